// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scheme_group.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStringList>

#include <array>

#include "core/codebook/codebooks.h"
#include "ui/panels/table_choice.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/text/table_names.h"
#include "ui/widgets/availability.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_buttons.h"

namespace quantscope {

namespace {

constexpr NumberRange kBitsRange{.lowest = 1, .highest = 16, .whole = true};
constexpr std::array kQuickBits{2, 3, 4, 5, 6, 8, 16};
constexpr NumberRange kRoundingSeedRange{.lowest = 0, .highest = 9007199254740991, .whole = true};

// Codebook stands for all that is not uniform: block formats are chosen inside.
constexpr std::array kKinds{SchemeKind::Symmetric, SchemeKind::Asymmetric, SchemeKind::Codebook};
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

// What a student meets first among what is not uniform.
constexpr const char* kFirstCodebook = "nf4";

bool isUniform(const Scheme& scheme) {
    return scheme.kind == SchemeKind::Symmetric || scheme.kind == SchemeKind::Asymmetric;
}

// The bits of a codebook that has no choice of them; 0 where they can be chosen.
int fixedBits(const Scheme& scheme) {
    if (scheme.kind != SchemeKind::Codebook || !validate(scheme))
        return 0;
    return ownBits(scheme.codebook, scheme.bits, scheme.ownLevels);
}

// The code range a user chose belongs to the kind it was chosen for; where it cannot stay, the new
// kind's own takes its place.
Scheme withKind(Scheme scheme, SchemeKind kind) {
    if (kind == SchemeKind::Codebook)
        return isUniform(scheme) ? TableChoice::withTable(scheme, kind, kFirstCodebook) : scheme;
    scheme.kind = kind;
    if (!validate(scheme))
        scheme.codeRange.reset();
    return scheme;
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
    table_ = new TableChoice(contents());
    addWide(table_);
    connect(table_, &TableChoice::edited, this, [this](const Scheme& next) {
        propose(next.kind == SchemeKind::Format ? QStringLiteral("scheme.format")
                                                : QStringLiteral("scheme.codebook"),
                [&next](Scenario& scenario) { scenario.scheme = next; });
    });
    connect(table_, &TableChoice::fileRequested, this, &SchemeGroup::codebookFileRequested);

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
        propose(QStringLiteral("scheme.codeRange"),
                [&](Scenario& next) { next.scheme.codeRange = parseCodeRange(id.toStdString()); });
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
    showSharingWords();
    table_->retranslate();
    conventionLabel_->setText(tr("Zero-point as"));
    kind_->setName(tr("Kind of scheme"));
    bits_->setNames(tr("Bits per code"));
    quickBits_->setName(tr("Bits"));
    codes_->setName(tr("Codes in use"));
    scaleRule_->setAccessibleName(tr("What the scale is computed from"));
    zeroInRange_->setText(tr("Limits include zero"));
    rounding_->setAccessibleName(tr("Rounding"));
    seed_->setNames(tr("Seed of the rounding"), tr("The same seed rounds the same way again"));
    convention_->setName(tr("Sign of the zero-point"));
    convention_->setChoices({{conventionId(ZeroPointConvention::Onnx),
                              conventionName(ZeroPointConvention::Onnx),
                              tr("value = scale × (code − zero-point), as in ONNX and PyTorch"),
                              {}},
                             {conventionId(ZeroPointConvention::Course),
                              conventionName(ZeroPointConvention::Course),
                              tr("value = S × (code + Z), as in the course"),
                              {}}});
}

void SchemeGroup::refresh() {
    refreshKind();
    refreshCodes();
    refreshRounding();
    refreshSharing();
    setSummary(summaryOf());
}

void SchemeGroup::refreshKind() {
    const Scheme& scheme = shown().scheme;
    std::vector<Choice> kinds;
    for (const SchemeKind kind : kKinds) {
        const bool uniform = kind != SchemeKind::Codebook;
        kinds.push_back({idText(kind), nameOf(kind),
                         uniform ? QString() : tr("Codebooks, small floats and block formats"),
                         whyNot(withKind(scheme, kind))});
    }
    kind_->setChoices(kinds);
    kind_->showChoice(idText(isUniform(scheme) ? scheme.kind : SchemeKind::Codebook));
    setRowVisible(table_, !isUniform(scheme));
    if (!isUniform(scheme))
        table_->showScheme(scheme);

    const bool uniform = isUniform(scheme);
    const bool format = scheme.kind == SchemeKind::Format;
    for (QWidget* field :
         std::initializer_list<QWidget*>{codes_, scaleRule_, zeroInRange_, convention_})
        setRowVisible(field, uniform);
    for (QWidget* field : std::initializer_list<QWidget*>{bits_, rounding_, per_, powerOfTwo_})
        setRowVisible(field, !format);
}

QString SchemeGroup::bitsReason(double bits) const {
    Scheme scheme = shown().scheme;
    scheme.bits = static_cast<int>(bits);
    return whyNot(scheme);
}

void SchemeGroup::refreshCodes() {
    const Scheme& scheme = shown().scheme;
    const int ownBits = fixedBits(scheme);
    bits_->showValue(ownBits > 0 ? ownBits : scheme.bits);
    const QString fixedReason =
        ownBits > 0 ? tr("%1 always has codes of %2 bits.").arg(tableName(scheme)).arg(ownBits)
                    : QString();
    setAvailable(bits_, fixedReason);
    if (!isUniform(scheme))
        setRowVisible(bits_, scheme.kind == SchemeKind::Codebook);
    std::vector<Choice> quick;
    for (const int bits : kQuickBits)
        quick.push_back({QString::number(bits), QString::number(bits), {}, bitsReason(bits)});
    quickBits_->setChoices(quick);
    quickBits_->showChoice(QString::number(ownBits > 0 ? ownBits : scheme.bits));
    if (!isUniform(scheme))
        return;

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
    setAvailable(zeroInRange_, symmetric ? tr("Symmetric limits always include zero.") : QString(),
                 tr("Widens the limits to hold zero, so that zero comes back as zero"));
}

void SchemeGroup::refreshRounding() {
    const Scheme& scheme = shown().scheme;
    std::vector<Choice> choices;
    for (const Rounding rounding : kRoundingChoices) {
        Scheme other = scheme;
        other.rounding = rounding;
        choices.push_back({idText(rounding), nameOf(rounding), {}, whyNot(other)});
    }
    rounding_->setChoices(choices);
    rounding_->showChoice(idText(scheme.rounding));
    setRowVisible(seed_,
                  scheme.rounding == Rounding::Stochastic && scheme.kind != SchemeKind::Format);
    seed_->showValue(static_cast<double>(scheme.seed));
}

QString SchemeGroup::summaryOf() const {
    const Scheme& scheme = shown().scheme;
    if (scheme.kind == SchemeKind::Format)
        return QStringLiteral("%1, %2").arg(schemeSummary(scheme), blockWords(scheme.format));
    QStringList parts{schemeSummary(scheme)};
    if (isUniform(scheme))
        parts += nameOf(codeRangeOf(scheme));
    parts += {nameOf(scheme.rounding), nameOf(scheme.per)};
    return parts.join(QStringLiteral(", "));
}

}  // namespace quantscope
