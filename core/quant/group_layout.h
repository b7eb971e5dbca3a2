// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>

#include "core/base/result.h"
#include "core/data/tensor.h"
#include "core/quant/scheme.h"

namespace quantscope {

/// The size of groups that are whole rows, whatever their length: "row".
inline constexpr std::size_t kWholeRow = std::numeric_limits<std::size_t>::max();

/// The values of one group: `count` runs of `length` neighbours, `stride` values apart.
struct GroupRuns {
    std::size_t start = 0;
    std::size_t length = 0;
    std::size_t count = 1;
    std::size_t stride = 0;

    std::size_t values() const { return length * count; }
};

/// Which values of a row-major tensor share parameters. Groups are numbered row-major.
class GroupLayout {
public:
    /// Errors: Usage for an axis that the shape does not have or a size of 0. `channel:0` of a
    /// one-dimensional tensor is one group per value, as everywhere; `block` of a one-dimensional
    /// tensor treats it as one row.
    static Result<GroupLayout> make(const Shape& shape, const Granularity& per);

    std::size_t groups() const { return groups_; }

    /// @pre group < groups().
    GroupRuns runs(std::size_t group) const;

    /// The group of the value at `position` in the tensor's order. @pre position is in the tensor.
    std::size_t groupOf(std::size_t position) const;

private:
    Granularity per_;
    std::size_t groups_ = 1;
    std::size_t values_ = 0;
    std::size_t outer_ = 1;  ///< Channel: product of the axes before; Block: matrices.
    std::size_t axis_ = 1;   ///< Channel: size of the axis; Group, Block: rows of one matrix.
    std::size_t inner_ = 1;  ///< Channel: product of the axes after; Group, Block: row length.
};

}  // namespace quantscope
