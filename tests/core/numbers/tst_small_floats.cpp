// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "core/numbers/small_floats.h"
#include "tests/support/golden.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

using Decode = std::function<float(unsigned)>;

const std::map<std::string, Decode>& decoders() {
    static const std::map<std::string, Decode> all{
        {"FP16", [](unsigned bits) { return fromFloat16(static_cast<std::uint16_t>(bits)); }},
        {"BF16", [](unsigned bits) { return fromBfloat16(static_cast<std::uint16_t>(bits)); }},
        {"E4M3FN", [](unsigned bits) { return fromFloat8E4M3(static_cast<std::uint8_t>(bits)); }},
        {"E5M2", [](unsigned bits) { return fromFloat8E5M2(static_cast<std::uint8_t>(bits)); }},
    };
    return all;
}

struct Format {
    const char* name;
    int exponentBits;
    int fractionBits;
    bool allOnesAreNumbers;  // E4M3FN: only the very last pattern is NaN
};

constexpr Format kFormats[] = {
    {"FP16", 5, 10, false}, {"BF16", 8, 7, false}, {"E4M3FN", 4, 3, true}, {"E5M2", 5, 2, false}};

// The definition, digit by digit: (−1)^sign · 2^exponent · fraction.
double valueByDefinition(const Format& format, unsigned bits) {
    const int bias = (1 << (format.exponentBits - 1)) - 1;
    const unsigned fractions = 1U << static_cast<unsigned>(format.fractionBits);
    const unsigned fraction = bits % fractions;
    const int exponents = 1 << format.exponentBits;
    const int exponent = static_cast<int>(bits / fractions) % exponents;
    const bool negative = bits / fractions / static_cast<unsigned>(exponents) != 0;
    const bool isNan = format.allOnesAreNumbers
                           ? exponent == exponents - 1 && fraction == fractions - 1
                           : exponent == exponents - 1 && fraction != 0;
    if (isNan)
        return std::numeric_limits<double>::quiet_NaN();
    double size = std::numeric_limits<double>::infinity();
    if (exponent < exponents - 1 || format.allOnesAreNumbers)
        size = (exponent == 0 ? 0.0 : 1.0) + static_cast<double>(fraction) / fractions;
    size = size * std::pow(2.0, std::max(exponent, 1) - bias);
    return negative ? -size : size;
}

bool isSame(double got, double expected) {
    return std::isnan(expected) ? std::isnan(got)
                                : got == expected && std::signbit(got) == std::signbit(expected);
}

}  // namespace

class tst_SmallFloats : public QObject {
    Q_OBJECT

private slots:
    void goldenDecodes();
    void everyPatternIsAsDefined();
};

void tst_SmallFloats::goldenDecodes() {
    int compared = 0;
    for (const GoldenCase& golden : goldenCases("number-formats.json")) {
        const auto decode = decoders().find(golden.options.value("format", std::string()));
        if (!golden.input.is_object() || !golden.input.contains("hex") ||
            decode == decoders().end())
            continue;
        const Json& values = golden.expected.at("value");
        const auto codes = golden.input.at("hex").get<std::vector<std::string>>();
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const float got =
                decode->second(static_cast<unsigned>(std::stoul(codes[i], nullptr, 16)));
            const std::string expected =
                values[i].is_string() ? values[i].get<std::string>() : values[i].dump();
            const double value = std::stod(expected);
            QVERIFY2(std::isnan(value) ? std::isnan(got) : static_cast<double>(got) == value,
                     (golden.name + " " + codes[i]).c_str());
            ++compared;
        }
    }
    // All codes of the 8-bit formats, samples of the others.
    QVERIFY2(compared >= 2 * 256 + 2 * 20, std::to_string(compared).c_str());
}

void tst_SmallFloats::everyPatternIsAsDefined() {
    for (const Format& format : kFormats) {
        const int bits = 1 + format.exponentBits + format.fractionBits;
        for (unsigned pattern = 0; pattern < 1U << static_cast<unsigned>(bits); ++pattern) {
            const double expected = valueByDefinition(format, pattern);
            const double got = static_cast<double>(decoders().at(format.name)(pattern));
            QVERIFY2(isSame(got, expected),
                     (format.name + (" " + std::to_string(pattern))).c_str());
        }
    }
}

QUANTSCOPE_TEST_CLASS(tst_SmallFloats)
#include "tst_small_floats.moc"
