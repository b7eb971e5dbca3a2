// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace quantscope {

/// Counts in equal bins over [lower, upper]. Bin i holds lower + i·w <= x < lower + (i+1)·w with
/// the edges as float32 numbers (`edge`); the last bin is closed. What lies outside is counted in
/// `below` and `above`.
struct Histogram {
    double lower = 0;
    double upper = 0;
    std::vector<std::uint64_t> counts;
    std::uint64_t below = 0;
    std::uint64_t above = 0;

    double binWidth() const {
        return counts.empty() ? 0 : (upper - lower) / static_cast<double>(counts.size());
    }
    /// Lower edge of bin `i` (i = counts.size(): the upper end), computed in double and rounded to
    /// float32: the number that values are compared with, so that every way of counting agrees.
    float edge(std::size_t i) const;

    bool operator==(const Histogram&) const = default;
};

/// Counts `finite` into `bins` equal bins over [lower, upper].
///
/// Exact with respect to `Histogram::edge` (a SIMD index estimate, corrected against the edges).
/// @pre All values finite, lower < upper both finite, 1 <= bins <= 65536.
Histogram histogram(std::span<const float> finite, double lower, double upper, std::size_t bins);

/// The same from ascending values, by 2·bins binary searches.
Histogram histogramOfSorted(std::span<const float> sorted, double lower, double upper,
                            std::size_t bins);

/// Freedman–Diaconis-like bin count for the automatic setting: between 32 and 4,096, a power of
/// two times 1 or 1.5, from the count and the ratio range / interquartile range.
std::size_t automaticBins(std::size_t count, double range, double interquartileRange);

}  // namespace quantscope
