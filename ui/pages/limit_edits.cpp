// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/limit_edits.h"

#include <algorithm>
#include <cmath>

#include "core/calib/calibration.h"
#include "core/calib/group_params.h"

namespace quantscope {

namespace {

// Larger is better.
std::optional<double> merit(const ErrorReport& errors, Metric metric) {
    switch (metric) {
        case Metric::Mse: return -errors.mse;
        case Metric::Mae: return -errors.mae;
        case Metric::Sqnr: return errors.sqnrDb ? *errors.sqnrDb : -errors.mse;
        case Metric::Cosine: return errors.cosine;
        case Metric::Kl: return errors.kl ? std::optional(-*errors.kl) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::string limitControl(LimitSide side) {
    return side == LimitSide::Lower ? "calibration.lower" : "calibration.upper";
}

std::optional<ClipRange> shownLimits(const Scenario& scenario, const Analysis& analysis) {
    if (!hasClipLimit(scenario.scheme))
        return std::nullopt;
    if (scenario.calibration.method == "manual")
        return ClipRange{scenario.calibration.lower, scenario.calibration.upper};
    if (analysis.groups.size() != 1)
        return std::nullopt;
    return analysis.groups.front().clip;
}

bool limitsAreMirrored(const Scenario& scenario) {
    return scenario.mirrorLimits && scenario.scheme.kind == SchemeKind::Symmetric &&
           codeRangeOf(scenario.scheme) != CodeRange::Unsigned;
}

Scenario withManualLimits(Scenario scenario, ClipRange limits) {
    scenario.calibration.method = "manual";
    scenario.calibration.parameter.reset();
    scenario.calibration.variant.clear();
    scenario.calibration.lower = limits.lower;
    scenario.calibration.upper = limits.upper;
    return scenario;
}

Scenario withMovedLimit(const Scenario& scenario, ClipRange limits, LimitSide side, double value,
                        bool oneSided) {
    const bool mirrors = limitsAreMirrored(scenario) && !oneSided;
    if (side == LimitSide::Lower)
        limits = {value, mirrors ? -value : limits.upper};
    else
        limits = {mirrors ? -value : limits.lower, value};
    if (limits.upper < limits.lower)
        std::swap(limits.lower, limits.upper);
    return withManualLimits(scenario, limits);
}

std::optional<Scenario> asymmetricForUnequalLimits(const Scenario& scenario) {
    const Calibration& calibration = scenario.calibration;
    if (calibration.method != "manual" || scenario.scheme.kind != SchemeKind::Symmetric ||
        codeRangeOf(scenario.scheme) == CodeRange::Unsigned ||
        calibration.lower == -calibration.upper)
        return std::nullopt;
    Scenario next = scenario;
    next.scheme.kind = SchemeKind::Asymmetric;
    next.scheme.codeRange.reset();
    return next;
}

Calibration calibrationBeforeManual(const History& history) {
    for (std::size_t at = history.position() + 1; at-- > 0;)
        if (const auto& calibration = history.steps()[at].scenario.calibration;
            calibration.method != "manual")
            return calibration;
    return {};
}

const MethodPick* nearestMethod(const Sweep& sweep, ClipRange limits) {
    const double limit = limitOfRange(limits);
    const auto distance = [limit](const MethodPick& pick) { return std::abs(pick.limit - limit); };
    const auto nearest = std::ranges::min_element(sweep.picks, {}, distance);
    return nearest == sweep.picks.end() ? nullptr : &*nearest;
}

const MethodPick* bestMethod(const Sweep& sweep, Metric metric) {
    const MethodPick* best = nullptr;
    std::optional<double> bestMerit;
    for (const MethodPick& pick : sweep.picks) {
        const auto value = merit(pick.errors, metric);
        if (value && (!bestMerit || *value > *bestMerit)) {
            best = &pick;
            bestMerit = value;
        }
    }
    return best;
}

const MethodPick* methodById(const Sweep& sweep, const std::string& id) {
    const auto found = std::ranges::find_if(sweep.picks, [&id](const MethodPick& pick) {
        return calibrationText(pick.calibration) == id;
    });
    return found == sweep.picks.end() ? nullptr : &*found;
}

std::optional<std::int32_t> codeAt(const Analysis& analysis, double value) {
    if (!analysis.table || analysis.groups.size() != 1)
        return std::nullopt;
    const auto index = indexOf(*analysis.table, static_cast<float>(value));
    return analysis.groups.front().codes.lowest + static_cast<std::int32_t>(index);
}

std::optional<ClipRange> cellOf(const Analysis& analysis, std::int32_t code, ClipRange visible) {
    if (!analysis.table || analysis.groups.size() != 1)
        return std::nullopt;
    const LevelTable& table = *analysis.table;
    const std::int64_t k = std::int64_t{code} - analysis.groups.front().codes.lowest;
    const auto levels = static_cast<std::int64_t>(table.levels.size());
    if (k < 0 || k >= levels)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(k);
    const double lower = k == 0 ? visible.lower : static_cast<double>(table.thresholds[at - 1]);
    const double upper =
        k + 1 == levels ? visible.upper : static_cast<double>(table.thresholds[at]);
    return lower < upper ? std::optional(ClipRange{lower, upper}) : std::nullopt;
}

}  // namespace quantscope
