// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/dataset.h"
#include "core/quant/clip_range.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

/// What `analysis` does to the values in the closed `interval` alone: the same parameters and
/// levels; populations, sums and errors of the values inside. Always exact. The divergence, which
/// compares whole distributions, is empty; bits and compression stay those of the whole.
/// Errors: Cancelled, and what encoding a block format again says.
/// @pre `analysis` is of `dataset`.
Result<Analysis> evaluateSelection(const Dataset& dataset, const Analysis& analysis,
                                   const ClipRange& interval, const Task& task = {});

}  // namespace quantscope
