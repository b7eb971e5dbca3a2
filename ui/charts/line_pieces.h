// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <vector>

#include "core/figure/figure.h"
#include "ui/charts/axis_scale.h"

namespace quantscope {

/// The unbroken pieces of a line, cut to the axes (interpolated at the border), as shares of the
/// plot: (0, 0) is its lower left, (1, 1) its upper right corner. NaN breaks a line, and so does a
/// value <= 0 on a logarithmic axis.
///
/// Cutting happens here rather than by clipping while painting, because vector files do not clip.
std::vector<QPolygonF> linePieces(const FigureLine& line, const AxisScale& x, const AxisScale& y);

}  // namespace quantscope
