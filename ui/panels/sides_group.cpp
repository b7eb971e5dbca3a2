// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sides_group.h"

#include <QLabel>

#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/number_field.h"

namespace quantscope {

namespace {

constexpr NumberRange kBits{.lowest = 2, .highest = 8, .whole = true};
constexpr NumberRange kGroup{.lowest = 0, .highest = kLargestMatmulSide, .whole = true};
constexpr SliderSpan kBitsSpan{.lowest = 2, .highest = 8};

QString yesNo(bool yes) {
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

SchemeKind kindOf(bool asymmetric) {
    return asymmetric ? SchemeKind::Asymmetric : SchemeKind::Symmetric;
}

}  // namespace

SidesGroup::SidesGroup(QWidget* parent) : SetupGroup(QStringLiteral("matmul.sides"), parent) {
    bits_ = new NumberField(QStringLiteral("matmul.bits"), kBits, kBitsSpan, contents());
    bitsLabel_ = addRow(bits_);
    connectNumber(bits_, QStringLiteral("matmul.bits"),
                  [](Scenario& next, double value) { next.matmul.bits = static_cast<int>(value); });
    kindA_ = addSwitch(QStringLiteral("matmul.kindA"),
                       [](MatmulSpec& spec, bool yes) { spec.kindA = kindOf(yes); });
    perRow_ = addSwitch(QStringLiteral("matmul.perRow"),
                        [](MatmulSpec& spec, bool yes) { spec.perRow = yes; });
    kindB_ = addSwitch(QStringLiteral("matmul.kindB"),
                       [](MatmulSpec& spec, bool yes) { spec.kindB = kindOf(yes); });
    perColumn_ = addSwitch(QStringLiteral("matmul.perColumn"),
                           [](MatmulSpec& spec, bool yes) { spec.perColumn = yes; });
    group_ = new NumberField(QStringLiteral("matmul.groupDepth"), kGroup, contents());
    groupLabel_ = addRow(group_);
    connectNumber(group_, QStringLiteral("matmul.groupDepth"), [](Scenario& next, double value) {
        if (value > 0)
            next.matmul.groupDepth = static_cast<std::size_t>(value);
        else
            next.matmul.groupDepth.reset();
    });
    retranslate();
}

template <class Set>
SidesGroup::Switch SidesGroup::addSwitch(const QString& field, Set set) {
    Switch made{new ChoiceButtons(field, contents()), nullptr};
    made.label = addRow(made.buttons);
    connect(made.buttons, &ChoiceButtons::chosen, this, [this, field, set](const QString& id) {
        propose(field, [&](Scenario& next) { set(next.matmul, id == QLatin1String("yes")); });
    });
    return made;
}

void SidesGroup::showWords() {
    setTitle(tr("Quantization"));
    bitsLabel_->setText(tr("Bits"));
    bits_->setNames(tr("Bits of both sides"));
    const QString symmetric = tr("symmetric");
    const QString asymmetric = tr("asymmetric");
    groupLabel_->setText(tr("Group along k"));
    group_->setNames(tr("Group size along k"),
                     tr("So many neighbours along k share a scale, as in block formats; their sums "
                        "are scaled one by one. 0: no groups"));
    kindA_.label->setText(tr("A"));
    kindA_.buttons->setName(tr("Scheme of A"));
    kindA_.buttons->setChoices(
        {{yesNo(false), symmetric, {}, {}}, {yesNo(true), asymmetric, {}, {}}});
    kindB_.label->setText(tr("B"));
    kindB_.buttons->setName(tr("Scheme of B"));
    kindB_.buttons->setChoices(
        {{yesNo(false), symmetric, {}, {}}, {yesNo(true), asymmetric, {}, {}}});
    perRow_.label->setText(tr("Scales of A"));
    perRow_.buttons->setName(tr("Scales of A"));
    perRow_.buttons->setChoices(
        {{yesNo(false), tr("one"), {}, {}}, {yesNo(true), tr("per row"), {}, {}}});
    perColumn_.label->setText(tr("Scales of B"));
    perColumn_.buttons->setName(tr("Scales of B"));
    perColumn_.buttons->setChoices(
        {{yesNo(false), tr("one"), {}, {}}, {yesNo(true), tr("per column"), {}, {}}});
}

void SidesGroup::refresh() {
    const MatmulSpec& spec = shown().matmul;
    bits_->showValue(spec.bits);
    kindA_.buttons->showChoice(yesNo(spec.kindA == SchemeKind::Asymmetric));
    kindB_.buttons->showChoice(yesNo(spec.kindB == SchemeKind::Asymmetric));
    perRow_.buttons->showChoice(yesNo(spec.perRow));
    perColumn_.buttons->showChoice(yesNo(spec.perColumn));
    group_->showValue(static_cast<double>(spec.groupDepth.value_or(0)));
    setSummary(tr("%1 bits").arg(spec.bits));
}

}  // namespace quantscope
