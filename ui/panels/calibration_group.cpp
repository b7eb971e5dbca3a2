// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/calibration_group.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/calib/calibrator.h"
#include "core/calib/entropy.h"
#include "core/calib/group_params.h"
#include "core/scenario/ids.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/widgets/availability.h"
#include "ui/widgets/choice_box.h"

namespace quantscope {

namespace {

constexpr double kLargest = 3.4028234663852886e38;  // the largest float32
constexpr std::array kMetrics{Metric::Mse, Metric::Mae, Metric::Sqnr, Metric::Cosine, Metric::Kl};

QString fromId(std::string_view id) {
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

// A hundredth of the kept range, as a round number.
double limitStep(ClipRange range) {
    const double width = range.upper - range.lower;
    if (!(width > 0) || !std::isfinite(width))
        return 0.01;
    return std::pow(10, std::floor(std::log10(width))) / 100;
}

// Percentiles near 100 are stepped by their last digits, the others by about a tenth.
NumberRange parameterRange(const Calibrator& method) {
    const double width = method.parameterHighest - method.parameterLowest;
    return {.lowest = method.parameterLowest,
            .highest = method.parameterHighest,
            .step = width > 20 || width <= 1 ? 0.01 : 0.1};
}

// Whether both limits follow from one number.
bool mirrors(const Scenario& scenario) {
    return scenario.mirrorLimits && scenario.scheme.kind == SchemeKind::Symmetric &&
           codeRangeOf(scenario.scheme) != CodeRange::Unsigned;
}

ClipRange movedLimits(const Scenario& scenario, ClipRange limits, bool lower, double value) {
    if (mirrors(scenario))
        return {-std::abs(value), std::abs(value)};
    return lower ? ClipRange{value, limits.upper} : ClipRange{limits.lower, value};
}

void setManual(Scenario& scenario, ClipRange limits) {
    Calibration& calibration = scenario.calibration;
    calibration.method = "manual";
    calibration.parameter.reset();
    calibration.variant.clear();
    calibration.lower = limits.lower;
    calibration.upper = limits.upper;
    // Symmetric codes use the larger side only; two different sides ask for both.
    const bool signedCodes = scenario.scheme.kind == SchemeKind::Symmetric &&
                             codeRangeOf(scenario.scheme) != CodeRange::Unsigned;
    if (signedCodes && limits.lower != -limits.upper) {
        scenario.scheme.kind = SchemeKind::Asymmetric;
        scenario.scheme.codeRange.reset();
    }
}

}  // namespace

CalibrationGroup::CalibrationGroup(QWidget* parent)
    : SetupGroup(QStringLiteral("setup.calibration"), parent) {
    makeMethodRows();
    makeOptionRows();
    makeLimitRows();
    makeBestRows();
    retranslate();
}

void CalibrationGroup::makeMethodRows() {
    method_ = new ChoiceBox(QStringLiteral("calibration.method"), contents());
    methodLabel_ = addRow(method_);
    connect(method_, &ChoiceBox::chosen, this, &CalibrationGroup::proposeMethod);
    variant_ = new ChoiceBox(QStringLiteral("calibration.variant"), contents());
    variantLabel_ = addRow(variant_);
    connect(variant_, &ChoiceBox::chosen, this, [this](const QString& id) {
        propose(QStringLiteral("calibration.method"), [&id](Scenario& next) {
            // Bins and levels are the tool's own until somebody asks for others.
            next.calibration.variant = id.toStdString();
            next.calibration.bins.reset();
            next.calibration.levels.reset();
        });
    });
    parameter_ =
        new NumberField(QStringLiteral("calibration.parameter"), NumberRange{}, contents());
    parameterLabel_ = addRow(parameter_);
    connectNumber(parameter_, QStringLiteral("calibration.method"),
                  [](Scenario& next, double value) { next.calibration.parameter = value; });
}

void CalibrationGroup::makeOptionRows() {
    const NumberRange binsRange{.lowest = 2, .highest = 65536, .whole = true, .factor = 2};
    bins_ = new NumberField(QStringLiteral("calibration.bins"), binsRange, contents());
    binsLabel_ = addRow(bins_);
    connectNumber(bins_, QStringLiteral("calibration.bins"), [](Scenario& next, double value) {
        next.calibration.bins = static_cast<std::size_t>(value);
    });
    const NumberRange levelsRange{.lowest = 1, .highest = 65536, .whole = true, .factor = 2};
    levels_ = new NumberField(QStringLiteral("calibration.levels"), levelsRange, contents());
    levelsLabel_ = addRow(levels_);
    connectNumber(levels_, QStringLiteral("calibration.levels"), [](Scenario& next, double value) {
        next.calibration.levels = static_cast<std::size_t>(value);
    });
    const NumberRange batchRange{.lowest = 1, .highest = 1e9, .whole = true, .factor = 2};
    batch_ = new NumberField(QStringLiteral("calibration.batch"), batchRange, contents());
    batchLabel_ = addRow(batch_);
    connectNumber(batch_, QStringLiteral("calibration.batch"), [](Scenario& next, double value) {
        next.calibration.batch = static_cast<std::size_t>(value);
    });
}

void CalibrationGroup::makeLimitRows() {
    const NumberRange range{.lowest = -kLargest, .highest = kLargest, .step = 0.01};
    lower_ = new NumberField(QStringLiteral("calibration.lower"), range, contents());
    lowerLabel_ = addRow(lower_);
    upper_ = new NumberField(QStringLiteral("calibration.upper"), range, contents());
    upperLabel_ = addRow(upper_);
    lower_->box()->setRefusal([this](double value) { return limitReason(true, value); });
    upper_->box()->setRefusal([this](double value) { return limitReason(false, value); });
    connect(lower_, &NumberField::edited, this,
            [this](double value) { proposeLimit(true, value); });
    connect(upper_, &NumberField::edited, this,
            [this](double value) { proposeLimit(false, value); });

    mirror_ = new QCheckBox(contents());
    mirror_->setObjectName(QStringLiteral("calibration.mirror"));
    addWide(mirror_);
    connect(mirror_, &QCheckBox::toggled, this, [this](bool on) {
        propose(QStringLiteral("calibration.mirror"),
                [on](Scenario& next) { next.mirrorLimits = on; });
    });
}

void CalibrationGroup::makeBestRows() {
    metric_ = new ChoiceBox(QStringLiteral("metric"), contents());
    metricLabel_ = addRow(metric_);
    connect(metric_, &ChoiceBox::chosen, this, [this](const QString& id) {
        if (const auto metric = parseMetric(id.toStdString()))
            propose(QStringLiteral("metric"), [metric](Scenario& next) { next.metric = *metric; });
    });
    best_ = new QPushButton(contents());
    best_->setObjectName(QStringLiteral("calibration.best"));
    addWide(best_);
    connect(best_, &QPushButton::clicked, this, &CalibrationGroup::bestRequested);
}

// A method in its default form; Manual starts from the limits in use.
void CalibrationGroup::proposeMethod(const QString& id) {
    const auto inUse = limits();
    propose(QStringLiteral("calibration.method"), [&](Scenario& next) {
        if (id == QStringLiteral("manual")) {
            setManual(next, inUse.value_or(ClipRange{-facts().absMax, facts().absMax}));
            return;
        }
        next.calibration = Calibration{};
        next.calibration.method = id.toStdString();
        if (const Calibrator* row = findCalibrator(next.calibration.method))
            next.calibration.parameter = row->parameterDefault;
    });
}

void CalibrationGroup::proposeLimit(bool lower, double value) {
    const auto inUse = limits();
    if (!inUse)
        return;
    propose(lower ? QStringLiteral("calibration.lower") : QStringLiteral("calibration.upper"),
            [&](Scenario& next) { setManual(next, movedLimits(shown(), *inUse, lower, value)); });
}

std::optional<ClipRange> CalibrationGroup::limits() const {
    const Calibration& calibration = shown().calibration;
    if (calibration.method == "manual")
        return ClipRange{calibration.lower, calibration.upper};
    return facts().limits;
}

QString CalibrationGroup::limitReason(bool lower, double value) const {
    const auto inUse = limits();
    if (!inUse)
        return {};
    const ClipRange next = movedLimits(shown(), *inUse, lower, value);
    if (next.lower < next.upper)
        return {};
    if (mirrors(shown()))
        return tr("Mirrored limits cannot both be zero.");
    return lower ? tr("It has to be below the upper limit, %1.").arg(shortNumber(inUse->upper))
                 : tr("It has to be above the lower limit, %1.").arg(shortNumber(inUse->lower));
}

// Why there is nothing to calibrate; empty where there is.
QString CalibrationGroup::noLimitReason() const {
    return hasClipLimit(shown().scheme) ? QString() : levelsFromValues();
}

QString CalibrationGroup::levelsFromValues() {
    return tr("The levels come from the values themselves: no limit decides them.");
}

QString CalibrationGroup::methodReason(std::string_view method, const Scheme& scheme,
                                       std::optional<std::size_t> finite) {
    if (!hasClipLimit(scheme))
        return levelsFromValues();
    Calibration calibration;
    calibration.method = method;
    auto done = checkCalibration(calibration, scheme);
    if (done && finite)
        done = checkValueCount(calibration, *finite);
    return done ? QString() : text(done.error().message);
}

void CalibrationGroup::showWords() {
    setTitle(tr("Calibration"));
    methodLabel_->setText(tr("Method"));
    variantLabel_->setText(tr("As in"));
    binsLabel_->setText(tr("Bins"));
    levelsLabel_->setText(tr("Levels"));
    batchLabel_->setText(tr("Batch"));
    bins_->setNames(tr("Bins of the histogram that is searched"));
    levels_->setNames(tr("Levels that a candidate is brought to"),
                      tr("A dash: as many as the tool takes for these bits"));
    batch_->setNames(tr("Values in a batch"),
                     tr("A dash: slices along the first axis, or one batch"));
    lowerLabel_->setText(tr("Lower"));
    upperLabel_->setText(tr("Upper"));
    metricLabel_->setText(tr("Metric"));
    method_->setAccessibleName(tr("Calibration method"));
    variant_->setAccessibleName(tr("Which tool's entropy calibration"));
    lower_->setNames(tr("Lower clip limit"), tr("Smaller values are clipped to it"));
    upper_->setNames(tr("Upper clip limit"), tr("Larger values are clipped to it"));
    mirror_->setText(tr("Mirror both limits"));
    metric_->setAccessibleName(tr("Metric: what “best” means"));
}

void CalibrationGroup::refresh() {
    refreshMethod();
    refreshLimits();
    std::vector<Choice> metrics;
    for (const Metric metric : kMetrics)
        metrics.push_back({fromId(idOf(metric)), nameOf(metric), {}, {}});
    metric_->setChoices(metrics);
    metric_->showChoice(fromId(idOf(shown().metric)));
    best_->setText(tr("Best by %1").arg(nameOf(shown().metric)));
    best_->setAccessibleName(best_->text());
    setAvailable(best_,
                 !noLimitReason().isEmpty() ? noLimitReason()
                 : facts().groups > 1
                     ? tr("Each group has limits of its own; no single method is best.")
                     : QString(),
                 tr("Chooses the method that does best by this metric (A in a chart)"));
    setSummary(summaryOf());
}

CalibrationGroup::ParameterWords CalibrationGroup::parameterWords(std::string_view method) {
    if (method == "percentile")
        return {tr("Percentile"), tr("How much of the values is kept, in per cent")};
    if (method == "lp")
        return {tr("Power"), tr("The error is raised to it: 2 is MSE, 1 is MAE")};
    if (method == "sigma")
        return {tr("k"),
                tr("The limit lies this many standard deviations from the mean, or from 0 when "
                   "symmetric")};
    if (method == "sqnr")
        return {tr("γ"), tr("How much a clipped value's error weighs against a rounded one's")};
    if (method == "hqq")
        return {tr("Power"), tr("Below 1 it pays more attention to small errors")};
    if (method == "moving-average")
        return {tr("Weight"), tr("How much each new batch counts, from 0 to 1")};
    const Calibrator* row = findCalibrator(method);
    return {row ? fromId(row->parameterName) : QString(), {}};
}

void CalibrationGroup::refreshMethod() {
    const Calibration& calibration = shown().calibration;
    std::vector<Choice> methods;
    const auto finite = facts().hasData ? std::optional(facts().counts.finite) : std::nullopt;
    for (const Calibrator& row : calibrators())
        methods.push_back(
            {fromId(row.id), methodName(row.id), {}, methodReason(row.id, shown().scheme, finite)});
    method_->setChoices(methods);
    method_->showChoice(fromId(calibration.method));
    method_->setEnabled(noLimitReason().isEmpty());
    method_->setAccessibleDescription(noLimitReason());
    if (!method_->isEnabled())
        method_->setToolTip(noLimitReason());
    refreshVariant();
    refreshParameter();
    refreshOptions();
}

void CalibrationGroup::refreshVariant() {
    const Calibration& calibration = shown().calibration;
    const bool entropy = calibration.method == "entropy";
    setRowVisible(variant_, entropy);
    if (!entropy)
        return;
    std::vector<Choice> tools;
    for (const EntropyVariant& row : entropyVariants())
        tools.push_back({fromId(row.id), variantName(row.id), {}, {}});
    variant_->setChoices(tools);
    const EntropyVariant* variant = findEntropyVariant(calibration.variant);
    variant_->showChoice(variant ? fromId(variant->id) : QString());
}

void CalibrationGroup::refreshParameter() {
    const Calibration& calibration = shown().calibration;
    const Calibrator* row = findCalibrator(calibration.method);
    const bool hasParameter = row && !row->parameterName.empty();
    setRowVisible(parameter_, hasParameter);
    if (!hasParameter)
        return;
    const auto [name, help] = parameterWords(calibration.method);
    parameterLabel_->setText(name);
    parameter_->setNames(QStringLiteral("%1: %2").arg(methodName(calibration.method), name), help);
    parameter_->box()->setRange(parameterRange(*row));
    parameter_->showValue(
        calibration.parameter.value_or(row->parameterDefault.value_or(row->parameterLowest)));
}

void CalibrationGroup::refreshOptions() {
    const Calibration& calibration = shown().calibration;
    const bool entropy = calibration.method == "entropy";
    setRowVisible(bins_, entropy);
    setRowVisible(levels_, entropy);
    setRowVisible(batch_, calibration.method == "moving-average");
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto shownOf = [](const std::optional<std::size_t>& size, double otherwise) {
        return size ? static_cast<double>(*size) : otherwise;
    };
    const EntropyVariant* variant = findEntropyVariant(calibration.variant);
    bins_->showValue(
        shownOf(calibration.bins, variant ? static_cast<double>(variant->bins) : none));
    levels_->showValue(shownOf(calibration.levels, none));
    batch_->showValue(shownOf(calibration.batch, none));
}

void CalibrationGroup::refreshLimits() {
    const auto inUse = limits();
    const NumberRange range{
        .lowest = -kLargest, .highest = kLargest, .step = limitStep(inUse.value_or(ClipRange{}))};
    lower_->box()->setRange(range);
    upper_->box()->setRange(range);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    lower_->showValue(inUse ? inUse->lower : none);
    upper_->showValue(inUse ? inUse->upper : none);

    const bool symmetric = shown().scheme.kind == SchemeKind::Symmetric;
    const bool isUnsigned = symmetric && codeRangeOf(shown().scheme) == CodeRange::Unsigned;
    QString upperReason = noLimitReason();
    if (upperReason.isEmpty() && !inUse && facts().groups > 1)
        upperReason = tr("Each of the %1 groups has limits of its own.")
                          .arg(shownCount(static_cast<std::int64_t>(facts().groups)));
    const QString lowerReason = upperReason.isEmpty() && isUnsigned
                                    ? tr("With unsigned codes the lower limit is always zero.")
                                    : upperReason;
    setAvailable(upper_, upperReason);
    setAvailable(lower_, lowerReason);

    const QSignalBlocker silent(mirror_);
    mirror_->setChecked(mirrors(shown()));
    QString mirrorReason;
    if (!symmetric)
        mirrorReason = tr("Asymmetric limits are set one by one.");
    else if (isUnsigned)
        mirrorReason = tr("With unsigned codes the lower limit is always zero.");
    setAvailable(mirror_, mirrorReason, tr("Moving one limit moves the other as far"));
}

QString CalibrationGroup::summaryOf() const {
    if (!noLimitReason().isEmpty())
        return tr("none: the levels come from the values");
    const QString method = nameOf(shown().calibration);
    const auto inUse = limits();
    if (!inUse || shown().calibration.method == "manual")
        return method;
    return tr("%1, %2 … %3").arg(method, shortNumber(inUse->lower), shortNumber(inUse->upper));
}

}  // namespace quantscope
