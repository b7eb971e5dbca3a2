// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>

#include "core/scenario/quantize_tensor.h"
#include "tests/support/quantize_json.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

class tst_QuantizeTensor : public QObject {
    Q_OBJECT

private slots:
    void goldenUniform_data();
    void goldenUniform();
    void goldenCourse_data();
    void goldenCourse();
    void stochasticRoundingDrawsByPlace();
    void cancelledWorkSaysSo();
    void bitsCountMetadata();
};

namespace {

void addGoldenRows(const char* file) {
    QTest::addColumn<GoldenCase>("golden");
    for (GoldenCase& golden : goldenCases(file))
        if (!golden.whole.contains("demo") && golden.input.is_array())
            QTest::newRow(golden.name.c_str()) << std::move(golden);
}

// `codes_allowed` and `mean_code` follow from the codes.
void addCodeProperties(Json& answer, const Json& expected) {
    double sum = 0;
    Json strange = Json::array();
    const Json allowed = expected.value("codes_allowed", Json::array());
    for (const Json& code : answer["codes"]) {
        sum += code.is_null() ? 0 : code.get<double>();
        if (std::find(allowed.begin(), allowed.end(), code) == allowed.end())
            strange.push_back(code);
    }
    answer["codes_allowed"] = strange.empty() ? allowed : strange;
    answer["mean_code"] = sum / static_cast<double>(answer["codes"].size());
}

std::string differenceOf(const GoldenCase& golden) {
    auto answer = quantizeJson(goldenTensor(golden), goldenRequest(golden.options));
    if (!answer)
        return english(answer.error().message);
    addCodeProperties(answer.value(), golden.expected);
    return goldenDifference(answer.value(), golden, {"errors.kl", "inverse_scale", "printed"});
}

Tensor tensorOf(std::vector<float> values, Shape shape) {
    return makeTensor("", std::move(shape), "float32", 32, FloatArray(std::move(values)));
}

}  // namespace

void tst_QuantizeTensor::goldenUniform_data() {
    addGoldenRows("uniform.json");
}

void tst_QuantizeTensor::goldenUniform() {
    QFETCH(GoldenCase, golden);

    QCOMPARE(differenceOf(golden), std::string());
}

void tst_QuantizeTensor::goldenCourse_data() {
    addGoldenRows("course.json");
}

void tst_QuantizeTensor::goldenCourse() {
    QFETCH(GoldenCase, golden);

    QCOMPARE(differenceOf(golden), std::string());
}

void tst_QuantizeTensor::stochasticRoundingDrawsByPlace() {
    Scheme scheme;
    scheme.rounding = Rounding::Stochastic;
    std::vector<float> values(600);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<float>(i));
    const AffineParams params = affineParams(scheme, {-1, 1});

    const auto whole =
        groupCodes(tensorOf(values, {20, 30}), scheme, std::vector<QuantParams>{params});
    scheme.per = *parseGranularity("channel:1");
    const auto byColumn =
        groupCodes(tensorOf(values, {20, 30}), scheme, std::vector<QuantParams>(30, params));

    QVERIFY(whole && byColumn);
    QCOMPARE(whole.value().codes, byColumn.value().codes);
    scheme.seed = 2;
    const auto otherSeed =
        groupCodes(tensorOf(values, {20, 30}), scheme, std::vector<QuantParams>(30, params));
    QVERIFY(otherSeed.value().codes != byColumn.value().codes);
}

void tst_QuantizeTensor::cancelledWorkSaysSo() {
    std::stop_source stop;
    stop.request_stop();
    const Task task(stop.get_token());
    const Scheme scheme;
    const Tensor tensor = tensorOf({1, 2, 3}, {3});

    const auto params = groupParams(tensor, scheme, {}, nullptr, task);
    const auto errors = groupErrors(tensor, scheme, std::vector<QuantParams>(1), task);

    QVERIFY(!params && params.error().code == Errc::Cancelled);
    QVERIFY(!errors && errors.error().code == Errc::Cancelled);
}

void tst_QuantizeTensor::bitsCountMetadata() {
    Scheme scheme;
    scheme.bits = 4;
    const std::vector<QuantParams> groups(2);
    QCOMPARE(bitsPerValue(scheme, ZeroPointKind::Code, groups, 64), 4 + 2 * 32.0 / 64);
    scheme.kind = SchemeKind::Asymmetric;
    QCOMPARE(bitsPerValue(scheme, ZeroPointKind::Code, groups, 64), 4 + 2 * 36.0 / 64);
    QCOMPARE(bitsPerValue(scheme, ZeroPointKind::Real, groups, 64), 4 + 2 * 64.0 / 64);
    QCOMPARE(bitsPerValue(scheme, ZeroPointKind::Code, groups, 0), 0.0);
}

QUANTSCOPE_TEST_CLASS(tst_QuantizeTensor)
#include "tst_quantize_tensor.moc"
