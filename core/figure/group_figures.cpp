// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <numeric>

#include "core/figure/builtin.h"

// Charts by channel, or by group where the scheme has groups: how far the values of each reach,
// where its limits stand, and what came out.
namespace quantscope::builtin {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool ofChannels(const FigureInput& input) {
    return chartsChannels(input.analysis->scenario.scheme, input.dataset->tensor.shape);
}

std::vector<GroupSummary> summariesOf(const FigureInput& input) {
    if (input.groups)
        return *input.groups;
    auto made = groupSummaries(*input.dataset, *input.analysis);
    return made ? std::move(made).value() : std::vector<GroupSummary>();
}

// Group numbers in the order in which they stand on the axis.
std::vector<std::int64_t> orderOf(const std::vector<GroupSummary>& groups, bool byRange) {
    std::vector<std::int64_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    if (byRange)
        std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
            return groups[static_cast<std::size_t>(a)].range() >
                   groups[static_cast<std::size_t>(b)].range();
        });
    return order;
}

// What both charts have in common.
Figure groupFrame(const FigureInput& input, const char* id, Message title,
                  const std::vector<GroupSummary>& groups, const std::vector<std::int64_t>& order) {
    const View& view = input.analysis->scenario.view;
    Figure figure;
    figure.id = id;
    figure.title = std::move(title);
    figure.exact = true;  // by a pass over the values
    figure.xAxis.title = ofChannels(input) ? Message{QUANTSCOPE_TEXT("core", "channel"), {}}
                                           : Message{QUANTSCOPE_TEXT("core", "group"), {}};
    figure.xAxis.lower = -0.5;
    figure.xAxis.upper = std::max(static_cast<double>(groups.size()), 1.0) - 0.5;
    if (view.groupsByRange)
        figure.itemNumbers = order;
    const auto alone = groupShownAlone(*input.analysis, input.dataset->tensor.shape);
    if (!alone)
        return figure;
    const auto at = std::find(order.begin(), order.end(), static_cast<std::int64_t>(*alone));
    if (at != order.end()) {
        const auto place = static_cast<double>(at - order.begin());
        figure.bands.push_back({{}, Role::Pick, place - 0.5, place + 0.5});
    }
    return figure;
}

std::optional<Message> nothingToShow(const FigureInput& input,
                                     const std::vector<GroupSummary>& groups) {
    if (input.groups && groups.empty() && input.dataset->stats.count > 0)
        return Message{QUANTSCOPE_TEXT("core", "Being computed."), {}};
    if (groups.size() < 2)
        return Message{QUANTSCOPE_TEXT("core",
                                       "One scale serves all values. A tensor of two axes "
                                       "or a scheme with groups shows more here."),
                       {}};
    return std::nullopt;
}

// A limit as one stroke per group.
FigureLine limitLine(const std::vector<GroupSummary>& groups,
                     const std::vector<std::int64_t>& order, bool lower) {
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "clip limits"), {}};
    line.role = Role::Clipping;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const ClipRange& clip = groups[static_cast<std::size_t>(order[i])].clip;
        const auto x = static_cast<double>(i);
        const double limit = lower ? clip.lower : clip.upper;
        line.x.insert(line.x.end(), {x - 0.5, x + 0.5, x + 0.5});
        line.y.insert(line.y.end(), {limit, limit, kNaN});
    }
    return line;
}

FigureAxis rangeAxis(const std::vector<GroupSummary>& groups) {
    FigureAxis axis;
    axis.title = {QUANTSCOPE_TEXT("core", "value"), {}};
    axis.lower = axis.upper = 0;
    for (const GroupSummary& group : groups) {
        axis.lower = std::min({axis.lower, group.min, group.clip.lower});
        axis.upper = std::max({axis.upper, group.max, group.clip.upper});
    }
    const double room = axis.lower < axis.upper ? (axis.upper - axis.lower) / 20 : 0.5;
    axis.lower -= room;
    axis.upper += room;
    return axis;
}

// The finding: how much further the widest reaches than the middle one.
std::optional<Message> widestWords(const std::vector<GroupSummary>& groups, bool channels) {
    std::vector<double> ranges;
    for (const GroupSummary& group : groups)
        ranges.push_back(group.range());
    const auto widest = std::max_element(ranges.begin(), ranges.end());
    const auto number = static_cast<std::int64_t>(widest - ranges.begin());
    const double reach = *widest;
    const auto middle = ranges.begin() + static_cast<std::ptrdiff_t>(ranges.size() / 2);
    std::nth_element(ranges.begin(), middle, ranges.end());
    if (!(*middle > 0))
        return std::nullopt;
    return channels ? Message{QUANTSCOPE_TEXT("core",
                                              "Channel %1 has the widest range, %2: %3 "
                                              "times the median channel's."),
                              {number, reach, reach / *middle}}
                    : Message{QUANTSCOPE_TEXT("core",
                                              "Group %1 has the widest range, %2: %3 times "
                                              "the median group's."),
                              {number, reach, reach / *middle}};
}

std::vector<Message> sqnrWords(const std::vector<GroupSummary>& groups, bool channels) {
    std::optional<std::size_t> worst;
    std::optional<std::size_t> best;
    std::int64_t without = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!groups[i].sqnrDb) {
            ++without;
            continue;
        }
        if (!worst || *groups[i].sqnrDb < *groups[*worst].sqnrDb)
            worst = i;
        if (!best || *groups[i].sqnrDb > *groups[*best].sqnrDb)
            best = i;
    }
    std::vector<Message> words;
    if (worst) {
        const std::vector<Message::Argument> numbers{
            *groups[*worst].sqnrDb, static_cast<std::int64_t>(*worst), *groups[*best].sqnrDb,
            static_cast<std::int64_t>(*best)};
        words.push_back(
            channels ? Message{QUANTSCOPE_TEXT("core",
                                               "SQNR runs from %1 dB in channel %2 to %3 dB "
                                               "in channel %4."),
                               numbers}
                     : Message{QUANTSCOPE_TEXT("core",
                                               "SQNR runs from %1 dB in group %2 to %3 dB in "
                                               "group %4."),
                               numbers});
    }
    if (without > 0)
        words.push_back(
            {QUANTSCOPE_TEXT("core", "%1 have no SQNR: no error, or nothing but zeros."),
             {without}});
    return words;
}

}  // namespace

Message groupRangesTitle() {
    return {QUANTSCOPE_TEXT("core", "Ranges by channel or group"), {}};
}

Figure groupRangesFigure(const FigureInput& input) {
    const auto groups = summariesOf(input);
    const auto order = orderOf(groups, input.analysis->scenario.view.groupsByRange);
    Figure figure = groupFrame(input, "channels", groupRangesTitle(), groups, order);
    figure.yAxis = rangeAxis(groups);
    if (auto reason = nothingToShow(input, groups)) {
        figure.summary.push_back(*std::move(reason));
        return figure;
    }
    FigureSpans spans;
    spans.name = {QUANTSCOPE_TEXT("core", "smallest to largest value"), {}};
    spans.role = Role::Data;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const GroupSummary& group = groups[static_cast<std::size_t>(order[i])];
        spans.x.push_back(static_cast<double>(i));
        spans.lower.push_back(group.count > 0 ? group.min : kNaN);
        spans.upper.push_back(group.count > 0 ? group.max : kNaN);
    }
    figure.spans.push_back(std::move(spans));
    figure.lines.push_back(limitLine(groups, order, true));
    figure.lines.push_back(limitLine(groups, order, false));
    if (auto words = widestWords(groups, ofChannels(input)))
        figure.summary.push_back(*std::move(words));
    return figure;
}

Message groupSqnrTitle() {
    return {QUANTSCOPE_TEXT("core", "SQNR by channel or group"), {}};
}

Figure groupSqnrFigure(const FigureInput& input) {
    const auto groups = summariesOf(input);
    const auto order = orderOf(groups, input.analysis->scenario.view.groupsByRange);
    Figure figure = groupFrame(input, "channel-sqnr", groupSqnrTitle(), groups, order);
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "SQNR in dB"), {}};
    if (auto reason = nothingToShow(input, groups)) {
        figure.summary.push_back(*std::move(reason));
        return figure;
    }
    FigureBars bars;
    bars.name = {QUANTSCOPE_TEXT("core", "SQNR"), {}};
    bars.role = Role::Data;
    bars.lower = -0.5;
    bars.width = 1;
    double lowest = 0;
    double highest = 1;
    for (const std::int64_t number : order) {
        bars.heights.push_back(groups[static_cast<std::size_t>(number)].sqnrDb.value_or(0));
        lowest = std::min(lowest, bars.heights.back());
        highest = std::max(highest, bars.heights.back());
    }
    figure.bars.push_back(std::move(bars));
    figure.yAxis.lower = lowest * 1.1;
    figure.yAxis.upper = highest * 1.1;
    figure.summary = sqnrWords(groups, ofChannels(input));
    return figure;
}

}  // namespace quantscope::builtin
