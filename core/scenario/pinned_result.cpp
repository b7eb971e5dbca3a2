// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/pinned_result.h"

#include <algorithm>
#include <utility>

#include "core/scenario/quantize_tensor.h"

namespace quantscope {

namespace {

// A group's outermost level may lie beyond its values: half a step, which is far less than this.
ClipRange widened(const SampleStats& stats) {
    const double width = stats.max - stats.min;
    const double room = width > 0 ? width / 20 : std::max(0.5, stats.absMax() / 2);
    return {stats.min - room, stats.max + room};
}

// Values outside the range, if there are any, count to the bin at its end.
ValuesAfter fromHistogram(const Histogram& histogram) {
    ValuesAfter after;
    after.counts = histogram.counts;
    after.counts.front() += histogram.below;
    after.counts.back() += histogram.above;
    for (std::size_t i = 0; i < after.counts.size(); ++i)
        after.x.push_back(histogram.lower + (static_cast<double>(i) + 0.5) * histogram.binWidth());
    return after;
}

}  // namespace

Result<ValuesAfter> valuesAfter(const Dataset& dataset, const Analysis& analysis,
                                const Task& task) {
    if (analysis.table && analysis.populations.size() == analysis.table->levels.size()) {
        const auto& levels = analysis.table->levels;
        return ValuesAfter{{levels.begin(), levels.end()}, analysis.populations, true};
    }
    if (analysis.groups.empty() || dataset.tensor.finite.empty())
        return ValuesAfter{};
    const ClipRange range = widened(dataset.stats);
    auto counted = groupHistogram(dataset.tensor, analysis.scenario.scheme, analysis.groups,
                                  range.lower, range.upper, kAfterBins, task);
    if (!counted)
        return counted.error();
    return fromHistogram(counted.value());
}

Result<PinnedResult> pinnedResult(const Dataset& dataset, const Scenario& scenario,
                                  const Task& task) {
    auto analysis = evaluate(dataset, scenario, task);
    if (!analysis)
        return analysis.error();
    auto after = valuesAfter(dataset, analysis.value(), task);
    if (!after)
        return after.error();
    PinnedResult result{std::move(analysis).value(), std::move(after).value(),
                        dataset.tensor.counts, dataset.tensor.shape};
    result.analysis.encoded.reset();
    return result;
}

}  // namespace quantscope
