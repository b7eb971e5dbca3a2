// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

#include <vector>

#include "core/figure/figure.h"
#include "ui/charts/axis_scale.h"

namespace quantscope {

/// The plot area in device pixels.
struct PixelGrid {
    int width = 0;
    int height = 0;
};

/// Reduces bars to one height per device pixel column: the highest of the bars that touch it, so
/// that no value disappears. 0 where there is no bar; a bar above zero is at least two pixels high
/// and one wide. Bars of eight pixels and more keep a pixel of distance from the next.
///
/// `x` maps to 0 … grid.width, `y` to 0 (bottom) … grid.height.
std::vector<int> barColumns(const FigureBars& bars, const AxisScale& x, const AxisScale& y,
                            const PixelGrid& grid);

/// What is left of the columns inside an outline of `thickness` pixels along their upper and outer
/// borders.
std::vector<int> insideOutline(const std::vector<int>& columns, int thickness);

/// The columns as one area in device pixels, y growing downwards from 0 (top) to grid.height.
/// Neighbours of equal height are one edge.
QPainterPath columnArea(const std::vector<int>& columns, const PixelGrid& grid);

}  // namespace quantscope
