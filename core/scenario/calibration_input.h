// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calib/calibrator.h"
#include "core/data/dataset.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// What the scenario's method looks at when one quantizer serves the whole tensor: its finite
/// values, or an evenly spaced sample of them while an approximate answer is all there can be.
/// Points into `dataset`, which has to outlive it.
CalibrationInput calibrationInput(const Dataset& dataset, const Scenario& scenario);

}  // namespace quantscope
