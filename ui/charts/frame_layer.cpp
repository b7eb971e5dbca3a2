// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "core/figure/figures.h"
#include "ui/charts/chart_layers.h"
#include "ui/charts/pixel_aligned.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/theme/marker.h"

namespace quantscope {

namespace {

constexpr double kFrameZ = 12;
constexpr int kOneLine = Qt::TextSingleLine | Qt::TextDontClip;

void paintText(QPainter& painter, const PlacedText& text, const QColor& color) {
    if (text.text.isEmpty())
        return;
    painter.setPen(color);
    const int rows = text.text.contains(u'\n') ? 0 : kOneLine;
    painter.drawText(text.area, static_cast<int>(text.alignment) | rows, text.text);
}

void paintAxes(QPainter& painter, const ChartPicture& picture) {
    const QRectF& plot = picture.layout.plot;
    const double ratio = picture.pixelRatio;
    const QColor& color = picture.style.muted;
    painter.fillRect(
        horizontalStroke(plot.left(), plot.right(), plot.bottom() + 0.5 / ratio, 1, ratio), color);
    painter.fillRect(verticalStroke(plot.left() - 0.5 / ratio, plot.top(), plot.bottom(), 1, ratio),
                     color);
    const double below =
        picture.layout.ruler.height() > 0 ? picture.layout.ruler.bottom() : plot.bottom();
    const double length = 4 * picture.style.lineScale;
    for (const AxisTick& tick : picture.layout.xTicks)
        painter.fillRect(
            verticalStroke(picture.x.toPixel(tick.value), below,
                           below + (tick.label.isEmpty() ? length / 2 : length), 1, ratio),
            color);
    for (const AxisTick& tick : picture.layout.yTicks)
        painter.fillRect(
            horizontalStroke(plot.left() - (tick.label.isEmpty() ? length / 2 : length),
                             plot.left(), picture.y.toPixel(tick.value), 1, ratio),
            color);
}

void paintTickLabels(QPainter& painter, const ChartPicture& picture) {
    const QFontMetricsF metrics(picture.style.font);
    const QRectF& plot = picture.layout.plot;
    const double unit = picture.style.lineScale;
    const double below =
        (picture.layout.ruler.height() > 0 ? picture.layout.ruler.bottom() : plot.bottom()) +
        5 * unit;
    painter.setPen(picture.style.muted);
    for (const AxisTick& tick : picture.layout.xTicks) {
        const double width = metrics.horizontalAdvance(tick.label);
        // A label at the border moves inwards rather than out of the picture.
        const double left = std::clamp(picture.x.toPixel(tick.value) - width / 2, 1.0,
                                       std::max(1.0, picture.layout.size.width() - width - 1));
        painter.drawText(QRectF(left, below, width, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop | kOneLine, tick.label);
    }
    for (const AxisTick& tick : picture.layout.yTicks) {
        const double y = picture.y.toPixel(tick.value);
        const QRectF area(0, y - metrics.height() / 2, plot.left() - 7 * unit, metrics.height());
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | kOneLine, tick.label);
    }
}

void paintSymbol(QPainter& painter, const LegendEntry& entry, const ChartPicture& picture) {
    const RoleStyle& style = picture.style.of(entry.role);
    const double ratio = picture.pixelRatio;
    const QRectF& area = entry.symbolArea;
    const double middle = area.center().y();
    const double unit = picture.style.lineScale;
    QRectF box(area.left(), 0, area.width(), 9 * unit);
    box.moveTop(aligned(middle - box.height() / 2, ratio));
    switch (entry.symbol) {
        case LegendSymbol::Area:
            painter.fillRect(box, style.line);
            painter.fillRect(box.adjusted(1, 1, -1, -1),
                             style.fill.isValid() ? style.fill : picture.style.plot);
            break;
        case LegendSymbol::Hatch:
            painter.fillRect(box, style.fill);
            painter.setPen(QPen(style.line, style.width));
            for (double x = box.left(); x + box.height() <= box.right() + 0.5; x += 3.5 * unit)
                painter.drawLine(QPointF(x + box.height(), box.top()), QPointF(x, box.bottom()));
            break;
        case LegendSymbol::Mark:
            painter.setRenderHint(QPainter::Antialiasing, true);
            painter.setPen(QPen(picture.style.ink, unit));
            painter.setBrush(style.fill.isValid() ? style.fill : style.line);
            paintMarkShape(painter, entry.shape, area.center(), 4.5 * unit);
            painter.setRenderHint(QPainter::Antialiasing, false);
            break;
        case LegendSymbol::Line:
            painter.setPen(style.pen());
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
            break;
        case LegendSymbol::Ticks:
            for (const double share : {0.2, 0.5, 0.8})
                painter.fillRect(verticalStroke(area.left() + share * area.width(), box.top(),
                                                box.bottom(), style.width, ratio),
                                 style.line);
            break;
        case LegendSymbol::Stem: {
            const QPointF head(area.center().x(), box.top() + 3 * unit);
            const QRectF stroke =
                verticalStroke(head.x(), head.y(), box.bottom() + 2 * unit, style.width, ratio);
            painter.setPen(style.pen());
            painter.drawLine(QPointF(stroke.center().x(), stroke.bottom()),
                             QPointF(stroke.center().x(), stroke.top()));
            paintMarker(painter, head, style, style.fill, 3.5 * unit);
            break;
        }
    }
}

void paintLegend(QPainter& painter, const ChartPicture& picture) {
    for (const LegendEntry& entry : picture.layout.legend) {
        paintSymbol(painter, entry, picture);
        painter.setPen(picture.style.muted);
        painter.drawText(entry.textArea, Qt::AlignLeft | Qt::AlignVCenter | kOneLine, entry.text);
    }
}

// An arrow and a count at the border behind which values lie.
void paintOutside(QPainter& painter, const ChartPicture& picture, double count, bool below) {
    if (!(count > 0))
        return;
    const QFontMetricsF metrics(picture.style.font);
    const QString number = shownCount(static_cast<std::int64_t>(std::llround(count)));
    const double unit = picture.style.lineScale;
    const double arrow = 8 * unit;
    const double width = std::ceil(metrics.horizontalAdvance(number)) + arrow + 14 * unit;
    const QRectF& plot = picture.layout.plot;
    const double left = below ? plot.left() + 2 : plot.right() - width - 2;
    const QRectF area(std::round(left), std::round(plot.top() + 4), std::round(width),
                      std::ceil(metrics.height()) + 2);
    painter.fillRect(area, picture.style.muted);
    painter.fillRect(area.adjusted(1, 1, -1, -1), picture.style.plot);
    painter.setPen(picture.style.ink);
    const QRectF text =
        below ? area.adjusted(arrow + 8 * unit, 0, 0, 0) : area.adjusted(5 * unit, 0, 0, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | kOneLine, number);
    const double tip = below ? area.left() + 4 * unit : area.right() - 4 * unit;
    const double back = below ? tip + arrow : tip - arrow;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture.style.ink);
    const double middle = area.center().y();
    painter.drawPolygon(QPolygonF{QPointF(tip, middle), QPointF(back, middle - arrow / 2),
                                  QPointF(back, middle + arrow / 2)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Why there is nothing to see, where one looks for it.
void paintEmptiness(QPainter& painter, const ChartPicture& picture) {
    const QRectF area = picture.layout.plot.adjusted(8, 4, -8, -4);
    painter.setPen(picture.style.ink);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, text(picture.figure.summary));
}

void paintContents(QPainter& painter, const ChartPicture& picture) {
    const ChartLayout& layout = picture.layout;
    if (!picture.figure.matrix)
        paintAxes(painter, picture);
    painter.setFont(picture.style.font);
    paintTickLabels(painter, picture);
    paintLegend(painter, picture);
    paintText(painter, layout.note, picture.style.ink);
    paintText(painter, layout.yTitle, picture.style.muted);
    paintText(painter, layout.xTitle, picture.style.muted);
    paintText(painter, layout.caption, picture.style.muted);
    paintOutside(painter, picture, picture.figure.below, true);
    paintOutside(painter, picture, picture.figure.above, false);
}

}  // namespace

FrameLayer::FrameLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Chart, kFrameZ, parent) {
}

void FrameLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ChartPicture& shown = picture();
    const ChartLayout& layout = shown.layout;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (showsNothing(shown.figure)) {
        painter->setFont(shown.style.font);
        paintEmptiness(*painter, shown);
    } else {
        paintContents(*painter, shown);
    }
    painter->setFont(titleFont(shown.style));
    paintText(*painter, layout.title, shown.style.ink);
    painter->restore();
}

}  // namespace quantscope
