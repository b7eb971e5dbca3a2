// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/simd/direct_kernels.h"

// The direct engine's way for runs of values without anything special, which is most of them,
// rounding to nearest. In vector code chosen at run time; all instruction sets give the same bits.
namespace quantscope {

/// The lanes of the quick way: all its sums stay in AVX2's registers.
inline constexpr std::size_t kQuickLanes = 8;

/// Sums over values that are finite, not clipped and not near a decision, which is most of them.
/// Σ x·level is left out: it is half of Σ x² + Σ level² − Σ error².
struct QuickSums {
    using Doubles = std::array<double, kQuickLanes>;
    alignas(64) Doubles squares{};
    alignas(64) Doubles absolute{};
    alignas(64) Doubles values{};
    alignas(64) Doubles codes{};  ///< Σ code², whole numbers.
    alignas(64) Doubles largest{};
    std::uint64_t finite = 0;
    std::uint64_t zeroed = 0;
};

/// The most runs at a time: the answer has a bit for each.
inline constexpr std::size_t kMostRuns = 32;

/// Adds the runs of `values` in which every value is of that kind, rounding to nearest, and stores
/// the places of all runs if `places` is not null. Each bit of the answer is a run that was not
/// added. @pre `runs` <= kMostRuns.
std::uint32_t addQuickErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                             std::int32_t* places, QuickSums& sums);

/// What is known of all values before a pass, and need not be found again.
enum class Known {
    Nothing,
    Sums,          ///< Σ x² and how many are 0: `values` stays 0, and `zeroed` counts zeros too.
    SumsAndRange,  ///< And all values are finite and none is clipped.
};

/// The same for hundreds of thousands of values: sums run in float32 over 64 numbers a lane, and in
/// double beyond, which is about as fast as the values can be read. Counts, the largest error and
/// Σ code² are exact; each error is rounded once to float32. Together that makes sums wrong by some
/// 1e-8 of themselves; were all roundings the same way, as of equal values they may be, by 4e-6.
/// @pre sumsFitFloat(quantizer); unless nothing is known, the code of 0 is inside.
std::uint32_t addManyErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                            std::int32_t* places, Known known, QuickSums& sums);

/// Whether squares of values and errors keep clear of both ends of float32, and sums of squared
/// codes are exact in it.
bool sumsFitFloat(const FloatQuantizer& quantizer);

}  // namespace quantscope
