// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/float_format.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace quantscope {

namespace {

constexpr int kDoubleFraction = 52;
constexpr int kDoubleBias = 1023;

constexpr std::uint64_t lowBits(int count) {
    return (std::uint64_t{1} << static_cast<unsigned>(count)) - 1;
}

std::uint64_t signBit(const FloatFormat& format) {
    return std::uint64_t{1} << static_cast<unsigned>(format.width() - 1);
}

std::uint64_t sizeOf(const FloatFormat& format, std::uint64_t bits) {
    return bits & lowBits(format.width() - 1);
}

std::uint64_t exponentOnes(const FloatFormat& format) {
    return lowBits(format.exponentBits) << static_cast<unsigned>(format.fractionBits);
}

// Patterns without their sign grow with the value, so the largest finite one is a pattern too.
std::uint64_t largestSize(const FloatFormat& format) {
    switch (format.specials) {
        case FloatSpecials::Ieee: return exponentOnes(format) - 1;
        case FloatSpecials::OneNan: return lowBits(format.width() - 1) - 1;
        case FloatSpecials::MinusZeroNan:
        case FloatSpecials::None: break;
    }
    return lowBits(format.width() - 1);
}

std::optional<std::uint64_t> nanSize(const FloatFormat& format) {
    switch (format.specials) {
        case FloatSpecials::Ieee:
            return exponentOnes(format) |
                   (format.fractionBits > 0
                        ? std::uint64_t{1} << static_cast<unsigned>(format.fractionBits - 1)
                        : 0);
        case FloatSpecials::OneNan: return lowBits(format.width() - 1);
        case FloatSpecials::MinusZeroNan: return signBit(format);
        case FloatSpecials::None: break;
    }
    return std::nullopt;
}

// A positive finite double as mantissa · 2^exponent, and the exponent of its leading bit.
struct Parts {
    std::uint64_t mantissa;
    int exponent;
    int leading;
};

Parts partsOf(double size) {
    const auto bits = std::bit_cast<std::uint64_t>(size);
    const int field = static_cast<int>(bits >> kDoubleFraction);
    const std::uint64_t fraction = bits & lowBits(kDoubleFraction);
    const std::uint64_t hidden = field > 0 ? std::uint64_t{1} << kDoubleFraction : 0;
    Parts parts{fraction | hidden, std::max(field, 1) - kDoubleBias - kDoubleFraction, 0};
    parts.leading = parts.exponent + 63 - std::countl_zero(parts.mantissa);
    return parts;
}

// mantissa / 2^shift, half to even.
std::uint64_t shiftedHalfEven(std::uint64_t mantissa, int shift) {
    if (shift <= 0)
        return mantissa << static_cast<unsigned>(-shift);
    if (shift > 63)
        return 0;  // less than half of one: a mantissa has 53 bits
    const std::uint64_t whole = mantissa >> static_cast<unsigned>(shift);
    const std::uint64_t rest = mantissa & lowBits(shift);
    const std::uint64_t half = std::uint64_t{1} << static_cast<unsigned>(shift - 1);
    const bool up = rest > half || (rest == half && (whole & 1) != 0);
    return whole + (up ? 1 : 0);
}

// The pattern without sign that is nearest to a positive finite `size`, as if exponents had no end.
std::uint64_t roundedSize(const FloatFormat& format, double size) {
    const Parts parts = partsOf(size);
    const int lowest = 1 - format.bias;
    const int exponent = std::max(parts.leading, lowest);
    const int shift = exponent - format.fractionBits - parts.exponent;
    const auto binade = static_cast<std::uint64_t>(exponent - lowest);
    // A full fraction counts as one binade more, and so does a carry out of it: both are right.
    return (binade << static_cast<unsigned>(format.fractionBits)) +
           shiftedHalfEven(parts.mantissa, shift);
}

std::optional<std::uint64_t> beyond(const FloatFormat& format, bool infinite, Overflow overflow) {
    const bool hasInfinity = format.specials == FloatSpecials::Ieee;
    if (hasInfinity && (infinite || overflow == Overflow::Nonfinite))
        return exponentOnes(format);
    if (overflow == Overflow::Nonfinite)
        if (const auto nan = nanSize(format))
            return nan;
    return largestSize(format);
}

bool isNan(const FloatFormat& format, std::uint64_t bits) {
    switch (format.specials) {
        case FloatSpecials::Ieee: return sizeOf(format, bits) > exponentOnes(format);
        case FloatSpecials::OneNan: return sizeOf(format, bits) == lowBits(format.width() - 1);
        case FloatSpecials::MinusZeroNan:
            return (bits & lowBits(format.width())) == signBit(format);
        case FloatSpecials::None: break;
    }
    return false;
}

// Values in order as whole numbers: 0 for both zeros, negative for negative values.
std::int64_t rankOf(const FloatFormat& format, std::uint64_t bits) {
    const auto size = static_cast<std::int64_t>(sizeOf(format, bits));
    return (bits & signBit(format)) != 0 ? -size : size;
}

std::optional<std::uint64_t> neighbour(const FloatFormat& format, std::uint64_t bits, int step) {
    if (isNan(format, bits))
        return std::nullopt;
    const std::int64_t last = static_cast<std::int64_t>(largestSize(format)) +
                              (format.specials == FloatSpecials::Ieee ? 1 : 0);
    const std::int64_t rank = rankOf(format, bits) + step;
    if (rank < -last || rank > last)
        return std::nullopt;
    const auto size = static_cast<std::uint64_t>(rank < 0 ? -rank : rank);
    return rank < 0 ? size | signBit(format) : size;
}

}  // namespace

FloatLimits limitsOf(const FloatFormat& format) {
    FloatLimits limits;
    limits.max = decode(format, largestSize(format));
    limits.minNormal = std::ldexp(1.0, 1 - format.bias);
    if (format.fractionBits > 0)
        limits.minSubnormal = decode(format, 1);
    limits.epsilon = std::ldexp(1.0, -format.fractionBits);
    limits.decimalDigits = static_cast<int>(std::floor(format.fractionBits * std::log10(2.0)));
    return limits;
}

std::optional<std::uint64_t> encode(const FloatFormat& format, double value, Overflow overflow) {
    if (std::isnan(value))
        return nanSize(format);
    const double size = std::abs(value);
    std::optional<std::uint64_t> rounded = 0;
    if (std::isinf(size))
        rounded = beyond(format, true, overflow);
    else if (size > 0)
        rounded = roundedSize(format, size);
    if (std::isfinite(size) && *rounded > largestSize(format))
        rounded = beyond(format, false, overflow);
    const bool oneZero = format.specials == FloatSpecials::MinusZeroNan;
    const bool negative = std::signbit(value) && !(oneZero && *rounded == 0);
    return negative ? *rounded | signBit(format) : *rounded;
}

double decode(const FloatFormat& format, std::uint64_t bits) {
    if (isNan(format, bits))
        return std::numeric_limits<double>::quiet_NaN();
    const std::uint64_t size = sizeOf(format, bits);
    const double sign = (bits & signBit(format)) != 0 ? -1.0 : 1.0;
    if (size > largestSize(format))
        return sign * std::numeric_limits<double>::infinity();
    const std::uint64_t fraction = size & lowBits(format.fractionBits);
    const int field = static_cast<int>(size >> static_cast<unsigned>(format.fractionBits));
    const std::uint64_t hidden =
        field > 0 ? std::uint64_t{1} << static_cast<unsigned>(format.fractionBits) : 0;
    const int exponent = std::max(field, 1) - format.bias - format.fractionBits;
    return sign * std::ldexp(static_cast<double>(fraction | hidden), exponent);
}

NumberClass classOf(const FloatFormat& format, std::uint64_t bits) {
    if (isNan(format, bits))
        return NumberClass::Nan;
    const std::uint64_t size = sizeOf(format, bits);
    if (size > largestSize(format))
        return NumberClass::Infinity;
    if (size == 0)
        return NumberClass::Zero;
    const bool full = size >> static_cast<unsigned>(format.fractionBits) != 0;
    return full ? NumberClass::Normal : NumberClass::Subnormal;
}

std::optional<std::uint64_t> nextAbove(const FloatFormat& format, std::uint64_t bits) {
    return neighbour(format, bits, 1);
}

std::optional<std::uint64_t> nextBelow(const FloatFormat& format, std::uint64_t bits) {
    return neighbour(format, bits, -1);
}

std::optional<std::uint64_t> encodeThrough(const FloatFormat& via, const FloatFormat& format,
                                           double value, Overflow overflow) {
    const auto first = encode(via, value, overflow);
    if (!first)
        return std::nullopt;
    return encode(format, decode(via, *first), overflow);
}

}  // namespace quantscope
