// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/kernels/kernels.h"

#include <vector>

namespace quantscope::kernels {

std::span<const GemmKernels* const> runnableKernels() {
    static const std::vector<const GemmKernels*> runnable{&portableKernels()};
    return runnable;
}

const GemmKernels* kernelsOf(MatmulIsa isa) {
    for (const GemmKernels* kernels : runnableKernels())
        if (kernels->isa == isa)
            return kernels;
    return nullptr;
}

}  // namespace quantscope::kernels
