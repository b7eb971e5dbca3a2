// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/spread.h"

#include <algorithm>
#include <cmath>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"

namespace quantscope {

namespace {

bool centresOnMean(const CalibrationInput& input) {
    return input.scheme.kind == SchemeKind::Asymmetric;
}

}  // namespace

ClipRange rangeOfSpread(const CalibrationInput& input, double reach) {
    const SampleStats& stats = *input.stats;
    if (centresOnMean(input))
        return withinData(stats, {stats.mean - reach, stats.mean + reach});
    return rangeOfLimit(input.scheme, std::min(reach, stats.absMax()));
}

double deviationAboutCentre(const CalibrationInput& input) {
    const SampleStats& stats = *input.stats;
    const double meanSquare = centresOnMean(input) ? 0 : stats.mean * stats.mean;
    return std::sqrt(stats.variance + meanSquare);
}

double meanAbsoluteDeviation(const CalibrationInput& input) {
    if (!centresOnMean(input))
        return input.stats->meanAbs;
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
    const double reach = *input.calibration.parameter * deviationAboutCentre(input);
    return CalibrationPick{.range = rangeOfSpread(input, reach)};
}

}  // namespace quantscope
