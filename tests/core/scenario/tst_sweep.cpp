// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>

#include "core/data/generators.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweep.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Dataset datasetOf(const char* text) {
    return makeDataset(generate(parseGenerated(text).value()).value());
}

Scenario scenarioWith(SchemeKind kind, int bits) {
    Scenario scenario;
    scenario.scheme.kind = kind;
    scenario.scheme.bits = bits;
    return scenario;
}

// What is shown when a user types these limits.
ErrorReport errorsAt(const Dataset& dataset, Scenario scenario, ClipRange range) {
    scenario.calibration = {};
    scenario.calibration.method = "manual";
    scenario.calibration.lower = range.lower;
    scenario.calibration.upper = range.upper;
    return evaluate(dataset, scenario).value().errors;
}

bool isClose(double got, double expected) {
    return std::abs(got - expected) <= 1e-9 * std::abs(expected) + 1e-300;
}

}  // namespace

class tst_Sweep : public QObject {
    Q_OBJECT

private slots:
    void curveIsEvaluateAtEachPoint_data();
    void curveIsEvaluateAtEachPoint();
    void picksAreTheMethods();
    void theMsePickIsTheCurvesLowestPoint();
    void groupsShareTheLimit();
    void severalGroupsHaveNoPick();
    void cancelledWorkSaysSo();
    void zerosHaveNoCurve();
    void fewValuesHaveNoPicksOfTheirShape();
    void thePercentileAtALimitGivesThatLimit_data();
    void thePercentileAtALimitGivesThatLimit();
    void valuesThatAreAllEqualAreSpreadAroundTheirValue();
};

void tst_Sweep::curveIsEvaluateAtEachPoint_data() {
    QTest::addColumn<bool>("indexed");
    QTest::addColumn<SchemeKind>("kind");
    for (const bool indexed : {false, true})
        for (const SchemeKind kind : {SchemeKind::Symmetric, SchemeKind::Asymmetric})
            QTest::addRow("%s %s", indexed ? "index" : "direct", std::string(idOf(kind)).c_str())
                << indexed << kind;
}

void tst_Sweep::curveIsEvaluateAtEachPoint() {
    QFETCH(bool, indexed);
    QFETCH(SchemeKind, kind);
    constexpr std::size_t kPoints = 23;
    Dataset dataset = datasetOf("student-t(n=30000,location=0.2)");
    if (indexed)
        dataset = withIndex(std::move(dataset)).value();
    const Scenario scenario = scenarioWith(kind, 5);

    const auto sweep = sweepClip(dataset, scenario, kPoints);

    QVERIFY(sweep);
    QCOMPARE(sweep.value().x.size(), kPoints);
    QVERIFY(isClose(sweep.value().x.back(), 1.05 * dataset.stats.absMax()));
    for (std::size_t i = 0; i < kPoints; ++i) {
        const ErrorReport errors =
            errorsAt(dataset, scenario, rangeAtLimit(dataset, scenario.scheme, sweep.value().x[i]));
        QVERIFY(isClose(sweep.value().rounding[i], errors.roundingMse));
        QVERIFY(isClose(sweep.value().clipping[i], errors.clippingMse));
        QCOMPARE(sweep.value().total[i], sweep.value().rounding[i] + sweep.value().clipping[i]);
    }
}

void tst_Sweep::picksAreTheMethods() {
    const Dataset dataset = datasetOf("laplace(n=5000)");
    Scenario scenario = scenarioWith(SchemeKind::Symmetric, 4);
    scenario.calibration.method = "percentile";
    scenario.calibration.parameter = 97;

    const auto sweep = sweepClip(dataset, scenario, 4);

    QVERIFY(sweep);
    bool own = false;
    for (const MethodPick& pick : sweep.value().picks) {
        Scenario other = scenario;
        other.calibration = pick.calibration;
        const auto analysis = evaluate(dataset, other);
        QVERIFY(analysis);
        QVERIFY(pick.errors == analysis.value().errors);
        QCOMPARE(pick.limit, limitOfRange(analysis.value().groups.front().clip));
        own = own || pick.calibration == scenario.calibration;
    }
    QVERIFY(own);
}

// On a symmetric scheme, whose limits the axis shows all of.
void tst_Sweep::theMsePickIsTheCurvesLowestPoint() {
    constexpr std::size_t kPoints = 256;
    for (const char* data : {"normal(n=20000)", "laplace(n=20000)", "student-t(n=100000)"})
        for (const int bits : {3, 4, 6, 8}) {
            const Dataset dataset = withIndex(datasetOf(data)).value();
            const auto sweep =
                sweepClip(dataset, scenarioWith(SchemeKind::Symmetric, bits), kPoints);
            QVERIFY(sweep);
            const auto& total = sweep.value().total;
            const auto lowest = std::min_element(total.begin(), total.end()) - total.begin();
            const auto mse = std::find_if(
                sweep.value().picks.begin(), sweep.value().picks.end(),
                [](const MethodPick& pick) { return pick.calibration.method == "mse"; });
            QVERIFY(mse != sweep.value().picks.end());
            const double step = sweep.value().x[1] - sweep.value().x[0];
            const double away =
                std::abs(mse->limit - sweep.value().x[static_cast<std::size_t>(lowest)]);

            // Each looks at places of its own, so one may be lower by a hair.
            const double least = total[static_cast<std::size_t>(lowest)];
            QVERIFY(mse->errors.mse <= least * (1 + 1e-5));
            QVERIFY2(away <= step * 1.001, data);
        }
}

void tst_Sweep::groupsShareTheLimit() {
    const Dataset dataset = datasetOf("normal(n=4096)");
    Scenario scenario = scenarioWith(SchemeKind::Symmetric, 4);
    const auto whole = sweepClip(dataset, scenario, 8);
    scenario.scheme.per = {.kind = Granularity::Kind::Group, .size = 64};

    const auto grouped = sweepClip(dataset, scenario, 8);

    QVERIFY(whole && grouped);
    for (std::size_t i = 0; i < 8; ++i)
        QVERIFY(isClose(grouped.value().total[i], whole.value().total[i]));
}

void tst_Sweep::severalGroupsHaveNoPick() {
    const Dataset dataset = datasetOf("normal(n=256)");
    Scenario scenario = scenarioWith(SchemeKind::Symmetric, 4);
    scenario.scheme.per = {.kind = Granularity::Kind::Group, .size = 64};

    const auto pick = methodPick(dataset, scenario, {});

    QVERIFY(!pick);
    QCOMPARE(pick.error().code, Errc::Usage);
    QVERIFY(english(pick.error().message).find("4 groups") != std::string::npos);
}

void tst_Sweep::cancelledWorkSaysSo() {
    std::stop_source stop;
    stop.request_stop();

    const auto sweep = sweepClip(datasetOf("normal(n=100)"), scenarioWith(SchemeKind::Symmetric, 4),
                                 16, Task(stop.get_token()));

    QVERIFY(!sweep && sweep.error().code == Errc::Cancelled);
}

void tst_Sweep::zerosHaveNoCurve() {
    const Dataset dataset =
        makeDataset(makeTensor("", {4}, "float32", 32, FloatArray(std::vector<float>(4, 0.F))));

    const auto sweep = sweepClip(dataset, scenarioWith(SchemeKind::Symmetric, 4), 16);

    QVERIFY(sweep && sweep.value().x.empty());
}

void tst_Sweep::fewValuesHaveNoPicksOfTheirShape() {
    const Dataset dataset = makeDataset(loadData(PastedData{{1, -2, 3, 4, 5}}, {}).value());
    Scenario scenario = scenarioWith(SchemeKind::Symmetric, 4);
    const auto picksOf = [&](std::string_view method) {
        const auto picks = methodPicks(dataset, scenario).value();
        return std::ranges::count_if(
            picks, [method](const MethodPick& pick) { return pick.calibration.method == method; });
    };
    QCOMPARE(picksOf("mse"), 1);
    QCOMPARE(picksOf("percentile"), 0);
    QCOMPARE(picksOf("entropy"), 0);
    scenario.calibration.method = "percentile";  // the scenario's own is always among them
    QCOMPARE(picksOf("percentile"), 1);
}

void tst_Sweep::thePercentileAtALimitGivesThatLimit_data() {
    QTest::addColumn<SchemeKind>("kind");
    QTest::addColumn<RangeEnd>("end");
    QTest::addColumn<double>("percentile");
    QTest::newRow("symmetric, upper") << SchemeKind::Symmetric << RangeEnd::Upper << 90.0;
    QTest::newRow("symmetric, lower") << SchemeKind::Symmetric << RangeEnd::Lower << 99.9;
    QTest::newRow("asymmetric, upper") << SchemeKind::Asymmetric << RangeEnd::Upper << 99.0;
    QTest::newRow("asymmetric, lower") << SchemeKind::Asymmetric << RangeEnd::Lower << 95.0;
}

void tst_Sweep::thePercentileAtALimitGivesThatLimit() {
    QFETCH(SchemeKind, kind);
    QFETCH(RangeEnd, end);
    QFETCH(double, percentile);
    const Dataset dataset = datasetOf("laplace(n=2000)");
    Scenario scenario = scenarioWith(kind, 4);
    const auto limitOf = [&](double p) {
        scenario.calibration = {.method = "percentile", .parameter = p};
        const ClipRange clip = evaluate(dataset, scenario).value().groups.front().clip;
        return end == RangeEnd::Lower ? clip.lower : clip.upper;
    };
    const double limit = limitOf(percentile);

    const auto back = percentileAtLimit(dataset, scenario.scheme, end, limit);

    QVERIFY(back);
    QVERIFY(std::abs(limitOf(*back) - limit) < 1e-4);
    scenario.scheme = scenarioWith(SchemeKind::Symmetric, 4).scheme;
    scenario.scheme.codeRange = CodeRange::Unsigned;
    QVERIFY(!percentileAtLimit(dataset, scenario.scheme, RangeEnd::Lower, limit));
}

void tst_Sweep::valuesThatAreAllEqualAreSpreadAroundTheirValue() {
    for (const double value : {0.5, -3.0, 0.0}) {
        const Tensor spread = loadData(spreadAround(value, 5000), {}).value();
        const SampleStats stats = sampleStats(spread.finite.values());
        QCOMPARE(stats.count, std::size_t{5000});
        const double sigma = value == 0 ? 1 : std::abs(value) / 4;
        QVERIFY(std::abs(stats.mean - value) < sigma / 10);
        QVERIFY(stats.max - stats.min > 4 * sigma);
    }
}

QUANTSCOPE_TEST_CLASS(tst_Sweep)
#include "tst_sweep.moc"
