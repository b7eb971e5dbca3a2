// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/codebook/codebook_table.h"
#include "core/codebook/optimal_levels.h"
#include "core/codebook/optimal_partition.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// Least Σ (x − level)² over all partitions into `parts` runs, by the textbook's O(parts · n²).
long double leastError(std::span<const float> sorted, std::size_t parts) {
    const std::size_t n = sorted.size();
    std::vector<long double> first(n + 1), second(n + 1);
    const long double origin = sorted[n / 2];
    for (std::size_t i = 0; i < n; ++i) {
        const long double x = sorted[i] - origin;
        first[i + 1] = first[i] + x;
        second[i + 1] = second[i] + x * x;
    }
    const auto scatter = [&](std::size_t i, std::size_t j) {
        const long double sum = first[j] - first[i];
        return std::max(second[j] - second[i] - sum * sum / static_cast<long double>(j - i), 0.0L);
    };
    std::vector<long double> least(n + 1, std::numeric_limits<long double>::infinity());
    least[0] = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<long double> next = least;
        for (std::size_t j = 1; j <= n; ++j)
            for (std::size_t i = 0; i < j; ++i)
                next[j] = std::min(next[j], least[i] + scatter(i, j));
        least = std::move(next);
    }
    return least[n];
}

std::vector<float> sortedSample(const std::string& kind, std::size_t count) {
    std::vector<float> values = sampleValues(kind, count);
    std::erase_if(values, [](float x) { return !std::isfinite(x) || std::abs(x) > 1e18F; });
    if (values.empty())
        values.push_back(0);
    std::sort(values.begin(), values.end());
    return values;
}

// Σ e² with nearest levels, value by value.
long double errorOf(std::span<const float> values, const std::vector<double>& levels) {
    long double sum = 0;
    for (const float x : values) {
        long double best = std::numeric_limits<long double>::infinity();
        for (const double level : levels) {
            const long double error = level - static_cast<long double>(x);
            best = std::min(best, error * error);
        }
        sum += best;
    }
    return sum;
}

}  // namespace

class tst_OptimalLevels : public QObject {
    Q_OBJECT

private slots:
    void fewValuesAreExact();
    void manyValuesAreWithinTheirBound();
    void partitionsAreTheBest();
    void fewerValuesThanLevels();
    void lloydNeverGetsWorse();
    void meanSquaredErrorIsThePlainSum();
    void cancelledSaysSo();
};

void tst_OptimalLevels::fewValuesAreExact() {
    for (const std::string& kind : sampleKinds()) {
        const std::vector<float> sorted = sortedSample(kind, 300);
        for (const std::size_t levels : {1U, 2U, 4U, 16U}) {
            const auto made = optimalLevels(sorted, levels).value();
            QCOMPARE(made.size(), levels);
            QVERIFY(std::is_sorted(made.begin(), made.end()));
            const long double least = leastError(sorted, levels);
            const long double size = errorOf(sorted, {0.0});
            QVERIFY2(errorOf(sorted, made) <= least * (1 + 1e-9L) + size * 1e-14L, kind.c_str());
        }
    }
}

// Against the exact optimum over all distinct values.
void tst_OptimalLevels::manyValuesAreWithinTheirBound() {
    std::mt19937_64 random(11);
    std::normal_distribution<double> normal;
    std::vector<float> bell(60000);
    for (float& x : bell)
        x = static_cast<float>(normal(random));
    std::vector<float> outliers = bell;
    outliers[0] = 1e6F;
    outliers[1] = -3e5F;
    std::vector<float> half = bell;
    for (float& x : half)
        x = std::max(x, 0.0F);
    std::vector<float> far = bell;
    for (float& x : far)
        x += 1000;
    for (std::vector<float>* values : {&bell, &outliers, &half, &far}) {
        std::sort(values->begin(), values->end());
        const PointSums points = PointSums::of(*values, values->size());
        for (const std::size_t levels : {4U, 16U, 256U}) {
            const auto borders = optimalPartition(points, levels, {}).value();
            double least = 0;
            for (std::size_t k = 0; k < levels; ++k)
                least += points.scatter(borders[k], borders[k + 1]);
            const double mse = meanSquaredError(*values, optimalLevels(*values, levels).value());
            QVERIFY(mse * static_cast<double>(values->size()) <= 1.0001 * least);
        }
    }
}

void tst_OptimalLevels::partitionsAreTheBest() {
    for (const char* kind : {"normal", "uniform"}) {
        const std::vector<float> sorted = sortedSample(kind, 900);
        const PointSums points = PointSums::of(sorted, sorted.size());
        for (const std::size_t parts : {2U, 7U, 33U}) {
            const auto borders = optimalPartition(points, parts, {}).value();
            QCOMPARE(borders.size(), parts + 1);
            QCOMPARE(borders.front(), std::size_t{0});
            QCOMPARE(borders.back(), points.size());
            double total = 0;
            for (std::size_t k = 0; k < parts; ++k)
                total += points.scatter(borders[k], borders[k + 1]);
            const auto least = static_cast<double>(leastError(sorted, parts));
            QVERIFY(std::abs(total - least) <= 1e-9 * least);
        }
    }
}

void tst_OptimalLevels::fewerValuesThanLevels() {
    const std::vector<float> sorted{-1, -1, 0, 0, 0, 2};
    const auto levels = optimalLevels(sorted, 8).value();
    QCOMPARE(levels.size(), std::size_t{8});
    QCOMPARE(meanSquaredError(sorted, levels), 0.0);
    const auto one = optimalLevels(std::vector<float>{3.5F}, 4).value();
    QCOMPARE(one, std::vector<double>(4, 3.5));
}

void tst_OptimalLevels::lloydNeverGetsWorse() {
    for (const std::string& kind : sampleKinds()) {
        const std::vector<float> sorted = sortedSample(kind, 2000);
        const auto steps = lloydSteps(sorted, evenLevels(sorted, 8), 50);
        const double best = meanSquaredError(sorted, optimalLevels(sorted, 8).value());
        const double slack = 1e-12 * std::max(steps.front().mse, best);
        for (std::size_t i = 1; i < steps.size(); ++i)
            QVERIFY2(steps[i].mse <= steps[i - 1].mse + slack, kind.c_str());
        QVERIFY2(best <= steps.back().mse * (1 + 1e-9) + slack, kind.c_str());
    }
}

void tst_OptimalLevels::meanSquaredErrorIsThePlainSum() {
    const std::vector<float> sorted = sortedSample("normal", 5000);
    const std::vector<double> levels{-2, -0.7, 0.1, 0.9};
    const auto expected =
        static_cast<double>(errorOf(sorted, levels) / static_cast<long double>(sorted.size()));
    QVERIFY(std::abs(meanSquaredError(sorted, levels) - expected) <= 1e-12 * expected);
}

void tst_OptimalLevels::cancelledSaysSo() {
    std::stop_source stop;
    stop.request_stop();
    const Task task(stop.get_token());
    const auto made = optimalLevels(sortedSample("normal", 3000), 16, task);
    QVERIFY(!made && made.error().code == Errc::Cancelled);
}

QUANTSCOPE_TEST_CLASS(tst_OptimalLevels)
#include "tst_optimal_levels.moc"
