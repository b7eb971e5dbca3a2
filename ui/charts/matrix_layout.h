// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

#include "core/figure/figure.h"

namespace quantscope {

/// Where one panel of a matrix stands.
struct PlacedPanel {
    QRectF name;  ///< One row of text above the cells; empty where the chart's title says it.
    QRectF cells;
    QRectF colors;  ///< The colour scale with its ends, below the cells.
};

/// The panels of a matrix in `area`, side by side or two by two, whichever gives larger cells;
/// cells are at most three times as long as wide. `row` is the height of a line of text. A single
/// panel needs no name of its own.
std::vector<PlacedPanel> placePanels(const FigureMatrix& matrix, const QRectF& area, double row);

/// The area of one cell. @pre cell < rows · columns.
QRectF cellArea(const FigureMatrix& matrix, const PlacedPanel& panel, std::size_t cell);

/// The cell of any panel under a point.
std::optional<std::size_t> cellAt(const FigureMatrix& matrix,
                                  const std::vector<PlacedPanel>& panels, const QPointF& point);

}  // namespace quantscope
