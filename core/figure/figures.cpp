// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/blocks/block_format.h"
#include "core/figure/builtin.h"
#include "core/quant/quant_params.h"

namespace quantscope {

std::span<const FigureKind> figureKinds() {
    static constexpr std::array table{
        FigureKind{"values", builtin::valuesTitle, builtin::valuesFigure},
        FigureKind{"sweep", builtin::sweepTitle, builtin::sweepFigure},
        FigureKind{"error", builtin::errorTitle, builtin::errorFigure},
        FigureKind{"codes", builtin::codesTitle, builtin::codesFigure},
        FigureKind{"staircase", builtin::staircaseTitle, builtin::staircaseFigure},
        FigureKind{"cumulative", builtin::cumulativeTitle, builtin::cumulativeFigure},
        FigureKind{"channels", builtin::groupRangesTitle, builtin::groupRangesFigure,
                   FigureNeeds::Groups},
        FigureKind{"channel-sqnr", builtin::groupSqnrTitle, builtin::groupSqnrFigure,
                   FigureNeeds::Groups},
        FigureKind{"trace", builtin::searchTitle, builtin::searchFigure, FigureNeeds::Search},
        FigureKind{"step", builtin::searchStepTitle, builtin::searchStepFigure,
                   FigureNeeds::Search},
        FigureKind{"causes", builtin::causesTitle, builtin::causesFigure, FigureNeeds::Causes},
        FigureKind{"matrix", builtin::matrixTitle, builtin::matrixFigure},
    };
    return table;
}

const FigureKind* findFigureKind(std::string_view id) {
    const auto kinds = figureKinds();
    const auto at = std::find_if(kinds.begin(), kinds.end(),
                                 [id](const FigureKind& kind) { return kind.id == id; });
    return at == kinds.end() ? nullptr : &*at;
}

namespace builtin {

FigureAxis valueAxis(const FigureInput& input) {
    FigureAxis axis;
    axis.title = {QUANTSCOPE_TEXT("core", "value"), {}};
    if (const auto& visible = input.analysis->scenario.view.visible) {
        axis.lower = visible->lower;
        axis.upper = visible->upper;
        return axis;
    }
    const ShownValues shown = shownValues(input);
    double lower = shown.min;
    double upper = shown.max;
    for (const QuantParams& group : input.analysis->groups) {
        if (shown.group && &group != &shownParams(*input.analysis))
            continue;
        lower = std::min(lower, group.clip.lower);
        upper = std::max(upper, group.clip.upper);
    }
    const double room = upper > lower ? (upper - lower) / 20 : std::max(0.5, upper / 2);
    axis.lower = lower - room;
    axis.upper = upper + room;
    return axis;
}

const QuantParams& shownParams(const Analysis& analysis) {
    const std::size_t asked = analysis.scenario.view.group.value_or(0);
    return analysis.groups[std::min(asked, analysis.groups.size() - 1)];
}

namespace {

// What the patterns of a block format stand for under one scale and offset; not finite for those
// that stand for no number.
std::vector<double> levelsOfRun(const BlockFormat& format, const AffineParams& run) {
    // The lower end of the reach is the lowest level, or, under a negative scale, the highest.
    const LevelRange range = levelRange(format);
    const double least = std::min(range.lowest * run.scale, range.highest * run.scale);
    const double offset = run.clip.lower - least;
    std::vector<double> levels;
    for (const float level : format.levels)
        levels.push_back(level * run.scale + offset);
    return levels;
}

// All levels of one run, borders halfway. Formats that search for their codes may put a value near
// a border to its other side.
LevelTable tableOfRun(const BlockFormat& format, const AffineParams& run) {
    LevelTable table;
    table.levels = levelsOfRun(format, run);
    std::erase_if(table.levels, [](double level) { return !std::isfinite(level); });
    std::ranges::sort(table.levels);
    const auto repeated = std::ranges::unique(table.levels);
    table.levels.erase(repeated.begin(), repeated.end());
    for (std::size_t k = 1; k < table.levels.size(); ++k)
        table.thresholds.push_back(
            static_cast<float>(std::midpoint(table.levels[k - 1], table.levels[k])));
    if (table.levels.size() < 2)
        return table;
    // As encoded_tensor.h counts them.
    const auto beyond = [&table](std::size_t end, std::size_t inner) {
        return static_cast<float>(table.levels[end] +
                                  (table.levels[end] - table.levels[inner]) / 2);
    };
    const std::size_t last = table.levels.size() - 1;
    table.clipBelow = beyond(0, 1);
    table.clipFrom = beyond(last, last - 1);
    return table;
}

}  // namespace

std::vector<std::uint64_t> shownPopulations(const Analysis& analysis, const LevelTable& table) {
    if (analysis.scenario.scheme.kind != SchemeKind::Format)
        return analysis.populations;
    // Counted by code, which is another order than that of levels.
    const BlockFormat& format = *parseBlockFormat(analysis.scenario.scheme.format).value().format;
    const std::vector<double> levels = levelsOfRun(format, analysis.groups.front());
    std::vector<std::uint64_t> populations(table.levels.size());
    for (std::size_t pattern = 0; pattern < levels.size(); ++pattern) {
        const auto code = codeOfPattern(format, static_cast<std::uint8_t>(pattern));
        const auto place = static_cast<std::size_t>(code - lowestCode(format));
        if (std::isfinite(levels[pattern]) && place < analysis.populations.size())
            populations[indexOf(table, static_cast<float>(levels[pattern]))] +=
                analysis.populations[place];
    }
    return populations;
}

std::optional<LevelTable> shownTable(const FigureInput& input) {
    const Analysis& analysis = *input.analysis;
    if (analysis.scenario.scheme.kind == SchemeKind::Format) {
        const auto choice = parseBlockFormat(analysis.scenario.scheme.format);
        if (!choice || analysis.groups.empty())
            return std::nullopt;
        return tableOfRun(*choice.value().format, shownParams(analysis));
    }
    if (analysis.table)
        return analysis.table;
    const Rounding rounding = analysis.scenario.scheme.rounding;
    if (analysis.groups.empty() || rounding == Rounding::Stochastic)
        return std::nullopt;
    return levelTable(shownParams(analysis), rounding);
}

Message noTableWords(const Analysis& analysis) {
    if (analysis.groups.empty() || analysis.scenario.scheme.rounding != Rounding::Stochastic)
        return {QUANTSCOPE_TEXT("core", "There are no levels to draw."), {}};
    return {QUANTSCOPE_TEXT("core",
                            "Stochastic rounding has no fixed edges: the same value may go "
                            "either way."),
            {}};
}

double widestStep(const LevelTable& table) {
    double widest = 0;
    for (std::size_t k = 1; k < table.levels.size(); ++k)
        widest = std::max(widest, table.levels[k] - table.levels[k - 1]);
    return widest;
}

double cellWidth(const LevelTable& table, std::size_t level) {
    const auto threshold = [&](std::size_t k) { return static_cast<double>(table.thresholds[k]); };
    const auto middle = table.levels[level];
    if (level == 0)
        return 2 * (threshold(0) - middle);
    if (level == table.thresholds.size())
        return 2 * (middle - threshold(level - 1));
    return threshold(level) - threshold(level - 1);
}

ShownValues shownValues(const FigureInput& input) {
    const Dataset& dataset = *input.dataset;
    const Scheme& scheme = input.analysis->scenario.scheme;
    const Shape& shape = dataset.tensor.shape;
    ShownValues shown{{}, {}, dataset.stats.count, dataset.stats.min, dataset.stats.max};
    shown.group = groupShownAlone(*input.analysis, shape);
    if (!shown.group)
        return shown;
    const auto layout = chartLayout(scheme, shape);
    shown.sorted = valuesOfGroup(dataset.tensor, layout.value(), *shown.group);
    std::sort(shown.sorted.begin(), shown.sorted.end());
    shown.count = shown.sorted.size();
    shown.min = shown.sorted.empty() ? 0 : shown.sorted.front();
    shown.max = shown.sorted.empty() ? 0 : shown.sorted.back();
    return shown;
}

bool drawsFirstGroup(const FigureInput& input) {
    return input.analysis->groups.size() > 1 &&
           !groupShownAlone(*input.analysis, input.dataset->tensor.shape);
}

Message ofChannelsOrGroups(const FigureInput& input, Message channels, Message groups) {
    const Shape& shape = input.dataset->tensor.shape;
    return chartsChannels(input.analysis->scenario.scheme, shape) ? std::move(channels)
                                                                  : std::move(groups);
}

std::optional<Message> oneGroupNote(const FigureInput& input) {
    const Analysis& analysis = *input.analysis;
    const Shape& shape = input.dataset->tensor.shape;
    if (const auto group = groupShownAlone(analysis, shape)) {
        const auto number = static_cast<std::int64_t>(*group);
        return ofChannelsOrGroups(input, {QUANTSCOPE_TEXT("core", "Channel %1 alone."), {number}},
                                  {QUANTSCOPE_TEXT("core", "Group %1 alone."), {number}});
    }
    if (!drawsFirstGroup(input))
        return std::nullopt;
    const auto count = static_cast<std::int64_t>(analysis.groups.size());
    return ofChannelsOrGroups(
        input, {QUANTSCOPE_TEXT("core", "Drawn for the first of %1 channels."), {count}},
        {QUANTSCOPE_TEXT("core", "Drawn for the first of %1 groups."), {count}});
}

}  // namespace builtin
bool showsNothing(const Figure& figure) {
    return figure.bars.empty() && figure.stems.empty() && figure.lines.empty() &&
           figure.spans.empty() && figure.marks.empty() && !figure.matrix;
}

}  // namespace quantscope
