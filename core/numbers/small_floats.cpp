// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/small_floats.h"

#include <bit>
#include <cmath>
#include <limits>

namespace quantscope {

namespace {

// (−1)^sign · 2^(exponent − bias) · 1.fraction, or 2^(1 − bias) · 0.fraction for exponent 0.
float valueOf(bool negative, int exponent, unsigned fraction, int fractionBits, int bias) {
    const unsigned hidden = exponent == 0 ? 0U : 1U << static_cast<unsigned>(fractionBits);
    const int power = (exponent == 0 ? 1 : exponent) - bias - fractionBits;
    const float size = std::ldexp(static_cast<float>(hidden + fraction), power);
    return negative ? -size : size;
}

float notFinite(bool negative, bool isNan) {
    using Limits = std::numeric_limits<float>;
    if (isNan)
        return Limits::quiet_NaN();
    return negative ? -Limits::infinity() : Limits::infinity();
}

}  // namespace

float fromFloat16(std::uint16_t bits) {
    const bool negative = (bits & 0x8000U) != 0;
    const int exponent = (bits >> 10U) & 0x1f;
    const unsigned fraction = bits & 0x3ffU;
    if (exponent == 0x1f)
        return notFinite(negative, fraction != 0);
    return valueOf(negative, exponent, fraction, 10, 15);
}

float fromBfloat16(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U);
}

float fromFloat8E4M3(std::uint8_t bits) {
    const bool negative = (bits & 0x80U) != 0;
    if ((bits & 0x7fU) == 0x7fU)
        return notFinite(negative, true);
    return valueOf(negative, (bits >> 3U) & 0xf, bits & 7U, 3, 7);
}

float fromFloat8E5M2(std::uint8_t bits) {
    const bool negative = (bits & 0x80U) != 0;
    const int exponent = (bits >> 2U) & 0x1f;
    const unsigned fraction = bits & 3U;
    if (exponent == 0x1f)
        return notFinite(negative, fraction != 0);
    return valueOf(negative, exponent, fraction, 2, 15);
}

}  // namespace quantscope
