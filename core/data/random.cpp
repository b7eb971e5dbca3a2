// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/random.h"

#include <bit>
#include <cmath>
#include <limits>

namespace quantscope {

namespace {

// ln 2 in two parts: products of the first with a whole number below 2^20 are exact.
constexpr double kLn2High = 0x1.62e42fee00000p-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

double timesPowerOfTwo(double x, int power) {
    return x * std::bit_cast<double>(static_cast<std::uint64_t>(power + 1023) << 52U);
}

}  // namespace

std::uint64_t Random::below(std::uint64_t bound) {
    // Numbers from `first` on fill the range a whole number of times.
    const std::uint64_t first = (0 - bound) % bound;
    for (;;) {
        const std::uint64_t drawn = bits();
        if (drawn >= first)
            return drawn % bound;
    }
}

// x = m·2^e with m in [√½, √2); ln m = 2·artanh(s), s = (m − 1)/(m + 1), by its series.
double portableLog(double x) {
    auto raw = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(raw >> 52U) - 1023;
    raw = (raw & 0x000fffffffffffffU) | 0x3ff0000000000000U;
    double m = std::bit_cast<double>(raw);
    if (m > 1.4142135623730951) {
        m *= 0.5;
        ++exponent;
    }
    const double s = (m - 1) / (m + 1);
    const double s2 = s * s;
    double series = 0;
    // |s| < 0.172: the term s^25/25 is below 2^-66 of the first.
    for (int k = 23; k >= 3; k -= 2)
        series = series * s2 + 1.0 / k;
    const double tail = s * s2 * series;
    return exponent * kLn2High + (2 * (s + tail) + exponent * kLn2Low);
}

// x = n·ln 2 + r with |r| <= ln 2 / 2; e^r by its series.
double portableExp(double x) {
    const double n = std::floor(x / (kLn2High + kLn2Low) + 0.5);
    const double r = (x - n * kLn2High) - n * kLn2Low;
    double series = 1;
    for (int k = 17; k >= 1; --k)
        series = 1 + series * r / k;
    // Two halves, so that the factor stays a normal number at both ends.
    const int power = static_cast<int>(n);
    return timesPowerOfTwo(timesPowerOfTwo(series, power / 2), power - power / 2);
}

double Random::normal() {
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double w = u * u + v * v;
        if (w > 0 && w < 1)
            return u * std::sqrt(-2 * portableLog(w) / w);
    }
}

double Random::exponential() {
    return -portableLog(openUniform());
}

double Random::laplace() {
    const bool negative = (bits() >> 63U) != 0;
    const double size = exponential();
    return negative ? -size : size;
}

double Random::studentT(double freedom) {
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double w = u * u + v * v;
        if (w > 0 && w < 1) {
            const double power = portableExp(-2 / freedom * portableLog(w));
            if (power <= std::numeric_limits<double>::max())
                return u * std::sqrt(freedom * (power - 1) / w);
        }
    }
}

}  // namespace quantscope
