// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/heat_map.h"

#include <QHelpEvent>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/numbers.h"

namespace quantscope {

namespace {

constexpr int kLongestBlock = 3;  // a single row or column is not drawn as a line

int mixed(int from, int to, double share) {
    return static_cast<int>(std::lround(from + (to - from) * share));
}

}  // namespace

HeatMap::HeatMap(const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::showGrid(HeatGrid grid) {
    grid_ = std::move(grid);
    setAccessibleDescription(tr("Largest magnitude %1").arg(shownNumber(grid_.largest, 3)));
    update();
}

void HeatMap::setTitle(const QString& title) {
    title_ = title;
    setAccessibleName(title);
    update();
}

void HeatMap::showStyle(const PlotStyle& style) {
    style_ = style;
    update();
}

QColor HeatMap::colorOf(double value) const {
    const QColor zero = style_.plot;
    const QColor full = style_.of(value < 0 ? Role::Rounding : Role::Clipping).line;
    // The square root keeps the many small values apart beside a few large ones.
    const double share = grid_.largest > 0 ? std::sqrt(std::abs(value) / grid_.largest) : 0;
    return {mixed(zero.red(), full.red(), share), mixed(zero.green(), full.green(), share),
            mixed(zero.blue(), full.blue(), share)};
}

QSize HeatMap::sizeHint() const {
    return {260, 200};
}

QSize HeatMap::minimumSizeHint() const {
    return {140, 110};
}

QRectF HeatMap::picture() const {
    if (grid_.values.empty())
        return {};
    const double line = fontMetrics().height() + 4;
    const QRectF room(1, line, width() - 2, height() - 2 * line);
    double blockWidth = room.width() / static_cast<double>(grid_.columns);
    double blockHeight = room.height() / static_cast<double>(grid_.rows);
    blockWidth = std::min(blockWidth, kLongestBlock * blockHeight);
    blockHeight = std::min(blockHeight, kLongestBlock * blockWidth);
    return {room.topLeft(), QSizeF(blockWidth * static_cast<double>(grid_.columns),
                                   blockHeight * static_cast<double>(grid_.rows))};
}

int HeatMap::blockAt(const QPointF& position) const {
    const QRectF area = picture();
    if (!area.contains(position) || area.isEmpty())
        return -1;
    const QPointF inside = position - area.topLeft();
    const auto side = [](double at, double length, std::size_t count) {
        return std::min(static_cast<int>(at / length * static_cast<double>(count)),
                        static_cast<int>(count) - 1);
    };
    return side(inside.y(), area.height(), grid_.rows) * static_cast<int>(grid_.columns) +
           side(inside.x(), area.width(), grid_.columns);
}

bool HeatMap::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int block = blockAt(help->pos());
    if (block < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto at = static_cast<std::size_t>(block);
    const std::size_t row = at / grid_.columns * grid_.rowStep + 1;
    const std::size_t column = at % grid_.columns * grid_.columnStep + 1;
    const bool many = grid_.rowStep > 1 || grid_.columnStep > 1;
    const QString words = many ? tr("from row %1, column %2 on: %3") : tr("row %1, column %2: %3");
    QToolTip::showText(help->globalPos(),
                       words.arg(row).arg(column).arg(shownNumber(grid_.values[at], 5)), this);
    return true;
}

void HeatMap::mousePressEvent(QMouseEvent* event) {
    const int block = blockAt(event->position());
    if (block < 0)
        return;
    const auto at = static_cast<std::size_t>(block);
    emit cellChosen(static_cast<int>(at / grid_.columns * grid_.rowStep),
                    static_cast<int>(at % grid_.columns * grid_.columnStep));
}

void HeatMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRectF area = picture();
    const int line = fontMetrics().height() + 2;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(1, 0, width() - 2, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(title_, Qt::ElideRight, width() - 2));
    if (area.isEmpty())
        return;
    QImage image(static_cast<int>(grid_.columns), static_cast<int>(grid_.rows),
                 QImage::Format_RGB32);
    for (std::size_t at = 0; at < grid_.values.size(); ++at)
        image.setPixelColor(static_cast<int>(at % grid_.columns),
                            static_cast<int>(at / grid_.columns), colorOf(grid_.values[at]));
    painter.drawImage(area, image);
    painter.setPen(style_.muted);
    painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
    // The ends of the scale in their colours, with their signs: not by colour alone.
    const QString ends = tr("−%1 … +%1").arg(shownNumber(grid_.largest, 3));
    const QRectF below(area.left(), area.bottom() + 2, width() - 2, line);
    painter.setPen(palette().color(QPalette::WindowText));
    const double swatch = line * 0.6;
    const double top = below.top() + (line - swatch) / 2;
    painter.fillRect(QRectF(below.left(), top, swatch, swatch), colorOf(-grid_.largest));
    painter.fillRect(QRectF(below.left() + swatch, top, swatch, swatch), colorOf(grid_.largest));
    painter.drawText(below.adjusted(2 * swatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, ends);
}

}  // namespace quantscope
