// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quantscope {

/// A matrix cut into blocks, each shown by its value of largest magnitude, so that one outlier
/// among thousands is still seen.
struct HeatGrid {
    std::size_t rows = 0;  ///< Of the grid.
    std::size_t columns = 0;
    std::size_t rowStep = 1;  ///< Rows and columns of the matrix in one block.
    std::size_t columnStep = 1;
    std::vector<double> values;  ///< Row-major.
    double largest = 0;          ///< The largest |value|.

    bool operator==(const HeatGrid&) const = default;
};

/// At most `mostBlocks` blocks on each side. @pre values.size() == rows · columns, both above 0.
HeatGrid heatGrid(std::span<const double> values, std::size_t rows, std::size_t columns,
                  std::size_t mostBlocks = 128);
HeatGrid heatGrid(std::span<const float> values, std::size_t rows, std::size_t columns,
                  std::size_t mostBlocks = 128);

}  // namespace quantscope
