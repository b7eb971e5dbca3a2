// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/selection.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "core/scenario/engine_answer.h"
#include "core/scenario/quantize_tensor.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

bool isInside(float value, const ClipRange& interval) {
    return interval.lower <= static_cast<double>(value) &&
           static_cast<double>(value) <= interval.upper;
}

// Ascending from the index, else in the tensor's order. `found` is where they are when they are not
// neighbours.
std::span<const float> valuesInside(const Dataset& dataset, const ClipRange& interval,
                                    std::vector<float>& found) {
    if (dataset.index) {
        const auto sorted = dataset.index->sorted();
        const auto begin = std::partition_point(sorted.begin(), sorted.end(), [&](float value) {
            return static_cast<double>(value) < interval.lower;
        });
        const auto end = std::partition_point(begin, sorted.end(), [&](float value) {
            return static_cast<double>(value) <= interval.upper;
        });
        return {begin, end};
    }
    std::ranges::copy_if(dataset.tensor.finite.values(), std::back_inserter(found),
                         [&](float value) { return isInside(value, interval); });
    return found;
}

// For schemes in which a value's code depends on its place.
EngineAnswer answerInside(const Tensor& tensor, const TensorCodes& made, const ClipRange& interval,
                          const Analysis& analysis) {
    EngineAnswer answer;
    answer.populations.assign(analysis.populations.size(), 0);
    const auto values = tensor.values.values();
    const LevelsOfCodes levels(made, analysis.scenario.scheme, analysis.groups, tensor.shape);
    const std::int32_t lowest = analysis.groups.front().codes.lowest;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (made.codes[i] == TensorCodes::kNoCode || !isInside(values[i], interval))
            continue;
        answer.sums.addValue(values[i], levels.at(i),
                             !made.clipped.empty() && made.clipped[i] != 0);
        ++answer.populations[static_cast<std::size_t>(made.codes[i] - lowest)];
    }
    return answer;
}

}  // namespace

Result<Analysis> evaluateSelection(const Dataset& dataset, const Analysis& analysis,
                                   const ClipRange& interval, const Task& task) {
    const Scheme& scheme = analysis.scenario.scheme;
    Analysis selected = analysis;
    selected.engine = Engine::Direct;
    selected.levelSquares.clear();
    selected.warnings.clear();
    EngineAnswer answer;
    if (analysis.table) {
        std::vector<float> found;
        answer = directAnswer(valuesInside(dataset, interval, found), nullptr, scheme, analysis);
    } else {
        auto codes = analysis.encoded;
        if (!codes) {
            auto made = groupCodes(dataset.tensor, scheme, analysis.groups, task);
            if (!made)
                return made.error();
            codes = std::make_shared<const TensorCodes>(std::move(made).value());
        }
        answer = answerInside(dataset.tensor, *codes, interval, analysis);
    }
    completeReport(selected, dataset, answer, analysis.errors.bitsPerValue);
    selected.errors.levels = analysis.errors.levels;
    selected.populations = std::move(answer.populations);
    return selected;
}

}  // namespace quantscope
