// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/matrix_cells.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantscope {

namespace {

std::size_t placeOnSide(std::size_t at, std::size_t first, std::size_t step, std::size_t count) {
    return at < first ? 0 : std::min((at - first) / step, count - 1);
}

Message::Argument numberOf(const FigurePanel& panel, std::size_t cell) {
    const double value = panel.cells[cell];
    if (panel.whole && std::isfinite(value))
        return static_cast<std::int64_t>(value);
    return value;
}

}  // namespace

std::size_t cellShowing(const FigureMatrix& matrix, std::size_t row, std::size_t column) {
    return placeOnSide(row, matrix.firstRow, matrix.rowStep, matrix.rows) * matrix.columns +
           placeOnSide(column, matrix.firstColumn, matrix.columnStep, matrix.columns);
}

void chooseCell(FigureMatrix& matrix, std::size_t row, std::size_t column) {
    matrix.chosen = cellShowing(matrix, row, column);
    matrix.chosenWords = matrixCellWords(matrix, matrix.chosen);
}

Message matrixCellWords(const FigureMatrix& matrix, std::size_t cell) {
    const std::size_t row = matrix.firstRow + cell / matrix.columns * matrix.rowStep;
    const std::size_t column = matrix.firstColumn + cell % matrix.columns * matrix.columnStep;
    Message words{matrix.cellText,
                  {static_cast<std::int64_t>(matrix.firstNumber + row),
                   static_cast<std::int64_t>(matrix.firstNumber + column)}};
    if (matrix.panels.empty() || !std::isfinite(matrix.panels.front().cells[cell])) {
        words.text = QUANTSCOPE_TEXT("core", "row %1, column %2: no finite number");
        return words;
    }
    if (!std::isfinite(matrix.panels.back().cells[cell])) {
        words.text = QUANTSCOPE_TEXT("core", "row %1, column %2: %3; the rest is left out");
        words.arguments.push_back(numberOf(matrix.panels.front(), cell));
        return words;
    }
    for (const FigurePanel& panel : matrix.panels)
        words.arguments.push_back(numberOf(panel, cell));
    return words;
}

void fitColors(FigurePanel& panel, bool aroundZero) {
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const double cell : panel.cells)
        if (std::isfinite(cell)) {
            lowest = std::min(lowest, cell);
            highest = std::max(highest, cell);
        }
    if (!(lowest <= highest))
        return;
    panel.colors =
        aroundZero || (lowest < 0 && highest > 0) ? CellColors::Signed : CellColors::Sequential;
    const double largest = std::max(std::abs(lowest), std::abs(highest));
    panel.lower = panel.colors == CellColors::Signed ? -largest : lowest;
    panel.upper = panel.colors == CellColors::Signed ? largest : highest;
    if (panel.lower == panel.upper)
        panel.upper = panel.lower + 1;
}

}  // namespace quantscope
