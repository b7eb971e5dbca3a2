// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/calib/builtin.h"
#include "core/calib/histograms.h"
#include "core/calib/limits.h"
#include "core/quant/rounding.h"

// A grid of steps and offsets judged by rounding noise plus γ times clipping noise at the centres
// of 2,048 bins. The step found is the scale, whatever the scale rule says.
// Source: AIMET, SqnrEncodingAnalyzer (quic/aimet, October 2024).
namespace quantscope::builtin {

namespace {

constexpr std::size_t kSqnrBins = 2048;
constexpr double kSmallestStep = 0x1p-23;

struct StepAndOffset {
    double step;
    double offset;  // x̂ = step · (q + offset), q = 0 … N
};

struct Centre {
    double value;
    double count;
};

std::vector<Centre> centresOf(const CalibrationInput& input) {
    const SampleStats& stats = *input.stats;
    if (!(stats.min < stats.max))
        return {{stats.min, static_cast<double>(stats.count)}};
    const Histogram histogram = histogramOfInput(input, stats.min, stats.max, kSqnrBins);
    const double width = histogram.binWidth();
    std::vector<Centre> centres;
    for (std::size_t bin = 0; bin < kSqnrBins; ++bin)
        if (histogram.counts[bin] > 0)
            centres.push_back({stats.min + width * (static_cast<double>(bin) + 0.5),
                               static_cast<double>(histogram.counts[bin])});
    return centres;
}

std::vector<StepAndOffset> symmetricCandidates(ClipRange data, CodeSpan codes) {
    constexpr int kSteps = 101;
    const double steps = static_cast<double>(codes.levels() - 1);
    const double widest = 2 * std::max(data.upper, -data.lower) / steps;
    std::vector<StepAndOffset> candidates;
    for (int k = 1; k <= kSteps; ++k)
        candidates.push_back({std::max(widest * k / 100, kSmallestStep), double(codes.lowest)});
    return candidates;
}

std::vector<StepAndOffset> asymmetricCandidates(ClipRange data, CodeSpan codes) {
    constexpr int kSteps = 17;
    constexpr double kOffsets = 21;
    const double steps = static_cast<double>(codes.levels() - 1);
    const double seen = std::max(data.upper - data.lower, kSmallestStep * steps) / steps;
    const double seenOffset = halfEven(data.lower / seen);
    const double lowest = seen * seenOffset;
    const double highest = lowest + steps * seen;
    const double offsetSteps = std::min(steps + 2, kOffsets) - 2;
    std::vector<double> offsets;
    for (double i = 0; i <= offsetSteps; ++i)
        offsets.push_back(halfEven(-steps + i * steps / offsetSteps));
    offsets.push_back(seenOffset);

    std::vector<StepAndOffset> candidates;
    for (int k = 1; k <= kSteps; ++k) {
        for (const double offset : offsets) {
            const double step = seen * k / 16;
            const double lower = std::max(lowest, step * offset);
            const double upper = std::min(highest, step * (offset + steps));
            const double cut = std::max((upper - lower) / steps, kSmallestStep);
            candidates.push_back({cut, halfEven(lower / cut)});
        }
    }
    return candidates;
}

double weightedNoise(std::span<const Centre> centres, StepAndOffset candidate, double steps,
                     double gamma) {
    double sum = 0;
    for (const Centre& centre : centres) {
        const double code = halfEven(centre.value / candidate.step - candidate.offset);
        const double kept = std::clamp(code, 0.0, steps);
        const double error = candidate.step * (kept + candidate.offset) - centre.value;
        sum += centre.count * (kept == code ? 1 : gamma) * error * error;
    }
    return sum;
}

ClipRange rangeOfStep(StepAndOffset candidate, double steps) {
    return {candidate.step * candidate.offset, candidate.step * (candidate.offset + steps)};
}

}  // namespace

Result<Done> sqnrServes(const Scheme& scheme) {
    if (!isOneSided(scheme))
        return Done{};
    return Error{Errc::Usage,
                 {QUANTSCOPE_TEXT("core",
                                  "The calibration sqnr does not serve symmetric unsigned "
                                  "codes. Choose narrow or full codes, or asymmetric."),
                  {}}};
}

Result<CalibrationPick> pickSqnr(const CalibrationInput& input, const Task& task) {
    if (auto serves = sqnrServes(input.scheme); !serves)
        return serves.error();
    const CodeSpan codes = codeSpan(codeRangeOf(input.scheme), input.scheme.bits);
    const double steps = static_cast<double>(codes.levels() - 1);
    const ClipRange data{std::min(input.stats->min, 0.0), std::max(input.stats->max, 0.0)};
    const auto candidates = input.scheme.kind == SchemeKind::Symmetric
                                ? symmetricCandidates(data, codes)
                                : asymmetricCandidates(data, codes);
    const std::vector<Centre> centres = centresOf(input);
    const auto count = static_cast<double>(input.values.size());
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const double noise =
            weightedNoise(centres, candidates[i], steps, *input.calibration.parameter);
        if (noise < least) {
            least = noise;
            best = i;
        }
        if (input.trace) {
            input.trace->ranges.push_back(rangeOfStep(candidates[i], steps));
            input.trace->losses.push_back(noise / count);
            input.trace->chosen = best;
        }
    }
    const StepAndOffset& chosen = candidates[best];
    return CalibrationPick{.range = rangeOfStep(chosen, steps),
                           .loss = least / count,
                           .scale = chosen.step,
                           .zeroPoint = codes.lowest - chosen.offset};
}

}  // namespace quantscope::builtin
