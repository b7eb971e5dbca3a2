// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/profile_group.h"

#include <QLabel>
#include <QPushButton>
#include <QStringList>

#include "core/scenario/profile_differences.h"
#include "ui/text/names.h"
#include "ui/text/profile_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

ProfileGroup::ProfileGroup(QWidget* parent) : SetupGroup(QStringLiteral("setup.profile"), parent) {
    tools_ = new ChoiceBox(QStringLiteral("profile.tool"), contents());
    toolLabel_ = addRow(tools_);
    connect(tools_, &ChoiceBox::chosen, this, [this](const QString& id) {
        if (const auto profile = parseProfile(id.toStdString()))
            proposeProfile({profile.value().tool, role_});
    });
    roles_ = new ChoiceButtons(QStringLiteral("profile.role"), contents());
    roleLabel_ = addRow(roles_);
    connect(roles_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        role_ =
            id == roleId(TensorRole::Activations) ? TensorRole::Activations : TensorRole::Weights;
        if (tool_)
            proposeProfile({tool_, role_});
    });
    sets_ = new WrapLabel(contents());
    sets_->setObjectName(QStringLiteral("profile.sets"));
    addWide(sets_);
    compare_ = new QPushButton(contents());
    compare_->setObjectName(QStringLiteral("profile.compare"));
    addWide(compare_);
    connect(compare_, &QPushButton::clicked, this, [this] {
        emit compareRequested({tool_ ? tool_ : &toolProfiles().front(), role_});
    });
    retranslate();
}

std::size_t ProfileGroup::axes() const {
    return facts().hasData ? facts().shape.size() : 1;
}

void ProfileGroup::proposeProfile(const ProfileName& profile) {
    tool_ = profile.tool;
    propose(QStringLiteral("setup.profile"),
            [&](Scenario& next) { next = withProfile(std::move(next), profile, axes()); });
}

void ProfileGroup::showWords() {
    setTitle(tr("Tool profile"));
    toolLabel_->setText(tr("As in"));
    roleLabel_->setText(tr("For"));
    tools_->setAccessibleName(tr("Tool whose rules are followed"));
    roles_->setName(tr("What the tensor is"));
    compare_->setText(tr("Compare two tools…"));
    compare_->setToolTip(tr("Lists the codes in which two tools differ, and why"));
    compare_->setAccessibleName(compare_->text());
    compare_->setAccessibleDescription(compare_->toolTip());
}

void ProfileGroup::refresh() {
    const auto profile = profileOf(shown(), axes(), {tool_, role_});
    tool_ = profile ? profile->tool : nullptr;
    if (profile)
        role_ = profile->role;
    std::vector<Choice> tools;
    if (!profile)
        tools.push_back({QString(), tr("own settings"), {}, {}});
    for (const ToolProfile& tool : toolProfiles())
        tools.push_back({idText(tool.id), toolName(tool.id), {}, {}});
    tools_->setChoices(tools);
    tools_->showChoice(profile ? idText(profile->tool->id) : QString());
    roles_->setChoices(
        {{roleId(TensorRole::Weights), roleName(TensorRole::Weights), {}, {}},
         {roleId(TensorRole::Activations), roleName(TensorRole::Activations), {}, {}}});
    roles_->showChoice(roleId(role_));
    sets_->setText(profile ? profileSentence(*profile, shown())
                           : tr("Choose a tool to get its scheme, codes, granularity and "
                                "calibration at once."));
    setSummary(
        profile ? QStringLiteral("%1, %2").arg(toolName(profile->tool->id), roleName(profile->role))
                : tr("own settings"));
}

}  // namespace quantscope
