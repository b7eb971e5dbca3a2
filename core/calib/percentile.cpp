// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"

namespace quantscope::builtin {

namespace {

ClipRange percentileRange(const Scheme& scheme, std::span<const float> sorted, double p) {
    if (scheme.kind != SchemeKind::Asymmetric)
        return rangeOfLimit(scheme, absPercentileOfSorted(sorted, p));
    const double cut = (100 - p) / 2;
    return {percentileOfSorted(sorted, cut), percentileOfSorted(sorted, 100 - cut)};
}

}  // namespace

Result<CalibrationPick> pickPercentile(const CalibrationInput& input, const Task& task) {
    // From here on the index's radix sort is faster than a sort by comparing.
    constexpr std::size_t kManyValues = 8192;
    const double p = *input.calibration.parameter;
    if (input.index)
        return CalibrationPick{.range = percentileRange(input.scheme, input.index->sorted(), p)};
    if (input.values.size() > kManyValues) {
        const auto index = SortedIndex::build(input.values, task);
        if (!index)
            return index.error();
        return CalibrationPick{.range =
                                   percentileRange(input.scheme, index.value()->sorted(), p)};
    }
    std::vector<float> sorted(input.values.begin(), input.values.end());
    std::sort(sorted.begin(), sorted.end());
    return CalibrationPick{.range = percentileRange(input.scheme, sorted, p)};
}

}  // namespace quantscope::builtin
