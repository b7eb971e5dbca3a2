// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/data/generators.h"
#include "core/data/histogram.h"
#include "core/quant/affine.h"
#include "core/whatif/bit_histogram.h"
#include "tests/support/reference_errors.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

std::vector<float> drawn(const char* text) {
    const auto tensor = generate(parseGenerated(text).value());
    const auto values = tensor.value().values.values();
    return {values.begin(), values.end()};
}

AffineQuantizer quantizerOf(int bits, double limit) {
    Scheme scheme;
    scheme.bits = bits;
    return AffineQuantizer(affineParams(scheme, {-limit, limit}), scheme.rounding);
}

}  // namespace

class tst_BitHistogram : public QObject {
    Q_OBJECT

private slots:
    void answersNearTheTruth_data();
    void answersNearTheTruth();
    void zerosAreExact();
    void smallestAndLargestNumbersCount();
    void partsOfLargeTensorsAddUp();
    void countsAddUp();
    void nothingHasNoErrors();
};

void tst_BitHistogram::answersNearTheTruth_data() {
    QTest::addColumn<std::string>("data");
    QTest::newRow("normal") << std::string("normal(n=200000)");
    QTest::newRow("weights") << std::string("weights(n=200000,scale=0.02)");
    QTest::newRow("outliers") << std::string("normal(n=200000,outliers=0.001,reach=30)");
    QTest::newRow("one-sided") << std::string("exponential(n=200000)");
}

// Issue and performance notes: about 1e-4 at 8 bits for exact cells; 2e-2 of noise is far beyond
// what a wrong cell, sign or border would do.
void tst_BitHistogram::answersNearTheTruth() {
    QFETCH(std::string, data);
    const std::vector<float> values = drawn(data.c_str());
    double reach = 0;
    for (const float x : values)
        reach = std::max(reach, std::abs(double{x}));
    const BitHistogram bits = BitHistogram::of(values);

    for (const int width : {4, 8}) {
        for (const double share : {0.3, 1.0}) {
            const AffineQuantizer quantizer = quantizerOf(width, reach * share);
            const LevelErrors expected = referenceErrors(values, quantizer);
            const LevelErrors got = bits.errors(levelTable(quantizer));
            const double truth = expected.sums.roundingSquares + expected.sums.clippingSquares;
            const double answer = got.sums.roundingSquares + got.sums.clippingSquares;
            QVERIFY2(std::abs(answer / truth - 1) < 2e-3, std::to_string(answer / truth).c_str());
            QVERIFY(std::abs(got.sums.absolute / expected.sums.absolute - 1) < 2e-3);
            QCOMPARE(got.sums.count, expected.sums.count);
            std::uint64_t moved = 0;
            for (std::size_t k = 0; k < got.populations.size(); ++k)
                moved += static_cast<std::uint64_t>(std::abs(
                    static_cast<std::int64_t>(got.populations[k] - expected.populations[k])));
            QVERIFY2(moved < values.size() / 100, std::to_string(moved).c_str());
        }
    }
}

void tst_BitHistogram::zerosAreExact() {
    std::vector<float> values(1000, 0.F);
    values[1] = -0.F;
    values[2] = 1.F;
    const BitHistogram bits = BitHistogram::of(values);

    const LevelErrors errors = bits.errors(levelTable(quantizerOf(4, 7)));

    QCOMPARE(errors.populations[7], std::uint64_t{999});
    QCOMPARE(errors.sums.zeroed, std::uint64_t{0});
}

void tst_BitHistogram::smallestAndLargestNumbersCount() {
    constexpr float kTiny = std::numeric_limits<float>::denorm_min();
    constexpr float kHuge = std::numeric_limits<float>::max();
    const BitHistogram bits = BitHistogram::of(
        std::vector<float>{kTiny, kTiny, -kTiny, 0.F, -0.F, -0.F, kHuge, -kHuge, -kHuge, 1.F});

    const LevelErrors errors = bits.errors(levelTable(quantizerOf(4, 7)));
    const Histogram counted = bits.histogram(-2, 2, 4);

    QCOMPARE(errors.populations[0], std::uint64_t{2});
    QCOMPARE(errors.populations[7], std::uint64_t{6});
    QCOMPARE(errors.sums.zeroed, std::uint64_t{3});
    QCOMPARE(errors.populations[8], std::uint64_t{1});
    QCOMPARE(errors.populations[14], std::uint64_t{1});
    QCOMPARE(counted.below, std::uint64_t{2});
    QCOMPARE(counted.above, std::uint64_t{1});
}

void tst_BitHistogram::partsOfLargeTensorsAddUp() {
    constexpr std::size_t kEach = 1'200'000;
    std::vector<float> values(8 * kEach);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i % 8);

    const LevelErrors errors = BitHistogram::of(values).errors(levelTable(quantizerOf(4, 7)));

    for (std::size_t k = 0; k < 8; ++k)
        QCOMPARE(errors.populations[7 + k], std::uint64_t{kEach});
}

void tst_BitHistogram::countsAddUp() {
    const std::vector<float> values = drawn("student-t(n=50000,tail=3)");
    const BitHistogram bits = BitHistogram::of(values);
    const Histogram counted = bits.histogram(-2, 3, 77);
    const LevelErrors errors = bits.errors(levelTable(quantizerOf(8, 2)));

    QCOMPARE(bits.size(), values.size());
    QCOMPARE(std::accumulate(counted.counts.begin(), counted.counts.end(),
                             counted.below + counted.above),
             std::uint64_t{values.size()});
    QCOMPARE(
        std::accumulate(errors.populations.begin(), errors.populations.end(), std::uint64_t{0}),
        std::uint64_t{values.size()});
}

void tst_BitHistogram::nothingHasNoErrors() {
    const BitHistogram bits = BitHistogram::of({});
    const LevelErrors errors = bits.errors(levelTable(quantizerOf(4, 1)));

    QVERIFY(errors.sums == ErrorSums{});
}

QUANTSCOPE_TEST_CLASS(tst_BitHistogram)
#include "tst_bit_histogram.moc"
