// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

#include "core/figure/figure.h"
#include "ui/charts/axis_scale.h"

namespace quantscope {

/// A mark in view: the point it speaks of and the tag that carries its letter.
struct PlacedMark {
    std::size_t index = 0;  ///< In Figure::marks.
    QPointF point;  ///< On the border of the plot where the value lies outside of y's range.
    QRectF tag;
    int beyond = 0;  ///< 1 and −1: its x lies right and left of the view, the point on that border.
    bool numbered = false;  ///< Of those beyond: there is room for its x in numbers.
};

/// Tags of `tagSize` for all marks whose x is in view and, of marks with a shape, those beyond it;
/// none over another, none over the point of the mark of role You, all inside `plot` as long as
/// there is room. Tags of marks at one point stand side by side. In the order of the figure's
/// marks; marks without a letter (You) have their tag centred on the point.
std::vector<PlacedMark> placeMarks(const std::vector<FigureMark>& marks, const AxisScale& x,
                                   const AxisScale& y, const QRectF& plot, double tagSize);

}  // namespace quantscope
