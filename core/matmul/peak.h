// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matmul/gemm.h"

namespace quantscope {

/// Billions of operations per second (a multiplication and an addition are two) of a loop that
/// keeps the multiply-add instructions of `isa` busy on registers alone, on one thread: what no
/// product on that instruction set can exceed. Takes about `seconds`; measured by the thread's own
/// clock, so that other programs do not lower it. For Portable the loop is the compiler's best of
/// plain C++.
///
/// @pre `isa` is one of availableIsas().
double peakGops(MatmulIsa isa, double seconds = 0.02);

}  // namespace quantscope
