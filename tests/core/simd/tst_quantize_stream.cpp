// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "core/simd/direct_errors.h"
#include "core/simd/quantize_stream.h"
#include "tests/support/instruction_set.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr unsigned kSeed = 91;
constexpr std::uint64_t kFirstIndex = 77;

std::vector<AffineQuantizer> quantizers() {
    std::vector<AffineQuantizer> all;
    for (const Rounding rounding : {Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp,
                                    Rounding::TowardZero, Rounding::Stochastic})
        for (const CodeRange range : {CodeRange::Narrow, CodeRange::Full, CodeRange::Unsigned})
            for (const int bits : {2, 5, 8})
                for (const double zeroPoint : {0.0, 3.0, -70000.0, 0.375})
                    all.emplace_back(AffineParams{.scale = 1.0 / 3,
                                                  .zeroPoint = zeroPoint,
                                                  .codes = codeSpan(range, bits)},
                                     rounding);
    return all;
}

// About the codes and far from them, ties, neighbours of ties, and what is not finite.
std::vector<float> valuesFor(const AffineQuantizer& quantizer, std::size_t count,
                             std::mt19937_64& random) {
    const AffineParams& params = quantizer.params();
    const auto levels = static_cast<double>(params.codes.levels());
    std::uniform_real_distribution<double> anyPlace(-3, levels + 3);
    std::uniform_int_distribution<int> anyKind(0, 99);
    std::vector<float> values;
    while (values.size() < count) {
        const int kind = anyKind(random);
        double place = anyPlace(random);
        if (kind < 20)
            place = std::floor(place) + 0.5;
        auto x =
            static_cast<float>((place + params.codes.lowest - params.zeroPoint) * params.scale);
        if (kind < 5)
            x = std::nextafter(x, kind % 2 == 0 ? kInfinity : -kInfinity);
        if (kind == 99)
            x = kNaN;
        if (kind == 98)
            x = -kInfinity;
        values.push_back(x);
    }
    return values;
}

std::int32_t indexOf(const AffineQuantizer& quantizer, float x, std::size_t i) {
    return quantizer.index(x, stochasticUniform(5, kFirstIndex + i));
}

std::vector<std::uint8_t> expectedBytes(const AffineQuantizer& quantizer,
                                        const std::vector<float>& values) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = std::isfinite(values[i]) ? values[i] : 0;
        const std::int32_t code = quantizer.params().codes.lowest + indexOf(quantizer, x, i);
        bytes.push_back(static_cast<std::uint8_t>(code & 0xff));
    }
    return bytes;
}

// As bits, so that NaN and the zeros' signs count.
std::vector<std::uint32_t> bitsOf(const std::vector<float>& values) {
    std::vector<std::uint32_t> bits;
    for (const float x : values)
        bits.push_back(std::isnan(x) ? 0x7fc00000U : std::bit_cast<std::uint32_t>(x));
    return bits;
}

std::vector<float> expectedBack(const AffineQuantizer& quantizer,
                                const std::vector<float>& values) {
    std::vector<float> back;
    for (std::size_t i = 0; i < values.size(); ++i)
        back.push_back(std::isfinite(values[i])
                           ? quantizer.dequantized(indexOf(quantizer, values[i], i))
                           : kNaN);
    return back;
}

void compareAll(const AffineQuantizer& quantizer, const std::vector<float>& values) {
    std::vector<std::uint8_t> bytes(values.size());
    quantizeToBytes(values, quantizer, bytes, 5, kFirstIndex);
    QCOMPARE(bytes, expectedBytes(quantizer, values));

    std::vector<float> back(values.size());
    fakeQuantize(values, quantizer, back, 5, kFirstIndex);
    QCOMPARE(bitsOf(back), bitsOf(expectedBack(quantizer, values)));

    std::vector<float> levels(values.size());
    dequantizeBytes(bytes, quantizer, levels);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            QCOMPARE(std::bit_cast<std::uint32_t>(levels[i]),
                     std::bit_cast<std::uint32_t>(back[i]));
}

}  // namespace

class tst_QuantizeStream : public QObject {
    Q_OBJECT

private slots:
    void equalsTheQuantizerOnEveryInstructionSet();
    void sizesAroundRunsBlocksAndPieces();
    void largeOutputsPastTheCache();
    void sixteenBitsComeBack();
};

void tst_QuantizeStream::equalsTheQuantizerOnEveryInstructionSet() {
    for (const std::int64_t target : instructionSets()) {
        std::mt19937_64 random(kSeed);
        const UseInstructionSet use(target);
        for (const AffineQuantizer& quantizer : quantizers())
            compareAll(quantizer, valuesFor(quantizer, 700, random));
    }
}

void tst_QuantizeStream::sizesAroundRunsBlocksAndPieces() {
    std::mt19937_64 random(kSeed + 1);
    const AffineQuantizer quantizer = quantizers().front();
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 511U, 513U, (1U << 18U) + 7U})
        compareAll(quantizer, valuesFor(quantizer, size, random));
}

// From 16 MiB of output on stores go past the cache; a view that begins off a cache line needs a
// few ordinary ones first.
void tst_QuantizeStream::largeOutputsPastTheCache() {
    std::mt19937_64 random(kSeed + 2);
    const AffineQuantizer quantizer(
        AffineParams{.scale = 0.25, .codes = codeSpan(CodeRange::Full, 8)}, Rounding::HalfEven);
    const std::vector<float> values = valuesFor(quantizer, (std::size_t{4} << 20U) + 99, random);
    std::vector<float> out(values.size() + 3);

    fakeQuantize(values, quantizer, std::span(out).subspan(3));

    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = values[i];
        const float expected = std::isfinite(x) ? quantizer.dequantized(quantizer.index(x)) : kNaN;
        if (!(out[i + 3] == expected) && !std::isnan(expected))
            QCOMPARE(out[i + 3], expected);
    }
}

void tst_QuantizeStream::sixteenBitsComeBack() {
    std::mt19937_64 random(kSeed + 3);
    for (const int bits : {12, 16}) {
        const AffineQuantizer quantizer(
            AffineParams{.scale = 1.0 / 300, .codes = codeSpan(CodeRange::Full, bits)},
            Rounding::HalfEven);
        const std::vector<float> values = valuesFor(quantizer, 5000, random);
        std::vector<float> back(values.size());

        fakeQuantize(values, quantizer, back);

        QCOMPARE(bitsOf(back), bitsOf(expectedBack(quantizer, values)));
    }
}

QUANTSCOPE_TEST_CLASS(tst_QuantizeStream)
#include "tst_quantize_stream.moc"
