// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

#include "core/calib/group_params.h"
#include "core/quant/group_layout.h"
#include "ui/panels/scheme_group.h"
#include "ui/text/messages.h"
#include "ui/widgets/availability.h"
#include "ui/widgets/choice_buttons.h"

// The rows of the Scheme group that say which values share a scale.
namespace quantscope {

namespace {

using Per = Granularity::Kind;

constexpr NumberRange kGroupRange{.lowest = 1, .highest = 1e9, .whole = true, .factor = 2};

NumberRange axisRange(std::size_t axes) {
    return {.lowest = 0, .highest = axes > 0 ? static_cast<double>(axes - 1) : 0, .whole = true};
}

// One of the choices of "one scale per".
struct SharingChoice {
    const char* id;
    Per kind;
    bool wholeRow;
};
constexpr std::array kSharing{
    SharingChoice{"tensor", Per::Tensor, false}, SharingChoice{"channel", Per::Channel, false},
    SharingChoice{"row", Per::Group, true},      SharingChoice{"group", Per::Group, false},
    SharingChoice{"block", Per::Block, false},
};

bool isRow(const Granularity& per) {
    return per.kind == Per::Group && per.size == kWholeRow;
}

const SharingChoice& choiceOf(const Granularity& per) {
    const auto at = std::ranges::find_if(kSharing, [&per](const SharingChoice& choice) {
        return choice.kind == per.kind && choice.wholeRow == isRow(per);
    });
    return at == kSharing.end() ? kSharing.front() : *at;
}

// A size that was chosen before comes back with its kind; a whole row has none to keep.
Granularity withChoice(Granularity per, const SharingChoice& choice) {
    per.kind = choice.kind;
    if (choice.wholeRow)
        per.size = kWholeRow;
    else if (per.size == kWholeRow)
        per.size = Granularity().size;
    return per;
}

}  // namespace

void SchemeGroup::makeSharingRows() {
    per_ = new ChoiceButtons(QStringLiteral("scheme.per"), contents());
    perLabel_ = addRow(per_);
    connect(per_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        for (const SharingChoice& choice : kSharing)
            if (id == QLatin1String(choice.id))
                propose(QStringLiteral("scheme.per"), [&choice](Scenario& next) {
                    next.scheme.per = withChoice(next.scheme.per, choice);
                });
    });
    axis_ = new NumberField(QStringLiteral("scheme.per.axis"), axisRange(1), contents());
    axisLabel_ = addRow(axis_);
    connectNumber(axis_, QStringLiteral("scheme.per"), [](Scenario& next, double value) {
        next.scheme.per.axis = static_cast<std::size_t>(value);
    });
    groupSize_ = new NumberField(QStringLiteral("scheme.per.size"), kGroupRange, contents());
    groupSizeLabel_ = addRow(groupSize_);
    connectNumber(groupSize_, QStringLiteral("scheme.per"), [](Scenario& next, double value) {
        next.scheme.per.size = static_cast<std::size_t>(value);
    });
    blockRows_ = new NumberField(QStringLiteral("scheme.per.rows"), kGroupRange, contents());
    blockRowsLabel_ = addRow(blockRows_);
    connectNumber(blockRows_, QStringLiteral("scheme.per"), [](Scenario& next, double value) {
        next.scheme.per.rows = static_cast<std::size_t>(value);
    });
    blockColumns_ = new NumberField(QStringLiteral("scheme.per.columns"), kGroupRange, contents());
    blockColumnsLabel_ = addRow(blockColumns_);
    connectNumber(blockColumns_, QStringLiteral("scheme.per"), [](Scenario& next, double value) {
        next.scheme.per.columns = static_cast<std::size_t>(value);
    });
    powerOfTwo_ = new QCheckBox(contents());
    powerOfTwo_->setObjectName(QStringLiteral("scheme.powerOfTwoScale"));
    addWide(powerOfTwo_);
    connect(powerOfTwo_, &QCheckBox::toggled, this, [this](bool on) {
        propose(QStringLiteral("scheme.powerOfTwoScale"),
                [on](Scenario& next) { next.scheme.powerOfTwoScale = on; });
    });
}

void SchemeGroup::showSharingWords() {
    perLabel_->setText(tr("One scale per"));
    axisLabel_->setText(tr("Axis"));
    groupSizeLabel_->setText(tr("Group size"));
    blockRowsLabel_->setText(tr("Block rows"));
    blockColumnsLabel_->setText(tr("Block columns"));
    blockRows_->setNames(tr("Rows of a block"), tr("Of the last two axes"));
    blockColumns_->setNames(tr("Columns of a block"), tr("Along the last axis"));
    per_->setName(tr("What shares one scale"));
    axis_->setNames(tr("Axis of the channels"), tr("0 is the first, slowest axis"));
    groupSize_->setNames(tr("Group size"), tr("Neighbours along the last axis that share a scale"));
    powerOfTwo_->setText(tr("Scale is a power of two"));
}

// Core's own reason why the values of now cannot be grouped so.
QString SchemeGroup::perReason(const Granularity& per) const {
    if (!facts().hasData)
        return {};
    const auto layout = GroupLayout::make(facts().shape, per);
    return layout ? QString() : text(layout.error().message);
}

void SchemeGroup::refreshSharing() {
    const Granularity& per = shown().scheme.per;
    const std::size_t axes = facts().shape.size();
    const bool shared = shown().scheme.kind != SchemeKind::Format;
    per_->setChoices(sharingChoices());
    per_->showChoice(QLatin1String(choiceOf(per).id));
    setRowVisible(axis_, shared && per.kind == Per::Channel);
    setRowVisible(groupSize_, shared && per.kind == Per::Group && !isRow(per));
    axis_->box()->setRange(axisRange(axes));
    axis_->showValue(static_cast<double>(per.axis));
    groupSize_->showValue(static_cast<double>(isRow(per) ? Granularity().size : per.size));
    refreshBlock();
    const QSignalBlocker silent(powerOfTwo_);
    powerOfTwo_->setChecked(shown().scheme.powerOfTwoScale);
    setAvailable(powerOfTwo_, powerOfTwoReason(),
                 tr("Rounded up, so that hardware can shift instead of multiply"));
}

std::vector<Choice> SchemeGroup::sharingChoices() const {
    const std::size_t axes = facts().shape.size();
    const bool oneAxis = facts().hasData && axes < 2;
    std::vector<Choice> choices;
    const auto offer = [&](const QString& name, const QString& help, QString reason) {
        const SharingChoice& choice = kSharing[choices.size()];
        Granularity other = withChoice(shown().scheme.per, choice);
        if (other.kind == Per::Channel && other.axis >= axes)
            other.axis = 0;
        if (reason.isEmpty())
            reason = perReason(other);
        choices.push_back({QString::fromLatin1(choice.id), name, help, reason});
    };
    offer(tr("tensor"), tr("One scale for all values"), {});
    offer(tr("channel"), tr("One scale for each index of an axis"),
          oneAxis ? tr("These values have one axis: every value would be a channel of its own.")
                  : QString());
    offer(tr("row"), tr("One scale for each row along the last axis"),
          oneAxis ? tr("These values have one axis: they are a single row. Choose tensor.")
                  : QString());
    offer(tr("group"), tr("One scale for neighbours along the last axis"), {});
    offer(tr("block"), tr("One scale for a rectangle of the last two axes"),
          oneAxis ? tr("These values have one axis: a block would be a group. Choose group.")
                  : QString());
    return choices;
}

// Fitted levels have no scale that could be rounded.
QString SchemeGroup::powerOfTwoReason() const {
    const Scheme& scheme = shown().scheme;
    return scheme.kind == SchemeKind::Codebook && !hasClipLimit(scheme)
               ? tr("The levels come from the values: there is no scale to round.")
               : QString();
}

void SchemeGroup::refreshBlock() {
    const Granularity& per = shown().scheme.per;
    const bool shown = per.kind == Per::Block && this->shown().scheme.kind != SchemeKind::Format;
    setRowVisible(blockRows_, shown);
    setRowVisible(blockColumns_, shown);
    blockRows_->showValue(static_cast<double>(per.rows));
    blockColumns_->showValue(static_cast<double>(per.columns));
}

}  // namespace quantscope
