// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matmul/kernels/tile.h"

namespace quantscope::kernels {

namespace {

/// Multiply-adds on registers alone, as many sums as hide their latency. Returns how many
/// operations (a multiplication and an addition are two) were done.
template <class Vector>
double busyLoop(std::size_t repeats) {
    using Type = typename Vector::Type;
    constexpr int kSums = 12;
    Type sums[kSums];
#pragma GCC unroll 12
    for (int i = 0; i < kSums; ++i)
        sums[i] = Vector::splat(i);
    Type a = Vector::splat(0x01010101);
    const Type b = Vector::splat(0x02020202);
    for (std::size_t r = 0; r < repeats; ++r) {
#pragma GCC unroll 12
        for (int i = 0; i < kSums; ++i) {
            asm volatile(""
                         : "+v"(a));  // Not the same product again, as far as the compiler knows.
            sums[i] = Vector::template dot<false>(sums[i], b, a);
        }
    }
#pragma GCC unroll 12
    for (int i = 0; i < kSums; ++i)
        asm volatile("" : : "v"(sums[i]));
    return 2.0 * kSums * Vector::kLanes * static_cast<double>(Vector::kGroupCodes) *
           static_cast<double>(repeats);
}

}  // namespace

}  // namespace quantscope::kernels
