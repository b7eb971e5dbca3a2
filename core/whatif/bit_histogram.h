// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/data/histogram.h"
#include "core/quant/level_table.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

/// Counts by the leading bits of each float32 (sign, exponent, 11 mantissa bits): needs no range,
/// one pass, exactly mergeable. Answers the index's questions approximately while the index is
/// being built (about 1e-4 relative at 8 bits; performance notes, section 4). Exact zeros have
/// cells of their own.
class BitHistogram {
public:
    /// @pre All values finite.
    static BitHistogram of(std::span<const float> finite);

    std::size_t size() const { return count_; }

    /// The approximate errors of a quantizer. A cell's values count as uniform over the cell: a
    /// threshold cuts it in proportion, and its variance w²/12 enters the squares.
    LevelErrors errors(const LevelTable& table) const;

    /// Approximate counts in equal bins, cut in proportion and rounded so that the total is kept.
    Histogram histogram(double lower, double upper, std::size_t bins) const;

private:
    /// Values in [lower, next cell's lower) count as spread evenly over the cell.
    struct Cell {
        float lower;  ///< Smallest and largest float32 of the cell.
        float upper;
        std::uint64_t count;
    };
    /// Sums over everything below a place.
    struct Below {
        double count = 0;
        double first = 0;   ///< Σ x
        double second = 0;  ///< Σ x²
    };

    void sumUp();
    Below below(double t) const;
    double smallest() const;
    double largest() const;

    std::vector<Cell> cells_;  ///< Occupied cells, ascending by value.
    std::vector<Below> sums_;  ///< Before each cell, and after the last.
    std::size_t count_ = 0;
    std::uint64_t zeros_ = 0;
};

}  // namespace quantscope
