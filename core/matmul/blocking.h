// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/matmul/kernels/kernels.h"

namespace quantscope {

/// How a product is cut so that what is used again stays in a cache. Results do not depend on it.
struct Blocking {
    std::size_t inner = 0;         ///< k of a block.
    std::size_t rows = 0;          ///< Rows of A per block, which stay in L2.
    std::size_t packedAtOnce = 0;  ///< Columns of B packed just before their first use.
    std::size_t packedKept = 0;    ///< Columns kept packed for the further blocks of rows.
};

/// For the product of m × k and k × n codes.
Blocking blockingFor(const kernels::GemmKernels& path, std::size_t m, std::size_t n, std::size_t k);

/// Bytes of one packed panel of `k` rows.
std::size_t panelBytes(const kernels::GemmKernels& path, std::size_t k);

}  // namespace quantscope
