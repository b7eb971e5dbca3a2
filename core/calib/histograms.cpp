// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/histograms.h"

#include <cmath>
#include <limits>

namespace quantscope {

namespace {

// |x| < e  ⇔  −e < x < e: two ranks for every edge, all asked in one batch.
std::vector<std::uint64_t> absCountsOfIndex(const SortedIndex& index, const Histogram& bins) {
    const std::size_t inner = bins.counts.size() - 1;
    std::vector<float> thresholds(2 * inner);
    for (std::size_t i = 0; i < inner; ++i) {
        const float edge = bins.edge(i + 1);
        thresholds[i] = edge;
        thresholds[inner + i] = std::nextafter(-edge, std::numeric_limits<float>::infinity());
    }
    std::vector<std::size_t> ranks(thresholds.size());
    index.ranks(thresholds, ranks);

    std::vector<std::uint64_t> counts(inner + 1);
    std::uint64_t before = 0;
    for (std::size_t i = 0; i <= inner; ++i) {
        const std::uint64_t upTo = i < inner ? ranks[i] - ranks[inner + i] : index.size();
        counts[i] = upTo - before;
        before = upTo;
    }
    return counts;
}

}  // namespace

Histogram histogramOfInput(const CalibrationInput& input, double lower, double upper,
                           std::size_t bins) {
    return input.index ? histogramOfSorted(input.index->sorted(), lower, upper, bins)
                       : histogram(input.values, lower, upper, bins);
}

Histogram absHistogramOfInput(const CalibrationInput& input, std::size_t bins) {
    const double top = input.stats->absMax();
    if (input.index) {
        Histogram result{0, top, std::vector<std::uint64_t>(bins), 0, 0};
        result.counts = absCountsOfIndex(*input.index, result);
        return result;
    }
    std::vector<float> sizes(input.values.begin(), input.values.end());
    for (float& x : sizes)
        x = std::abs(x);
    return histogram(sizes, 0, top, bins);
}

}  // namespace quantscope
