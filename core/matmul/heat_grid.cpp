// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/heat_grid.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

namespace {

template <class Real>
HeatGrid gridOf(std::span<const Real> values, std::size_t rows, std::size_t columns,
                std::size_t mostBlocks) {
    HeatGrid grid;
    grid.rowStep = (rows + mostBlocks - 1) / mostBlocks;
    grid.columnStep = (columns + mostBlocks - 1) / mostBlocks;
    grid.rows = (rows + grid.rowStep - 1) / grid.rowStep;
    grid.columns = (columns + grid.columnStep - 1) / grid.columnStep;
    grid.values.assign(grid.rows * grid.columns, 0);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const auto value = static_cast<double>(values[row * columns + column]);
            double& shown =
                grid.values[row / grid.rowStep * grid.columns + column / grid.columnStep];
            if (std::abs(value) > std::abs(shown))
                shown = value;
            grid.largest = std::max(grid.largest, std::abs(value));
        }
    }
    return grid;
}

}  // namespace

HeatGrid heatGrid(std::span<const double> values, std::size_t rows, std::size_t columns,
                  std::size_t mostBlocks) {
    return gridOf(values, rows, columns, mostBlocks);
}

HeatGrid heatGrid(std::span<const float> values, std::size_t rows, std::size_t columns,
                  std::size_t mostBlocks) {
    return gridOf(values, rows, columns, mostBlocks);
}

}  // namespace quantscope
