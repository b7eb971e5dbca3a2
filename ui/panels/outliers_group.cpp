// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outliers_group.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include "core/scenario/ids.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/widgets/availability.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr NumberRange kShareRange{.lowest = 0, .highest = 1, .step = 0.001, .shownTimes = 100};
constexpr SliderSpan kShareSpan{.lowest = 0, .highest = 0.05};
constexpr NumberRange kReachRange{.lowest = 1, .highest = 100, .step = 0.5};
constexpr SliderSpan kReachSpan{.lowest = 1, .highest = 100, .logarithmic = true};

GeneratedData& generatedOf(Scenario& scenario) {
    return std::get<GeneratedData>(scenario.data);
}

QString sideId(OutlierSide side) {
    const std::string_view id = idOf(side);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

}  // namespace

OutliersGroup::OutliersGroup(QWidget* parent)
    : SetupGroup(QStringLiteral("setup.outliers"), parent) {
    share_ =
        new NumberField(QStringLiteral("data.outliers.share"), kShareRange, kShareSpan, contents());
    share_->box()->setUnit(QStringLiteral("%"));
    shareLabel_ = addRow(share_);
    connectNumber(share_, QStringLiteral("data.outliers.share"),
                  [](Scenario& next, double value) { generatedOf(next).outliers.share = value; });
    reach_ =
        new NumberField(QStringLiteral("data.outliers.reach"), kReachRange, kReachSpan, contents());
    reach_->box()->setUnit(QStringLiteral("σ"));
    reachLabel_ = addRow(reach_);
    connectNumber(reach_, QStringLiteral("data.outliers.reach"),
                  [](Scenario& next, double value) { generatedOf(next).outliers.reach = value; });
    side_ = new ChoiceButtons(QStringLiteral("data.outliers.side"), contents());
    sideLabel_ = addRow(side_);
    connect(side_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        if (const auto side = parseOutlierSide(id.toStdString()))
            propose(QStringLiteral("data.outliers.side"),
                    [side](Scenario& next) { generatedOf(next).outliers.side = *side; });
    });

    placed_ = new QWidget(contents());
    placedValues_ = new WrapLabel(placed_);
    placedValues_->setObjectName(QStringLiteral("data.placed"));
    add_ = new QPushButton(placed_);
    add_->setObjectName(QStringLiteral("data.placed.add"));
    remove_ = new QPushButton(placed_);
    remove_->setObjectName(QStringLiteral("data.placed.remove"));
    auto* rows = new QVBoxLayout(placed_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(placedValues_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add_);
    buttons->addWidget(remove_);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    placedLabel_ = addRow(placed_);
    connect(add_, &QPushButton::clicked, this, &OutliersGroup::addOne);
    connect(remove_, &QPushButton::clicked, this, &OutliersGroup::removeLast);

    none_ = new WrapLabel(contents());
    addWide(none_);
    retranslate();
}

// At the reach, and each further one a step beyond the last, so that it can be seen.
void OutliersGroup::addOne() {
    propose(QStringLiteral("data.placed"), [](Scenario& next) {
        GeneratedData& generator = generatedOf(next);
        const double first = generator.location + generator.outliers.reach * generator.scale;
        generator.placed.push_back(
            generator.placed.empty() ? first : generator.placed.back() + generator.scale);
    });
}

void OutliersGroup::removeLast() {
    propose(QStringLiteral("data.placed"), [](Scenario& next) {
        if (auto& placed = generatedOf(next).placed; !placed.empty())
            placed.pop_back();
    });
}

void OutliersGroup::showWords() {
    setTitle(tr("Outliers"));
    shareLabel_->setText(tr("Share"));
    reachLabel_->setText(tr("Reach"));
    sideLabel_->setText(tr("Side"));
    placedLabel_->setText(tr("By hand"));
    none_->setText(tr("Only generated values can be given outliers."));
    share_->setNames(tr("Share of the values that are outliers"));
    reach_->setNames(tr("Reach of the outliers"),
                     tr("How far out they lie, in standard deviations of the others"));
    side_->setName(tr("Side of the outliers"));
    side_->setChoices(
        {{sideId(OutlierSide::Both), tr("both"), nameOf(OutlierSide::Both), {}},
         {sideId(OutlierSide::Positive), QStringLiteral("+"), nameOf(OutlierSide::Positive), {}},
         {sideId(OutlierSide::Negative), QStringLiteral("−"), nameOf(OutlierSide::Negative), {}}});
    add_->setText(tr("Add one"));
    add_->setToolTip(tr("Adds a single value as far out as the reach"));
    add_->setAccessibleName(tr("Add one outlier"));
    remove_->setText(tr("Remove"));
    remove_->setAccessibleName(tr("Remove the last outlier that was added"));
}

void OutliersGroup::refresh() {
    const auto* generator = std::get_if<GeneratedData>(&shown().data);
    for (QWidget* field : std::initializer_list<QWidget*>{share_, reach_, side_, placed_})
        setRowVisible(field, generator != nullptr);
    setRowVisible(none_, !generator);
    setSummary(summaryOf(generator));
    if (!generator)
        return;
    share_->showValue(generator->outliers.share);
    reach_->showValue(generator->outliers.reach);
    side_->showChoice(sideId(generator->outliers.side));

    QStringList values;
    for (const double value : generator->placed)
        values += shortNumber(value);
    placedValues_->setText(values.join(QStringLiteral("  ")));
    placedValues_->setVisible(!values.isEmpty());
    setAvailable(remove_, values.isEmpty() ? tr("No outlier was added by hand.") : QString(),
                 tr("Removes the last one"));
}

QString OutliersGroup::summaryOf(const GeneratedData* generator) const {
    if (!generator || (generator->outliers.share == 0 && generator->placed.empty()))
        return tr("none");
    QStringList parts;
    if (generator->outliers.share > 0)
        parts += tr("%1 of the values, reach %2 σ, %3")
                     .arg(shownShare(generator->outliers.share),
                          shortNumber(generator->outliers.reach), nameOf(generator->outliers.side));
    if (!generator->placed.empty())
        parts += tr("%1 by hand").arg(generator->placed.size());
    return parts.join(QStringLiteral(", "));
}

}  // namespace quantscope
