// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>

#include "core/blocks/block_format.h"
#include "core/report/divergence.h"
#include "core/scenario/code_differences.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/quantize_tensor.h"
#include "core/scenario/sweep.h"
#include "core/table/tables.h"
#include "tests/support/golden.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

Scenario scenarioOf(const std::string& format) {
    Scenario scenario;
    scenario.scheme.kind = SchemeKind::Format;
    scenario.scheme.format = format;
    return scenario;
}

Dataset datasetOf(std::vector<float> values) {
    const Shape shape{values.size()};
    return makeDataset(makeTensor("", shape, "float32", 32, FloatArray(std::move(values))));
}

Json optionalJson(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

Json errorsJson(const ErrorReport& errors) {
    return {{"mse", errors.mse},
            {"mae", errors.mae},
            {"max_abs_error", errors.maxAbsError},
            {"sqnr_db", optionalJson(errors.sqnrDb)},
            {"cosine", optionalJson(errors.cosine)},
            {"zeroed_fraction", errors.zeroedFraction},
            {"levels_used", errors.levelsUsed},
            {"code_entropy_bits", errors.codeEntropyBits},
            {"bits_per_value", errors.bitsPerValue}};
}

// What evaluate() and groupCodes() say, under the command line's names.
Json answerTo(const GoldenCase& golden) {
    const Dataset dataset = makeDataset(goldenTensor(golden));
    const Scenario scenario = scenarioOf(golden.options.at("format"));
    const auto analysis = evaluate(dataset, scenario);
    const auto made = groupCodes(dataset.tensor, scenario.scheme, {});
    if (!analysis || !made)
        return {};
    Json json{{"codes", made.value().codes},
              {"dequantized", made.value().values},
              {"errors", errorsJson(analysis.value().errors)}};
    for (const QuantParams& group : analysis.value().groups)
        json["scale"].push_back(group.scale);
    return json;
}

}  // namespace

class tst_BlockSchemes : public QObject {
    Q_OBJECT

private slots:
    void everyGoldenCase_data() {
        QTest::addColumn<int>("index");
        const auto cases = goldenCases("block-formats.json");
        for (std::size_t i = 0; i < cases.size(); ++i)
            if (!cases[i].input.is_object())
                QTest::newRow(cases[i].name.c_str()) << static_cast<int>(i);
    }
    void everyGoldenCase() {
        QFETCH(int, index);
        static const auto cases = goldenCases("block-formats.json");
        const GoldenCase& golden = cases[static_cast<std::size_t>(index)];

        const std::string difference = goldenDifference(
            answerTo(golden), golden,
            {"bytes", "e8m0", "block_scale_e4m3", "tensor_scale", "element_codes"});

        QVERIFY2(difference.empty(), difference.c_str());
    }

    // Populations and divergence against a plain count of the codes and values.
    void populationsAndDivergenceFollowFromTheCodes() {
        const Dataset dataset = datasetOf(sampleValues("normal", 5000));
        const auto originals = dataset.tensor.values.values();
        for (const BlockFormat& format : blockFormats()) {
            const Scenario scenario = scenarioOf(std::string(format.id));
            const Analysis analysis = evaluate(dataset, scenario).value();
            const TensorCodes made =
                groupCodes(dataset.tensor, scenario.scheme, analysis.groups).value();

            std::vector<std::uint64_t> populations(format.levels.size(), 0);
            for (const std::int32_t code : made.codes)
                ++populations[static_cast<std::size_t>(code - lowestCode(format))];
            QVERIFY2(analysis.populations == populations, std::string(format.id).c_str());

            const Histogram before =
                histogram(originals, dataset.stats.min, dataset.stats.max, kDivergenceBins);
            Histogram after =
                histogram(made.values, dataset.stats.min, dataset.stats.max, kDivergenceBins);
            after.counts.front() += after.below;
            after.counts.back() += after.above;
            QCOMPARE(*analysis.errors.kl, klDivergence(before.counts, after.counts));
        }
    }

    void partsAddUp() {
        const Dataset dataset = datasetOf(sampleValues("outliers", 5000));
        for (const char* id : {"mxfp4", "mxfp4:rceil", "q4_0", "nvfp4", "q3_k"}) {
            const ErrorReport errors = evaluate(dataset, scenarioOf(id)).value().errors;
            QCOMPARE(errors.roundingMse + errors.clippingMse, errors.mse);
            QCOMPARE(errors.compression, 32 / errors.bitsPerValue);
        }
    }

    void schemeSaysWhatItIs() {
        QVERIFY(validate(scenarioOf("mxfp6-e3m2:even").scheme));
        QCOMPARE(validate(scenarioOf("mxfp7").scheme).error().code, Errc::Usage);
        QCOMPARE(codesOf(scenarioOf("q8_0").scheme), (CodeSpan{-128, 127}));
        QCOMPARE(codesOf(scenarioOf("mxfp4").scheme), (CodeSpan{0, 15}));
    }

    void emptyAndDamagedDataHaveTables() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        for (const BlockFormat& format : blockFormats()) {
            for (const auto& values : {std::vector<float>{}, std::vector<float>{nan, nan}}) {
                const Dataset dataset = datasetOf(values);
                const auto analysis = evaluate(dataset, scenarioOf(std::string(format.id)));
                QVERIFY(analysis);
                QCOMPARE(analysis.value().errors.mse, 0.0);
                QVERIFY(!codesTable(analysis.value()).rows.empty());
                QVERIFY(!resultsTable(dataset, analysis.value()).rows.empty());
            }
        }
    }

    void clipLimitsAreRefused() {
        const Dataset dataset = datasetOf(sampleValues("normal", 100));
        const auto sweep = sweepClip(dataset, scenarioOf("mxfp4"), 16);
        QVERIFY(!sweep);
        QCOMPARE(sweep.error().code, Errc::Usage);
    }
};

QUANTSCOPE_TEST_CLASS(tst_BlockSchemes)
#include "tst_block_schemes.moc"
