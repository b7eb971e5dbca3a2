// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scheme_group.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStringList>

#include <array>

#include "core/quant/group_layout.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/widgets/availability.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_buttons.h"

namespace quantscope {

namespace {

using Per = Granularity::Kind;

constexpr NumberRange kBitsRange{.lowest = 1, .highest = 16, .whole = true};
constexpr std::array kQuickBits{2, 3, 4, 5, 6, 8, 16};
constexpr NumberRange kGroupRange{.lowest = 1, .highest = 1e9, .whole = true, .factor = 2};
constexpr NumberRange kRoundingSeedRange{.lowest = 0, .highest = 9007199254740991, .whole = true};

constexpr std::array kKinds{SchemeKind::Symmetric, SchemeKind::Asymmetric};
constexpr std::array kCodeChoices{CodeRange::Narrow, CodeRange::Full, CodeRange::Unsigned};
constexpr std::array kRules{ScaleRule::Course, ScaleRule::Torch, ScaleRule::MaxOfSides};
constexpr std::array kRoundingChoices{Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp,
                                      Rounding::TowardZero, Rounding::Stochastic};

template <class T>
QString idText(T value) {
    const std::string_view id = idOf(value);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString whyNot(const Scheme& scheme) {
    const auto valid = validate(scheme);
    return valid ? QString() : text(valid.error().message);
}

// The code range a user chose belongs to the kind it was chosen for; where it cannot stay, the new
// kind's own takes its place.
Scheme withKind(Scheme scheme, SchemeKind kind) {
    scheme.kind = kind;
    if (!validate(scheme))
        scheme.codeRange.reset();
    return scheme;
}

NumberRange axisRange(std::size_t axes) {
    return {.lowest = 0, .highest = axes > 0 ? static_cast<double>(axes - 1) : 0, .whole = true};
}

QString perId(Per kind) {
    switch (kind) {
        case Per::Channel:
            return QStringLiteral("channel");
        case Per::Group:
            return QStringLiteral("group");
        case Per::Block:
            return QStringLiteral("block");
        case Per::Tensor:
            break;
    }
    return QStringLiteral("tensor");
}

}  // namespace

SchemeGroup::SchemeGroup(QWidget* parent) : SetupGroup(QStringLiteral("setup.scheme"), parent) {
    makeCodeRows();
    makeRoundingRows();
    makeSharingRows();
    makeConventionRow();
    retranslate();
}

void SchemeGroup::makeCodeRows() {
    kind_ = new ChoiceButtons(QStringLiteral("scheme.kind"), contents());
    kindLabel_ = addRow(kind_);
    connect(kind_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        if (const auto kind = parseSchemeKind(id.toStdString()))
            propose(QStringLiteral("scheme.kind"),
                    [kind](Scenario& next) { next.scheme = withKind(next.scheme, *kind); });
    });

    const auto setBits = [](Scenario& next, double bits) {
        next.scheme.bits = static_cast<int>(bits);
    };
    bits_ = new NumberField(QStringLiteral("scheme.bits"), kBitsRange, contents());
    bits_->box()->setRefusal([this](double bits) { return bitsReason(bits); });
    bitsLabel_ = addRow(bits_);
    connectNumber(bits_, QStringLiteral("scheme.bits"), setBits);
    quickBits_ = new ChoiceButtons(QStringLiteral("scheme.bits.quick"), contents());
    bits_->addAfter(quickBits_);
    connect(quickBits_, &ChoiceButtons::chosen, this, [this, setBits](const QString& id) {
        propose(QStringLiteral("scheme.bits"),
                [&](Scenario& next) { setBits(next, id.toDouble()); });
    });

    codes_ = new ChoiceButtons(QStringLiteral("scheme.codeRange"), contents());
    codesLabel_ = addRow(codes_);
    connect(codes_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        propose(QStringLiteral("scheme.codeRange"), [&](Scenario& next) {
            next.scheme.codeRange = parseCodeRange(id.toStdString());
        });
    });
    scaleRule_ = new ChoiceBox(QStringLiteral("scheme.scaleRule"), contents());
    scaleRuleLabel_ = addRow(scaleRule_);
    connect(scaleRule_, &ChoiceBox::chosen, this, [this](const QString& id) {
        if (const auto rule = parseScaleRule(id.toStdString()))
            propose(QStringLiteral("scheme.scaleRule"),
                    [rule](Scenario& next) { next.scheme.scaleRule = *rule; });
    });
    zeroInRange_ = new QCheckBox(contents());
    zeroInRange_->setObjectName(QStringLiteral("scheme.zeroInRange"));
    addWide(zeroInRange_);
    connect(zeroInRange_, &QCheckBox::toggled, this, [this](bool on) {
        propose(QStringLiteral("scheme.zeroInRange"),
                [on](Scenario& next) { next.scheme.zeroInRange = on; });
    });
}

void SchemeGroup::makeRoundingRows() {
    rounding_ = new ChoiceBox(QStringLiteral("scheme.rounding"), contents());
    roundingLabel_ = addRow(rounding_);
    connect(rounding_, &ChoiceBox::chosen, this, [this](const QString& id) {
        if (const auto rounding = parseRounding(id.toStdString()))
            propose(QStringLiteral("scheme.rounding"),
                    [rounding](Scenario& next) { next.scheme.rounding = *rounding; });
    });
    seed_ = new NumberField(QStringLiteral("scheme.seed"), kRoundingSeedRange, contents());
    seedLabel_ = addRow(seed_);
    connectNumber(seed_, QStringLiteral("scheme.seed"), [](Scenario& next, double value) {
        next.scheme.seed = static_cast<std::uint64_t>(value);
    });
}

void SchemeGroup::makeSharingRows() {
    per_ = new ChoiceButtons(QStringLiteral("scheme.per"), contents());
    perLabel_ = addRow(per_);
    connect(per_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        for (const Per kind : {Per::Tensor, Per::Channel, Per::Group})
            if (id == perId(kind))
                propose(QStringLiteral("scheme.per"),
                        [kind](Scenario& next) { next.scheme.per.kind = kind; });
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
    powerOfTwo_ = new QCheckBox(contents());
    powerOfTwo_->setObjectName(QStringLiteral("scheme.powerOfTwoScale"));
    addWide(powerOfTwo_);
    connect(powerOfTwo_, &QCheckBox::toggled, this, [this](bool on) {
        propose(QStringLiteral("scheme.powerOfTwoScale"),
                [on](Scenario& next) { next.scheme.powerOfTwoScale = on; });
    });
}

void SchemeGroup::makeConventionRow() {
    convention_ = new ChoiceButtons(QStringLiteral("zeroPoint.convention"), contents());
    conventionLabel_ = addRow(convention_);
    convention_->showChoice(conventionId(ZeroPointConvention::Onnx));
    connect(convention_, &ChoiceButtons::chosen, this,
            [this](const QString& id) { emit conventionChosen(parseConvention(id)); });
}

void SchemeGroup::showConvention(ZeroPointConvention convention) {
    convention_->showChoice(conventionId(convention));
}

void SchemeGroup::showWords() {
    setTitle(tr("Scheme"));
    kindLabel_->setText(tr("Kind"));
    bitsLabel_->setText(tr("Bits"));
    codesLabel_->setText(tr("Codes"));
    scaleRuleLabel_->setText(tr("Scale from"));
    roundingLabel_->setText(tr("Round"));
    seedLabel_->setText(tr("Seed"));
    perLabel_->setText(tr("One scale per"));
    axisLabel_->setText(tr("Axis"));
    groupSizeLabel_->setText(tr("Group size"));
    conventionLabel_->setText(tr("Zero-point as"));
    kind_->setName(tr("Kind of scheme"));
    bits_->setNames(tr("Bits per code"));
    quickBits_->setName(tr("Bits"));
    codes_->setName(tr("Codes in use"));
    scaleRule_->setAccessibleName(tr("What the scale is computed from"));
    zeroInRange_->setText(tr("Limits include zero"));
    rounding_->setAccessibleName(tr("Rounding"));
    seed_->setNames(tr("Seed of the rounding"), tr("The same seed rounds the same way again"));
    per_->setName(tr("What shares one scale"));
    axis_->setNames(tr("Axis of the channels"), tr("0 is the first, slowest axis"));
    groupSize_->setNames(tr("Group size"), tr("Neighbours along the last axis that share a scale"));
    powerOfTwo_->setText(tr("Scale is a power of two"));
    powerOfTwo_->setToolTip(tr("Rounded up, so that hardware can shift instead of multiply"));
    convention_->setName(tr("Sign of the zero-point"));
    convention_->setChoices({{conventionId(ZeroPointConvention::Onnx),
                              conventionName(ZeroPointConvention::Onnx),
                              tr("value = scale × (code − zero-point), as in ONNX and PyTorch"), {}},
                             {conventionId(ZeroPointConvention::Course),
                              conventionName(ZeroPointConvention::Course),
                              tr("value = S × (code + Z), as in the course"), {}}});
}

void SchemeGroup::refresh() {
    std::vector<Choice> kinds;
    for (const SchemeKind kind : kKinds)
        kinds.push_back({idText(kind), nameOf(kind), {}, whyNot(withKind(shown().scheme, kind))});
    kind_->setChoices(kinds);
    kind_->showChoice(idText(shown().scheme.kind));
    refreshCodes();
    refreshRounding();
    refreshSharing();
    setSummary(summaryOf());
}

QString SchemeGroup::bitsReason(double bits) const {
    Scheme scheme = shown().scheme;
    scheme.bits = static_cast<int>(bits);
    return whyNot(scheme);
}

void SchemeGroup::refreshCodes() {
    const Scheme& scheme = shown().scheme;
    bits_->showValue(scheme.bits);
    std::vector<Choice> quick;
    for (const int bits : kQuickBits)
        quick.push_back({QString::number(bits), QString::number(bits), {}, bitsReason(bits)});
    quickBits_->setChoices(quick);
    quickBits_->showChoice(QString::number(scheme.bits));

    std::vector<Choice> ranges;
    for (const CodeRange range : kCodeChoices) {
        Scheme other = scheme;
        other.codeRange = range;
        const QString reason = whyNot(other);
        const CodeSpan span = codeSpan(range, scheme.bits);
        ranges.push_back({idText(range), nameOf(range),
                          tr("%1 … %2").arg(span.lowest).arg(span.highest), reason});
    }
    codes_->setChoices(ranges);
    codes_->showChoice(idText(codeRangeOf(scheme)));

    std::vector<Choice> rules;
    for (const ScaleRule rule : kRules)
        rules.push_back({idText(rule), nameOf(rule), {}, {}});
    scaleRule_->setChoices(rules);
    scaleRule_->showChoice(idText(scheme.scaleRule));
    const bool symmetric = scheme.kind == SchemeKind::Symmetric;
    QString ruleReason;
    if (!symmetric)
        ruleReason = tr("An asymmetric scale always comes from both limits.");
    else if (codeRangeOf(scheme) == CodeRange::Unsigned)
        ruleReason = tr("With unsigned codes the scale always comes from the upper limit.");
    setAvailable(scaleRule_, ruleReason, scaleRule_->currentText());

    const QSignalBlocker silent(zeroInRange_);
    zeroInRange_->setChecked(symmetric || scheme.zeroInRange);
    setAvailable(zeroInRange_,
                 symmetric ? tr("Symmetric limits always include zero.") : QString(),
                 tr("Widens the limits to hold zero, so that zero comes back as zero"));
}

void SchemeGroup::refreshRounding() {
    const Scheme& scheme = shown().scheme;
    std::vector<Choice> choices;
    for (const Rounding rounding : kRoundingChoices)
        choices.push_back({idText(rounding), nameOf(rounding), {}, {}});
    rounding_->setChoices(choices);
    rounding_->showChoice(idText(scheme.rounding));
    setRowVisible(seed_, scheme.rounding == Rounding::Stochastic);
    seed_->showValue(static_cast<double>(scheme.seed));
}

void SchemeGroup::refreshSharing() {
    const Granularity& per = shown().scheme.per;
    const std::size_t axes = facts().shape.size();
    const bool oneAxis = facts().hasData && axes < 2;
    per_->setChoices({{perId(Per::Tensor), tr("tensor"), {}, {}},
                      {perId(Per::Channel), tr("channel"), {},
                       oneAxis ? tr("These values have one axis: every value would be a channel of "
                                    "its own.")
                               : QString()},
                      {perId(Per::Group), tr("group"), {}, {}}});
    per_->showChoice(perId(per.kind));
    setRowVisible(axis_, per.kind == Per::Channel);
    setRowVisible(groupSize_, per.kind == Per::Group);
    axis_->box()->setRange(axisRange(axes));
    axis_->showValue(static_cast<double>(per.axis));
    groupSize_->showValue(static_cast<double>(per.size));
    const QSignalBlocker silent(powerOfTwo_);
    powerOfTwo_->setChecked(shown().scheme.powerOfTwoScale);
}

QString SchemeGroup::summaryOf() const {
    const Scheme& scheme = shown().scheme;
    return QStringList{schemeSummary(scheme), nameOf(codeRangeOf(scheme)), nameOf(scheme.rounding),
                       nameOf(scheme.per)}
        .join(QStringLiteral(", "));
}

}  // namespace quantscope
