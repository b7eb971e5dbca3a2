// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace quantscope {

/// Qm.n: two's complement with a sign bit, m integer bits and n fraction bits; the value is the
/// integer · 2^−n.
///
/// @pre integerBits, fractionBits >= 0 and their sum is 1 to 52, so that every value is a double.
struct FixedPoint {
    int integerBits = 0;
    int fractionBits = 0;

    constexpr int width() const { return 1 + integerBits + fractionBits; }
    bool operator==(const FixedPoint&) const = default;
};

struct FixedLimits {
    double min = 0;
    double max = 0;
    double step = 0;

    bool operator==(const FixedLimits&) const = default;
};

FixedLimits limitsOf(const FixedPoint& format);

/// The integer nearest to `value` · 2^n, half to even, saturating. Nothing for NaN.
std::optional<std::int64_t> integerOf(const FixedPoint& format, double value);

/// The value of an integer of the format, exactly.
double valueOfInteger(const FixedPoint& format, std::int64_t integer);

/// An integer as its pattern of width() bits, and back; bits above the width are ignored.
std::uint64_t patternOfInteger(const FixedPoint& format, std::int64_t integer);
std::int64_t integerOfPattern(const FixedPoint& format, std::uint64_t bits);

}  // namespace quantscope
