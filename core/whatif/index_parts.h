// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/base/huge_buffer.h"
#include "core/whatif/prefix_moments.h"
#include "core/whatif/search_tree.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

/// What a SortedIndex is made of.
struct IndexParts {
    HugeBuffer<float> values;  ///< Sorted; +inf up to a whole leaf and one leaf more.
    std::size_t count = 0;
    std::size_t negatives = 0;  ///< Values < 0: where the zeros begin.
    std::size_t zerosEnd = 0;
    SearchTree tree;
    PrefixMoments moments;
    double valueSquares = 0;

    std::span<const float> sorted() const { return values.span().first(count); }
};

/// SortedIndex::errors() and SortedIndex::squares().
LevelErrors levelErrors(const IndexParts& parts, const LevelTable& table);
SortedIndex::Squares levelSquares(const IndexParts& parts, const LevelTable& table);

}  // namespace quantscope
