// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>

#include "core/figure/matrix_cells.h"
#include "core/matmul/demos.h"
#include "core/matmul/product_maps.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

QuantizedProduct productOf(const ProductDemo& demo) {
    return quantizedProduct(demo.a, demo.quantizerA, demo.b, demo.quantizerB).value();
}

QuantizedProduct randomProduct(const ProductShape& shape) {
    return productOf(randomDemo(shape).value());
}

}  // namespace

class tst_ProductMaps : public QObject {
    Q_OBJECT

private slots:
    void smallMatricesAreShownCellByCell();
    void blocksShowTheirLargestNumber();
    void errorsStandBesideTheResult();
    void theCornerHoldsTheCell();
    void theCornerIsNeverLargerThanTheMatrix();
    void walkingPastTheBorderStaysInside();
    void tablesCountFromOne();
};

void tst_ProductMaps::smallMatricesAreShownCellByCell() {
    const FigureMatrix a = *sideMap(productOf(workedDemo()), ProductSide::A).matrix;

    QCOMPARE(a.rows, std::size_t{2});
    QCOMPARE(a.columns, std::size_t{4});
    QCOMPARE(a.rowStep, std::size_t{1});
    QCOMPARE(a.panels.size(), std::size_t{1});
    QCOMPARE(a.panels[0].cells[1], static_cast<double>(-1.2F));
    QCOMPARE(english(matrixCellWords(a, 7)),
             "row 2, column 4: " + english({"%1", {static_cast<double>(-0.7F)}}));
}

void tst_ProductMaps::blocksShowTheirLargestNumber() {
    ProductDemo demo = randomDemo({300, 150, 2}).value();
    std::vector<float> values(demo.a.values.values().begin(), demo.a.values.values().end());
    values[200 * 150 + 77] = -90;
    demo.a = makeTensor("A", {300, 150}, "float32", 32, FloatArray(values));

    const Figure figure = atPlace(sideMap(productOf(demo), ProductSide::A), 200, 77);

    const FigureMatrix& a = *figure.matrix;
    QCOMPARE(a.rowStep, std::size_t{3});
    QCOMPARE(a.columnStep, std::size_t{2});
    QCOMPARE(a.rows, std::size_t{100});
    QCOMPARE(a.columns, std::size_t{75});
    QCOMPARE(a.chosen, std::size_t{66 * 75 + 38});
    QCOMPARE(a.panels[0].cells[a.chosen], -90.0);
    QCOMPARE(english(a.chosenWords), std::string("row 199 …, column 77 …: -90"));
    // Every block holds a number of the matrix, and none of its block is larger.
    for (std::size_t at = 0; at < values.size(); ++at) {
        const double block = a.panels[0].cells[cellShowing(a, at / 150, at % 150)];
        QVERIFY(std::abs(block) >= std::abs(static_cast<double>(values[at])));
    }
}

void tst_ProductMaps::errorsStandBesideTheResult() {
    const QuantizedProduct product = productOf(workedDemo());

    const FigureMatrix c = *resultMap(product).matrix;

    QCOMPARE(c.panels.size(), std::size_t{2});
    for (std::size_t at = 0; at < 6; ++at) {
        QCOMPARE(c.panels[0].cells[at], product.integerOnly[at]);
        QCOMPARE(c.panels[0].cells[at] - c.panels[1].cells[at], product.exact[at]);
    }
    QVERIFY(c.panels[1].colors == CellColors::Signed);

    const CodesDemo codes = courseDemo();
    const QuantizedProduct unknown = quantizedProduct(codes.a, codes.b).value();
    QCOMPARE(resultMap(unknown).matrix->panels.size(), std::size_t{1});
}

void tst_ProductMaps::theCornerHoldsTheCell() {
    const QuantizedProduct product = randomProduct({50, 8, 30});
    for (const auto& [row, column] : {std::pair{0U, 0U}, {1U, 29U}, {25U, 14U}, {49U, 29U}}) {
        const FigureMatrix corner = *cornerMap(product, row, column).matrix;
        QCOMPARE(corner.rows, std::size_t{6});
        QCOMPARE(corner.columns, std::size_t{4});
        QVERIFY(corner.firstRow + corner.rows <= 50);
        QVERIFY(corner.firstColumn + corner.columns <= 30);
        QCOMPARE(corner.firstRow + corner.chosen / corner.columns, std::size_t{row});
        QCOMPARE(corner.firstColumn + corner.chosen % corner.columns, std::size_t{column});
        QCOMPARE(corner.panels[0].cells[corner.chosen], product.integerOnly[row * 30 + column]);
    }
}

void tst_ProductMaps::theCornerIsNeverLargerThanTheMatrix() {
    const FigureMatrix corner = *cornerMap(randomProduct({1, 3, 2}), 0, 1).matrix;

    QCOMPARE(corner.rows, std::size_t{1});
    QCOMPARE(corner.columns, std::size_t{2});
    QCOMPARE(corner.chosen, std::size_t{1});
}

void tst_ProductMaps::walkingPastTheBorderStaysInside() {
    const ProductShape shape{.m = 2, .k = 4, .n = 3};

    QVERIFY((inside({9, 9, 9}, shape) == ProductPlace{1, 3, 2}));
    QVERIFY((inside({0, 3, 1}, shape) == ProductPlace{0, 3, 1}));
}

void tst_ProductMaps::tablesCountFromOne() {
    const Table table = figureTable(resultMap(productOf(workedDemo())));

    QCOMPARE(table.rows.size(), std::size_t{6});
    QCOMPARE(table.columns[2].id, std::string("integer_only"));
    QCOMPARE(table.columns[3].id, std::string("error"));
    QCOMPARE(std::get<std::int64_t>(table.rows[0][0]), std::int64_t{1});
    QCOMPARE(std::get<std::int64_t>(table.rows[5][0]), std::int64_t{2});
    QCOMPARE(std::get<std::int64_t>(table.rows[5][1]), std::int64_t{3});
}

QUANTSCOPE_TEST_CLASS(tst_ProductMaps)
#include "tst_product_maps.moc"
