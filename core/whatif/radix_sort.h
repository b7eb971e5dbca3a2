// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/task.h"

namespace quantscope {

/// Writes the values of `from` to `to` in ascending order (−0 before +0), with `scratch` as second
/// buffer.
///
/// Least-significant-digit radix sort, four passes of 8 bits over order-preserving keys: 256 open
/// cache lines fit L1, which 11-bit digits' 2,048 do not. Each pass runs two streams in turn, one
/// from the beginning and one from the middle, so that one's store does not wait for the other's.
/// (Measured and left: counting all digits at once with the second stream running backwards, twice
/// as slow in memory; counting the next digit while scattering, 10 % slower.) Passes whose digit
/// never differs are left out. About 5 to 6 ns a value in memory.
/// @pre All values finite, sizes equal, no two overlap.
/// Returns false when the task was cancelled; the contents are then in no useful order.
bool radixSort(std::span<const float> from, std::span<float> to, std::span<float> scratch,
               const Task& task);

}  // namespace quantscope
