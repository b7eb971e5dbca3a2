// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/product_maps.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/figure/matrix_cells.h"
#include "core/matmul/heat_grid.h"

namespace quantscope {

namespace {

constexpr std::size_t kCornerRows = 6;
constexpr std::size_t kCornerColumns = 4;

Figure emptyMap(const char* id, Message title) {
    Figure figure;
    figure.id = id;
    figure.title = std::move(title);
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "column"), {}};
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "row"), {}};
    return figure;
}

FigurePanel panelOf(const char* id, Message name, std::vector<double> cells) {
    FigurePanel panel;
    panel.id = id;
    panel.name = std::move(name);
    panel.cells = std::move(cells);
    // Around zero always, so that neighbouring pictures use the same two colours.
    fitColors(panel, true);
    return panel;
}

FigureMatrix matrixOf(const HeatGrid& grid) {
    FigureMatrix matrix;
    matrix.rows = grid.rows;
    matrix.columns = grid.columns;
    matrix.rowStep = grid.rowStep;
    matrix.columnStep = grid.columnStep;
    matrix.firstNumber = 1;
    return matrix;
}

bool showsBlocks(const FigureMatrix& matrix) {
    return matrix.rowStep > 1 || matrix.columnStep > 1;
}

void summarize(Figure& figure, std::size_t rows, std::size_t columns, double largest) {
    const auto whole = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    figure.summary = {{QUANTSCOPE_TEXT("core", "A matrix of %1 rows and %2 columns."),
                       {whole(rows), whole(columns)}},
                      {QUANTSCOPE_TEXT("core", "Largest magnitude: %1."), {largest}}};
    if (showsBlocks(*figure.matrix))
        figure.summary.push_back(
            {QUANTSCOPE_TEXT("core",
                             "Each cell shows the largest of %1 × %2 "
                             "numbers."),
             {whole(figure.matrix->rowStep), whole(figure.matrix->columnStep)}});
}

std::vector<double> errorsOf(const QuantizedProduct& product) {
    std::vector<double> errors(product.exact.size());
    for (std::size_t at = 0; at < errors.size(); ++at)
        errors[at] = product.integerOnly[at] - product.exact[at];
    return errors;
}

// "C" and, where it is known, "error", beside each other.
void addResultPanels(FigureMatrix& matrix, std::vector<double> results,
                     std::optional<std::vector<double>> errors) {
    matrix.panels.push_back(panelOf(
        "integer_only", {QUANTSCOPE_TEXT("core", "C, integer-only"), {}}, std::move(results)));
    if (errors)
        matrix.panels.push_back(
            panelOf("error", {QUANTSCOPE_TEXT("core", "error of C"), {}}, std::move(*errors)));
    const bool blocks = showsBlocks(matrix);
    if (errors)
        matrix.cellText = blocks ? QUANTSCOPE_TEXT("core", "row %1 …, column %2 …: %3, error %4")
                                 : QUANTSCOPE_TEXT("core", "row %1, column %2: %3, error %4");
    else
        matrix.cellText = blocks ? QUANTSCOPE_TEXT("core", "row %1 …, column %2 …: %3")
                                 : QUANTSCOPE_TEXT("core", "row %1, column %2: %3");
}

// `count` cells of `length` with `at` in their middle, as far as there are that many.
std::size_t firstAround(std::size_t at, std::size_t count, std::size_t length) {
    const std::size_t half = count / 2;
    return std::min(at > half ? at - half : 0, length - std::min(count, length));
}

}  // namespace

ProductPlace inside(const ProductPlace& place, const ProductShape& shape) {
    return {std::min(place.row, shape.m - 1), std::min(place.depth, shape.k - 1),
            std::min(place.column, shape.n - 1)};
}

Figure sideMap(const QuantizedProduct& product, ProductSide side) {
    const bool isA = side == ProductSide::A;
    const QuantizedSide& shown = isA ? product.a : product.b;
    HeatGrid grid = heatGrid(shown.reals->values.values(), shown.rows, shown.columns);
    Figure figure = isA ? emptyMap("matmul-a", {QUANTSCOPE_TEXT("core", "A"), {}})
                        : emptyMap("matmul-b", {QUANTSCOPE_TEXT("core", "B"), {}});
    FigureMatrix matrix = matrixOf(grid);
    matrix.cellText = showsBlocks(matrix) ? QUANTSCOPE_TEXT("core", "row %1 …, column %2 …: %3")
                                          : QUANTSCOPE_TEXT("core", "row %1, column %2: %3");
    matrix.panels.push_back(
        panelOf("value", {QUANTSCOPE_TEXT("core", "value"), {}}, std::move(grid.values)));
    figure.matrix = std::move(matrix);
    summarize(figure, shown.rows, shown.columns, grid.largest);
    return atPlace(std::move(figure), 0, 0);
}

Figure resultMap(const QuantizedProduct& product) {
    const auto& [m, k, n] = product.shape;
    HeatGrid results = heatGrid(std::span<const double>(product.integerOnly), m, n);
    std::optional<std::vector<double>> errors;
    if (!product.exact.empty())
        errors = heatGrid(std::span<const double>(errorsOf(product)), m, n).values;
    Figure figure = emptyMap("matmul-c", {QUANTSCOPE_TEXT("core", "C = A·B"), {}});
    FigureMatrix matrix = matrixOf(results);
    addResultPanels(matrix, std::move(results.values), std::move(errors));
    figure.matrix = std::move(matrix);
    summarize(figure, m, n, results.largest);
    return atPlace(std::move(figure), 0, 0);
}

Figure cornerMap(const QuantizedProduct& product, std::size_t row, std::size_t column) {
    const auto& [m, k, n] = product.shape;
    FigureMatrix matrix;
    matrix.rows = std::min(kCornerRows, m);
    matrix.columns = std::min(kCornerColumns, n);
    matrix.firstRow = firstAround(row, kCornerRows, m);
    matrix.firstColumn = firstAround(column, kCornerColumns, n);
    matrix.firstNumber = 1;
    std::vector<double> results;
    std::vector<double> errors;
    for (std::size_t r = matrix.firstRow; r < matrix.firstRow + matrix.rows; ++r)
        for (std::size_t c = matrix.firstColumn; c < matrix.firstColumn + matrix.columns; ++c) {
            const std::size_t at = r * n + c;
            results.push_back(product.integerOnly[at]);
            if (!product.exact.empty())
                errors.push_back(product.integerOnly[at] - product.exact[at]);
        }
    addResultPanels(matrix, std::move(results),
                    errors.empty() ? std::nullopt : std::optional(std::move(errors)));
    const auto number = [](std::size_t at) { return static_cast<std::int64_t>(at); };
    Figure figure =
        emptyMap("matmul-corner",
                 {QUANTSCOPE_TEXT("core", "Close-up: rows %1 to %2, columns %3 to %4 of C"),
                  {number(matrix.firstRow + 1), number(matrix.firstRow + matrix.rows),
                   number(matrix.firstColumn + 1), number(matrix.firstColumn + matrix.columns)}});
    figure.matrix = std::move(matrix);
    figure = atPlace(std::move(figure), row, column);
    figure.summary = {figure.matrix->chosenWords};
    return figure;
}

Figure atPlace(Figure map, std::size_t row, std::size_t column) {
    chooseCell(*map.matrix, row, column);
    return map;
}

}  // namespace quantscope
