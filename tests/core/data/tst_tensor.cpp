// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/data/data_spec.h"
#include "core/data/not_finite.h"
#include "core/data/tensor.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr std::size_t kHuge = std::size_t{1} << 40;

Tensor tensorOf(std::vector<float> values) {
    const std::size_t count = values.size();
    return makeTensor("w", {count}, "float32", 32, FloatArray(std::move(values)));
}

}  // namespace

class tst_Tensor : public QObject {
    Q_OBJECT

private slots:
    void countsValues();
    void countThatDoesNotFitIsNone();
    void emptyAxisBesideHugeOnes();
    void shapesAsText();
    void finiteValuesAreShared();
    void othersAreCountedAndLeftOut();
    void nothingFinite();
    void othersCanBeListedAndReplacedByZero();
    void emptyTensor();
    void agreesWithAPlainLoop();
    void pastedNotANumberEqualsItself();
};

void tst_Tensor::countsValues() {
    QCOMPARE(valueCount({}), std::size_t{1});
    QCOMPARE(valueCount({7}), std::size_t{7});
    QCOMPARE(valueCount({2, 3, 4}), std::size_t{24});
    QCOMPARE(valueCount({5, 0}), std::size_t{0});
}

void tst_Tensor::countThatDoesNotFitIsNone() {
    QVERIFY(!valueCount({kHuge, kHuge}));
    QVERIFY(!valueCount({std::size_t{1} << 63, 2}));
    QVERIFY(valueCount({std::size_t{1} << 63}));
}

void tst_Tensor::emptyAxisBesideHugeOnes() {
    QCOMPARE(valueCount({0, kHuge, kHuge}), std::size_t{0});
    QCOMPARE(valueCount({kHuge, kHuge, 0}), std::size_t{0});
}

void tst_Tensor::shapesAsText() {
    QCOMPARE(shapeText({}), std::string("scalar"));
    QCOMPARE(shapeText({6}), std::string("6"));
    QCOMPARE(shapeText({512, 128, 3}), std::string("512x128x3"));
}

void tst_Tensor::finiteValuesAreShared() {
    const Tensor tensor = tensorOf({1.0F, -2.0F, 0.0F});

    QVERIFY(tensor.finite.sharesWith(tensor.values));
    QCOMPARE(tensor.counts, (FiniteCounts{.finite = 3}));
    QCOMPARE(tensor.name, std::string("w"));
    QCOMPARE(tensor.sourceType, std::string("float32"));
}

void tst_Tensor::othersAreCountedAndLeftOut() {
    const Tensor tensor = tensorOf({kNan, 1.0F, kInf, -0.5F, -kInf, -kNan});

    QCOMPARE(tensor.counts, (FiniteCounts{.finite = 2, .nan = 2, .inf = 2}));
    QCOMPARE(tensor.values.size(), std::size_t{6});
    const auto finite = tensor.finite.values();
    QCOMPARE(std::vector<float>(finite.begin(), finite.end()), (std::vector<float>{1.0F, -0.5F}));
}

void tst_Tensor::nothingFinite() {
    const Tensor tensor = tensorOf({kNan, kNan});

    QVERIFY(tensor.finite.empty());
    QCOMPARE(tensor.counts, (FiniteCounts{.nan = 2}));
}

void tst_Tensor::othersCanBeListedAndReplacedByZero() {
    const Tensor tensor = tensorOf({1, kNan, -2, kInf, -kInf, kNan});

    const NotFiniteValues all = notFiniteValues(tensor, 10);
    QCOMPARE(all.nan, std::size_t{2});
    QCOMPARE(all.positive, std::size_t{1});
    QCOMPARE(all.negative, std::size_t{1});
    QVERIFY(all.positions == std::vector<std::size_t>({1, 3, 4, 5}));
    QCOMPARE(notFiniteValues(tensor, 2).positions.size(), std::size_t{2});
    QCOMPARE(notFiniteValues(tensor, 2).nan, std::size_t{2});

    const Tensor zeroed = notFiniteAsZero(tensor);
    const auto values = zeroed.values.values();
    QVERIFY(std::vector<float>(values.begin(), values.end()) ==
            std::vector<float>({1, 0, -2, 0, 0, 0}));
    QCOMPARE(zeroed.counts.finite, std::size_t{6});
    QCOMPARE(zeroed.shape, tensor.shape);
    QCOMPARE(zeroed.sourceType, tensor.sourceType);
}

void tst_Tensor::emptyTensor() {
    const Tensor tensor = makeTensor({}, {0, 5}, "float32", 32, FloatArray());

    QVERIFY(tensor.values.empty() && tensor.finite.empty());
    QCOMPARE(tensor.counts, FiniteCounts{});
}

// Several pieces with an odd rest, and every kind of value in each.
void tst_Tensor::agreesWithAPlainLoop() {
    std::mt19937 random(3);
    std::vector<float> values(700001);
    for (float& value : values) {
        const auto pick = random() % 100;
        value = pick == 0 ? kNan : pick == 1 ? kInf : pick == 2 ? -kInf : static_cast<float>(pick);
    }
    FiniteCounts expected;
    std::vector<float> finite;
    for (const float value : values) {
        expected.nan += std::isnan(value) ? 1 : 0;
        expected.inf += std::isinf(value) ? 1 : 0;
        if (std::isfinite(value))
            finite.push_back(value);
    }
    expected.finite = finite.size();

    const Tensor tensor = tensorOf(values);

    QCOMPARE(tensor.counts, expected);
    const auto kept = tensor.finite.values();
    QVERIFY(std::vector<float>(kept.begin(), kept.end()) == finite);
}

// Found with pasted numbers: the window waited for ever for an answer to what it had asked.
void tst_Tensor::pastedNotANumberEqualsItself() {
    const PastedData data{{1, kNan, kInf}};
    QVERIFY(data == PastedData(data));
    QVERIFY(!(data == PastedData{{1, kNan, -kInf}}));
    QVERIFY(!(PastedData{{0.0F}} == PastedData{{-0.0F}}));
    QVERIFY(!(data == PastedData{{1, kNan}}));
}

QUANTSCOPE_TEST_CLASS(tst_Tensor)
#include "tst_tensor.moc"
