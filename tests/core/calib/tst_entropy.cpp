// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "core/calib/entropy.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// The textbook sum over both sides of a step, normalised; `added` to both against division by 0.
double plainDivergence(const EntropyStep& step, double added) {
    const double totalP = std::accumulate(step.p.begin(), step.p.end(), 0.0);
    const double totalQ = std::accumulate(step.q.begin(), step.q.end(), 0.0);
    if (totalQ == 0)
        return kInfinity;
    double sum = 0;
    for (std::size_t k = 0; k < step.p.size(); ++k) {
        const double p = step.p[k] / totalP + added;
        const double q = step.q[k] / totalQ + added;
        if (step.p[k] == 0)
            continue;
        if (q == 0)
            return kInfinity;
        sum += step.p[k] / totalP * std::log(p / q);
    }
    return sum;
}

std::vector<float> heavyTails(std::size_t count, bool positive) {
    std::mt19937_64 random(11);
    std::student_t_distribution<float> tails(3);
    std::vector<float> values(count);
    for (float& x : values)
        x = positive ? std::abs(tails(random)) : tails(random);
    return values;
}

struct Search {
    Search(std::vector<float> data, const EntropyVariant& variant, int bits)
        : values(std::move(data)), stats(sampleStats(values)) {
        input.values = values;
        input.stats = &stats;
        input.scheme.bits = bits;
        input.calibration.method = "entropy";
        input.calibration.variant = variant.id;
    }

    std::vector<float> values;
    SampleStats stats;
    CalibrationInput input;
};

}  // namespace

class tst_Entropy : public QObject {
    Q_OBJECT

private slots:
    void divergencesAreThoseOfTheirSteps_data();
    void divergencesAreThoseOfTheirSteps();
    void choiceIsAmongTheLeast();
    void tiesGoToTheEndAskedFor();
    void fewBinsLeaveTheWholeRange();
    void moreLevelsThanBinsCompareBinByBin();
};

void tst_Entropy::divergencesAreThoseOfTheirSteps_data() {
    QTest::addColumn<QByteArray>("variant");
    QTest::addColumn<int>("bits");
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<bool>("positive");
    for (const EntropyVariant& variant : entropyVariants())
        for (const int bits : {3, 8})
            for (const std::size_t count : {std::size_t{60}, std::size_t{5000}})
                for (const bool positive : {false, true})
                    QTest::addRow("%s, %d bits, %zu %s", variant.id.data(), bits, count,
                                  positive ? "positive" : "signed")
                        << QByteArray(variant.id.data()) << bits << count << positive;
}

// The fast sums against the textbook ones, over candidates of all sizes.
void tst_Entropy::divergencesAreThoseOfTheirSteps() {
    QFETCH(QByteArray, variant);
    QFETCH(int, bits);
    QFETCH(std::size_t, count);
    QFETCH(bool, positive);
    const EntropyVariant& row = *findEntropyVariant(variant.toStdString());
    const Search search(heavyTails(count, positive), row, bits);

    const EntropySearch found = entropySearch(search.input).value();

    const std::size_t stride = std::max<std::size_t>(found.candidates.size() / 13, 1);
    for (std::size_t i = 0; i < found.candidates.size(); i += stride) {
        const EntropyCandidate& candidate = found.candidates[i];
        const EntropyStep step = entropyStep(search.input, candidate);
        if (step.p.empty())
            continue;
        QCOMPARE(step.p.size(), candidate.end - candidate.first);
        QCOMPARE(step.q.size(), step.p.size());
        const double plain = plainDivergence(step, row.addedToEmpty);
        if (plain == kInfinity)
            QCOMPARE(candidate.divergence, kInfinity);
        else
            QVERIFY2(std::abs(candidate.divergence - plain) <= 1e-11,
                     qPrintable(QString::number(candidate.divergence - plain)));
    }
}

void tst_Entropy::choiceIsAmongTheLeast() {
    for (const EntropyVariant& variant : entropyVariants()) {
        const Search search(heavyTails(4000, false), variant, 8);
        const EntropySearch found = entropySearch(search.input).value();
        for (const EntropyCandidate& candidate : found.candidates)
            QVERIFY(found.candidates[found.chosen].divergence <= candidate.divergence + 1e-9);
    }
}

void tst_Entropy::tiesGoToTheEndAskedFor() {
    const std::vector<EntropyCandidate> candidates{
        {0, 1, {}, 0.5}, {0, 2, {}, 0.1}, {0, 3, {}, 0.1 - 5e-10}, {0, 4, {}, 0.2}};
    QCOMPARE(leastDivergent(candidates, EntropyTie::First), std::size_t{1});
    QCOMPARE(leastDivergent(candidates, EntropyTie::Last), std::size_t{2});
    const std::vector<EntropyCandidate> hopeless{{0, 1, {}, kInfinity}, {0, 2, {}, kInfinity}};
    QCOMPARE(leastDivergent(hopeless, EntropyTie::First), std::size_t{0});
    QCOMPARE(leastDivergent(hopeless, EntropyTie::Last), std::size_t{1});
}

void tst_Entropy::fewBinsLeaveTheWholeRange() {
    for (const EntropyVariant& variant : entropyVariants()) {
        Search search(heavyTails(500, false), variant, 16);
        search.input.calibration.bins = 16;
        const EntropySearch found = entropySearch(search.input).value();
        const ClipRange range = found.candidates[found.chosen].range;
        const double top = std::max(-range.lower, range.upper);
        QVERIFY2(top >= 0.9 * search.stats.absMax(), variant.id.data());
    }
}

// 15 bits have 16,384 levels for 2,048 bins: Q is P without its tail, so the whole range, which
// has none, diverges by nothing.
void tst_Entropy::moreLevelsThanBinsCompareBinByBin() {
    const Search search(heavyTails(3000, false), *findEntropyVariant("nvidia-toolkit"), 15);

    const EntropySearch found = entropySearch(search.input).value();

    QCOMPARE(found.candidates[found.chosen].end, std::size_t{2048});
    QVERIFY(std::abs(found.candidates[found.chosen].divergence) < 1e-12);
}

QUANTSCOPE_TEST_CLASS(tst_Entropy)
#include "tst_entropy.moc"
