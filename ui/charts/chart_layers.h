// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QPixmap>

#include "ui/charts/chart_picture.h"

// What a chart consists of, from back to front. Each layer paints its own part of a ChartPicture;
// FigureChart tells it when that part has changed. Everything goes through plain painter calls, so
// that vector files hold lines and text.
namespace quantscope {

class ChartLayer : public QGraphicsItem {
public:
    enum class Extent { Plot, Chart };

    ChartLayer(const ChartPicture& picture, Extent extent, double z, QGraphicsItem* parent);

    QRectF boundingRect() const override { return area_; }
    /// To be called after the layout has changed and before the next paint.
    void relayout();
    /// Repaints between two values of the x axis, widened by `margin` pixels.
    void updateStrip(double from, double to, double margin);

protected:
    const ChartPicture& picture() const { return picture_; }
    QRectF plot() const { return picture_.layout.plot; }

private:
    const ChartPicture& picture_;
    Extent extent_;
    QRectF area_;
};

/// Page, plot background, the wash of bands, the hovered interval and the grid.
class BackLayer : public ChartLayer {
public:
    BackLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

/// The bars, kept as a pixmap on screen: a dragged limit does not draw them again.
class BarsLayer : public ChartLayer {
public:
    BarsLayer(const ChartPicture& picture, QGraphicsItem* parent);
    /// The bars, their axes, the style or the size have changed.
    void forget();
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;

    /// For vector files: the painter is not one of pixels.
    void setCached(bool cached) { cached_ = cached; }

private:
    void paintBars(QPainter& painter, double ratio) const;

    QPixmap cache_;
    bool valid_ = false;
    bool cached_ = true;
};

/// Diagonal strokes over bands.
class HatchLayer : public ChartLayer {
public:
    HatchLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

/// Levels as stems with heads, decision edges as ticks, lines or a banded ruler.
class StemsLayer : public ChartLayer {
public:
    StemsLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

/// How far the values of each group reach.
class SpansLayer : public ChartLayer {
public:
    SpansLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

/// The panels of a matrix, which fill the whole chart.
class MatrixLayer : public ChartLayer {
public:
    MatrixLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;

    /// For vector files: areas instead of an image.
    void setVectors(bool vectors) { vectors_ = vectors; }

private:
    bool vectors_ = false;
};

/// Lines with many gaps (saw-teeth), which would be hundreds of series.
class TeethLayer : public ChartLayer {
public:
    TeethLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

/// A mark's shape around a point, `reach` pixels to each side, with the painter's pen and brush.
void paintMarkShape(QPainter& painter, MarkShape shape, const QPointF& at, double reach);

/// Clip limits, marks, and the outline of the hovered interval.
class FrontLayer : public ChartLayer {
public:
    FrontLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

/// Axis lines, ticks and all texts, and the arrows that count what lies outside of the view.
class FrameLayer : public ChartLayer {
public:
    FrameLayer(const ChartPicture& picture, QGraphicsItem* parent);
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
};

}  // namespace quantscope
