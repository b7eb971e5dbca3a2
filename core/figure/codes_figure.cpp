// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>

#include "core/figure/builtin.h"

namespace quantscope::builtin {

namespace {

FigureBars populationBars(const Analysis& analysis, double firstCode) {
    FigureBars bars;
    bars.name = {QUANTSCOPE_TEXT("core", "values per code"), {}};
    bars.role = Role::Data;
    bars.lower = firstCode - 0.5;
    bars.width = 1;
    bars.heights.assign(analysis.populations.begin(), analysis.populations.end());
    return bars;
}

// The codes nobody uses, as outlines lower than a code that holds a single value.
FigureBars unusedBars(const Analysis& analysis, double firstCode) {
    constexpr double kUnusedHeight = 0.7;
    FigureBars bars;
    const auto unused = std::count(analysis.populations.begin(), analysis.populations.end(), 0U);
    bars.name = {QUANTSCOPE_TEXT("core", "unused codes: %1"), {static_cast<std::int64_t>(unused)}};
    bars.role = Role::Unused;
    bars.lower = firstCode - 0.5;
    bars.width = 1;
    for (const std::uint64_t population : analysis.populations)
        bars.heights.push_back(population == 0 ? kUnusedHeight : 0);
    return bars;
}

// Where the limits cut, as strokes and in words.
void addLimitShares(Figure& figure, const ClipRange& clip) {
    figure.stems.push_back(
        {{QUANTSCOPE_TEXT("core", "clip limits"), {}}, Role::Edge, {clip.lower, clip.upper}, {}});
    const FigureLine& line = figure.lines.front();
    const auto shareAt = [&line](double x) {
        const auto at = std::upper_bound(line.x.begin(), line.x.end(), x);
        return at == line.x.begin() ? 0.0
                                    : line.y[static_cast<std::size_t>(at - line.x.begin()) - 1];
    };
    figure.summary.push_back(
        {QUANTSCOPE_TEXT("core",
                         "About %1 % of the values lie below the lower limit %2 and about "
                         "%3 % above the upper limit %4."),
         {100 * shareAt(clip.lower), clip.lower, 100 * (1 - shareAt(clip.upper)), clip.upper}});
}

}  // namespace

Message codesTitle() {
    return {QUANTSCOPE_TEXT("core", "Codes used"), {}};
}

Figure codesFigure(const FigureInput& input) {
    const Analysis& analysis = input.selected ? *input.selected : *input.analysis;
    Figure figure;
    figure.id = "codes";
    figure.title = codesTitle();
    figure.exact = analysis.exact();
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "code"), {}};
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "count (log)"), {}};
    figure.yAxis.log = true;
    figure.yAxis.lower = 0.5;
    if (analysis.groups.empty() || analysis.populations.empty())
        return figure;
    const double first = codesOf(analysis.scenario.scheme).lowest;
    figure.xAxis.lower = first - 1;
    figure.xAxis.upper = first + static_cast<double>(analysis.populations.size());
    figure.bars.push_back(populationBars(analysis, first));
    figure.bars.push_back(unusedBars(analysis, first));
    const auto most = *std::max_element(analysis.populations.begin(), analysis.populations.end());
    figure.yAxis.upper = std::max(1.0, static_cast<double>(most)) * 2;
    figure.summary.push_back(
        {QUANTSCOPE_TEXT("core", "%1 of %2 codes are used; the fullest holds %3 values."),
         {static_cast<std::int64_t>(analysis.errors.levelsUsed),
          static_cast<std::int64_t>(analysis.errors.levels), static_cast<std::int64_t>(most)}});
    if (input.selected && input.selection)
        figure.summary.push_back(
            {QUANTSCOPE_TEXT("core", "Counted are the %1 selected values from %2 to %3."),
             {static_cast<std::int64_t>(analysis.sums.count), input.selection->lower,
              input.selection->upper}});
    return figure;
}

Message cumulativeTitle() {
    return {QUANTSCOPE_TEXT("core", "Cumulative share"), {}};
}

Figure cumulativeFigure(const FigureInput& input) {
    Figure figure;
    figure.id = "cumulative";
    figure.title = cumulativeTitle();
    figure.exact = input.analysis->exact();
    figure.xAxis = valueAxis(input);
    figure.yAxis = {{QUANTSCOPE_TEXT("core", "share of values"), {}}, 0, 1, false};
    const Histogram shown = shownHistogram(*input.dataset, *input.analysis);
    const ShownValues values = shownValues(input);
    const auto total = static_cast<double>(values.count);
    if (total == 0)
        return figure;
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "share of values up to here"), {}};
    line.role = Role::Total;
    std::uint64_t sum = shown.below;
    for (std::size_t i = 0; i <= shown.counts.size(); ++i) {
        line.x.push_back(static_cast<double>(shown.edge(i)));
        line.y.push_back(static_cast<double>(sum) / total);
        if (i < shown.counts.size())
            sum += shown.counts[i];
    }
    figure.lines.push_back(std::move(line));
    if (!input.analysis->groups.empty() && !drawsFirstGroup(input))
        addLimitShares(figure, shownParams(*input.analysis).clip);
    if (values.group)
        figure.summary.push_back(*oneGroupNote(input));
    return figure;
}

}  // namespace quantscope::builtin
