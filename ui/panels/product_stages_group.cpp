// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_stages_group.h"

#include <QCheckBox>
#include <QLabel>

#include <algorithm>

#include "core/matmul/remedies.h"
#include "ui/text/messages.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/number_field.h"

namespace quantscope {

namespace {

QString remedyId(const Remedy& remedy) {
    return QString::fromUtf8(remedy.id.data(), static_cast<qsizetype>(remedy.id.size()));
}

// Arrows move by a tenth of what the parameter usually is, thresholds and shares alike.
NumberRange rangeOf(const Remedy& remedy) {
    constexpr double kSteps = 10;
    return {.lowest = remedy.parameterLowest,
            .highest = remedy.parameterHighest,
            .step = remedy.parameterDefault / kSteps};
}

}  // namespace

ProductStagesGroup::ProductStagesGroup(QWidget* parent)
    : SetupGroup(QStringLiteral("matmul.stages"), parent) {
    bits_ = new ChoiceButtons(QStringLiteral("matmul.accumulatorBits"), contents());
    bitsLabel_ = addRow(bits_);
    connect(bits_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        propose(QStringLiteral("matmul.accumulatorBits"),
                [&id](Scenario& next) { next.matmul.accumulatorBits = id.toInt(); });
    });
    overflow_ = new ChoiceButtons(QStringLiteral("matmul.saturates"), contents());
    overflowLabel_ = addRow(overflow_);
    connect(overflow_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        propose(QStringLiteral("matmul.saturates"),
                [&id](Scenario& next) { next.matmul.saturates = id == QLatin1String("saturate"); });
    });
    requantizes_ = new QCheckBox(contents());
    requantizes_->setObjectName(QStringLiteral("matmul.requantizes"));
    addWide(requantizes_);
    connect(requantizes_, &QCheckBox::clicked, this, [this](bool on) {
        propose(QStringLiteral("matmul.requantizes"),
                [on](Scenario& next) { next.matmul.requantizes = on; });
    });
    remedy_ = new ChoiceBox(QStringLiteral("matmul.remedy"), contents());
    remedyLabel_ = addRow(remedy_);
    connect(remedy_, &ChoiceBox::chosen, this, &ProductStagesGroup::proposeRemedy);
    parameter_ = new NumberField(QStringLiteral("matmul.remedyParameter"), {}, contents());
    parameterLabel_ = addRow(parameter_);
    connectNumber(parameter_, QStringLiteral("matmul.remedyParameter"),
                  [](Scenario& next, double value) { next.matmul.remedyParameter = value; });
    retranslate();
}

void ProductStagesGroup::proposeRemedy(const QString& id) {
    propose(QStringLiteral("matmul.remedy"), [&id](Scenario& next) {
        next.matmul.remedy = id.toStdString();
        next.matmul.remedyParameter.reset();
    });
}

void ProductStagesGroup::showWords() {
    setTitle(tr("Sums and remedies"));
    bitsLabel_->setText(tr("Accumulator"));
    bits_->setName(tr("Accumulator"));
    bits_->setChoices({{QStringLiteral("32"), QStringLiteral("int32"), {}, {}},
                       {QStringLiteral("16"), QStringLiteral("int16"), {}, {}}});
    overflowLabel_->setText(tr("When full"));
    overflow_->setName(tr("When the accumulator is full"));
    overflow_->setChoices(
        {{QStringLiteral("wrap"),
          tr("wraps"),
          tr("Goes on from the other end, as plain adds do"),
          {}},
         {QStringLiteral("saturate"), tr("saturates"), tr("Stays at its end"), {}}});
    requantizes_->setText(tr("Requantize to int8"));
    requantizes_->setToolTip(
        tr("Adds the last stage of integer-only inference: the sums become int8 codes again"));
    remedyLabel_->setText(tr("Remedy"));
    remedy_->setAccessibleName(tr("Remedy for outliers"));
    std::vector<Choice> choices;
    for (const Remedy& remedy : remedies())
        choices.push_back({remedyId(remedy), text(remedy.title), {}, {}});
    remedy_->setChoices(choices);
}

void ProductStagesGroup::refresh() {
    const MatmulSpec& spec = shown().matmul;
    bits_->showChoice(QString::number(spec.accumulatorBits));
    overflow_->showChoice(spec.saturates ? QStringLiteral("saturate") : QStringLiteral("wrap"));
    requantizes_->setChecked(spec.requantizes);
    remedy_->showChoice(QString::fromStdString(spec.remedy));
    const Remedy* remedy = findRemedy(spec.remedy);
    const bool takesOne = remedy && !remedy->parameterName.empty();
    setRowVisible(parameter_, takesOne);
    if (takesOne) {
        const QString name = remedy->id == "llm-int8" ? tr("Threshold") : QStringLiteral("α");
        parameterLabel_->setText(name);
        parameter_->setNames(name);
        parameter_->box()->setRange(rangeOf(*remedy));
        parameter_->showValue(spec.remedyParameter.value_or(remedy->parameterDefault));
    }
    setSummary(QStringLiteral("int%1").arg(spec.accumulatorBits));
}

}  // namespace quantscope
