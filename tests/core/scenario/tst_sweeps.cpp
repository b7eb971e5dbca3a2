// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>

#include "core/data/generators.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweeps.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Scenario scenarioOf(const char* data, const char* method = "minmax") {
    Scenario scenario;
    scenario.data = parseGenerated(data).value();
    scenario.scheme.bits = 4;
    scenario.calibration.method = method;
    return scenario;
}

Dataset datasetOf(const Scenario& scenario) {
    return makeDataset(loadData(scenario.data, {}).value());
}

Sweep sweepOf(const char* over, const Scenario& scenario, std::size_t points = 64) {
    return findSweepKind(over)->run(datasetOf(scenario), scenario, points, {}).value();
}

// The curve must say what evaluate() says of a scenario with that one thing changed.
template <class Change>
void compareWithEvaluate(const Sweep& sweep, const Scenario& scenario, Change change) {
    QVERIFY(sweep.x.size() > 2);
    for (std::size_t i = 0; i < sweep.x.size(); ++i) {
        Scenario other = scenario;
        change(other, sweep.x[i]);
        const ErrorReport errors = evaluate(datasetOf(other), other).value().errors;
        QCOMPARE(sweep.rounding[i], errors.roundingMse);
        QCOMPARE(sweep.clipping[i], errors.clippingMse);
        QCOMPARE(sweep.total[i], sweep.rounding[i] + sweep.clipping[i]);
    }
}

}  // namespace

class tst_Sweeps : public QObject {
    Q_OBJECT

private slots:
    void bits();
    void bitsThatCannotBeAreLeftOut();
    void groups();
    void groupsOfShortRows();
    void outlierReach();
    void outliersMustBeThere();
    void allValuesAreTheLastSample();
    void samplesNeedOneSetOfParameters();
    void cancelledWorkSaysSo();
};

void tst_Sweeps::bits() {
    const Scenario scenario = scenarioOf("laplace(n=3000)", "mse");
    const Sweep sweep = sweepOf("bits", scenario);

    compareWithEvaluate(sweep, scenario,
                        [](Scenario& s, double bits) { s.scheme.bits = static_cast<int>(bits); });
    QVERIFY(std::is_sorted(sweep.total.rbegin(), sweep.total.rend()));
}

void tst_Sweeps::bitsThatCannotBeAreLeftOut() {
    Scenario scenario = scenarioOf("normal(n=100)");
    QCOMPARE(sweepOf("bits", scenario).x.front(), 2.0);
    scenario.scheme.codeRange = CodeRange::Full;
    QCOMPARE(sweepOf("bits", scenario).x.front(), 1.0);
}

void tst_Sweeps::groups() {
    const Scenario scenario = scenarioOf("normal(n=1000)");
    const Sweep sweep = sweepOf("group", scenario);

    QCOMPARE(sweep.x, (std::vector<double>{2, 4, 8, 16, 32, 64, 128, 256, 512, 1000}));
    compareWithEvaluate(sweep, scenario, [](Scenario& s, double size) {
        s.scheme.per = {.kind = Granularity::Kind::Group, .size = static_cast<std::size_t>(size)};
    });
}

void tst_Sweeps::groupsOfShortRows() {
    const Scenario scenario = scenarioOf("normal(n=9)");
    const Dataset dataset = makeDataset(
        makeTensor("", {3, 3}, "float32", 32, FloatArray({1, 2, 3, -4, 5, 6, 7, 8, -9})));

    const auto sweep = findSweepKind("group")->run(dataset, scenario, 64, {});

    QVERIFY(sweep);
    QCOMPARE(sweep.value().x, (std::vector<double>{2, 3}));
}

void tst_Sweeps::outlierReach() {
    const Scenario scenario = scenarioOf("normal(n=2000,outliers=0.002)");
    const Sweep sweep = sweepOf("outlier-reach", scenario, 5);

    QCOMPARE(sweep.x, (std::vector<double>{1, 10.75, 20.5, 30.25, 40}));
    compareWithEvaluate(sweep, scenario, [](Scenario& s, double reach) {
        std::get<GeneratedData>(s.data).outliers.reach = reach;
    });
    // Min-max pays for every step outwards.
    QVERIFY(sweep.total.back() > 10 * sweep.total.front());
}

void tst_Sweeps::outliersMustBeThere() {
    for (Scenario scenario : {scenarioOf("normal(n=100)"), scenarioOf("uniform(n=10)")}) {
        const auto sweep = findSweepKind("outlier-reach")->run({}, scenario, 5, {});
        QVERIFY(!sweep && sweep.error().code == Errc::Usage);
    }
    Scenario pasted = scenarioOf("normal(n=4)");
    pasted.data = PastedData{{1, 2}};
    QVERIFY(!findSweepKind("outlier-reach")->run({}, pasted, 5, {}));
}

void tst_Sweeps::allValuesAreTheLastSample() {
    for (const char* method : {"minmax", "percentile", "mse", "sqnr"}) {
        const Scenario scenario = scenarioOf("student-t(n=3000,tail=3)", method);
        const Sweep sweep = sweepOf("sample-size", scenario);
        const ErrorReport all = evaluate(datasetOf(scenario), scenario).value().errors;

        QCOMPARE(sweep.x.front(), 16.0);
        QCOMPARE(sweep.x.back(), 3000.0);
        QVERIFY(std::abs(sweep.total.back() / all.mse - 1) < 1e-12);
        // Sixteen values know little of the tails: what lies beyond them is clipped.
        QVERIFY(sweep.clipping.front() > 0);
    }
}

void tst_Sweeps::samplesNeedOneSetOfParameters() {
    Scenario scenario = scenarioOf("normal(n=64)");
    scenario.scheme.per = {.kind = Granularity::Kind::Group, .size = 8};

    const auto sweep = findSweepKind("sample-size")->run(datasetOf(scenario), scenario, 9, {});

    QVERIFY(!sweep && sweep.error().code == Errc::Usage);
}

void tst_Sweeps::cancelledWorkSaysSo() {
    std::stop_source stop;
    stop.request_stop();
    const Scenario scenario = scenarioOf("normal(n=100,outliers=0.1)");
    for (const SweepKind& kind : sweepKinds()) {
        const auto sweep = kind.run(datasetOf(scenario), scenario, 4, Task(stop.get_token()));
        QVERIFY2(!sweep && sweep.error().code == Errc::Cancelled, std::string(kind.id).c_str());
    }
}

QUANTSCOPE_TEST_CLASS(tst_Sweeps)
#include "tst_sweeps.moc"
