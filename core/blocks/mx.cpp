// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/blocks/builtin.h"
#include "core/blocks/packing.h"
#include "core/numbers/float_format.h"
#include "core/simd/target_clones.h"

// OCP Microscaling Formats (MX) 1.0: blocks of 32 elements under one E8M0 scale, 2^(byte − 127),
// byte 255 being NaN. The specification leaves the order of bytes open; here the scale comes first.
// mxfp4 packs its elements as ggml does (byte j: elements j and j + 16), the 6-bit formats as one
// stream of bits from the least significant on, the others a byte each.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kBlock = 32;
constexpr int kScaleBias = 127;
constexpr std::uint8_t kNanScale = 255;

float powerOfTwo(int exponent) {
    return std::ldexp(1.0F, exponent);
}

float absMax(std::span<const float> values) {
    float most = 0;
    for (const float value : values)
        most = std::max(most, std::abs(value));
    return most;
}

template <std::size_t Count>
std::array<float, Count> levelsOf(const FloatFormat& format) {
    std::array<float, Count> levels{};
    for (std::size_t pattern = 0; pattern < Count; ++pattern)
        levels[pattern] = static_cast<float>(decode(format, pattern));
    return levels;
}

// What one kind of element adds to the scheme of scale and elements.
struct E2M1 {
    static constexpr std::size_t kBits = 4;
    static constexpr int kEmax = 2;
    static constexpr int kFraction = 1;
    static constexpr double kMax = 6;
    static std::uint8_t pattern(float scaled) { return toFloat4E2M1(scaled); }
    static std::span<const float> levels() {
        static const auto table = levelsOf<16>(floatFormat(2, 1, FloatSpecials::None));
        return table;
    }
};

struct E2M3 {
    static constexpr std::size_t kBits = 6;
    static constexpr int kEmax = 2;
    static constexpr int kFraction = 3;
    static constexpr double kMax = 7.5;
    static std::uint8_t pattern(float scaled) { return toFloat6E2M3(scaled); }
    static std::span<const float> levels() {
        static const auto table = levelsOf<64>(floatFormat(2, 3, FloatSpecials::None));
        return table;
    }
};

struct E3M2 {
    static constexpr std::size_t kBits = 6;
    static constexpr int kEmax = 4;
    static constexpr int kFraction = 2;
    static constexpr double kMax = 28;
    static std::uint8_t pattern(float scaled) { return toFloat6E3M2(scaled); }
    static std::span<const float> levels() {
        static const auto table = levelsOf<64>(floatFormat(3, 2, FloatSpecials::None));
        return table;
    }
};

struct E4M3 {
    static constexpr std::size_t kBits = 8;
    static constexpr int kEmax = 8;
    static constexpr int kFraction = 3;
    static constexpr double kMax = 448;
    static std::uint8_t pattern(float scaled) { return toFloat8E4M3(scaled); }
    static std::span<const float> levels() {
        static const auto table = levelsOf<256>(floatFormat(4, 3, FloatSpecials::OneNan));
        return table;
    }
};

struct E5M2 {
    static constexpr std::size_t kBits = 8;
    static constexpr int kEmax = 15;
    static constexpr int kFraction = 2;
    static constexpr double kMax = 57344;
    static std::uint8_t pattern(float scaled) { return toFloat8E5M2(scaled); }
    static std::span<const float> levels() {
        static const auto table = levelsOf<256>(floatFormat(5, 2, FloatSpecials::Ieee));
        return table;
    }
};

// Two's complement in units of 1/64; −128 is never written, as in the specification's emulator.
struct Int8 {
    static constexpr std::size_t kBits = 8;
    static constexpr int kEmax = 0;
    static constexpr int kFraction = 6;
    static constexpr double kMax = 127.0 / 64;
    static std::uint8_t pattern(float scaled) {
        constexpr float kHalfEven = 12582912.0F;  // 1.5 · 2^23: the last place is 1 there
        const float units = std::clamp(scaled * 64, -127.0F, 127.0F);
        const float whole = (units + kHalfEven) - kHalfEven;
        return static_cast<std::uint8_t>(static_cast<std::int32_t>(whole) & 0xff);
    }
    static std::span<const float> levels() {
        static const auto table = [] {
            std::array<float, 256> levels{};
            for (std::size_t pattern = 0; pattern < levels.size(); ++pattern)
                levels[pattern] = static_cast<float>(static_cast<std::int8_t>(pattern)) / 64;
            return levels;
        }();
        return table;
    }
};

void packElements(const std::uint8_t* patterns, std::size_t bits, std::uint8_t* bytes) {
    if (bits == 4) {
        packHalves(patterns, kBlock, bytes);
    } else if (bits == 8) {
        std::copy_n(patterns, kBlock, bytes);
    } else {
        for (std::size_t i = 0; i < kBlock; i += 4, bytes += 3) {
            const std::uint32_t four = patterns[i] | patterns[i + 1] << 6U |
                                       patterns[i + 2] << 12U | patterns[i + 3] << 18U;
            for (unsigned byte = 0; byte < 3; ++byte)
                bytes[byte] = static_cast<std::uint8_t>(four >> (8 * byte) & 0xff);
        }
    }
}

void unpackElements(const std::uint8_t* bytes, std::size_t bits, std::uint8_t* patterns) {
    if (bits == 4) {
        unpackHalves(bytes, kBlock, patterns);
    } else if (bits == 8) {
        std::copy_n(bytes, kBlock, patterns);
    } else {
        for (std::size_t i = 0; i < kBlock; i += 4, bytes += 3) {
            const std::uint32_t four =
                bytes[0] | bytes[1] << 8U | static_cast<std::uint32_t>(bytes[2]) << 16U;
            for (unsigned element = 0; element < 4; ++element)
                patterns[i + element] = static_cast<std::uint8_t>(four >> (6 * element) & 0x3f);
        }
    }
}

template <class Element>
void encodeMx(const BlockInput& input, std::uint8_t* bytes) {
    const int exponent = mxExponent(input.rule, absMax(input.values), Element::kEmax, Element::kMax,
                                    Element::kFraction);
    // Scaling by a power of two is exact, save for values that no element tells from 0.
    const float inverse = powerOfTwo(-exponent);
    std::array<std::uint8_t, kBlock> patterns;
    for (std::size_t i = 0; i < kBlock; ++i)
        patterns[i] = Element::pattern(input.values[i] * inverse);
    bytes[0] = static_cast<std::uint8_t>(exponent + kScaleBias);
    packElements(patterns.data(), Element::kBits, bytes + 1);
}

template <class Element>
void unpackMx(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    const bool none = bytes[0] == kNanScale;
    scales[0] = {none ? std::numeric_limits<float>::quiet_NaN() : powerOfTwo(bytes[0] - kScaleBias),
                 0};
    unpackElements(bytes + 1, Element::kBits, patterns);
}

// The largest value falls on the largest element, as under NVFP4's finer scales.
template <class Element>
BlockScale exactMx(std::span<const float> run) {
    return {static_cast<float>(absMax(run) / Element::kMax), 0};
}

template <class Element>
BlockFormat mxFormat(std::string_view id, bool twosComplement) {
    return {id,
            kBlock,
            kBlock,
            1 + kBlock * Element::kBits / 8,
            BlockReach::Row,
            ScalesApart::None,
            true,
            twosComplement,
            Element::levels(),
            encodeMx<Element>,
            unpackMx<Element>,
            "E8M0",
            exactMx<Element>};
}

// The smallest k with max · 2^k >= amax, exactly.
int roomExponent(double amax, double max) {
    int exponent = std::ilogb(amax) - std::ilogb(max) - 1;
    while (std::ldexp(max, exponent) < amax)
        ++exponent;
    return exponent;
}

}  // namespace

int mxExponent(MxScaleRule rule, float amax, int emax, double max, int fractionBits) {
    constexpr int kLowest = -127;
    if (amax == 0)
        return kLowest;
    const int floorLog = std::ilogb(amax);
    const double significand = std::ldexp(double{amax}, -floorLog);
    int exponent = floorLog - emax;
    switch (rule) {
        case MxScaleRule::Floor: break;
        case MxScaleRule::Ceil: exponent += significand > 1 ? 1 : 0; break;
        case MxScaleRule::Even:
            // Where rounding to the element's fraction, halves up, carries into the next power of
            // two.
            exponent += significand >= 2 - std::ldexp(1.0, -fractionBits - 1) ? 1 : 0;
            break;
        case MxScaleRule::RoundCeil: exponent = roomExponent(amax, max); break;
        case MxScaleRule::Round: {
            // amax / max lies in (2^(k−1), 2^k]; no ratio is the root of 2 times a power of two.
            exponent = roomExponent(amax, max);
            const double share = amax / std::ldexp(max, exponent);
            exponent -= share * share < 0.5 ? 1 : 0;
            break;
        }
    }
    return std::clamp(exponent, kLowest, 127 - emax);
}

std::span<const BlockFormat> mxFormats() {
    static const std::array table{
        mxFormat<E2M1>("mxfp4", false),      mxFormat<E2M3>("mxfp6-e2m3", false),
        mxFormat<E3M2>("mxfp6-e3m2", false), mxFormat<E4M3>("mxfp8-e4m3", false),
        mxFormat<E5M2>("mxfp8-e5m2", false), mxFormat<Int8>("mxint8", true),
    };
    return table;
}

}  // namespace quantscope::builtin
