// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>

#include "core/data/random.h"
#include "core/matmul/demos.h"
#include "core/matmul/quantized_product.h"
#include "tests/support/golden.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using quantscope::test::GoldenCase;
using quantscope::test::goldenCases;
using quantscope::test::Json;

namespace {

Tensor matrix(std::vector<float> values, std::size_t rows, std::size_t columns,
              std::string type = "float32") {
    return makeTensor("", {rows, columns}, std::move(type), 32, FloatArray(std::move(values)));
}

Tensor randomMatrix(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    Random random(seed, 0);
    std::vector<float> values(rows * columns);
    for (float& value : values)
        value = static_cast<float>(random.normal());
    return matrix(std::move(values), rows, columns);
}

std::vector<double> numbersOf(const Json& value) {
    if (value.is_number())
        return {value.get<double>()};
    std::vector<double> numbers;
    const std::string text = value.get<std::string>();
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        numbers.push_back(std::stod(text.substr(at, end - at)));
        at = end + 1;
    }
    return numbers;
}

Tensor goldenMatrix(const GoldenCase& golden, const char* side, const char* type) {
    const auto shape = golden.whole["shape"][side].get<Shape>();
    return matrix(golden.input[side].get<std::vector<float>>(), shape[0], shape[1], type);
}

QuantizedSide goldenCodes(const GoldenCase& golden, const char* side) {
    const std::string name(side);
    const CodeParams params{numbersOf(golden.options[name + "-scale"]),
                            golden.options[name + "-zero-point"].get<std::int32_t>()};
    const ProductSide which = name == "a" ? ProductSide::A : ProductSide::B;
    return sideOfCodes(goldenMatrix(golden, side, "int8"), params, which).value();
}

Json sideJson(const QuantizedSide& side) {
    Json json{{"scale", Json::array()}, {"zero_point", Json::array()}, {"codes", side.codes}};
    for (const AffineParams& params : side.params) {
        json["scale"].push_back(params.scale);
        if (side.reals || json["zero_point"].empty())  // codes are given with one zero-point
            json["zero_point"].push_back(params.zeroPoint);
    }
    return json;
}

// A list of the values that `get` gives along the lines the term depends on.
template <class Get>
Json listed(std::size_t count, Get get) {
    Json list = Json::array();
    for (std::size_t at = 0; at < count; ++at)
        list.push_back(get(at));
    return list;
}

Json termsJson(const QuantizedProduct& product) {
    const std::size_t n = product.shape.n;
    return {{"qa_qb",
             listed(product.accumulator.size(),
                    [&](std::size_t at) { return product.termsAt(at / n, at % n).codeProducts; })},
            {"za_sum_qb",
             listed(n, [&](std::size_t column) { return product.termsAt(0, column).zaSumQb; })},
            {"zb_sum_qa", listed(product.shape.m,
                                 [&](std::size_t row) { return product.termsAt(row, 0).zbSumQa; })},
            {"k_za_zb", product.termsAt(0, 0).kZaZb}};
}

Json errorsJson(const ErrorReport& errors) {
    return {{"mse", errors.mse},
            {"mae", errors.mae},
            {"max_abs_error", errors.maxAbsError},
            {"sqnr_db", errors.sqnrDb ? Json(*errors.sqnrDb) : Json()},
            {"cosine", errors.cosine ? Json(*errors.cosine) : Json()}};
}

Json requantizedJson(const RequantizedProduct& made) {
    Json mantissa = Json::array();
    Json shift = Json::array();
    for (const FixedPointMultiplier& multiplier : made.fixedPoint) {
        mantissa.push_back(multiplier.mantissa);
        shift.push_back(multiplier.rightShift);
    }
    return {
        {"scale", made.output.scale},
        {"zero_point", made.output.zeroPoint},
        {"multiplier", made.multipliers},
        {"half_even", made.halfEven},
        {"q31", {{"mantissa", mantissa}, {"right_shift", shift}, {"codes", made.fixedPointCodes}}}};
}

Json productJson(const QuantizedProduct& product) {
    Json json{{"m", product.shape.m},
              {"n", product.shape.n},
              {"k", product.shape.k},
              {"a", sideJson(product.a)},
              {"b", sideJson(product.b)},
              {"accumulator", product.accumulator},
              {"terms", termsJson(product)},
              {"simulated", product.simulated},
              {"integer_only", product.integerOnly}};
    if (!product.exact.empty()) {
        json["exact"] = product.exact;
        json["errors"] = {{"integer_only", errorsJson(product.integerErrors->report)},
                          {"simulated", errorsJson(product.simulatedErrors->report)}};
    }
    return json;
}

QuantizedProduct goldenProduct(const GoldenCase& golden) {
    if (golden.options.contains("a-scale"))
        return quantizedProduct(goldenCodes(golden, "a"), goldenCodes(golden, "b")).value();
    const auto request = test::goldenRequest(golden.options);
    const SideQuantizer quantizer{request.scheme, request.calibration};
    return quantizedProduct(goldenMatrix(golden, "a", "float32"), quantizer,
                            goldenMatrix(golden, "b", "float32"), quantizer)
        .value();
}

// The sum of (code − zero-point) products by the definition.
std::int64_t plainSum(const QuantizedProduct& product, std::size_t row, std::size_t column) {
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < product.shape.k; ++p) {
        const auto za = static_cast<std::int64_t>(product.a.paramsOf(row).zeroPoint);
        const auto zb = static_cast<std::int64_t>(product.b.paramsOf(column).zeroPoint);
        sum += (product.a.codes[row * product.shape.k + p] - za) *
               (product.b.codes[p * product.shape.n + column] - zb);
    }
    return sum;
}

SideQuantizer quantizerOf(SchemeKind kind, const char* per, CodeRange range = CodeRange::Full) {
    SideQuantizer quantizer;
    quantizer.scheme.kind = kind;
    quantizer.scheme.codeRange = range;
    quantizer.scheme.per = *parseGranularity(per);
    return quantizer;
}

std::string textOf(const Error& error) {
    return english(error.message);
}

}  // namespace

class tst_QuantizedProduct : public QObject {
    Q_OBJECT

private slots:
    void goldenProductsAgree_data();
    void goldenProductsAgree();
    void sumsAreThoseOfTheDefinition_data();
    void sumsAreThoseOfTheDefinition();
    void bothWaysAgreeToFloatPrecision();
    void workedExampleIsTheOneOnPaper();
    void courseDemoInRealsGivesTheSameCodes();
    void errorsByRowAndColumnAverageToTheMse();
    void depthBeyondInt32IsSummedExactly();
    void requantizingPerRowAndColumnUsesEachCellsScales();
    void mismatchedShapesAreNamed();
    void emptyAndFlatTensorsAreRefused();
    void oneAxisIsARowOrAColumn();
    void valuesThatAreNotFiniteAreNamedByPlace();
    void scalesInsideASumAreRefused();
    void moreThanEightBitsAreRefused();
    void farZeroPointsAreRefused();
    void productsBeyondMemoryAreRefused();
    void codesOutOfRangeAreRefused();
    void randomDemosRepeatAndCheckTheirSizes();
};

void tst_QuantizedProduct::goldenProductsAgree_data() {
    QTest::addColumn<int>("at");
    const auto cases = goldenCases("matmul.json");
    for (std::size_t at = 0; at < cases.size(); ++at)
        if (cases[at].input.contains("a"))
            QTest::newRow(cases[at].name.c_str()) << static_cast<int>(at);
}

void tst_QuantizedProduct::goldenProductsAgree() {
    QFETCH(int, at);
    const GoldenCase golden = goldenCases("matmul.json")[static_cast<std::size_t>(at)];

    const QuantizedProduct product = goldenProduct(golden);
    Json got = productJson(product);
    if (golden.options.contains("requantize")) {
        const auto numbers = numbersOf(golden.options["requantize"]);
        const OutputQuantizer output{numbers[0], static_cast<std::int32_t>(numbers[1])};
        got["requantized"] = requantizedJson(requantized(product, output).value());
    }

    const std::string difference = test::goldenDifference(got, golden);
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_QuantizedProduct::sumsAreThoseOfTheDefinition_data() {
    QTest::addColumn<int>("kindA");
    QTest::addColumn<int>("kindB");
    QTest::addColumn<QString>("perA");
    QTest::addColumn<QString>("perB");
    QTest::addColumn<int>("range");
    const int symmetric = static_cast<int>(SchemeKind::Symmetric);
    const int asymmetric = static_cast<int>(SchemeKind::Asymmetric);
    const int full = static_cast<int>(CodeRange::Full);
    const int unsignedCodes = static_cast<int>(CodeRange::Unsigned);
    QTest::newRow("symmetric") << symmetric << symmetric << "tensor"
                               << "tensor" << full;
    QTest::newRow("asymmetric A") << asymmetric << symmetric << "tensor"
                                  << "channel:1" << full;
    QTest::newRow("asymmetric both") << asymmetric << asymmetric << "tensor"
                                     << "tensor" << full;
    QTest::newRow("per row and column") << asymmetric << asymmetric << "channel:0"
                                        << "channel:1" << full;
    QTest::newRow("unsigned") << asymmetric << asymmetric << "channel:0"
                              << "tensor" << unsignedCodes;
}

void tst_QuantizedProduct::sumsAreThoseOfTheDefinition() {
    QFETCH(int, kindA);
    QFETCH(int, kindB);
    QFETCH(QString, perA);
    QFETCH(QString, perB);
    QFETCH(int, range);
    const auto codes = static_cast<CodeRange>(range);
    const SideQuantizer a =
        quantizerOf(static_cast<SchemeKind>(kindA), perA.toUtf8().constData(), codes);
    const SideQuantizer b =
        quantizerOf(static_cast<SchemeKind>(kindB), perB.toUtf8().constData(), codes);

    const QuantizedProduct product =
        quantizedProduct(randomMatrix(7, 33, 1), a, randomMatrix(33, 5, 2), b).value();

    for (std::size_t row = 0; row < 7; ++row) {
        for (std::size_t column = 0; column < 5; ++column) {
            const std::int64_t sum = plainSum(product, row, column);
            QCOMPARE(product.accumulator[row * 5 + column], sum);
            QCOMPARE(product.termsAt(row, column).accumulator(), sum);
            QCOMPARE(product.integerOnly[row * 5 + column],
                     static_cast<double>(sum) *
                         (product.a.paramsOf(row).scale * product.b.paramsOf(column).scale));
        }
    }
}

void tst_QuantizedProduct::bothWaysAgreeToFloatPrecision() {
    const SideQuantizer a = quantizerOf(SchemeKind::Asymmetric, "tensor");
    const SideQuantizer b = quantizerOf(SchemeKind::Symmetric, "channel:1");

    const QuantizedProduct product =
        quantizedProduct(randomMatrix(70, 500, 3), a, randomMatrix(500, 40, 4), b).value();

    double largest = 0;
    for (const double value : product.integerOnly)
        largest = std::max(largest, std::abs(value));
    for (std::size_t at = 0; at < product.integerOnly.size(); ++at)
        QVERIFY(std::abs(static_cast<double>(product.simulated[at]) - product.integerOnly[at]) <
                1e-5 * largest);
}

void tst_QuantizedProduct::workedExampleIsTheOneOnPaper() {
    const ProductDemo demo = workedDemo();

    const QuantizedProduct product =
        quantizedProduct(demo.a, demo.quantizerA, demo.b, demo.quantizerB).value();

    const std::vector<std::int64_t> sums{5035, -19467, 22321, -8271, 15165, 3072};
    QCOMPARE(product.accumulator, sums);
    const std::vector<double> results{0.28095, -1.08626, 1.24551, -0.46152, 0.84621, 0.17142};
    for (std::size_t at = 0; at < results.size(); ++at)
        QVERIFY(std::abs(product.integerOnly[at] - results[at]) < 5e-6);
    QVERIFY(std::abs(product.exact[0] - 0.28) < 1e-7);
    QVERIFY(std::abs(product.a.params[0].scale - 0.015748) < 5e-7);
    QVERIFY(std::abs(product.b.params[0].scale - 0.0035433) < 5e-8);
}

void tst_QuantizedProduct::courseDemoInRealsGivesTheSameCodes() {
    const CodesDemo codes = courseDemo();
    const ProductDemo reals = courseDemoReals();

    const QuantizedProduct product =
        quantizedProduct(reals.a, reals.quantizerA, reals.b, reals.quantizerB).value();

    QCOMPARE(product.a.codes, codes.a.codes);
    QCOMPARE(product.b.codes, codes.b.codes);
    const std::vector<std::int64_t> sums{-192, 704, 2464, 4928, 1720, -736};
    QCOMPARE(product.accumulator, sums);
}

void tst_QuantizedProduct::errorsByRowAndColumnAverageToTheMse() {
    const SideQuantizer quantizer = quantizerOf(SchemeKind::Symmetric, "tensor");

    const QuantizedProduct product =
        quantizedProduct(randomMatrix(9, 20, 5), quantizer, randomMatrix(20, 6, 6), quantizer)
            .value();

    const ProductErrors& errors = *product.integerErrors;
    double rows = 0;
    double columns = 0;
    for (const double mse : errors.rowMse)
        rows += mse / 9;
    for (const double mse : errors.columnMse)
        columns += mse / 6;
    QVERIFY(errors.report.mse > 0);
    QVERIFY(std::abs(rows / errors.report.mse - 1) < 1e-12);
    QVERIFY(std::abs(columns / errors.report.mse - 1) < 1e-12);
}

void tst_QuantizedProduct::depthBeyondInt32IsSummedExactly() {
    constexpr std::size_t kDepth = 300'000;  // 300,000 · 2^14 is more than 2^32
    const Tensor a = matrix(std::vector<float>(kDepth, -128), 1, kDepth, "int8");
    const Tensor b = matrix(std::vector<float>(kDepth, -128), kDepth, 1, "int8");

    const QuantizedProduct product = quantizedProduct(sideOfCodes(a, {}, ProductSide::A).value(),
                                                      sideOfCodes(b, {}, ProductSide::B).value())
                                         .value();

    QCOMPARE(product.accumulator[0], std::int64_t{kDepth} * 16384);
}

void tst_QuantizedProduct::requantizingPerRowAndColumnUsesEachCellsScales() {
    const SideQuantizer a = quantizerOf(SchemeKind::Symmetric, "channel:0");
    const SideQuantizer b = quantizerOf(SchemeKind::Symmetric, "channel:1");
    const QuantizedProduct product =
        quantizedProduct(randomMatrix(3, 8, 7), a, randomMatrix(8, 4, 8), b).value();
    const OutputQuantizer output = fittingOutput(product);

    const RequantizedProduct made = requantized(product, output).value();

    QCOMPARE(made.multipliers.size(), std::size_t{12});
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 4; ++column) {
            const std::size_t at = row * 4 + column;
            const double code = product.integerOnly[at] / output.scale;
            QVERIFY(std::abs(made.halfEven[at] - code) <= 0.5 + 1e-9);
            QVERIFY(std::abs(made.fixedPointCodes[at] - code) <= 0.51);
        }
    }
}

void tst_QuantizedProduct::mismatchedShapesAreNamed() {
    const SideQuantizer quantizer = quantizerOf(SchemeKind::Symmetric, "tensor");

    const auto product =
        quantizedProduct(randomMatrix(2, 3, 1), quantizer, randomMatrix(4, 5, 1), quantizer);

    QVERIFY(!product);
    QCOMPARE(product.error().code, Errc::BadInput);
    const std::string text = textOf(product.error());
    QVERIFY2(text.find("2x3") != std::string::npos && text.find("4x5") != std::string::npos,
             text.c_str());
}

void tst_QuantizedProduct::emptyAndFlatTensorsAreRefused() {
    const SideQuantizer quantizer = quantizerOf(SchemeKind::Symmetric, "tensor");
    const Tensor flat = makeTensor("", {4}, "float32", 32, FloatArray({1, 2, 3, 4}));

    QVERIFY(!quantizedSide(flat, quantizer, ProductSide::A));
    QVERIFY(!quantizedSide(matrix({}, 0, 3), quantizer, ProductSide::A));
    QVERIFY(!sideOfCodes(matrix({}, 3, 0, "int8"), {}, ProductSide::B));
}

void tst_QuantizedProduct::oneAxisIsARowOrAColumn() {
    const Tensor flat = makeTensor("", {4}, "float32", 32, FloatArray({1, 2, 3, 4}));

    QCOMPARE(asMatrix(flat, ProductSide::A).shape, (Shape{1, 4}));
    QCOMPARE(asMatrix(flat, ProductSide::B).shape, (Shape{4, 1}));
}

void tst_QuantizedProduct::valuesThatAreNotFiniteAreNamedByPlace() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Tensor a = matrix({1, 2, 3, 4, nan, 6}, 2, 3);

    const auto side =
        quantizedSide(a, quantizerOf(SchemeKind::Symmetric, "tensor"), ProductSide::A);

    QVERIFY(!side);
    QCOMPARE(side.error().code, Errc::BadInput);
    const std::string text = textOf(side.error());
    QVERIFY2(text.find("row 2, column 2") != std::string::npos, text.c_str());
}

void tst_QuantizedProduct::scalesInsideASumAreRefused() {
    const Tensor tensor = randomMatrix(4, 4, 1);

    for (const char* per : {"channel:1", "group:2", "block:2,2"}) {
        const auto a =
            quantizedSide(tensor, quantizerOf(SchemeKind::Symmetric, per), ProductSide::A);
        QVERIFY(!a);
        QCOMPARE(a.error().code, Errc::Usage);
    }
    QVERIFY(
        !quantizedSide(tensor, quantizerOf(SchemeKind::Symmetric, "channel:0"), ProductSide::B));
}

void tst_QuantizedProduct::moreThanEightBitsAreRefused() {
    SideQuantizer quantizer = quantizerOf(SchemeKind::Symmetric, "tensor");
    quantizer.scheme.bits = 9;

    QVERIFY(!quantizedSide(randomMatrix(2, 2, 1), quantizer, ProductSide::A));
}

void tst_QuantizedProduct::farZeroPointsAreRefused() {
    SideQuantizer quantizer = quantizerOf(SchemeKind::Asymmetric, "tensor");
    quantizer.scheme.zeroInRange = false;

    const auto side =
        quantizedSide(matrix({1e6F, 1e6F + 1, 1e6F + 1, 1e6F}, 2, 2), quantizer, ProductSide::A);

    QVERIFY(!side);
    QCOMPARE(side.error().code, Errc::BadInput);
}

void tst_QuantizedProduct::productsBeyondMemoryAreRefused() {
    constexpr std::size_t kLines = 2'000'000;  // 4·10^12 cells
    QuantizedSide a;
    a.rows = kLines;
    a.columns = 1;
    QuantizedSide b;
    b.rows = 1;
    b.columns = kLines;

    const auto product = quantizedProduct(a, b);

    QVERIFY(!product);
    QCOMPARE(product.error().code, Errc::TooLarge);
}

void tst_QuantizedProduct::codesOutOfRangeAreRefused() {
    QVERIFY(!sideOfCodes(matrix({300, 1}, 1, 2), {}, ProductSide::A));
    QVERIFY(!sideOfCodes(matrix({-1, 200}, 1, 2), {}, ProductSide::A));
    QVERIFY(!sideOfCodes(matrix({0.5F, 1}, 1, 2), {}, ProductSide::A));
    QVERIFY(!sideOfCodes(matrix({1, 1}, 1, 2), {.scales = {0}}, ProductSide::A));
    QVERIFY(!sideOfCodes(matrix({1, 1}, 1, 2), {.scales = {1, 2, 3}}, ProductSide::B));
    QCOMPARE(sideOfCodes(matrix({0, 200}, 1, 2), {}, ProductSide::A).value().span,
             (CodeSpan{0, 255}));
}

void tst_QuantizedProduct::randomDemosRepeatAndCheckTheirSizes() {
    const ProductShape shape{.m = 3, .k = 5, .n = 4};

    const ProductDemo first = randomDemo(shape, 9).value();
    const ProductDemo again = randomDemo(shape, 9).value();

    QVERIFY(std::ranges::equal(first.a.values.values(), again.a.values.values()));
    QCOMPARE(first.b.shape, (Shape{5, 4}));
    QVERIFY(!randomDemo({.m = 0, .k = 1, .n = 1}));
    QCOMPARE(randomDemo({.m = 1U << 20U, .k = 1U << 20U, .n = 1}).error().code, Errc::TooLarge);
    QCOMPARE(*parseProductShape("2,3,4"), (ProductShape{.m = 2, .k = 4, .n = 3}));
    for (const char* wrong : {"", "2,3", "2,3,4,5", "2,3,x", "-1,2,3", "2;3;4"})
        QVERIFY(!parseProductShape(wrong));
}

QUANTSCOPE_TEST_CLASS(tst_QuantizedProduct)
#include "tst_quantized_product.moc"
