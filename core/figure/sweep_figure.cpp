// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/calib/group_params.h"
#include "core/figure/builtin.h"

namespace quantscope::builtin {

namespace {

// A logarithmic axis has no place for an error of zero: the line breaks there.
FigureLine lossLine(Message name, Role role, const std::vector<double>& x,
                    const std::vector<double>& loss) {
    FigureLine line{std::move(name), role, x, loss};
    for (double& y : line.y)
        if (!(y > 0))
            y = std::numeric_limits<double>::quiet_NaN();
    return line;
}

// Four decades below the highest loss are enough to read everything that matters; a clipping error
// that vanishes would otherwise stretch the axis without end.
FigureAxis lossAxis(const Sweep& sweep, double reached) {
    constexpr double kDecades = 1e-4;
    FigureAxis axis;
    axis.title = {QUANTSCOPE_TEXT("core", "mean squared error (log)"), {}};
    axis.log = true;
    double lowest = reached > 0 ? reached : std::numeric_limits<double>::infinity();
    double highest = 0;
    for (const double loss : sweep.total) {
        highest = std::max(highest, loss);
        if (loss > 0)
            lowest = std::min(lowest, loss);
    }
    if (highest > 0) {
        axis.lower = std::max(lowest / 4, highest * kDecades);
        axis.upper = highest * 1.5;
    }
    return axis;
}

void addPicks(Figure& figure, const Sweep& sweep) {
    for (const MethodPick& pick : sweep.picks) {
        const Calibrator* row = findCalibrator(pick.calibration.method);
        FigureMark mark;
        mark.id = calibrationText(pick.calibration);
        mark.letter = row ? std::string(1, row->letter) : std::string();
        mark.role = Role::Pick;
        mark.x = pick.limit;
        mark.y = pick.errors.mse;
        mark.label = {QUANTSCOPE_TEXT("core", "%1: limit %2, loss %3"),
                      {mark.id, pick.limit, pick.errors.mse}};
        figure.marks.push_back(std::move(mark));
    }
}

// Whether a single clip limit stands for what is set: one group, or all groups cut alike.
bool hasOneLimit(const Analysis& analysis) {
    const auto& groups = analysis.groups;
    return !groups.empty() && std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
        return group.clip == groups.front().clip;
    });
}

// What groups reach with limits of their own has no place on the limits' axis: a level line.
void addOwnLimits(Figure& figure, const Analysis& analysis) {
    const double reached = analysis.errors.mse;
    if (analysis.groups.empty() || !(reached > 0))
        return;
    figure.lines.push_back({{QUANTSCOPE_TEXT("core", "each group at its own limits"), {}},
                            Role::Ideal,
                            {figure.xAxis.lower, figure.xAxis.upper},
                            {reached, reached}});
    figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                              "The curve gives all groups the same limit; with "
                                              "limits of their own they reach %1."),
                              {reached}});
}

void addYou(Figure& figure, const Analysis& analysis) {
    FigureMark you;
    you.id = "you";
    you.role = Role::You;
    you.x = limitOfRange(analysis.groups.front().clip);
    you.y = analysis.errors.mse;
    you.label = {QUANTSCOPE_TEXT("core", "you: limit %1, loss %2"), {you.x, you.y}};
    figure.marks.push_back(std::move(you));
}

std::vector<Message> sweepWords(const Sweep& sweep) {
    if (sweep.total.empty())
        return {};
    const auto best = std::min_element(sweep.total.begin(), sweep.total.end());
    const double limit = sweep.x[static_cast<std::size_t>(best - sweep.total.begin())];
    return {
        {QUANTSCOPE_TEXT("core", "The mean squared error is lowest, %1, at a clip limit of %2."),
         {*best, limit}}};
}

// Limits that differ by a smaller share of themselves look like one on the axis.
constexpr double kVisible = 0.005;

bool isOnCurve(const Dataset& dataset, const Analysis& analysis) {
    const ClipRange set = analysis.groups.front().clip;
    const double limit = limitOfRange(set);
    const ClipRange there = rangeAtLimit(dataset, analysis.scenario.scheme, limit);
    return std::max(std::abs(set.lower - there.lower), std::abs(set.upper - there.upper)) <=
           kVisible * limit;
}

}  // namespace

Message sweepTitle() {
    return {QUANTSCOPE_TEXT("core", "Sweep of the clip limit"), {}};
}

Figure sweepFigure(const FigureInput& input) {
    Figure figure;
    figure.id = "sweep";
    figure.title = sweepTitle();
    figure.exact = input.analysis->exact();
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "clip limit"), {}};
    if (!hasClipLimit(input.analysis->scenario.scheme)) {
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "Levels or scales come from the values "
                                                  "themselves: there is no limit to "
                                                  "sweep."),
                                  {}});
        return figure;
    }
    if (input.dataset->stats.absMax() == 0) {
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "There is no value but zero: a clip limit would "
                                                  "change nothing."),
                                  {}});
        return figure;
    }
    if (!input.sweep || input.sweep->x.empty())
        return figure;
    const Sweep& sweep = *input.sweep;
    figure.xAxis.upper = sweep.x.back();
    figure.yAxis = lossAxis(sweep, input.analysis->errors.mse);
    figure.lines.push_back(
        lossLine({QUANTSCOPE_TEXT("core", "total"), {}}, Role::Total, sweep.x, sweep.total));
    figure.lines.push_back(lossLine({QUANTSCOPE_TEXT("core", "rounding"), {}}, Role::Rounding,
                                    sweep.x, sweep.rounding));
    figure.lines.push_back(lossLine({QUANTSCOPE_TEXT("core", "clipping"), {}}, Role::Clipping,
                                    sweep.x, sweep.clipping));
    addPicks(figure, sweep);
    figure.summary = sweepWords(sweep);
    if (!hasOneLimit(*input.analysis)) {
        addOwnLimits(figure, *input.analysis);
        return figure;
    }
    addYou(figure, *input.analysis);
    if (!isOnCurve(*input.dataset, *input.analysis))
        figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                                  "The curve narrows the data's own range evenly; "
                                                  "your two limits are in another proportion, so "
                                                  "your mark lies beside it."),
                                  {}});
    return figure;
}

}  // namespace quantscope::builtin
