// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/calib/group_params.h"
#include "core/figure/builtin.h"

// How a calibration searched: its objective at every candidate, and one candidate looked at.
namespace quantscope::builtin {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

SearchTrace traceOf(const FigureInput& input) {
    if (input.search)
        return *input.search;
    auto made = searchTrace(*input.dataset, *input.analysis);
    return made ? std::move(made).value() : SearchTrace();
}

Message noSearchWords(const FigureInput& input) {
    if (input.search && input.search->calibration != input.analysis->scenario.calibration)
        return {QUANTSCOPE_TEXT("core", "Being computed."), {}};
    const Scheme& scheme = input.analysis->scenario.scheme;
    if (!hasClipLimit(scheme))
        return {QUANTSCOPE_TEXT("core",
                                "These levels or scales follow from the values at once: there are "
                                "no candidates to step through."),
                {}};
    return {QUANTSCOPE_TEXT("core",
                            "This method computes its limits at once: there are no "
                            "candidates to step through. Choose MSE, entropy or "
                            "Lloyd–Max to see a search."),
            {}};
}

std::vector<double> candidateNumbers(std::size_t count) {
    std::vector<double> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = static_cast<double>(i + 1);
    return numbers;
}

FigureLine objectiveLine(const SearchTrace& trace) {
    FigureLine line{{QUANTSCOPE_TEXT("core", "objective"), {}},
                    Role::Total,
                    candidateNumbers(trace.steps.losses.size()),
                    trace.steps.losses};
    for (double& y : line.y)
        if (!std::isfinite(y))
            y = std::numeric_limits<double>::quiet_NaN();
    return line;
}

// What a fit of levels comes to in each round: Lloyd's error, or how many cells there are.
FigureLine roundsLine(const SearchTrace& trace) {
    FigureLine line;
    line.role = Role::Total;
    line.name = trace.lloyd.empty() ? Message{QUANTSCOPE_TEXT("core", "cells"), {}}
                                    : Message{QUANTSCOPE_TEXT("core", "mean squared error"), {}};
    line.x = candidateNumbers(trace.count());
    for (const LloydStep& round : trace.lloyd)
        line.y.push_back(round.mse);
    for (const MedianSplit& round : trace.splits)
        line.y.push_back(static_cast<double>(round.populations.size()));
    return line;
}

FigureLine limitLine(const SearchTrace& trace, bool lower) {
    FigureLine line{lower ? Message{QUANTSCOPE_TEXT("core", "lower"), {}}
                          : Message{QUANTSCOPE_TEXT("core", "upper"), {}},
                    lower ? Role::Rounding : Role::Clipping,
                    candidateNumbers(trace.steps.ranges.size()),
                    {}};
    for (const ClipRange& range : trace.steps.ranges)
        line.y.push_back(lower ? range.lower : range.upper);
    return line;
}

// Logarithmic where the objective spans more than a decade and is never 0.
FigureAxis axisOf(const std::vector<FigureLine>& lines, Message title, bool mayBeLog) {
    FigureAxis axis;
    axis.title = std::move(title);
    axis.lower = kInfinity;
    axis.upper = -kInfinity;
    for (const FigureLine& line : lines)
        for (const double y : line.y)
            if (std::isfinite(y)) {
                axis.lower = std::min(axis.lower, y);
                axis.upper = std::max(axis.upper, y);
            }
    if (!(axis.lower <= axis.upper))
        return {axis.title, 0, 1, false};
    axis.log = mayBeLog && axis.lower > 0 && axis.upper > 10 * axis.lower;
    if (axis.log)
        return {axis.title, axis.lower / 1.5, axis.upper * 1.5, true};
    const double room = axis.lower < axis.upper ? (axis.upper - axis.lower) / 12
                                                : std::max(0.5, std::abs(axis.upper) / 2);
    return {axis.title, axis.lower - room, axis.upper + room, false};
}

Message roundWords(const SearchTrace& trace, std::size_t step) {
    const auto number = static_cast<std::int64_t>(step);
    if (!trace.lloyd.empty())
        return {QUANTSCOPE_TEXT("core", "Round %1 of Lloyd's iteration: mean squared error %2."),
                {number, trace.lloyd[step].mse}};
    return {QUANTSCOPE_TEXT("core", "Round %1: %2 cells of equal population."),
            {number + 1, static_cast<std::int64_t>(trace.splits[step].populations.size())}};
}

Message stepWords(const SearchTrace& trace, std::size_t step) {
    if (trace.steps.ranges.empty())
        return roundWords(trace, step);
    const ClipRange& range = trace.steps.ranges[step];
    const auto number = static_cast<std::int64_t>(step + 1);
    const auto count = static_cast<std::int64_t>(trace.steps.ranges.size());
    if (trace.steps.losses.empty())
        return {QUANTSCOPE_TEXT("core", "Candidate %1 of %2: %3 to %4."),
                {number, count, range.lower, range.upper}};
    const double loss = trace.steps.losses[step];
    if (!std::isfinite(loss))
        return {QUANTSCOPE_TEXT("core", "Candidate %1 of %2: %3 to %4, objective infinite."),
                {number, count, range.lower, range.upper}};
    return {QUANTSCOPE_TEXT("core", "Candidate %1 of %2: %3 to %4, objective %5."),
            {number, count, range.lower, range.upper, loss}};
}

double heightAt(const Figure& figure, std::size_t step) {
    const double y = figure.lines.back().y[step];
    return std::isfinite(y) ? y : figure.yAxis.upper;
}

void addStepMarks(Figure& figure, const SearchTrace& trace, std::size_t step) {
    const Calibrator* method = findCalibrator(trace.calibration.method);
    FigureMark chosen;
    chosen.id = "chosen";
    const bool fits = trace.steps.ranges.empty();
    chosen.letter = method && !fits ? std::string(1, method->letter) : "*";
    chosen.x = static_cast<double>(trace.chosen() + 1);
    chosen.y = heightAt(figure, trace.chosen());
    chosen.label = {QUANTSCOPE_TEXT("core", "The choice: candidate %1."),
                    {static_cast<std::int64_t>(trace.chosen() + 1)}};
    figure.marks.push_back(std::move(chosen));
    FigureMark here;
    here.id = "you";
    here.role = Role::You;
    here.x = static_cast<double>(step + 1);
    here.y = heightAt(figure, step);
    here.label = stepWords(trace, step);
    here.step = 1;
    figure.marks.push_back(std::move(here));
}

// Where the line has gaps.
std::optional<Message> infiniteNote(const SearchTrace& trace) {
    const auto infinite =
        std::ranges::count_if(trace.steps.losses, [](double loss) { return !std::isfinite(loss); });
    if (infinite == 0)
        return std::nullopt;
    return Message{QUANTSCOPE_TEXT("core",
                                   "%1 of %2 candidates leave a value without a level: their "
                                   "objective is infinite, and the line has gaps there."),
                   {static_cast<std::int64_t>(infinite),
                    static_cast<std::int64_t>(trace.steps.losses.size())}};
}

std::optional<Message> groupNote(const SearchTrace& trace) {
    if (trace.groups < 2)
        return std::nullopt;
    return Message{
        QUANTSCOPE_TEXT("core", "The search of group %1, one of %2."),
        {static_cast<std::int64_t>(trace.group), static_cast<std::int64_t>(trace.groups)}};
}

FigureBars binBars(Message name, Role role, double first, const std::vector<double>& counts) {
    FigureBars bars{std::move(name), role, first, 1, counts};
    return bars;
}

// Q as a step line over P's bars.
FigureLine binSteps(Message name, double first, const std::vector<double>& counts) {
    FigureLine line{std::move(name), Role::Level, {}, {}};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double x = first + static_cast<double>(i);
        const double y = counts[i] > 0 ? counts[i] : std::numeric_limits<double>::quiet_NaN();
        line.x.insert(line.x.end(), {x, x + 1});
        line.y.insert(line.y.end(), {y, y});
    }
    return line;
}

void showEntropyStep(Figure& figure, const EntropyCandidate& candidate, const EntropyStep& step) {
    const auto first = static_cast<double>(candidate.first);
    figure.xAxis = {{QUANTSCOPE_TEXT("core", "bin of the histogram"), {}},
                    first,
                    first + std::max(1.0, static_cast<double>(step.p.size())),
                    false};
    figure.bars.push_back(binBars({QUANTSCOPE_TEXT("core",
                                                   "P: the histogram, what lies outside "
                                                   "folded in"),
                                   {}},
                                  Role::Data, first, step.p));
    figure.lines.push_back(
        binSteps({QUANTSCOPE_TEXT("core", "Q: the same with few levels"), {}}, first, step.q));
    double highest = 1;
    double lowest = 1;
    for (const auto* side : {&step.p, &step.q})
        for (const double count : *side) {
            highest = std::max(highest, count);
            if (count > 0)
                lowest = std::min(lowest, count);
        }
    figure.yAxis = {{QUANTSCOPE_TEXT("core", "count (log)"), {}},
                    std::max(lowest / 2, highest * 1e-9),
                    highest * 2,
                    true};
}

void showHistogram(Figure& figure, const FigureInput& input) {
    const Figure values = valuesFigure(input);
    figure.xAxis = values.xAxis;
    figure.yAxis = values.yAxis;
    figure.bars = values.bars;
    figure.below = values.below;
    figure.above = values.above;
    figure.exact = values.exact;
}

// The histogram with the levels of one of Lloyd's rounds, or the borders of one round of splits.
void showRound(Figure& figure, const FigureInput& input, const SearchTrace& trace,
               std::size_t step) {
    showHistogram(figure, input);
    const bool lloyd = !trace.lloyd.empty();
    figure.stems.push_back({lloyd ? Message{QUANTSCOPE_TEXT("core", "levels in this round"), {}}
                                  : Message{QUANTSCOPE_TEXT("core", "borders in this round"), {}},
                            lloyd ? Role::Level : Role::Edge,
                            lloyd ? trace.lloyd[step].levels : trace.splits[step].borders,
                            {}});
}

// The histogram of the values with what the candidate would clip.
void showCandidateRange(Figure& figure, const FigureInput& input, const ClipRange& range) {
    showHistogram(figure, input);
    const Message outside{QUANTSCOPE_TEXT("core", "outside the candidate"), {}};
    figure.bands.push_back({outside, Role::ClipZone, -kInfinity, range.lower});
    figure.bands.push_back({outside, Role::ClipZone, range.upper, kInfinity});
}

// The rounds are those of plain Lloyd; Lloyd–Max finds the best levels without any.
bool isBeside(const Analysis& analysis, const SearchTrace& trace) {
    return !trace.lloyd.empty() && analysis.scenario.scheme.codebook == "lloyd-max";
}

void addBestLevels(Figure& figure, const Analysis& analysis) {
    figure.title = {QUANTSCOPE_TEXT("core", "Plain Lloyd, for comparison"), {}};
    if (analysis.groups.size() != 1 || !(analysis.errors.mse > 0))
        return;
    const double mse = analysis.errors.mse;
    figure.lines.insert(figure.lines.begin(), {{QUANTSCOPE_TEXT("core", "Lloyd–Max, in use"), {}},
                                               Role::Ideal,
                                               {figure.xAxis.lower, figure.xAxis.upper},
                                               {mse, mse}});
    figure.summary.push_back({QUANTSCOPE_TEXT("core",
                                              "The levels in use are the best there are, found "
                                              "without rounds: mean squared error %1."),
                              {mse}});
}

}  // namespace

Message searchTitle() {
    return {QUANTSCOPE_TEXT("core", "The method's search"), {}};
}

Figure searchFigure(const FigureInput& input) {
    const SearchTrace trace = traceOf(input);
    Figure figure;
    figure.id = "trace";
    figure.title = searchTitle();
    figure.exact = input.analysis->exact();
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "candidate"), {}};
    figure.xAxis.whole = true;
    if (!trace.searches()) {
        figure.summary.push_back(noSearchWords(input));
        return figure;
    }
    const auto count = static_cast<double>(trace.count());
    figure.xAxis.lower = 1 - std::max(0.5, count / 50);
    figure.xAxis.upper = count + std::max(0.5, count / 50);
    const bool fits = trace.steps.ranges.empty();
    const bool judged = fits || !trace.steps.losses.empty();
    if (fits) {
        figure.xAxis.title = {QUANTSCOPE_TEXT("core", "round"), {}};
        figure.lines.push_back(roundsLine(trace));
        if (isBeside(*input.analysis, trace))
            addBestLevels(figure, *input.analysis);
    } else if (judged) {
        figure.lines.push_back(objectiveLine(trace));
    } else {
        figure.lines.push_back(limitLine(trace, true));
        figure.lines.push_back(limitLine(trace, false));
    }
    figure.yAxis = axisOf(figure.lines,
                          fits     ? figure.lines.back().name
                          : judged ? Message{QUANTSCOPE_TEXT("core", "objective"), {}}
                                   : Message{QUANTSCOPE_TEXT("core", "clip limit"), {}},
                          judged);
    const std::size_t step = shownStep(trace, input.analysis->scenario.view);
    addStepMarks(figure, trace, step);
    figure.summary.push_back(stepWords(trace, step));
    figure.summary.push_back({QUANTSCOPE_TEXT("core", "The choice: candidate %1."),
                              {static_cast<std::int64_t>(trace.chosen() + 1)}});
    if (auto note = infiniteNote(trace))
        figure.summary.push_back(*std::move(note));
    if (auto note = groupNote(trace))
        figure.summary.push_back(*std::move(note));
    return figure;
}

Message searchStepTitle() {
    return {QUANTSCOPE_TEXT("core", "One candidate of the search"), {}};
}

Figure searchStepFigure(const FigureInput& input) {
    const SearchTrace trace = traceOf(input);
    Figure figure;
    figure.id = "step";
    figure.title = searchStepTitle();
    if (!trace.searches()) {
        figure.summary.push_back(noSearchWords(input));
        return figure;
    }
    const std::size_t step = shownStep(trace, input.analysis->scenario.view);
    if (trace.steps.ranges.empty()) {
        if (isBeside(*input.analysis, trace))
            figure.title = {QUANTSCOPE_TEXT("core", "One round of plain Lloyd, for comparison"),
                            {}};
        showRound(figure, input, trace, step);
        figure.summary.push_back(stepWords(trace, step));
        return figure;
    }
    const auto entropy = entropyStepOf(*input.dataset, *input.analysis, trace, step);
    if (entropy && !entropy->p.empty())
        showEntropyStep(figure, trace.entropy[step], *entropy);
    else
        showCandidateRange(figure, input, trace.steps.ranges[step]);
    figure.summary.push_back(stepWords(trace, step));
    if (auto note = groupNote(trace))
        figure.summary.push_back(*std::move(note));
    return figure;
}

}  // namespace quantscope::builtin
