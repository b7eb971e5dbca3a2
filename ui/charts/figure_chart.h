// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

#include <memory>
#include <optional>
#include <vector>

#include "ui/charts/chart_picture.h"

class QGraphicsScene;
class QLineSeries;
class QChart;

namespace quantscope {

class BackLayer;
class BarsLayer;
class FrameLayer;
class FrontLayer;
class HatchLayer;
class MatrixLayer;
class SpansLayer;
class StemsLayer;
class TeethLayer;

/// A figure as items of a graphics scene: a QChart that draws the lines, and our layers for the
/// rest. Used by the window and by exports alike.
///
/// The plot area is pinned by our layout, and the QChart's own axes are always 0 to 1: lines are
/// handed over as shares of the plot, already cut to it. So Qt Charts never lays out, never sees a
/// logarithm of zero, and never draws outside of the plot in files that do not clip.
class FigureChart {
public:
    explicit FigureChart(QGraphicsScene& scene);
    ~FigureChart();
    FigureChart(const FigureChart&) = delete;
    FigureChart& operator=(const FigureChart&) = delete;

    const ChartPicture& picture() const { return picture_; }

    // Each repaints only what differs from before.
    void setFigure(const Figure& figure);
    void setStyle(const PlotStyle& style);
    void setLimits(std::optional<ClipRange> limits);
    void setLimitNear(std::size_t which, bool near);
    void setHover(std::optional<ClipRange> interval);
    void setSelection(std::optional<ClipRange> interval);

    /// `gripHeight`: of the band above the plot.
    void setSize(const QSizeF& size, double pixelRatio, double gripHeight);
    /// Texts again, in the language and locale of now.
    void retranslate();

    /// For files: vectors instead of pixmaps; without the page colour the background is left open.
    void prepareExport(bool vectors, bool page);

private:
    void relayout();
    void placeLines();
    void placeMarksAnew();
    QLineSeries* series(std::size_t index);

    QGraphicsScene& scene_;
    ChartPicture picture_;
    QChart* chart_ = nullptr;  ///< Owned by the scene, as are the layers, its children.
    BackLayer* back_ = nullptr;
    BarsLayer* bars_ = nullptr;
    HatchLayer* hatch_ = nullptr;
    SpansLayer* spans_ = nullptr;
    MatrixLayer* matrix_ = nullptr;
    StemsLayer* stems_ = nullptr;
    TeethLayer* teeth_ = nullptr;
    FrontLayer* front_ = nullptr;
    FrameLayer* frame_ = nullptr;
    std::vector<QLineSeries*> series_;  ///< Kept for the next figure; owned by the chart.
    double gripHeight_ = 0;
    double leftAtLeast_ = 0;
};

}  // namespace quantscope
