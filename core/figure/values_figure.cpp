// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figure/builtin.h"
#include "core/scenario/prepare.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

double interquartileRange(const Dataset& dataset) {
    const auto* sorted = dataset.index ? dataset.index.get() : dataset.sample.get();
    if (sorted && sorted->size() > 0)
        return percentileOfSorted(sorted->sorted(), 75) - percentileOfSorted(sorted->sorted(), 25);
    // Of a normal distribution, until something is sorted.
    return 1.35 * std::sqrt(dataset.stats.variance);
}

// The range over which bins are laid: not widened to the clip limits, so that moving a limit never
// moves a bin.
ClipRange binnedRange(const Dataset& dataset, const View& view) {
    if (view.visible)
        return *view.visible;
    const double lower = dataset.stats.min;
    const double upper = dataset.stats.max;
    if (static_cast<float>(lower) < static_cast<float>(upper))
        return {lower, upper};
    const double room = std::max(0.5, std::abs(lower) / 2);
    return {lower - room, upper + room};
}

std::size_t binCount(const Dataset& dataset, const View& view, const ClipRange& range) {
    if (view.bins != 0)
        return view.bins;
    return automaticBins(dataset.stats.count, range.upper - range.lower,
                         interquartileRange(dataset));
}

// Bins that coincide with the cells of the codes; only equal cells can be drawn as equal bins.
std::optional<Histogram> histogramPerCode(const Dataset& dataset, const Analysis& analysis) {
    constexpr std::size_t kMostBins = 4096;
    if (!analysis.scenario.view.binPerCode || analysis.groups.size() != 1)
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

// In a linear picture a level's population would dwarf the bars, which share it out over many
// bins; there it is drawn at the mean height of the bins of its cell.
FigureStems levelStems(const LevelTable& table, const Analysis& analysis, const FigureBars& bars,
                       double count) {
    FigureStems stems;
    stems.role = Role::Level;
    const CountScale scale = analysis.scenario.view.counts;
    if (scale == CountScale::Log)
        stems.name = {QUANTSCOPE_TEXT("core", "levels (height: values that land there)"), {}};
    else
        stems.name = {QUANTSCOPE_TEXT("core", "levels (height: mean of their bins)"), {}};
    const bool counted = analysis.groups.size() == 1;
    for (std::size_t k = 0; k < table.levels.size(); ++k) {
        stems.x.push_back(static_cast<double>(table.levels[k]));
        double height = counted && k < analysis.populations.size()
                            ? static_cast<double>(analysis.populations[k])
                            : 0;
        if (scale != CountScale::Log) {
            const double width =
                table.levels.size() > 1 ? builtin::cellWidth(table, k) : bars.width;
            const double unit =
                scale == CountScale::Linear ? bars.width : 1 / std::max(count, 1.0);
            height = width > 0 ? height * unit / width : 0;
        }
        stems.y.push_back(height);
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
        case CountScale::Linear:
            axis.title = {QUANTSCOPE_TEXT("core", "count"), {}};
            break;
        case CountScale::Log:
            axis.title = {QUANTSCOPE_TEXT("core", "count (log)"), {}};
            break;
        case CountScale::Density:
            axis.title = {QUANTSCOPE_TEXT("core", "density"), {}};
            break;
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
    const ClipRange range = binnedRange(dataset, view);
    return countIn(dataset, range.lower, range.upper, binCount(dataset, view, range));
}

namespace builtin {

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
    const Histogram shown = shownHistogram(*input.dataset, analysis);
    figure.below = static_cast<double>(shown.below);
    figure.above = static_cast<double>(shown.above);
    const auto count = static_cast<double>(input.dataset->stats.count);
    figure.bars.push_back(dataBars(shown, analysis, count));
    if (const auto table = shownTable(analysis)) {
        figure.stems.push_back(edgeStems(*table));
        figure.stems.push_back(levelStems(*table, analysis, figure.bars.front(), count));
        addClipZones(figure, *table);
    }
    figure.yAxis = countAxis(figure, analysis.scenario.view.counts);
    figure.summary = inWords(*input.dataset, analysis);
    if (auto note = firstGroupNote(analysis))
        figure.summary.push_back(*std::move(note));
    return figure;
}

}  // namespace builtin
}  // namespace quantscope
