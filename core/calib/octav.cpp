// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/calib/builtin.h"
#include "core/calib/limits.h"
#include "core/calib/spread.h"

namespace quantscope::builtin {

namespace {

struct Outside {
    double sum = 0;
    double count = 0;
};

void addSizes(std::span<const float> values, Outside& outside) {
    for (const float x : values)
        outside.sum += std::abs(x);
    outside.count += static_cast<double>(values.size());
}

// Σ|x| and the count of the |x| > limit; the index keeps them at both ends.
Outside outsideOf(const CalibrationInput& input, double limit) {
    Outside outside;
    if (input.index) {
        const auto sorted = input.index->sorted();
        const auto below = std::lower_bound(sorted.begin(), sorted.end(), -limit);
        const auto above = std::upper_bound(below, sorted.end(), limit);
        addSizes({sorted.begin(), below}, outside);
        addSizes({above, sorted.end()}, outside);
        return outside;
    }
    for (const float x : input.values)
        if (std::abs(x) > limit)
            addSizes({&x, 1}, outside);
    return outside;
}

}  // namespace

Result<CalibrationPick> pickOctav(const CalibrationInput& input, const Task& task) {
    constexpr int kMostSteps = 100;
    constexpr double kUnmoved = 1e-9;
    const SampleStats& stats = *input.stats;
    const auto all = static_cast<double>(stats.count);
    const auto allNonZero = static_cast<double>(stats.count - stats.zeros);
    // As many of the input's values, which may be a sample of all.
    const double nonZero =
        all > 0 ? allNonZero * (static_cast<double>(input.values.size()) / all) : 0;
    const double noise = std::ldexp(1.0, -2 * bitsOfBothSides(input.scheme)) / 3;
    double limit = allNonZero > 0 ? stats.meanAbs * all / allNonZero : 0;
    for (int step = 0; step < kMostSteps && limit > 0; ++step) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const Outside outside = outsideOf(input, limit);
        if (input.trace) {
            input.trace->ranges.push_back(rangeOfLimit(input.scheme, limit));
            input.trace->chosen = input.trace->ranges.size() - 1;
        }
        // Nothing beyond the limit: the rounding noise alone would shrink it to nothing.
        if (outside.count == 0)
            break;
        const double inside = nonZero - outside.count;
        const double next = outside.sum / (noise * inside + outside.count);
        const bool still = std::abs(next - limit) <= kUnmoved * limit;
        limit = next;
        if (still)
            break;
    }
    const ClipRange range = rangeOfLimit(input.scheme, std::min(limit, stats.absMax()));
    const bool oneEach = input.scheme.kind == SchemeKind::Asymmetric;
    return CalibrationPick{.range = oneEach ? withinData(stats, range) : range};
}

}  // namespace quantscope::builtin
