// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/requantize.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/quant/rounding.h"

namespace quantscope {

namespace {

// value · mantissa / 2^31, the quotient rounded to nearest, exact halves up: truncating division
// after a nudge of one half, one unit less below zero.
std::int32_t highMultiply(std::int32_t value, std::int32_t mantissa) {
    const std::int64_t product = std::int64_t{value} * mantissa;
    constexpr std::int64_t kHalf = std::int64_t{1} << 30;
    const std::int64_t nudge = product >= 0 ? kHalf : 1 - kHalf;
    return static_cast<std::int32_t>((product + nudge) / (std::int64_t{1} << 31));
}

std::int32_t shiftedRight(std::int32_t value, int shift) {
    constexpr int kNothingLeft = 33;  // half of 2^33 is more than any int32
    if (shift >= kNothingLeft)
        return 0;
    const std::int64_t mask = (std::int64_t{1} << shift) - 1;
    const std::int64_t remainder = value & mask;
    const std::int64_t threshold = (mask >> 1) + (value < 0 ? 1 : 0);
    return static_cast<std::int32_t>((std::int64_t{value} >> shift) +
                                     (remainder > threshold ? 1 : 0));
}

std::int32_t shiftedLeft(std::int32_t value, int shift) {
    constexpr double kLowest = std::numeric_limits<std::int32_t>::min();
    constexpr double kHighest = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(std::ldexp(value, shift), kLowest, kHighest));
}

}  // namespace

FixedPointMultiplier fixedPointMultiplier(double multiplier) {
    int exponent = 0;
    const double fraction = std::frexp(multiplier, &exponent);
    constexpr double kTwoTo31 = 2147483648.0;
    auto mantissa = std::llround(fraction * kTwoTo31);
    if (mantissa == std::int64_t{1} << 31) {
        mantissa /= 2;
        ++exponent;
    }
    return {static_cast<std::int32_t>(mantissa), -exponent};
}

std::int32_t multipliedInFixedPoint(std::int32_t value, FixedPointMultiplier multiplier) {
    const int left = std::max(-multiplier.rightShift, 0);
    const int right = std::max(multiplier.rightShift, 0);
    return shiftedRight(highMultiply(shiftedLeft(value, left), multiplier.mantissa), right);
}

std::int64_t multipliedHalfEven(std::int64_t value, double multiplier) {
    return static_cast<std::int64_t>(halfEven(static_cast<double>(value) * multiplier));
}

std::int32_t outputCode(std::int64_t scaled, std::int32_t zeroPoint) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(scaled + zeroPoint, -128, 127));
}

}  // namespace quantscope
