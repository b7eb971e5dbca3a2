// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quantscope {

/// Balanced quantization's repeated median splits, round by round: after round r there are 2^r
/// cells of equal population, and `borders` are the 2^r − 1 places between them, ascending.
struct MedianSplit {
    std::vector<double> borders;
    std::vector<std::size_t> populations;  ///< Of the cells; equal values stay together.

    bool operator==(const MedianSplit&) const = default;
};

/// The rounds 1 … bits. The i-th of n sorted values belongs to cell ⌊i · 2^bits / n⌋, so that a
/// border lies halfway between the last value of a cell and the first of the next; where these are
/// equal, all of them go to the upper cell.
/// Source: Zhou, Wang, Wen, He, Zou 2017 (arXiv 1706.07145).
/// @pre `sorted` is ascending, finite and not empty.
std::vector<MedianSplit> medianSplits(std::span<const float> sorted, int bits);

}  // namespace quantscope
