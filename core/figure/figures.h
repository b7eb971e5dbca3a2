// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/data/dataset.h"
#include "core/data/histogram.h"
#include "core/figure/figure.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/sweep.h"

namespace quantscope {

/// What figures are made from. `sweep` may be null while it is being computed.
struct FigureInput {
    const Dataset* dataset = nullptr;
    const Analysis* analysis = nullptr;
    const Sweep* sweep = nullptr;
};

/// A row of the table of figures.
struct FigureKind {
    std::string_view id;  ///< "values", "sweep", "error", "codes", "staircase", "cumulative".
    Message (*title)();
    Figure (*make)(const FigureInput& input);
};

/// values: histogram with edges, levels and clipped zones; sweep; error against value; codes used;
/// staircase; cumulative share.
std::span<const FigureKind> figureKinds();
const FigureKind* findFigureKind(std::string_view id);

/// The histogram the values figure shows: the view's bins over the visible range (default: the
/// data's range, widened by a twentieth and to hold the clip limits). From the index when there,
/// approximate from the bit histogram before that, else by one pass.
Histogram shownHistogram(const Dataset& dataset, const Analysis& analysis);

/// The state in one or two plain sentences, the biggest cause of error first (one outlier, too few
/// bits, a wasted half, …): "In words", the accessible summary and the alt text of exports.
std::vector<Message> inWords(const Dataset& dataset, const Analysis& analysis);

}  // namespace quantscope
