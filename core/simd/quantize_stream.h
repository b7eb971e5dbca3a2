// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/quant/affine.h"

// Whole tensors through a uniform quantizer, at the speed of memory. The codes are those of
// AffineQuantizer in every case, ties included: estimated in float32 vector code chosen at run
// time, and taken from the quantizer itself where the estimate is in doubt. Large outputs are
// written past the cache. Spread over threads in fixed pieces; the same bits on any number of them
// and on every instruction set.
namespace quantscope {

/// The code of every value in a byte: the code itself where codes are unsigned, its two's
/// complement where they are signed. What is not finite gets the code of 0.
/// Stochastic rounding draws as directErrors() does.
/// @pre At most 256 levels; sizes equal, no overlap.
void quantizeToBytes(std::span<const float> values, const AffineQuantizer& quantizer,
                     std::span<std::uint8_t> codes, std::uint64_t seed = 0,
                     std::uint64_t firstIndex = 0);

/// The values that such codes stand for; a byte that is no code gives some level all the same.
/// @pre As above.
void dequantizeBytes(std::span<const std::uint8_t> codes, const AffineQuantizer& quantizer,
                     std::span<float> values);

/// Every value as it comes back from the quantizer; NaN where it is not finite. Any number of
/// levels. @pre Sizes equal, no overlap.
void fakeQuantize(std::span<const float> values, const AffineQuantizer& quantizer,
                  std::span<float> reconstructed, std::uint64_t seed = 0,
                  std::uint64_t firstIndex = 0);

}  // namespace quantscope
