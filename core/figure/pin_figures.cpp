// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pin_figures.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "core/scenario/pins.h"

namespace quantscope {

namespace {

constexpr double kAirAbove = 1.08;
constexpr double kAirAboveLog = 2;

double highestCount(const ValuesAfter& after) {
    const auto most = std::ranges::max_element(after.counts);
    return most == after.counts.end() ? 0 : static_cast<double>(*most);
}

FigureStems stemsOf(const ComparedState& state) {
    const ValuesAfter& after = state.result->after;
    FigureStems stems;
    stems.name = {"%1", {state.label}};
    stems.role = roleOf(state);
    // An unused level says something, an empty bin does not.
    for (std::size_t i = 0; i < after.x.size(); ++i) {
        if (!after.levels && after.counts[i] == 0)
            continue;
        stems.x.push_back(after.x[i]);
        stems.y.push_back(static_cast<double>(after.counts[i]));
    }
    return stems;
}

Message levelsSentence(const ComparedState& state) {
    const ErrorReport& errors = state.result->analysis.errors;
    return {QUANTSCOPE_TEXT("core", "%1 uses %2 of %3 levels."),
            {state.label, static_cast<std::int64_t>(errors.levelsUsed),
             static_cast<std::int64_t>(errors.levels)}};
}

Figure emptyFigure(const char* id, Message title, const ComparedAxes& axes) {
    Figure figure;
    figure.id = id;
    figure.title = std::move(title);
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "value after quantization"), {}};
    figure.xAxis.lower = axes.lower;
    figure.xAxis.upper = axes.upper;
    figure.yAxis.log = axes.counts == CountScale::Log;
    figure.yAxis.title = figure.yAxis.log ? Message{QUANTSCOPE_TEXT("core", "count (log)"), {}}
                                          : Message{QUANTSCOPE_TEXT("core", "count"), {}};
    figure.yAxis.lower = figure.yAxis.log ? 0.5 : 0;
    figure.yAxis.upper = axes.highest * (figure.yAxis.log ? kAirAboveLog : kAirAbove);
    return figure;
}

std::vector<double> binned(const ValuesAfter& after, const ComparedAxes& axes) {
    std::vector<double> bins(kDifferenceBins, 0.0);
    const double width = (axes.upper - axes.lower) / static_cast<double>(bins.size());
    const double last = static_cast<double>(bins.size() - 1);
    for (std::size_t i = 0; i < after.x.size(); ++i) {
        const double place = std::floor((after.x[i] - axes.lower) / width);
        bins[static_cast<std::size_t>(std::clamp(place, 0.0, last))] +=
            static_cast<double>(after.counts[i]);
    }
    return bins;
}

}  // namespace

ComparedAxes axesOf(const ComparedState& state, CountScale counts) {
    const ValuesAfter& after = state.result->after;
    ComparedAxes axes;
    axes.counts = counts;
    axes.highest = std::max(1.0, highestCount(after));
    if (after.x.empty())
        return axes;
    const double width = after.x.back() - after.x.front();
    const double room = width > 0 ? width / 20 : std::max(0.5, std::abs(after.x.front()) / 2);
    axes.lower = after.x.front() - room;
    axes.upper = after.x.back() + room;
    return axes;
}

ComparedAxes sharedAxes(const ComparedState& one, const ComparedState& other, CountScale counts) {
    ComparedAxes axes = axesOf(one, counts);
    const ComparedAxes second = axesOf(other, counts);
    axes.lower = std::min(axes.lower, second.lower);
    axes.upper = std::max(axes.upper, second.upper);
    axes.highest = std::max(axes.highest, second.highest);
    return axes;
}

Role roleOfPin(char letter) {
    const auto place = Pins::kLetters.find(letter);
    assert(place < Pins::kMost);
    return static_cast<Role>(static_cast<std::size_t>(Role::PinA) + place);
}

Role roleOf(const ComparedState& state) {
    return state.letter ? roleOfPin(*state.letter) : Role::You;
}

Figure valuesAfterFigure(const ComparedState& state, const ComparedAxes& axes) {
    Figure figure = emptyFigure(
        state.letter ? "after-pin" : "after-now",
        {QUANTSCOPE_TEXT("core", "Values after quantization: %1"), {state.label}}, axes);
    if (state.letter)
        figure.id += std::string("-") + static_cast<char>(*state.letter - 'A' + 'a');
    figure.stems.push_back(stemsOf(state));
    figure.summary = {levelsSentence(state)};
    figure.exact = state.result->analysis.exact();
    return figure;
}

Figure valuesAfterFigure(const ComparedState& one, const ComparedState& other,
                         const ComparedAxes& axes) {
    Figure figure = emptyFigure(
        "after-both",
        {QUANTSCOPE_TEXT("core", "Values after quantization: %1 and %2"), {one.label, other.label}},
        axes);
    figure.stems = {stemsOf(one), stemsOf(other)};
    figure.summary = {levelsSentence(one), levelsSentence(other)};
    figure.exact = one.result->analysis.exact() && other.result->analysis.exact();
    return figure;
}

Figure valuesAfterDifference(const ComparedState& one, const ComparedState& other,
                             const ComparedAxes& axes) {
    Figure figure = emptyFigure("after-difference",
                                {QUANTSCOPE_TEXT("core", "Values after quantization: %1 minus %2"),
                                 {other.label, one.label}},
                                axes);
    const std::vector<double> before = binned(one.result->after, axes);
    const std::vector<double> after = binned(other.result->after, axes);
    const double width = (axes.upper - axes.lower) / static_cast<double>(kDifferenceBins);
    FigureSpans spans;
    spans.name = {QUANTSCOPE_TEXT("core", "values more or fewer"), {}};
    spans.role = roleOf(other);
    double largest = 0;
    for (std::size_t i = 0; i < kDifferenceBins; ++i) {
        const double more = after[i] - before[i];
        if (more == 0)
            continue;
        spans.x.push_back(axes.lower + (static_cast<double>(i) + 0.5) * width);
        spans.lower.push_back(std::min(0.0, more));
        spans.upper.push_back(std::max(0.0, more));
        largest = std::max(largest, std::abs(more));
    }
    figure.yAxis = {{QUANTSCOPE_TEXT("core", "difference of counts"), {}}};
    figure.yAxis.upper = largest > 0 ? largest * kAirAbove : 1;
    figure.yAxis.lower = -figure.yAxis.upper;
    figure.lines.push_back({{QUANTSCOPE_TEXT("core", "no difference"), {}},
                            Role::Ideal,
                            {axes.lower, axes.upper},
                            {0, 0}});
    if (spans.x.empty())
        figure.summary = {
            {QUANTSCOPE_TEXT("core", "Both put the same values in the same places."), {}}};
    else
        figure.summary = {{QUANTSCOPE_TEXT("core",
                                           "Where %1 has more values than %2 the strokes "
                                           "go up, where it has fewer they go down."),
                           {other.label, one.label}}};
    figure.spans.push_back(std::move(spans));
    figure.exact = one.result->analysis.exact() && other.result->analysis.exact();
    return figure;
}

}  // namespace quantscope
