// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/spread.h"

#include <cmath>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"

namespace quantscope {

ClipRange rangeOfSpread(const CalibrationInput& input, double reach) {
    const SampleStats& stats = *input.stats;
    if (input.scheme.kind == SchemeKind::Asymmetric)
        return withinData(stats, {stats.mean - reach, stats.mean + reach});
    // The spread is about the mean, a symmetric range about 0: equal values have none to go by.
    const double limit = reach > 0 ? std::min(reach, stats.absMax()) : stats.absMax();
    return rangeOfLimit(input.scheme, limit);
}

double meanAbsoluteDeviation(const CalibrationInput& input) {
    const double mean = input.stats->mean;
    const auto count = static_cast<double>(input.values.size());
    if (input.index) {
        // A quantizer with the mean as its only level makes exactly these errors.
        const LevelTable onlyMean{.levels = {mean}, .thresholds = {}};
        return input.index->errors(onlyMean).sums.absolute / count;
    }
    double sum = 0;
    for (const float x : input.values)
        sum += std::abs(x - mean);
    return sum / count;
}

Result<CalibrationPick> builtin::pickSigma(const CalibrationInput& input, const Task&) {
    const double reach = *input.calibration.parameter * std::sqrt(input.stats->variance);
    return CalibrationPick{.range = rangeOfSpread(input, reach)};
}

}  // namespace quantscope
