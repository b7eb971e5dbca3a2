// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/calib/calibrator.h"
#include "core/quant/level_table.h"
#include "core/simd/losses.h"
#include "core/simd/small_table.h"

namespace quantscope {

/// Mean |error|^power of a quantizer, uniform or a scaled codebook, as a function of its clip
/// range.
///
/// The quantizer is the one that will run: scale rule, codes, zero-point and rounding included
/// (stochastic rounding is judged as half-even, which rounds to the same two neighbours). Powers 1
/// and 2 are exact on the index and, up to values next to a decision (lossSums()), by one pass over
/// the values. Other powers are exact up to
/// kMostPoints values; above that, runs of neighbouring values count at their mean.
class RangeLoss {
public:
    static constexpr std::size_t kMostPoints = 8192;

    /// @pre The input has an index where wantsIndex() says so and the power is neither 1 nor 2.
    RangeLoss(const CalibrationInput& input, double power);

    double at(ClipRange range) const;

    /// Whether the values should be indexed first: hundreds of questions are then answered sooner,
    /// and other powers than 1 and 2 need their order.
    static bool wantsIndex(const CalibrationInput& input, double power);

private:
    struct Point {
        float value;
        float weight;
    };
    double ofUniform(ClipRange range) const;
    double ofCodebook(ClipRange range) const;
    double lossIn(const LossSums& sums) const;
    double overIndex(const LevelTable& table) const;
    template <class LevelOf>
    double overPoints(LevelOf levelOf) const;

    const CalibrationInput& input_;
    Scheme scheme_;
    double power_;
    std::optional<SmallTable> small_;  ///< Of a codebook that the kernel for few levels takes.
    std::vector<Point> points_;        ///< Of other powers than 1 and 2.
};

}  // namespace quantscope
