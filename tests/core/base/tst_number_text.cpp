// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>

#include "core/base/number_text.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
const std::string kManyZeros(400, '0');

bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

}  // namespace

class tst_NumberText : public QObject {
    Q_OBJECT

private slots:
    void spellings_data();
    void spellings();
    void whatIsNoNumber_data();
    void whatIsNoNumber();
    void nanInAnyCase();
    void textReadsBackAsTheSameBits();
    void significantDigits();
};

void tst_NumberText::spellings_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const std::string& name, const std::string& text, double value) {
        QTest::newRow(name.c_str()) << QByteArray::fromStdString(text) << value;
    };
    row("plus", "+1.5", 1.5);
    row("bare points", ".5", 0.5);
    row("point last", "-3.", -3.0);
    row("exponent", "2.5E-2", 0.025);
    row("negative zero", "-0", -0.0);
    row("infinity", "-Infinity", -kInfinity);
    row("zero with a huge exponent", "0e99999", 0.0);
    row("overflow", "1e999", kInfinity);
    row("negative overflow", "-1e999", -kInfinity);
    row("overflow, plus in the exponent", "1e+999", kInfinity);
    row("underflow", "1e-999", 0.0);
    row("negative underflow", "-1e-999", -0.0);
    row("exponent that fits no integer", "1e99999999999999999999999", kInfinity);
    row("negative exponent that fits no integer", "1e-99999999999999999999999", 0.0);
    row("overflow by digits", "1" + kManyZeros, kInfinity);
    row("overflow by digits before a point", "1" + kManyZeros + ".5", kInfinity);
    row("underflow by zeros", "0." + kManyZeros + "1", 0.0);
    row("underflow by zeros without a first 0", "." + kManyZeros + "1", 0.0);
    row("underflow in spite of a positive exponent", "0." + kManyZeros + "1e+50", 0.0);
    row("overflow in spite of a negative exponent", "1" + kManyZeros + "e-50", kInfinity);
    row("in range, many digits and exponent", "1" + kManyZeros + "e-400", 1.0);
    row("in range, many zeros and exponent", "0." + kManyZeros + "1e401", 1.0);
}

void tst_NumberText::spellings() {
    QFETCH(QByteArray, text);
    QFETCH(double, value);

    const auto number = parseNumber(text.toStdString());

    QVERIFY(number.has_value());
    QVERIFY2(isSame(*number, value), numberText(*number).c_str());
}

void tst_NumberText::whatIsNoNumber_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "+", "-", "+-1", "--1", "1 ", " 1", "1,5", "0x10", "1e", "e5",
                             "1.2.3", "12%", "one", "."})
        QTest::newRow(text) << QByteArray(text);
}

void tst_NumberText::whatIsNoNumber() {
    QFETCH(QByteArray, text);

    QVERIFY(!parseNumber(text.toStdString()));
}

void tst_NumberText::nanInAnyCase() {
    for (const char* text : {"nan", "NaN", "NAN", "-nan"})
        QVERIFY2(std::isnan(parseNumber(text).value_or(0)), text);
}

void tst_NumberText::textReadsBackAsTheSameBits() {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (std::isnan(value))
            continue;
        QVERIFY2(isSame(*parseNumber(numberText(value)), value), numberText(value).c_str());
        // The C library as a second opinion about what the text means.
        QVERIFY(isSame(std::strtod(numberText(value).c_str(), nullptr), value));
    }
}

void tst_NumberText::significantDigits() {
    QCOMPARE(numberText(0.1), std::string("0.1"));
    QCOMPARE(numberText(2.0 / 3, 3), std::string("0.667"));
    QCOMPARE(numberText(-kInfinity), std::string("-inf"));
}

QUANTSCOPE_TEST_CLASS(tst_NumberText)
#include "tst_number_text.moc"
