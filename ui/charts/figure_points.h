// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "core/figure/figure.h"
#include "core/quant/clip_range.h"

// What of a figure can be pointed at and walked through: its bins, steps or points.
namespace quantscope {

/// One bin (index into the first bars), one step of a staircase or saw-tooth, or one point of a
/// curve (lower == upper).
struct FigurePoint {
    ClipRange interval;
    std::size_t line = 0;   ///< Index into Figure::lines; meaningless for bins.
    std::size_t index = 0;  ///< Of the bin, or of the step's first point.
};

/// In ascending order. Figures with bars: their bins. With spans: one for each. Figures whose lines
/// consist of horizontal or single strokes: these strokes. Else the points of the first line. Lines
/// of role Ideal are left out; so is what is not finite.
std::vector<FigurePoint> figurePoints(const Figure& figure);

/// The point whose interval holds `x`; for curves the nearest point. Nothing outside of all.
std::optional<std::size_t> pointAt(const std::vector<FigurePoint>& points, double x);

/// For speech and tooltips, in the user's language: "value 0.71 to 0.79: data 470",
/// "clip limit 4.69: total 0.07052, rounding 0.03759, clipping 0.03293".
QString pointText(const Figure& figure, const FigurePoint& point);

}  // namespace quantscope
