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

/// K standard deviations about the range's centre; see spread.h for that and the ends.
Result<CalibrationPick> pickSigma(const CalibrationInput& input, const Task& task);

/// The analytical limit for normal data, for Laplace data, or the one of both (or none) whose
/// modelled error is least; see aciq.h.
Result<CalibrationPick> pickAciqGauss(const CalibrationInput& input, const Task& task);
Result<CalibrationPick> pickAciqLaplace(const CalibrationInput& input, const Task& task);
Result<CalibrationPick> pickAciqMix(const CalibrationInput& input, const Task& task);

/// The fixed point of α = Σ_{|x|>α} |x| / (4^−b/3 · n_{0<|x|≤α} + n_{|x|>α}), from the mean |x| of
/// the values that are not 0; 12 instead of 3 where codes lie above zero only. Source: Sakr et al.
/// 2022 (OCTAV, arXiv:2206.06501), Newton's step.
Result<CalibrationPick> pickOctav(const CalibrationInput& input, const Task& task);

/// PyTorch's HistogramObserver; see histogram_l2.cpp.
Result<CalibrationPick> pickHistogramL2(const CalibrationInput& input, const Task& task);

/// AIMET's γ-weighted search, which fixes scale and zero-point; see sqnr.cpp. Errors: Usage for
/// symmetric unsigned codes.
Result<Done> sqnrServes(const Scheme& scheme);
Result<CalibrationPick> pickSqnr(const CalibrationInput& input, const Task& task);

/// Half-quadratic zero-point of one group; see hqq.h. Errors: Usage unless asymmetric.
Result<Done> hqqServes(const Scheme& scheme);
Result<CalibrationPick> pickHqq(const CalibrationInput& input, const Task& task);

}  // namespace quantscope::builtin
