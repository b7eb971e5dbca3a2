// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "core/numbers/number_formats.h"
#include "core/numbers/small_floats.h"
#include "tests/support/golden.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

double numberIn(const Json& value) {
    if (value.is_number())
        return value.get<double>();
    return value == "nan" ? kNan : value == "inf" ? kInfinity : -kInfinity;
}

Json wordOrNumber(double value) {
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

std::string hexOf(std::uint64_t bits, int width) {
    std::string text;
    for (int shift = 4 * ((width + 3) / 4) - 4; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[bits >> static_cast<unsigned>(shift) & 15U];
    return text;
}

std::string bitsOf(std::uint64_t bits, int width) {
    std::string text;
    for (int at = width - 1; at >= 0; --at)
        text += (bits >> static_cast<unsigned>(at) & 1U) != 0 ? '1' : '0';
    return text;
}

NumberFormat formatOf(const GoldenCase& golden) {
    const auto format = parseNumberFormat(golden.options.at("format").get<std::string>());
    return format ? format.value() : NumberFormat{};
}

Json limitsJson(const NumberFormat& format) {
    if (const auto* fixed = std::get_if<FixedPoint>(&format.layout)) {
        const FixedLimits limits = limitsOf(*fixed);
        return {{"max", limits.max}, {"min", limits.min}, {"step", limits.step}};
    }
    const auto& floating = std::get<FloatFormat>(format.layout);
    const FloatLimits limits = limitsOf(floating);
    return {{"sign_bits", 1},
            {"exponent_bits", floating.exponentBits},
            {"fraction_bits", floating.fractionBits},
            {"bias", floating.bias},
            {"max", limits.max},
            {"min_normal", limits.minNormal},
            {"min_subnormal", *limits.minSubnormal},
            {"epsilon", limits.epsilon}};
}

void addPattern(Json& json, const NumberFormat& format, std::uint64_t bits) {
    json["hex"].push_back(hexOf(bits, format.width()));
    json["bits"].push_back(bitsOf(bits, format.width()));
    json["value"].push_back(wordOrNumber(decode(format, bits)));
    json["class"].push_back(std::string(idOf(classOf(format, bits))));
    if (const auto* fixed = std::get_if<FixedPoint>(&format.layout))
        json["integer"].push_back(integerOfPattern(*fixed, bits));
}

// What a case asks for, under the names of its expected fields.
Json answerTo(const GoldenCase& golden) {
    const NumberFormat format = formatOf(golden);
    Json json = limitsJson(format);
    if (golden.input.is_object()) {
        for (const Json& hex : golden.input.at("hex"))
            addPattern(json, format, std::stoull(hex.get<std::string>(), nullptr, 16));
        return json;
    }
    for (const Json& number : golden.input) {
        const double x = numberIn(number);
        addPattern(json, format, *encode(format, x));
        json["saturate"].push_back(hexOf(*encode(format, x), format.width()));
        json["overflow"].push_back(hexOf(*encode(format, x, Overflow::Nonfinite), format.width()));
    }
    return json;
}

// The definition, digit by digit, without any of the code under test.
double valueByDefinition(const FloatFormat& format, std::uint64_t bits) {
    const auto fractions = std::uint64_t{1} << static_cast<unsigned>(format.fractionBits);
    const auto exponents = std::uint64_t{1} << static_cast<unsigned>(format.exponentBits);
    const std::uint64_t fraction = bits % fractions;
    const std::uint64_t exponent = bits / fractions % exponents;
    const bool negative = bits / fractions / exponents % 2 == 1;
    const bool allOnes = exponent == exponents - 1;
    if (format.specials == FloatSpecials::Ieee && allOnes)
        return fraction != 0 ? kNan : negative ? -kInfinity : kInfinity;
    if (format.specials == FloatSpecials::OneNan && allOnes && fraction == fractions - 1)
        return kNan;
    if (format.specials == FloatSpecials::MinusZeroNan && negative && exponent + fraction == 0)
        return kNan;
    const double share = static_cast<double>(fraction) / static_cast<double>(fractions);
    const double size =
        exponent == 0 ? share * std::pow(2.0, 1 - format.bias)
                      : (1 + share) * std::pow(2.0, static_cast<double>(exponent) - format.bias);
    return negative ? -size : size;
}

bool isSame(double got, double expected) {
    return std::isnan(expected) ? std::isnan(got)
                                : got == expected && std::signbit(got) == std::signbit(expected);
}

// Nearest by trying every pattern; ties go to the even one. Slow and obvious.
std::uint64_t nearestByTrying(const FloatFormat& format, double x) {
    const auto patterns = std::uint64_t{1} << static_cast<unsigned>(format.width());
    std::uint64_t best = 0;
    double least = kInfinity;
    for (std::uint64_t bits = 0; bits < patterns; ++bits) {
        const double value = valueByDefinition(format, bits);
        if (!std::isfinite(value) || std::signbit(value) != std::signbit(x))
            continue;
        const double distance = std::abs(value - x);
        if (distance < least || (distance == least && bits % 2 == 0)) {
            least = distance;
            best = bits;
        }
    }
    return best;
}

}  // namespace

class tst_NumberFormats : public QObject {
    Q_OBJECT

private slots:
    void everyGoldenCase_data() {
        QTest::addColumn<int>("index");
        const auto cases = goldenCases("number-formats.json");
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name.c_str()) << static_cast<int>(i);
    }
    void everyGoldenCase() {
        QFETCH(int, index);
        static const auto cases = goldenCases("number-formats.json");
        const GoldenCase& golden = cases[static_cast<std::size_t>(index)];

        const std::string difference = goldenDifference(answerTo(golden), golden);

        QVERIFY2(difference.empty(), difference.c_str());
    }

    void everyPatternUpTo16BitsIsItsDefinition() {
        for (const KnownFloat& known : knownFloats()) {
            if (known.format.width() > 16)
                continue;
            const auto patterns = std::uint64_t{1} << static_cast<unsigned>(known.format.width());
            for (std::uint64_t bits = 0; bits < patterns; ++bits) {
                const double expected = valueByDefinition(known.format, bits);
                QVERIFY2(isSame(decode(known.format, bits), expected), hexOf(bits, 16).c_str());
                if (std::isnan(expected))
                    continue;
                QCOMPARE(encode(known.format, expected), std::optional(bits));
            }
        }
    }

    void encodingFindsTheNearestPattern() {
        std::mt19937 random(7);
        for (const KnownFloat& known : knownFloats()) {
            if (known.format.width() > 8)
                continue;
            const double reach = limitsOf(known.format).max;
            for (int i = 0; i < 2000; ++i) {
                // Half of them on the grid of half steps, where ties are.
                double x = std::ldexp(std::uniform_real_distribution(-1.0, 1.0)(random),
                                      static_cast<int>(random() % 40) - 24);
                if (i % 2 == 0)
                    x = std::ldexp(std::round(std::ldexp(x, 10)), -10);
                if (std::abs(x) > reach || x == 0)
                    continue;
                const auto got = *encode(known.format, x);
                if (known.format.specials == FloatSpecials::MinusZeroNan && got == 0)
                    continue;  // its one zero has no sign
                QVERIFY2(got == nearestByTrying(known.format, x),
                         (std::string(known.name) + " " + std::to_string(x)).c_str());
            }
        }
    }

    void float32AgreesWithTheProcessor() {
        std::mt19937_64 random(11);
        const FloatFormat fp32 = floatFormat(8, 23, FloatSpecials::Ieee);
        for (int i = 0; i < 200000; ++i) {
            const double x = std::bit_cast<double>(random());
            if (std::isnan(x))
                continue;
            const auto expected = std::bit_cast<std::uint32_t>(static_cast<float>(x));
            QCOMPARE(*encode(fp32, x, Overflow::Nonfinite), std::uint64_t{expected});
        }
    }

    void neighboursRunThroughAllValues() {
        for (const KnownFloat& known : knownFloats()) {
            if (known.format.width() > 16)
                continue;
            auto bits = encode(known.format, -kInfinity);
            std::size_t steps = 0;
            while (const auto next = nextAbove(known.format, *bits)) {
                QVERIFY(decode(known.format, *next) > decode(known.format, *bits));
                QVERIFY(decode(known.format, *nextBelow(known.format, *next)) ==
                        decode(known.format, *bits));
                bits = next;
                ++steps;
            }
            // Every pattern but the NaNs and one of two zeros.
            std::set<double> values;
            for (std::uint64_t all = 0;
                 all < std::uint64_t{1} << static_cast<unsigned>(known.format.width()); ++all)
                if (const double value = valueByDefinition(known.format, all); !std::isnan(value))
                    values.insert(value);
            QCOMPARE(steps, values.size() - 1);
        }
    }

    void roundingTwiceCanMiss() {
        // 1 + 2^−11 + 2^−25: just above the middle of two FP16 numbers, on it once FP32 has cut it.
        const FloatFormat fp16 = floatFormat(5, 10, FloatSpecials::Ieee);
        const FloatFormat fp32 = floatFormat(8, 23, FloatSpecials::Ieee);
        const double x = 1 + std::ldexp(1.0, -11) + std::ldexp(1.0, -25);

        QCOMPARE(decode(fp16, *encode(fp16, x)), 1 + std::ldexp(1.0, -10));
        QCOMPARE(decode(fp16, *encodeThrough(fp32, fp16, x)), 1.0);
    }

    void decimalDigitsThatSurvive() {
        const std::map<std::string, int> expected{
            {"FP64", 15}, {"FP32", 6}, {"FP16", 3}, {"BF16", 2}};
        for (const auto& [name, digits] : expected) {
            const auto format = parseNumberFormat(name);
            QVERIFY(format);
            QCOMPARE(limitsOf(std::get<FloatFormat>(format.value().layout)).decimalDigits, digits);
        }
    }

    void nanNeedsAPattern() {
        QVERIFY(!encode(floatFormat(2, 1, FloatSpecials::None), kNan));
        QCOMPARE(*encode(FloatFormat{4, 3, 8, FloatSpecials::MinusZeroNan}, kNan),
                 std::uint64_t{0x80});
        QVERIFY(!encode(parseNumberFormat("Q3.4").value(), kNan));
    }

    void namesAreUnderstoodOrRefused() {
        QCOMPARE(parseNumberFormat("fp16").value().name, std::string("FP16"));
        QCOMPARE(parseNumberFormat("float:5,10").value().width(), 16);
        QCOMPARE(parseNumberFormat("Q0.7").value().width(), 8);
        for (const char* wrong : {"", "FP7", "Q", "Q3", "Q0.0", "Q40.40", "Q-1.3", "float:0,3",
                                  "float:9,3", "float:8,8", "float:4"}) {
            const auto format = parseNumberFormat(wrong);
            QVERIFY2(!format, wrong);
            QCOMPARE(format.error().code, Errc::Usage);
        }
    }

    void fastEncodersAgreeWithTheExactOne() {
        struct Fast {
            FloatFormat format;
            std::uint32_t (*encode)(float);
        };
        const Fast all[] = {
            {floatFormat(5, 10, FloatSpecials::Ieee),
             [](float x) -> std::uint32_t { return toFloat16(x); }},
            {floatFormat(5, 2, FloatSpecials::Ieee),
             [](float x) -> std::uint32_t { return toFloat8E5M2(x); }},
            {floatFormat(4, 3, FloatSpecials::OneNan),
             [](float x) -> std::uint32_t { return toFloat8E4M3(x); }},
            {floatFormat(3, 2, FloatSpecials::None),
             [](float x) -> std::uint32_t { return toFloat6E3M2(x); }},
            {floatFormat(2, 3, FloatSpecials::None),
             [](float x) -> std::uint32_t { return toFloat6E2M3(x); }},
            {floatFormat(2, 1, FloatSpecials::None),
             [](float x) -> std::uint32_t { return toFloat4E2M1(x); }},
        };
        std::mt19937 random(3);
        for (const Fast& fast : all) {
            // Every value, every middle between neighbours, and beside it; then any float32.
            const auto patterns = std::uint64_t{1} << static_cast<unsigned>(fast.format.width());
            for (std::uint64_t bits = 0; bits < patterns; ++bits) {
                const auto above = nextAbove(fast.format, bits);
                const double value = decode(fast.format, bits);
                if (!std::isfinite(value) || !above || !std::isfinite(decode(fast.format, *above)))
                    continue;
                const auto middle = static_cast<float>((value + decode(fast.format, *above)) / 2);
                for (const float x : {static_cast<float>(value), middle,
                                      std::nextafter(middle, 1e9F), std::nextafter(middle, -1e9F)})
                    QCOMPARE(std::uint64_t{fast.encode(x)}, *encode(fast.format, x));
            }
            for (int i = 0; i < 200000; ++i) {
                const auto x = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
                if (std::isfinite(x))
                    QCOMPARE(std::uint64_t{fast.encode(x)}, *encode(fast.format, x));
            }
        }
    }
};

QUANTSCOPE_TEST_CLASS(tst_NumberFormats)
#include "tst_number_formats.moc"
