// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace quantscope {

/// Bins of the histograms that `kl` compares.
inline constexpr std::size_t kDivergenceBins = 2048;

/// Σ p·ln(p / q) in nats over two histograms of equal length, 10^−12 added to every bin's count
/// before normalising; 0 for equal counts (cli.md, `kl`).
double klDivergence(std::span<const std::uint64_t> original,
                    std::span<const std::uint64_t> reconstructed);

/// −Σ p·log2 p over the shares of `populations`; 0 when there are none.
double entropyBits(std::span<const std::uint64_t> populations);

}  // namespace quantscope
