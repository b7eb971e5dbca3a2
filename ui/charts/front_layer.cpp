// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

#include "ui/charts/chart_layers.h"
#include "ui/charts/pixel_aligned.h"
#include "ui/text/numbers.h"
#include "ui/theme/contrast.h"

namespace quantscope {

namespace {

constexpr double kFrontZ = 10;
constexpr double kLimitWidth = 3;
constexpr double kLimitWidthNear = 5;

void paintLimit(QPainter& painter, const ChartPicture& picture, double value, bool near) {
    const QRectF& plot = picture.layout.plot;
    const double x = picture.x.toPixel(value);
    if (x < plot.left() - 1 || x > plot.right() + 1)
        return;
    const double top =
        picture.layout.gripBand.isEmpty() ? plot.top() : picture.layout.gripBand.bottom();
    const double width = (near ? kLimitWidthNear : kLimitWidth) * picture.style.lineScale;
    painter.fillRect(verticalStroke(x, top, plot.bottom(), width, picture.pixelRatio),
                     picture.style.ink);
}

void paintHoverBorders(QPainter& painter, const ChartPicture& picture) {
    const QRectF& plot = picture.layout.plot;
    for (const double value : {picture.hover->lower, picture.hover->upper}) {
        const double x = picture.x.toPixel(value);
        if (x >= plot.left() && x <= plot.right())
            painter.fillRect(verticalStroke(x, plot.top(), plot.bottom(), 1, picture.pixelRatio),
                             picture.style.focus);
    }
}

// A bracket over the plot: nothing else in a chart looks like it.
void paintSelection(QPainter& painter, const ChartPicture& picture) {
    constexpr double kWidth = 2;
    const QRectF& plot = picture.layout.plot;
    const double from =
        std::clamp(picture.x.toPixel(picture.selection->lower), plot.left(), plot.right());
    const double to =
        std::clamp(picture.x.toPixel(picture.selection->upper), plot.left(), plot.right());
    if (to < from || (from == to && (from == plot.left() || from == plot.right())))
        return;
    for (const double x : {from, to})
        if (x > plot.left() && x < plot.right())
            painter.fillRect(
                verticalStroke(x, plot.top(), plot.bottom(), kWidth, picture.pixelRatio),
                picture.style.focus);
    painter.fillRect(QRectF(from, plot.top(), to - from, 2 * kWidth), picture.style.focus);
}

void paintLetter(QPainter& painter, const ChartPicture& picture, const PlacedMark& mark,
                 const RoleStyle& style) {
    const FigureMark& meant = picture.figure.marks[mark.index];
    painter.setPen(QPen(picture.style.ink, picture.style.lineScale));
    if (!mark.tag.contains(mark.point))
        painter.drawLine(mark.point, mark.tag.center());
    painter.setBrush(picture.style.ink);
    painter.drawEllipse(mark.point, 2 * picture.style.lineScale, 2 * picture.style.lineScale);
    painter.setPen(QPen(style.line, style.width));
    painter.setBrush(style.fill);
    painter.drawRoundedRect(mark.tag.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(readableOn(style.fill));
    painter.drawText(mark.tag, Qt::AlignCenter | Qt::TextDontClip,
                     QString::fromStdString(meant.letter));
}

void paintDiamond(QPainter& painter, const ChartPicture& picture, const PlacedMark& mark,
                  const RoleStyle& style) {
    const QRectF& plot = picture.layout.plot;
    const double ratio = picture.pixelRatio;
    painter.fillRect(verticalStroke(mark.point.x(), plot.top(), plot.bottom(), 1, ratio),
                     picture.style.muted);
    const double reach = 7 * picture.style.lineScale;
    const QPointF& at = mark.point;
    painter.setPen(QPen(style.line, 1.5 * style.width));
    painter.setBrush(style.fill);
    painter.drawPolygon(QPolygonF{at + QPointF(0, -reach), at + QPointF(reach, 0),
                                  at + QPointF(0, reach), at + QPointF(-reach, 0)});
}

// An arrow from the shape on the border outwards, and inwards, where there is room, the number it
// would stand at.
void paintBeyond(QPainter& painter, const ChartPicture& picture, const PlacedMark& mark,
                 double reach) {
    const double out = mark.beyond;
    const QPointF tip = mark.point + QPointF(out * 2.2 * reach, 0);
    const QPointF back = tip - QPointF(out * reach, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture.style.ink);
    painter.drawPolygon(
        QPolygonF{tip, back + QPointF(0, -0.8 * reach), back + QPointF(0, 0.8 * reach)});
    if (!mark.numbered)
        return;
    const QString number = shownNumber(picture.figure.marks[mark.index].x, 4);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(number);
    const double left = mark.point.x() - out * 1.8 * reach - (mark.beyond > 0 ? width : 0.0);
    const double height = mark.tag.height();
    painter.setPen(picture.style.ink);
    painter.drawText(QRectF(left, mark.point.y() - height / 2, width, height),
                     Qt::AlignCenter | Qt::TextDontClip, number);
}

// A shape for each series, so that nothing hangs on colour alone; an outline for what counts less.
void paintShape(QPainter& painter, const ChartPicture& picture, const PlacedMark& mark,
                const RoleStyle& style) {
    const FigureMark& meant = picture.figure.marks[mark.index];
    const double reach = (meant.role == Role::You ? 7 : 4.5) * picture.style.lineScale;
    const QColor fill = style.fill.isValid() ? style.fill : style.line;
    painter.setPen(QPen(meant.open ? style.line : picture.style.ink,
                        (meant.open ? 1.5 : 1) * picture.style.lineScale));
    painter.setBrush(meant.open ? picture.style.plot : fill);
    paintMarkShape(painter, meant.shape, mark.point, reach);
    if (mark.beyond != 0)
        paintBeyond(painter, picture, mark, reach);
}

}  // namespace

void paintMarkShape(QPainter& painter, MarkShape shape, const QPointF& at, double reach) {
    switch (shape) {
        case MarkShape::Square:
            painter.drawRect(QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
            break;
        case MarkShape::Triangle:
            painter.drawPolygon(QPolygonF{at + QPointF(0, -reach), at + QPointF(reach, reach),
                                          at + QPointF(-reach, reach)});
            break;
        case MarkShape::Circle:
        case MarkShape::Tag: painter.drawEllipse(at, reach, reach); break;
    }
}

FrontLayer::FrontLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Chart, kFrontZ, parent) {
}

void FrontLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ChartPicture& shown = picture();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (shown.selection && !shown.figure.matrix)
        paintSelection(*painter, shown);
    if (shown.hover && !shown.figure.matrix)
        paintHoverBorders(*painter, shown);
    if (shown.limits) {
        paintLimit(*painter, shown, shown.limits->lower, shown.limitNear[0]);
        paintLimit(*painter, shown, shown.limits->upper, shown.limitNear[1]);
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setFont(titleFont(shown.style));
    // "You" last: it must not disappear under a method's letter.
    for (const bool you : {false, true})
        for (const PlacedMark& mark : shown.marks) {
            const Role role = shown.figure.marks[mark.index].role;
            if (shown.figure.marks[mark.index].shape != MarkShape::Tag) {
                if ((role == Role::You) == you)
                    paintShape(*painter, shown, mark, shown.style.of(role));
                continue;
            }
            if ((shown.style.of(role).marker == Marker::Diamond) != you)
                continue;
            if (you)
                paintDiamond(*painter, shown, mark, shown.style.of(role));
            else
                paintLetter(*painter, shown, mark, shown.style.of(role));
        }
    painter->restore();
}

}  // namespace quantscope
