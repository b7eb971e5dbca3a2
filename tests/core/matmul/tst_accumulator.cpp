// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cstdint>

#include "core/matmul/accumulator.h"
#include "core/matmul/cell_steps.h"
#include "core/matmul/demos.h"
#include "core/matmul/saturating_pairs.h"
#include "tests/support/golden.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr CodeSpan kNarrow{-127, 127};
constexpr CodeSpan kFull{-128, 127};
constexpr CodeSpan kUnsigned{0, 255};
constexpr Accumulator kInt16{.bits = 16, .overflow = RegisterOverflow::Wrap};
constexpr Accumulator kInt32{};

QuantizedProduct workedProduct() {
    const ProductDemo demo = workedDemo();
    return quantizedProduct(demo.a, demo.quantizerA, demo.b, demo.quantizerB).value();
}

// 1 × k times k × 1 of constant codes.
QuantizedProduct constantProduct(float a, float b, std::size_t depth) {
    const auto tensor = [&](float code, Shape shape) {
        return makeTensor("", std::move(shape), "int8", 8,
                          FloatArray(std::vector<float>(depth, code)));
    };
    return quantizedProduct(sideOfCodes(tensor(a, {1, depth}), {}, ProductSide::A).value(),
                            sideOfCodes(tensor(b, {depth, 1}), {}, ProductSide::B).value())
        .value();
}

}  // namespace

class tst_Accumulator : public QObject {
    Q_OBJECT

private slots:
    void boundsAreTheKnownOnes();
    void boundIsReachedAndNotPassed();
    void registersWrapAndSaturate();
    void bitsAreCountedBesideTheSign();
    void firstOverflowIsFound();
    void saturationLosesWhatWrappingKeeps();
    void stepsOfTheWorkedCellAreTheOnesOnPaper();
    void zeroPointTermsOverflowInTheLastStep();
    void requantizedCellMatchesTheProduct();
    void goldenPairsSaturate();
    void pairsOfSignedCodesMatchTheInstruction();
    void saturatedProductCountsWrongCells();
};

void tst_Accumulator::boundsAreTheKnownOnes() {
    QCOMPARE(largestExactDepth(kInt32, kNarrow, kNarrow), std::size_t{133144});
    QCOMPARE(largestExactDepth(kInt32, kFull, kFull), std::size_t{131071});
    QCOMPARE(largestExactDepth(kInt32, kUnsigned, kFull), std::size_t{65793});
    QCOMPARE(largestExactDepth(kInt16, kNarrow, kNarrow), std::size_t{2});
    // Zero-points at the far ends make differences of up to 255 on both sides.
    QCOMPARE(largestExactDepth(kInt32, kFull, -128, kFull, -128), std::size_t{33025});
}

void tst_Accumulator::boundIsReachedAndNotPassed() {
    const std::size_t depth = largestExactDepth(kInt32, kFull, kFull);

    QVERIFY(!accumulatorRoom(constantProduct(-128, -128, depth), kInt32).value().first);
    const auto room = accumulatorRoom(constantProduct(-128, -128, depth + 1), kInt32).value();
    QCOMPARE(room.overflowedCells, std::size_t{1});
    QCOMPARE(room.first->step, depth);
}

void tst_Accumulator::registersWrapAndSaturate() {
    const Accumulator saturating{.bits = 16, .overflow = RegisterOverflow::Saturate};

    QCOMPARE(kInt16.stored(32767), std::int64_t{32767});
    QCOMPARE(kInt16.stored(32768), std::int64_t{-32768});
    QCOMPARE(kInt16.stored(-32769), std::int64_t{32767});
    QCOMPARE(saturating.stored(40000), std::int64_t{32767});
    QCOMPARE(saturating.stored(-40000), std::int64_t{-32768});
}

void tst_Accumulator::bitsAreCountedBesideTheSign() {
    QCOMPARE(bitsUsed(5035), 13);
    QCOMPARE(bitsUsed(0), 0);
    QCOMPARE(bitsUsed(-1), 0);
    QCOMPARE(bitsUsed(-128), 7);
    QCOMPARE(bitsUsed(2147483647), 31);
}

void tst_Accumulator::firstOverflowIsFound() {
    const auto room = accumulatorRoom(workedProduct(), kInt16).value();

    // Row 1: 51·(−28), −76·113, 32·42, 127·(−85) stays above −32,768; 51·71 + 76·99 + 32·127
    // + 127·56 = 22,321 below 32,767: no cell overflows.
    QCOMPARE(room.largestExactDepth, std::size_t{2});
    QCOMPARE(room.overflowedCells, std::size_t{0});
    QCOMPARE(room.largestSum, std::int64_t{22321});
    const auto tight = accumulatorRoom(workedProduct(), {.bits = 15}).value();
    QCOMPARE(tight.overflowedCells, std::size_t{2});
    QCOMPARE(*tight.first, (AccumulatorRoom::Place{0, 1, 3}));
}

void tst_Accumulator::saturationLosesWhatWrappingKeeps() {
    // 200 leaves a 8-bit register and comes back: wrapping finds the way, saturating does not.
    const std::int32_t a[] = {100, 100, -100};
    const std::int32_t b[] = {1, 1, 1};
    const auto sumIn = [&](RegisterOverflow overflow) {
        return accumulate({.bits = 8, .overflow = overflow}, a, 1, b, 1, 3);
    };

    QCOMPARE(sumIn(RegisterOverflow::Wrap).stored, std::int64_t{100});
    QCOMPARE(sumIn(RegisterOverflow::Saturate).stored, std::int64_t{27});
    QCOMPARE(*sumIn(RegisterOverflow::Wrap).firstOverflow, std::size_t{1});
    QCOMPARE(sumIn(RegisterOverflow::Wrap).largest, std::int64_t{200});
}

void tst_Accumulator::stepsOfTheWorkedCellAreTheOnesOnPaper() {
    const CellSteps cell = cellSteps(workedProduct(), 0, 0);

    std::vector<std::int64_t> products;
    std::vector<std::int64_t> sums;
    for (const CellStep& step : cell.products) {
        products.push_back(step.product);
        sums.push_back(step.storedSum);
    }
    QCOMPARE(products, (std::vector<std::int64_t>{4335, -1064, -1792, 3556}));
    QCOMPARE(sums, (std::vector<std::int64_t>{4335, 3271, 1479, 5035}));
    QCOMPARE(cell.accumulator, std::int64_t{5035});
    QCOMPARE(cell.stored, std::int64_t{5035});
    QCOMPARE(cell.bitsUsed, 13);
    QCOMPARE(cell.terms, (ZeroPointTerms{.codeProducts = 5035}));
    QVERIFY(std::abs(*cell.error() - 0.00095) < 5e-6);
}

void tst_Accumulator::zeroPointTermsOverflowInTheLastStep() {
    const Tensor a = makeTensor("", {1, 2}, "int8", 8, FloatArray({0, 0}));
    const Tensor b = makeTensor("", {2, 1}, "int8", 8, FloatArray({127, 127}));
    const QuantizedProduct product =
        quantizedProduct(sideOfCodes(a, {.zeroPoint = -128}, ProductSide::A).value(),
                         sideOfCodes(b, {.zeroPoint = -128}, ProductSide::B).value())
            .value();

    const CellSteps cell = cellSteps(product, 0, 0, kInt16);
    const auto room = accumulatorRoom(product, kInt16).value();

    QCOMPARE(cell.accumulator, std::int64_t{65280});  // 2 · 128 · 255
    QCOMPARE(cell.stored, std::int64_t{65280 - 65536});
    QCOMPARE(*room.first, (AccumulatorRoom::Place{0, 0, 2}));
}

void tst_Accumulator::requantizedCellMatchesTheProduct() {
    const QuantizedProduct product = workedProduct();
    const RequantizedProduct made = requantized(product, {.scale = 0.01, .zeroPoint = 5}).value();

    const CellSteps cell = cellSteps(product, 1, 2, kInt32, &made);

    QCOMPARE(cell.requantized->halfEven, 17 + 5);  // 0.17142 / 0.01
    QVERIFY(std::abs(cell.requantized->value - 0.17) < 1e-12);
    QVERIFY(std::abs(cell.requantized->roundingError - (0.17 - cell.integerOnly)) < 1e-12);
}

void tst_Accumulator::goldenPairsSaturate() {
    for (const auto& golden : test::goldenCases("matmul.json")) {
        if (!golden.input.contains("u8"))
            continue;
        for (std::size_t at = 0; at < golden.input["u8"].size(); ++at) {
            const auto a = golden.input["u8"][at].get<std::vector<std::uint8_t>>();
            const auto b = golden.input["s8"][at].get<std::vector<std::int8_t>>();
            const PairedSum sum = pairedSum(a, b.data(), 1);
            QCOMPARE(sum.exact, golden.expected["true_sum"][at].get<std::int64_t>());
            QCOMPARE(sum.saturated, golden.expected["int16"][at].get<std::int64_t>());
            QCOMPARE(sum.cutPairs, std::size_t{sum.exact != sum.saturated});
        }
    }
}

void tst_Accumulator::pairsOfSignedCodesMatchTheInstruction() {
    // a + 128 = 255, 255: 255·127·2 = 64,770 is cut to 32,767; 128 · (127 + 127) comes off again.
    const std::int8_t a[] = {127, 127, 1};
    const std::int8_t b[] = {127, 127, 2};

    const PairedSum sum = pairedSumOfSigned(a, b, 1);

    QCOMPARE(sum.exact, std::int64_t{127 * 127 * 2 + 2});
    QCOMPARE(sum.saturated, std::int64_t{32767 - 128 * 254 + 2});
    QCOMPARE(sum.cutPairs, std::size_t{1});
    QCOMPARE(*sum.firstCut, std::size_t{0});
}

void tst_Accumulator::saturatedProductCountsWrongCells() {
    QCOMPARE(saturatedProduct(constantProduct(127, 127, 6)).value().cutPairs, std::size_t{3});
    QCOMPARE(saturatedProduct(constantProduct(127, 127, 6)).value().wrongCells, std::size_t{1});
    // Seven-bit weights stay inside: 255 · 64 · 2 = 32,640.
    const auto reduced = saturatedProduct(constantProduct(127, 64, 6)).value();
    QCOMPARE(reduced.cutPairs, std::size_t{0});
    QCOMPARE(reduced.sums[0], std::int64_t{127 * 64 * 6});
}

QUANTSCOPE_TEST_CLASS(tst_Accumulator)
#include "tst_accumulator.moc"
