// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/scenario/history.h"
#include "core/scenario/pinned_result.h"
#include "core/scenario/pins.h"

namespace quantscope {

/// "MinMax 4b", "NF4": short enough for a chip and a legend.
QString shortName(const Scenario& scenario);
/// What the user called it, else its shortName().
QString pinName(const Pin& pin);
/// "A MinMax 4b".
QString pinLabel(const Pin& pin);
/// "Now: MinMax 4b": the state that pins are compared with.
QString nowLabel(const Scenario& scenario);
/// "Normal: 4-bit symmetric, per tensor, MinMax".
QString pinDetails(const Pin& pin);

/// stepName() of the scenarios, or what was done to the pins: "Pin B: MSE 4b", "Remove pin A".
QString stepName(const History::Step& before, const History::Step& after);

}  // namespace quantscope
