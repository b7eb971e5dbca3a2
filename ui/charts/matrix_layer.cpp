// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <map>

#include "ui/charts/cell_colors.h"
#include "ui/charts/chart_layers.h"
#include "ui/charts/matrix_layout.h"
#include "ui/charts/pixel_aligned.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/theme/contrast.h"

namespace quantscope {

namespace {

constexpr double kMatrixZ = 5;
constexpr int kOneLine = Qt::TextSingleLine | Qt::TextDontClip;

// One pixel a cell, enlarged without smoothing: quick for many cells.
void paintAsPixels(QPainter& painter, const FigureMatrix& matrix, const FigurePanel& panel,
                   const QRectF& area) {
    QImage image(static_cast<int>(matrix.columns), static_cast<int>(matrix.rows),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (std::size_t i = 0; i < panel.cells.size(); ++i)
        if (const QColor color = cellColor(panel, panel.cells[i]); color.isValid())
            image.setPixelColor(static_cast<int>(i % matrix.columns),
                                static_cast<int>(i / matrix.columns), color);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(area, image);
}

// As many shades as an eye can tell apart beside each other. Whole numbers keep their own.
constexpr double kShades = 100;

QColor shade(const FigurePanel& panel, double value) {
    const double range = panel.upper - panel.lower;
    if (panel.whole || !std::isfinite(value) || !(range > 0))
        return cellColor(panel, value);
    return cellColor(
        panel, panel.lower + std::round((value - panel.lower) / range * kShades) / kShades * range);
}

// For files that hold no pixels: neighbours in a row are one stroke, as thick as a cell, and all
// strokes of one colour one path, in units of cells. That keeps a file of 40,000 cells small.
void paintAsStrokes(QPainter& painter, const FigureMatrix& matrix, const FigurePanel& panel,
                    const PlacedPanel& placed) {
    std::map<QRgb, QPainterPath> strokes;
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        for (std::size_t column = 0; column < matrix.columns;) {
            const std::size_t first = row * matrix.columns;
            const QColor color = shade(panel, panel.cells[first + column]);
            std::size_t end = column + 1;
            while (end < matrix.columns && shade(panel, panel.cells[first + end]) == color)
                ++end;
            if (color.isValid()) {
                QPainterPath& path = strokes[color.rgb()];
                path.moveTo(static_cast<double>(column), static_cast<double>(row) + 0.5);
                path.lineTo(static_cast<double>(end), static_cast<double>(row) + 0.5);
            }
            column = end;
        }
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.translate(placed.cells.topLeft());
    painter.scale(placed.cells.width() / static_cast<double>(matrix.columns),
                  placed.cells.height() / static_cast<double>(matrix.rows));
    for (const auto& [color, path] : strokes)
        painter.strokePath(path, QPen(QColor::fromRgb(color), 1, Qt::SolidLine, Qt::FlatCap));
    painter.restore();
}

// Two significant digits tell cells apart; the exact number is in the line below.
QString cellNumber(double value) {
    return value == std::round(value) && std::abs(value) < 1e6
               ? shownCount(static_cast<std::int64_t>(value))
               : shownNumber(value, 2);
}

void paintNumbers(QPainter& painter, const ChartPicture& picture, const FigurePanel& panel,
                  const PlacedPanel& placed) {
    const FigureMatrix& matrix = *picture.figure.matrix;
    constexpr double kSmallestLetters = 0.75;  // of the usual ones: smaller could not be read
    const QFontMetricsF metrics(picture.style.font);
    const QRectF first = cellArea(matrix, placed, 0);
    if (first.height() < metrics.height())
        return;
    double widest = 0;
    for (const double value : panel.cells)
        if (std::isfinite(value))
            widest = std::max(widest, metrics.horizontalAdvance(cellNumber(value)));
    const double scale = std::min(1.0, (first.width() - 8) / std::max(widest, 1.0));
    if (scale < kSmallestLetters)
        return;
    QFont font = picture.style.font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    painter.setFont(font);
    for (std::size_t i = 0; i < panel.cells.size(); ++i) {
        if (!std::isfinite(panel.cells[i]))
            continue;
        painter.setPen(readableOn(cellColor(panel, panel.cells[i])));
        painter.drawText(cellArea(matrix, placed, i), Qt::AlignCenter | kOneLine,
                         cellNumber(panel.cells[i]));
    }
    painter.setFont(picture.style.font);
}

void paintColorScale(QPainter& painter, const ChartPicture& picture, const FigurePanel& panel,
                     const QRectF& area) {
    const QFontMetricsF metrics(picture.style.font);
    const bool below = panel.saturates && panel.colors == CellColors::Signed;
    const QString lower = (below ? QStringLiteral("≤ ") : QString()) + cellNumber(panel.lower);
    const QString upper =
        (panel.saturates ? QStringLiteral("≥ ") : QString()) + cellNumber(panel.upper);
    const double left = area.left() + metrics.horizontalAdvance(lower) + 4;
    const double bar = std::min(80.0, area.right() - left - metrics.horizontalAdvance(upper) - 4);
    painter.setPen(picture.style.muted);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | kOneLine, lower);
    if (bar < 8)
        return;
    constexpr int kSteps = 24;
    for (int i = 0; i < kSteps; ++i)
        painter.fillRect(
            QRectF(left + bar * i / kSteps, area.center().y() - 4, bar / kSteps + 0.5, 8),
            cellColor(panel, panel.lower + (panel.upper - panel.lower) * (i + 0.5) / kSteps));
    painter.drawText(QRectF(left + bar + 4, area.top(), area.right() - left - bar, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | kOneLine, upper);
}

void outline(QPainter& painter, const QRectF& area, const QColor& color, double width) {
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

// The cells whose value is lit in some chart, and the chosen one.
void paintMarked(QPainter& painter, const ChartPicture& picture, const PlacedPanel& placed) {
    const FigureMatrix& matrix = *picture.figure.matrix;
    const std::vector<double>& values = matrix.panels.front().cells;
    if (picture.hover)
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] >= picture.hover->lower && values[i] <= picture.hover->upper)
                outline(painter, cellArea(matrix, placed, i), picture.style.focus, 1);
    QRectF chosen = cellArea(matrix, placed, matrix.chosen);
    constexpr double kSmallest = 6;
    if (chosen.width() < kSmallest || chosen.height() < kSmallest)
        chosen = QRectF(chosen.center() - QPointF(kSmallest / 2, kSmallest / 2),
                        QSizeF(kSmallest, kSmallest));
    outline(painter, chosen.adjusted(-1, -1, 1, 1), Qt::white, 3);
    outline(painter, chosen, Qt::black, 2);
}

}  // namespace

MatrixLayer::MatrixLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Chart, kMatrixZ, parent) {
}

void MatrixLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ChartPicture& shown = picture();
    if (!shown.figure.matrix)
        return;
    const FigureMatrix& matrix = *shown.figure.matrix;
    painter->save();
    painter->setFont(shown.style.font);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < shown.layout.panels.size(); ++i) {
        const FigurePanel& panel = matrix.panels[i];
        const PlacedPanel& placed = shown.layout.panels[i];
        if (vectors_)
            paintAsStrokes(*painter, matrix, panel, placed);
        else
            paintAsPixels(*painter, matrix, panel, placed.cells);
        paintNumbers(*painter, shown, panel, placed);
        paintMarked(*painter, shown, placed);
        painter->setPen(shown.style.ink);
        if (!placed.name.isEmpty())
            painter->drawText(
                placed.name, Qt::AlignLeft | Qt::AlignVCenter | kOneLine,
                QFontMetricsF(shown.style.font)
                    .elidedText(text(panel.name), Qt::ElideRight, placed.name.width()));
        paintColorScale(*painter, shown, panel, placed.colors);
    }
    painter->restore();
}

}  // namespace quantscope
