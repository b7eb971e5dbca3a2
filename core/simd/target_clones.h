// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Compiles a function once per instruction set and lets the loader pick the best at start-up.
///
/// For plain loops that the compiler turns into vector code by itself. Results are the same bits on
/// every path as long as the loop fixes the order of its sums (lanes in an array, combined in index
/// order): core is compiled without fused multiply-adds. Off under sanitizers, whose run-time
/// libraries are not yet up when the loader chooses, and on other compilers and processors.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define QUANTSCOPE_TARGET_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define QUANTSCOPE_TARGET_CLONES
#endif
