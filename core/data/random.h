// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace quantscope {

/// SplitMix64's finaliser (Steele, Lea, Flood 2014, figure 16): a bijection that scatters its
/// input's bits. Used alone it makes a counter-based generator.
constexpr std::uint64_t mixBits(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

/// Random numbers that are the same on every computer: SplitMix64 for the bits, and samplers made
/// of +, −, ·, / and √, which IEEE 754 rounds correctly, so that no C library's log or cos can
/// change a result. One stream per (seed, stream); streams do not overlap in practice, their
/// starting points being mixed.
class Random {
public:
    Random(std::uint64_t seed, std::uint64_t stream)
        : state_(mixBits(seed + kGamma) ^ mixBits(stream * kGamma + 1)) {}

    std::uint64_t bits() { return mixBits(state_ += kGamma); }

    /// In [0, 1), multiples of 2^−53.
    double uniform() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }

    /// In (0, 1): never an end.
    double openUniform() { return (static_cast<double>(bits() >> 12U) + 0.5) * 0x1p-52; }

    /// In 0 … bound − 1, without bias (rejection). @pre bound > 0.
    std::uint64_t below(std::uint64_t bound);

    /// Mean 0, standard deviation 1 (Marsaglia's polar method, 1964; the pair's second half is
    /// dropped, so that a value depends on its place in the stream alone).
    double normal();

    /// Rate 1: −log of a uniform number.
    double exponential();

    /// Laplace with scale 1.
    double laplace();

    /// Student's t with `freedom` degrees (Bailey 1994, the polar method for t).
    double studentT(double freedom);

private:
    static constexpr std::uint64_t kGamma = 0x9e3779b97f4a7c15U;
    std::uint64_t state_;
};

/// Natural logarithm of a positive normal number and the exponential of |x| <= 700, each within
/// 4 ulp, made of correctly rounded operations only: the same bits everywhere.
double portableLog(double x);
double portableExp(double x);

}  // namespace quantscope
