// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/data/dataset.h"
#include "core/data/histogram.h"
#include "core/figure/figure.h"
#include "core/quant/clip_range.h"
#include "core/scenario/chart_groups.h"
#include "core/scenario/error_breakdown.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/search_trace.h"
#include "core/scenario/sweep.h"

namespace quantscope {

/// What figures are made from. `sweep` may be null while it is being computed. `groups`, `search`
/// and `causes` spare the charts that need them the work; without them it is done on the spot.
/// Empty ones mean that they are being computed elsewhere: the chart waits.
struct FigureInput {
    const Dataset* dataset = nullptr;
    const Analysis* analysis = nullptr;
    const Sweep* sweep = nullptr;
    const std::vector<GroupSummary>* groups = nullptr;
    const SearchTrace* search = nullptr;
    const std::optional<ErrorCauses>* causes = nullptr;
    /// What somebody selected on the value axis, and what the quantizer does there
    /// (evaluateSelection): codes used and matrix show that alone.
    std::optional<ClipRange> selection;
    const Analysis* selected = nullptr;
};

/// What a chart is made from beside the analysis, so that nobody computes it in vain.
enum class FigureNeeds { Nothing, Groups, Search, Causes };

/// A row of the table of figures.
struct FigureKind {
    std::string_view id;  ///< "values", "sweep" …: written into scenario files, never renamed.
    Message (*title)();
    Figure (*make)(const FigureInput& input);
    FigureNeeds needs = FigureNeeds::Nothing;
};

/// values: histogram with edges, levels and clipped zones; sweep; error against value; codes used;
/// staircase; cumulative share; ranges and SQNR by channel or group; the calibration's search and
/// one step of it; error by cause; the matrix, cell by cell.
std::span<const FigureKind> figureKinds();
const FigureKind* findFigureKind(std::string_view id);

/// Whether nothing is drawn: the figure's summary then says why.
bool showsNothing(const Figure& figure);

/// The histogram the values figure shows: the view's bins over the visible range (default: the
/// data's range, widened by a twentieth and to hold the clip limits). From the index when there,
/// approximate from the bit histogram before that, else by one pass.
Histogram shownHistogram(const Dataset& dataset, const Analysis& analysis);

/// `cell` as far as the matrix chart of a tensor of this shape has such a cell, else the nearest.
MatrixCell cellInside(const Shape& shape, MatrixCell cell);

/// The state in one or two plain sentences, the biggest cause of error first (one outlier, too few
/// bits, a wasted half, …): "In words", the accessible summary and the alt text of exports.
std::vector<Message> inWords(const Dataset& dataset, const Analysis& analysis);

}  // namespace quantscope
