// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/quant/affine.h"
#include "core/report/error_report.h"
#include "core/simd/small_table.h"

namespace quantscope {

struct LossSums {
    double squares = 0;   ///< Σ error²
    double absolute = 0;  ///< Σ |error|
};

/// Both of an error report's sums.
LossSums lossesIn(const ErrorSums& sums);

/// The two sums of directErrors() that searches ask for thousands of times; up to 8 bits several
/// times as fast. There, a value within 2^-14 of a step of a decision may count with the other of
/// its two levels, which is as near.
/// The same result on every instruction set. @pre The values are finite, the rounding is not
/// stochastic.
LossSums lossSums(std::span<const float> values, const AffineQuantizer& quantizer);

/// The same of a codebook of few levels at a scale: three times as fast where each value gets the
/// level nearest to it. There, a value within 2^-21 of itself of a border may count with the other
/// of its two levels; sums are right to some 1e-7.
LossSums lossSums(std::span<const float> values, const SmallTable& table, double scale);

}  // namespace quantscope
