// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/figure/builtin.h"
#include "core/figure/matrix_cells.h"
#include "core/scenario/inspect.h"

// The tensor cell by cell: original, codes, reconstructed, error.
namespace quantscope::builtin {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kCloseUp = 32;     // cells a side that can be told apart and read
constexpr std::size_t kMostCells = 128;  // a side of the whole; more are left out evenly

// The first axes lie down, the others across, parted where that is nearest to a square; values of
// one axis are folded into one.
struct MatrixShape {
    std::size_t rows = 0;
    std::size_t columns = 1;
    bool folded = false;
};

std::size_t foldedColumns(std::size_t count) {
    return std::bit_floor(static_cast<std::size_t>(std::sqrt(static_cast<double>(count))));
}

// @pre No axis has length 0.
std::size_t columnsOf(const Shape& shape, std::size_t count) {
    const auto longerSide = [count](std::size_t columns) {
        return std::max(columns, count / columns);
    };
    std::size_t columns = shape.back();
    std::size_t best = columns;
    for (std::size_t axis = shape.size() - 2; axis > 0; --axis) {
        columns *= shape[axis];
        if (longerSide(columns) < longerSide(best))
            best = columns;
    }
    return best;
}

MatrixShape matrixShape(const Shape& shape) {
    const std::size_t count = valueCount(shape).value_or(0);
    MatrixShape matrix;
    matrix.folded = shape.size() < 2;
    if (count == 0)
        return matrix;
    matrix.columns = matrix.folded ? foldedColumns(count) : columnsOf(shape, count);
    matrix.rows = (count + matrix.columns - 1) / matrix.columns;
    return matrix;
}

// One side of the window: the cells around `cell`, or all of them, some left out.
struct Side {
    std::size_t first = 0;
    std::size_t step = 1;
    std::size_t cells = 0;
};

Side sideOf(std::size_t length, std::size_t cell, bool closeUp) {
    if (length <= kCloseUp)
        return {0, 1, length};
    if (closeUp) {
        // Moves by half a window, so that the picture does not slide with every cell.
        constexpr std::size_t kHalf = kCloseUp / 2;
        const std::size_t around = cell / kHalf * kHalf;
        const std::size_t first = around > kHalf / 2 ? around - kHalf / 2 : 0;
        return {std::min(first, length - kCloseUp), 1, kCloseUp};
    }
    const std::size_t step = (length + kMostCells - 1) / kMostCells;
    return {0, step, (length + step - 1) / step};
}

// The panels, by index.
constexpr std::size_t kOriginal = 0;
constexpr std::size_t kCodes = 1;
constexpr std::size_t kReconstructed = 2;
constexpr std::size_t kError = 3;
constexpr std::size_t kPanels = 4;

FigureMatrix emptyMatrix(const Side& down, const Side& across) {
    FigureMatrix matrix;
    matrix.rows = down.cells;
    matrix.columns = across.cells;
    matrix.firstRow = down.first;
    matrix.firstColumn = across.first;
    matrix.rowStep = down.step;
    matrix.columnStep = across.step;
    matrix.panels.resize(kPanels);
    const auto name = [&matrix](std::size_t panel, const char* id, std::string_view title) {
        matrix.panels[panel].id = id;
        matrix.panels[panel].name = {title, {}};
    };
    name(kOriginal, "original", QUANTSCOPE_TEXT("core", "original"));
    name(kCodes, "code", QUANTSCOPE_TEXT("core", "codes"));
    name(kReconstructed, "reconstructed", QUANTSCOPE_TEXT("core", "reconstructed"));
    name(kError, "error", QUANTSCOPE_TEXT("core", "error"));
    matrix.panels[kCodes].whole = true;
    matrix.cellText = QUANTSCOPE_TEXT("core", "row %1, column %2: %3 → code %4 → %5, error %6");
    for (FigurePanel& panel : matrix.panels)
        panel.cells.assign(matrix.rows * matrix.columns, kNaN);
    return matrix;
}

void fillCells(FigureMatrix& matrix, const FigureInput& input, const MatrixShape& shape) {
    const PositionCodes codes(*input.dataset, *input.analysis);
    const std::size_t count = input.dataset->tensor.values.size();
    for (std::size_t i = 0; i < matrix.rows * matrix.columns; ++i) {
        const std::size_t row = matrix.firstRow + i / matrix.columns * matrix.rowStep;
        const std::size_t column = matrix.firstColumn + i % matrix.columns * matrix.columnStep;
        const std::size_t position = row * shape.columns + column;
        if (column >= shape.columns || position >= count)
            continue;
        const float value = input.dataset->tensor.values.values()[position];
        matrix.panels[kOriginal].cells[i] = static_cast<double>(value);
        const bool selected =
            !input.selection || (input.selection->lower <= static_cast<double>(value) &&
                                 static_cast<double>(value) <= input.selection->upper);
        const auto code = selected ? codes.at(position) : std::nullopt;
        if (!code)
            continue;
        matrix.panels[kCodes].cells[i] = static_cast<double>(code->code);
        matrix.panels[kReconstructed].cells[i] = code->level;
        matrix.panels[kError].cells[i] = code->level - static_cast<double>(value);
    }
}

// One scale for both, so that equal values have equal colours.
void shareColors(const FigurePanel& from, FigurePanel& to) {
    to.colors = from.colors;
    to.lower = from.lower;
    to.upper = from.upper;
    to.saturates = from.saturates;
}

std::vector<Message> windowWords(const FigureMatrix& matrix, const MatrixShape& shape) {
    const auto whole = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    std::vector<Message> words;
    words.push_back(
        shape.folded
            ? Message{QUANTSCOPE_TEXT("core", "One-dimensional values, laid out in %1 rows of %2."),
                      {whole(shape.rows), whole(shape.columns)}}
            : Message{QUANTSCOPE_TEXT("core", "A matrix of %1 rows and %2 columns."),
                      {whole(shape.rows), whole(shape.columns)}});
    if (matrix.rowStep > 1 || matrix.columnStep > 1)
        words.push_back({QUANTSCOPE_TEXT("core", "One row in %1 and one column in %2 is shown."),
                         {whole(matrix.rowStep), whole(matrix.columnStep)}});
    else if (matrix.rows < shape.rows || matrix.columns < shape.columns)
        words.push_back(
            {QUANTSCOPE_TEXT("core", "Shown: rows %1 to %2, columns %3 to %4."),
             {whole(matrix.firstRow), whole(matrix.firstRow + matrix.rows - 1),
              whole(matrix.firstColumn), whole(matrix.firstColumn + matrix.columns - 1)}});
    return words;
}

}  // namespace

}  // namespace quantscope::builtin

namespace quantscope {

MatrixCell cellInside(const Shape& shape, MatrixCell cell) {
    const builtin::MatrixShape matrix = builtin::matrixShape(shape);
    if (matrix.rows == 0)
        return {};
    return {std::min(cell.row, matrix.rows - 1), std::min(cell.column, matrix.columns - 1)};
}

}  // namespace quantscope

namespace quantscope::builtin {

Message matrixTitle() {
    return {QUANTSCOPE_TEXT("core", "Matrix"), {}};
}

Figure matrixFigure(const FigureInput& input) {
    const View& view = input.analysis->scenario.view;
    Figure figure;
    figure.id = "matrix";
    figure.title = matrixTitle();
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "column"), {}};
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "row"), {}};
    const MatrixShape shape = matrixShape(input.dataset->tensor.shape);
    if (shape.rows == 0 || input.analysis->groups.empty())
        return figure;
    const MatrixCell cell = cellInside(input.dataset->tensor.shape, view.cell);
    const Side down = sideOf(shape.rows, cell.row, view.closeUp);
    const Side across = sideOf(shape.columns, cell.column, view.closeUp);
    FigureMatrix matrix = emptyMatrix(down, across);
    fillCells(matrix, input, shape);
    for (std::size_t panel = 0; panel < kPanels; ++panel)
        fitColors(matrix.panels[panel], panel == kError);
    shareColors(matrix.panels[kOriginal], matrix.panels[kReconstructed]);
    chooseCell(matrix, cell.row, cell.column);
    figure.summary = windowWords(matrix, shape);
    figure.summary.push_back(matrix.chosenWords);
    figure.matrix = std::move(matrix);
    return figure;
}

}  // namespace quantscope::builtin
