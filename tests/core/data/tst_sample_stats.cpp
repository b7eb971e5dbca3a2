// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/sample_stats.h"
#include "tests/support/instruction_set.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

// By the definitions, two passes in long double.
SampleStats referenceOf(const std::vector<float>& values) {
    SampleStats stats;
    long double sum = 0, sumAbs = 0, squares = 0;
    stats.min = stats.max = double{values.front()};
    for (const float x : values) {
        sum += x;
        sumAbs += std::abs(x);
        squares += static_cast<long double>(x) * x;
        stats.zeros += x == 0 ? 1 : 0;
        stats.min = std::min(stats.min, double{x});
        stats.max = std::max(stats.max, double{x});
    }
    const auto n = static_cast<long double>(values.size());
    const long double mean = sum / n;
    long double m2 = 0, m3 = 0, m4 = 0;
    for (const float x : values) {
        const long double d = x - mean;
        m2 += d * d;
        m3 += d * d * d;
        m4 += d * d * d * d;
    }
    stats.count = values.size();
    stats.mean = static_cast<double>(mean);
    stats.meanAbs = static_cast<double>(sumAbs / n);
    stats.variance = static_cast<double>(m2 / n);
    stats.skewness = static_cast<double>(std::sqrt(n) * m3 / std::pow(m2, 1.5L));
    stats.kurtosis = static_cast<double>(n * m4 / (m2 * m2) - 3);
    stats.sumSquares = static_cast<double>(squares);
    return stats;
}

std::vector<float> drawn(std::size_t count, double location, double scale) {
    std::mt19937_64 random(17);
    std::normal_distribution<double> normal;
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double z = normal(random);
        values[i] = i % 11 == 0 ? 0 : static_cast<float>(location + scale * z * std::abs(z));
    }
    return values;
}

bool isClose(double got, double expected, double relative) {
    return std::abs(got - expected) <= relative * std::abs(expected);
}

}  // namespace

class tst_SampleStats : public QObject {
    Q_OBJECT

private slots:
    void equalsTheDefinitions();
    void extremesAloneAreTheSame();
    void farFromZeroKeepsItsDigits();
    void levelsThatMoveKeepTheirDigits();
    void threadsDoNotMatter();
    void sameBitsOnEveryInstructionSet();
    void equalValuesHaveNoSpread();
    void nothingIsAllZero();
    void percentilesAreNumPys();
    void percentilesOfSizesFromSignedValues();
};

void tst_SampleStats::equalsTheDefinitions() {
    for (const std::size_t count : {2U, 7U, 8U, 9U, 1000U, 16'384U, 16'385U, 300'001U}) {
        const std::vector<float> values = drawn(count, 0.1, 3);
        const SampleStats expected = referenceOf(values);

        const SampleStats got = sampleStats(values);

        QCOMPARE(got.count, expected.count);
        QCOMPARE(got.zeros, expected.zeros);
        QCOMPARE(got.min, expected.min);
        QCOMPARE(got.max, expected.max);
        // A rounding of 2^−53 for each of the terms that a lane adds, at the very most.
        QVERIFY(std::abs(got.mean - expected.mean) <= 1e-12 * expected.meanAbs);
        QVERIFY(isClose(got.meanAbs, expected.meanAbs, 1e-12));
        QVERIFY(isClose(got.sumSquares, expected.sumSquares, 1e-12));
        QVERIFY(isClose(got.variance, expected.variance, 1e-11));
        QVERIFY(std::abs(got.skewness - expected.skewness) <= 1e-9);
        QVERIFY(std::abs(got.kurtosis - expected.kurtosis) <= 1e-9 * (3 + expected.kurtosis));
    }
}

void tst_SampleStats::extremesAloneAreTheSame() {
    for (const std::size_t count : {1U, 7U, 8U, 9U, 64U, 1001U}) {
        const std::vector<float> values = drawn(count, 0.1, 3);
        SampleStats expected;
        expected.count = count;
        expected.zeros = static_cast<std::size_t>(std::ranges::count(values, 0.0F));
        expected.min = double{std::ranges::min(values)};
        expected.max = double{std::ranges::max(values)};

        QVERIFY(extremesOf(values) == expected);
    }
    QVERIFY(extremesOf({}) == SampleStats());
}

// Σx² − n·mean² would lose six digits here.
void tst_SampleStats::farFromZeroKeepsItsDigits() {
    std::vector<float> values(100'000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 4096.F + static_cast<float>(i % 8) / 8;

    const SampleStats got = sampleStats(values);

    // Of 0, 1/8 … 7/8: mean 7/16, variance 63/12/64.
    QVERIFY(isClose(got.mean, 4096 + 7.0 / 16, 1e-15));
    QVERIFY(isClose(got.variance, 63.0 / 12 / 64, 1e-11));
    QVERIFY(std::abs(got.skewness) < 1e-9);
}

// The mean of one stretch says nothing of the next: thousands of deviations apart, and back.
void tst_SampleStats::levelsThatMoveKeepTheirDigits() {
    std::vector<float> values = drawn(200'003, 0, 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] += i / 40'000 % 2 == 0 ? 0.F : 5000.F;
    const SampleStats expected = referenceOf(values);

    const SampleStats got = sampleStats(values);

    QCOMPARE(got.zeros, expected.zeros);
    QVERIFY(isClose(got.mean, expected.mean, 1e-12));
    QVERIFY(isClose(got.meanAbs, expected.meanAbs, 1e-12));
    QVERIFY(isClose(got.sumSquares, expected.sumSquares, 1e-12));
    QVERIFY(isClose(got.variance, expected.variance, 1e-11));
    QVERIFY(std::abs(got.skewness - expected.skewness) <= 1e-9);
    QVERIFY(std::abs(got.kurtosis - expected.kurtosis) <= 1e-9 * (3 + expected.kurtosis));
}

void tst_SampleStats::threadsDoNotMatter() {
    const std::vector<float> values = drawn(3 * kPieceValues + 5, 1, 1);
    const SampleStats all = sampleStats(values);
    const ThreadLimit one(1);

    QVERIFY(sampleStats(values) == all);
}

void tst_SampleStats::sameBitsOnEveryInstructionSet() {
    for (const double location : {0.1, 50.0}) {
        const std::vector<float> values = drawn(20'003, location, 3);
        const SampleStats best = sampleStats(values);
        for (const std::int64_t target : instructionSets()) {
            const UseInstructionSet use(target);
            const SampleStats stats = sampleStats(values);
            QVERIFY(stats == best);
        }
    }
}

void tst_SampleStats::equalValuesHaveNoSpread() {
    const std::vector<float> values(70'001, 0.1F);

    const SampleStats got = sampleStats(values);

    QCOMPARE(got.mean, double{0.1F});
    QCOMPARE(got.variance, 0.0);
    QCOMPARE(got.skewness, 0.0);
    QCOMPARE(got.kurtosis, 0.0);
}

void tst_SampleStats::nothingIsAllZero() {
    QVERIFY(sampleStats({}) == SampleStats{});
}

// numpy.percentile([1, 2, 4, 8, 16], p), default method.
void tst_SampleStats::percentilesAreNumPys() {
    const std::vector<float> sorted{1, 2, 4, 8, 16};

    QCOMPARE(percentileOfSorted(sorted, 0), 1.0);
    QCOMPARE(percentileOfSorted(sorted, 10), 1.4);
    QCOMPARE(percentileOfSorted(sorted, 50), 4.0);
    QCOMPARE(percentileOfSorted(sorted, 90), 12.8);
    QCOMPARE(percentileOfSorted(sorted, 100), 16.0);
    QCOMPARE(percentileOfSorted(std::vector<float>{7}, 33), 7.0);
}

void tst_SampleStats::percentilesOfSizesFromSignedValues() {
    std::mt19937_64 random(5);
    for (const int count : {1, 2, 3, 10, 101}) {
        std::vector<float> values(static_cast<std::size_t>(count));
        for (float& x : values)
            x = static_cast<float>(std::uniform_int_distribution<int>(-9, 9)(random));
        std::vector<float> sizes;
        for (const float x : values)
            sizes.push_back(std::abs(x));
        std::sort(values.begin(), values.end());
        std::sort(sizes.begin(), sizes.end());
        for (const double p : {0.0, 12.5, 50.0, 99.9, 100.0})
            QCOMPARE(absPercentileOfSorted(values, p), percentileOfSorted(sizes, p));
    }
}

QUANTSCOPE_TEST_CLASS(tst_SampleStats)
#include "tst_sample_stats.moc"
