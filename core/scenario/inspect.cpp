// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/inspect.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "core/scenario/chart_groups.h"
#include "core/simd/direct_errors.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

constexpr std::size_t kMostSorted = 65536;
constexpr std::size_t kMostUnsorted = 4'000'000;

// Thresholds and levels by which a value alone tells its code: of the only group, or of the one
// that is shown alone.
std::optional<LevelTable> tellingTable(const Analysis& analysis) {
    const Scenario& scenario = analysis.scenario;
    if (analysis.groups.size() == 1)
        return analysis.table;
    const bool one = scenario.view.group && *scenario.view.group < analysis.groups.size();
    if (!one || analysis.encoded || scenario.scheme.rounding == Rounding::Stochastic)
        return std::nullopt;
    return levelTable(analysis.groups[*scenario.view.group], scenario.scheme.rounding);
}

// The values x with lower <= x < upper; the last bin is closed, so its upper end is the next float.
struct FloatRange {
    float lower;
    float upper;

    bool holds(float x) const { return lower <= x && x < upper; }
};

FloatRange rangeOfBin(const Histogram& histogram, std::size_t bin) {
    const float upper = histogram.edge(bin + 1);
    const bool last = bin + 1 == histogram.counts.size();
    return {histogram.edge(bin),
            last ? std::nextafter(upper, std::numeric_limits<float>::infinity()) : upper};
}

double errorOf(const LevelTable& table, float x) {
    return table.levels[indexOf(table, x)] - static_cast<double>(x);
}

// Every value, or evenly spaced ones when there are too many.
std::optional<MeanError> meanOfSorted(std::span<const float> sorted, const FloatRange& range,
                                      const LevelTable& table, bool wholeData) {
    const auto first = std::ranges::lower_bound(sorted, range.lower);
    const auto end = std::lower_bound(first, sorted.end(), range.upper);
    const auto count = static_cast<std::size_t>(end - first);
    if (count == 0)
        return std::nullopt;
    const std::size_t stride = (count + kMostSorted - 1) / kMostSorted;
    double sum = 0;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < count; i += stride, ++taken)
        sum += errorOf(table, first[static_cast<std::ptrdiff_t>(i)]);
    return MeanError{sum / static_cast<double>(taken), wholeData && stride == 1};
}

std::optional<MeanError> meanOfUnsorted(std::span<const float> values, const FloatRange& range,
                                        const LevelTable& table) {
    double sum = 0;
    std::size_t count = 0;
    for (const float x : values) {
        if (!range.holds(x))
            continue;
        sum += errorOf(table, x);
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    return MeanError{sum / static_cast<double>(count), true};
}

}  // namespace

std::optional<CodeOfValue> codeOfValue(const Analysis& analysis, double value) {
    const auto told = tellingTable(analysis);
    if (!told)
        return std::nullopt;
    const LevelTable& table = *told;
    const auto x = static_cast<float>(value);
    const std::size_t index = indexOf(table, x);
    return CodeOfValue{analysis.groups.front().codes.lowest + static_cast<std::int64_t>(index),
                       table.levels[index], x < table.clipBelow || x >= table.clipFrom};
}

PositionCodes::PositionCodes(const Dataset& dataset, const Analysis& analysis)
    : dataset_(dataset), analysis_(analysis) {
    if (analysis.groups.size() < 2 || analysis.encoded)
        return;
    auto layout = GroupLayout::make(dataset.tensor.shape, analysis.scenario.scheme.per);
    if (layout)
        layout_ = std::move(layout).value();
}

std::optional<CodeOfValue> PositionCodes::at(std::size_t position) const {
    const float x = dataset_.tensor.values.values()[position];
    if (!std::isfinite(x) || analysis_.groups.empty())
        return std::nullopt;
    const Scheme& scheme = analysis_.scenario.scheme;
    if (scheme.kind == SchemeKind::Format && !analysis_.encoded)
        return std::nullopt;
    if (analysis_.encoded)
        return CodeOfValue{analysis_.encoded->codes[position],
                           static_cast<double>(analysis_.encoded->values[position]), false};
    const std::size_t group = layout_ ? layout_->groupOf(position) : 0;
    const QuantParams& params = analysis_.groups[group];
    if (params.codebook) {
        if (tableOf_ != group)
            table_ = levelTable(params, scheme.rounding);
        tableOf_ = group;
        const std::size_t index = indexOf(table_, x);
        return CodeOfValue{static_cast<std::int64_t>(index), table_.levels[index],
                           x < table_.clipBelow || x >= table_.clipFrom};
    }
    const AffineQuantizer quantizer(params, scheme.rounding);
    const float uniform =
        scheme.rounding == Rounding::Stochastic ? stochasticUniform(scheme.seed, position) : 0.5F;
    const std::int64_t unclamped = quantizer.unclampedIndex(x, uniform);
    const std::int32_t index = quantizer.index(x, uniform);
    return CodeOfValue{params.codes.lowest + std::int64_t{index}, quantizer.level(index),
                       unclamped != index};
}

std::optional<std::size_t> binOf(const Histogram& histogram, double value) {
    const std::size_t bins = histogram.counts.size();
    if (bins == 0)
        return std::nullopt;
    const auto x = static_cast<float>(value);
    if (!(x >= histogram.edge(0)) || x > histogram.edge(bins))
        return std::nullopt;
    // The edges as floats decide, not the division that finds the neighbourhood.
    auto bin = static_cast<std::size_t>(std::clamp((value - histogram.lower) / histogram.binWidth(),
                                                   0.0, static_cast<double>(bins - 1)));
    while (bin > 0 && x < histogram.edge(bin))
        --bin;
    while (bin + 1 < bins && x >= histogram.edge(bin + 1))
        ++bin;
    return bin;
}

std::optional<MeanError> meanErrorInBin(const Dataset& dataset, const Analysis& analysis,
                                        const Histogram& histogram, std::size_t bin) {
    const auto told = tellingTable(analysis);
    if (!told)
        return std::nullopt;
    const LevelTable& table = *told;
    const FloatRange range = rangeOfBin(histogram, bin);
    const Shape& shape = dataset.tensor.shape;
    if (const auto group = groupShownAlone(analysis, shape)) {
        const auto layout = chartLayout(analysis.scenario.scheme, shape);
        return meanOfUnsorted(valuesOfGroup(dataset.tensor, layout.value(), *group), range, table);
    }
    if (dataset.index)
        return meanOfSorted(dataset.index->sorted(), range, table, true);
    const auto values = dataset.tensor.finite.values();
    if (values.size() <= kMostUnsorted)
        return meanOfUnsorted(values, range, table);
    if (!dataset.sample)
        return std::nullopt;
    return meanOfSorted(dataset.sample->sorted(), range, table, false);
}

}  // namespace quantscope
