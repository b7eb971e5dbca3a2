// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/codebook/codebook_table.h"
#include "core/data/sample_stats.h"
#include "core/quant/affine.h"
#include "core/quant/level_table.h"
#include "core/report/error_report.h"

namespace quantscope {

/// Error sums and populations of one uniform quantizer over `values` in one pass that writes
/// nothing: the direct engine for small tensors, groups and stochastic rounding, and the judge of
/// the what-if index.
///
/// NaN and infinities are skipped. `populations`, when not empty, has one counter a level, which
/// is added to. Stochastic rounding takes its uniform number for value i from
/// stochasticUniform(seed, firstIndex + i), so that groups and threads do not matter.
/// The same result on every instruction set: lanes are combined in a fixed order. Sums over more
/// than kPieceValues values, of codes up to ten bits, are right to some 1e-8 (quick_errors.h); all
/// others to some 1e-12; counts and the largest error are exact.
ErrorSums directErrors(std::span<const float> values, const AffineQuantizer& quantizer,
                       std::span<std::uint64_t> populations, std::uint64_t seed = 0,
                       std::uint64_t firstIndex = 0);

/// The same of values whose statistics are known, which saves a third of the pass where it counts:
/// what follows from the values alone is taken from there. @pre `stats` are those of `values`.
ErrorSums directErrors(std::span<const float> values, const SampleStats& stats,
                       const AffineQuantizer& quantizer, std::span<std::uint64_t> populations,
                       std::uint64_t seed = 0);

/// Codes of `values` (indices above codes.lowest), and −1 where a value is not finite.
void quantizeIndices(std::span<const float> values, const AffineQuantizer& quantizer,
                     std::span<std::int32_t> indices, std::uint64_t seed = 0,
                     std::uint64_t firstIndex = 0);

/// The same for a codebook at a scale: vector code for up to sixteen levels, else as for any table.
/// @pre The rounding is to nearest.
ErrorSums directErrors(std::span<const float> values, const CodebookTable& table, double scale,
                       Rounding rounding, std::span<std::uint64_t> populations);

/// The same for any table of levels.
ErrorSums directErrors(std::span<const float> values, const LevelTable& table,
                       std::span<std::uint64_t> populations);
void quantizeIndices(std::span<const float> values, const LevelTable& table,
                     std::span<std::int32_t> indices);

/// The uniform number in [0, 1) that rounds value `index` under `seed`: a 64-bit mix of both
/// (SplitMix64's finaliser, Steele, Lea, Flood 2014), its top 24 bits.
float stochasticUniform(std::uint64_t seed, std::uint64_t index);

}  // namespace quantscope
