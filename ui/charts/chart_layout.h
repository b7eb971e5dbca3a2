// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

#include "core/figure/figure.h"
#include "ui/charts/axis_ticks.h"
#include "ui/charts/matrix_layout.h"
#include "ui/theme/plot_style.h"

namespace quantscope {

/// How a legend entry draws what it names.
enum class LegendSymbol { Area, Line, Stem, Ticks, Hatch, Mark };

struct LegendEntry {
    QString text;
    Role role = Role::Data;
    LegendSymbol symbol = LegendSymbol::Line;
    MarkShape shape = MarkShape::Tag;  ///< Of LegendSymbol::Mark.
    QRectF symbolArea;
    QRectF textArea;
};

struct PlacedText {
    QString text;
    QRectF area;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// Where everything of a chart stands, in device-independent pixels. Texts are already in the
/// user's language and cut to their areas.
struct ChartLayout {
    QSizeF size;
    QRectF plot;
    QRectF gripBand;  ///< Above the plot; empty when there are no grips.
    QRectF ruler;     ///< Below the plot, for decision edges; empty when there are none.
    PlacedText title;
    PlacedText note;  ///< Beside the title: "≈ approximate".
    PlacedText yTitle;
    PlacedText xTitle;
    PlacedText caption;  ///< "bin width 0.078".
    std::vector<LegendEntry> legend;
    std::vector<AxisTick> xTicks;
    std::vector<AxisTick> yTicks;
    std::vector<PlacedPanel>
        panels;  ///< Of a matrix, in place of everything but title and caption.
};

struct LayoutWish {
    QSizeF size;
    double pixelRatio = 1;   ///< The plot area starts and ends on device pixels.
    double gripHeight = 0;   ///< Of the band above the plot.
    double leftAtLeast = 0;  ///< Keeps the plot where it was when labels get narrower.
};

/// Room for everything; what does not fit is left out from the least important on: colour names
/// in the legend, the legend, axis titles. The plot area is never empty.
ChartLayout chartLayout(const Figure& figure, const PlotStyle& style, const LayoutWish& wish);

}  // namespace quantscope
