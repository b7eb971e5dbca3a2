// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/base/huge_buffer.h"
#include "core/whatif/double_double.h"
#include "core/whatif/leaf_sums.h"

namespace quantscope {

/// Sums of x − c and (x − c)² over ascending values, up to any of them, in two levels: per leaf of
/// 16 values in plain double within its block of 4,096, per block in double-double. One running
/// double loses about √n roundings, 1e-3 of an answer at 16 bits; two levels lose 1e-7
/// (performance notes, section 4).
///
/// Sums start at the origin, the leaf in which the values pass the pivot c, and run outwards to
/// both sides, so that what lies near the pivot is never added to what lies far: a few huge values
/// do not blur the sums over the others. Below the origin sums are negative: at(j) − at(i) is the
/// sum over the values i … j − 1 on either side and across.
class PrefixMoments {
public:
    static constexpr std::size_t kLeaf = 16;

    /// The sums up to a value: double-double of its block, plus the part inside the block.
    struct Sums {
        DoubleDouble first;
        DoubleDouble second;
    };

    PrefixMoments() = default;

    /// Nothing when the system has not enough memory. `padded` holds the first `count` values and
    /// any others behind them, up to a whole leaf beyond. @pre `padded` outlives this and holds at
    /// least (count / 16 + 1) · 16 floats.
    static std::optional<PrefixMoments> make(std::span<const float> padded, std::size_t count,
                                             double pivot);

    double pivot() const { return pivot_; }

    /// The rank at which the sums are 0.
    std::size_t origin() const { return originLeaf_ * kLeaf; }

    /// The sums over the values before rank `ranks[i]`, for each i. The two parts of each sum are
    /// kept apart: differences of the first parts are exact. @pre ranks[i] <= count.
    void at(std::span<const std::size_t> ranks, std::span<Sums> out) const;

    /// Σ (x − c) alone, rounded: for questions asked by the thousand.
    void firstAt(std::span<const std::size_t> ranks, std::span<double> out) const;

    std::size_t memoryBytes() const {
        return leaves_.size() * sizeof(Leaf) + blocks_.size() * sizeof(Sums);
    }

private:
    static constexpr std::size_t kBlockLeaves = 256;

    /// A leaf's sums: up to its beginning from the origin on, up to its end before the origin.
    struct Leaf {
        double first;
        double second;
    };

    struct Totals;
    LeafPart partAt(std::size_t rank) const;
    void prefetch(std::size_t rank) const;
    Totals fillBlock(std::size_t block);
    void fill();

    const float* values_ = nullptr;
    std::size_t count_ = 0;
    std::size_t originLeaf_ = 0;
    double pivot_ = 0;
    HugeBuffer<Leaf> leaves_;
    HugeBuffer<Sums> blocks_;
};

}  // namespace quantscope
