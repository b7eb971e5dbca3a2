// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calib/calibrator.h"

// The methods that come with the program, one source each; calibrators.cpp lists them. All may
// rely on: at least one value, a known method, a parameter within its row's range.
namespace quantscope::builtin {

/// The data's ends.
Result<CalibrationPick> pickMinMax(const CalibrationInput& input, const Task& task);

/// The limits typed in.
Result<CalibrationPick> pickManual(const CalibrationInput& input, const Task& task);

/// The ends follow the batches: m += C · (m_batch − m), from the first batch's own ends.
/// Source: torch.ao MovingAverageMinMaxObserver.
Result<CalibrationPick> pickMovingAverage(const CalibrationInput& input, const Task& task);

/// The P-th percentile of |x| when symmetric; (100 − P) / 2 percent cut on each side otherwise.
/// Linear interpolation between order statistics.
Result<CalibrationPick> pickPercentile(const CalibrationInput& input, const Task& task);

/// The window whose coarse version diverges least from the histogram; see entropy.h.
Result<CalibrationPick> pickEntropy(const CalibrationInput& input, const Task& task);

/// The limits with the least mean |error|^P; see least_loss.cpp.
Result<CalibrationPick> pickMse(const CalibrationInput& input, const Task& task);
Result<CalibrationPick> pickMae(const CalibrationInput& input, const Task& task);
Result<CalibrationPick> pickLp(const CalibrationInput& input, const Task& task);

}  // namespace quantscope::builtin
