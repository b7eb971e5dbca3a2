// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/sweep.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/calib/group_params.h"
#include "core/scenario/calibration_input.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

Scenario withCalibration(const Scenario& scenario, Calibration calibration) {
    Scenario other = scenario;
    other.calibration = std::move(calibration);
    return other;
}

Calibration manualCalibration(ClipRange range) {
    Calibration calibration;
    calibration.method = "manual";
    calibration.lower = range.lower;
    calibration.upper = range.upper;
    return calibration;
}

struct Loss {
    double rounding = 0;
    double clipping = 0;
};

// The cheapest question each engine answers: squared errors alone.
Result<Loss> lossAt(const Dataset& dataset, const Scenario& scenario, ClipRange range,
                    const Task& task) {
    const Scheme& scheme = scenario.scheme;
    if (dataset.index && chooseEngine(dataset, scheme) == Engine::Index) {
        const QuantParams params = paramsOfRange(scheme, range);
        const auto squares = dataset.index->squares(levelTable(params, scheme.rounding));
        const auto count = static_cast<double>(std::max<std::size_t>(dataset.index->size(), 1));
        return Loss{squares.rounding / count, squares.clipping / count};
    }
    const auto analysis =
        evaluate(dataset, withCalibration(scenario, manualCalibration(range)), task);
    if (!analysis)
        return analysis.error();
    return Loss{analysis.value().errors.roundingMse, analysis.value().errors.clippingMse};
}

Error noClipLimit(const Scheme& scheme) {
    const bool isFormat = scheme.kind == SchemeKind::Format;
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "%1 has no clip limit: its levels follow from the values "
                             "themselves. Choose a uniform scheme or a fixed codebook."),
             {isFormat ? scheme.format : scheme.codebook}}};
}

// Methods in their default form, and the scenario's own in its place; of the others only those for
// which there are values enough.
std::vector<Calibration> methodsToShow(const Dataset& dataset, const Scenario& scenario) {
    std::vector<Calibration> methods;
    for (const Calibrator& row : calibrators()) {
        if (row.id == scenario.calibration.method && row.id != "manual") {
            methods.push_back(scenario.calibration);
        } else if (row.onSweep && dataset.stats.count >= row.fewestValues) {
            Calibration method;
            method.method = row.id;
            method.parameter = row.parameterDefault;
            methods.push_back(std::move(method));
        }
    }
    return methods;
}

}  // namespace

ClipRange rangeAtLimit(const Dataset& dataset, const Scheme& scheme, double limit) {
    if (scheme.kind != SchemeKind::Asymmetric)
        return {codeRangeOf(scheme) == CodeRange::Unsigned ? 0 : -limit, limit};
    const double reach = dataset.stats.absMax();
    const double share = reach > 0 ? limit / reach : 0;
    return {dataset.stats.min * share, dataset.stats.max * share};
}

double limitOfRange(ClipRange range) {
    return std::max(std::abs(range.lower), std::abs(range.upper));
}

std::optional<double> percentileAtLimit(const Dataset& dataset, const Scheme& scheme, RangeEnd end,
                                        double limit) {
    const bool ofLower = end == RangeEnd::Lower;
    if (!hasClipLimit(scheme) || dataset.stats.count < 2 || std::isnan(limit) ||
        (ofLower && codeRangeOf(scheme) == CodeRange::Unsigned))
        return std::nullopt;
    // Forty questions to sorted values are quick; forty sorts are not.
    Dataset sorted = dataset;
    if (!sorted.index)
        sorted.index = sorted.sample;
    if (!sorted.index) {
        auto indexed = withIndex(std::move(sorted));
        if (!indexed)
            return std::nullopt;
        sorted = std::move(indexed).value();
    }
    Scenario scenario;
    scenario.scheme = scheme;
    const auto keepsLess = [&](double p) {
        scenario.calibration = {.method = "percentile", .parameter = p};
        const auto pick = calibrateGroup(calibrationInput(sorted, scenario));
        if (!pick)
            return false;
        const ClipRange& range = pick.value().pick.range;
        return ofLower ? range.lower > limit : range.upper < limit;
    };
    // Higher percentiles have wider limits: halving finds the one, by the method's own definition.
    double lower = 0;
    double upper = 100;
    for (int halving = 0; halving < 40; ++halving) {
        const double middle = (lower + upper) / 2;
        (keepsLess(middle) ? lower : upper) = middle;
    }
    constexpr double kMillionths = 1e6;
    return std::round(upper * kMillionths) / kMillionths;
}

Result<Sweep> sweepClip(const Dataset& dataset, const Scenario& scenario, std::size_t points,
                        const Task& task) {
    constexpr double kBeyondData = 1.05;
    if (auto valid = validate(scenario.scheme); !valid)
        return valid.error();
    if (!hasClipLimit(scenario.scheme))
        return noClipLimit(scenario.scheme);
    Sweep sweep;
    const double reach = dataset.stats.absMax();
    for (std::size_t i = 1; i <= points && reach > 0; ++i) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const double limit =
            kBeyondData * reach * static_cast<double>(i) / static_cast<double>(points);
        const auto loss =
            lossAt(dataset, scenario, rangeAtLimit(dataset, scenario.scheme, limit), task);
        if (!loss)
            return loss.error();
        sweep.x.push_back(limit);
        sweep.rounding.push_back(loss.value().rounding);
        sweep.clipping.push_back(loss.value().clipping);
        sweep.total.push_back(loss.value().rounding + loss.value().clipping);
        task.progress(static_cast<double>(i) / static_cast<double>(points));
    }
    auto picks = methodPicks(dataset, scenario, task);
    if (!picks)
        return picks.error();
    sweep.picks = std::move(picks).value();
    return sweep;
}

Result<MethodPick> methodPick(const Dataset& dataset, const Scenario& scenario,
                              const Calibration& method, const Task& task) {
    if (auto valid = validate(scenario.scheme); !valid)
        return valid.error();
    if (!hasClipLimit(scenario.scheme))
        return noClipLimit(scenario.scheme);
    auto analysis = evaluate(dataset, withCalibration(scenario, method), task);
    if (!analysis)
        return analysis.error();
    if (analysis.value().groups.size() != 1)
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "Methods are compared by their one limit, and this "
                                      "scheme has %1 groups. Choose per tensor."),
                      {static_cast<std::int64_t>(analysis.value().groups.size())}}};
    MethodPick pick;
    pick.calibration = method;
    pick.params = analysis.value().groups.front();
    pick.limit = limitOfRange(pick.params.clip);
    pick.errors = analysis.value().errors;
    return pick;
}

Result<std::vector<MethodPick>> methodPicks(const Dataset& dataset, const Scenario& scenario,
                                            const Task& task) {
    std::vector<MethodPick> picks;
    for (const Calibration& method : methodsToShow(dataset, scenario)) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        auto pick = methodPick(dataset, scenario, method, task);
        if (pick)
            picks.push_back(std::move(pick).value());
        else if (pick.error().code == Errc::Cancelled)
            return pick.error();
    }
    return picks;
}

}  // namespace quantscope
