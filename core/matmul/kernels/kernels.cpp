// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/kernels/kernels.h"

#include <vector>

namespace quantscope::kernels {

namespace {

// The compiler's check asks the processor and whether the system saves the registers.
std::vector<const GemmKernels*> findRunnable() {
    std::vector<const GemmKernels*> found{&portableKernels()};
#if defined(QUANTSCOPE_X86_KERNELS)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2"))
        found.push_back(&avx2Kernels());
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni"))
        found.push_back(&avxVnniKernels());
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni"))
        found.push_back(&avx512VnniKernels());
#endif
    return found;
}

}  // namespace

std::span<const GemmKernels* const> runnableKernels() {
    static const std::vector<const GemmKernels*> runnable = findRunnable();
    return runnable;
}

const GemmKernels* kernelsOf(MatmulIsa isa) {
    for (const GemmKernels* kernels : runnableKernels())
        if (kernels->isa == isa)
            return kernels;
    return nullptr;
}

}  // namespace quantscope::kernels
