// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/float_array.h"
#include "core/quant/level_table.h"
#include "core/report/error_report.h"

// The what-if index: sort once, keep prefix moments, and any monotone scalar quantizer's exact
// errors cost O(levels · log n), whatever the data's size.
namespace quantscope {

struct IndexParts;

/// What a quantizer does to all values, exactly.
struct LevelErrors {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;  ///< Values per level, clipped ones included.
    std::vector<double> levelSquares;        ///< Σ e² per level, clipped ones included.
    std::uint64_t clippedBelow = 0;
    std::uint64_t clippedAbove = 0;
};

/// Sorted values, an implicit 16-ary search tree over them and two-level prefix sums of x − c and
/// (x − c)². Immutable; any number of threads may ask it.
///
/// Layout: 16 values = one cache line = one leaf; per leaf a 16-byte header with the sums since
/// the start of its 4,096-value block (plain double), per block the sums since the start in
/// double-double. The pivot c is the mean when |mean| > 8 standard deviations, else 0 (exact zeros
/// stay exact). Memory kept: at most 6 bytes a value, the sorted values included.
class SortedIndex {
public:
    /// @pre All values finite. Sorts a copy.
    /// Errors: Cancelled, TooLarge.
    static Result<std::shared_ptr<const SortedIndex>> build(std::span<const float> finite,
                                                            const Task& task = {});
    ~SortedIndex();
    SortedIndex(const SortedIndex&) = delete;
    SortedIndex& operator=(const SortedIndex&) = delete;

    /// Ascending values (−0 before +0).
    std::span<const float> sorted() const;
    std::size_t size() const { return sorted().size(); }

    /// How many values are < t, for each t; batched so that cache misses overlap.
    void ranks(std::span<const float> thresholds, std::span<std::size_t> out) const;

    /// Everything about a quantizer, absolute error included. Populations, clip counts, zeroed and
    /// maximum error equal those of the direct kernel in every case.
    LevelErrors errors(const LevelTable& table) const;

    /// Σ e² alone, split; the cheapest question, asked by sweeps.
    struct Squares {
        double rounding = 0;
        double clipping = 0;
    };
    Squares squares(const LevelTable& table) const;

    std::size_t memoryBytes() const;

private:
    explicit SortedIndex(std::unique_ptr<IndexParts> parts);
    std::unique_ptr<IndexParts> parts_;
};

}  // namespace quantscope
