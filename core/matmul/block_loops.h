// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/result.h"
#include "core/matmul/blocking.h"
#include "core/matmul/gemm.h"
#include "core/matmul/kernels/kernels.h"

namespace quantscope {

/// How the signs of the codes meet the instruction. vpdpbusd multiplies unsigned by signed bytes:
/// B is stored as b + shift so that exactly one side is unsigned. A is always read as it is.
struct SignPlan {
    std::uint8_t flip = 0;   ///< Exclusive-or that adds `shift` to a byte.
    std::int32_t shift = 0;  ///< Stored B minus B.
    bool aUnsigned = false;
};
SignPlan signPlan(const kernels::GemmKernels& path, CodeType typeA, CodeType typeB);

/// One product, checked, with what its sums start from.
struct Product {
    const kernels::GemmKernels* path = nullptr;
    CodeMatrix a;
    AccumulatorMatrix c;
    std::size_t columns = 0;
    Blocking blocking;
    SignPlan signs;
    const std::int32_t* rowStart = nullptr;     ///< Per row of A.
    const std::int32_t* zeros = nullptr;        ///< As many: what later blocks of k start from.
    const std::int32_t* columnStart = nullptr;  ///< Per column of B; null for none.
    CodeMatrix b;                               ///< Either this
    const std::uint8_t* packed = nullptr;       ///< or blocks of k of panels, see packedOffset().
    const Task* task = nullptr;
};

/// Fills the panels of a PackedMatrix with all of product.b.
void packPanels(const Product& product, std::uint8_t* panels, unsigned threads);

/// Where the panels of columns from `column` on and rows from `inner` on start in a PackedMatrix.
std::size_t packedOffset(const Product& product, std::size_t inner, std::size_t column);

/// multiplyCodes() on a path that runnableKernels() need not list; `options.isa` is ignored.
Result<Done> multiplyWith(const kernels::GemmKernels& path, const CodeMatrix& a,
                          const CodeMatrix& b, AccumulatorMatrix c, const GemmOptions& options);

/// Columns [from, to) of the product, unless its task is cancelled; `from` starts a panel. False if
/// there is not enough memory.
bool multiplyColumns(const Product& product, std::size_t from, std::size_t to);

}  // namespace quantscope
