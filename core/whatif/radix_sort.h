// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/task.h"

namespace quantscope {

/// Sorts `values` ascending (−0 before +0) with `scratch` of the same size as second buffer.
///
/// Least-significant-digit radix sort, four passes of 8 bits over order-preserving keys: 256 open
/// cache lines fit L1, which 11-bit digits' 2,048 do not. Each pass runs two interleaved streams,
/// so that one's store does not wait for the other's. Passes whose digit never differs are left
/// out. About 5 to 6 ns a value in memory.
/// @pre All values finite, sizes equal.
/// Returns false when the task was cancelled; the contents are then in no useful order.
bool radixSort(std::span<float> values, std::span<float> scratch, const Task& task);

}  // namespace quantscope
