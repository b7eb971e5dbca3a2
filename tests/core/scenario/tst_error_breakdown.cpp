// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "core/blocks/block_format.h"
#include "core/scenario/error_breakdown.h"
#include "core/scenario/prepare.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

Dataset datasetOf(std::vector<float> values, Shape shape) {
    return makeDataset(
        makeTensor("", std::move(shape), "float32", 32, FloatArray(std::move(values))));
}

Scenario clippedScenario() {
    Scenario scenario;
    scenario.scheme.bits = 3;  // codes −3 … 3, scale 1
    scenario.calibration.method = "manual";
    scenario.calibration.lower = -3;
    scenario.calibration.upper = 3;
    return scenario;
}

}  // namespace

class tst_ErrorBreakdown : public QObject {
    Q_OBJECT

private slots:
    void eachValueHasOneCause();
    void partsAddUp();
    void storedScalesAreACause();
    void everyFormatsCausesAddUp();
    void optimumBoundsEverything();
    void normalDataIsNearTheGaussianTable();
};

// −0.25 → 0 (snapped), 1.25 → 1 and 2 → 2 (rounding), 5 → 3 (clipped), NaN left out.
void tst_ErrorBreakdown::eachValueHasOneCause() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Dataset dataset = datasetOf({-0.25F, 1.25F, 2, 5, nan, 0}, {2, 3});
    const auto analysis = evaluate(dataset, clippedScenario()).value();

    const Granularity rows{.kind = Granularity::Kind::Channel, .axis = 0};
    const auto found = errorBreakdown(dataset, analysis, rows, 3).value();

    QCOMPARE(found.causes.snapped, 0.0625);
    QCOMPARE(found.causes.rounding, 0.0625);
    QCOMPARE(found.causes.clipped, 4.0);
    QCOMPARE(found.groups.size(), std::size_t{2});
    QCOMPARE(found.groups[0].roundingSquares, 0.125);
    QCOMPARE(found.groups[1].clippingSquares, 4.0);
    QCOMPARE(found.groups[1].count, std::uint64_t{2});
    QCOMPARE(found.byValue.lower, -0.25);
    QCOMPARE(found.byValue.width, 1.75);
    QCOMPARE(found.byValue.squares, (std::vector<double>{0.125, 0, 4}));
}

void tst_ErrorBreakdown::partsAddUp() {
    const Dataset dataset = datasetOf(sampleValues("normal", 6000), {20, 30, 10});
    for (const char* codebook : {"", "nf4", "lloyd-max", "fp8-e4m3", "iq4_nl"}) {
        Scenario scenario = clippedScenario();
        if (*codebook) {
            scenario.scheme.kind = SchemeKind::Codebook;
            scenario.scheme.codebook = codebook;
        }
        scenario.scheme.per = {.kind = Granularity::Kind::Group, .size = 4};
        const auto analysis = evaluate(dataset, scenario).value();
        for (const Granularity::Kind kind :
             {Granularity::Kind::Tensor, Granularity::Kind::Channel, Granularity::Kind::Block}) {
            const Granularity per{.kind = kind, .axis = 1, .rows = 7, .columns = 3};
            const auto found = errorBreakdown(dataset, analysis, per, 64).value();
            const double total = analysis.sums.roundingSquares + analysis.sums.clippingSquares;
            ErrorSums groups;
            for (const ErrorSums& group : found.groups)
                groups.add(group);
            const double bars =
                std::accumulate(found.byValue.squares.begin(), found.byValue.squares.end(), 0.0);
            QVERIFY2(std::abs(found.causes.total() - total) <= 1e-12 * total, codebook);
            QVERIFY2(std::abs(bars - total) <= 1e-12 * total, codebook);
            QCOMPARE(groups.count, analysis.sums.count);
            QCOMPARE(groups.clipped, analysis.sums.clipped);
            QCOMPARE(groups.zeroed, analysis.sums.zeroed);
            QVERIFY2(
                std::abs(found.causes.clipped - analysis.sums.clippingSquares) <= 1e-12 * total,
                codebook);
        }
    }
}

// MXFP4 of one 7 and 31 ones: under E8M0 the scale is 1 and 7 comes back as 6 (Σ e² = 1); under 7/6
// the 7 is exact and every 1 comes back as 7/6. A power of two makes 5/3 to 2: 5 and 1 come back as
// 4 and 0, else as 5 and 5/3.
void tst_ErrorBreakdown::storedScalesAreACause() {
    std::vector<float> values(32, 1.0F);
    values[9] = 7;
    Scenario scenario;
    scenario.scheme.kind = SchemeKind::Format;
    scenario.scheme.format = "mxfp4";
    const Dataset block = datasetOf(values, {32});
    const auto mx = errorBreakdown(block, evaluate(block, scenario).value(), {}, 4).value().causes;
    QVERIFY(std::abs(mx.rounding - 31.0 / 36) < 1e-6);
    QVERIFY(std::abs(mx.scale - (1 - 31.0 / 36)) < 1e-6);
    QCOMPARE(mx.clipped + mx.snapped, 0.0);

    scenario.scheme = {.bits = 3, .powerOfTwoScale = true};
    const Dataset two = datasetOf({5, 1}, {2});
    const auto power = errorBreakdown(two, evaluate(two, scenario).value(), {}, 4).value().causes;
    QVERIFY(std::abs(power.rounding - 4.0 / 9) < 1e-6);
    QVERIFY(std::abs(power.scale - (2 - 4.0 / 9)) < 1e-6);
    QCOMPARE(power.snapped, 0.0);

    scenario.scheme = {.kind = SchemeKind::Format, .format = "bnb-nf4"};
    QCOMPARE(errorBreakdown(block, evaluate(block, scenario).value(), {}, 4).value().causes.scale,
             0.0);
}

// Sizes that divide nothing, values that are not finite, zeros, extremes: the four causes add up to
// what was measured, and the scales of E8M0 cost something on ordinary values.
void tst_ErrorBreakdown::everyFormatsCausesAddUp() {
    for (const BlockFormat& format : blockFormats()) {
        Scenario scenario;
        scenario.scheme.kind = SchemeKind::Format;
        scenario.scheme.format = format.id;
        for (const std::string& kind : sampleKinds()) {
            std::vector<float> values = sampleValues(kind, 3 * 300);
            values[17] = std::numeric_limits<float>::quiet_NaN();
            std::fill(values.begin() + 320, values.begin() + 352,
                      std::numeric_limits<float>::infinity());
            const Dataset dataset = datasetOf(std::move(values), {3, 300});
            const auto analysis = evaluate(dataset, scenario).value();
            const auto causes = errorBreakdown(dataset, analysis, {}, 8).value().causes;
            const double total = analysis.sums.roundingSquares + analysis.sums.clippingSquares;
            const std::string what = std::string(format.id) + " of " + kind;
            QVERIFY2(std::abs(causes.total() - total) <= 1e-9 * total, what.c_str());
            QVERIFY2(causes.rounding >= 0 && causes.snapped >= 0 && causes.clipped >= 0,
                     what.c_str());
            QVERIFY2(format.exactScale || causes.scale == 0, what.c_str());
            if (kind == "normal" && format.id.starts_with("mxfp4"))
                QVERIFY2(causes.scale > 0.02 * total, what.c_str());
        }
    }
}

void tst_ErrorBreakdown::optimumBoundsEverything() {
    for (const char* kind : {"normal", "laplace", "half zeros", "mean 1000"}) {
        const Dataset dataset = datasetOf(sampleValues(kind, 3000), {3000});
        const auto analysis = evaluate(dataset, Scenario{.scheme = {.bits = 4}}).value();
        const auto gap = optimalityGap(dataset, analysis).value();
        QCOMPARE(gap.reached, analysis.errors.mse);
        QVERIFY2(gap.best <= gap.reached, kind);
        QVERIFY2(gap.bestUniform && gap.best <= *gap.bestUniform, kind);
        QVERIFY2(*gap.bestUniform <= gap.reached * 1.004, kind);
        QVERIFY2(gap.rateDistortion < gap.gaussianLevels, kind);
        QCOMPARE(gap.bits, std::log2(15.0));
    }
}

// 20,000 normal values: the optimum for 16 levels lies within sampling error of Max's 0.009501.
void tst_ErrorBreakdown::normalDataIsNearTheGaussianTable() {
    std::mt19937_64 random(3);
    std::normal_distribution<float> normal;
    std::vector<float> values(20000);
    for (float& x : values)
        x = normal(random);
    const Dataset dataset = datasetOf(std::move(values), {20000});
    Scenario scenario;
    scenario.scheme.kind = SchemeKind::Codebook;
    scenario.scheme.codebook = "lloyd-max";
    scenario.scheme.bits = 4;
    const auto analysis = evaluate(dataset, scenario).value();
    const auto gap = optimalityGap(dataset, analysis).value();
    QVERIFY(std::abs(gap.gaussianLevels / dataset.stats.variance - 0.009501) < 5e-7);
    QVERIFY(std::abs(gap.best / gap.gaussianLevels - 1) < 0.03);
    QVERIFY(std::abs(gap.reached - gap.best) <= 1e-6 * gap.best);
    QCOMPARE(gap.rateDistortion, dataset.stats.variance / 256);
}

QUANTSCOPE_TEST_CLASS(tst_ErrorBreakdown)
#include "tst_error_breakdown.moc"
