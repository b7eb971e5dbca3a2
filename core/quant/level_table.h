// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace quantscope {

/// Any monotone scalar quantizer as the kernel runs it: x gets index k when
/// thresholds[k−1] <= x < thresholds[k] (thresholds[−1] = −inf, thresholds[L−1] = +inf), and
/// comes back as levels[k]. Ties are settled in the thresholds. x is clipped when x < clipBelow
/// or x >= clipFrom.
struct LevelTable {
    /// L >= 1, ascending. What errors are counted against: those of uniform codes in double,
    /// whatever number type the result is kept in; those of codebooks are float32, as tools store
    /// them.
    std::vector<double> levels;
    std::vector<float> thresholds;  ///< L − 1, ascending; equal neighbours make an empty cell.
    float clipBelow = -std::numeric_limits<float>::infinity();
    float clipFrom = std::numeric_limits<float>::infinity();

    bool operator==(const LevelTable&) const = default;
};

/// The index of x. Plain binary search: the reference that every faster way is held against.
std::size_t indexOf(const LevelTable& table, float x);

}  // namespace quantscope
