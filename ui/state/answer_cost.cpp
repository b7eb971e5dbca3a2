// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/answer_cost.h"

#include <cmath>

#include "core/scenario/evaluate.h"

namespace quantscope {

namespace {

// Nanoseconds, measured with the core's own benches on one core of a 2-core cloud machine.
constexpr double kDirectPerValue = 2.0;
constexpr double kDirectGroupedPerValue = 6.0;
constexpr double kPerLevel = 120.0;  // One threshold looked up in a large index.
constexpr double kSortPerValue = 12.0;
constexpr double kPerBitCell = 4.0;
constexpr double kFixed = 100'000.0;  // Histogram for KL, entropy of codes, allocation.

constexpr std::size_t kSmallCount = std::size_t{1} << 16;

double calibrationNs(const Dataset& dataset, const Scenario& scenario, double values,
                     double levels) {
    const std::string& method = scenario.calibration.method;
    if (method == "manual" || method == "minmax")
        return 0;
    const bool sorted = dataset.index != nullptr || dataset.sample != nullptr;
    const double sorting = sorted ? 0 : values * kSortPerValue;
    if (method == "percentile")
        return sorting;
    // Searches try a few hundred to 2,048 candidate limits, each a question to the index.
    constexpr double candidates = 1000;
    return sorting + candidates * levels * kPerLevel;
}

}  // namespace

double expectedEvaluateMs(const Dataset& dataset, const Scenario& scenario) {
    const double values = static_cast<double>(dataset.tensor.finite.size());
    const double levels = std::exp2(scenario.scheme.bits);
    const bool grouped = scenario.scheme.per.kind != Granularity::Kind::Tensor;

    double ns = kFixed + calibrationNs(dataset, scenario, values, levels);
    switch (chooseEngine(dataset, scenario.scheme)) {
        case Engine::Direct:
            ns += values * (grouped ? kDirectGroupedPerValue : kDirectPerValue);
            break;
        case Engine::Index: ns += levels * kPerLevel; break;
        case Engine::Approximate: ns += levels * kPerLevel + 100'000 * kPerBitCell; break;
    }
    return ns * 1e-6;
}

bool loadsInPlace(const DataSpec& data) {
    if (const auto* generated = std::get_if<GeneratedData>(&data))
        return generated->count <= kSmallCount;
    if (const auto* pasted = std::get_if<PastedData>(&data))
        return pasted->values.size() <= kSmallCount;
    return false;
}

}  // namespace quantscope
