// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/histogram.h"
#include "tests/support/instruction_set.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

// The definition: compare with every edge.
Histogram referenceOf(std::span<const float> values, double lower, double upper, std::size_t bins) {
    Histogram result{lower, upper, std::vector<std::uint64_t>(bins), 0, 0};
    std::vector<float> edges;
    for (std::size_t i = 0; i <= bins; ++i)
        edges.push_back(result.edge(i));
    for (const float x : values) {
        if (x < edges.front()) {
            ++result.below;
        } else if (x > edges.back()) {
            ++result.above;
        } else {
            const auto above = std::upper_bound(edges.begin(), edges.end(), x) - edges.begin();
            ++result.counts[std::min(static_cast<std::size_t>(above) - 1, bins - 1)];
        }
    }
    return result;
}

// Anything, and every edge with its two neighbours.
std::vector<float> valuesAbout(double lower, double upper, std::size_t bins) {
    std::mt19937_64 random(23);
    std::uniform_real_distribution<double> anywhere(lower - (upper - lower) / 8,
                                                    upper + (upper - lower) / 8);
    const Histogram ruler{lower, upper, std::vector<std::uint64_t>(bins), 0, 0};
    std::vector<float> values;
    for (std::size_t i = 0; i < 3000; ++i)
        values.push_back(static_cast<float>(anywhere(random)));
    for (std::size_t i = 0; i <= bins; ++i) {
        const float edge = ruler.edge(i);
        values.push_back(edge);
        values.push_back(std::nextafter(edge, -std::numeric_limits<float>::infinity()));
        values.push_back(std::nextafter(edge, std::numeric_limits<float>::infinity()));
    }
    return values;
}

struct Range {
    double lower;
    double upper;
    std::size_t bins;
};

const std::vector<Range> kRanges{{-1, 1, 2048},
                                 {0, 1, 1},
                                 {-3.7, 12.1, 3},
                                 {0, 6, 128},
                                 {1000, 1000.01, 4096},
                                 {-1e-38, 1e-38, 64},
                                 {-3e38, 3e38, 2048},
                                 {-0.02, 0.5, 65536},
                                 {16777216, 16777300, 2048}};

}  // namespace

class tst_Histogram : public QObject {
    Q_OBJECT

private slots:
    void equalsTheDefinitionOnEveryInstructionSet();
    void sortedValuesCountAlike();
    void runsOfEqualValues();
    void threadsDoNotMatter();
    void lastBinIsClosed();
    void everyValueIsCountedOnce();
    void automaticBinsStayInTheirRange();
};

void tst_Histogram::equalsTheDefinitionOnEveryInstructionSet() {
    for (const Range& range : kRanges) {
        const std::vector<float> values = valuesAbout(range.lower, range.upper, range.bins);
        const Histogram expected = referenceOf(values, range.lower, range.upper, range.bins);
        for (const std::int64_t target : instructionSets()) {
            const UseInstructionSet use(target);
            QVERIFY(histogram(values, range.lower, range.upper, range.bins) == expected);
        }
    }
}

void tst_Histogram::sortedValuesCountAlike() {
    for (const Range& range : kRanges) {
        std::vector<float> values = valuesAbout(range.lower, range.upper, range.bins);
        const Histogram direct = histogram(values, range.lower, range.upper, range.bins);
        std::sort(values.begin(), values.end());

        QVERIFY(histogramOfSorted(values, range.lower, range.upper, range.bins) == direct);
    }
}

// Half zeros, as after a ReLU, and values at both ends.
void tst_Histogram::runsOfEqualValues() {
    std::vector<float> values(5000, 0.F);
    for (std::size_t i = 0; i < 1000; ++i) {
        values[3 * i] = static_cast<float>(i) / 1000;
        values[3 * i + 1] = 1;
    }
    const Histogram expected = referenceOf(values, 0, 1, 100);

    QVERIFY(histogram(values, 0, 1, 100) == expected);
}

void tst_Histogram::threadsDoNotMatter() {
    std::vector<float> values(2 * kPieceValues + 77);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<float>(i));
    const Histogram all = histogram(values, -1, 1, 512);
    const ThreadLimit one(1);

    QVERIFY(histogram(values, -1, 1, 512) == all);
}

void tst_Histogram::lastBinIsClosed() {
    const Histogram counted = histogram(std::vector<float>{0, 1, 2, 3, 4}, 0, 4, 4);

    QCOMPARE(counted.counts, (std::vector<std::uint64_t>{1, 1, 1, 2}));
    QCOMPARE(counted.above, std::uint64_t{0});
}

void tst_Histogram::everyValueIsCountedOnce() {
    const std::vector<float> values = valuesAbout(-1, 1, 33);
    const Histogram counted = histogram(values, -1, 1, 33);

    QCOMPARE(std::accumulate(counted.counts.begin(), counted.counts.end(),
                             counted.below + counted.above),
             std::uint64_t{values.size()});
}

void tst_Histogram::automaticBinsStayInTheirRange() {
    for (const std::size_t count : {1U, 100U, 100'000U, 100'000'000U})
        for (const double spread : {0.0, 1e-9, 0.01, 1.0, 100.0}) {
            const std::size_t bins = automaticBins(count, 1, spread);
            QVERIFY(bins >= 32 && bins <= 4096);
        }
    QVERIFY(automaticBins(1'000'000, 1, 0.2) > automaticBins(1000, 1, 0.2));
}

QUANTSCOPE_TEST_CLASS(tst_Histogram)
#include "tst_histogram.moc"
