// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/entropy.h"
#include "core/codebook/balanced.h"
#include "core/codebook/optimal_levels.h"
#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

/// What a calibration, or the fit of a codebook, looked at before it chose.
struct SearchTrace {
    Calibration calibration;
    std::size_t group = 0;  ///< Whose search it is, of `groups`.
    std::size_t groups = 1;
    CalibrationTrace steps;                 ///< Empty for a method that does not search.
    std::vector<EntropyCandidate> entropy;  ///< The windows behind the steps, of entropy.
    std::vector<LloydStep> lloyd;     ///< Of the codebook lloyd-max: plain Lloyd's rounds from even
                                      ///< levels, as it is taught; the codebook itself does better.
    std::vector<MedianSplit> splits;  ///< Of the balanced codebooks: round by round.

    std::size_t count() const {
        return std::max({steps.ranges.size(), lloyd.size(), splits.size()});
    }
    /// The step that the search ended with.
    std::size_t chosen() const { return steps.ranges.empty() ? count() - 1 : steps.chosen; }
    bool searches() const { return count() > 0; }
};

/// The search behind an analysis, run once more and noted down: of the whole tensor or, where
/// several groups have parameters of their own, of the group the view shows (the first).
/// Errors: what the calibration says, Cancelled. @pre `analysis` is of `dataset`.
Result<SearchTrace> searchTrace(const Dataset& dataset, const Analysis& analysis,
                                const Task& task = {});

/// The step that is looked at: the view's, as far as there are steps, else the chosen one.
/// @pre trace.searches().
std::size_t shownStep(const SearchTrace& trace, const View& view);

/// P and Q of a step of an entropy search; nothing for other methods.
/// @pre The trace is of this dataset and analysis; step < number of steps.
std::optional<EntropyStep> entropyStepOf(const Dataset& dataset, const Analysis& analysis,
                                         const SearchTrace& trace, std::size_t step);

}  // namespace quantscope
