// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <vector>

#include "core/scenario/evaluate.h"
#include "core/scenario/inspect.h"
#include "core/scenario/prepare.h"
#include "core/scenario/selection.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

struct Named {
    const char* name;
    Scheme scheme;
};

std::vector<Named> schemes() {
    Scheme symmetric;
    symmetric.bits = 4;
    Scheme asymmetric = symmetric;
    asymmetric.kind = SchemeKind::Asymmetric;
    Scheme grouped = asymmetric;
    grouped.per = {.kind = Granularity::Kind::Group, .size = 32};
    Scheme stochastic = symmetric;
    stochastic.rounding = Rounding::Stochastic;
    Scheme codebook;
    codebook.kind = SchemeKind::Codebook;
    codebook.codebook = "nf4";
    codebook.bits = 4;
    Scheme format;
    format.kind = SchemeKind::Format;
    format.format = "mxfp4";
    return {{"symmetric", symmetric},   {"asymmetric", asymmetric}, {"groups", grouped},
            {"stochastic", stochastic}, {"codebook", codebook},     {"block format", format}};
}

// Each value on its own, as the inspector shows it.
ErrorSums slowSums(const Dataset& dataset, const Analysis& analysis, const ClipRange& interval,
                   std::vector<std::uint64_t>& populations) {
    const PositionCodes codes(dataset, analysis);
    const auto values = dataset.tensor.values.values();
    populations.assign(analysis.populations.size(), 0);
    ErrorSums sums;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = static_cast<double>(values[i]);
        const auto code = codes.at(i);
        if (!code || value < interval.lower || value > interval.upper)
            continue;
        sums.addValue(values[i], code->level, false);
        ++populations[static_cast<std::size_t>(code->code - analysis.groups.front().codes.lowest)];
    }
    return sums;
}

Scenario scenarioOf(const Scheme& scheme) {
    Scenario scenario = defaultScenario();
    std::get<GeneratedData>(scenario.data).count = 2048;
    scenario.scheme = scheme;
    scenario.calibration.method = "percentile";
    scenario.calibration.parameter = 99;
    if (scheme.kind == SchemeKind::Format || scheme.kind == SchemeKind::Codebook)
        scenario.calibration = {};
    return scenario;
}

}  // namespace

class tst_Selection : public QObject {
    Q_OBJECT

private slots:
    void everyValueInsideCountsOnceAndNoOther_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("indexed");
        for (std::size_t i = 0; i < schemes().size(); ++i)
            for (const bool indexed : {false, true})
                QTest::addRow("%s%s", schemes()[i].name, indexed ? ", indexed" : "")
                    << static_cast<int>(i) << indexed;
    }
    void everyValueInsideCountsOnceAndNoOther() {
        QFETCH(int, scheme);
        QFETCH(bool, indexed);
        const Scenario scenario = scenarioOf(schemes()[static_cast<std::size_t>(scheme)].scheme);
        Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
        if (indexed)
            dataset = withIndex(dataset).value();
        const Analysis analysis = evaluate(dataset, scenario).value();
        const ClipRange interval{-0.5, 1.25};
        std::vector<std::uint64_t> populations;
        const ErrorSums expected = slowSums(dataset, analysis, interval, populations);

        const Analysis selected = evaluateSelection(dataset, analysis, interval).value();

        QVERIFY(expected.count > 500 && expected.count < 2048);
        QCOMPARE(selected.sums.count, expected.count);
        QVERIFY(selected.populations == populations);
        QVERIFY(selected.exact());
        // Sums of at most 2,048 terms in another order.
        const double total = expected.roundingSquares;
        QVERIFY(std::abs(selected.errors.mse * static_cast<double>(expected.count) - total) <=
                1e-12 * total);
        QCOMPARE(selected.sums.maxAbsolute, expected.maxAbsolute);
    }

    void theWholeRangeIsTheWholeAnswer() {
        const Scenario scenario = defaultScenario();
        const Dataset dataset = withIndex(makeDataset(loadData(scenario.data, {}).value())).value();
        const Analysis analysis = evaluate(dataset, scenario).value();

        const Analysis all =
            evaluateSelection(dataset, analysis, {dataset.stats.min, dataset.stats.max}).value();

        QCOMPARE(all.sums.count, analysis.sums.count);
        QVERIFY(all.populations == analysis.populations);
        QVERIFY(std::abs(all.errors.mse - analysis.errors.mse) <= 1e-12 * analysis.errors.mse);
        QCOMPARE(all.errors.bitsPerValue, analysis.errors.bitsPerValue);
    }

    void twoHalvesAddUp() {
        const Scenario scenario = scenarioOf(schemes().front().scheme);
        const Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
        const Analysis analysis = evaluate(dataset, scenario).value();
        const double cut = 0.3;
        const double next = std::nextafter(static_cast<float>(cut), 1.0F);

        const Analysis left =
            evaluateSelection(dataset, analysis, {dataset.stats.min, std::nextafter(next, 0)})
                .value();
        const Analysis right =
            evaluateSelection(dataset, analysis, {next, dataset.stats.max}).value();

        QCOMPARE(left.sums.count + right.sums.count, analysis.sums.count);
        QCOMPARE(left.sums.clipped + right.sums.clipped, analysis.sums.clipped);
        QVERIFY(left.sums.clipped > 0 && right.sums.clipped > 0);
    }

    void nothingInsideIsZeroAndNoNan() {
        const Scenario scenario = defaultScenario();
        const Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
        const Analysis analysis = evaluate(dataset, scenario).value();
        for (const ClipRange& interval : {ClipRange{1e6, 2e6}, ClipRange{1, -1},
                                          ClipRange{std::numeric_limits<double>::infinity(),
                                                    std::numeric_limits<double>::infinity()}}) {
            const Analysis none = evaluateSelection(dataset, analysis, interval).value();
            QCOMPARE(none.sums.count, std::uint64_t{0});
            QCOMPARE(none.errors.mse, 0.0);
            QCOMPARE(none.errors.levelsUsed, std::uint64_t{0});
            QVERIFY(!none.errors.sqnrDb);
        }
    }
};

QUANTSCOPE_TEST_CLASS(tst_Selection)
#include "tst_selection.moc"
