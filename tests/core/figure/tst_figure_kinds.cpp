// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figure/figures.h"
#include "core/scenario/prepare.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

struct Shown {
    Dataset dataset;
    Analysis analysis;

    Figure figure(const char* id) const {
        return findFigureKind(id)->make({.dataset = &dataset, .analysis = &analysis});
    }
};

Shown shownOf(std::vector<float> values, Shape shape, const Scenario& scenario) {
    Shown shown;
    shown.dataset =
        makeDataset(makeTensor("", std::move(shape), "float32", 32, FloatArray(std::move(values))));
    shown.analysis = evaluate(shown.dataset, scenario).value();
    return shown;
}

// Codes are the values themselves: a scale of 1 between −7 and 7.
Scenario wholeNumbers() {
    Scenario scenario;
    scenario.scheme.bits = 4;
    scenario.calibration.method = "manual";
    scenario.calibration.lower = -7;
    scenario.calibration.upper = 7;
    return scenario;
}

std::vector<float> ramp(std::size_t count) {
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<float>(i % 15) - 7;
    return values;
}

}  // namespace

class tst_FigureKinds : public QObject {
    Q_OBJECT

private slots:
    void everyKindStandsOnEveryData();
    void matrixCellsAreThoseOfTheTensor();
    void aFewFarValuesLeaveTheOthersTheirColors();
    void aLargeMatrixIsThinnedEvenly();
    void moreThanTwoAxesLieNearestToASquare();
    void aCloseUpHoldsTheCell();
    void oneAxisIsFolded();
    void groupsCanBeSortedByRange();
    void aChannelIsShownAlone();
    void theFirstOfSeveralGroupsClipsNobody();
    void aBlockShowsAllItsLevels();
    void levelsOfOneBlockHaveTheirOwnHeights();
    void unusedCodesAreCounted();
    void theStaircaseHasItsIdeal();
    void theSearchMarksChoiceAndPlace();
    void sharesOfTheCausesMakeAHundred();
    void chartsWaitForWhatIsComputedElsewhere();
    void tablesHaveARowForEachThing();
};

void tst_FigureKinds::everyKindStandsOnEveryData() {
    constexpr float kInf = std::numeric_limits<float>::infinity();
    const std::vector<std::pair<std::vector<float>, Shape>> all{
        {{}, {0}},        {{3}, {}},           {{2, 2, 2, 2}, {2, 2}}, {{kInf, -kInf}, {2}},
        {ramp(15), {15}}, {ramp(60), {4, 15}}, {ramp(24), {2, 3, 4}}};
    for (const auto& [values, shape] : all) {
        for (const char* method : {"minmax", "mse", "entropy", "octav"}) {
            for (const auto kind : {Granularity::Kind::Tensor, Granularity::Kind::Group}) {
                Scenario scenario;
                scenario.scheme.bits = 4;
                scenario.scheme.per.kind = kind;
                scenario.calibration.method = method;
                const Shown shown = shownOf(values, shape, scenario);
                for (const FigureKind& row : figureKinds()) {
                    const Figure figure =
                        row.make({.dataset = &shown.dataset, .analysis = &shown.analysis});
                    QVERIFY(figure.id == row.id);
                    QVERIFY(std::isfinite(figure.xAxis.lower) && std::isfinite(figure.xAxis.upper));
                    QVERIFY(figure.yAxis.lower <= figure.yAxis.upper);
                }
            }
        }
    }
}

void tst_FigureKinds::matrixCellsAreThoseOfTheTensor() {
    const Shown shown = shownOf({1.25F, -7, 3, std::nanf(""), 9, 0}, {2, 3}, wholeNumbers());
    const FigureMatrix matrix = *shown.figure("matrix").matrix;

    QCOMPARE(matrix.rows, std::size_t{2});
    QCOMPARE(matrix.columns, std::size_t{3});
    QCOMPARE(matrix.panels.size(), std::size_t{4});
    QCOMPARE(matrix.panels[0].cells[0], 1.25);
    QCOMPARE(matrix.panels[1].cells[0], 1.0);
    QCOMPARE(matrix.panels[2].cells[0], 1.0);
    QCOMPARE(matrix.panels[3].cells[0], -0.25);
    QVERIFY(std::isnan(matrix.panels[1].cells[3]));
    QCOMPARE(matrix.panels[1].cells[4], 7.0);  // clipped
    QCOMPARE(matrix.panels[3].cells[4], -2.0);
}

void tst_FigureKinds::aFewFarValuesLeaveTheOthersTheirColors() {
    std::vector<float> values(100);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i) / 100 - 0.495F;
    values[7] = 50;
    const Shown shown = shownOf(values, {10, 10}, wholeNumbers());
    const FigureMatrix matrix = *shown.figure("matrix").matrix;

    const FigurePanel& original = matrix.panels[0];
    QVERIFY(original.saturates);
    QVERIFY(original.upper < 0.51 && original.upper > 0.4);
    QCOMPARE(original.lower, -original.upper);
    QCOMPARE(matrix.panels[2].upper, original.upper);
    QVERIFY(!matrix.panels[1].saturates);
}

void tst_FigureKinds::aLargeMatrixIsThinnedEvenly() {
    const Shown shown = shownOf(ramp(300 * 40), {300, 40}, wholeNumbers());
    const FigureMatrix matrix = *shown.figure("matrix").matrix;

    QCOMPARE(matrix.rowStep, std::size_t{3});
    QCOMPARE(matrix.rows, std::size_t{100});
    QCOMPARE(matrix.columns, std::size_t{40});
    const std::size_t cell = 5 * matrix.columns + 7;  // row 15, column 7
    QCOMPARE(matrix.panels[0].cells[cell], static_cast<double>(ramp(12000)[15 * 40 + 7]));
}

// A convolution's last axis is a few values long.
void tst_FigureKinds::moreThanTwoAxesLieNearestToASquare() {
    const auto sides = [](const Shape& shape) {
        const std::size_t count = valueCount(shape).value();
        const Shown shown = shownOf(ramp(count), shape, wholeNumbers());
        const FigureMatrix matrix = *shown.figure("matrix").matrix;
        return std::pair(matrix.rows, matrix.columns);
    };
    QCOMPARE(sides({8, 4, 3}), std::pair(std::size_t{8}, std::size_t{12}));
    QCOMPARE(sides({1, 6, 2, 10}), std::pair(std::size_t{12}, std::size_t{10}));
    QCOMPARE(sides({20, 3}), std::pair(std::size_t{20}, std::size_t{3}));
}

void tst_FigureKinds::aCloseUpHoldsTheCell() {
    Scenario scenario = wholeNumbers();
    scenario.view.closeUp = true;
    for (const MatrixCell cell : {MatrixCell{0, 0}, {31, 32}, {150, 20}, {299, 39}, {9999, 9999}}) {
        scenario.view.cell = cell;
        const Shown shown = shownOf(ramp(300 * 40), {300, 40}, scenario);
        const FigureMatrix matrix = *shown.figure("matrix").matrix;
        const MatrixCell inside = cellInside({300, 40}, cell);
        QCOMPARE(matrix.rows, std::size_t{32});
        QCOMPARE(matrix.columns, std::size_t{32});
        QCOMPARE(matrix.firstRow + matrix.chosen / matrix.columns, inside.row);
        QCOMPARE(matrix.firstColumn + matrix.chosen % matrix.columns, inside.column);
    }
}

void tst_FigureKinds::oneAxisIsFolded() {
    const Shown shown = shownOf(ramp(70), {70}, wholeNumbers());
    const FigureMatrix matrix = *shown.figure("matrix").matrix;

    QCOMPARE(matrix.columns, std::size_t{8});
    QCOMPARE(matrix.rows, std::size_t{9});
    QVERIFY(std::isfinite(matrix.panels[0].cells[69]));
    QVERIFY(std::isnan(matrix.panels[0].cells[70]));
}

void tst_FigureKinds::groupsCanBeSortedByRange() {
    Scenario scenario = wholeNumbers();
    scenario.view.groupsByRange = true;
    const Shown shown = shownOf({0, 1, -5, 5, 2, 4}, {3, 2}, scenario);
    const Figure figure = shown.figure("channels");

    QVERIFY(figure.itemNumbers == (std::vector<std::int64_t>{1, 2, 0}));
    QVERIFY(figure.spans.front().lower == (std::vector<double>{-5, 2, 0}));
    QVERIFY(figure.spans.front().upper == (std::vector<double>{5, 4, 1}));
}

void tst_FigureKinds::aChannelIsShownAlone() {
    Scenario scenario = wholeNumbers();
    scenario.view.group = 1;
    const Shown shown = shownOf({0, 1, -5, 5, 2, 4}, {3, 2}, scenario);

    const Figure values = shown.figure("values");
    double counted = 0;
    for (const double height : values.bars.front().heights)
        counted += height;
    QCOMPARE(counted, 2.0);
    const Figure channels = shown.figure("channels");
    QCOMPARE(channels.bands.size(), std::size_t{1});
    QCOMPARE(channels.bands.front().lower, 0.5);
    const FigureStems& levels = values.stems.back();
    QCOMPARE(levels.y[static_cast<std::size_t>(-5 + 7)], 1.0);
    QCOMPARE(levels.y[static_cast<std::size_t>(4 + 7)], 0.0);
}

// The limits of ±1 are the first group's; 2 and −2 are not clipped.
void tst_FigureKinds::theFirstOfSeveralGroupsClipsNobody() {
    Scenario scenario = wholeNumbers();
    scenario.calibration = {};
    scenario.scheme.per = {.kind = Granularity::Kind::Group, .size = 2};
    const Shown shown = shownOf({1, -1, 2, -2}, {4}, scenario);

    const Figure values = shown.figure("values");
    const FigureStems& levels = values.stems.back();

    QVERIFY(values.bands.empty());
    QCOMPARE(levels.x.back(), 1.0);
    QCOMPARE(*std::ranges::max_element(levels.y), 0.0);
    QVERIFY(shown.figure("cumulative").stems.empty());
    for (const char* id : {"error", "staircase"}) {
        const FigureAxis axis = shown.figure(id).xAxis;
        QVERIFY(axis.lower < -1 && axis.lower > -2 && axis.upper > 1 && axis.upper < 2);
    }
    // Levels that would run together are left to their edges.
    const Shown narrow = shownOf({1, -1, 50, -50}, {4}, scenario);
    for (const FigureStems& stems : narrow.figure("values").stems)
        QVERIFY(stems.role == Role::Edge);
}

// MXFP4 with a scale of 1: 0, 0.5, 1, 1.5, 2, 3, 4 and 6 of either sign, also those that no value
// comes to.
void tst_FigureKinds::aBlockShowsAllItsLevels() {
    Scenario scenario;
    scenario.scheme.kind = SchemeKind::Format;
    scenario.scheme.format = "mxfp4";
    std::vector<float> values(32, 0.6F);
    values.front() = 6;
    const Shown shown = shownOf(values, {32}, scenario);

    const FigureStems levels = shown.figure("values").stems.back();

    QVERIFY(levels.x ==
            (std::vector<double>{-6, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6}));
}

// Codes of bytes go up from −128; the table of levels does so too, but those of halves do not.
void tst_FigureKinds::levelsOfOneBlockHaveTheirOwnHeights() {
    for (const char* format : {"bnb-int8", "bnb-nf4", "mxfp4"}) {
        Scenario scenario;
        scenario.scheme.kind = SchemeKind::Format;
        scenario.scheme.format = format;
        const std::vector<float> values{-4, -4, -4, 1, 1, 4};
        const Shown shown = shownOf(values, {6}, scenario);

        const FigureStems levels = shown.figure("values").stems.back();

        double counted = 0;
        for (std::size_t k = 0; k < levels.x.size(); ++k) {
            counted += levels.y[k];
            if (levels.x[k] == -4)
                QCOMPARE(levels.y[k], 3.0);
        }
        QCOMPARE(counted, 6.0);
    }
}

void tst_FigureKinds::unusedCodesAreCounted() {
    const Shown shown = shownOf({-7, 0, 0, 7}, {4}, wholeNumbers());
    const Figure figure = shown.figure("codes");
    const FigureBars& unused = figure.bars.back();

    QVERIFY(unused.role == Role::Unused);
    QCOMPARE(std::ranges::count_if(unused.heights,
                                   [](double height) { return height > 0 && height < 1; }),
             std::ptrdiff_t{12});
    QVERIFY(std::get<std::int64_t>(unused.name.arguments.front()) == 12);
}

void tst_FigureKinds::theStaircaseHasItsIdeal() {
    const Shown shown = shownOf(ramp(15), {15}, wholeNumbers());
    const Figure figure = shown.figure("staircase");

    QVERIFY(figure.lines[0].role == Role::Ideal);
    QVERIFY(figure.lines[0].x == figure.lines[0].y);
    QCOMPARE(figure.lines[1].y.front(), -7.0);
    QCOMPARE(figure.lines[1].y.back(), 7.0);
}

void tst_FigureKinds::theSearchMarksChoiceAndPlace() {
    Scenario scenario = defaultScenario();
    scenario.calibration.method = "mse";
    scenario.view.searchStep = 4;
    Shown shown;
    shown.dataset = makeDataset(loadData(scenario.data, {}).value());
    shown.analysis = evaluate(shown.dataset, scenario).value();
    const Figure figure = shown.figure("trace");

    QCOMPARE(figure.marks.size(), std::size_t{2});
    QCOMPARE(figure.marks[1].x, 5.0);  // counted from 1
    const FigureLine& line = figure.lines.front();
    QCOMPARE(figure.marks[1].y, line.y[4]);
    QCOMPARE(figure.marks[0].y, *std::min_element(line.y.begin(), line.y.end()));
}

// −0.25 → 0, 1.25 → 1, 9 → 7: 0.0625 each and 4.
void tst_FigureKinds::sharesOfTheCausesMakeAHundred() {
    const Shown shown = shownOf({-0.25F, 1.25F, 9, 2}, {4}, wholeNumbers());
    const Figure figure = shown.figure("causes");

    const std::vector<double> expected{6.25 / 4.125, 6.25 / 4.125, 400 / 4.125, 0};
    QCOMPARE(figure.itemNames.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY(std::abs(figure.bars.front().heights[i] - expected[i]) < 1e-9);
    const Table table = figureTable(figure);
    QCOMPARE(table.rows.size(), std::size_t{4});
    QVERIFY(english(std::get<Message>(table.rows[2][1])) == "clipping");
}

void tst_FigureKinds::chartsWaitForWhatIsComputedElsewhere() {
    const Shown shown = shownOf(ramp(60), {4, 15}, wholeNumbers());
    const std::vector<GroupSummary> none;
    const SearchTrace nothing;
    const std::optional<ErrorCauses> noCauses;
    const FigureInput input{.dataset = &shown.dataset,
                            .analysis = &shown.analysis,
                            .groups = &none,
                            .search = &nothing,
                            .causes = &noCauses};

    QVERIFY(findFigureKind("channels")->make(input).spans.empty());
    QVERIFY(findFigureKind("trace")->make(input).lines.empty());
    QVERIFY(!findFigureKind("channels")->make(input).summary.empty());
    QVERIFY(findFigureKind("causes")->make(input).bars.empty());
    QVERIFY(!findFigureKind("causes")->make(input).summary.empty());
}

void tst_FigureKinds::tablesHaveARowForEachThing() {
    const Shown shown = shownOf(ramp(60), {4, 15}, wholeNumbers());

    const Table cells = figureTable(shown.figure("matrix"));
    QCOMPARE(cells.rows.size(), std::size_t{60});
    QCOMPARE(cells.columns.size(), std::size_t{6});
    QVERIFY(cells.rows[16][0] == Cell(std::int64_t{1}));
    QVERIFY(cells.rows[16][1] == Cell(std::int64_t{1}));
    const Table channels = figureTable(shown.figure("channels"));
    QCOMPARE(channels.rows.size(), std::size_t{4});
    QVERIFY(channels.rows[2][3] == Cell(-7.0));
    QVERIFY(channels.rows[2][4] == Cell(7.0));
}

#include "tst_figure_kinds.moc"
QUANTSCOPE_TEST_CLASS(tst_FigureKinds)
