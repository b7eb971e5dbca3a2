// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/matmul/evaluate_matmul.h"
#include "core/matmul/product_figures.h"
#include "core/matmul/product_tables.h"
#include "core/matmul/race.h"
#include "core/scenario/fields.h"
#include "core/scenario/scenario_json.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

MatmulSpec randomSpec(std::size_t rows, std::size_t depth, std::size_t columns) {
    MatmulSpec spec;
    spec.source = MatmulSource::Random;
    spec.rows = rows;
    spec.depth = depth;
    spec.columns = columns;
    return spec;
}

MatmulAnalysis analysisOf(const MatmulSpec& spec, const Tensor* active = nullptr) {
    return evaluateMatmul(spec, active).value();
}

Tensor countingTensor(const Shape& shape) {
    std::vector<float> values(*valueCount(shape));
    for (std::size_t at = 0; at < values.size(); ++at)
        values[at] = static_cast<float>(at);
    return makeTensor("counting", shape, "float32", 32, FloatArray(std::move(values)));
}

RaceTiming timing(RaceEntry entry, double gops, std::optional<double> peak = std::nullopt) {
    const ProductShape shape{64, 64, 64};
    return {entry, shape, shape.operations() / gops / 1e9, gops, peak};
}

}  // namespace

class tst_EvaluateMatmul : public QObject {
    Q_OBJECT

private slots:
    void defaultIsTheWorkedExample();
    void courseKeepsItsScaleWhileSymmetric();
    void typedValuesFillTheMatrices();
    void datasetGivesItsCorner();
    void datasetsThatAreTooSmallAreRefused();
    void outlierChannelsAreThoseOfTheSeed();
    void remediesComeWithTheStateBefore();
    void groupScalesAreComparedWhereAskedFor();
    void remediesWithoutErrorHaveNoBar();
    void overflowsAreWarnedOf();
    void requantizedCodesUseTheWholeRange();
    void costsAreCounts();
    void scenarioFilesKeepEveryField();
    void raceFigureHasABarPerWay();
    void lineFiguresShowRootMeanSquares();
    void tablesHaveTheNumbersOfTheProduct();
    void raceMeasuresEveryWay();
    void cancelledRacesStop();
};

void tst_EvaluateMatmul::defaultIsTheWorkedExample() {
    const MatmulAnalysis analysis = analysisOf({});

    QCOMPARE(analysis.product.accumulator[0], std::int64_t{5035});
    QCOMPARE(analysis.room.largestExactDepth, std::size_t{133144});
    QVERIFY(!analysis.requantized);
    QVERIFY(!analysis.after);
    QVERIFY(analysis.warnings.empty());
}

void tst_EvaluateMatmul::courseKeepsItsScaleWhileSymmetric() {
    MatmulSpec spec;
    spec.source = MatmulSource::Course;

    QCOMPARE(analysisOf(spec).product.accumulator,
             (std::vector<std::int64_t>{-192, 704, 2464, 4928, 1720, -736}));
    spec.kindA = SchemeKind::Asymmetric;
    const MatmulAnalysis asymmetric = analysisOf(spec);
    QVERIFY(asymmetric.product.a.params.front().zeroPoint != 0);
    QCOMPARE(asymmetric.product.b.params.front().scale, 1.0 / 127);
}

void tst_EvaluateMatmul::typedValuesFillTheMatrices() {
    MatmulSpec spec;
    spec.source = MatmulSource::Typed;
    spec.rows = 1;
    spec.depth = 2;
    spec.columns = 2;
    spec.a = {1, 2};
    spec.b = {3, 4, 5};  // the fourth is missing: 0

    const MatmulAnalysis analysis = analysisOf(spec);

    QCOMPARE(analysis.product.exact, (std::vector<double>{1 * 3 + 2 * 5, 1 * 4}));
}

void tst_EvaluateMatmul::datasetGivesItsCorner() {
    MatmulSpec spec = randomSpec(2, 3, 2);
    spec.source = MatmulSource::Dataset;
    const Tensor matrix = countingTensor({4, 5});
    const Tensor flat = countingTensor({20});

    const Tensor corner = analysisOf(spec, &matrix).inputs.b;
    const Tensor folded = analysisOf(spec, &flat).inputs.b;

    QVERIFY(std::ranges::equal(corner.values.values(), std::vector<float>{0, 1, 5, 6, 10, 11}));
    QVERIFY(std::ranges::equal(folded.values.values(), std::vector<float>{0, 1, 2, 3, 4, 5}));
}

void tst_EvaluateMatmul::datasetsThatAreTooSmallAreRefused() {
    MatmulSpec spec = randomSpec(2, 3, 6);
    spec.source = MatmulSource::Dataset;
    const Tensor matrix = countingTensor({4, 5});

    QCOMPARE(evaluateMatmul(spec, &matrix).error().code, Errc::BadInput);
    QCOMPARE(evaluateMatmul(spec, nullptr).error().code, Errc::BadInput);
    // Values that are not finite come from files too.
    Tensor broken =
        makeTensor("", {3, 6}, "float32", 32,
                   FloatArray(std::vector<float>(18, std::numeric_limits<float>::quiet_NaN())));
    QCOMPARE(evaluateMatmul(spec, &broken).error().code, Errc::BadInput);
}

void tst_EvaluateMatmul::outlierChannelsAreThoseOfTheSeed() {
    MatmulSpec spec = randomSpec(5, 10, 4);
    const Tensor plain = analysisOf(spec).inputs.a;
    spec.outlierChannels = 2;
    spec.outlierFactor = 8;

    const Tensor planted = analysisOf(spec).inputs.a;

    std::size_t changed = 0;
    for (std::size_t at = 0; at < 50; ++at) {
        const float was = plain.values.values()[at];
        const float is = planted.values.values()[at];
        QVERIFY(is == was || is == 8 * was);
        changed += is != was ? 1 : 0;
    }
    QCOMPARE(changed, std::size_t{10});
}

void tst_EvaluateMatmul::remediesComeWithTheStateBefore() {
    MatmulSpec spec = randomSpec(16, 32, 8);
    spec.outlierChannels = 2;
    spec.outlierFactor = 50;
    spec.remedy = "llm-int8";

    const MatmulAnalysis analysis = analysisOf(spec);

    QCOMPARE(analysis.before->remedy->id, std::string_view("none"));
    QCOMPARE(analysis.after->parameter, 6.0);
    QCOMPARE(analysis.after->made.keptChannels.size(), std::size_t{2});
    QVERIFY(analysis.after->y.report.mse < analysis.before->y.report.mse);
}

void tst_EvaluateMatmul::groupScalesAreComparedWhereAskedFor() {
    MatmulSpec spec;
    QVERIFY(!analysisOf(spec).grouped);

    spec.groupDepth = 2;
    const MatmulAnalysis analysis = analysisOf(spec);

    const Table sums = groupSumsTable(*analysis.grouped, 0, 0);
    QCOMPARE(sums.rows.size(), std::size_t{2});
    QCOMPARE(std::get<std::int64_t>(sums.rows[1][0]), std::int64_t{3});
    QCOMPARE(std::get<std::int64_t>(sums.rows[1][1]), std::int64_t{4});
    QCOMPARE(std::get<double>(sums.rows[0][5]) + std::get<double>(sums.rows[1][5]),
             analysis.grouped->integerOnly[0]);
    const Table errors = productErrorsTable(analysis.product, &*analysis.grouped);
    QCOMPARE(std::get<double>(errors.rows.back()[2]), analysis.grouped->errors.report.mse);
}

void tst_EvaluateMatmul::remediesWithoutErrorHaveNoBar() {
    // One value of each side is the largest code of its own scale: the product is exact.
    const auto outcomes = allRemedies(analysisOf(randomSpec(1, 1, 1))).value();
    const auto withError = std::count_if(
        outcomes.begin(), outcomes.end(),
        [](const RemedyOutcome& outcome) { return outcome.y.report.sqnrDb.has_value(); });
    QVERIFY(!outcomes.front().y.report.sqnrDb);

    const Figure figure = remediesFigure(outcomes);

    QCOMPARE(std::ssize(figure.marks), withError);
    QCOMPARE(figure.bars.front().heights.front(), 0.0);
    QCOMPARE(figure.itemNames.size(), outcomes.size() + 1);
}

void tst_EvaluateMatmul::overflowsAreWarnedOf() {
    MatmulSpec spec = randomSpec(4, 64, 4);
    spec.accumulatorBits = 16;

    const MatmulAnalysis analysis = analysisOf(spec);

    QVERIFY(analysis.room.overflowedCells > 0);
    QCOMPARE(analysis.warnings.size(), std::size_t{1});
}

void tst_EvaluateMatmul::requantizedCodesUseTheWholeRange() {
    MatmulSpec spec = randomSpec(6, 16, 6);
    spec.requantizes = true;

    const MatmulAnalysis analysis = analysisOf(spec);

    std::int32_t largest = 0;
    for (const std::int32_t code : analysis.requantized->halfEven)
        largest = std::max(largest, std::abs(code));
    QVERIFY(largest >= 125 && largest <= 127);
}

void tst_EvaluateMatmul::costsAreCounts() {
    const ProductShape shape{.m = 2, .k = 4, .n = 3};

    QCOMPARE(floatCost(shape).multiplications, 24.0);
    QCOMPARE(floatCost(shape).bytesStored, 80.0);
    QCOMPARE(integerCost(shape).bytesStored, 20.0);
    QCOMPARE(simulatedCost(shape).bytesStored, 20.0);
    QCOMPARE(simulatedCost(shape).bytesMultiplied, 80.0);
    QCOMPARE(simulatedCost(shape).scalings, 20.0);
    QCOMPARE(integerCost(shape).scalings, 6.0);
}

void tst_EvaluateMatmul::scenarioFilesKeepEveryField() {
    Scenario scenario = defaultScenario();
    MatmulSpec& spec = scenario.matmul;
    spec = randomSpec(9, 8, 7);
    spec.source = MatmulSource::Typed;
    spec.seed = 99;
    spec.a = {1.5F, -2};
    spec.b = {0.25F};
    spec.bits = 4;
    spec.kindA = SchemeKind::Asymmetric;
    spec.perRow = true;
    spec.perColumn = true;
    spec.groupDepth = 4;
    spec.roomDepth = 133145;
    spec.outlierChannels = 3;
    spec.outlierFactor = 12.5;
    spec.accumulatorBits = 16;
    spec.saturates = true;
    spec.requantizes = true;
    spec.remedy = "smoothquant";
    spec.remedyParameter = 0.75;

    const auto read = parseScenario(scenarioJson(scenario, JsonLayout::File));

    QVERIFY(read);
    QVERIFY(read.value().scenario == scenario);
    QVERIFY(changedFields(defaultScenario(), scenario).size() >= 15);
    for (const char* wrong :
         {R"("bits": 9)", R"("accumulatorBits": 20)", R"("source": "guess")", R"("rows": 0)",
          R"("kindA": "codebook")", R"("remedy": "none", "outlierFactor": 0)"}) {
        const std::string text =
            std::string(R"({"quantscope": "scenario", "version": 1, "matmul": {)") + wrong + "}}";
        QVERIFY2(!parseScenario(text), wrong);
    }
}

void tst_EvaluateMatmul::raceFigureHasABarPerWay() {
    const std::vector<RaceTiming> timings{timing({RaceMethod::Float, {}}, 20),
                                          timing({RaceMethod::Integer, MatmulIsa::Avx2}, 80, 100)};

    const Figure figure = raceFigure(timings);

    QCOMPARE(figure.bars.front().heights, (std::vector<double>{20, 80}));
    QCOMPARE(figure.marks.size(), std::size_t{2});
    QCOMPARE(figure.marks[1].letter, std::string("B"));
    QVERIFY(figure.yAxis.upper > 100);
    QCOMPARE(*timings[1].peakShare(), 0.8);
    QVERIFY(!timings[0].peakShare());
}

void tst_EvaluateMatmul::lineFiguresShowRootMeanSquares() {
    const MatmulAnalysis analysis = analysisOf(randomSpec(3, 8, 5));

    const Figure rows = rowErrorsFigure(analysis.product);

    QCOMPARE(rows.bars.front().heights.size(), std::size_t{3});
    QCOMPARE(rows.bars.front().heights[1], std::sqrt(analysis.product.integerErrors->rowMse[1]));
    QCOMPARE(columnErrorsFigure(analysis.product).bars.front().heights.size(), std::size_t{5});
}

void tst_EvaluateMatmul::tablesHaveTheNumbersOfTheProduct() {
    const MatmulAnalysis analysis = analysisOf({});
    const QuantizedProduct& product = analysis.product;

    const Table cells = productCellsTable(product);
    const Table steps = cellStepsTable(cellSteps(product, 0, 0));

    QCOMPARE(cells.rows.size(), std::size_t{6});
    QCOMPARE(std::get<std::int64_t>(cells.rows[1][2]), std::int64_t{-19467});
    QCOMPARE(productErrorsTable(product).rows.size(), std::size_t{4});
    QCOMPARE(productLinesTable(product).rows.size(), std::size_t{5});
    QCOMPARE(std::get<std::int64_t>(steps.rows[3][4]), std::int64_t{5035});
    for (const auto& row : cells.rows)
        QCOMPARE(std::get<double>(row[11]),
                 100 * std::get<double>(row[10]) / std::abs(std::get<double>(row[9])));
    for (const Table* table : {&cells, &steps})
        for (const auto& row : table->rows)
            QCOMPARE(row.size(), table->columns.size());
}

void tst_EvaluateMatmul::raceMeasuresEveryWay() {
    const ProductShape shape{.m = 16, .k = 16, .n = 16};
    const auto entries = raceEntries();
    const RaceOptions options{.threads = 1, .rounds = 1, .secondsPerSlice = 0};
    std::size_t told = 0;

    const auto timings = race(std::span(&shape, 1), entries, options, {},
                              [&](std::span<const RaceTiming> found) { told = found.size(); });

    QVERIFY(timings);
    QCOMPARE(timings.value().size(), entries.size());
    QCOMPARE(told, entries.size());
    for (const RaceTiming& each : timings.value()) {
        QVERIFY(each.seconds > 0);
        QVERIFY(std::abs(each.gops * each.seconds * 1e9 - shape.operations()) < 1e-3);
        QCOMPARE(each.peakGops.has_value(), each.entry.method == RaceMethod::Integer);
    }
}

void tst_EvaluateMatmul::cancelledRacesStop() {
    std::stop_source stop;
    stop.request_stop();
    const ProductShape shape{.m = 8, .k = 8, .n = 8};
    const auto entries = raceEntries();

    const auto timings = race(std::span(&shape, 1), entries, {}, Task(stop.get_token()));

    QVERIFY(!timings);
    QCOMPARE(timings.error().code, Errc::Cancelled);
}

QUANTSCOPE_TEST_CLASS(tst_EvaluateMatmul)
#include "tst_evaluate_matmul.moc"
