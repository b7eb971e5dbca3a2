// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/matrix_cells.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

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

namespace {

// The largest of ascending numbers, or, where a few lie far beyond all others, about the largest of
// the others: those few would leave no colours for them.
double colorEnd(const std::vector<double>& sorted) {
    constexpr std::size_t kFewest = 64;
    constexpr double kFar = 4;
    const double most = sorted[sorted.size() - 1 - sorted.size() / 100];
    const bool farBeyond = sorted.size() >= kFewest && most > 0 && sorted.back() > kFar * most;
    return farBeyond ? most : sorted.back();
}

}  // namespace

void fitColors(FigurePanel& panel, bool aroundZero) {
    std::vector<double> numbers;
    std::ranges::copy_if(panel.cells, std::back_inserter(numbers),
                         [](double cell) { return std::isfinite(cell); });
    if (numbers.empty())
        return;
    const auto [least, most] = std::ranges::minmax(numbers);
    const bool isSigned = aroundZero || (least < 0 && most > 0);
    panel.colors = isSigned ? CellColors::Signed : CellColors::Sequential;
    std::vector<double> sizes = numbers;
    if (isSigned)
        std::ranges::transform(sizes, sizes.begin(), [](double cell) { return std::abs(cell); });
    std::ranges::sort(sizes);
    panel.upper = panel.whole ? sizes.back() : colorEnd(sizes);
    panel.lower = isSigned ? -panel.upper : least;
    panel.saturates = least < panel.lower || most > panel.upper;
    if (panel.lower == panel.upper)
        panel.upper = panel.lower + 1;
}

}  // namespace quantscope
