// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/figure/figures.h"
#include "core/quant/level_table.h"

// What the rows of the table of figures call; one source file per figure.
namespace quantscope::builtin {

Figure valuesFigure(const FigureInput& input);
Figure sweepFigure(const FigureInput& input);
Figure errorFigure(const FigureInput& input);
Figure codesFigure(const FigureInput& input);
Figure staircaseFigure(const FigureInput& input);
Figure cumulativeFigure(const FigureInput& input);
Figure groupRangesFigure(const FigureInput& input);
Figure groupSqnrFigure(const FigureInput& input);
Figure searchFigure(const FigureInput& input);
Figure searchStepFigure(const FigureInput& input);
Figure causesFigure(const FigureInput& input);
Figure matrixFigure(const FigureInput& input);

Message valuesTitle();
Message sweepTitle();
Message errorTitle();
Message codesTitle();
Message staircaseTitle();
Message cumulativeTitle();
Message groupRangesTitle();
Message groupSqnrTitle();
Message searchTitle();
Message searchStepTitle();
Message causesTitle();
Message matrixTitle();

/// The value axis that all figures over values share: the view's range, else the data's, widened
/// by a twentieth on each side and to hold the clip limits.
FigureAxis valueAxis(const FigureInput& input);

/// The parameters to draw: of the only group, of the one that is shown alone, or of the first of
/// several. @pre There is a group.
const QuantParams& shownParams(const Analysis& analysis);

/// Thresholds and levels to draw, of the same group; nothing under stochastic rounding, which has
/// no thresholds. Of a block format all levels of one of its scales.
std::optional<LevelTable> shownTable(const FigureInput& input);

/// How many values each level of the only group's table holds. @pre There is one group, and `table`
/// is shownTable().
std::vector<std::uint64_t> shownPopulations(const Analysis& analysis, const LevelTable& table);

/// Why there are no thresholds to draw.
Message noTableWords(const Analysis& analysis);

/// The widest distance between neighbouring levels: the scale where steps are even.
double widestStep(const LevelTable& table);

/// How far the values of a level lie apart: between its thresholds, at the ends as far on the outer
/// side as on the inner one. @pre level < table.levels.size(), which is at least 2.
double cellWidth(const LevelTable& table, std::size_t level);

/// The values that figures over values show: all of them, or those of the group shown alone.
struct ShownValues {
    std::optional<std::size_t> group;  ///< Shown alone.
    std::vector<float> sorted;         ///< Its values, ascending; empty when all are shown.
    std::size_t count = 0;
    double min = 0;
    double max = 0;
};
ShownValues shownValues(const FigureInput& input);

/// Whether all values are shown, but the levels and limits of the first of several groups alone:
/// what they do to the values of other groups cannot be seen.
bool drawsFirstGroup(const FigureInput& input);

/// What is said of channels, or of groups of any other kind: whichever the scheme has.
Message ofChannelsOrGroups(const FigureInput& input, Message channels, Message groups);

/// A note for the summary when a figure over values shows one of several groups.
std::optional<Message> oneGroupNote(const FigureInput& input);

}  // namespace quantscope::builtin
