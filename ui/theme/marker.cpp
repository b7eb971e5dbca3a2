// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/marker.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QTransform>

namespace quantscope {

namespace {

QPainterPath triangle(const QPointF& at, double radius, double down) {
    const double width = radius * 1.15;
    QPainterPath path(at + QPointF(0, -down * radius * 1.15));
    path.lineTo(at + QPointF(width, down * radius * 0.85));
    path.lineTo(at + QPointF(-width, down * radius * 0.85));
    path.closeSubpath();
    return path;
}

// Two bars across each other, upright or diagonal.
QPainterPath bars(const QPointF& at, double radius, bool diagonal) {
    constexpr double kThickness = 0.38;
    const double reach = radius * 1.2;
    const double half = radius * kThickness;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(QRectF(-reach, -half, 2 * reach, 2 * half));
    path.addRect(QRectF(-half, -reach, 2 * half, 2 * reach));
    QTransform place;
    place.translate(at.x(), at.y());
    if (diagonal)
        place.rotate(45);
    return place.map(path.simplified());
}

QPainterPath shapeOf(Marker marker, const QPointF& at, double radius) {
    QPainterPath path;
    switch (marker) {
        case Marker::Triangle: return triangle(at, radius, 1);
        case Marker::TriangleDown: return triangle(at, radius, -1);
        case Marker::Plus: return bars(at, radius, false);
        case Marker::Cross: return bars(at, radius, true);
        case Marker::Square:
            path.addRect(
                QRectF(at.x() - radius * 0.9, at.y() - radius * 0.9, radius * 1.8, radius * 1.8));
            return path;
        case Marker::Diamond:
            path.addPolygon(QPolygonF({at + QPointF(0, -1.2 * radius), at + QPointF(radius, 0),
                                       at + QPointF(0, 1.2 * radius), at + QPointF(-radius, 0)}));
            path.closeSubpath();
            return path;
        default: path.addEllipse(at, radius, radius); return path;
    }
}

}  // namespace

void paintMarker(QPainter& painter, const QPointF& at, const RoleStyle& style, const QColor& inside,
                 double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(style.line, style.width * 0.75));
    painter.setBrush(inside);
    painter.drawPath(shapeOf(style.marker, at, radius));
    painter.restore();
}

}  // namespace quantscope
