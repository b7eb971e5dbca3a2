// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matmul/remedies.h"

// The remedies that come with the program, one source each; remedies.cpp lists them. All may rely
// on: X and W are matrices that fit, without NaN and infinities, the parameter is in range.
namespace quantscope::builtin {

/// No remedy: both sides rounded to the nearest level.
Result<Remedied> roundToNearest(const RemedyInput& input, const Task& task);

/// Channels in which some |x| reaches the threshold are multiplied in floating point, the others
/// in integers. Parameter: the threshold, 6.0.
/// Source: Dettmers et al. 2022, LLM.int8() (arXiv:2208.07339), section 3.2.
Result<Remedied> splitColumns(const RemedyInput& input, const Task& task);

/// Moves difficulty from X to W: s_j = max|X_j|^α / max|W_j|^(1−α), X/s and W·s are quantized.
/// Maxima below 1e−5 count as 1e−5. Parameter: α, 0.5.
/// Source: Xiao et al. 2023, SmoothQuant (arXiv:2211.10438), equation 4.
Result<Remedied> smooth(const RemedyInput& input, const Task& task);

/// Rotates the channels of both sides by D·H/√b, H a Hadamard matrix, D random signs (seed 1), so
/// that an outlier is shared out over all channels; the float product is unchanged. H exists here
/// for powers of two: other numbers of channels are cut into blocks of decreasing powers of two
/// (768 = 512 + 256), each rotated by its own.
/// Source: Ashkboos et al. 2024, QuaRot (arXiv:2404.00456), section 3.
Result<Remedied> rotate(const RemedyInput& input, const Task& task);

/// Rounds the weights channel by channel and lets the channels not yet rounded make up for the
/// error: H = 2/t·XᵀX with 1 % of its mean diagonal added, U the upper Cholesky factor of H⁻¹,
/// each later row of W gets −U_pq/U_pp of row p's error. Scales are those of the untouched W.
/// At most 2,048 channels. Source: Frantar et al. 2022, GPTQ (arXiv:2210.17323), algorithm 1.
Result<Remedied> compensateRounding(const RemedyInput& input, const Task& task);

/// Searches r = 0, 0.05 … 0.95 for the least mean squared error of X·Ŵ with
/// s_j = (mean|X_j|)^r ÷ √(max s · min s), floor 1e−4; Ŵ = Q(W·s)/s. The clipping step that the
/// paper adds is left out. Source: Lin et al. 2023, AWQ (arXiv:2306.00978), section 3.2.
Result<Remedied> searchScales(const RemedyInput& input, const Task& task);

/// Adds the mean difference mean(Y) − mean(Ŷ) to each output.
/// Source: Nagel et al. 2019 (arXiv:1906.04721), section 4.2.
Result<Remedied> correctBias(const RemedyInput& input, const Task& task);

/// X/s and W·s through their quantizers and back: what smooth() and searchScales() share.
/// @pre factors.size() is the number of channels, all above 0.
Result<Remedied> quantizedWithFactors(const RemedyInput& input, std::vector<double> factors,
                                      const Task& task);

/// The largest |value| of each column of X, of each row of W: per channel.
std::vector<double> columnMaxima(std::span<const float> values, std::size_t columns);
std::vector<double> rowMaxima(std::span<const float> values, std::size_t columns);

}  // namespace quantscope::builtin
