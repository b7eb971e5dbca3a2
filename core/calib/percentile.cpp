// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"
#include "core/whatif/float_sort.h"

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
    const double p = *input.calibration.parameter;
    if (input.index)
        return CalibrationPick{.range = percentileRange(input.scheme, input.index->sorted(), p)};
    std::vector<float> sorted(input.values.size());
    if (!sortFloats(input.values, sorted, task))
        return Error{Errc::Cancelled, {}};
    return CalibrationPick{.range = percentileRange(input.scheme, sorted, p)};
}

}  // namespace quantscope::builtin
