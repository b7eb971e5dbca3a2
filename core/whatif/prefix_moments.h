// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/huge_buffer.h"
#include "core/whatif/double_double.h"

namespace quantscope {

/// Sums of x − c and (x − c)² over the first i of a list of values, for any i, in two levels: per
/// leaf of 16 values the sums since the start of its block of 4,096 in plain double, per block the
/// sums since the start in double-double. One running double loses about √n roundings: 1e-3 of an
/// answer at 16 bits; two levels lose 1e-7 (performance notes, section 4).
class PrefixMoments {
public:
    struct Sums {
        DoubleDouble first;
        DoubleDouble second;
    };

    PrefixMoments() = default;

    /// Nothing when the system has not enough memory. @pre `values` outlives this; it may be read
    /// up to the end of the leaf that holds its last value.
    static std::optional<PrefixMoments> make(std::span<const float> values, double pivot);

    double pivot() const { return pivot_; }

    /// Over the first `i` values. @pre i <= values.size().
    Sums at(std::size_t i) const;

    /// The same in plain double, for questions asked by the thousand.
    struct FastSums {
        double first;
        double second;
    };
    FastSums fastAt(std::size_t i) const;

    std::size_t memoryBytes() const {
        return leaves_.size() * sizeof(Leaf) + blocks_.size() * sizeof(Sums);
    }

private:
    static constexpr std::size_t kLeaf = 16;
    static constexpr std::size_t kBlock = 4096;
    struct Leaf {
        double first;
        double second;
    };

    void fill();

    std::span<const float> values_;
    double pivot_ = 0;
    HugeBuffer<Leaf> leaves_;
    std::vector<Sums> blocks_;
};

}  // namespace quantscope
