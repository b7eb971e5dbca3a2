// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>

#include "core/scenario/chart_groups.h"
#include "core/scenario/prepare.h"
#include "core/scenario/search_trace.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Dataset datasetOf(std::vector<float> values, Shape shape) {
    return makeDataset(
        makeTensor("", std::move(shape), "float32", 32, FloatArray(std::move(values))));
}

Scenario scenarioPer(Granularity per) {
    Scenario scenario;
    scenario.scheme.bits = 4;
    scenario.scheme.per = per;
    return scenario;
}

// Three channels of two values, the second a hundred times as wide.
Dataset threeChannels() {
    return datasetOf({-1, 0.5F, 100, -50, 0.25F, 2}, {3, 2});
}

}  // namespace

class tst_ChartGroups : public QObject {
    Q_OBJECT

private slots:
    void aWholeTensorIsShownByItsChannels();
    void oneAxisHasNoChannels();
    void summariesTellRangesAndLimits();
    void errorsOfTheGroupsAddUpToTheWhole();
    void whatIsNotFiniteIsLeftOut();
    void aGroupOutOfReachIsNotShownAlone();
    void theSearchIsThatOfTheAnalysis();
    void entropyHasPAndQAtEveryCandidate();
    void fitsOfLevelsHaveTheirRounds();
    void aMethodWithoutCandidatesHasNoSearch();
    void theSearchOfOneGroupIsThatGroupsOwn();
};

void tst_ChartGroups::aWholeTensorIsShownByItsChannels() {
    const Granularity channels = chartGranularity(Scheme{}, {3, 2});
    QCOMPARE(channels.kind, Granularity::Kind::Channel);
    QCOMPARE(channels.axis, std::size_t{0});
    QVERIFY(chartsChannels(Scheme{}, {3, 2}));

    Scheme groups;
    groups.per = {.kind = Granularity::Kind::Group, .size = 2};
    QVERIFY(chartGranularity(groups, {3, 2}) == groups.per);
    QVERIFY(!chartsChannels(groups, {3, 2}));
}

void tst_ChartGroups::oneAxisHasNoChannels() {
    QCOMPARE(chartGranularity(Scheme{}, {6}).kind, Granularity::Kind::Tensor);
}

void tst_ChartGroups::summariesTellRangesAndLimits() {
    const Dataset dataset = threeChannels();
    const Scenario shared = scenarioPer({});
    const Scenario own = scenarioPer({.kind = Granularity::Kind::Channel, .axis = 0});

    const auto oneScale = groupSummaries(dataset, evaluate(dataset, shared).value()).value();
    const auto ownScales = groupSummaries(dataset, evaluate(dataset, own).value()).value();

    QCOMPARE(oneScale.size(), std::size_t{3});
    QCOMPARE(oneScale[1].min, -50.0);
    QCOMPARE(oneScale[1].max, 100.0);
    QCOMPARE(oneScale[0].clip.upper, 100.0);  // the widest channel sets it for all
    QCOMPARE(ownScales[0].clip.upper, 1.0);
    QCOMPARE(ownScales[2].clip.upper, 2.0);
    QVERIFY(ownScales[0].mse < oneScale[0].mse);
}

void tst_ChartGroups::errorsOfTheGroupsAddUpToTheWhole() {
    std::vector<float> values(24);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<float>(i) * 1.7F) * static_cast<float>(i + 1);
    const Dataset dataset = datasetOf(values, {4, 6});
    for (const Rounding rounding : {Rounding::HalfEven, Rounding::Stochastic}) {
        for (const auto kind : {Granularity::Kind::Tensor, Granularity::Kind::Channel,
                                Granularity::Kind::Group, Granularity::Kind::Block}) {
            Scenario scenario =
                scenarioPer({.kind = kind, .axis = 1, .size = 4, .rows = 2, .columns = 4});
            scenario.scheme.rounding = rounding;
            const Analysis analysis = evaluate(dataset, scenario).value();
            double squares = 0;
            std::size_t count = 0;
            const auto groups = groupSummaries(dataset, analysis).value();
            for (const GroupSummary& group : groups) {
                squares += group.mse * static_cast<double>(group.count);
                count += group.count;
            }
            QCOMPARE(count, values.size());
            const double whole = analysis.errors.mse * static_cast<double>(values.size());
            QVERIFY(std::abs(squares - whole) <= 1e-9 * whole);
        }
    }
}

void tst_ChartGroups::whatIsNotFiniteIsLeftOut() {
    constexpr float kInf = std::numeric_limits<float>::infinity();
    const Dataset dataset = datasetOf({1, kInf, std::nanf(""), std::nanf("")}, {2, 2});

    const auto groups = groupSummaries(dataset, evaluate(dataset, scenarioPer({})).value()).value();

    QCOMPARE(groups[0].count, std::size_t{1});
    QCOMPARE(groups[0].max, 1.0);
    QCOMPARE(groups[1].count, std::size_t{0});
    QCOMPARE(groups[1].range(), 0.0);
}

void tst_ChartGroups::aGroupOutOfReachIsNotShownAlone() {
    const Dataset dataset = threeChannels();
    Scenario scenario = scenarioPer({});
    scenario.view.group = 2;
    QVERIFY(groupShownAlone(evaluate(dataset, scenario).value(), {3, 2}) == std::size_t{2});
    scenario.view.group = 3;
    QVERIFY(!groupShownAlone(evaluate(dataset, scenario).value(), {3, 2}));
}

void tst_ChartGroups::theSearchIsThatOfTheAnalysis() {
    const Dataset dataset = makeDataset(loadData(defaultScenario().data, {}).value());
    for (const char* method : {"mse", "octav", "sqnr", "histogram-l2", "moving-average"}) {
        Scenario scenario = defaultScenario();
        scenario.calibration.method = method;
        const Analysis analysis = evaluate(dataset, scenario).value();
        const SearchTrace trace = searchTrace(dataset, analysis).value();
        QVERIFY2(trace.searches(), method);
        QVERIFY2(
            trace.steps.losses.empty() || trace.steps.losses.size() == trace.steps.ranges.size(),
            method);
        QVERIFY(shownStep(trace, scenario.view) == trace.steps.chosen);
        if (analysis.pick.loss && !trace.steps.losses.empty())
            QCOMPARE(trace.steps.losses[trace.steps.chosen], *analysis.pick.loss);
    }
}

void tst_ChartGroups::entropyHasPAndQAtEveryCandidate() {
    const Dataset dataset = makeDataset(loadData(defaultScenario().data, {}).value());
    Scenario scenario = defaultScenario();
    scenario.calibration.method = "entropy";
    const Analysis analysis = evaluate(dataset, scenario).value();
    const SearchTrace trace = searchTrace(dataset, analysis).value();

    QCOMPARE(trace.entropy.size(), trace.steps.ranges.size());
    for (const std::size_t step : {std::size_t{0}, trace.steps.chosen}) {
        const auto sides = entropyStepOf(dataset, analysis, trace, step);
        QVERIFY(sides.has_value());
        QCOMPARE(sides->p.size(), trace.entropy[step].end - trace.entropy[step].first);
        QCOMPARE(sides->q.size(), sides->p.size());
    }
    QVERIFY(trace.steps.ranges[trace.steps.chosen] == analysis.pick.range);
}

void tst_ChartGroups::fitsOfLevelsHaveTheirRounds() {
    const Dataset dataset = makeDataset(loadData(defaultScenario().data, {}).value());
    Scenario scenario = defaultScenario();
    scenario.scheme = Scheme{};
    scenario.scheme.kind = SchemeKind::Codebook;
    scenario.scheme.bits = 3;
    scenario.scheme.codebook = "lloyd-max";
    const SearchTrace lloyd = searchTrace(dataset, evaluate(dataset, scenario).value()).value();
    QVERIFY(lloyd.count() > 3);
    for (std::size_t i = 1; i < lloyd.lloyd.size(); ++i) {
        QVERIFY(lloyd.lloyd[i].mse <= lloyd.lloyd[i - 1].mse);
        QCOMPARE(lloyd.lloyd[i].levels.size(), std::size_t{8});
    }
    QCOMPARE(shownStep(lloyd, scenario.view), lloyd.lloyd.size() - 1);

    scenario.scheme.codebook = "balanced";
    const SearchTrace tree = searchTrace(dataset, evaluate(dataset, scenario).value()).value();
    QCOMPARE(tree.count(), std::size_t{3});
    QCOMPARE(tree.splits.back().populations.size(), std::size_t{8});
}

void tst_ChartGroups::aMethodWithoutCandidatesHasNoSearch() {
    const Dataset dataset = threeChannels();
    const SearchTrace trace =
        searchTrace(dataset, evaluate(dataset, scenarioPer({})).value()).value();
    QVERIFY(!trace.searches());
}

void tst_ChartGroups::theSearchOfOneGroupIsThatGroupsOwn() {
    const Dataset dataset = threeChannels();
    Scenario scenario = scenarioPer({.kind = Granularity::Kind::Channel, .axis = 0});
    scenario.calibration.method = "mse";
    scenario.view.group = 1;
    const SearchTrace trace = searchTrace(dataset, evaluate(dataset, scenario).value()).value();
    QCOMPARE(trace.group, std::size_t{1});
    QCOMPARE(trace.groups, std::size_t{3});
    for (const ClipRange& range : trace.steps.ranges)
        QVERIFY(range.upper <= 100);
    QVERIFY(trace.steps.ranges[trace.steps.chosen].upper > 50);
}

#include "tst_chart_groups.moc"
QUANTSCOPE_TEST_CLASS(tst_ChartGroups)
