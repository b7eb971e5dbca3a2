// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace quantscope {

/// The Lloyd-Max quantizer of a normal distribution with mean 0 and variance 1.
struct GaussianLevels {
    std::vector<double> levels;
    std::vector<double> thresholds;  ///< Halfway between neighbours.
    double mse = 0;                  ///< Of a unit-variance source, so also the noise share.
};

/// Solves level = mean of its cell for all cells at once (Newton; Max 1960, table I).
/// @pre 1 <= count <= 4096.
GaussianLevels gaussianLevels(std::size_t count);

}  // namespace quantscope
