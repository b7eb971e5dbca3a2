// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

/// Where the values lie after quantization.
struct ValuesAfter {
    std::vector<double> x;              ///< Ascending.
    std::vector<std::uint64_t> counts;  ///< Values at each of them.
    bool levels = false;  ///< Whether x are the levels; else the middles of equal bins.

    bool operator==(const ValuesAfter&) const = default;
};

inline constexpr std::size_t kAfterBins = 512;

/// Of one group its levels with their populations; of several, of block formats and of stochastic
/// rounding a histogram of kAfterBins bins. Errors: those of groupHistogram().
/// @pre `analysis` is of `dataset`.
Result<ValuesAfter> valuesAfter(const Dataset& dataset, const Analysis& analysis,
                                const Task& task = {});

/// What is kept of a scenario that is compared with others: everything shown of it, without the
/// values themselves.
struct PinnedResult {
    Analysis analysis;  ///< Without `encoded`.
    ValuesAfter after;
    FiniteCounts counts;
    Shape shape;
};

/// evaluate() and valuesAfter(); their errors.
Result<PinnedResult> pinnedResult(const Dataset& dataset, const Scenario& scenario,
                                  const Task& task = {});

}  // namespace quantscope
