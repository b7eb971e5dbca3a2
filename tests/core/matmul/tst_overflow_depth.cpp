// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cstdint>
#include <random>

#include "core/matmul/demos.h"
#include "core/matmul/overflow_depth.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr Accumulator kSmall{.bits = 8};

// By adding, as the register does.
std::optional<std::uint64_t> slowOverflowDepth(const Accumulator& accumulator,
                                               const std::vector<std::int64_t>& products,
                                               std::uint64_t most) {
    std::int64_t sum = 0;
    for (std::uint64_t i = 0; i < most; ++i) {
        sum += products[i % products.size()];
        if (!accumulator.holds(sum))
            return i + 1;
    }
    return std::nullopt;
}

QuantizedProduct worked() {
    const ProductDemo demo = workedDemo();
    return quantizedProduct(demo.a, demo.quantizerA, demo.b, demo.quantizerB).value();
}

}  // namespace

class tst_OverflowDepth : public QObject {
    Q_OBJECT

private slots:
    void oneProductAgainAndAgain();
    void equalsAddingOneByOne();
    void sumsThatComeBackNeverOverflow();
    void registersHoldWhatTheyWould();
    void worstCodesOfInt16OverflowAtThree();
    void worstCodesOfInt32OverflowBeyondTheirBound();
    void theFigureMarksBothOverflows();
};

void tst_OverflowDepth::oneProductAgainAndAgain() {
    const auto depth = [](std::int64_t product) {
        return overflowDepth(kSmall, std::vector<std::int64_t>{product});
    };

    QCOMPARE(depth(1), std::uint64_t{128});
    QCOMPARE(depth(127), std::uint64_t{2});
    QCOMPARE(depth(128), std::uint64_t{1});
    QCOMPARE(depth(-1), std::uint64_t{129});
    QCOMPARE(depth(-128), std::uint64_t{2});
    QVERIFY(!depth(0));
}

void tst_OverflowDepth::equalsAddingOneByOne() {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> product(-60, 60);
    std::uniform_int_distribution<int> length(1, 9);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> products(static_cast<std::size_t>(length(random)));
        for (std::int64_t& each : products)
            each = product(random);
        // A period that moves at all moves by at least 1.
        const auto slow = slowOverflowDepth(kSmall, products, 9 * 700);
        QCOMPARE(overflowDepth(kSmall, products), slow);
    }
}

void tst_OverflowDepth::sumsThatComeBackNeverOverflow() {
    QVERIFY(!overflowDepth(kSmall, std::vector<std::int64_t>{100, -100}));
    QCOMPARE(overflowDepth(kSmall, std::vector<std::int64_t>{100, 28, -128}), std::uint64_t{2});
}

void tst_OverflowDepth::registersHoldWhatTheyWould() {
    const std::vector<std::int64_t> products{50, 60, -20};
    const Accumulator saturating{.bits = 8, .overflow = RegisterOverflow::Saturate};

    // 50, 110, 90, 140
    QCOMPARE(registerSum(kSmall, products, 3), (RegisterSum{90, 90}));
    QCOMPARE(registerSum(kSmall, products, 4), (RegisterSum{140, 140 - 256}));
    QCOMPARE(registerSum(saturating, products, 4), (RegisterSum{140, 127}));
    QCOMPARE(registerSum(saturating, products, 6), (RegisterSum{180, 107}));
}

void tst_OverflowDepth::worstCodesOfInt16OverflowAtThree() {
    const DepthRoom room = depthRoom(worked(), 0, 0, {.bits = 16}, 3);

    QCOMPARE(room.worstProduct, std::int64_t{127 * 127});
    QCOMPARE(room.worstOverflow, std::uint64_t{3});
    QCOMPARE(room.worst, (RegisterSum{48387, 48387 - 65536}));
    // 4335, 3271, 1479, 5035: after six rounds 30210, and 34545 with the first product of the next.
    QCOMPARE(room.cellOverflow, std::uint64_t{25});
    QCOMPARE(room.cell, (RegisterSum{1479, 1479}));
    QCOMPARE(depthRoom(worked(), 0, 0, {.bits = 16}, 25).cell, (RegisterSum{34545, 34545 - 65536}));
}

void tst_OverflowDepth::worstCodesOfInt32OverflowBeyondTheirBound() {
    const DepthRoom fits = depthRoom(worked(), 1, 2, {}, 133144);
    const DepthRoom overflows = depthRoom(worked(), 1, 2, {}, 133145);

    QCOMPARE(fits.worstOverflow, std::uint64_t{133145});
    QCOMPARE(fits.worst.exact, fits.worst.stored);
    QVERIFY(overflows.worst.exact != overflows.worst.stored);
    QCOMPARE(depthRoom(worked(), 0, 0, {}, 0).depth, std::uint64_t{1});
    QCOMPARE(depthRoom(worked(), 0, 0, {}, UINT64_MAX).depth, kLargestRoomDepth);
}

void tst_OverflowDepth::theFigureMarksBothOverflows() {
    const QuantizedProduct product = worked();
    const DepthRoom room = depthRoom(product, 0, 0, {.bits = 16}, 4);

    const Figure figure = roomFigure(product, 0, 0, room);

    QCOMPARE(figure.marks.size(), std::size_t{3});
    QCOMPARE(figure.marks[0].x, 4.0);
    QCOMPARE(figure.marks[1].x, 3.0);
    QCOMPARE(figure.marks[2].x, 25.0);
    QVERIFY(figure.xAxis.upper >= 25);
    QCOMPARE(figure.lines[0].y[0], 127.0 * 127.0);
    QCOMPARE(figure.lines[1].y[0], 4335.0);
    QCOMPARE(figure.lines[2].y[0], 32767.0);
    QVERIFY(std::is_sorted(figure.lines[0].x.begin(), figure.lines[0].x.end()));
}

QUANTSCOPE_TEST_CLASS(tst_OverflowDepth)
#include "tst_overflow_depth.moc"
