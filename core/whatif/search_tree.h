// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quantscope {

/// An implicit 16-ary search tree over ascending values that are padded with +inf to whole leaves
/// of 16. A node is 16 floats, one cache line: the last value of each of its 16 children. One
/// compare of a whole line and a count of its bits per level; 7 levels at 10^8 values.
class SearchTree {
public:
    static constexpr std::size_t kNode = 16;

    SearchTree() = default;

    /// @pre `leaves` is a whole number of nodes and outlives the tree.
    explicit SearchTree(std::span<const float> leaves);

    /// How many values are < t, for each t, never more than `count` (the values before the padding).
    /// Sixteen searches go down in lockstep, so that their cache misses overlap.
    void ranks(std::span<const float> thresholds, std::span<std::size_t> out,
               std::size_t count) const;

    std::size_t memoryBytes() const { return upper_.size() * sizeof(float); }

private:
    std::span<const float> level(std::size_t i) const;

    std::span<const float> leaves_;
    std::vector<float> upper_;          ///< The levels above the leaves, lowest first.
    std::vector<std::size_t> levelAt_;  ///< Where each begins in `upper_`.
};

}  // namespace quantscope
