// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>

#include "core/matmul/demos.h"
#include "core/matmul/grouped_product.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

QuantizedProduct productOf(const ProductDemo& demo) {
    return quantizedProduct(demo.a, demo.quantizerA, demo.b, demo.quantizerB).value();
}

GroupedProduct grouped(const ProductDemo& demo, std::size_t depth) {
    return groupedProduct(productOf(demo), demo.quantizerA, demo.quantizerB, depth).value();
}

// The definition, in reals: every group of every row and column has the scale of its largest value.
double slowCell(const ProductDemo& demo, std::size_t groupDepth, std::size_t row,
                std::size_t column) {
    constexpr double kLargestCode = 127;
    const std::size_t k = demo.a.shape[1];
    const std::size_t n = demo.b.shape[1];
    const auto a = [&](std::size_t i) { return double{demo.a.values.values()[row * k + i]}; };
    const auto b = [&](std::size_t i) { return double{demo.b.values.values()[i * n + column]}; };
    double cell = 0;
    for (std::size_t first = 0; first < k; first += groupDepth) {
        const std::size_t end = std::min(first + groupDepth, k);
        double largestA = 0;
        double largestB = 0;
        for (std::size_t i = first; i < end; ++i) {
            largestA = std::max(largestA, std::abs(a(i)));
            largestB = std::max(largestB, std::abs(b(i)));
        }
        const double scaleA = largestA / kLargestCode;
        const double scaleB = largestB / kLargestCode;
        for (std::size_t i = first; i < end; ++i)
            cell += std::nearbyint(a(i) / scaleA) * scaleA * std::nearbyint(b(i) / scaleB) * scaleB;
    }
    return cell;
}

}  // namespace

class tst_GroupedProduct : public QObject {
    Q_OBJECT

private slots:
    void everyGroupHasItsOwnScales();
    void groupsAddUpToTheCell();
    void oneGroupIsAScalePerRowAndColumn();
    void groupsKeepAnOutlierAmongItself();
    void cancellingEndsIt();
};

void tst_GroupedProduct::everyGroupHasItsOwnScales() {
    for (const std::size_t depth : {1U, 2U, 3U, 4U, 9U}) {
        const ProductDemo demo = workedDemo();
        const GroupedProduct product = grouped(demo, depth);
        for (std::size_t row = 0; row < 2; ++row)
            for (std::size_t column = 0; column < 3; ++column) {
                const double expected = slowCell(demo, depth, row, column);
                // Scales are float32: products of two of them are off by 2^−23 at most.
                QVERIFY(std::abs(product.integerOnly[row * 3 + column] - expected) <
                        4e-7 * (1 + std::abs(expected)));
            }
    }
}

void tst_GroupedProduct::groupsAddUpToTheCell() {
    const GroupedProduct product = grouped(randomDemo({5, 23, 4}).value(), 8);
    for (std::size_t row = 0; row < 5; ++row)
        for (std::size_t column = 0; column < 4; ++column) {
            const auto sums = product.sumsAt(row, column);
            QCOMPARE(sums.size(), std::size_t{3});
            QCOMPARE(sums[2].first, std::size_t{16});
            QCOMPARE(sums[2].depth, std::size_t{7});
            double total = 0;
            for (const GroupSum& sum : sums)
                total += sum.value();
            QVERIFY(std::abs(total - product.integerOnly[row * 4 + column]) < 1e-12);
        }
}

void tst_GroupedProduct::oneGroupIsAScalePerRowAndColumn() {
    ProductDemo demo = randomDemo({6, 10, 7}).value();
    demo.quantizerA.scheme.kind = SchemeKind::Asymmetric;
    demo.quantizerA.scheme.codeRange = CodeRange::Full;
    const GroupedProduct one = grouped(demo, 10);

    demo.quantizerA.scheme.per = {.kind = Granularity::Kind::Channel, .axis = 0};
    demo.quantizerB.scheme.per = {.kind = Granularity::Kind::Channel, .axis = 1};
    const QuantizedProduct perLine = productOf(demo);

    QCOMPARE(one.integerOnly, perLine.integerOnly);
    QCOMPARE(one.errors.report.mse, perLine.integerErrors->report.mse);
    QCOMPARE(one.sumsAt(2, 3).front().accumulator, perLine.accumulator[2 * 7 + 3]);
}

void tst_GroupedProduct::groupsKeepAnOutlierAmongItself() {
    ProductDemo demo = randomDemo({16, 128, 16}).value();
    demo.a = withOutlierChannels(demo.a, 2, 50, 7);

    const double whole = productOf(demo).integerErrors->report.mse;

    QVERIFY(grouped(demo, 16).errors.report.mse < whole / 4);
}

void tst_GroupedProduct::cancellingEndsIt() {
    std::stop_source stop;
    stop.request_stop();
    const ProductDemo demo = workedDemo();
    const auto result = groupedProduct(productOf(demo), demo.quantizerA, demo.quantizerB, 2,
                                       Task(stop.get_token()));

    QVERIFY(!result);
    QCOMPARE(result.error().code, Errc::Cancelled);
}

QUANTSCOPE_TEST_CLASS(tst_GroupedProduct)
#include "tst_grouped_product.moc"
