// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calib/calibrator.h"

namespace quantscope {

/// centre ± reach: the centre is the mean for asymmetric schemes and 0 for symmetric ones, and the
/// range never leaves the data's own (its larger side when symmetric).
ClipRange rangeOfSpread(const CalibrationInput& input, double reach);

/// How far the values lie from that centre: the root of the mean square, and the mean of the sizes
/// (from the index when there is one).
double deviationAboutCentre(const CalibrationInput& input);
double meanAbsoluteDeviation(const CalibrationInput& input);

}  // namespace quantscope
