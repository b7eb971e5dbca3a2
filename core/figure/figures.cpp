// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figures.h"

#include <algorithm>
#include <array>

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
    double lower = input.dataset->stats.min;
    double upper = input.dataset->stats.max;
    for (const AffineParams& group : input.analysis->groups) {
        lower = std::min(lower, group.clip.lower);
        upper = std::max(upper, group.clip.upper);
    }
    const double room = upper > lower ? (upper - lower) / 20 : std::max(0.5, upper / 2);
    axis.lower = lower - room;
    axis.upper = upper + room;
    return axis;
}

std::optional<LevelTable> shownTable(const Analysis& analysis) {
    if (analysis.table)
        return analysis.table;
    const Rounding rounding = analysis.scenario.scheme.rounding;
    const bool isFormat = analysis.scenario.scheme.kind == SchemeKind::Format;
    if (analysis.groups.empty() || isFormat || rounding == Rounding::Stochastic)
        return std::nullopt;
    return levelTable(analysis.groups.front(), rounding);
}

double widestStep(const LevelTable& table) {
    double widest = 0;
    for (std::size_t k = 1; k < table.levels.size(); ++k)
        widest = std::max(widest, static_cast<double>(table.levels[k]) -
                                      static_cast<double>(table.levels[k - 1]));
    return widest;
}

double cellWidth(const LevelTable& table, std::size_t level) {
    const auto threshold = [&](std::size_t k) { return static_cast<double>(table.thresholds[k]); };
    const auto middle = static_cast<double>(table.levels[level]);
    if (level == 0)
        return 2 * (threshold(0) - middle);
    if (level == table.thresholds.size())
        return 2 * (middle - threshold(level - 1));
    return threshold(level) - threshold(level - 1);
}

std::optional<Message> firstGroupNote(const Analysis& analysis) {
    if (analysis.groups.size() < 2)
        return std::nullopt;
    return Message{QUANTSCOPE_TEXT("core", "Drawn for the first of %1 groups."),
                   {static_cast<std::int64_t>(analysis.groups.size())}};
}

}  // namespace builtin
}  // namespace quantscope
