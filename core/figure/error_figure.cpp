// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figure/builtin.h"
#include "core/quant/rounding.h"

namespace quantscope::builtin {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
// More teeth than this cannot be told apart on any screen: their outline is drawn instead.
constexpr std::size_t kMostTeeth = 2048;
constexpr std::size_t kMostTeethInView = 128;  // more of them are one area of colour

void addPoint(FigureLine& line, double x, double level) {
    line.x.push_back(x);
    line.y.push_back(level - x);
}

void endTooth(FigureLine& line) {
    line.x.push_back(line.x.back());
    line.y.push_back(kNaN);
}

FigureLine quantizedLine() {
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "quantized"), {}};
    line.role = Role::Level;
    return line;
}

// visit(left, right, level) for every level's cell in view; the outermost ones end at `first` and
// `last`.
template <class Visit>
void forEachCell(const LevelTable& table, const FigureAxis& axis, double first, double last,
                 Visit visit) {
    const std::size_t levels = table.levels.size();
    for (std::size_t k = 0; k < levels; ++k) {
        const double from = k == 0 ? first : table.thresholds[k - 1];
        const double to = k + 1 == levels ? last : table.thresholds[k];
        const double left = std::max(from, axis.lower);
        const double right = std::min(to, axis.upper);
        if (left < right)
            visit(left, right, table.levels[k]);
    }
}

FigureLine stairs(const LevelTable& table, const FigureAxis& axis) {
    FigureLine line = quantizedLine();
    forEachCell(table, axis, axis.lower, axis.upper, [&](double left, double right, double level) {
        line.x.insert(line.x.end(), {left, right});
        line.y.insert(line.y.end(), {level, level});
    });
    return line;
}

// Steps too many to tell apart: where they lead.
FigureLine slope(const LevelTable& table, const FigureAxis& axis) {
    FigureLine line = quantizedLine();
    for (std::size_t i = 0; i <= kMostTeeth; ++i) {
        const double x = axis.lower + (axis.upper - axis.lower) * static_cast<double>(i) /
                                          static_cast<double>(kMostTeeth);
        line.x.push_back(x);
        line.y.push_back(table.levels[indexOf(table, static_cast<float>(x))]);
    }
    return line;
}

std::size_t levelsIn(const LevelTable& table, const FigureAxis& axis) {
    const auto inView = [&axis](double level) {
        return axis.lower <= level && level <= axis.upper;
    };
    return static_cast<std::size_t>(std::ranges::count_if(table.levels, inView));
}

// One falling stroke per level, from its lower to its upper edge, as far as neither is clipped.
FigureLine roundingTeeth(const LevelTable& table, const FigureAxis& axis) {
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "rounding"), {}};
    // Not in dashes, which many short teeth would turn into bands.
    line.role = Role::Level;
    forEachCell(table, axis, table.clipBelow, table.clipFrom,
                [&](double left, double right, double level) {
                    addPoint(line, left, level);
                    addPoint(line, right, level);
                    endTooth(line);
                });
    return line;
}

FigureLine outline(const LevelTable& table, const FigureAxis& axis, double half) {
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "rounding (outline)"), {}};
    line.role = Role::Rounding;
    const double left = std::max<double>(table.clipBelow, axis.lower);
    const double right = std::min<double>(table.clipFrom, axis.upper);
    if (left < right) {
        line.x = {left, right, right, left, left};
        line.y = {half, half, -half, -half, half};
    }
    return line;
}

FigureLine clippingRamps(const LevelTable& table, const FigureAxis& axis) {
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "clipping"), {}};
    line.role = Role::Clipping;
    if (axis.lower < static_cast<double>(table.clipBelow)) {
        addPoint(line, axis.lower, table.levels.front());
        addPoint(line, std::min<double>(table.clipBelow, axis.upper), table.levels.front());
        endTooth(line);
    }
    if (static_cast<double>(table.clipFrom) < axis.upper) {
        addPoint(line, std::max<double>(table.clipFrom, axis.lower), table.levels.back());
        addPoint(line, axis.upper, table.levels.back());
    }
    return line;
}

// Symmetric about zero, two steps at most, so that long ramps do not flatten the teeth.
FigureAxis errorAxis(const Figure& figure, double step) {
    FigureAxis axis;
    axis.title = {QUANTSCOPE_TEXT("core", "error"), {}};
    double largest = step;
    for (const FigureLine& line : figure.lines)
        for (const double y : line.y)
            if (std::isfinite(y))
                largest = std::max(largest, std::abs(y));
    const double half = std::min(largest * 1.1, step * 2);
    axis.lower = -half;
    axis.upper = half;
    return axis;
}

// The first of several groups may reach over a small part of the values' axis: then that part, and
// a little of what lies beyond.
FigureAxis drawnAxis(const FigureInput& input) {
    FigureAxis axis = valueAxis(input);
    const auto table = shownTable(input);
    if (!drawsFirstGroup(input) || input.analysis->scenario.view.visible || !table)
        return axis;
    const double beyond = (table->levels.back() - table->levels.front()) / 4;
    if (beyond > 0) {
        axis.lower = std::max(axis.lower, table->levels.front() - beyond);
        axis.upper = std::min(axis.upper, table->levels.back() + beyond);
    }
    return axis;
}

}  // namespace

Message errorTitle() {
    return {QUANTSCOPE_TEXT("core", "Error against value"), {}};
}

Figure errorFigure(const FigureInput& input) {
    const Analysis& analysis = *input.analysis;
    Figure figure;
    figure.id = "error";
    figure.title =
        drawsFirstGroup(input)
            ? ofChannelsOrGroups(
                  input, {QUANTSCOPE_TEXT("core", "Error against value, first channel"), {}},
                  {QUANTSCOPE_TEXT("core", "Error against value, first group"), {}})
            : errorTitle();
    figure.exact = true;  // follows from the quantizer alone
    figure.xAxis = drawnAxis(input);
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "error"), {}};
    const auto table = shownTable(input);
    if (!table) {
        figure.summary.push_back(noTableWords(analysis));
        return figure;
    }
    const bool evenSteps = hasZeroPoint(analysis.scenario.scheme);
    const double step =
        evenSteps ? shownParams(analysis).scale : std::max(widestStep(*table), 1e-30);
    figure.lines.push_back(levelsIn(*table, figure.xAxis) <= kMostTeethInView
                               ? roundingTeeth(*table, figure.xAxis)
                               : outline(*table, figure.xAxis, step / 2));
    figure.lines.push_back(clippingRamps(*table, figure.xAxis));
    figure.yAxis = errorAxis(figure, step);
    if (evenSteps && !roundsToNearest(analysis.scenario.scheme.rounding))
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "Rounding errs by less than a step, %1; beyond "
                                                  "the limits the error grows with the "
                                                  "distance."),
                                  {step}});
    else if (evenSteps)
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "Rounding errs by at most half a step, "
                                                  "%1; beyond the limits the error grows "
                                                  "with the distance."),
                                  {step / 2}});
    else
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "Steps differ in width: the error is "
                                                  "small where levels are dense and larger "
                                                  "where they are not; the widest step is "
                                                  "%1."),
                                  {step}});
    if (auto note = oneGroupNote(input))
        figure.summary.push_back(*std::move(note));
    return figure;
}

Message staircaseTitle() {
    return {QUANTSCOPE_TEXT("core", "Staircase"), {}};
}

Figure staircaseFigure(const FigureInput& input) {
    const Analysis& analysis = *input.analysis;
    Figure figure;
    figure.id = "staircase";
    figure.title = drawsFirstGroup(input)
                       ? ofChannelsOrGroups(
                             input, {QUANTSCOPE_TEXT("core", "Staircase of the first channel"), {}},
                             {QUANTSCOPE_TEXT("core", "Staircase of the first group"), {}})
                       : staircaseTitle();
    figure.xAxis = drawnAxis(input);
    figure.yAxis = figure.xAxis;
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "reconstructed value"), {}};
    const std::vector<double> ends{figure.xAxis.lower, figure.xAxis.upper};
    figure.lines.push_back({{QUANTSCOPE_TEXT("core", "ideal"), {}}, Role::Ideal, ends, ends});
    const auto table = shownTable(input);
    if (!table) {
        figure.summary.push_back(noTableWords(analysis));
        return figure;
    }
    const std::size_t levels = table->levels.size();
    figure.lines.push_back(levels <= kMostTeeth ? stairs(*table, figure.xAxis)
                                                : slope(*table, figure.xAxis));
    figure.summary.push_back(
        {QUANTSCOPE_TEXT("core", "A continuous axis becomes a staircase of %1 levels."),
         {static_cast<std::int64_t>(levels)}});
    if (auto note = oneGroupNote(input))
        figure.summary.push_back(*std::move(note));
    return figure;
}

}  // namespace quantscope::builtin
