// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/blocks/block_format.h"
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

// Zero lies far from all values, and the limits reach to it all the same.
std::optional<Message> farFromZeroWords(const Dataset& dataset, const Analysis& analysis) {
    const Scheme& scheme = analysis.scenario.scheme;
    const SampleStats& stats = dataset.stats;
    const double nearest = std::max(stats.min, -stats.max);
    const bool wastesMost = nearest > stats.max - stats.min;
    if (scheme.kind != SchemeKind::Asymmetric || !scheme.zeroInRange || !wastesMost ||
        analysis.groups.size() != 1)
        return std::nullopt;
    return Message{QUANTSCOPE_TEXT("core",
                                   "The limits include zero, but no value is nearer to it than "
                                   "%1: only %2 of %3 codes are used."),
                   {nearest, static_cast<std::int64_t>(analysis.errors.levelsUsed),
                    static_cast<std::int64_t>(analysis.errors.levels)}};
}

// For sentences: shares do not need more.
double threeDigits(double value) {
    if (!(value > 0))
        return value;
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2);
    return std::round(value / unit) * unit;
}

bool hasEvenSteps(const LevelTable& table) {
    constexpr double kNearly = 1e-6;
    const std::size_t count = table.levels.size();
    if (count < 3)
        return true;
    const double step =
        (table.levels.back() - table.levels.front()) / static_cast<double>(count - 1);
    for (std::size_t k = 1; k < count; ++k)
        if (std::abs(table.levels[k] - table.levels[k - 1] - step) > kNearly * step)
            return false;
    return true;
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

// Scales of blocks are rounded too, and clip where they come out too small.
Message formatCostWords(const ErrorReport& errors) {
    if (errors.clippingMse > 0)
        return {QUANTSCOPE_TEXT("core",
                                "%1 % of the error lies in the %2 % of the values that their "
                                "block's scale clips; the rest is rounding, of values and of "
                                "scales."),
                {threeDigits(100 * errors.clippingMse / errors.mse),
                 threeDigits(100 * errors.clippedFraction)}};
    return {QUANTSCOPE_TEXT("core",
                            "Nothing is clipped: the error is rounding, of values and of their "
                            "blocks' scales."),
            {}};
}

bool assignsByRank(const Scheme& scheme) {
    return scheme.kind == SchemeKind::Codebook && scheme.codebook.starts_with("balanced");
}

Message costWords(const Analysis& analysis) {
    const ErrorReport& errors = analysis.errors;
    if (errors.mse == 0)
        return {QUANTSCOPE_TEXT("core", "Every value comes back exactly."), {}};
    if (analysis.scenario.scheme.kind == SchemeKind::Format)
        return formatCostWords(errors);
    if (assignsByRank(analysis.scenario.scheme))
        return {QUANTSCOPE_TEXT("core",
                                "Values get their levels by rank, an equal number each, and not "
                                "the nearest one: that is all of the error."),
                {}};
    if (errors.clippingMse > errors.roundingMse)
        return {QUANTSCOPE_TEXT("core",
                                "Clipping costs more than rounding: %1 % of the error comes "
                                "from the %2 % of the values that are clipped."),
                {threeDigits(100 * errors.clippingMse / errors.mse),
                 threeDigits(100 * errors.clippedFraction)}};
    if (errors.clippingMse > 0)
        return {QUANTSCOPE_TEXT("core",
                                "Rounding makes %1 % of the error; the rest comes from the "
                                "%2 % of the values that are clipped."),
                {threeDigits(100 * errors.roundingMse / errors.mse),
                 threeDigits(100 * errors.clippedFraction)}};
    const Scheme& scheme = analysis.scenario.scheme;
    const LevelTable* table = analysis.table ? &*analysis.table : nullptr;
    if (!hasZeroPoint(scheme) && (!table || hasEvenSteps(*table)))
        return {QUANTSCOPE_TEXT("core", "Nothing is clipped: all of the error is rounding."), {}};
    if (!hasZeroPoint(scheme))
        return {QUANTSCOPE_TEXT("core",
                                "Nothing is clipped: all of the error is rounding. Steps "
                                "differ in width, so it differs along the axis."),
                {}};
    return roundsToNearest(scheme.rounding) ? halfStepWords(analysis) : wholeStepWords(analysis);
}

// A power of two above the wanted scale moves the limits out.
std::optional<Message> roundedScaleWords(const Analysis& analysis) {
    const Scheme& scheme = analysis.scenario.scheme;
    if (!scheme.powerOfTwoScale || !hasZeroPoint(scheme) || analysis.groups.size() != 1)
        return std::nullopt;
    const QuantParams& params = analysis.groups.front();
    const double reach = (params.codes.highest - params.zeroPoint) * params.scale;
    if (!(reach > params.clip.upper))
        return std::nullopt;
    return Message{QUANTSCOPE_TEXT("core",
                                   "The scale was rounded up to %1, so codes reach to %2, beyond "
                                   "the limit %3."),
                   {params.scale, reach, params.clip.upper}};
}

// A format whose blocks do not go on from row to row pads the last one of each.
std::optional<Message> paddingWords(const Dataset& dataset, const Analysis& analysis) {
    const auto choice = parseBlockFormat(analysis.scenario.scheme.format);
    const Shape& shape = dataset.tensor.shape;
    if (analysis.scenario.scheme.kind != SchemeKind::Format || !choice || shape.empty())
        return std::nullopt;
    const BlockFormat& format = *choice.value().format;
    const bool padded = format.reach == BlockReach::Row && shape.back() % format.values != 0 &&
                        (format.apart == ScalesApart::None || format.apart == ScalesApart::Tensor);
    if (!padded)
        return std::nullopt;
    return Message{
        QUANTSCOPE_TEXT("core",
                        "Rows of %1 values are stored in whole blocks of %2, the rest of "
                        "which is empty but counts: %3 bits per value."),
        {static_cast<std::int64_t>(shape.back()), static_cast<std::int64_t>(format.values),
         threeDigits(analysis.errors.bitsPerValue)}};
}

}  // namespace

std::vector<Message> inWords(const Dataset& dataset, const Analysis& analysis) {
    if (dataset.stats.count == 0 || analysis.groups.empty())
        return {{QUANTSCOPE_TEXT("core", "There are no finite values to quantize."), {}}};
    std::vector<Message> words;
    const bool isExact = analysis.errors.mse == 0;
    if (auto wasted = wastedHalfWords(dataset, analysis); wasted && !isExact)
        words.push_back(*std::move(wasted));
    else if (auto far = farFromZeroWords(dataset, analysis); far && !isExact)
        words.push_back(*std::move(far));
    else if (auto outlier = outlierWords(dataset, analysis))
        words.push_back(*std::move(outlier));
    words.push_back(costWords(analysis));
    if (auto rounded = roundedScaleWords(analysis))
        words.push_back(*std::move(rounded));
    if (auto padding = paddingWords(dataset, analysis))
        words.push_back(*std::move(padding));
    return words;
}

}  // namespace quantscope
