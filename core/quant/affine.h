// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/quant/clip_range.h"
#include "core/quant/level_table.h"
#include "core/quant/scheme.h"

namespace quantscope {

/// The numbers of one uniform quantizer: x̂ = scale · (code − zeroPoint), in the ONNX/PyTorch sign
/// (the course writes Z = −zeroPoint).
struct AffineParams {
    double scale = 1;
    double zeroPoint = 0;  ///< A whole number, unclamped, except for a half-quadratic fit.
    CodeSpan codes;
    ClipRange clip;  ///< In use: after zero was included, ±the larger side when symmetric.

    bool operator==(const AffineParams&) const = default;
};

/// Parameters of a uniform scheme for the range a calibration gave.
///
/// Symmetric takes the larger side; unsigned symmetric [0, upper]. Asymmetric widens the range to
/// hold 0 if the scheme says so; zeroPoint = lowest − half-even(lower / scale), never clamped.
/// A range of width 0 gives scale 1. Where a rule divides by 2^(b−1) − 1 = 0 it divides by 1.
/// The scheme's smallest scale, then its power of two, act before the zero-point is taken. `clip`
/// stays the range asked for, except under max-of-sides, where it is [lowest, highest] · scale.
/// @pre validate(scheme) passes, kind is Symmetric or Asymmetric, the range is finite and ordered.
/// Source: Jacob et al. 2018 (arXiv:1712.05877) 2.1 and 3.1; the rules' tools in algorithms 2.1.
AffineParams affineParams(const Scheme& scheme, ClipRange range);

/// `scale` under the scheme's smallest scale and power of two. @pre scale > 0.
double adjustedScale(const Scheme& scheme, double scale);

/// Whether the zero-point lies in the code range, as integer hardware needs.
bool zeroPointFits(const AffineParams& params);

/// The real that a code stands for: (code − zeroPoint) · scale in double, because errors do not
/// depend on the number type that a result is kept in; within float32's finite range.
double levelOfCode(const AffineParams& params, std::int32_t code);

/// A uniform quantizer, value by value: the definition that every kernel and table follows.
///
/// code = round(x / scale) + zeroPoint with the quotient correctly rounded in double, so a value
/// that is a tie in the tools' double-precision rules (abs-max under abs-max / 127.5) is one here.
///
/// Kernels estimate in float32 and settle doubtful values with unclampedIndex(). `inDouble()` says
/// where float32 cannot even estimate: |code − zeroPoint| can exceed 2^20 (a range far from zero),
/// a level overflows, scale or inverse is not a normal number, or the zero-point is not whole,
/// when it is added before rounding: code = round(x / scale + zeroPoint).
class AffineQuantizer {
public:
    AffineQuantizer(const AffineParams& params, Rounding rounding);

    /// The code before clamping, relative to lowest: 0 … levels−1 inside the range. What lies
    /// beyond ±2^62 comes back as ±2^62. `uniform` in [0, 1) is used by stochastic rounding only:
    /// floor(t + uniform). @pre x is not NaN.
    std::int64_t unclampedIndex(float x, float uniform = 0.5F) const;

    /// The clamped index, 0 … levels − 1; the code is codes.lowest + index.
    std::int32_t index(float x, float uniform = 0.5F) const;

    /// levelOfCode() of an index.
    double level(std::int32_t index) const;

    /// What comes back in float32, as tools make it: code − zeroPoint and scale each in float32,
    /// and their product. Where that is not possible, level() rounded.
    float dequantized(std::int32_t index) const;

    /// Smallest float32 x with unclampedIndex(x) >= index; found from the formula and then by
    /// stepping ulps until the quantizer's own arithmetic flips, so that it is exact, ties
    /// included. The lowest finite float32 if every x gets there, +inf if none does.
    /// @pre The rounding is not stochastic; |index| <= 2^40.
    float threshold(std::int64_t index) const;

    const AffineParams& params() const { return params_; }
    Rounding rounding() const { return rounding_; }
    bool inDouble() const { return inDouble_; }
    float scale() const { return scale_; }  ///< In float32.
    float inverse() const {
        return inverse_;
    }  ///< For estimates: x · inverse is within
       ///< |x / scale| · 2^−22 of x / scale.

private:
    AffineParams params_;
    Rounding rounding_;
    bool inDouble_ = false;
    float scale_ = 1;
    float inverse_ = 1;
    double shiftInside_ = 0;  ///< Added before rounding: zeroPoint − lowest if it is not whole.
    std::int64_t shiftAfter_ = 0;  ///< Added after rounding: zeroPoint − lowest if it is whole.
};

/// All thresholds and levels of a uniform quantizer. @pre The rounding is not stochastic.
LevelTable levelTable(const AffineQuantizer& quantizer);

}  // namespace quantscope
