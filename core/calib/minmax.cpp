// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/builtin.h"

namespace quantscope::builtin {

Result<CalibrationPick> pickMinMax(const CalibrationInput& input, const Task&) {
    return CalibrationPick{.range = {input.stats->min, input.stats->max}};
}

Result<CalibrationPick> pickManual(const CalibrationInput& input, const Task&) {
    return CalibrationPick{.range = {input.calibration.lower, input.calibration.upper}};
}

}  // namespace quantscope::builtin
