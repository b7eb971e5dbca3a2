// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>

#include "core/data/random.h"
#include "core/matmul/requantize.h"
#include "tests/support/golden.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using quantscope::test::Json;

class tst_Requantize : public QObject {
    Q_OBJECT

private slots:
    void goldenMultipliersAgree_data();
    void goldenMultipliersAgree();
    void mantissaAndShiftReproduceTheMultiplier();
    void leftShiftsSaturate();
    void smallMultipliersGiveZero();
    void codesAreClamped();
};

void tst_Requantize::goldenMultipliersAgree_data() {
    QTest::addColumn<int>("at");
    const auto cases = test::goldenCases("matmul.json");
    for (std::size_t at = 0; at < cases.size(); ++at)
        if (cases[at].whole.contains("given"))
            QTest::newRow(cases[at].name.c_str()) << static_cast<int>(at);
}

void tst_Requantize::goldenMultipliersAgree() {
    QFETCH(int, at);
    const auto golden = test::goldenCases("matmul.json")[static_cast<std::size_t>(at)];
    const double multiplier = golden.whole["given"]["multiplier"].get<double>();

    const FixedPointMultiplier fixed = fixedPointMultiplier(multiplier);
    Json got{{"mantissa", fixed.mantissa},
             {"right_shift", fixed.rightShift},
             {"half_even", Json::array()},
             {"q31", Json::array()}};
    for (const Json& value : golden.input) {
        got["half_even"].push_back(multipliedHalfEven(value.get<std::int64_t>(), multiplier));
        got["q31"].push_back(multipliedInFixedPoint(value.get<std::int32_t>(), fixed));
    }

    const std::string difference = test::goldenDifference(got, golden);
    QVERIFY2(difference.empty(), difference.c_str());
}

void tst_Requantize::mantissaAndShiftReproduceTheMultiplier() {
    Random random(11, 0);
    for (int i = 0; i < 2000; ++i) {
        const double multiplier = std::exp2(-40 + 60 * random.uniform());
        const FixedPointMultiplier fixed = fixedPointMultiplier(multiplier);
        const double back = std::ldexp(fixed.mantissa, -31 - fixed.rightShift);
        QVERIFY(fixed.mantissa >= 1 << 30);
        QVERIFY(std::abs(back / multiplier - 1) <= 0x1p-31);
    }
    // Just below a power of two the mantissa rounds up to the next one.
    const FixedPointMultiplier next = fixedPointMultiplier(std::nextafter(0.5, 0));
    QCOMPARE(next, (FixedPointMultiplier{1 << 30, 0}));
}

void tst_Requantize::leftShiftsSaturate() {
    const FixedPointMultiplier four = fixedPointMultiplier(4);
    constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();

    QCOMPARE(multipliedInFixedPoint(1000, four), 4000);
    // 2^31 − 1 is what the left shift leaves, and half of it what the multiplier 1/2 makes of it.
    QCOMPARE(multipliedInFixedPoint(kMost, four), 1 << 30);
}

void tst_Requantize::smallMultipliersGiveZero() {
    const FixedPointMultiplier tiny = fixedPointMultiplier(0x1p-40);

    QCOMPARE(multipliedInFixedPoint(std::numeric_limits<std::int32_t>::max(), tiny), 0);
    QCOMPARE(multipliedInFixedPoint(std::numeric_limits<std::int32_t>::min(), tiny), 0);
}

void tst_Requantize::codesAreClamped() {
    QCOMPARE(outputCode(200, 3), 127);
    QCOMPARE(outputCode(-200, 3), -128);
    QCOMPARE(outputCode(-5, 3), -2);
}

QUANTSCOPE_TEST_CLASS(tst_Requantize)
#include "tst_requantize.moc"
