// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

// Floating-point formats of any width as values: what each bit pattern stands for, and which
// pattern stands nearest to a number. Everything is done in integers, so every result is exact.
// small_floats.h holds the few formats that files and blocks are full of, made for speed.
namespace quantscope {

/// Which patterns are no finite numbers.
enum class FloatSpecials {
    Ieee,    ///< Exponent of all ones: infinity for fraction 0, else NaN (IEEE 754-2019, 3.4).
    OneNan,  ///< All ones is NaN, of either sign; no infinity (OCP OFP8 E4M3, "FN").
    MinusZeroNan,  ///< The pattern of −0 is the only NaN, no infinity, one zero ("FNUZ").
    None,          ///< Every pattern is finite (OCP MX element formats of 6 and 4 bits).
};

/// What becomes of a number beyond the largest finite one.
enum class Overflow {
    Saturate,   ///< The largest finite number; an infinity stays one where the format has it.
    Nonfinite,  ///< Infinity, or NaN where there is none, or the largest number where neither is.
};

enum class NumberClass { Zero, Subnormal, Normal, Infinity, Nan };

/// Sign, exponent and fraction, from the most significant bit down:
/// (−1)^sign · 2^(exponent − bias) · 1.fraction, and 2^(1 − bias) · 0.fraction for exponent 0.
///
/// @pre 1 <= exponentBits <= 11 (2 with Ieee specials), 0 <= fractionBits <= 52, and every finite
///      value is one of IEEE binary64.
struct FloatFormat {
    int exponentBits = 0;
    int fractionBits = 0;
    int bias = 0;
    FloatSpecials specials = FloatSpecials::Ieee;

    constexpr int width() const { return 1 + exponentBits + fractionBits; }
    bool operator==(const FloatFormat&) const = default;
};

/// The format with the bias that IEEE 754 gives an exponent of that width, 2^(bits − 1) − 1.
constexpr FloatFormat floatFormat(int exponentBits, int fractionBits, FloatSpecials specials) {
    return {exponentBits, fractionBits, (1 << (exponentBits - 1)) - 1, specials};
}

/// The reach and the fineness of a format.
struct FloatLimits {
    double max = 0;                      ///< Largest finite.
    double minNormal = 0;                ///< Smallest positive with a full fraction.
    std::optional<double> minSubnormal;  ///< Smallest positive below it; nothing without fraction.
    double epsilon = 0;                  ///< From 1 to the next larger: 2^−fractionBits.
    int decimalDigits = 0;  ///< Decimal digits that always survive: ⌊fractionBits · log10 2⌋.

    bool operator==(const FloatLimits&) const = default;
};

FloatLimits limitsOf(const FloatFormat& format);

/// The pattern nearest to `value`, ties to the even pattern. NaN where the format has none gives
/// nothing.
std::optional<std::uint64_t> encode(const FloatFormat& format, double value,
                                    Overflow overflow = Overflow::Saturate);

/// The value of a pattern, exactly. Bits above the format's width are ignored.
double decode(const FloatFormat& format, std::uint64_t bits);

NumberClass classOf(const FloatFormat& format, std::uint64_t bits);

/// The pattern of the next larger value: from −max to max, over a single zero (+0), and on to
/// infinity where there is one. Nothing above the last, and for NaN.
std::optional<std::uint64_t> nextAbove(const FloatFormat& format, std::uint64_t bits);
std::optional<std::uint64_t> nextBelow(const FloatFormat& format, std::uint64_t bits);

/// The pattern reached by way of another format first: rounding twice can end one step beside
/// rounding once (double rounding). Overflow as in encode(), on both steps.
std::optional<std::uint64_t> encodeThrough(const FloatFormat& via, const FloatFormat& format,
                                           double value, Overflow overflow = Overflow::Saturate);

}  // namespace quantscope
