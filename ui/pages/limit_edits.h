// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/data/dataset.h"
#include "core/figure/figure.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/history.h"
#include "core/scenario/scenario.h"
#include "core/scenario/sweep.h"
#include "ui/charts/grip_rules.h"

// What moving a grip, a marker or the pointer means for the scenario, without widgets.
namespace quantscope {

/// What the undo list calls the mover of a grip: "calibration.lower" or "calibration.upper".
std::string limitControl(LimitSide side);

/// The limits that the grips show: those set by hand as they were set, else those in use.
/// Nothing when several groups have limits of their own, and where no limit decides the levels.
std::optional<ClipRange> shownLimits(const Scenario& scenario, const Analysis& analysis);

/// Whether both grips move together.
bool limitsAreMirrored(const Scenario& scenario);

/// `scenario` with limits set by hand.
Scenario withManualLimits(Scenario scenario, ClipRange limits);

/// `scenario` after one grip was moved from `limits` to `value`. The other one mirrors it unless
/// `oneSided`. @pre limits is ordered and finite, value is finite.
Scenario withMovedLimit(const Scenario& scenario, ClipRange limits, LimitSide side, double value,
                        bool oneSided);

/// A symmetric scheme uses the larger side only: where a hand has left two different sides, the
/// scheme becomes asymmetric so that both are used. Nothing when it need not.
std::optional<Scenario> asymmetricForUnequalLimits(const Scenario& scenario);

/// The calibration that was in force before the limits were set by hand; min-max when none was.
Calibration calibrationBeforeManual(const History& history);

/// The method whose limit comes nearest to `limits`, or null when there is none.
const MethodPick* nearestMethod(const Sweep& sweep, ClipRange limits);

/// The method with the best value of the scenario's metric, or null when there is none. Ties go
/// to the earlier one.
const MethodPick* bestMethod(const Sweep& sweep, Metric metric);

/// The pick whose calibration is written `id` ("percentile:99.9"), or null.
const MethodPick* methodById(const Sweep& sweep, const std::string& id);

/// The code whose cell holds `value`; nothing for several groups or where no value has a cell of
/// its own.
std::optional<std::int32_t> codeAt(const Analysis& analysis, double value);

/// The values that get `code`, cut to `visible` at the open ends; nothing when there are none.
std::optional<ClipRange> cellOf(const Analysis& analysis, std::int32_t code, ClipRange visible);

}  // namespace quantscope
