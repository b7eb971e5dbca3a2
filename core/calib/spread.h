// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calib/calibrator.h"

namespace quantscope {

/// centre ± reach: the centre is the mean for asymmetric schemes and 0 for symmetric ones, and the
/// range never leaves the data's own (its larger side when symmetric).
ClipRange rangeOfSpread(const CalibrationInput& input, double reach);

/// Mean of |x − mean|, from the index when there is one.
double meanAbsoluteDeviation(const CalibrationInput& input);

}  // namespace quantscope
