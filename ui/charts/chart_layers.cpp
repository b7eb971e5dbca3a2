// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_layers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "core/figure/figures.h"
#include "ui/charts/bar_columns.h"
#include "ui/charts/pixel_aligned.h"

namespace quantscope {

namespace {

// Between the layers stand the line series of Qt Charts, which have a z value of 4.
constexpr double kBackZ = 0.1;
constexpr double kBarsZ = 1;
constexpr double kHatchZ = 2;
constexpr double kTeethZ = 4.5;

/// The part of an interval of the x axis that is in view; null when none is.
QRectF bandArea(const ChartPicture& picture, double lower, double upper) {
    const QRectF& plot = picture.layout.plot;
    const double from =
        aligned(std::max(picture.x.toPixel(lower), plot.left()), picture.pixelRatio);
    const double to = aligned(std::min(picture.x.toPixel(upper), plot.right()), picture.pixelRatio);
    if (!(from < to))
        return {};
    return {from, plot.top(), to - from, plot.height()};
}

QList<QLineF> hatchLines(const QRectF& area, double spacing) {
    QList<QLineF> lines;
    // Anchored to the chart's corner, so that the strokes stand still while a limit moves.
    double sum = std::ceil((area.left() + area.top()) / spacing) * spacing;
    for (; sum < area.right() + area.bottom(); sum += spacing) {
        const double top = std::max(area.top(), sum - area.right());
        const double bottom = std::min(area.bottom(), sum - area.left());
        lines.append(QLineF(sum - top, top, sum - bottom, bottom));
    }
    return lines;
}

}  // namespace

ChartLayer::ChartLayer(const ChartPicture& picture, Extent extent, double z, QGraphicsItem* parent)
    : QGraphicsItem(parent), picture_(picture), extent_(extent) {
    setZValue(z);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartLayer::relayout() {
    const QRectF area = extent_ == Extent::Plot ? picture_.layout.plot
                                                : QRectF(QPointF(0, 0), picture_.layout.size);
    if (area != area_) {
        prepareGeometryChange();
        area_ = area;
    }
    update();
}

void ChartLayer::updateStrip(double from, double to, double margin) {
    const double one = picture_.x.toPixel(from);
    const double other = picture_.x.toPixel(to);
    const QRectF strip(std::min(one, other) - margin, area_.top(),
                       std::abs(one - other) + 2 * margin, area_.height());
    update(strip.intersected(area_));
}

BackLayer::BackLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Chart, kBackZ, parent) {
}

void BackLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ChartPicture& shown = picture();
    const PlotStyle& style = shown.style;
    if (shown.page) {
        painter->fillRect(boundingRect(), style.page);
        painter->fillRect(plot(), style.plot);
    }
    if (shown.figure.matrix || showsNothing(shown.figure))
        return;
    for (const FigureBand& band : shown.figure.bands) {
        // What was picked is lit like what is pointed at; a mark's own colour would drown the bars.
        const QColor wash = band.role == Role::Pick ? style.hover : style.of(band.role).fill;
        if (wash.isValid())
            painter->fillRect(bandArea(shown, band.lower, band.upper), wash);
    }
    for (const AxisTick& tick : shown.layout.xTicks)
        if (!tick.label.isEmpty())
            painter->fillRect(verticalStroke(shown.x.toPixel(tick.value), plot().top(),
                                             plot().bottom(), 1, shown.pixelRatio),
                              style.grid);
    for (const AxisTick& tick : shown.layout.yTicks)
        if (!tick.label.isEmpty())
            painter->fillRect(horizontalStroke(plot().left(), plot().right(),
                                               shown.y.toPixel(tick.value), 1, shown.pixelRatio),
                              style.grid);
    if (shown.selection)
        painter->fillRect(bandArea(shown, shown.selection->lower, shown.selection->upper),
                          style.hover);
    if (shown.hover)
        painter->fillRect(bandArea(shown, shown.hover->lower, shown.hover->upper), style.hover);
}

BarsLayer::BarsLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Plot, kBarsZ, parent) {
}

void BarsLayer::forget() {
    valid_ = false;
    update();
}

void BarsLayer::paintBars(QPainter& painter, double ratio) const {
    const ChartPicture& shown = picture();
    const PixelGrid grid{static_cast<int>(std::lround(plot().width() * ratio)),
                         static_cast<int>(std::lround(plot().height() * ratio))};
    const AxisScale x(shown.x.lower(), shown.x.upper(), shown.x.log(), 0, grid.width);
    const AxisScale y(shown.y.lower(), shown.y.upper(), shown.y.log(), 0, grid.height);
    const int outline =
        std::max(1, static_cast<int>(std::lround(shown.style.of(Role::Data).width * ratio)));
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const FigureBars& bars : shown.figure.bars) {
        const RoleStyle& style = shown.style.of(bars.role);
        const std::vector<int> columns = barColumns(bars, x, y, grid);
        painter.fillPath(columnArea(columns, grid), style.line);
        painter.fillPath(columnArea(insideOutline(columns, outline), grid),
                         style.fill.isValid() ? style.fill : shown.style.plot);
    }
}

void BarsLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const double ratio = picture().pixelRatio;
    if (picture().figure.bars.empty() || plot().isEmpty())
        return;
    if (!cached_) {
        painter->save();
        painter->translate(plot().topLeft());
        painter->scale(1 / ratio, 1 / ratio);
        paintBars(*painter, ratio);
        painter->restore();
        return;
    }
    if (!valid_) {
        cache_ = QPixmap((plot().size() * ratio).toSize());
        cache_.setDevicePixelRatio(ratio);
        cache_.fill(Qt::transparent);
        QPainter onto(&cache_);
        onto.scale(1 / ratio, 1 / ratio);
        paintBars(onto, ratio);
        valid_ = true;
    }
    painter->drawPixmap(plot().topLeft(), cache_);
}

HatchLayer::HatchLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Plot, kHatchZ, parent) {
}

void HatchLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    constexpr double kSpacing = 9;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const FigureBand& band : picture().figure.bands) {
        const RoleStyle& style = picture().style.of(band.role);
        const QRectF area = bandArea(picture(), band.lower, band.upper);
        if (!style.hatched || area.isEmpty())
            continue;
        painter->setPen(QPen(style.line, style.width));
        painter->drawLines(hatchLines(area, kSpacing * picture().style.lineScale));
    }
    painter->restore();
}

TeethLayer::TeethLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Plot, kTeethZ, parent) {
}

void TeethLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (const BrokenLine& line : picture().teeth) {
        painter->setPen(picture().style.of(line.role).pen());
        for (QPolygonF piece : line.pieces) {
            for (QPointF& point : piece)
                point = {plot().left() + point.x() * plot().width(),
                         plot().bottom() - point.y() * plot().height()};
            painter->drawPolyline(piece);
        }
    }
    painter->restore();
}

}  // namespace quantscope
