// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/codebook/codebook_table.h"
#include "core/quant/scheme.h"
#include "core/report/error_report.h"

// The direct engine of codebooks with at most sixteen levels, in vector code chosen at run time:
// blocks of a few dozen values, each with a scale of its own. All instruction sets give the same
// bits: sums run in eight lanes whatever a register holds.
namespace quantscope {

/// A codebook laid out for the kernel, in units of the scale.
struct SmallTable {
    static constexpr std::size_t kMostLevels = 16;
    using Doubles = std::array<double, kMostLevels>;

    /// Where the index goes up, as a search tree whose root is place 1 and whose place p has the
    /// children 2p and 2p + 1; place 0 is free. +inf where there is no border.
    alignas(64) Doubles borders{};
    alignas(64) Doubles tieDown{};  ///< 1 where a value on a border gets the lower level.
    alignas(64) Doubles levels{};
    alignas(64) std::array<float, kMostLevels> floatBorders{};  ///< Both in float32.
    alignas(64) std::array<float, kMostLevels> floatLevels{};
    bool isNearest = true;  ///< Every value gets the level nearest to it.
    /// Below the first and from the second on a value is clipped; ±inf: none is.
    alignas(64) std::array<double, 8> clips{};
    static constexpr std::array<double, 8> kClipTies{0, 1};  ///< As tieDown.

    /// @pre The table has at most kMostLevels levels; the rounding is to nearest.
    static SmallTable of(const CodebookTable& table, Rounding rounding);
};

/// Sums of a piece of work, lane by lane.
struct SmallTableSums {
    static constexpr std::size_t kLanes = 8;
    using Doubles = std::array<double, kLanes>;
    alignas(64) Doubles rounding{};
    alignas(64) Doubles clipping{};
    alignas(64) Doubles absolute{};
    alignas(64) Doubles values{};
    alignas(64) Doubles reconstructed{};
    alignas(64) Doubles cross{};  ///< Not from the others: far beyond the levels it would vanish.
    alignas(64) Doubles largest{};
    std::uint64_t clipped = 0;
    std::uint64_t zeroed = 0;
    /// Values per level, and in the last place those that are not finite; in four tables in turn,
    /// so that runs of one code do not wait for their own store.
    std::array<std::array<std::uint32_t, SmallTable::kMostLevels + 1>, 4> places{};

    ErrorSums sums() const;

    /// Adds the populations of the first populations.size() levels.
    void addPopulations(std::span<std::uint64_t> populations) const;
};

/// Adds one block: the same codes, levels and clipping as levelTable() of the codebook at `scale`.
/// At most 2^30 values may go into one SmallTableSums.
void addBlockErrors(const SmallTable& table, double scale, std::span<const float> values,
                    SmallTableSums& sums);

}  // namespace quantscope
