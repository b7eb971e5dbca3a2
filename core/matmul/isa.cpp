// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/gemm.h"

#include <vector>

#include "core/matmul/kernels/kernels.h"

namespace quantscope {

std::span<const MatmulIsa> availableIsas() {
    static const std::vector<MatmulIsa> isas = [] {
        std::vector<MatmulIsa> found;
        for (const kernels::GemmKernels* path : kernels::runnableKernels())
            found.push_back(path->isa);
        return found;
    }();
    return isas;
}

MatmulIsa bestIsa() {
    return availableIsas().back();
}

std::string_view isaName(MatmulIsa isa) {
    switch (isa) {
        case MatmulIsa::Portable: return "C++";
        case MatmulIsa::Avx2: return "AVX2";
        case MatmulIsa::AvxVnni: return "AVX-VNNI";
        case MatmulIsa::Avx512Vnni: return "AVX-512 VNNI";
    }
    return {};
}

}  // namespace quantscope
