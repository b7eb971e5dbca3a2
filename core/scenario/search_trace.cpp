// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/search_trace.h"

#include <algorithm>

#include "core/calib/group_params.h"
#include "core/quant/group_layout.h"
#include "core/scenario/calibration_input.h"
#include "core/scenario/chart_groups.h"

namespace quantscope {

namespace {

// One group's values with all that a calibration wants to know about them. The input points into
// it.
struct TracedGroup {
    std::vector<float> values;
    SampleStats stats;
    CalibrationInput input;
};

Result<Done> takeGroup(TracedGroup& traced, const Dataset& dataset, const Scenario& scenario,
                       std::size_t group) {
    if (scenario.scheme.per.kind == Granularity::Kind::Tensor) {
        traced.input = calibrationInput(dataset, scenario);
        return Done{};
    }
    const auto layout = GroupLayout::make(dataset.tensor.shape, scenario.scheme.per);
    if (!layout)
        return layout.error();
    if (group >= layout.value().groups())
        return Done{};  // an empty tensor has no groups
    traced.values = valuesOfGroup(dataset.tensor, layout.value(), group);
    traced.stats = sampleStats(traced.values);
    traced.input.values = traced.values;
    traced.input.stats = &traced.stats;
    traced.input.scheme = scenario.scheme;
    traced.input.calibration = scenario.calibration;
    return Done{};
}

Result<Done> noteSteps(SearchTrace& trace, CalibrationInput& input, const Task& task) {
    input.trace = &trace.steps;
    auto calibrated = calibrateGroup(input, task);
    if (!calibrated)
        return calibrated.error();
    return Done{};
}

bool isBalanced(const Scheme& scheme) {
    return scheme.codebook == "balanced" || scheme.codebook == "balanced-means";
}

bool fitsLevels(const Scheme& scheme) {
    return scheme.kind == SchemeKind::Codebook &&
           (isBalanced(scheme) || scheme.codebook == "lloyd" || scheme.codebook == "lloyd-max");
}

void noteFit(SearchTrace& trace, const Scheme& scheme, const CalibrationInput& input) {
    constexpr std::size_t kMostRounds = 200;
    std::vector<float> copy;
    std::span<const float> sorted;
    if (input.index) {
        sorted = input.index->sorted();
    } else {
        copy.assign(input.values.begin(), input.values.end());
        std::sort(copy.begin(), copy.end());
        sorted = copy;
    }
    if (isBalanced(scheme))
        trace.splits = medianSplits(sorted, scheme.bits);
    else
        trace.lloyd = lloydSteps(sorted, evenLevels(sorted, codesOf(scheme).levels()), kMostRounds);
}

// The windows themselves are kept, so that P and Q of each can be asked for later.
Result<Done> noteEntropy(SearchTrace& trace, const CalibrationInput& input, const Task& task) {
    auto search = entropySearch(input, task);
    if (!search)
        return search.error();
    trace.entropy = std::move(search.value().candidates);
    for (const EntropyCandidate& candidate : trace.entropy) {
        trace.steps.ranges.push_back(candidate.range);
        trace.steps.losses.push_back(candidate.divergence);
    }
    trace.steps.chosen = search.value().chosen;
    return Done{};
}

}  // namespace

Result<SearchTrace> searchTrace(const Dataset& dataset, const Analysis& analysis,
                                const Task& task) {
    const Scenario& scenario = analysis.scenario;
    SearchTrace trace;
    trace.calibration = scenario.calibration;
    const bool fits = fitsLevels(scenario.scheme);
    if (!hasClipLimit(scenario.scheme) && !fits)
        return trace;
    trace.groups = std::max<std::size_t>(analysis.groups.size(), 1);
    if (trace.groups > 1)
        trace.group = std::min(scenario.view.group.value_or(0), trace.groups - 1);
    TracedGroup traced;
    if (auto taken = takeGroup(traced, dataset, scenario, trace.group); !taken)
        return taken.error();
    if (traced.input.values.empty())
        return trace;
    if (fits) {
        noteFit(trace, scenario.scheme, traced.input);
        return trace;
    }
    auto noted = scenario.calibration.method == "entropy" ? noteEntropy(trace, traced.input, task)
                                                          : noteSteps(trace, traced.input, task);
    if (!noted)
        return noted.error();
    return trace;
}

std::size_t shownStep(const SearchTrace& trace, const View& view) {
    return std::min(view.searchStep.value_or(trace.chosen()), trace.count() - 1);
}

std::optional<EntropyStep> entropyStepOf(const Dataset& dataset, const Analysis& analysis,
                                         const SearchTrace& trace, std::size_t step) {
    if (step >= trace.entropy.size())
        return std::nullopt;
    TracedGroup traced;
    if (!takeGroup(traced, dataset, analysis.scenario, trace.group) || traced.input.values.empty())
        return std::nullopt;
    return entropyStep(traced.input, trace.entropy[step]);
}

}  // namespace quantscope
