// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figure/builtin.h"
#include "core/quant/quant_params.h"
#include "core/scenario/prepare.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

using builtin::ShownValues;

double interquartileRange(const Dataset& dataset, const ShownValues& shown) {
    if (!shown.sorted.empty())
        return percentileOfSorted(shown.sorted, 75) - percentileOfSorted(shown.sorted, 25);
    const auto* sorted = dataset.index ? dataset.index.get() : dataset.sample.get();
    if (sorted && sorted->size() > 0)
        return percentileOfSorted(sorted->sorted(), 75) - percentileOfSorted(sorted->sorted(), 25);
    // Of a normal distribution, until something is sorted.
    return 1.35 * std::sqrt(dataset.stats.variance);
}

// The range over which bins are laid: not widened to the clip limits, so that moving a limit never
// moves a bin.
ClipRange binnedRange(const ShownValues& shown, const View& view) {
    if (view.visible)
        return *view.visible;
    const double lower = shown.min;
    const double upper = shown.max;
    if (static_cast<float>(lower) < static_cast<float>(upper))
        return {lower, upper};
    const double room = std::max(0.5, std::abs(lower) / 2);
    return {lower - room, upper + room};
}

std::size_t binCount(const Dataset& dataset, const ShownValues& shown, const View& view,
                     const ClipRange& range) {
    if (view.bins != 0)
        return view.bins;
    return automaticBins(shown.count, range.upper - range.lower,
                         interquartileRange(dataset, shown));
}

// Bins that coincide with the cells of the codes; only equal cells can be drawn as equal bins.
std::optional<Histogram> histogramPerCode(const Dataset& dataset, const Analysis& analysis) {
    constexpr std::size_t kMostBins = 4096;
    if (!analysis.scenario.view.binPerCode || analysis.groups.size() != 1 ||
        groupShownAlone(analysis, dataset.tensor.shape))
        return std::nullopt;
    const QuantParams& params = analysis.groups.front();
    if (params.codebook || params.codes.levels() > kMostBins)
        return std::nullopt;
    const double lower = params.scale * (params.codes.lowest - params.zeroPoint - 0.5);
    const double upper = params.scale * (params.codes.highest - params.zeroPoint + 0.5);
    return countIn(dataset, lower, upper, params.codes.levels());
}

FigureBars dataBars(const Histogram& histogram, const Analysis& analysis, double count) {
    FigureBars bars;
    bars.name = {QUANTSCOPE_TEXT("core", "data"), {}};
    bars.role = Role::Data;
    bars.lower = histogram.lower;
    bars.width = histogram.binWidth();
    const bool density = analysis.scenario.view.counts == CountScale::Density;
    const double unit = density ? 1 / (std::max(count, 1.0) * bars.width) : 1;
    bars.heights.reserve(histogram.counts.size());
    for (const std::uint64_t values : histogram.counts)
        bars.heights.push_back(static_cast<double>(values) * unit);
    return bars;
}

std::vector<std::uint64_t> populationsOf(const LevelTable& table, const Analysis& analysis,
                                         const ShownValues& shown) {
    if (!shown.group)
        return builtin::shownPopulations(analysis, table);
    std::vector<std::uint64_t> populations;
    auto from = shown.sorted.begin();
    for (const float threshold : table.thresholds) {
        const auto to = std::lower_bound(from, shown.sorted.end(), threshold);
        populations.push_back(static_cast<std::uint64_t>(to - from));
        from = to;
    }
    populations.push_back(static_cast<std::uint64_t>(shown.sorted.end() - from));
    return populations;
}

// In a linear picture a level's population would dwarf the bars, which share it out over many
// bins; there it is drawn at the mean height of the bins of its cell.
FigureStems levelStems(const LevelTable& table, const Analysis& analysis, const FigureBars& bars,
                       const ShownValues& shown) {
    FigureStems stems;
    stems.role = Role::Level;
    const CountScale scale = analysis.scenario.view.counts;
    const auto count = static_cast<double>(shown.count);
    const auto populations = populationsOf(table, analysis, shown);
    stems.name =
        scale == CountScale::Log
            ? Message{QUANTSCOPE_TEXT("core", "levels (height: values that land there)"), {}}
            : Message{QUANTSCOPE_TEXT("core", "levels (height: mean of their bins)"), {}};
    for (std::size_t k = 0; k < table.levels.size(); ++k) {
        const double width = table.levels.size() > 1 ? builtin::cellWidth(table, k) : bars.width;
        double unit = 1;
        if (scale == CountScale::Linear)
            unit = width > 0 ? bars.width / width : 0;
        else if (scale == CountScale::Density)
            unit = width > 0 ? 1 / (std::max(count, 1.0) * width) : 0;
        stems.x.push_back(table.levels[k]);
        stems.y.push_back(k < populations.size() ? static_cast<double>(populations[k]) * unit : 0);
    }
    return stems;
}

FigureStems edgeStems(const LevelTable& table) {
    FigureStems stems;
    stems.name = {QUANTSCOPE_TEXT("core", "decision edges"), {}};
    stems.role = Role::Edge;
    stems.x.assign(table.thresholds.begin(), table.thresholds.end());
    return stems;
}

// Stochastic rounding has levels, but no thresholds that shownTable() could give.
bool hasFixedLevels(const Analysis& analysis) {
    const Scheme& scheme = analysis.scenario.scheme;
    return scheme.rounding == Rounding::Stochastic && hasZeroPoint(scheme) &&
           analysis.groups.size() == 1 && !analysis.scenario.view.group;
}

// Of the first of several groups: no heights, as nobody counted its values, and no clip zones, as
// the other groups' values are not clipped there.
void addFirstGroup(Figure& figure, const FigureInput& input, const LevelTable& table) {
    figure.stems.push_back(edgeStems(table));
    figure.stems.back().name = builtin::ofChannelsOrGroups(
        input, {QUANTSCOPE_TEXT("core", "decision edges of the first channel"), {}},
        {QUANTSCOPE_TEXT("core", "decision edges of the first group"), {}});
    // Where they would run together, their edges under the axis say enough.
    constexpr double kApart = 0.01;  // of the axis
    const double width = table.levels.back() - table.levels.front();
    if (width < kApart * static_cast<double>(table.levels.size()) *
                    (figure.xAxis.upper - figure.xAxis.lower))
        return;
    FigureStems levels;
    levels.name = {QUANTSCOPE_TEXT("core", "its levels"), {}};
    levels.role = Role::Level;
    levels.x = table.levels;
    levels.y.assign(levels.x.size(), 0);
    figure.stems.push_back(std::move(levels));
}

FigureAxis countAxis(const Figure& figure, CountScale scale) {
    FigureAxis axis;
    double highest = 0;
    for (const FigureBars& bars : figure.bars)
        for (const double height : bars.heights)
            highest = std::max(highest, height);
    if (scale == CountScale::Log)
        for (const FigureStems& stems : figure.stems)
            for (const double height : stems.y)
                highest = std::max(highest, height);
    axis.log = scale == CountScale::Log;
    axis.lower = axis.log ? 0.5 : 0;
    axis.upper = highest > 0 ? highest * (axis.log ? 2 : 1.08) : 1;
    switch (scale) {
        case CountScale::Linear: axis.title = {QUANTSCOPE_TEXT("core", "count"), {}}; break;
        case CountScale::Log: axis.title = {QUANTSCOPE_TEXT("core", "count (log)"), {}}; break;
        case CountScale::Density: axis.title = {QUANTSCOPE_TEXT("core", "density"), {}}; break;
    }
    return axis;
}

void addClipZones(Figure& figure, const LevelTable& table) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const Message name{QUANTSCOPE_TEXT("core", "clipped"), {}};
    if (std::isfinite(table.clipBelow))
        figure.bands.push_back(
            {name, Role::ClipZone, -kInfinity, static_cast<double>(table.clipBelow)});
    if (std::isfinite(table.clipFrom))
        figure.bands.push_back(
            {name, Role::ClipZone, static_cast<double>(table.clipFrom), kInfinity});
}

}  // namespace

Histogram shownHistogram(const Dataset& dataset, const Analysis& analysis) {
    if (auto perCode = histogramPerCode(dataset, analysis))
        return *std::move(perCode);
    const View& view = analysis.scenario.view;
    const ShownValues shown = builtin::shownValues({.dataset = &dataset, .analysis = &analysis});
    const ClipRange range = binnedRange(shown, view);
    const std::size_t bins = binCount(dataset, shown, view, range);
    if (shown.group)
        return histogramOfSorted(shown.sorted, range.lower, range.upper, bins);
    return countIn(dataset, range.lower, range.upper, bins);
}

namespace builtin {

namespace {

Message titleOfGroup(const FigureInput& input, std::size_t group) {
    const auto number = static_cast<std::int64_t>(group);
    return chartsChannels(input.analysis->scenario.scheme, input.dataset->tensor.shape)
               ? Message{QUANTSCOPE_TEXT("core", "Values and codes of channel %1"), {number}}
               : Message{QUANTSCOPE_TEXT("core", "Values and codes of group %1"), {number}};
}

}  // namespace

Message valuesTitle() {
    return {QUANTSCOPE_TEXT("core", "Values and codes"), {}};
}

Figure valuesFigure(const FigureInput& input) {
    const Analysis& analysis = *input.analysis;
    Figure figure;
    figure.id = "values";
    figure.title = valuesTitle();
    figure.xAxis = valueAxis(input);
    figure.exact = analysis.exact();
    const ShownValues shown = shownValues(input);
    if (shown.group)
        figure.title = titleOfGroup(input, *shown.group);
    const Histogram bins = shownHistogram(*input.dataset, analysis);
    figure.below = static_cast<double>(bins.below);
    figure.above = static_cast<double>(bins.above);
    figure.bars.push_back(dataBars(bins, analysis, static_cast<double>(shown.count)));
    const auto table = shownTable(input);
    if (table && drawsFirstGroup(input)) {
        addFirstGroup(figure, input, *table);
    } else if (hasFixedLevels(analysis)) {
        // No edges: the same value may go either way.
        const LevelTable levels = levelTable(shownParams(analysis), Rounding::HalfEven);
        figure.stems.push_back(levelStems(levels, analysis, figure.bars.front(), shown));
    } else if (table) {
        figure.stems.push_back(edgeStems(*table));
        figure.stems.push_back(levelStems(*table, analysis, figure.bars.front(), shown));
        addClipZones(figure, *table);
    }
    figure.yAxis = countAxis(figure, analysis.scenario.view.counts);
    figure.summary = inWords(*input.dataset, analysis);
    if (auto note = oneGroupNote(input))
        figure.summary.push_back(*std::move(note));
    return figure;
}

}  // namespace builtin
}  // namespace quantscope
