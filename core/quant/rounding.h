// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "core/quant/scheme.h"

namespace quantscope {

/// Whether no whole number is nearer than the one a rounding gives.
constexpr bool roundsToNearest(Rounding rounding) {
    return rounding != Rounding::TowardZero && rounding != Rounding::Stochastic;
}

/// `t` rounded to a whole number, in t's own precision. Exact ties are recognised from the
/// fraction |t| − ⌊|t|⌋, which every precision holds exactly: adding one half first would round
/// 0.49999997 up to 1. Stochastic is ⌊t + uniform⌋, the sum taken in t's precision.
template <class Real>
Real rounded(Real t, Rounding rounding, Real uniform) {
    if (rounding == Rounding::Stochastic)
        return std::floor(t + uniform);
    constexpr Real kHalf = Real(0.5);
    const Real size = std::abs(t);
    const Real whole = std::floor(size);
    const Real fraction = size - whole;
    bool away = fraction > kHalf;
    if (fraction == kHalf) {
        const bool odd = std::floor(whole * kHalf) != whole * kHalf;
        away = rounding == Rounding::HalfAway || (rounding == Rounding::HalfEven && odd) ||
               (rounding == Rounding::HalfUp && t > 0);
    }
    const bool truncate = rounding == Rounding::TowardZero;
    return std::copysign(away && !truncate ? whole + 1 : whole, t);
}

/// The nearest whole number, ties to even: rounded() at a fraction of its cost. Adding 1.5·2^52
/// leaves no place for a fraction, and the addition rounds half to even.
inline double halfEven(double t) {
    constexpr double kMagic = 6755399441055744;
    constexpr double kMostWithFraction = 2251799813685248;  // 2^51
    return std::abs(t) < kMostWithFraction ? (t + kMagic) - kMagic
                                           : rounded(t, Rounding::HalfEven, 0.5);
}

}  // namespace quantscope
