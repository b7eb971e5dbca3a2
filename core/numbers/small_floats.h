// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        return std::bit_cast<float>((static_cast<std::uint32_t>(bits & 0x80U) << 24U) | 0x7fc00000U);
    // The exponent of all ones is an ordinary one here: seen as the lower half of a format with
    // five exponent bits, whose bias is 8 larger, it stays below infinity.
    const std::uint32_t wider = ((bits & 0x80U) << 1U) | (bits & kNotANumber);
    return fromIeeeFields<5, 3>(wider) * 256.0F;
}

}  // namespace quantscope
