// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/task.h"

namespace quantscope {

/// Writes the values of `from` to `to` in ascending order (−0 before +0), with no memory beside.
///
/// Many values are first shared out to buckets by sign, exponent and three bits of the mantissa,
/// which is one pass over memory; buckets are independent of one another, so that threads and
/// cancelling work on them, and each is sorted where it lies by Highway's vectorized quicksort
/// (Wassenberg, Blacher, Giesen, Sanders 2022, arXiv:2205.05982). That is at least level with a
/// radix sort of four passes and leaves out its second buffer, whose first touch costs as much as a
/// pass.
/// @pre All values finite, sizes equal, no overlap.
/// Returns false when the task was cancelled; the contents are then in no useful order.
bool sortFloats(std::span<const float> from, std::span<float> to, const Task& task);

}  // namespace quantscope
