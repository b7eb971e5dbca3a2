// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/data/dataset.h"
#include "core/figure/figure.h"
#include "core/figure/pin_figures.h"
#include "core/scenario/compare.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/pins.h"
#include "core/table/table.h"
#include "ui/export/export_content.h"

// What the Compare page shows, for its charts, its exports and the report.
namespace quantscope {

/// paretoFigure() in the names people read, the way of `scenario` marked as theirs. A mark's id is
/// its row's number.
Figure namedParetoFigure(std::span<const ComparedRow> rows, const Scenario& scenario);

/// Ways of storing the values: chart and rows as they are shown.
ExportContent compareContent(Figure chart, Table rows);
/// All of them, beside the analysis in use. @pre `analysis` is of `dataset`.
ExportContent compareContent(std::span<const ComparedRow> rows, const Dataset& dataset,
                             const Analysis& analysis);

/// A pin's side of a comparison, and that of the state of now. They refer to `result`, which may be
/// null while it is being computed.
ComparedState comparedPin(const Pin& pin, const PinnedResult* result);
ComparedState comparedNow(const Scenario& scenario, const PinnedResult* result);

/// Two states side by side: their charts and what changes from one to the other.
/// @pre Of both, `result` is there.
ExportContent pinsContent(const ComparedState& one, const ComparedState& other,
                          std::vector<Figure> charts);
/// A chart for each, on axes that show both.
ExportContent pinsContent(const ComparedState& one, const ComparedState& other, CountScale counts);

}  // namespace quantscope
