// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/fixed_point.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

namespace {

std::int64_t largestInteger(const FixedPoint& format) {
    return (std::int64_t{1} << (format.width() - 1)) - 1;
}

}  // namespace

FixedLimits limitsOf(const FixedPoint& format) {
    const std::int64_t largest = largestInteger(format);
    return {valueOfInteger(format, -largest - 1), valueOfInteger(format, largest),
            valueOfInteger(format, 1)};
}

std::optional<std::int64_t> integerOf(const FixedPoint& format, double value) {
    if (std::isnan(value))
        return std::nullopt;
    // Multiplying by a power of two is exact; so is cutting to the range before rounding, whose
    // ends are whole.
    const auto largest = static_cast<double>(largestInteger(format));
    const double scaled = std::clamp(std::ldexp(value, format.fractionBits), -largest - 1, largest);
    double whole = std::floor(scaled);
    const double rest = scaled - whole;
    const bool odd = std::fmod(whole, 2.0) != 0;
    if (rest > 0.5 || (rest == 0.5 && odd))
        whole += 1;
    return static_cast<std::int64_t>(whole);
}

double valueOfInteger(const FixedPoint& format, std::int64_t integer) {
    return std::ldexp(static_cast<double>(integer), -format.fractionBits);
}

std::uint64_t patternOfInteger(const FixedPoint& format, std::int64_t integer) {
    const std::uint64_t ones = (std::uint64_t{1} << static_cast<unsigned>(format.width())) - 1;
    return static_cast<std::uint64_t>(integer) & ones;
}

std::int64_t integerOfPattern(const FixedPoint& format, std::uint64_t bits) {
    // The sign bit moved to the top and back again fills what lies above it.
    const auto spare = static_cast<unsigned>(64 - format.width());
    return static_cast<std::int64_t>(bits << spare) >> spare;
}

}  // namespace quantscope
