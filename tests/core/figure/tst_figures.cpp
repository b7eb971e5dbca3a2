// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/data/generators.h"
#include "core/figure/figures.h"
#include "core/figure/pareto_figure.h"
#include "core/scenario/prepare.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

struct Shown {
    Dataset dataset;
    Analysis analysis;
    Sweep sweep;

    FigureInput input() const { return {&dataset, &analysis, &sweep}; }
};

Shown shownOf(const Scenario& scenario) {
    Shown shown;
    shown.dataset = withIndex(makeDataset(loadData(scenario.data, {}).value())).value();
    shown.analysis = evaluate(shown.dataset, scenario).value();
    shown.sweep = sweepClip(shown.dataset, scenario, 32).value();
    return shown;
}

Shown shownOf(int bits, const char* method) {
    Scenario scenario = defaultScenario();
    scenario.scheme.bits = bits;
    scenario.calibration.method = method;
    return shownOf(scenario);
}

Figure figureOf(const Shown& shown, const char* id) {
    return findFigureKind(id)->make(shown.input());
}

const FigureLine* lineOfRole(const Figure& figure, Role role) {
    const auto found = std::ranges::find(figure.lines, role, &FigureLine::role);
    return found == figure.lines.end() ? nullptr : &*found;
}

const FigureMark* markOfRole(const Figure& figure, Role role) {
    const auto found = std::ranges::find(figure.marks, role, &FigureMark::role);
    return found == figure.marks.end() ? nullptr : &*found;
}

std::size_t ofRole(const Figure& figure, Role role) {
    std::size_t count = 0;
    for (const FigureStems& stems : figure.stems)
        count += stems.role == role ? stems.x.size() : 0;
    return count;
}

}  // namespace

class tst_Figures : public QObject {
    Q_OBJECT

private slots:
    void everyKindCanBeDrawn();
    void valuesShowEveryValueLevelAndEdge();
    void stochasticRoundingHasLevelsButNoEdges();
    void clippedZonesBeginWhereCodesEnd();
    void sweepIsTheCurveItWasGiven();
    void sweepShowsWhatGroupsReach();
    void nothingButZeroHasNothingToSweep();
    void codesAddUpToTheValues();
    void tablesHoldEveryPoint();
    void wordsNameTheOutliers();
    void wordsNameWhatCanErr();
    void wordsBoundTheLargestError();
    void waysLargerThanTheValuesDoNotSqueezeTheOthers();
    void waysWithoutErrorStandAtTheTop();
};

void tst_Figures::everyKindCanBeDrawn() {
    const Shown shown = shownOf(4, "minmax");
    for (const FigureKind& kind : figureKinds()) {
        const Figure figure = kind.make(shown.input());
        QCOMPARE(figure.id, std::string(kind.id));
        QVERIFY2(std::isfinite(figure.xAxis.lower) && figure.xAxis.lower < figure.xAxis.upper,
                 figure.id.c_str());
        QVERIFY2(std::isfinite(figure.yAxis.lower) && figure.yAxis.lower < figure.yAxis.upper,
                 figure.id.c_str());
        QVERIFY2(!english(figure.title).empty(), figure.id.c_str());
        for (const FigureLine& line : figure.lines)
            QCOMPARE(line.x.size(), line.y.size());
    }
}

void tst_Figures::valuesShowEveryValueLevelAndEdge() {
    const Shown shown = shownOf(4, "minmax");

    const Histogram histogram = shownHistogram(shown.dataset, shown.analysis);
    const std::uint64_t total = std::accumulate(histogram.counts.begin(), histogram.counts.end(),
                                                histogram.below + histogram.above);
    const Figure figure = figureOf(shown, "values");

    QCOMPARE(total, std::uint64_t{shown.dataset.stats.count});
    QCOMPARE(figure.bars.front().heights.size(), histogram.counts.size());
    QCOMPARE(ofRole(figure, Role::Level), std::size_t{15});
    QCOMPARE(ofRole(figure, Role::Edge), std::size_t{14});
    QVERIFY(figure.exact);
}

void tst_Figures::stochasticRoundingHasLevelsButNoEdges() {
    Scenario scenario = defaultScenario();
    scenario.scheme.rounding = Rounding::Stochastic;
    Shown shown;
    shown.dataset = makeDataset(loadData(scenario.data, {}).value());
    shown.analysis = evaluate(shown.dataset, scenario).value();

    const Figure figure = figureOf(shown, "values");

    QCOMPARE(ofRole(figure, Role::Level), std::size_t{15});
    QCOMPARE(ofRole(figure, Role::Edge), std::size_t{0});
}

void tst_Figures::clippedZonesBeginWhereCodesEnd() {
    const Shown shown = shownOf(4, "mse");
    const LevelTable& table = *shown.analysis.table;

    const Figure figure = figureOf(shown, "values");

    QVERIFY(std::any_of(figure.bands.begin(), figure.bands.end(), [&](const FigureBand& band) {
        return band.role == Role::ClipZone && band.lower == double{table.clipFrom};
    }));
    QVERIFY(std::any_of(figure.bands.begin(), figure.bands.end(), [&](const FigureBand& band) {
        return band.role == Role::ClipZone && band.upper == double{table.clipBelow};
    }));
}

void tst_Figures::sweepIsTheCurveItWasGiven() {
    const Shown shown = shownOf(4, "mse");

    const Figure figure = figureOf(shown, "sweep");

    for (const auto& [role, expected] : {std::pair{Role::Total, shown.sweep.total},
                                         std::pair{Role::Rounding, shown.sweep.rounding},
                                         std::pair{Role::Clipping, shown.sweep.clipping}}) {
        const FigureLine* line = lineOfRole(figure, role);
        QVERIFY(line != nullptr);
        QCOMPARE(line->x, shown.sweep.x);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(line->y[i] == expected[i] || expected[i] == 0);
    }
    const FigureMark* you = markOfRole(figure, Role::You);
    QVERIFY(you != nullptr);
    QCOMPARE(you->x, limitOfRange(shown.analysis.groups.front().clip));
}

void tst_Figures::sweepShowsWhatGroupsReach() {
    Scenario scenario = defaultScenario();
    scenario.scheme.per = {.kind = Granularity::Kind::Group, .size = 500};
    const Shown own = shownOf(scenario);
    scenario.calibration.method = "manual";
    scenario.calibration.lower = -3;
    scenario.calibration.upper = 3;
    const Shown alike = shownOf(scenario);

    const Figure ofOwn = figureOf(own, "sweep");
    const Figure ofAlike = figureOf(alike, "sweep");

    const auto reached = [](const Figure& figure) { return lineOfRole(figure, Role::Ideal); };
    QVERIFY(reached(ofOwn) != nullptr);
    QCOMPARE(reached(ofOwn)->y, (std::vector<double>(2, own.analysis.errors.mse)));
    QVERIFY(ofOwn.yAxis.lower < own.analysis.errors.mse);
    QVERIFY(markOfRole(ofOwn, Role::You) == nullptr);
    QVERIFY(reached(ofAlike) == nullptr);
    QCOMPARE(markOfRole(ofAlike, Role::You)->x, 3.0);
    QCOMPARE(markOfRole(ofAlike, Role::You)->y, alike.analysis.errors.mse);
}

// An empty picture says why.
void tst_Figures::nothingButZeroHasNothingToSweep() {
    for (const float x : {0.0F, std::nanf("")}) {
        Shown shown;
        shown.dataset = makeDataset(makeTensor("", {2}, "float32", 32, FloatArray({x, x})));
        shown.analysis = evaluate(shown.dataset, defaultScenario()).value();

        const Figure figure = figureOf(shown, "sweep");

        QVERIFY(showsNothing(figure));
        QCOMPARE(figure.summary.size(), std::size_t{1});
    }
}

void tst_Figures::codesAddUpToTheValues() {
    const Shown shown = shownOf(3, "minmax");

    const Figure figure = figureOf(shown, "codes");

    double sum = 0;
    for (const FigureBars& bars : figure.bars)
        sum = std::accumulate(bars.heights.begin(), bars.heights.end(), sum);
    for (const FigureStems& stems : figure.stems)
        sum = std::accumulate(stems.y.begin(), stems.y.end(), sum);
    QCOMPARE(sum, static_cast<double>(shown.dataset.stats.count));
}

void tst_Figures::tablesHoldEveryPoint() {
    const Shown shown = shownOf(4, "minmax");
    for (const FigureKind& kind : figureKinds()) {
        const Figure figure = kind.make(shown.input());
        std::size_t points = figure.marks.size();
        for (const FigureBars& bars : figure.bars)
            points += bars.heights.size();
        for (const FigureStems& stems : figure.stems)
            points += stems.x.size();
        for (const FigureLine& line : figure.lines)
            points += line.x.size();
        if (figure.matrix)
            points = figure.matrix->rows * figure.matrix->columns;
        QCOMPARE(figureTable(figure).rows.size(), points);
    }
}

// The default scenario exists to show what 0.2 % of outliers cost (experience 3.12).
void tst_Figures::wordsNameTheOutliers() {
    const Shown shown = shownOf(4, "minmax");

    std::string words;
    for (const Message& message : inWords(shown.dataset, shown.analysis))
        words += english(message) + " ";

    QVERIFY(!words.empty());
    QVERIFY2(words.find('%') == std::string::npos || words.find("%1") == std::string::npos,
             words.c_str());
    // MinMax of the default scenario: about 8.3 dB.
    QVERIFY2(std::abs(*shown.analysis.errors.sqnrDb - 8.3) < 0.1,
             std::to_string(*shown.analysis.errors.sqnrDb).c_str());
}

// The cause that the sentence names has to be one that can be.
void tst_Figures::wordsNameWhatCanErr() {
    const auto wordsOf = [](Scheme scheme, std::vector<float> values) {
        Scenario scenario;
        scenario.scheme = std::move(scheme);
        const Shape shape{values.size()};
        const Dataset dataset =
            makeDataset(makeTensor("", shape, "float32", 32, FloatArray(std::move(values))));
        std::string words;
        for (const Message& message : inWords(dataset, evaluate(dataset, scenario).value()))
            words += std::string(message.text) + " ";
        return words;
    };
    const auto says = [](const std::string& words, const char* part) {
        return words.find(part) != std::string::npos;
    };
    std::vector<float> values(64);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<float>(i));
    std::vector<float> farOff = values;
    for (float& x : farOff)
        x += 100;
    Scheme format;
    format.kind = SchemeKind::Format;
    format.format = "q8_0";
    Scheme balanced;
    balanced.kind = SchemeKind::Codebook;
    balanced.codebook = "balanced";
    balanced.bits = 3;
    Scheme asymmetric;
    asymmetric.kind = SchemeKind::Asymmetric;

    QVERIFY(says(wordsOf(format, values), "blocks' scales"));
    QVERIFY(says(wordsOf(balanced, values), "by rank"));
    QVERIFY(says(wordsOf(asymmetric, farOff), "The limits include zero"));
    QVERIFY(!says(wordsOf(asymmetric, values), "The limits include zero"));
    // One side only, but exact: there is no step to halve.
    QVERIFY(!says(wordsOf(Scheme(), std::vector<float>(64, 0.5F)), "halve"));
}

void tst_Figures::wordsBoundTheLargestError() {
    for (const Rounding rounding :
         {Rounding::HalfEven, Rounding::TowardZero, Rounding::Stochastic}) {
        for (const auto kind : {Granularity::Kind::Tensor, Granularity::Kind::Group}) {
            Scenario scenario = defaultScenario();
            scenario.scheme.rounding = rounding;
            scenario.scheme.per = {.kind = kind, .size = 64};
            scenario.calibration = {};
            const Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
            const Analysis analysis = evaluate(dataset, scenario).value();

            const Message bound = inWords(dataset, analysis).back();

            // The first group's step says nothing about the others.
            QCOMPARE(bound.arguments.empty(), kind == Granularity::Kind::Group);
            if (!bound.arguments.empty())
                QVERIFY(std::get<double>(bound.arguments.front()) >=
                        analysis.errors.maxAbsError * (1 - 1e-12));
        }
    }
}

void tst_Figures::waysLargerThanTheValuesDoNotSqueezeTheOthers() {
    std::vector<ComparedRow> rows(4);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].contender.label = std::to_string(i);
        rows[i].errors.bitsPerValue = std::array{2.0, 4.5, 8.0, 512.0}[i];
        rows[i].errors.sqnrDb = static_cast<double>(10 * i);
    }

    const Figure figure = paretoFigure(rows);

    QVERIFY(figure.xAxis.upper > 8 && figure.xAxis.upper < 10);
    QVERIFY(english(figure.xAxis.title).find("32") != std::string::npos);
    QCOMPARE(figure.marks.size(), rows.size());
    QCOMPARE(figure.marks.back().x, 512.0);
    rows.pop_back();
    QVERIFY(english(paretoFigure(rows).xAxis.title).find("32") == std::string::npos);
}

void tst_Figures::waysWithoutErrorStandAtTheTop() {
    std::vector<ComparedRow> rows(3);
    for (ComparedRow& row : rows) {
        row.errors.bitsPerValue = 4;
        row.errors.mse = 1;
        row.errors.sqnrDb = 20;
        row.errors.cosine = 0.99;
    }
    rows[1].errors.mse = 0;
    rows[1].errors.sqnrDb.reset();
    rows[2] = rows[1];
    rows[2].errors.cosine.reset();  // no signal

    const Figure figure = paretoFigure(rows);
    const Figure onlyExact = paretoFigure(std::span(rows).subspan(1));

    QCOMPARE(figure.marks.size(), std::size_t{2});
    QCOMPARE(figure.marks[0].y, 20.0);
    QVERIFY(figure.marks[1].y > 20 && figure.marks[1].y < figure.yAxis.upper);
    QVERIFY(std::isfinite(figure.yAxis.upper));
    QVERIFY(english(figure.marks[1].label).find("no error") != std::string::npos);
    QCOMPARE(onlyExact.marks.size(), std::size_t{1});
    QVERIFY(onlyExact.marks[0].y < onlyExact.yAxis.upper);
}

QUANTSCOPE_TEST_CLASS(tst_Figures)
#include "tst_figures.moc"
