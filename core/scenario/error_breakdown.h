// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/dataset.h"
#include "core/quant/scheme.h"
#include "core/scenario/evaluate.h"

// Where the error of a quantized tensor lives, whatever the scheme, and how far from the best it
// is.
namespace quantscope {

/// Σ e² by cause; the four add up to the total. The first three are those of the same quantizer
/// with its scales kept as they were found; `scale` is what storing them in fewer bits (E8M0, FP16,
/// powers of two …) added. It is negative where the rounded scales happen to serve better.
struct ErrorCauses {
    double rounding = 0;  ///< Of values that went to a near level other than 0.
    double snapped = 0;   ///< Of values that were not 0 and came back as 0.
    double clipped = 0;   ///< Of values beyond the outermost levels.
    double scale = 0;     ///< 0 where scales are stored as they are found.

    double total() const { return rounding + snapped + clipped + scale; }
};

/// Squared errors along the value axis: bin i holds Σ e² of the values in
/// [lower + i·width, lower + (i+1)·width), those beyond in the end bins.
struct ErrorsByValue {
    double lower = 0;
    double width = 0;
    std::vector<double> squares;
};

/// What one look at every value and what it came back as tells. `groups` holds the sums of each
/// group of the granularity that was asked for, row-major: per channel, per row, per block …
struct ErrorBreakdown {
    ErrorCauses causes;
    ErrorsByValue byValue;
    std::vector<ErrorSums> groups;
};

/// Quantizes every value of the dataset as `analysis` says. `per` need not be the scheme's own
/// granularity. Errors: Usage when `per` does not fit the tensor's shape, Cancelled.
/// @pre bins >= 1. Cost: 18 bytes a value while it works.
Result<ErrorBreakdown> errorBreakdown(const Dataset& dataset, const Analysis& analysis,
                                      const Granularity& per, std::size_t bins,
                                      const Task& task = {});

/// Mean squared errors to hold an analysis against.
struct OptimalityGap {
    double reached = 0;  ///< The analysis' own.
    double best = 0;     ///< Of the best levels there are, as many as the scheme has.
    std::optional<double> bestUniform;  ///< Of as many even steps: symmetric or asymmetric, the
                                        ///< better one at its best clip limits.
    double gaussianLevels = 0;  ///< What a normal distribution of this variance would cost with
                                ///< its best levels.
    double rateDistortion = 0;  ///< No code of these bits can go below it for that normal
                                ///< distribution: variance · 2^(−2 · bits).
    double bits = 0;            ///< log2 of the number of levels.
};

/// How much better other levels could do, per tensor: levels are counted, metadata is not.
/// Errors: Usage for more than 65,536 levels or a dataset without finite values, Cancelled.
Result<OptimalityGap> optimalityGap(const Dataset& dataset, const Analysis& analysis,
                                    const Task& task = {});

}  // namespace quantscope
