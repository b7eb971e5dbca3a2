// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/simd/direct_errors.h"
#include "core/simd/losses.h"
#include "tests/support/instruction_set.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr unsigned kSeed = 77;

struct Reference {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;
    std::vector<std::int32_t> indices;
};

// The definition, value by value, in long double.
Reference referenceOf(std::span<const float> values, const AffineQuantizer& quantizer,
                      std::uint64_t seed, std::uint64_t firstIndex) {
    Reference reference;
    const auto levels = static_cast<std::int64_t>(quantizer.params().codes.levels());
    reference.populations.assign(static_cast<std::size_t>(levels), 0);
    long double rounding = 0, clipping = 0, absolute = 0, squares = 0, back = 0, cross = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = values[i];
        reference.indices.push_back(-1);
        if (!std::isfinite(x))
            continue;
        const float uniform = stochasticUniform(seed, firstIndex + i);
        const std::int64_t unclamped = quantizer.unclampedIndex(x, uniform);
        const auto index =
            static_cast<std::int32_t>(std::clamp<std::int64_t>(unclamped, 0, levels - 1));
        const long double level = quantizer.level(index);
        const long double error = level - x;
        (unclamped == index ? rounding : clipping) += error * error;
        absolute += std::abs(error);
        squares += static_cast<long double>(x) * x;
        back += level * level;
        cross += x * level;
        ErrorSums& sums = reference.sums;
        ++sums.count;
        sums.maxAbsolute = std::max(sums.maxAbsolute, static_cast<double>(std::abs(error)));
        sums.clipped += unclamped == index ? 0 : 1;
        sums.zeroed += level == 0 && x != 0 ? 1 : 0;
        ++reference.populations[static_cast<std::size_t>(index)];
        reference.indices.back() = index;
    }
    ErrorSums& sums = reference.sums;
    sums.roundingSquares = static_cast<double>(rounding);
    sums.clippingSquares = static_cast<double>(clipping);
    sums.absolute = static_cast<double>(absolute);
    sums.valueSquares = static_cast<double>(squares);
    sums.reconstructedSquares = static_cast<double>(back);
    sums.cross = static_cast<double>(cross);
    return reference;
}

// Each lane adds some 1e5 / 16 numbers in double: far below 1e4 roundings of 2^−53.
constexpr double kSumsInDouble = 1e-12;

// Many values are added in float32 over 64 numbers a lane, each rounded once: at most 64 roundings
// of 2^−24 together, which of different values all but cancel.
constexpr double kSumsInFloat = 5e-8;
constexpr double kWorstSumsInFloat = 64 * 0x1p-24;

constexpr std::size_t kMany = (std::size_t{1} << 18U) + 700;

bool isClose(double got, double expected, double size, double tolerance = kSumsInDouble) {
    return std::abs(got - expected) <= tolerance * std::abs(size);
}

// Values about all thresholds, both sides of them, and what is not finite in between.
std::vector<float> hardValues(const AffineQuantizer& quantizer, std::size_t count,
                              std::mt19937_64& random) {
    const AffineParams& params = quantizer.params();
    const auto levels = static_cast<std::int64_t>(params.codes.levels());
    std::uniform_int_distribution<std::int64_t> anyIndex(-2, levels + 2);
    std::uniform_int_distribution<int> anyKind(0, 19);
    std::vector<float> values;
    while (values.size() < count) {
        const double steps =
            static_cast<double>(anyIndex(random)) + params.codes.lowest - params.zeroPoint;
        const int kind = anyKind(random);
        auto x = static_cast<float>((steps - (kind % 2 ? 0.5 : 0)) * params.scale);
        for (int i = 0; i < kind % 5; ++i)
            x = std::nextafter(x, kind < 10 ? kInfinity : -kInfinity);
        if (kind == 19)
            x = std::uniform_int_distribution<int>(0, 1)(random)
                    ? kInfinity
                    : std::numeric_limits<float>::quiet_NaN();
        values.push_back(x);
    }
    return values;
}

// Values as tensors hold them: mostly well inside and away from decisions, so that whole runs are
// quick, with a few far out and not finite.
std::vector<float> ordinaryValues(const AffineQuantizer& quantizer, std::size_t count,
                                  std::mt19937_64& random) {
    const AffineParams& params = quantizer.params();
    const double middle = (params.codes.lowest + params.codes.highest) / 2.0 - params.zeroPoint;
    const auto levels = static_cast<double>(params.codes.levels());
    std::normal_distribution<double> around(middle, levels / 8);
    std::uniform_int_distribution<int> anyKind(0, 499);
    std::vector<float> values;
    while (values.size() < count) {
        const int kind = anyKind(random);
        auto x = static_cast<float>(around(random) * params.scale);
        if (kind == 0)
            x = std::numeric_limits<float>::quiet_NaN();
        else if (kind == 1)
            x = static_cast<float>(4 * levels * params.scale);
        else if (kind < 10)
            x = 0;
        values.push_back(x);
    }
    return values;
}

struct Case {
    Rounding rounding;
    int bits;
    double scale;
    double zeroPoint;
};

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Rounding rounding : {Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp,
                                    Rounding::TowardZero, Rounding::Stochastic})
        for (const int bits : {1, 4, 8, 12, 16})
            for (const double scale : {0.25, 1.0 / 3, 0.8 / 127.5})
                for (const double zeroPoint : {0.0, 3.0, -70000.0, 0.375})
                    all.push_back({rounding, bits, scale, zeroPoint});
    return all;
}

AffineQuantizer quantizerOf(const Case& one) {
    const AffineParams params{.scale = one.scale,
                              .zeroPoint = one.zeroPoint,
                              .codes = codeSpan(CodeRange::Full, one.bits)};
    return AffineQuantizer(params, one.rounding);
}

}  // namespace

class tst_DirectErrors : public QObject {
    Q_OBJECT

private slots:
    void equalsTheDefinition();
    void sizesAroundBlocksAndPieces();
    void manyValuesAreAddedInFloat_data();
    void manyValuesAreAddedInFloat();
    void knownStatisticsChangeNothing_data();
    void knownStatisticsChangeNothing();
    void aFarValueDoesNotHideTheOthers();
    void equalValuesAreTheWorstForFloatSums();
    void sumsThatFloatCannotHold();
    void sameBitsOnEveryInstructionSet();
    void nothingIsNothing();
    void lossesAreThoseOfTheDefinition();
    void lossesOfAnySizeOnEveryInstructionSet();
};

void compareSums(const ErrorSums& sums, const ErrorSums& expected, double tolerance) {
    const auto close = [tolerance](double got, double wanted, double size) {
        return isClose(got, wanted, size, tolerance);
    };
    QCOMPARE(sums.count, expected.count);
    QCOMPARE(sums.clipped, expected.clipped);
    QCOMPARE(sums.zeroed, expected.zeroed);
    QCOMPARE(sums.maxAbsolute, expected.maxAbsolute);
    QVERIFY(close(sums.roundingSquares, expected.roundingSquares, expected.roundingSquares));
    QVERIFY(close(sums.clippingSquares, expected.clippingSquares, expected.clippingSquares));
    QVERIFY(close(sums.absolute, expected.absolute, expected.absolute));
    QVERIFY(close(sums.valueSquares, expected.valueSquares, expected.valueSquares));
    QVERIFY(close(sums.reconstructedSquares, expected.reconstructedSquares,
                  expected.reconstructedSquares));
    QVERIFY(close(sums.cross, expected.cross, expected.valueSquares));
}

void compareWithDefinition(std::span<const float> values, const AffineQuantizer& quantizer,
                           double tolerance = kSumsInDouble) {
    const Reference expected = referenceOf(values, quantizer, 5, 1000);

    std::vector<std::uint64_t> populations(expected.populations.size());
    std::vector<std::int32_t> indices(values.size());
    const ErrorSums sums = directErrors(values, quantizer, populations, 5, 1000);
    quantizeIndices(values, quantizer, indices, 5, 1000);

    QCOMPARE(indices, expected.indices);
    QCOMPARE(populations, expected.populations);
    compareSums(sums, expected.sums, tolerance);
    compareSums(directErrors(values, quantizer, {}, 5, 1000), expected.sums, tolerance);
}

void tst_DirectErrors::equalsTheDefinition() {
    std::mt19937_64 random(kSeed);
    for (const Case& one : cases()) {
        const AffineQuantizer quantizer = quantizerOf(one);
        compareWithDefinition(hardValues(quantizer, 3000, random), quantizer);
        compareWithDefinition(ordinaryValues(quantizer, 3000, random), quantizer);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_DirectErrors::sizesAroundBlocksAndPieces() {
    std::mt19937_64 random(kSeed + 1);
    const AffineQuantizer quantizer = quantizerOf({Rounding::Stochastic, 8, 0.25, 3});
    const std::vector<float> values = hardValues(quantizer, kMany, random);
    for (const std::size_t size : {std::size_t{1}, std::size_t{15}, std::size_t{17},
                                   std::size_t{511}, std::size_t{513}, values.size()}) {
        const auto part = std::span(values).first(size);
        const Reference expected = referenceOf(part, quantizer, 9, 0);

        std::vector<std::uint64_t> populations(expected.populations.size());
        const ErrorSums sums = directErrors(part, quantizer, populations, 9);

        QCOMPARE(populations, expected.populations);
        QCOMPARE(sums.count, expected.sums.count);
        QCOMPARE(sums.clipped, expected.sums.clipped);
        QVERIFY(isClose(sums.absolute, expected.sums.absolute, expected.sums.absolute));
    }
}

void tst_DirectErrors::manyValuesAreAddedInFloat_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("scale");
    for (const int bits : {2, 8, 10, 16})
        for (const double scale : {0.25, 0.8 / 127.5, 3e-7})
            QTest::addRow("%d bits, scale %g", bits, scale) << bits << scale;
}

void tst_DirectErrors::manyValuesAreAddedInFloat() {
    QFETCH(int, bits);
    QFETCH(double, scale);
    std::mt19937_64 random(kSeed + 4);
    const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, bits, scale, 3});
    const std::vector<float> ordinary = ordinaryValues(quantizer, kMany, random);

    compareWithDefinition(ordinary, quantizer, kSumsInFloat);
    compareWithDefinition(hardValues(quantizer, kMany, random), quantizer, kSumsInFloat);

    const ErrorSums best = directErrors(ordinary, quantizer, {});
    for (const std::int64_t target : instructionSets()) {
        const UseInstructionSet use(target);
        QCOMPARE(directErrors(ordinary, quantizer, {}), best);
    }
}

void tst_DirectErrors::knownStatisticsChangeNothing_data() {
    QTest::addColumn<double>("zeroPoint");
    QTest::addColumn<bool>("clips");
    for (const double zeroPoint : {0.0, 3.0, 200.0})  // that of 200 leaves 0 without a code
        for (const bool clips : {true, false})
            QTest::addRow("zero-point %g, %s", zeroPoint, clips ? "clipped" : "inside")
                << zeroPoint << clips;
}

void tst_DirectErrors::knownStatisticsChangeNothing() {
    QFETCH(double, zeroPoint);
    QFETCH(bool, clips);
    std::mt19937_64 random(kSeed + 6);
    const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, 8, 0.8 / 127.5, zeroPoint});
    for (const std::size_t count : {std::size_t{3000}, kMany}) {
        std::vector<float> values = ordinaryValues(quantizer, count, random);
        for (std::size_t i = 0; i < values.size(); i += 300)
            values[i] = 0;
        std::erase_if(values, [&](float x) {
            const std::int64_t index = std::isfinite(x) ? quantizer.unclampedIndex(x) : -1;
            return !std::isfinite(x) || (!clips && (index < 0 || index > 255));
        });
        const Reference expected = referenceOf(values, quantizer, 0, 0);

        std::vector<std::uint64_t> populations(256);
        const ErrorSums sums = directErrors(values, sampleStats(values), quantizer, populations);

        QCOMPARE(populations, expected.populations);
        compareSums(sums, expected.sums, kSumsInFloat);
        compareSums(directErrors(values, sampleStats(values), quantizer, {}), expected.sums,
                    kSumsInFloat);
    }
}

// One value so large that all others are lost in Σ x²; Σ x·x̂ still holds them.
void tst_DirectErrors::aFarValueDoesNotHideTheOthers() {
    const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, 8, 0.01, 0});
    std::vector<float> values(kMany, 0.5F);
    values[1234] = 1e12F;
    const ErrorSums expected = referenceOf(values, quantizer, 0, 0).sums;

    const ErrorSums sums = directErrors(values, sampleStats(values), quantizer, {});

    QVERIFY(isClose(sums.cross, expected.cross, expected.cross));
    QCOMPARE(sums.clipped, std::uint64_t{1});
}

void tst_DirectErrors::equalValuesAreTheWorstForFloatSums() {
    const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, 8, 1.0 / 3, 0});
    for (const float x : {0.1F, 7.77F, -33.3F, 0.0F})
        compareWithDefinition(std::vector<float>(kMany, x), quantizer, kWorstSumsInFloat);
}

// Squares of errors that float32 has no numbers for, and of values.
void tst_DirectErrors::sumsThatFloatCannotHold() {
    std::mt19937_64 random(kSeed + 5);
    for (const double scale : {1e-25, 1e-12, 1e12, 1e25}) {
        const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, 8, scale, 0});
        compareWithDefinition(ordinaryValues(quantizer, kMany, random), quantizer);
    }
}

void tst_DirectErrors::sameBitsOnEveryInstructionSet() {
    std::mt19937_64 random(kSeed + 2);
    for (const Case& one : cases()) {
        const AffineQuantizer quantizer = quantizerOf(one);
        std::vector<float> values = hardValues(quantizer, 1000, random);
        const std::vector<float> ordinary = ordinaryValues(quantizer, 1000, random);
        values.insert(values.end(), ordinary.begin(), ordinary.end());
        const ErrorSums best = directErrors(values, quantizer, {});
        for (const std::int64_t target : instructionSets()) {
            const UseInstructionSet use(target);
            const ErrorSums sums = directErrors(values, quantizer, {});
            QCOMPARE(sums, best);
        }
    }
}

void tst_DirectErrors::nothingIsNothing() {
    const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, 8, 0.25, 0});
    const std::vector<float> noNumbers{kInfinity, std::numeric_limits<float>::quiet_NaN()};

    QCOMPARE(directErrors({}, quantizer, {}), ErrorSums{});
    QCOMPARE(directErrors(noNumbers, quantizer, {}), ErrorSums{});
}

void tst_DirectErrors::lossesAreThoseOfTheDefinition() {
    std::mt19937_64 random(kSeed + 3);
    // 2^-14 of a step of half a step; most values of the second kind are far from decisions.
    constexpr double kAsNear = 0x1p-12;
    constexpr double kFarFromDecisions = 1e-6;
    for (const Case& one : cases()) {
        if (one.rounding == Rounding::Stochastic)
            continue;
        const AffineQuantizer quantizer = quantizerOf(one);
        for (const bool hard : {true, false}) {
            std::vector<float> values = hard ? hardValues(quantizer, 1003, random)
                                             : ordinaryValues(quantizer, 1003, random);
            std::erase_if(values, [](float x) { return !std::isfinite(x); });
            const ErrorSums expected = referenceOf(values, quantizer, 0, 0).sums;
            const double squares = expected.roundingSquares + expected.clippingSquares;

            const LossSums losses = lossSums(values, quantizer);

            const double tolerance = hard ? kAsNear : kFarFromDecisions;
            QVERIFY(std::abs(losses.squares - squares) <= tolerance * squares);
            QVERIFY(std::abs(losses.absolute - expected.absolute) <= tolerance * expected.absolute);
        }
    }
}

void tst_DirectErrors::lossesOfAnySizeOnEveryInstructionSet() {
    std::mt19937_64 random(kSeed + 4);
    const AffineQuantizer quantizer = quantizerOf({Rounding::HalfEven, 4, 1.0 / 3, 3});
    std::vector<float> values = ordinaryValues(quantizer, 100, random);
    std::erase_if(values, [](float x) { return !std::isfinite(x); });
    for (std::size_t size = 0; size < 40; ++size) {
        const auto part = std::span(values).first(size);
        const LossSums best = lossSums(part, quantizer);
        const ErrorSums expected = referenceOf(part, quantizer, 0, 0).sums;
        QVERIFY(isClose(best.absolute, expected.absolute, expected.absolute));
        for (const std::int64_t target : instructionSets()) {
            const UseInstructionSet use(target);
            const LossSums sums = lossSums(part, quantizer);
            QCOMPARE(sums.squares, best.squares);
            QCOMPARE(sums.absolute, best.absolute);
        }
    }
}

QUANTSCOPE_TEST_CLASS(tst_DirectErrors)
#include "tst_direct_errors.moc"
