// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <limits>

#include "core/calib/group_params.h"
#include "core/scenario/code_differences.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Tensor tensorOf(std::vector<float> values, Shape shape) {
    return makeTensor("", std::move(shape), "float32", 32, FloatArray(std::move(values)));
}

QuantParams paramsOf(double scale, double zeroPoint, CodeSpan codes) {
    return AffineParams{.scale = scale, .zeroPoint = zeroPoint, .codes = codes};
}

// Differences of one-scale quantizers; `rounding` of the second one.
CodeDifferences between(std::vector<float> values, const QuantParams& a, const QuantParams& b,
                        Rounding rounding = Rounding::HalfEven) {
    const Shape shape{values.size()};
    const Tensor tensor = tensorOf(std::move(values), shape);
    Scheme first;
    Scheme second;
    second.rounding = rounding;
    return codeDifferences(tensor, {first, std::span(&a, 1)}, {second, std::span(&b, 1)}, 10)
        .value();
}

constexpr CodeSpan kNarrow{-127, 127};
constexpr CodeSpan kFull{-128, 127};
constexpr CodeSpan kUnsigned{0, 255};

}  // namespace

class tst_CodeDifferences : public QObject {
    Q_OBJECT

private slots:
    void equalQuantizersAgree();
    void eachCauseIsNamed();
    void valuesThatAreNotFiniteAreLeftOut();
    void groupsMayDiffer();
    void examplesStopAtTheirLimit();
};

void tst_CodeDifferences::equalQuantizersAgree() {
    const QuantParams params = paramsOf(0.25, 3, kFull);

    const CodeDifferences none = between({1, -2, 0.125F, 100}, params, params);

    QCOMPARE(none.compared, std::uint64_t{4});
    QCOMPARE(none.different(), std::uint64_t{0});
}

void tst_CodeDifferences::eachCauseIsNamed() {
    const auto clamp = between({-200, 1}, paramsOf(1, 0, kNarrow), paramsOf(1, 0, kFull));
    QCOMPARE(clamp.examples,
             (std::vector<CodeDifference>{{0, -200, -127, -128, DifferenceCause::Clamp}}));

    const auto zero = between({5}, paramsOf(1, 0, kFull), paramsOf(1, 2, kFull));
    QCOMPARE(zero.examples,
             (std::vector<CodeDifference>{{0, 5, 5, 7, DifferenceCause::ZeroPoint}}));

    const auto tie =
        between({2.5F, 2.25F}, paramsOf(1, 0, kFull), paramsOf(1, 0, kFull), Rounding::HalfAway);
    QCOMPARE(tie.examples, (std::vector<CodeDifference>{{0, 2.5F, 2, 3, DifferenceCause::Tie}}));

    const auto scale = between({10, 0}, paramsOf(1, 0, kFull), paramsOf(2, 0, kFull));
    QCOMPARE(scale.examples, (std::vector<CodeDifference>{{0, 10, 10, 5, DifferenceCause::Scale}}));

    const auto shifted = between({10, 20}, paramsOf(1, 0, kFull), paramsOf(1, 128, kUnsigned));
    QCOMPARE(shifted.causes[static_cast<std::size_t>(DifferenceCause::ZeroPoint)],
             std::uint64_t{2});
}

void tst_CodeDifferences::valuesThatAreNotFiniteAreLeftOut() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();

    const auto found = between({nan, infinity, 4}, paramsOf(1, 0, kFull), paramsOf(2, 0, kFull));

    QCOMPARE(found.compared, std::uint64_t{1});
    QCOMPARE(found.different(), std::uint64_t{1});
    QCOMPARE(found.examples.front().position, std::size_t{2});
}

void tst_CodeDifferences::groupsMayDiffer() {
    const Tensor tensor = tensorOf({1, 2, 30, 40}, {2, 2});
    Scheme whole;
    Scheme rows;
    rows.per = *parseGranularity("channel:0");
    const auto one = groupParams(tensor, whole, {}).value();
    const auto two = groupParams(tensor, rows, {}).value();

    const auto found = codeDifferences(tensor, {whole, one}, {rows, two}, 10);

    QVERIFY(found);
    QCOMPARE(found.value().causes[static_cast<std::size_t>(DifferenceCause::Scale)],
             std::uint64_t{2});
    QCOMPARE(found.value().examples[0].position, std::size_t{0});
    QCOMPARE(found.value().examples[0].second, 64);
}

void tst_CodeDifferences::examplesStopAtTheirLimit() {
    const std::vector<float> values(50, 10.0F);

    const auto found = between(values, paramsOf(1, 0, kFull), paramsOf(2, 0, kFull));

    QCOMPARE(found.different(), std::uint64_t{50});
    QCOMPARE(found.examples.size(), std::size_t{10});
}

QUANTSCOPE_TEST_CLASS(tst_CodeDifferences)
#include "tst_code_differences.moc"
