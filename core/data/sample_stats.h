// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/data/tensor.h"

namespace quantscope {

/// One-pass statistics of the finite values. All are 0 when there is none.
struct SampleStats {
    std::size_t count = 0;  ///< Finite values.
    std::size_t zeros = 0;
    double min = 0;
    double max = 0;
    double mean = 0;
    double meanAbs = 0;
    double variance = 0;    ///< The population's: divided by count.
    double skewness = 0;    ///< 0 when the variance is 0.
    double kurtosis = 0;    ///< Excess; 0 when the variance is 0.
    double sumSquares = 0;  ///< Σ x².

    double absMax() const { return max > -min ? max : -min; }
    bool operator==(const SampleStats&) const = default;
};

/// @pre All values are finite.
/// Sums in double, in fixed pieces combined in order (Chan, Golub, LeVeque 1979 for the central
/// moments), so the result does not depend on the number of threads. All four moments come from one
/// pass about a pivot near the mean; where there is none yet, a piece is read twice, from cache.
SampleStats sampleStats(std::span<const float> finite);

/// Count, zeros, min and max alone, the others 0: at the cost of one look at each value, which
/// counts where values come in many small groups. @pre All values are finite.
SampleStats extremesOf(std::span<const float> finite);

/// The p-th percentile (0 … 100) of ascending `sorted` by linear interpolation between order
/// statistics (NumPy's default "linear"). @pre sorted is not empty.
double percentileOfSorted(std::span<const float> sorted, double p);

/// The same of |x|, from the ascending signed values, in O(log n). @pre sorted is not empty.
double absPercentileOfSorted(std::span<const float> sorted, double p);

}  // namespace quantscope
