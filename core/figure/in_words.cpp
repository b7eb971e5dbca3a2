// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figure/figures.h"
#include "core/quant/rounding.h"
#include "core/whatif/bit_histogram.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

// |x| at a percentile, from whatever is there; nothing when only the statistics are.
std::optional<double> absPercentile(const Dataset& dataset, double p) {
    const auto* sorted = dataset.index ? dataset.index.get() : dataset.sample.get();
    if (!sorted || sorted->size() == 0)
        return std::nullopt;
    return absPercentileOfSorted(sorted->sorted(), p);
}

// The fewest codes that together hold `share` of the values.
std::size_t codesHolding(const Analysis& analysis, double share) {
    std::vector<std::uint64_t> sorted = analysis.populations;
    std::sort(sorted.rbegin(), sorted.rend());
    std::uint64_t total = 0;
    for (const std::uint64_t population : sorted)
        total += population;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sum += sorted[i];
        if (static_cast<double>(sum) >= share * static_cast<double>(total))
            return i + 1;
    }
    return sorted.size();
}

// One far value sets the step: the range reaches at least twice beyond 99.8 % of the values.
std::optional<Message> outlierWords(const Dataset& dataset, const Analysis& analysis) {
    constexpr double kBulk = 99.8;
    constexpr double kFar = 1.8;
    if (!hasZeroPoint(analysis.scenario.scheme))
        return std::nullopt;
    const auto bulk = absPercentile(dataset, kBulk);
    const double reach = limitOfRange(analysis.groups.front().clip);
    if (!bulk || !(*bulk > 0) || reach < kFar * *bulk || analysis.groups.size() != 1)
        return std::nullopt;
    return Message{
        QUANTSCOPE_TEXT("core",
                        "The step is %1 wide because the limits reach to %2, while %3 % of "
                        "the values lie within ±%4 and share %5 codes."),
        {analysis.groups.front().scale, reach, kBulk, *bulk,
         static_cast<std::int64_t>(codesHolding(analysis, kBulk / 100))}};
}

std::optional<Message> wastedHalfWords(const Dataset& dataset, const Analysis& analysis) {
    const Scheme& scheme = analysis.scenario.scheme;
    const bool oneSided = dataset.stats.min >= 0 || dataset.stats.max <= 0;
    if (scheme.kind != SchemeKind::Symmetric || !oneSided ||
        codeRangeOf(scheme) == CodeRange::Unsigned || dataset.stats.absMax() == 0)
        return std::nullopt;
    return Message{QUANTSCOPE_TEXT("core",
                                   "All values lie on one side of zero, so half of the "
                                   "codes are never used; asymmetric codes would halve the "
                                   "step."),
                   {}};
}

Message halfStepWords(const Analysis& analysis) {
    if (analysis.groups.size() > 1)
        return {QUANTSCOPE_TEXT("core",
                                "Nothing is clipped: all of the error is rounding, at most half "
                                "a step of each value's group."),
                {}};
    return {QUANTSCOPE_TEXT("core",
                            "Nothing is clipped: all of the error is rounding, at most half "
                            "a step, %1."),
            {analysis.groups.front().scale / 2}};
}

Message wholeStepWords(const Analysis& analysis) {
    if (analysis.groups.size() > 1)
        return {QUANTSCOPE_TEXT("core",
                                "Nothing is clipped: all of the error is rounding, less than a "
                                "step of each value's group."),
                {}};
    return {QUANTSCOPE_TEXT("core",
                            "Nothing is clipped: all of the error is rounding, less than a "
                            "step, %1."),
            {analysis.groups.front().scale}};
}

Message costWords(const Analysis& analysis) {
    const ErrorReport& errors = analysis.errors;
    if (errors.mse == 0)
        return {QUANTSCOPE_TEXT("core", "Every value comes back exactly."), {}};
    if (errors.clippingMse > errors.roundingMse)
        return {QUANTSCOPE_TEXT("core",
                                "Clipping costs more than rounding: %1 % of the error comes "
                                "from the %2 % of the values beyond the limits."),
                {100 * errors.clippingMse / errors.mse, 100 * errors.clippedFraction}};
    if (errors.clippingMse > 0)
        return {QUANTSCOPE_TEXT("core",
                                "Rounding makes %1 % of the error, clipping %2 % of the "
                                "values the rest."),
                {100 * errors.roundingMse / errors.mse, 100 * errors.clippedFraction}};
    const Scheme& scheme = analysis.scenario.scheme;
    if (!hasZeroPoint(scheme))
        return {QUANTSCOPE_TEXT("core",
                                "Nothing is clipped: all of the error is rounding. Steps "
                                "differ in width, so it differs along the axis."),
                {}};
    return roundsToNearest(scheme.rounding) ? halfStepWords(analysis) : wholeStepWords(analysis);
}

}  // namespace

std::vector<Message> inWords(const Dataset& dataset, const Analysis& analysis) {
    if (dataset.stats.count == 0 || analysis.groups.empty())
        return {{QUANTSCOPE_TEXT("core", "There are no finite values to quantize."), {}}};
    std::vector<Message> words;
    if (auto wasted = wastedHalfWords(dataset, analysis))
        words.push_back(*std::move(wasted));
    else if (auto outlier = outlierWords(dataset, analysis))
        words.push_back(*std::move(outlier));
    words.push_back(costWords(analysis));
    return words;
}

}  // namespace quantscope
