// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibrator.h"
#include "core/data/tensor.h"
#include "core/quant/quant_params.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

/// Parameters for what a calibration chose. A scale that the method fixed itself stands whatever
/// the scale rule says (the smallest scale and the power of two still act), and its zero-point
/// with it; `clip` is then [lowest − zeroPoint, highest − zeroPoint] · scale.
AffineParams paramsOfPick(const Scheme& scheme, const CalibrationPick& pick);

/// Whether a clip range decides the levels: not where a codebook takes them from the values, nor in
/// block formats. @pre validate(scheme) passes.
bool hasClipLimit(const Scheme& scheme);

/// Parameters of any scheme for one clip range. @pre hasClipLimit(scheme).
QuantParams paramsOfRange(const Scheme& scheme, ClipRange range);

/// One group's parameters and what the calibration chose for them; nothing was chosen where the
/// codebook takes its levels from the values itself.
struct CalibratedGroup {
    CalibrationPick pick;
    QuantParams params;
};

/// Calibrates one group under any scheme but a block format. Errors: what calibrate() and
/// makeCodebook() say. @pre as calibrate().
Result<CalibratedGroup> calibrateGroup(const CalibrationInput& input, const Task& task = {});

/// Parameters of every group of a tensor, row-major, calibrated over the group's finite values; a
/// group without any gets the range [0, 0].
///
/// `wholeIndex`, when given, is the index of the tensor's finite values; it serves a group that is
/// the whole tensor. Groups are shared out over threads in fixed pieces, so the result does not
/// depend on their number. A block format has no groups to calibrate. Errors: Usage for a scheme or
/// granularity that cannot be, what the calibration says, Cancelled.
Result<std::vector<QuantParams>> groupParams(const Tensor& tensor, const Scheme& scheme,
                                             const Calibration& calibration,
                                             const SortedIndex* wholeIndex = nullptr,
                                             const Task& task = {});

}  // namespace quantscope
