// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/quant/affine.h"
#include "core/quant/rounding.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kMost = std::numeric_limits<float>::max();

constexpr std::array kExactRoundings{Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp,
                                     Rounding::TowardZero};

// Any scheme over any range of floats: tiny, huge, far from zero.
struct RandomQuantizer {
    explicit RandomQuantizer(std::mt19937_64& random) {
        const auto choose = [&](int count) {
            return std::uniform_int_distribution<int>(0, count - 1)(random);
        };
        scheme.kind = choose(2) ? SchemeKind::Symmetric : SchemeKind::Asymmetric;
        scheme.bits = 1 + choose(16);
        scheme.codeRange = choose(2) ? CodeRange::Full : CodeRange::Unsigned;
        scheme.scaleRule = static_cast<ScaleRule>(choose(3));
        scheme.zeroInRange = choose(2) != 0;
        scheme.rounding = kExactRoundings[static_cast<std::size_t>(choose(4))];
        const double size = choose(2) ? 1 : std::ldexp(1.0, choose(276) - 149);
        const double offset = choose(3) ? 0 : 1000;
        std::normal_distribution<double> normal;
        const auto draw = [&] {
            return double{static_cast<float>(
                std::clamp(size * (normal(random) + offset), -double{kMost}, double{kMost}))};
        };
        range = {draw(), draw()};
        if (range.lower > range.upper)
            std::swap(range.lower, range.upper);
        params = affineParams(scheme, range);
        if (choose(10) == 0)
            params.zeroPoint += 0.125 * choose(8);
    }

    QByteArray text() const {
        return QByteArray::number(scheme.bits) + " bits, range " +
               QByteArray::number(range.lower, 'g', 17) + " " +
               QByteArray::number(range.upper, 'g', 17) + ", zero-point " +
               QByteArray::number(params.zeroPoint, 'g', 17) + ", rounding " +
               QByteArray(idOf(scheme.rounding).data());
    }

    Scheme scheme;
    ClipRange range;
    AffineParams params;
};

constexpr unsigned kSeed = 20240;
constexpr int kRandomQuantizers = 4000;

AffineParams paramsOf(double scale, double zeroPoint, CodeSpan codes) {
    return {.scale = scale, .zeroPoint = zeroPoint, .codes = codes};
}

Scheme schemeOf(SchemeKind kind, CodeRange range, ScaleRule rule = ScaleRule::Course,
                int bits = 8) {
    Scheme scheme;
    scheme.kind = kind;
    scheme.codeRange = range;
    scheme.scaleRule = rule;
    scheme.bits = bits;
    return scheme;
}

}  // namespace

class tst_Affine : public QObject {
    Q_OBJECT

private slots:
    void scalesOfTheTools();
    void emptyRangesGiveScaleOne();
    void asymmetricZeroPoint();
    void zeroPointBesideTheCodes();
    void scaleRoundsUpToAPowerOfTwo();
    void smallestScaleActsBeforeTheZeroPoint();
    void oneBit();
    void roundingRules_data();
    void roundingRules();
    void stochasticRoundingTakesTheUniform();
    void thresholdsAreWhereTheKernelFlips();
    void thresholdsOfAllNeighbours();
    void levelsKeepTheirIndex();
    void levelsAreNotRoundedToFloat();
    void indexIsMonotone();
    void tableAgreesWithTheKernel();
    void clippedMeansOutsideTheCodes();
    void extremeValues();
    void degenerateScales();
};

// Figures of design notes, section 2.1: abs-max 1, 8 bits.
void tst_Affine::scalesOfTheTools() {
    const ClipRange range{-1, 1};
    const auto scaleOf = [&](CodeRange codes, ScaleRule rule) {
        return affineParams(schemeOf(SchemeKind::Symmetric, codes, rule), range).scale;
    };
    QCOMPARE(scaleOf(CodeRange::Narrow, ScaleRule::Course), 1.0 / 127);
    QCOMPARE(scaleOf(CodeRange::Full, ScaleRule::Course), 1.0 / 127);
    QCOMPARE(scaleOf(CodeRange::Full, ScaleRule::Torch), 1.0 / 127.5);
    QCOMPARE(scaleOf(CodeRange::Full, ScaleRule::MaxOfSides), 1.0 / 127);
    QCOMPARE(scaleOf(CodeRange::Unsigned, ScaleRule::Course), 1.0 / 255);

    const auto sides = affineParams(
        schemeOf(SchemeKind::Symmetric, CodeRange::Full, ScaleRule::MaxOfSides), {-2, 1});
    QCOMPARE(sides.scale, 2.0 / 128);
    QCOMPARE(sides.clip, (ClipRange{-2, 127 * 2.0 / 128}));
    QCOMPARE(affineParams(schemeOf(SchemeKind::Symmetric, CodeRange::Narrow), {-0.5, 3}).clip,
             (ClipRange{-3, 3}));
    QCOMPARE(affineParams(schemeOf(SchemeKind::Symmetric, CodeRange::Unsigned), {-0.5, 3}).clip,
             (ClipRange{0, 3}));
}

void tst_Affine::emptyRangesGiveScaleOne() {
    for (const auto kind : {SchemeKind::Symmetric, SchemeKind::Asymmetric}) {
        for (const auto codes : {CodeRange::Full, CodeRange::Unsigned}) {
            const auto params = affineParams(schemeOf(kind, codes), {0, 0});
            QCOMPARE(params.scale, 1.0);
            QCOMPARE(AffineQuantizer(params, Rounding::HalfEven)
                         .level(AffineQuantizer(params, Rounding::HalfEven).index(0)),
                     0.0);
        }
    }
    Scheme raw = schemeOf(SchemeKind::Asymmetric, CodeRange::Full);
    raw.zeroInRange = false;
    QCOMPARE(affineParams(raw, {5, 5}).scale, 1.0);
    QCOMPARE(affineParams(schemeOf(SchemeKind::Symmetric, CodeRange::Unsigned), {-4, -1}).scale,
             1.0);
}

void tst_Affine::asymmetricZeroPoint() {
    const auto relu = affineParams(schemeOf(SchemeKind::Asymmetric, CodeRange::Unsigned), {0, 6});
    QCOMPARE(relu.scale, 6.0 / 255);
    QCOMPARE(relu.zeroPoint, 0.0);

    const auto positive =
        affineParams(schemeOf(SchemeKind::Asymmetric, CodeRange::Unsigned), {2, 3});
    QCOMPARE(positive.clip, (ClipRange{0, 3}));
    QCOMPARE(positive.scale, 3.0 / 255);

    // lower / scale = −127.5 · … a tie would go to even: −2.5 with scale 1.
    Scheme threeBits = schemeOf(SchemeKind::Asymmetric, CodeRange::Unsigned, ScaleRule::Course, 3);
    QCOMPARE(affineParams(threeBits, {-2.5, 4.5}).zeroPoint, 2.0);
    QCOMPARE(affineParams(threeBits, {-3.5, 3.5}).zeroPoint, 4.0);
    threeBits.rounding = Rounding::HalfAway;
    QCOMPARE(affineParams(threeBits, {-2.5, 4.5}).zeroPoint, 2.0);
}

void tst_Affine::zeroPointBesideTheCodes() {
    Scheme raw = schemeOf(SchemeKind::Asymmetric, CodeRange::Unsigned);
    raw.zeroInRange = false;

    const auto params = affineParams(raw, {2, 3});

    QCOMPARE(params.zeroPoint, -510.0);
    QVERIFY(!zeroPointFits(params));
    raw.zeroInRange = true;
    QVERIFY(zeroPointFits(affineParams(raw, {2, 3})));
}

void tst_Affine::scaleRoundsUpToAPowerOfTwo() {
    Scheme scheme = schemeOf(SchemeKind::Symmetric, CodeRange::Narrow);
    scheme.powerOfTwoScale = true;
    QCOMPARE(affineParams(scheme, {-127, 127}).scale, 1.0);
    QCOMPARE(affineParams(scheme, {-127.5, 127}).scale, 2.0);
    QCOMPARE(affineParams(scheme, {-1, 1}).scale, 1.0 / 64);
    QCOMPARE(affineParams(scheme, {-1, 1}).clip, (ClipRange{-1, 1}));

    Scheme asymmetric = schemeOf(SchemeKind::Asymmetric, CodeRange::Unsigned);
    asymmetric.powerOfTwoScale = true;
    const auto params = affineParams(asymmetric, {-1, 2});
    QCOMPARE(params.scale, 1.0 / 64);
    QCOMPARE(params.zeroPoint, 64.0);
}

void tst_Affine::smallestScaleActsBeforeTheZeroPoint() {
    Scheme scheme = schemeOf(SchemeKind::Asymmetric, CodeRange::Unsigned);
    scheme.smallestScale = 0.25;

    const auto params = affineParams(scheme, {-1, 3});

    QCOMPARE(params.scale, 0.25);
    QCOMPARE(params.zeroPoint, 4.0);
    QCOMPARE(affineParams(scheme, {0, 0}).scale, 0.25);
}

void tst_Affine::oneBit() {
    const auto scaleOf = [](CodeRange codes, ScaleRule rule) {
        return affineParams(schemeOf(SchemeKind::Symmetric, codes, rule, 1), {-3, 4}).scale;
    };
    QCOMPARE(scaleOf(CodeRange::Full, ScaleRule::Course), 4.0);
    QCOMPARE(scaleOf(CodeRange::Full, ScaleRule::Torch), 8.0);
    QCOMPARE(scaleOf(CodeRange::Full, ScaleRule::MaxOfSides), 4.0);
    QCOMPARE(scaleOf(CodeRange::Unsigned, ScaleRule::Course), 4.0);
}

void tst_Affine::roundingRules_data() {
    QTest::addColumn<double>("t");
    QTest::addColumn<std::vector<double>>("expected");  // even, away, up, toward zero
    QTest::newRow("0.5") << 0.5 << std::vector<double>{0, 1, 1, 0};
    QTest::newRow("1.5") << 1.5 << std::vector<double>{2, 2, 2, 1};
    QTest::newRow("2.5") << 2.5 << std::vector<double>{2, 3, 3, 2};
    QTest::newRow("-0.5") << -0.5 << std::vector<double>{0, -1, 0, 0};
    QTest::newRow("-1.5") << -1.5 << std::vector<double>{-2, -2, -1, -1};
    QTest::newRow("-2.5") << -2.5 << std::vector<double>{-2, -3, -2, -2};
    QTest::newRow("1.75") << 1.75 << std::vector<double>{2, 2, 2, 1};
    QTest::newRow("-1.75") << -1.75 << std::vector<double>{-2, -2, -2, -1};
    QTest::newRow("just below a half") << double{0.49999997F} << std::vector<double>{0, 0, 0, 0};
    QTest::newRow("just above minus a half")
        << double{-0.49999997F} << std::vector<double>{0, 0, 0, 0};
    QTest::newRow("a very large whole number")
        << 0x1p60 << std::vector<double>{0x1p60, 0x1p60, 0x1p60, 0x1p60};
    QTest::newRow("a large whole number")
        << 8388609.0 << std::vector<double>{8388609, 8388609, 8388609, 8388609};
}

void tst_Affine::roundingRules() {
    QFETCH(double, t);
    QFETCH(std::vector<double>, expected);
    for (std::size_t i = 0; i < kExactRoundings.size(); ++i) {
        QCOMPARE(rounded(t, kExactRoundings[i], 0.5), expected[i]);
        QCOMPARE(double{rounded(static_cast<float>(t), kExactRoundings[i], 0.5F)}, expected[i]);
    }
    QCOMPARE(halfEven(t), expected[0]);
}

void tst_Affine::stochasticRoundingTakesTheUniform() {
    const AffineQuantizer quantizer(paramsOf(0.25, 0, {-127, 127}), Rounding::Stochastic);
    const float x = 0.8125F;  // 3.25 steps
    QCOMPARE(quantizer.unclampedIndex(x, 0.0F) - 127, std::int64_t{3});
    QCOMPARE(quantizer.unclampedIndex(x, 0.7499F) - 127, std::int64_t{3});
    QCOMPARE(quantizer.unclampedIndex(x, 0.75F) - 127, std::int64_t{4});
    QCOMPARE(quantizer.unclampedIndex(0.75F, 0.999F) - 127, std::int64_t{3});
}

void tst_Affine::thresholdsAreWhereTheKernelFlips() {
    std::mt19937_64 random(kSeed);
    for (int trial = 0; trial < kRandomQuantizers; ++trial) {
        const RandomQuantizer drawn(random);
        const AffineQuantizer quantizer(drawn.params, drawn.scheme.rounding);
        const auto levels = static_cast<std::int64_t>(drawn.params.codes.levels());
        for (const std::int64_t index : {std::int64_t{0}, std::int64_t{1}, levels / 3, levels - 1,
                                         levels, -levels, 3 * levels}) {
            const float at = quantizer.threshold(index);
            if (at == kInfinity) {
                QVERIFY2(quantizer.unclampedIndex(kMost) < index, drawn.text());
                continue;
            }
            QVERIFY2(std::isfinite(at), drawn.text());
            QVERIFY2(quantizer.unclampedIndex(at) >= index, drawn.text());
            if (at > -kMost)
                QVERIFY2(quantizer.unclampedIndex(std::nextafter(at, -kInfinity)) < index,
                         drawn.text());
        }
    }
}

// Every float in a neighbourhood of every threshold, four roundings, exact ties included.
void tst_Affine::thresholdsOfAllNeighbours() {
    for (const double scale : {0.25, 1.0 / 3, 0.8 / 127}) {
        for (const Rounding rounding : kExactRoundings) {
            const AffineQuantizer quantizer(paramsOf(scale, 3, {-8, 7}), rounding);
            const LevelTable table = levelTable(quantizer);
            for (const float threshold : table.thresholds) {
                float x = threshold;
                for (int i = 0; i < 200; ++i)
                    x = std::nextafter(x, -kInfinity);
                for (int i = 0; i < 400; ++i, x = std::nextafter(x, kInfinity))
                    QCOMPARE(indexOf(table, x), static_cast<std::size_t>(quantizer.index(x)));
            }
        }
    }
}

void tst_Affine::levelsKeepTheirIndex() {
    std::mt19937_64 random(kSeed + 1);
    for (int trial = 0; trial < kRandomQuantizers; ++trial) {
        const RandomQuantizer drawn(random);
        // Truncation sends a level that lies a bit below its real to the code before.
        if (drawn.scheme.rounding == Rounding::TowardZero)
            continue;
        const AffineQuantizer quantizer(drawn.params, drawn.scheme.rounding);
        const auto levels = static_cast<std::int32_t>(drawn.params.codes.levels());
        for (std::int32_t index = 0; index < levels; index += 1 + levels / 64) {
            const float level = quantizer.dequantized(index);
            // Levels beyond all floats are the largest one, which lies between two codes.
            if (std::abs(level) == kMost)
                continue;
            // Far from zero, neighbouring levels can be the same float.
            QVERIFY2(quantizer.dequantized(quantizer.index(level)) == level, drawn.text());
            if (!quantizer.inDouble())
                QVERIFY2(quantizer.index(level) == index, drawn.text());
        }
    }
}

// Errors are counted against levels in double; what comes back in float32 is at most two roundings
// away: of the scale and of the product.
void tst_Affine::levelsAreNotRoundedToFloat() {
    const AffineQuantizer quantizer(
        affineParams(schemeOf(SchemeKind::Symmetric, CodeRange::Narrow), {-0.1, 0.1}),
        Rounding::HalfEven);
    const std::int32_t lowest = quantizer.params().codes.lowest;
    for (std::int32_t code = lowest; code <= quantizer.params().codes.highest; ++code) {
        const double level = code * (0.1 / 127);
        QCOMPARE(quantizer.level(code - lowest), level);
        QVERIFY(std::abs(quantizer.dequantized(code - lowest) - level) <=
                0x1p-23 * std::abs(level));
    }
}

void tst_Affine::indexIsMonotone() {
    std::mt19937_64 random(kSeed + 2);
    for (int trial = 0; trial < 200; ++trial) {
        const RandomQuantizer drawn(random);
        const AffineQuantizer quantizer(drawn.params, drawn.scheme.rounding);
        std::uniform_real_distribution<double> uniform(1.5 * drawn.range.lower - 1e-30,
                                                       1.5 * drawn.range.upper + 1e-30);
        std::vector<float> values(200);
        for (float& x : values)
            x = static_cast<float>(std::clamp(uniform(random), -double{kMost}, double{kMost}));
        std::sort(values.begin(), values.end());
        for (std::size_t i = 1; i < values.size(); ++i)
            QVERIFY2(quantizer.index(values[i - 1]) <= quantizer.index(values[i]), drawn.text());
    }
}

void tst_Affine::tableAgreesWithTheKernel() {
    std::mt19937_64 random(kSeed + 3);
    for (int trial = 0; trial < 300; ++trial) {
        const RandomQuantizer drawn(random);
        const AffineQuantizer quantizer(drawn.params, drawn.scheme.rounding);
        const LevelTable table = levelTable(quantizer);
        QCOMPARE(table.levels.size(), drawn.params.codes.levels());
        QCOMPARE(table.thresholds.size() + 1, table.levels.size());
        QVERIFY(std::is_sorted(table.levels.begin(), table.levels.end()));
        QVERIFY(std::is_sorted(table.thresholds.begin(), table.thresholds.end()));
        std::uniform_real_distribution<double> uniform(1.5 * drawn.range.lower - 1e-30,
                                                       1.5 * drawn.range.upper + 1e-30);
        for (int i = 0; i < 300; ++i) {
            const auto x =
                static_cast<float>(std::clamp(uniform(random), -double{kMost}, double{kMost}));
            const auto index = static_cast<std::size_t>(quantizer.index(x));
            QVERIFY2(indexOf(table, x) == index, drawn.text());
            QCOMPARE(table.levels[index], quantizer.level(static_cast<std::int32_t>(index)));
        }
    }
}

void tst_Affine::clippedMeansOutsideTheCodes() {
    std::mt19937_64 random(kSeed + 4);
    for (int trial = 0; trial < 300; ++trial) {
        const RandomQuantizer drawn(random);
        const AffineQuantizer quantizer(drawn.params, drawn.scheme.rounding);
        const LevelTable table = levelTable(quantizer);
        const auto levels = static_cast<std::int64_t>(table.levels.size());
        std::vector<float> values{0, -0.0F, kMost, -kMost};
        for (const float edge : {table.clipBelow, table.clipFrom})
            for (const float x :
                 {edge, std::nextafter(edge, -kInfinity), std::nextafter(edge, kInfinity)})
                if (std::isfinite(x))
                    values.push_back(x);
        for (const float x : values) {
            const std::int64_t index = quantizer.unclampedIndex(x);
            const bool clipped = x < table.clipBelow || x >= table.clipFrom;
            QVERIFY2(clipped == (index < 0 || index >= levels), drawn.text());
        }
    }
}

void tst_Affine::extremeValues() {
    const AffineQuantizer quantizer(paramsOf(1e-3, -7, {-128, 127}), Rounding::HalfEven);
    QCOMPARE(quantizer.index(kInfinity), 255);
    QCOMPARE(quantizer.index(-kInfinity), 0);
    QCOMPARE(quantizer.index(kMost), 255);
    QCOMPARE(quantizer.index(-kMost), 0);
    QCOMPARE(quantizer.index(-0.0F), quantizer.index(0.0F));
    QCOMPARE(quantizer.index(std::numeric_limits<float>::denorm_min()), 128 - 7);
    QVERIFY(quantizer.unclampedIndex(kMost) > 0);
    QVERIFY(quantizer.unclampedIndex(-kMost) < 0);
}

void tst_Affine::degenerateScales() {
    const double tiny = std::numeric_limits<float>::denorm_min();
    const auto small =
        affineParams(schemeOf(SchemeKind::Symmetric, CodeRange::Full), {-tiny, tiny});
    const AffineQuantizer onSmall(small, Rounding::HalfEven);
    QVERIFY(onSmall.inDouble());
    QCOMPARE(onSmall.index(static_cast<float>(tiny)), 128 + 127);
    QCOMPARE(onSmall.level(128 + 127), static_cast<float>(tiny));

    // −128 steps of this scale are more than a float holds.
    const auto large =
        affineParams(schemeOf(SchemeKind::Symmetric, CodeRange::Full), {-kMost, kMost});
    const AffineQuantizer onLarge(large, Rounding::HalfEven);
    QVERIFY(onLarge.inDouble());
    QCOMPARE(onLarge.level(0), -kMost);
    QCOMPARE(onLarge.index(kMost), 255);

    // A range far beyond any float, and one whose width a double does not hold.
    const auto wide =
        affineParams(schemeOf(SchemeKind::Asymmetric, CodeRange::Full), {-1.7e308, 1.7e308});
    QVERIFY(std::isfinite(wide.scale));
    const AffineQuantizer onWide(wide, Rounding::HalfEven);
    QCOMPARE(onWide.index(kMost), onWide.index(-kMost));
    QVERIFY(std::isfinite(onWide.level(0)));
}

QUANTSCOPE_TEST_CLASS(tst_Affine)
#include "tst_affine.moc"
