// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <array>
#include <optional>
#include <vector>

#include "core/figure/figure.h"
#include "core/quant/clip_range.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_layout.h"
#include "ui/charts/mark_layout.h"
#include "ui/theme/plot_style.h"

namespace quantscope {

/// A line as pieces in shares of the plot, see linePieces().
struct BrokenLine {
    Role role = Role::Total;
    std::vector<QPolygonF> pieces;
};

/// All that the layers of one chart paint from.
struct ChartPicture {
    Figure figure;
    PlotStyle style;
    ChartLayout layout;
    AxisScale x;
    AxisScale y;
    std::vector<PlacedMark> marks;
    std::vector<BrokenLine> teeth;  ///< Lines that are not series of Qt Charts.
    std::optional<ClipRange> limits;
    std::optional<ClipRange> hover;
    std::optional<ClipRange> selection;  ///< Marked by hand, until it is cleared.
    std::array<bool, 2> limitNear{};     ///< The pointer is near the lower, upper limit.
    double pixelRatio = 1;
    bool page = true;  ///< The page colour is painted.
};

}  // namespace quantscope
