// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/result_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "ui/text/messages.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

struct ResultWords {
    std::string_view id;
    const char* name;
    const char* help;
};

constexpr std::array kResultWords{
    ResultWords{"sqnr_db", QT_TRANSLATE_NOOP("results", "SQNR"),
                QT_TRANSLATE_NOOP("results",
                                  "Signal to quantization noise ratio: how far the "
                                  "values stand above the error. Higher is better.")},
    ResultWords{"mse", QT_TRANSLATE_NOOP("results", "MSE"),
                QT_TRANSLATE_NOOP("results", "Mean squared error. Lower is better.")},
    ResultWords{"rounding_mse", QT_TRANSLATE_NOOP("results", "rounding part"),
                QT_TRANSLATE_NOOP("results", "What values within the limits add to the MSE.")},
    ResultWords{"clipping_mse", QT_TRANSLATE_NOOP("results", "clipping part"),
                QT_TRANSLATE_NOOP("results", "What values beyond the limits add to the MSE.")},
    ResultWords{"mae", QT_TRANSLATE_NOOP("results", "MAE"),
                QT_TRANSLATE_NOOP("results", "Mean absolute error. Lower is better.")},
    ResultWords{"max_abs_error", QT_TRANSLATE_NOOP("results", "Max |error|"),
                QT_TRANSLATE_NOOP("results", "The largest error of a single value.")},
    ResultWords{"cosine", QT_TRANSLATE_NOOP("results", "Cosine"),
                QT_TRANSLATE_NOOP("results",
                                  "Cosine of the angle between the values before and "
                                  "after. 1 is the same direction.")},
    ResultWords{"kl", QT_TRANSLATE_NOOP("results", "KL divergence"),
                QT_TRANSLATE_NOOP("results",
                                  "How much the histogram after differs from the one "
                                  "before. Lower is better.")},
    ResultWords{"clipped_fraction", QT_TRANSLATE_NOOP("results", "Clipped"),
                QT_TRANSLATE_NOOP("results", "Share of the values beyond the limits.")},
    ResultWords{"zeroed_fraction", QT_TRANSLATE_NOOP("results", "Rounded to zero"),
                QT_TRANSLATE_NOOP("results",
                                  "Share of the values that were not zero and came back "
                                  "as zero.")},
    ResultWords{"levels_used", QT_TRANSLATE_NOOP("results", "Levels used"),
                QT_TRANSLATE_NOOP("results", "Codes that at least one value gets.")},
    ResultWords{"code_entropy_bits", QT_TRANSLATE_NOOP("results", "Entropy of codes"),
                QT_TRANSLATE_NOOP("results",
                                  "Bits a code carries on average; an ideal compressor "
                                  "could store them in as many.")},
    ResultWords{"scale", QT_TRANSLATE_NOOP("results", "Scale"),
                QT_TRANSLATE_NOOP("results", "The width of one step between two levels.")},
    ResultWords{"zero_point", QT_TRANSLATE_NOOP("results", "Zero-point"),
                QT_TRANSLATE_NOOP("results",
                                  "The code that stands for zero, in both sign "
                                  "conventions.")},
    ResultWords{"lo", QT_TRANSLATE_NOOP("results", "Lower limit"),
                QT_TRANSLATE_NOOP("results", "Values below it are clipped to it.")},
    ResultWords{"hi", QT_TRANSLATE_NOOP("results", "Upper limit"),
                QT_TRANSLATE_NOOP("results", "Values above it are clipped to it.")},
    ResultWords{"bits_per_value", QT_TRANSLATE_NOOP("results", "Bits per value"),
                QT_TRANSLATE_NOOP("results",
                                  "Code bits and the stored scales, shared out over all "
                                  "values.")},
    ResultWords{"compression", QT_TRANSLATE_NOOP("results", "Compression"),
                QT_TRANSLATE_NOOP("results", "Stored bits before over stored bits after.")},
};

QString resultsText(const char* english) {
    return QCoreApplication::translate("results", english);
}

const ResultWords* findResult(std::string_view id) {
    const auto found = std::ranges::find(kResultWords, id, &ResultWords::id);
    return found == kResultWords.end() ? nullptr : &*found;
}

QString none() {
    return QStringLiteral("–");
}

QString sqnrShown(const Analysis& analysis) {
    if (analysis.errors.sqnrDb)
        return QStringLiteral("%1 dB").arg(shownNumber(*analysis.errors.sqnrDb));
    const bool lossless = analysis.sums.valueSquares > 0 && analysis.errors.mse == 0;
    return lossless ? QStringLiteral("∞ dB") : none();
}

QString shareShown(double share, std::uint64_t count) {
    return QStringLiteral("%1 (%2)").arg(shownShare(share),
                                         shownCount(static_cast<std::int64_t>(count)));
}

QString ofGroupsShown(const Analysis& analysis) {
    if (analysis.groups.size() < 2)
        return none();
    const Granularity& per = analysis.scenario.scheme.per;
    const bool channels = per.kind == Granularity::Kind::Channel;
    const bool rows = per.kind == Granularity::Kind::Group && per.size == kWholeRow;
    return resultsText(channels ? QT_TRANSLATE_NOOP("results", "one per channel (%1)")
                       : rows   ? QT_TRANSLATE_NOOP("results", "one per row (%1)")
                                : QT_TRANSLATE_NOOP("results", "one per group (%1)"))
        .arg(shownCount(static_cast<std::int64_t>(analysis.groups.size())));
}

// Whether each group has its own.
bool isOfGroup(std::string_view id, const Scheme& scheme) {
    return id == "scale" || id == "lo" || id == "hi" ||
           (id == "zero_point" && hasZeroPoint(scheme));
}

QString valueShown(std::string_view id, const Analysis& analysis, ZeroPointConvention convention) {
    const ErrorReport& errors = analysis.errors;
    if (id == "sqnr_db")
        return sqnrShown(analysis);
    if (id == "clipped_fraction" && errors.values > 0)
        return shareShown(errors.clippedFraction, errors.clipped);
    if (id == "zeroed_fraction" && errors.values > 0)
        return shareShown(errors.zeroedFraction, analysis.sums.zeroed);
    if (id == "levels_used")
        return resultsText(QT_TRANSLATE_NOOP("results", "%1 of %2"))
            .arg(shownCount(static_cast<std::int64_t>(errors.levelsUsed)),
                 shownCount(static_cast<std::int64_t>(errors.levels)));

    const auto number = resultNumber(id, analysis);
    if (!number)
        return isOfGroup(id, analysis.scenario.scheme) ? ofGroupsShown(analysis) : none();
    if (id == "zero_point")
        return zeroPointShown(*number, convention);
    const QString shown = shownNumber(*number);
    if (id == "kl")
        return resultsText(QT_TRANSLATE_NOOP("results", "%1 nat")).arg(shown);
    if (id == "code_entropy_bits" || id == "bits_per_value")
        return resultsText(QT_TRANSLATE_NOOP("results", "%1 bits")).arg(shown);
    if (id == "compression")
        return QStringLiteral("%1 ×").arg(shown);
    return shown;
}

// Parameters follow from the limits alone and are exact once those are.
bool canBeApproximate(std::string_view id) {
    return id != "bits_per_value" && id != "compression";
}

}  // namespace

std::span<const std::string_view> resultIds() {
    static constexpr auto ids = [] {
        std::array<std::string_view, kResultWords.size()> list{};
        for (std::size_t i = 0; i < list.size(); ++i)
            list[i] = kResultWords[i].id;
        return list;
    }();
    return ids;
}

QString resultName(std::string_view id) {
    const ResultWords* words = findResult(id);
    if (!words)
        return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    const bool part = id == "rounding_mse" || id == "clipping_mse";
    return (part ? QStringLiteral("    ") : QString()) + resultsText(words->name);
}

QString resultHelp(std::string_view id) {
    const ResultWords* words = findResult(id);
    return words ? resultsText(words->help) : QString();
}

QString resultShown(std::string_view id, const Analysis& analysis, ZeroPointConvention convention) {
    const QString shown = valueShown(id, analysis, convention);
    const bool marked = !analysis.exact() && canBeApproximate(id) && shown != none();
    return marked ? QStringLiteral("≈ ") + shown : shown;
}

QString changeShown(const ResultChange& change, bool exact) {
    if (!change.verdict)
        return none();
    QString shown = text(change.amount);
    // Two lines where there is no room break before the verdict, not within it.
    const QString verdict = text(verdictWord(*change.verdict)).replace(u' ', QChar(QChar::Nbsp));
    if (!verdict.isEmpty())
        shown += u' ' + verdict;
    return exact ? shown : QStringLiteral("≈ ") + shown;
}

QString longestChange() {
    ResultChange change;
    change.verdict = Verdict::Better;
    change.amount = {QUANTSCOPE_TEXT("core", "−%1 points"), {88.8}};
    return changeShown(change, /*exact=*/true);
}

}  // namespace quantscope
