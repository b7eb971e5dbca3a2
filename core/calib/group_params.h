// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibrator.h"
#include "core/data/tensor.h"
#include "core/quant/affine.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

/// Parameters for what a calibration chose. A scale that the method fixed itself stands whatever
/// the scale rule says (the smallest scale and the power of two still act), and its zero-point
/// with it; `clip` is then [lowest − zeroPoint, highest − zeroPoint] · scale.
AffineParams paramsOfPick(const Scheme& scheme, const CalibrationPick& pick);

/// Parameters of every group of a tensor, row-major, calibrated over the group's finite values; a
/// group without any gets the range [0, 0].
///
/// `wholeIndex`, when given, is the index of the tensor's finite values; it serves a group that is
/// the whole tensor. Groups are shared out over threads in fixed pieces, so the result does not
/// depend on their number. Errors: Usage for a scheme or granularity that cannot be, what the
/// calibration says, Cancelled.
Result<std::vector<AffineParams>> groupParams(const Tensor& tensor, const Scheme& scheme,
                                              const Calibration& calibration,
                                              const SortedIndex* wholeIndex = nullptr,
                                              const Task& task = {});

}  // namespace quantscope
