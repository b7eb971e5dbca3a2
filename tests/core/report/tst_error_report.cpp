// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <vector>

#include "core/report/divergence.h"
#include "core/report/error_report.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

class tst_ErrorReport : public QObject {
    Q_OBJECT

private slots:
    void figuresFollowFromTheSums();
    void sumsOfPartsAddUp();
    void noErrorHasNoSqnr();
    void noSignalHasNoCosine();
    void nothingIsZero();
    void divergenceByItsDefinition();
    void divergenceOfEqualCountsIsZero();
    void emptyBinsCostMuchButNotEverything();
    void entropyOfShares();
};

namespace {

// Values 3 and −4 that came back as 2 and −4.
ErrorSums smallSums() {
    ErrorSums sums;
    sums.count = 2;
    sums.clippingSquares = 1;
    sums.absolute = 1;
    sums.maxAbsolute = 1;
    sums.valueSquares = 25;
    sums.reconstructedSquares = 20;
    sums.cross = 22;
    sums.clipped = 1;
    return sums;
}

}  // namespace

void tst_ErrorReport::figuresFollowFromTheSums() {
    const ErrorReport report = reportFromSums(smallSums());

    QCOMPARE(report.mse, 0.5);
    QCOMPARE(report.clippingMse, 0.5);
    QCOMPARE(report.roundingMse, 0.0);
    QCOMPARE(report.mae, 0.5);
    QCOMPARE(report.maxAbsError, 1.0);
    QCOMPARE(*report.sqnrDb, 10 * std::log10(25.0));
    QCOMPARE(*report.cosine, 22 / std::sqrt(500.0));
    QCOMPARE(report.clippedFraction, 0.5);
    QCOMPARE(report.zeroedFraction, 0.0);
}

void tst_ErrorReport::sumsOfPartsAddUp() {
    ErrorSums twice = smallSums();
    ErrorSums other = smallSums();
    other.maxAbsolute = 0.25;
    other.zeroed = 3;
    twice.add(other);

    QCOMPARE(twice.count, std::uint64_t{4});
    QCOMPARE(twice.maxAbsolute, 1.0);
    QCOMPARE(twice.zeroed, std::uint64_t{3});
    QCOMPARE(reportFromSums(twice).mse, reportFromSums(smallSums()).mse);
    QCOMPARE(*reportFromSums(twice).cosine, *reportFromSums(smallSums()).cosine);
}

void tst_ErrorReport::noErrorHasNoSqnr() {
    ErrorSums sums = smallSums();
    sums.clippingSquares = 0;
    QVERIFY(!reportFromSums(sums).sqnrDb);
}

void tst_ErrorReport::noSignalHasNoCosine() {
    ErrorSums sums = smallSums();
    sums.reconstructedSquares = 0;
    QVERIFY(!reportFromSums(sums).cosine);
}

void tst_ErrorReport::nothingIsZero() {
    QVERIFY(reportFromSums({}) == ErrorReport{});
}

// Σ p·ln(p/q) of (1/4, 3/4) against (1/2, 1/2); the added 10^−12 is below what is compared.
void tst_ErrorReport::divergenceByItsDefinition() {
    const std::vector<std::uint64_t> original{1, 3};
    const std::vector<std::uint64_t> other{2, 2};
    const double expected = 0.25 * std::log(0.5) + 0.75 * std::log(1.5);

    QVERIFY(std::abs(klDivergence(original, other) - expected) < 1e-11);
}

void tst_ErrorReport::divergenceOfEqualCountsIsZero() {
    const std::vector<std::uint64_t> counts{5, 0, 7};
    QCOMPARE(klDivergence(counts, counts), 0.0);
}

// An empty bin counts as 10^−12: half the values there cost ½·ln(½ / (10^−12/2)).
void tst_ErrorReport::emptyBinsCostMuchButNotEverything() {
    const std::vector<std::uint64_t> original{1, 1};
    const std::vector<std::uint64_t> other{2, 0};
    const double expected = 0.5 * std::log(0.5) + 0.5 * std::log(1e12);

    QVERIFY(std::abs(klDivergence(original, other) - expected) < 1e-9);
}

void tst_ErrorReport::entropyOfShares() {
    QCOMPARE(entropyBits(std::vector<std::uint64_t>{4, 4, 4, 4}), 2.0);
    QCOMPARE(entropyBits(std::vector<std::uint64_t>{2, 1, 1, 0}), 1.5);
    QCOMPARE(entropyBits(std::vector<std::uint64_t>{9}), 0.0);
    QCOMPARE(entropyBits({}), 0.0);
}

QUANTSCOPE_TEST_CLASS(tst_ErrorReport)
#include "tst_error_report.moc"
