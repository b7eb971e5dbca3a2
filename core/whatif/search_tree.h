// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/huge_buffer.h"

namespace quantscope {

/// An implicit 16-ary search tree over ascending values in leaves of 16. A node is 16 floats, one
/// cache line: the last value of each of its 16 children. One compare of a whole line and a count
/// of its bits per level; 7 levels at 10^8 values.
class SearchTree {
public:
    static constexpr std::size_t kNode = 16;

    SearchTree() = default;

    /// Nothing when the system has not enough memory. `padded` holds the first `count` values,
    /// then +inf up to a whole leaf and one leaf more. @pre It outlives the tree.
    static std::optional<SearchTree> make(std::span<const float> padded, std::size_t count);

    /// How many values are < t, for each t. Sixteen searches go down in lockstep, so that their
    /// cache misses overlap; neighbouring thresholds share lines.
    void ranks(std::span<const float> thresholds, std::span<std::size_t> out) const;

    std::size_t memoryBytes() const { return upper_.size() * sizeof(float); }

private:
    std::size_t count_ = 0;
    HugeBuffer<float> upper_;           ///< The levels above the leaves, lowest first.
    std::vector<const float*> levels_;  ///< Where each level begins, the root first, leaves last.
};

}  // namespace quantscope
