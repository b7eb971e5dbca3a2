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

Message valuesTitle();
Message sweepTitle();
Message errorTitle();
Message codesTitle();
Message staircaseTitle();
Message cumulativeTitle();

/// The value axis that all figures over values share: the view's range, else the data's, widened
/// by a twentieth on each side and to hold the clip limits.
FigureAxis valueAxis(const FigureInput& input);

/// Thresholds and levels to draw: of the only group, or of the first of several; nothing under
/// stochastic rounding, which has no thresholds.
std::optional<LevelTable> shownTable(const Analysis& analysis);

/// The widest distance between neighbouring levels: the scale where steps are even.
double widestStep(const LevelTable& table);

/// How far the values of a level lie apart: between its thresholds, at the ends as far on the outer
/// side as on the inner one. @pre level < table.levels.size(), which is at least 2.
double cellWidth(const LevelTable& table, std::size_t level);

/// A note for the summary when a figure over values can only show the first of several groups.
std::optional<Message> firstGroupNote(const Analysis& analysis);

}  // namespace quantscope::builtin
