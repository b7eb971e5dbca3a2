// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/quant/affine.h"

// What the direct engine does to a block of values at a time, in vector code chosen at run time.
// All instruction sets give the same bits: sums run in sixteen lanes whatever a register holds.
namespace quantscope {

/// How many values a block holds: they and what is made of them stay in the first-level cache.
inline constexpr std::size_t kBlockValues = 512;
inline constexpr std::size_t kSumLanes = 16;

/// How many values are looked at together: one special value among them, and all take the careful
/// way.
inline constexpr std::size_t kRunValues = 64;

/// A uniform quantizer in float32, codes counted from the zero-point.
struct FloatQuantizer {
    float inverse;
    float scale;
    float lowest;
    float highest;
    double step;  ///< The scale as it is: levels are whole steps.
};

/// @pre !quantizer.inDouble().
FloatQuantizer floatQuantizer(const AffineQuantizer& quantizer);

/// A block of values and what a quantizer makes of them. All arrays are filled to whole sixteens;
/// values that fill up are NaN.
struct QuantizedBlock {
    alignas(64) std::array<float, kBlockValues> values;
    alignas(64) std::array<float, kBlockValues> uniforms;  ///< Of stochastic rounding.
    alignas(64) std::array<float, kBlockValues> codes;  ///< Code − zeroPoint before clamping; at
                                                        ///< most 2 beyond the codes' ends, 0
                                                        ///< where the value is not finite.
    alignas(64) std::array<std::int32_t, kBlockValues> doubtful;  ///< Not 0: `codes` may be wrong.
    alignas(64) std::array<std::int32_t, kBlockValues> places;    ///< Index of the level, or −1
                                                                  ///< where not finite.
};

/// Sums of a piece of work, lane by lane.
struct LaneSums {
    using Doubles = std::array<double, kSumLanes>;
    using Counts = std::array<std::int32_t, kSumLanes>;
    alignas(64) Doubles rounding{};
    alignas(64) Doubles clipping{};
    alignas(64) Doubles absolute{};
    alignas(64) Doubles values{};
    alignas(64) Doubles reconstructed{};
    alignas(64) Doubles cross{};
    alignas(64) Doubles largest{};
    alignas(64) Counts finite{};
    alignas(64) Counts clipped{};
    alignas(64) Counts zeroed{};
};

/// Estimates the codes of the first `count` values (a multiple of 16) as round(x · inverse), and
/// marks those so near a decision that x / scale could round otherwise. Whether any is marked.
bool estimateCodes(const FloatQuantizer& quantizer, Rounding rounding, std::size_t count,
                   QuantizedBlock& block);

/// Adds the errors of the first `count` values (a multiple of 16), and notes their places.
void addErrors(const FloatQuantizer& quantizer, std::size_t count, QuantizedBlock& block,
               LaneSums& sums);

}  // namespace quantscope
