// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calib/entropy.h"

// The tools' rules, listed by entropy.cpp: what each searches, and what one step of it compares.
// All may rely on: a largest |x| above 0, 2 to 65,536 bins, levels that are not 0 if given. When a
// rule has no candidate (fewer bins than it starts with) the whole histogram is the only one.
namespace quantscope::builtin {

/// |x| over [0, max]; bin 0 takes bin 1's count; the first i bins for i = 128 … n; 2^(b−1) levels
/// (unsigned 2^b) of the bins alone, tail folded into P only; the last smallest; T = i·w.
/// Source: NVIDIA ModelOpt, calib/histogram.py (December 2025).
Result<EntropySearch> searchNvidiaToolkit(const CalibrationInput& input, std::size_t bins,
                                          const Task& task);

/// |x| over [0, max]; bin 0 emptied; the first i bins for i = max(128, L + 1) … n; 2^(b−1) − 1
/// levels of P itself, bins by their centres, the last bin in the last level; the last smallest;
/// T = (i − ½)·w. Source: NVIDIA's note on its MLPerf calibration (mlcommons
/// inference_results_v3.1, closed/NVIDIA/documentation/calibration.md); bin ranges, sharing among
/// non-empty bins and ties are our reading, as TensorRT's own code is closed.
Result<EntropySearch> searchTensorRt(const CalibrationInput& input, std::size_t bins,
                                     const Task& task);

/// |x| over [0, max]; the first ⌊n/500⌋ bins emptied and the next set to 1; i = L, 2L, … ≤ n;
/// 2^(b−1) levels of i/L bins; 1e-30 added to both sides, so an empty Q costs much but not
/// everything; the first smallest; T = i·w. Source: OpenPPL ppq, observer/range.py.
Result<EntropySearch> searchPpq(const CalibrationInput& input, std::size_t bins, const Task& task);

/// x over ±abs-max; windows about the middle; P the window with the counts beyond added to its
/// ends, Q without them in L = 128 levels, with the tool's slips in spreading a level; both
/// smoothed; the first smallest; the window's edges within the data's. With the tool's 128 bins
/// there is one candidate, the whole range. Its float32 sums are not followed.
/// Source: onnxruntime calibrate.py (1.16).
Result<EntropySearch> searchOnnxRuntime(const CalibrationInput& input, std::size_t bins,
                                        const Task& task);

/// The same without the slips: levels divided evenly among their non-empty bins, the last one
/// taking the remainder; 2,048 bins.
Result<EntropySearch> searchOnnxRuntimeClean(const CalibrationInput& input, std::size_t bins,
                                             const Task& task);

/// x over ±abs-max, 8,001 bins; 255 levels, 511 for unsigned codes on data without negatives; the
/// window's first bin is lost in Q, which is spread over P's non-empty bins; both smoothed; the
/// first smallest; ± the window's upper edge, from 0 for data without negatives.
/// Source: Apache MXNet, calibrate.cc (1.9).
Result<EntropySearch> searchMxnet(const CalibrationInput& input, std::size_t bins,
                                  const Task& task);

/// x over the data's range, ±abs-max when symmetric; 255 levels, 8 bits only (else min and max);
/// the window loses two bins a step where the fewest counts are, never passing 0; both smoothed;
/// the first smallest; the window's edges. Source: AIMET, EntropyEncodingAnalyzer (October 2024).
Result<EntropySearch> searchAimet(const CalibrationInput& input, std::size_t bins,
                                  const Task& task);

EntropyStep stepNvidiaToolkit(const CalibrationInput& input, std::size_t bins,
                              const EntropyCandidate& candidate);
EntropyStep stepTensorRt(const CalibrationInput& input, std::size_t bins,
                         const EntropyCandidate& candidate);
EntropyStep stepPpq(const CalibrationInput& input, std::size_t bins,
                    const EntropyCandidate& candidate);
EntropyStep stepOnnxRuntime(const CalibrationInput& input, std::size_t bins,
                            const EntropyCandidate& candidate);
EntropyStep stepOnnxRuntimeClean(const CalibrationInput& input, std::size_t bins,
                                 const EntropyCandidate& candidate);
EntropyStep stepMxnet(const CalibrationInput& input, std::size_t bins,
                      const EntropyCandidate& candidate);
EntropyStep stepAimet(const CalibrationInput& input, std::size_t bins,
                      const EntropyCandidate& candidate);

}  // namespace quantscope::builtin
