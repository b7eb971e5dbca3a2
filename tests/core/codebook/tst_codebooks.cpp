// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calib/group_params.h"
#include "core/codebook/balanced.h"
#include "core/codebook/codebooks.h"
#include "core/codebook/gaussian_levels.h"
#include "core/data/sample_stats.h"
#include "core/quant/quant_params.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "tests/support/quantize_json.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

CodebookTable tableOf(std::string_view id, int bits = 4) {
    CodebookInput input;
    input.bits = bits;
    return makeCodebook(id, input).value().table;
}

// Every codebook that needs no values, and those that do with `values`.
CodebookTable tableFor(const CodebookKind& kind, std::span<const float> sorted) {
    static const std::vector<double> own{3, -1, 0.5, 0.5, 2};
    CodebookInput input;
    input.bits = std::clamp(4, kind.fewestBits, kind.mostBits);
    input.ownLevels = own;
    input.values = sorted;
    input.sorted = sorted;
    const SampleStats stats = sampleStats(sorted);
    input.stats = &stats;
    std::string id(kind.id);
    if (kind.id == "float")
        id += ":3,2";
    if (kind.id == "file")
        id += ":own.txt";
    return makeCodebook(id, input).value().table;
}

Scheme codebookScheme(std::string codebook, int bits = 4) {
    Scheme scheme;
    scheme.kind = SchemeKind::Codebook;
    scheme.codebook = std::move(codebook);
    scheme.bits = bits;
    return scheme;
}

Tensor tensorOf(std::vector<float> values, Shape shape) {
    return makeTensor("", std::move(shape), "float32", 32, FloatArray(std::move(values)));
}

constexpr double kFloatAccuracy = 1e-6;

}  // namespace

class tst_Codebooks : public QObject {
    Q_OBJECT

private slots:
    void golden_data();
    void golden();
    void gaussianTables_data();
    void gaussianTables();
    void tablesAreOrdered();
    void fourBitFloatsAreToldApart();
    void dynamicTreeHasItsEnds();
    void floatTiesGoToTheEvenFraction();
    void roundingsSettleTies();
    void levelsComeBackAsThemselves();
    void indexAndDirectPassAgree();
    void zerosAndOneValue();
    void zeroBlocksOfATableWithoutZero();
    void ownLevelsAreSortedAndCounted();
    void combinationsThatCannotBeSayWhy();
    void medianSplitsHalve();
    void equalValuesStayInOneCell();
    void bitsCountWhatIsStored();
};

void tst_Codebooks::golden_data() {
    QTest::addColumn<GoldenCase>("golden");
    for (const GoldenCase& golden : goldenCases("codebooks.json"))
        if (!golden.input.empty())
            QTest::newRow(golden.name.c_str()) << golden;
}

void tst_Codebooks::golden() {
    QFETCH(GoldenCase, golden);

    const auto answer = quantizeJson(goldenTensor(golden), goldenRequest(golden.options));

    QVERIFY2(answer, answer ? "" : english(answer.error().message).c_str());
    QCOMPARE(goldenDifference(answer.value(), golden, {"optimum"}), std::string());
}

void tst_Codebooks::gaussianTables_data() {
    QTest::addColumn<GoldenCase>("golden");
    for (const GoldenCase& golden : goldenCases("codebooks.json"))
        if (golden.input.empty())
            QTest::newRow(golden.name.c_str()) << golden;
}

void tst_Codebooks::gaussianTables() {
    QFETCH(GoldenCase, golden);

    const GaussianLevels made = gaussianLevels(std::size_t{1} << golden.options["bits"].get<int>());

    const Json answer{{"levels", made.levels},
                      {"thresholds", made.thresholds},
                      {"errors", {{"mse", made.mse}, {"sqnr_db", -10 * std::log10(made.mse)}}}};
    QCOMPARE(goldenDifference(answer, golden), std::string());
}

void tst_Codebooks::tablesAreOrdered() {
    for (const std::string& kind : sampleKinds()) {
        std::vector<float> sorted = sampleValues(kind, 700);
        std::erase_if(sorted, [](float x) { return !std::isfinite(x); });
        std::sort(sorted.begin(), sorted.end());
        for (const CodebookKind& row : codebookKinds()) {
            const CodebookTable table = tableFor(row, sorted);
            QVERIFY2(!table.levels.empty(), row.id.data());
            QVERIFY2(std::is_sorted(table.levels.begin(), table.levels.end()), row.id.data());
            QVERIFY2(std::is_sorted(table.borders.begin(), table.borders.end()), row.id.data());
            QCOMPARE(table.borders.size() + 1, table.levels.size());
            QCOMPARE(table.tiesUp.size(), table.borders.size());
        }
    }
}

// Magnitudes of algorithms 2.12, divided by the largest.
void tst_Codebooks::fourBitFloatsAreToldApart() {
    const auto positive = [](std::string_view id) {
        std::vector<double> levels = tableOf(id).levels;
        std::erase_if(levels, [](double level) { return level < 0; });
        return levels;
    };
    const auto isClose = [](const std::vector<double>& got, std::vector<double> expected,
                            double largest) {
        return std::ranges::equal(got, expected, [largest](double a, double b) {
            return std::abs(a - b / largest) < 1e-15;
        });
    };
    QVERIFY(isClose(positive("fp4"), {0, 0.5, 1, 1.5, 2, 3, 4, 6}, 6));
    QVERIFY(isClose(positive("fp4-bnb"), {0, 0.0625, 2, 3, 4, 6, 8, 12}, 12));
    QVERIFY(isClose(positive("fp4-inc"), {0, 0.0625, 1, 1.5, 2, 3, 4, 6}, 6));
    QCOMPARE(tableOf("fp4").levels.size(), std::size_t{15});
    QCOMPARE(tableOf("fp8-e4m3").levels.size(), std::size_t{253});
    QCOMPARE(tableOf("fp8-e5m2").levels.size(), std::size_t{247});
    QCOMPARE(tableOf("fp6-e2m3").levels.size(), std::size_t{63});
    QCOMPARE(tableOf("float:2,1"), tableOf("fp4"));
    QCOMPARE(tableOf("float:2,3"), tableOf("fp6-e2m3"));
    QVERIFY(tableOf("float:4,3") != tableOf("fp8-e4m3"));
}

void tst_Codebooks::dynamicTreeHasItsEnds() {
    const std::vector<double> levels = tableOf("dynamic8").levels;
    QCOMPARE(levels.size(), std::size_t{256});
    QCOMPARE(levels.back(), 1.0);
    QVERIFY(levels.front() > -1);
    const auto smallest = std::ranges::upper_bound(levels, 0.0);
    QVERIFY(std::abs(*smallest - 5.5e-7) < 1e-15);
}

// E2M1 with abs-max 6 (algorithms 2.14): 0.75, 1.75 and 3.5 round up in magnitude, the other
// decision points down.
void tst_Codebooks::floatTiesGoToTheEvenFraction() {
    LevelTable table;
    scaleTable(tableOf("fp4"), 6, Rounding::HalfEven, table);
    const auto back = [&](float x) { return table.levels[indexOf(table, x)]; };
    const std::vector<std::pair<float, float>> ties{{0.25F, 0}, {0.75F, 1}, {1.25F, 1}, {1.75F, 2},
                                                    {2.5F, 2},  {3.5F, 4},  {5, 4}};
    for (const auto& [tie, expected] : ties) {
        QVERIFY(std::abs(back(tie) - expected) < 6 * kFloatAccuracy);
        QVERIFY(std::abs(back(-tie) + expected) < 6 * kFloatAccuracy);
    }
}

void tst_Codebooks::roundingsSettleTies() {
    const CodebookTable table = nearestTable({-1, 0, 1});
    const auto indexUnder = [&](Rounding rounding, float x) {
        LevelTable scaled;
        scaleTable(table, 2, rounding, scaled);
        return indexOf(scaled, x);
    };
    QCOMPARE(indexUnder(Rounding::HalfEven, 1), std::size_t{1});
    QCOMPARE(indexUnder(Rounding::HalfEven, -1), std::size_t{0});
    QCOMPARE(indexUnder(Rounding::HalfUp, 1), std::size_t{2});
    QCOMPARE(indexUnder(Rounding::HalfUp, -1), std::size_t{1});
    QCOMPARE(indexUnder(Rounding::HalfAway, 1), std::size_t{2});
    QCOMPARE(indexUnder(Rounding::HalfAway, -1), std::size_t{0});
    QCOMPARE(indexUnder(Rounding::HalfAway, std::nextafter(1.0F, 0.0F)), std::size_t{1});
}

// Quantizing what came back changes nothing; codes never fall as values rise.
void tst_Codebooks::levelsComeBackAsThemselves() {
    for (const CodebookKind& row : codebookKinds()) {
        std::vector<float> sorted = sampleValues("normal", 3000);
        std::sort(sorted.begin(), sorted.end());
        const CodebookTable table = tableFor(row, sorted);
        for (const double scale : {1.0, 0.37, 1e-20, 1e20}) {
            LevelTable scaled;
            scaleTable(table, scale, Rounding::HalfEven, scaled);
            QVERIFY(std::is_sorted(scaled.thresholds.begin(), scaled.thresholds.end()));
            const bool nearest = row.id != "balanced" && row.id != "ternary";
            for (std::size_t k = 0; k < scaled.levels.size() && nearest; ++k) {
                const auto stored = static_cast<float>(scaled.levels[k]);
                QCOMPARE(double{stored}, scaled.levels[k]);
                QVERIFY2(scaled.levels[indexOf(scaled, stored)] == scaled.levels[k], row.id.data());
            }
        }
    }
}

void tst_Codebooks::indexAndDirectPassAgree() {
    std::vector<float> values = sampleValues("normal", 20000);
    const Tensor tensor = tensorOf(values, {values.size()});
    const Dataset plain = makeDataset(tensor);
    const Dataset indexed = withIndex(plain).value();
    for (const CodebookKind& row : codebookKinds()) {
        if (!row.argument.empty())
            continue;
        Scenario scenario;
        scenario.scheme =
            codebookScheme(std::string(row.id), std::clamp(3, row.fewestBits, row.mostBits));
        const auto direct = evaluate(plain, scenario);
        const auto sorted = evaluate(indexed, scenario);
        QVERIFY2(direct && sorted, row.id.data());
        QVERIFY(direct.value().engine == Engine::Direct);
        QCOMPARE(sorted.value().groups, direct.value().groups);
        QCOMPARE(sorted.value().populations, direct.value().populations);
        QCOMPARE(sorted.value().errors.clipped, direct.value().errors.clipped);
        QCOMPARE(sorted.value().errors.maxAbsError, direct.value().errors.maxAbsError);
        QVERIFY2(std::abs(sorted.value().errors.mse - direct.value().errors.mse) <=
                     1e-12 * direct.value().errors.mse,
                 row.id.data());
    }
}

void tst_Codebooks::zerosAndOneValue() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (const auto& values :
         {std::vector<float>(50, 0.0F), std::vector<float>(50, 2.5F),
          std::vector<float>(50, -1e30F), std::vector<float>(3, nan), std::vector<float>{-0.5F}}) {
        for (const CodebookKind& row : codebookKinds()) {
            if (!row.argument.empty())
                continue;
            Scenario scenario;
            scenario.scheme =
                codebookScheme(std::string(row.id), std::clamp(3, row.fewestBits, row.mostBits));
            const auto analysis =
                evaluate(makeDataset(tensorOf(values, {values.size()})), scenario);
            QVERIFY2(analysis, row.id.data());
            QVERIFY2(std::isfinite(analysis.value().errors.mse), row.id.data());
            QVERIFY(analysis.value().groups.front().scale > 0);
            if (values.front() == 0)
                QCOMPARE(analysis.value().errors.mse, 0.0);
        }
    }
}

// iq4_nl and a user's table may have no level at 0; a block of zeros comes back as zeros all the
// same, whatever the size of its neighbours.
void tst_Codebooks::zeroBlocksOfATableWithoutZero() {
    std::vector<float> values(64, 0.0F);
    std::fill(values.begin() + 32, values.end(), 1e-6F);
    Scheme own = codebookScheme("file:two.txt");
    own.ownLevels = {-1, 1};
    for (Scheme scheme : {codebookScheme("iq4_nl"), own}) {
        scheme.per = {.kind = Granularity::Kind::Group, .size = 32};
        const Tensor tensor = tensorOf(values, {64});
        const auto groups = groupParams(tensor, scheme, {}).value();
        const auto made = groupCodes(tensor, scheme, groups);
        QVERIFY(made);
        QVERIFY(groups.front().scale > 0);
        for (std::size_t i = 0; i < 32; ++i)
            QCOMPARE(made.value().values[i], 0.0F);
        Scenario scenario;
        scenario.scheme = scheme;
        const auto analysis = evaluate(makeDataset(tensor), scenario);
        QVERIFY(analysis && analysis.value().errors.maxAbsError < 2e-7);
    }
}

void tst_Codebooks::ownLevelsAreSortedAndCounted() {
    CodebookInput input;
    const std::vector<double> levels{3, -1.5, 0, 3};
    input.ownLevels = levels;
    const auto made = makeCodebook("file:mine.txt", input);
    QVERIFY(made);
    QCOMPARE(made.value().table.levels, (std::vector<double>{-0.5, 0, 1}));

    const std::vector<double> one{0.25};
    input.ownLevels = one;
    const auto single = makeCodebook("file:mine.txt", input);
    QVERIFY(single);
    QCOMPARE(single.value().table.levels, std::vector<double>{1});
    QCOMPARE(codeBits(1), 0);
    QCOMPARE(codeBits(2), 1);
    QCOMPARE(codeBits(253), 8);
    QCOMPARE(codeBits(257), 9);
}

void tst_Codebooks::combinationsThatCannotBeSayWhy() {
    const auto sentence = [](const Scheme& scheme) {
        const auto valid = validate(scheme);
        return valid ? std::string() : english(valid.error().message);
    };
    QVERIFY(sentence(codebookScheme("nf5")).find("lloyd-max") != std::string::npos);
    QVERIFY(sentence(codebookScheme("float:9,1")).find("1 to 8") != std::string::npos);
    QVERIFY(!sentence(codebookScheme("float:8,8")).empty());
    QVERIFY(!sentence(codebookScheme("nf4:2")).empty());
    QVERIFY(!sentence(codebookScheme("file:levels.txt")).empty());
    QVERIFY(sentence(codebookScheme("apot", 2)).find("3") != std::string::npos);
    QVERIFY(sentence(codebookScheme("ternary", 8)).empty());
    Scheme stochastic = codebookScheme("nf4");
    stochastic.rounding = Rounding::Stochastic;
    QVERIFY(sentence(stochastic).find("half-even") != std::string::npos);
    Scheme holed = codebookScheme("file:levels.txt");
    holed.ownLevels = {0, std::numeric_limits<double>::infinity()};
    QVERIFY(sentence(holed).find("finite") != std::string::npos);

    Scenario scenario;
    scenario.scheme = codebookScheme("nf4");
    scenario.calibration.method = "entropy";
    const auto refused = evaluate(makeDataset(tensorOf({1, 2, 3}, {3})), scenario);
    QVERIFY(!refused && refused.error().code == Errc::Usage);
}

void tst_Codebooks::medianSplitsHalve() {
    std::vector<float> sorted(16);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        sorted[i] = static_cast<float>(i * i);

    const auto rounds = medianSplits(sorted, 3);

    QCOMPARE(rounds.size(), std::size_t{3});
    QCOMPARE(rounds[0].borders, std::vector<double>{(49 + 64) / 2.0});
    QCOMPARE(rounds[0].populations, (std::vector<std::size_t>{8, 8}));
    QCOMPARE(rounds[2].populations, std::vector<std::size_t>(8, 2));
    QCOMPARE(rounds[2].borders[3], rounds[0].borders[0]);
}

void tst_Codebooks::equalValuesStayInOneCell() {
    const std::vector<float> sorted{0, 0, 0, 0, 0, 0, 1, 2};
    const auto rounds = medianSplits(sorted, 1);
    QCOMPARE(rounds[0].populations, (std::vector<std::size_t>{0, 8}));
}

void tst_Codebooks::bitsCountWhatIsStored() {
    const auto bits = [](Scheme scheme, Granularity per, std::size_t count) {
        scheme.per = per;
        const Tensor tensor = tensorOf(sampleValues("normal", count), {count});
        return bitsPerValue(scheme, ZeroPointKind::Code, groupParams(tensor, scheme, {}).value(),
                            count);
    };
    const Granularity groups{.kind = Granularity::Kind::Group, .size = 64};
    QCOMPARE(bits(codebookScheme("nf4"), {}, 128), 4 + 32.0 / 128);
    QCOMPARE(bits(codebookScheme("nf4"), groups, 128), 4 + 2 * 32.0 / 128);
    QCOMPARE(bits(codebookScheme("lloyd-max", 3), {}, 128), 3 + 8 * 32.0 / 128);
    QCOMPARE(bits(codebookScheme("ternary"), groups, 128), 2 + 2 * 32.0 / 128);
    Scheme own = codebookScheme("file:three.txt");
    own.ownLevels = {-1, 0, 1};
    QCOMPARE(bits(own, {}, 128), 2 + 3 * 32.0 / 128);
    QCOMPARE(bits(own, groups, 128), 2 + (3 + 2) * 32.0 / 128);
}

QUANTSCOPE_TEST_CLASS(tst_Codebooks)
#include "tst_codebooks.moc"
