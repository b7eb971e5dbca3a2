// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/entropy.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/calib/builtin.h"
#include "core/calib/entropy_searches.h"

namespace quantscope {

std::span<const EntropyVariant> entropyVariants() {
    using namespace builtin;
    static constexpr std::array table{
        EntropyVariant{"nvidia-toolkit", 2048, 0, searchNvidiaToolkit, stepNvidiaToolkit},
        EntropyVariant{"tensorrt", 1024, 0, searchTensorRt, stepTensorRt},
        EntropyVariant{"ppq", 4096, 1e-30, searchPpq, stepPpq},
        EntropyVariant{"onnxruntime", 128, 0, searchOnnxRuntime, stepOnnxRuntime},
        EntropyVariant{"onnxruntime-clean", 2048, 0, searchOnnxRuntimeClean, stepOnnxRuntimeClean},
        EntropyVariant{"mxnet", 8001, 0, searchMxnet, stepMxnet},
        EntropyVariant{"aimet", 512, 0, searchAimet, stepAimet},
    };
    return table;
}

const EntropyVariant* findEntropyVariant(std::string_view id) {
    const auto table = entropyVariants();
    const auto row = std::find_if(table.begin(), table.end(), [id](const EntropyVariant& variant) {
        return variant.id == id || id.empty();
    });
    return row == table.end() ? nullptr : &*row;
}

Result<EntropySearch> entropySearch(const CalibrationInput& input, const Task& task) {
    const EntropyVariant* variant = findEntropyVariant(input.calibration.variant);
    if (!variant)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core", "There is no entropy variant “%1”."),
                      {input.calibration.variant}}};
    const std::size_t bins = input.calibration.bins.value_or(variant->bins);
    constexpr std::size_t kMostBins = 65536;
    if (bins < 2 || bins > kMostBins)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "Entropy calibration needs 2 to 65,536 bins; %1 is "
                                      "not possible."),
                      {static_cast<std::int64_t>(bins)}}};
    if (input.calibration.levels == std::size_t{0})
        return Error{
            Errc::Usage,
            {QUANTSCOPE_TEXT("core", "Entropy calibration needs at least one level."), {}}};
    if (input.stats->absMax() == 0)
        return EntropySearch{{EntropyCandidate{0, bins, {0, 0}, 0}}, 0};
    return variant->search(input, bins, task);
}

EntropyStep entropyStep(const CalibrationInput& input, const EntropyCandidate& candidate) {
    const EntropyVariant* variant = findEntropyVariant(input.calibration.variant);
    if (!variant || input.stats->absMax() == 0)
        return {};
    return variant->step(input, input.calibration.bins.value_or(variant->bins), candidate);
}

std::size_t leastDivergent(std::span<const EntropyCandidate> candidates, EntropyTie tie) {
    double least = std::numeric_limits<double>::infinity();
    for (const EntropyCandidate& candidate : candidates)
        least = std::min(least, candidate.divergence);
    constexpr double kTie = 1e-9;
    const auto ties = [least](const EntropyCandidate& candidate) {
        return candidate.divergence <= least + kTie;
    };
    if (tie == EntropyTie::First)
        return static_cast<std::size_t>(std::find_if(candidates.begin(), candidates.end(), ties) -
                                        candidates.begin());
    const auto last = std::find_if(candidates.rbegin(), candidates.rend(), ties);
    return static_cast<std::size_t>(candidates.rend() - last) - 1;
}

Result<CalibrationPick> builtin::pickEntropy(const CalibrationInput& input, const Task& task) {
    auto search = entropySearch(input, task);
    if (!search)
        return search.error();
    const EntropySearch& found = search.value();
    if (input.trace) {
        for (const EntropyCandidate& candidate : found.candidates) {
            input.trace->ranges.push_back(candidate.range);
            input.trace->losses.push_back(candidate.divergence);
        }
        input.trace->chosen = found.chosen;
    }
    const EntropyCandidate& best = found.candidates[found.chosen];
    return CalibrationPick{.range = best.range, .loss = best.divergence};
}

}  // namespace quantscope
