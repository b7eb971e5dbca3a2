// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/result_formulas.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "core/calib/group_params.h"
#include "core/quant/level_table.h"
#include "ui/text/formula.h"

namespace quantscope {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("formulas", english);
}

QString tex(double value) {
    return latexNumber(value);
}

// The result as the panel shows it, with a point: the same digits as shownNumber().
QString shownTex(double value, int digits = 4) {
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e7)) {
        const QString text = QString::number(value, 'e', digits - 1);
        return QStringLiteral("%1 \\cdot 10^{%2}")
            .arg(text.section(u'e', 0, 0))
            .arg(text.section(u'e', 1).toInt());
    }
    const int magnitude = size == 0 ? 0 : static_cast<int>(std::floor(std::log10(size)));
    return QString::number(value, 'f', std::max(0, digits - 1 - magnitude));
}

// Everything a formula of one analysis is made from.
struct FormulaInput {
    const Dataset& dataset;
    const Analysis& analysis;
    ZeroPointConvention convention;

    const Scheme& scheme() const { return analysis.scenario.scheme; }
    const AffineParams& group() const { return analysis.groups.front(); }
    bool oneGroup() const { return analysis.groups.size() == 1; }
    double count() const { return static_cast<double>(analysis.sums.count); }
};

QString equals(const FormulaInput& input) {
    return input.analysis.exact() ? QStringLiteral(" = ") : QStringLiteral(" \\approx ");
}

// "left = right = result unit"
QString filledIn(const FormulaInput& input, const QString& left, const QString& right,
                 const QString& result, const QString& unit = {}) {
    return left + QStringLiteral(" = ") + right + equals(input) + result +
           (unit.isEmpty() ? QString() : QStringLiteral(" \\text{%1}").arg(unit));
}

QString fraction(const QString& above, const QString& below) {
    return QStringLiteral("\\frac{%1}{%2}").arg(above, below);
}

// --- Errors ----------------------------------------------------------------------------------

QString errorNote() {
    return words(QT_TRANSLATE_NOOP(
        "formulas",
        "x: a value before; x with a hat: what it comes back as; N: number of values."));
}

std::optional<ResultFormula> sqnrFormula(const FormulaInput& input) {
    const auto& errors = input.analysis.errors;
    if (!errors.sqnrDb)
        return std::nullopt;
    const ErrorSums& sums = input.analysis.sums;
    const QString name = QStringLiteral("\\mathrm{SQNR}");
    const QString general = QStringLiteral(
        "10 \\cdot \\log_{10} \\frac{\\sum_{i} x_i^2}"
        "{\\sum_{i} \\left(\\hat{x}_i - x_i\\right)^2}");
    const QString filled =
        QStringLiteral("10 \\cdot \\log_{10} ") +
        fraction(tex(sums.valueSquares), tex(sums.roundingSquares + sums.clippingSquares));
    return ResultFormula{
        name + QStringLiteral(" = ") + general,
        filledIn(input, name, filled, shownTex(*errors.sqnrDb), QStringLiteral("dB")),
        errorNote(),
        {QStringLiteral("scheme.bits"), QStringLiteral("calibration.method")}};
}

// A sum over values divided by their number. `over` says which ones; empty: all.
ResultFormula meanFormula(const FormulaInput& input, const QString& name, const QString& over,
                          const QString& term, double sum, double result) {
    const QString below =
        over.isEmpty() ? QStringLiteral("i") : QStringLiteral("i\\,\\text{ %1}").arg(over);
    const QString general =
        fraction(QStringLiteral("\\sum_{%1} %2").arg(below, term), QStringLiteral("N"));
    return {name + QStringLiteral(" = ") + general,
            filledIn(input, name, fraction(tex(sum), tex(input.count())), shownTex(result)),
            errorNote(),
            {QStringLiteral("scheme.bits"), QStringLiteral("calibration.method")}};
}

std::optional<ResultFormula> meanErrorFormula(std::string_view id, const FormulaInput& input) {
    if (input.analysis.sums.count == 0)
        return std::nullopt;
    const ErrorSums& sums = input.analysis.sums;
    const ErrorReport& errors = input.analysis.errors;
    const QString square = QStringLiteral("\\left(\\hat{x}_i - x_i\\right)^2");
    const QString mse = QStringLiteral("\\mathrm{MSE}");
    if (id == "mse")
        return meanFormula(input, mse, {}, square, sums.roundingSquares + sums.clippingSquares,
                           errors.mse);
    if (id == "rounding_mse")
        return meanFormula(input, mse + QStringLiteral("_r"),
                           words(QT_TRANSLATE_NOOP("formulas", "rounded")), square,
                           sums.roundingSquares, errors.roundingMse);
    if (id == "clipping_mse")
        return meanFormula(input, mse + QStringLiteral("_c"),
                           words(QT_TRANSLATE_NOOP("formulas", "clipped")), square,
                           sums.clippingSquares, errors.clippingMse);
    return meanFormula(input, QStringLiteral("\\mathrm{MAE}"), {},
                       QStringLiteral("\\left|\\hat{x}_i - x_i\\right|"), sums.absolute,
                       errors.mae);
}

struct WorstValue {
    float value;
    double level;
};

// A value whose error is the largest; nothing for several groups or too many values to look at.
std::optional<WorstValue> worstValue(const FormulaInput& input) {
    constexpr std::size_t kMostValues = 4'000'000;
    const auto& table = input.analysis.table;
    const auto values = input.dataset.tensor.finite.values();
    if (!table || values.empty() || values.size() > kMostValues)
        return std::nullopt;
    WorstValue worst{values.front(), values.front()};
    double largest = -1;
    for (const float value : values) {
        const double level = table->levels[indexOf(*table, value)];
        const double error = std::abs(level - static_cast<double>(value));
        if (error > largest) {
            largest = error;
            worst = {value, level};
        }
    }
    return worst;
}

// Significant digits of numbers whose difference has as many as the others.
int digitsForDifference(double number, double difference) {
    constexpr int kUsual = 7;
    constexpr int kAll = 17;
    if (difference == 0 || number == 0)
        return kUsual;
    const double lost = std::ceil(std::log10(std::abs(number / difference)));
    return kUsual + std::clamp(static_cast<int>(lost), 0, kAll - kUsual);
}

std::optional<ResultFormula> maxErrorFormula(const FormulaInput& input) {
    const double result = input.analysis.errors.maxAbsError;
    const QString name = QStringLiteral("e_{\\mathrm{max}}");
    const auto worst = worstValue(input);
    const int digits = worst ? digitsForDifference(worst->level, result) : 0;
    const QString filled =
        worst ? filledIn(input, name,
                         QStringLiteral("\\left|%1 - %2\\right|")
                             .arg(latexNumber(worst->level, digits),
                                  latexNumber(static_cast<double>(worst->value), digits, true)),
                         shownTex(result))
              : name + equals(input) + shownTex(result);
    return ResultFormula{name + QStringLiteral(" = \\max_{i} \\left|\\hat{x}_i - x_i\\right|"),
                         filled,
                         errorNote(),
                         {QStringLiteral("calibration.upper"), QStringLiteral("scheme.bits")}};
}

std::optional<ResultFormula> cosineFormula(const FormulaInput& input) {
    const auto& cosine = input.analysis.errors.cosine;
    if (!cosine)
        return std::nullopt;
    const ErrorSums& sums = input.analysis.sums;
    const QString name = QStringLiteral("\\mathrm{cosine}");
    const auto roots = [](const QString& a, const QString& b) {
        return QStringLiteral("\\sqrt{%1} \\cdot \\sqrt{%2}").arg(a, b);
    };
    const QString general = fraction(
        QStringLiteral("\\sum_{i} x_i \\cdot \\hat{x}_i"),
        roots(QStringLiteral("\\sum_{i} x_i^2"), QStringLiteral("\\sum_{i} \\hat{x}_i^2")));
    const QString filled =
        fraction(tex(sums.cross), roots(tex(sums.valueSquares), tex(sums.reconstructedSquares)));
    return ResultFormula{name + QStringLiteral(" = ") + general,
                         filledIn(input, name, filled, shownTex(*cosine)),
                         errorNote(),
                         {QStringLiteral("scheme.bits"), QStringLiteral("calibration.method")}};
}

std::optional<ResultFormula> klFormula(const FormulaInput& input) {
    const auto& kl = input.analysis.errors.kl;
    if (!kl)
        return std::nullopt;
    const QString name = QStringLiteral("\\mathrm{KL}");
    return ResultFormula{
        name + QStringLiteral(" = \\sum_{j} p_j \\cdot \\ln \\frac{p_j}{q_j}"),
        name + equals(input) + shownTex(*kl) +
            QStringLiteral(" \\text{%1}").arg(words(QT_TRANSLATE_NOOP("formulas", "nat"))),
        words(QT_TRANSLATE_NOOP("formulas",
                                "p and q: shares of the values before and after in each "
                                "of 2,048 equal bins between the smallest and the "
                                "largest value. Too many terms to write out.")),
        {QStringLiteral("scheme.bits"), QStringLiteral("calibration.method")}};
}

std::optional<ResultFormula> shareFormula(const FormulaInput& input, const QString& name,
                                          const QString& which, std::uint64_t part, double share,
                                          const QString& note, const QString& control) {
    if (input.analysis.sums.count == 0)
        return std::nullopt;
    const QString percent = QStringLiteral(" \\%");
    const QString hundred = QStringLiteral("100 \\cdot ");
    return ResultFormula{
        name + QStringLiteral(" = ") + hundred +
            fraction(QStringLiteral("N_{%1}").arg(which), QStringLiteral("N")) + percent,
        name + QStringLiteral(" = ") + hundred +
            fraction(tex(static_cast<double>(part)), tex(input.count())) + percent + equals(input) +
            QString::number(100 * share, 'f', 2) + percent,
        note,
        {control}};
}

// --- Codes -----------------------------------------------------------------------------------

// The number of codes: 2^b, or one fewer for narrow codes; empty `bits` writes b.
QString codeCount(const Scheme& scheme, const QString& bits) {
    const QString all = QStringLiteral("2^{%1}").arg(bits);
    return codeRangeOf(scheme) == CodeRange::Narrow ? all + QStringLiteral(" - 1") : all;
}

std::optional<ResultFormula> levelsFormula(const FormulaInput& input) {
    const ErrorReport& errors = input.analysis.errors;
    const QString name = QStringLiteral("L_{\\mathrm{used}}");
    const QString bits = QString::number(input.scheme().bits);
    const auto empty = static_cast<double>(errors.levels - errors.levelsUsed);
    return ResultFormula{
        name + QStringLiteral(" = ") + codeCount(input.scheme(), QStringLiteral("b")) +
            QStringLiteral(" - L_{\\mathrm{empty}}"),
        filledIn(input, name, codeCount(input.scheme(), bits) + QStringLiteral(" - ") + tex(empty),
                 tex(static_cast<double>(errors.levelsUsed))),
        words(QT_TRANSLATE_NOOP("formulas", "b: bits; empty levels are codes that no value gets.")),
        {QStringLiteral("scheme.bits"), QStringLiteral("scheme.codeRange")}};
}

std::optional<ResultFormula> entropyFormula(const FormulaInput& input) {
    double total = 0;
    double terms = 0;
    for (const std::uint64_t population : input.analysis.populations) {
        const auto count = static_cast<double>(population);
        total += count;
        terms += population > 0 ? count * std::log2(count) : 0;
    }
    if (total == 0)
        return std::nullopt;
    return ResultFormula{
        QStringLiteral("H = -\\sum_{k} \\frac{n_k}{N} \\cdot \\log_2 \\frac{n_k}{N}"
                       " = \\log_2 N - \\frac{\\sum_{k} n_k \\cdot \\log_2 n_k}{N}"),
        filledIn(input, QStringLiteral("H"),
                 QStringLiteral("\\log_2 %1 - ").arg(tex(total)) +
                     fraction(latexNumber(terms, 9), tex(total)),
                 shownTex(input.analysis.errors.codeEntropyBits),
                 words(QT_TRANSLATE_NOOP("formulas", "bits"))),
        words(QT_TRANSLATE_NOOP("formulas", "n: number of values that get the code k.")),
        {QStringLiteral("scheme.bits"), QStringLiteral("calibration.method")}};
}

// --- Parameters ------------------------------------------------------------------------------

struct ScaleTerms {
    QString general;
    QString filled;
};

ScaleTerms asymmetricScaleTerms(const Scheme& scheme, ClipRange clip) {
    return {
        QStringLiteral("\\frac{\\beta - \\alpha}{2^{b} - 1}"),
        fraction(QStringLiteral("%1 - %2").arg(tex(clip.upper), latexNumber(clip.lower, 7, true)),
                 QStringLiteral("2^{%1} - 1").arg(scheme.bits))};
}

// The limits that a method picked, with zero between them.
ClipRange pickedSides(const FormulaInput& input) {
    const ClipRange range = input.analysis.pick.range;
    return {std::min(range.lower, 0.0), std::max(range.upper, 0.0)};
}

ScaleTerms maxOfSidesTerms(const FormulaInput& input) {
    const int bits = input.scheme().bits;
    const ClipRange sides = pickedSides(input);
    const QString above =
        bits > 1 ? QStringLiteral("2^{%1 - 1} - 1").arg(bits) : QStringLiteral("1");
    return {QStringLiteral("\\max\\left(\\frac{-\\alpha}{2^{b-1}}, \\frac{\\beta}{2^{b-1} - 1}"
                           "\\right)"),
            QStringLiteral("\\max\\left(%1, %2\\right)")
                .arg(fraction(tex(-sides.lower), QStringLiteral("2^{%1 - 1}").arg(bits)),
                     fraction(tex(sides.upper), above))};
}

ScaleTerms symmetricScaleTerms(const FormulaInput& input) {
    const Scheme& scheme = input.scheme();
    const QString bits = QString::number(scheme.bits);
    const QString limit = tex(input.group().clip.upper);
    if (codeRangeOf(scheme) == CodeRange::Unsigned)
        return {QStringLiteral("\\frac{\\beta}{2^{b} - 1}"),
                fraction(limit, QStringLiteral("2^{%1} - 1").arg(bits))};
    if (scheme.scaleRule == ScaleRule::MaxOfSides)
        return maxOfSidesTerms(input);
    const QString largest = QStringLiteral("\\max\\left(-\\alpha, \\beta\\right)");
    if (scheme.scaleRule == ScaleRule::Torch)
        return {fraction(largest, QStringLiteral("\\left(2^{b} - 1\\right) / 2")),
                fraction(limit, QStringLiteral("\\left(2^{%1} - 1\\right) / 2").arg(bits))};
    const QString steps =
        scheme.bits > 1 ? QStringLiteral("2^{%1 - 1} - 1").arg(bits) : QStringLiteral("1");
    return {fraction(largest, QStringLiteral("2^{b-1} - 1")), fraction(limit, steps)};
}

QString upToPowerOfTwo(const QString& term) {
    return QStringLiteral("2^{\\left\\lceil \\log_2 \\left(%1\\right) \\right\\rceil}").arg(term);
}

std::optional<ResultFormula> scaleFormula(const FormulaInput& input) {
    if (!input.oneGroup())
        return std::nullopt;
    const Scheme& scheme = input.scheme();
    const bool symmetric = scheme.kind == SchemeKind::Symmetric;
    const std::vector<QString> controls{QStringLiteral("calibration.upper"),
                                        QStringLiteral("scheme.bits"),
                                        QStringLiteral("scheme.scaleRule")};
    const QString name = QStringLiteral("s");
    const QString result = shownTex(input.group().scale);
    ScaleTerms terms =
        symmetric ? symmetricScaleTerms(input) : asymmetricScaleTerms(scheme, input.group().clip);
    const ClipRange clip = input.group().clip;
    const bool empty = clip.lower == clip.upper;
    if (empty || input.analysis.pick.scale || scheme.smallestScale >= input.group().scale)
        return ResultFormula{
            name + QStringLiteral(" = ") + terms.general, name + QStringLiteral(" = ") + result,
            empty && scheme.smallestScale == 0
                ? words(QT_TRANSLATE_NOOP("formulas",
                                          "The limits have no width, so the scale is "
                                          "set to 1."))
                : words(QT_TRANSLATE_NOOP("formulas",
                                          "The scale was set directly, not by this "
                                          "formula.")),
            controls};
    if (scheme.powerOfTwoScale)
        terms = {upToPowerOfTwo(terms.general), upToPowerOfTwo(terms.filled)};
    return ResultFormula{
        name + QStringLiteral(" = ") + terms.general,
        name + QStringLiteral(" = ") + terms.filled + QStringLiteral(" = ") + result,
        words(QT_TRANSLATE_NOOP("formulas", "α and β: the lower and the upper limit; b: bits.")),
        controls};
}

std::optional<ResultFormula> zeroPointFormula(const FormulaInput& input) {
    if (!input.oneGroup())
        return std::nullopt;
    const bool course = input.convention == ZeroPointConvention::Course;
    const AffineParams& group = input.group();
    const QString name = course ? QStringLiteral("Z") : QStringLiteral("z");
    const QString scale = course ? QStringLiteral("S") : QStringLiteral("s");
    const double shown = course ? 0.0 - group.zeroPoint : group.zeroPoint + 0.0;
    if (input.scheme().kind == SchemeKind::Symmetric)
        return ResultFormula{name + QStringLiteral(" = 0"),
                             name + QStringLiteral(" = 0"),
                             words(QT_TRANSLATE_NOOP("formulas",
                                                     "Symmetric codes put zero at code "
                                                     "0.")),
                             {QStringLiteral("scheme.kind")}};
    const QString round = QStringLiteral("\\mathrm{round}\\left(%1\\right)");
    const QString generalRound = round.arg(fraction(QStringLiteral("\\alpha"), scale));
    const QString filledRound =
        round.arg(fraction(latexNumber(group.clip.lower, 9), latexNumber(group.scale, 9)));
    const auto lowest = static_cast<double>(group.codes.lowest);
    const QString general = course ? generalRound + QStringLiteral(" - q_{\\mathrm{min}}")
                                   : QStringLiteral("q_{\\mathrm{min}} - ") + generalRound;
    const QString filled = course
                               ? filledRound + QStringLiteral(" - ") + latexNumber(lowest, 7, true)
                               : tex(lowest) + QStringLiteral(" - ") + filledRound;
    return ResultFormula{
        name + QStringLiteral(" = ") + general,
        name + QStringLiteral(" = ") + filled + QStringLiteral(" = ") + tex(shown),
        words(QT_TRANSLATE_NOOP("formulas",
                                "α: the lower limit; q min: the lowest code; round: to "
                                "the nearest whole number, halves to even.")),
        {QStringLiteral("calibration.lower"), QStringLiteral("scheme.zeroInRange"),
         QStringLiteral("zeroPoint.convention")}};
}

std::optional<ResultFormula> limitFormula(std::string_view id, const FormulaInput& input) {
    if (!input.oneGroup())
        return std::nullopt;
    const ClipRange& clip = input.group().clip;
    const QString between = QStringLiteral("%1 \\le \\mathrm{clip}\\left(x_i\\right) \\le %2");
    const QString ownEnd =
        id == "lo" ? QStringLiteral("calibration.lower") : QStringLiteral("calibration.upper");
    return ResultFormula{
        between.arg(QStringLiteral("\\alpha"), QStringLiteral("\\beta")),
        between.arg(shownTex(clip.lower), shownTex(clip.upper)),
        words(QT_TRANSLATE_NOOP("formulas",
                                "α and β: the limits that the calibration method found, or "
                                "that you set. Values outside are clipped to them.")),
        {ownEnd, QStringLiteral("calibration.method")}};
}

std::optional<ResultFormula> bitsFormula(const FormulaInput& input) {
    const Scheme& scheme = input.scheme();
    const bool asymmetric = scheme.kind == SchemeKind::Asymmetric;
    const auto values = static_cast<double>(input.dataset.tensor.values.size());
    const auto groups = static_cast<double>(input.analysis.groups.size());
    if (values == 0)
        return std::nullopt;
    const QString bits = QString::number(scheme.bits);
    const QString above =
        asymmetric ? QStringLiteral("%1 \\cdot \\left(32 + %2\\right)").arg(tex(groups), bits)
                   : QStringLiteral("%1 \\cdot 32").arg(tex(groups));
    return ResultFormula{
        QStringLiteral("B = b + ") + fraction(asymmetric
                                                  ? QStringLiteral("G \\cdot \\left(32 + b\\right)")
                                                  : QStringLiteral("G \\cdot 32"),
                                              QStringLiteral("N")),
        QStringLiteral("B = ") + bits + QStringLiteral(" + ") + fraction(above, tex(values)) +
            QStringLiteral(" = ") + shownTex(input.analysis.errors.bitsPerValue) +
            QStringLiteral(" \\text{%1}").arg(words(QT_TRANSLATE_NOOP("formulas", "bits"))),
        words(QT_TRANSLATE_NOOP("formulas",
                                "b: bits per code; G: number of groups, each with a "
                                "32-bit scale; N: all values.")),
        {QStringLiteral("scheme.bits"), QStringLiteral("scheme.per")}};
}

std::optional<ResultFormula> compressionFormula(const FormulaInput& input) {
    const ErrorReport& errors = input.analysis.errors;
    if (!(errors.bitsPerValue > 0))
        return std::nullopt;
    return ResultFormula{
        QStringLiteral("C = \\frac{B_0}{B}"),
        QStringLiteral("C = ") +
            fraction(tex(input.dataset.tensor.sourceBits), tex(errors.bitsPerValue)) +
            QStringLiteral(" = ") + shownTex(errors.compression),
        words(QT_TRANSLATE_NOOP("formulas", "Stored bits per value before, over those after.")),
        {QStringLiteral("scheme.bits"), QStringLiteral("scheme.per")}};
}

// --- Schemes whose steps are not even --------------------------------------------------------

ResultFormula tableLevelsFormula(const FormulaInput& input) {
    const ErrorReport& errors = input.analysis.errors;
    const QString name = QStringLiteral("L_{\\mathrm{used}}");
    const auto levels = static_cast<double>(errors.levels);
    const auto used = static_cast<double>(errors.levelsUsed);
    return {
        name + QStringLiteral(" = L - L_{\\mathrm{empty}}"),
        filledIn(input, name, tex(levels) + QStringLiteral(" - ") + tex(levels - used), tex(used)),
        words(QT_TRANSLATE_NOOP("formulas",
                                "L: levels of the table; empty levels are codes "
                                "that no value gets.")),
        {QStringLiteral("scheme.bits")}};
}

ResultFormula tableScaleFormula(const FormulaInput& input) {
    const double scale = input.group().scale;
    const QString name = QStringLiteral("s");
    const bool fromLimits = hasClipLimit(input.scheme());
    return {fromLimits ? name + QStringLiteral(" = \\max\\left(-\\alpha, \\beta\\right)") : name,
            name + QStringLiteral(" = ") + shownTex(scale),
            fromLimits ? words(QT_TRANSLATE_NOOP("formulas",
                                                 "The levels of the table, which reach to 1, times "
                                                 "this scale; α and β: the limits."))
                       : words(QT_TRANSLATE_NOOP("formulas",
                                                 "The levels follow from the values "
                                                 "themselves.")),
            {QStringLiteral("calibration.method")}};
}

ResultFormula tableBitsFormula(const FormulaInput& input) {
    const QString shown = shownTex(input.analysis.errors.bitsPerValue);
    return {QStringLiteral("B = b + \\frac{32 \\cdot M}{N}"),
            QStringLiteral("B = ") + shown,
            words(QT_TRANSLATE_NOOP("formulas",
                                    "b: bits per code; M: stored scales, and levels that "
                                    "are fitted to the values; N: all values.")),
            {QStringLiteral("scheme.bits"), QStringLiteral("scheme.per")}};
}

std::optional<ResultFormula> tableFormula(std::string_view id, const FormulaInput& input) {
    if (input.scheme().kind != SchemeKind::Codebook)
        return std::nullopt;
    if (id == "levels_used")
        return tableLevelsFormula(input);
    if (id == "scale" && input.oneGroup())
        return tableScaleFormula(input);
    if (id == "bits_per_value")
        return tableBitsFormula(input);
    return std::nullopt;
}

}  // namespace

std::optional<ResultFormula> resultFormula(std::string_view id, const Dataset& dataset,
                                           const Analysis& analysis,
                                           ZeroPointConvention convention) {
    const FormulaInput input{dataset, analysis, convention};
    const bool ofUniformCodes =
        id == "levels_used" || id == "scale" || id == "zero_point" || id == "bits_per_value";
    if (ofUniformCodes && !hasZeroPoint(analysis.scenario.scheme))
        return tableFormula(id, input);
    if (id == "sqnr_db")
        return sqnrFormula(input);
    if (id == "mse" || id == "rounding_mse" || id == "clipping_mse" || id == "mae")
        return meanErrorFormula(id, input);
    if (id == "max_abs_error")
        return maxErrorFormula(input);
    if (id == "cosine")
        return cosineFormula(input);
    if (id == "kl")
        return klFormula(input);
    if (id == "clipped_fraction")
        return shareFormula(input, QStringLiteral("\\mathrm{clipped}"), QStringLiteral("c"),
                            analysis.errors.clipped, analysis.errors.clippedFraction,
                            words(QT_TRANSLATE_NOOP("formulas",
                                                    "The values beyond the limits, of "
                                                    "all N.")),
                            QStringLiteral("calibration.upper"));
    if (id == "zeroed_fraction")
        return shareFormula(input, QStringLiteral("\\mathrm{zeroed}"), QStringLiteral("0"),
                            analysis.sums.zeroed, analysis.errors.zeroedFraction,
                            words(QT_TRANSLATE_NOOP("formulas",
                                                    "The values that were not zero and "
                                                    "came back as zero, of all N.")),
                            QStringLiteral("scheme.bits"));
    if (id == "levels_used")
        return levelsFormula(input);
    if (id == "code_entropy_bits")
        return entropyFormula(input);
    if (id == "scale")
        return scaleFormula(input);
    if (id == "zero_point")
        return zeroPointFormula(input);
    if (id == "lo" || id == "hi")
        return limitFormula(id, input);
    if (id == "bits_per_value")
        return bitsFormula(input);
    if (id == "compression")
        return compressionFormula(input);
    return std::nullopt;
}

}  // namespace quantscope
