// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/calib/calibrator.h"

namespace quantscope {

/// Half-quadratic zero-points of all groups of a tensor together: the rounds stop when the mean
/// error of the whole tensor no longer falls, so groups cannot be solved one by one.
///
/// Per group the scale stays min-max (zero not included) and z starts at −min / scale; a round
/// takes codes, shrinks the errors towards 0 (|d| − |d|^(P−1) / β, never below 0) and moves z by
/// what the shrunk errors leave; β = 10 grows by 1 % a round; at most 20 rounds. A group without
/// values gets the range [0, 0]. With a trace, of one group: its range and mean |d| per round.
/// Source: Badri and Shaji 2023 (mobiusml/hqq, optimize_weights_proximal_legacy), β raised as in
/// its releases.
/// Errors: Usage unless the scheme is asymmetric; Cancelled.
Result<std::vector<CalibrationPick>> hqqPicks(std::span<const std::span<const float>> groups,
                                              const Scheme& scheme, double power,
                                              CalibrationTrace* trace, const Task& task);

}  // namespace quantscope
