// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matrix_layout.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

namespace {

constexpr double kGap = 10;
constexpr double kLongestCell = 3;

QSizeF cellSize(const FigureMatrix& matrix, const QSizeF& room) {
    double width = room.width() / static_cast<double>(matrix.columns);
    double height = room.height() / static_cast<double>(matrix.rows);
    width = std::min(width, kLongestCell * height);
    height = std::min(height, kLongestCell * width);
    return {std::max(width, 0.0), std::max(height, 0.0)};
}

// What the cells of one panel may fill when `across` panels stand side by side; `words` is the
// height of the texts around them.
QSizeF roomOfPanel(const QRectF& area, std::size_t panels, std::size_t across, double words) {
    const auto columns = static_cast<double>(across);
    const double lines = std::ceil(static_cast<double>(panels) / columns);
    return {(area.width() - (columns - 1) * kGap) / columns,
            (area.height() - (lines - 1) * kGap / 2) / lines - words};
}

}  // namespace

std::vector<PlacedPanel> placePanels(const FigureMatrix& matrix, const QRectF& area, double row) {
    std::vector<PlacedPanel> placed;
    const std::size_t panels = matrix.panels.size();
    if (panels == 0 || matrix.rows == 0 || matrix.columns == 0)
        return placed;
    const double nameRow = panels > 1 ? row : 0;
    const double words = nameRow + row + 2;
    std::size_t across = panels;
    const auto sideOf = [&](std::size_t columns) {
        const QSizeF cell = cellSize(matrix, roomOfPanel(area, panels, columns, words));
        return cell.width() * cell.height();
    };
    if (panels > 2 && sideOf(2) > sideOf(panels))
        across = 2;
    const QSizeF room = roomOfPanel(area, panels, across, words);
    const QSizeF cell = cellSize(matrix, room);
    const QSizeF size(cell.width() * static_cast<double>(matrix.columns),
                      cell.height() * static_cast<double>(matrix.rows));
    for (std::size_t i = 0; i < panels; ++i) {
        const QPointF corner(
            area.left() + static_cast<double>(i % across) * (room.width() + kGap),
            area.top() + static_cast<double>(i / across) * (room.height() + words + kGap / 2));
        PlacedPanel panel;
        panel.name = QRectF(corner, QSizeF(room.width(), nameRow));
        panel.cells = QRectF(corner + QPointF(0, nameRow), size);
        panel.colors =
            QRectF(corner.x(), panel.cells.bottom() + 2, std::max(size.width(), room.width()), row);
        placed.push_back(panel);
    }
    return placed;
}

QRectF cellArea(const FigureMatrix& matrix, const PlacedPanel& panel, std::size_t cell) {
    const double width = panel.cells.width() / static_cast<double>(matrix.columns);
    const double height = panel.cells.height() / static_cast<double>(matrix.rows);
    return {panel.cells.left() + static_cast<double>(cell % matrix.columns) * width,
            panel.cells.top() + static_cast<double>(cell / matrix.columns) * height, width, height};
}

std::optional<std::size_t> cellAt(const FigureMatrix& matrix,
                                  const std::vector<PlacedPanel>& panels, const QPointF& point) {
    for (const PlacedPanel& panel : panels) {
        if (!panel.cells.contains(point) || panel.cells.isEmpty())
            continue;
        const QPointF inside = point - panel.cells.topLeft();
        const auto column = std::min(static_cast<std::size_t>(inside.x() / panel.cells.width() *
                                                              static_cast<double>(matrix.columns)),
                                     matrix.columns - 1);
        const auto row = std::min(static_cast<std::size_t>(inside.y() / panel.cells.height() *
                                                           static_cast<double>(matrix.rows)),
                                  matrix.rows - 1);
        return row * matrix.columns + column;
    }
    return std::nullopt;
}

}  // namespace quantscope
