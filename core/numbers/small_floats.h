// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

// Exact values of the small float formats that tensor files hold. Every value of each of them is
// also a float32. Signs, zeros of both signs, infinities and NaN are kept; a NaN's payload is not
// promised.
namespace quantscope {

/// The float32 that `bits` stands for in a format of one sign bit, ExponentBits and FractionBits:
/// (−1)^sign · 2^(exponent − bias) · 1.fraction with bias 2^(ExponentBits − 1) − 1, subnormal for
/// exponent 0; an exponent of all ones means infinity and NaN (IEEE 754-2019, 3.4).
template <unsigned ExponentBits, unsigned FractionBits>
constexpr float fromIeeeFields(std::uint32_t bits) {
    constexpr unsigned kBias = (1U << (ExponentBits - 1)) - 1;
    constexpr unsigned kFloatFraction = 23;
    constexpr std::uint32_t kSize = (1U << (ExponentBits + FractionBits)) - 1;
    constexpr std::uint32_t kInfinity = ((1U << ExponentBits) - 1) << kFloatFraction;
    // With its fields moved to float32's places a number is wrong by the difference of the biases
    // only: an exact power of two, for subnormal numbers too.
    constexpr auto kScale = std::bit_cast<float>((127U - kBias + 127U) << kFloatFraction);
    const std::uint32_t size = (bits & kSize) << (kFloatFraction - FractionBits);
    const std::uint32_t sign = (bits >> (ExponentBits + FractionBits)) << 31U;
    const auto finite = std::bit_cast<std::uint32_t>(std::bit_cast<float>(size) * kScale);
    return std::bit_cast<float>((size >= kInfinity ? size | 0x7f800000U : finite) | sign);
}

/// IEEE 754 binary16.
constexpr float fromFloat16(std::uint16_t bits) {
    return fromIeeeFields<5, 10>(bits);
}

/// bfloat16: the upper half of a float32.
constexpr float fromBfloat16(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U);
}

/// OCP OFP8 E5M2 (revision 1.0, 5.2): as IEEE, largest 57344.
constexpr float fromFloat8E5M2(std::uint8_t bits) {
    return fromIeeeFields<5, 2>(bits);
}

/// OCP OFP8 E4M3 (revision 1.0, 5.1): bias 7, no infinity, 0x7f and 0xff are NaN, largest 448.
constexpr float fromFloat8E4M3(std::uint8_t bits) {
    constexpr std::uint32_t kNotANumber = 0x7f;
    if ((bits & kNotANumber) == kNotANumber)
        return std::bit_cast<float>((static_cast<std::uint32_t>(bits & 0x80U) << 24U) |
                                    0x7fc00000U);
    // The exponent of all ones is an ordinary one here: seen as the lower half of a format with
    // five exponent bits, whose bias is 8 larger, it stays below infinity.
    const std::uint32_t wider = ((bits & 0x80U) << 1U) | (bits & kNotANumber);
    return fromIeeeFields<5, 3>(wider) * 256.0F;
}

/// The pattern, of a format with these fields, that is nearest to x; ties to even, and beyond
/// `LargestSize` (the pattern of the largest number) the largest number of x's sign.
///
/// @pre x is not NaN; FractionBits <= 20. `Bias` is the format's own.
template <unsigned ExponentBits, unsigned FractionBits, unsigned Bias, std::uint32_t LargestSize>
constexpr std::uint32_t nearestFields(float x) {
    constexpr std::uint32_t kLargestExponent = LargestSize >> FractionBits;
    constexpr std::uint32_t kLargestFraction = LargestSize & ((1U << FractionBits) - 1);
    constexpr auto kLargest = std::bit_cast<float>((kLargestExponent + 127U - Bias) << 23U |
                                                   kLargestFraction << (23U - FractionBits));
    constexpr std::uint32_t kLowestExponent = 128U - Bias;  // of normal numbers, as float32's field
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const auto magnitude = std::bit_cast<float>(bits & 0x7fffffffU);
    // Saturating first changes nothing else: the largest number is one of the format.
    const float size = magnitude < kLargest ? magnitude : kLargest;
    const std::uint32_t exponent =
        std::max(std::bit_cast<std::uint32_t>(size) >> 23U, kLowestExponent);
    // Added to a number whose last place is the format's step there, x is rounded to whole steps by
    // the processor's own half-even addition.
    const std::uint32_t anchor = (exponent + 23U - FractionBits) << 23U;
    const std::uint32_t steps =
        std::bit_cast<std::uint32_t>(size + std::bit_cast<float>(anchor)) - anchor;
    // A full fraction counts as one exponent more, and so does a carry out of it: both are right.
    const std::uint32_t pattern = ((exponent - kLowestExponent) << FractionBits) + steps;
    return pattern | bits >> 31U << (ExponentBits + FractionBits);
}

/// binary16, saturating at 65504.
constexpr std::uint16_t toFloat16(float x) {
    return static_cast<std::uint16_t>(nearestFields<5, 10, 15, 0x7bff>(x));
}

/// OCP OFP8 E5M2 and E4M3, saturating at 57344 and 448.
constexpr std::uint8_t toFloat8E5M2(float x) {
    return static_cast<std::uint8_t>(nearestFields<5, 2, 15, 0x7b>(x));
}
constexpr std::uint8_t toFloat8E4M3(float x) {
    return static_cast<std::uint8_t>(nearestFields<4, 3, 7, 0x7e>(x));
}

/// OCP MX element formats (MX 1.0, 5.3), in the low six and four bits.
constexpr std::uint8_t toFloat6E3M2(float x) {
    return static_cast<std::uint8_t>(nearestFields<3, 2, 3, 0x1f>(x));
}
constexpr std::uint8_t toFloat6E2M3(float x) {
    return static_cast<std::uint8_t>(nearestFields<2, 3, 1, 0x1f>(x));
}
constexpr std::uint8_t toFloat4E2M1(float x) {
    return static_cast<std::uint8_t>(nearestFields<2, 1, 1, 0x7>(x));
}

}  // namespace quantscope
