// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/matmul/quantized_product.h"

// A product whose scales change along k, as in block formats: every `groupDepth` neighbours of a
// row of A, and of a column of B, have a scale of their own. The scales cannot be taken out of the
// whole sum, so each group is summed up in integers, scaled, and added in floating point.
// Source: Dai et al. 2021, "VS-Quant" (arXiv:2102.04503).
namespace quantscope {

/// What one group adds to a cell of C.
struct GroupSum {
    std::size_t first = 0;  ///< Index along k of its first product.
    std::size_t depth = 0;  ///< Its products; the last group may have fewer.
    std::int64_t accumulator = 0;
    double scaleA = 1;
    double scaleB = 1;

    double value() const { return static_cast<double>(accumulator) * scaleA * scaleB; }
    bool operator==(const GroupSum&) const = default;
};

struct GroupedProduct {
    std::size_t groupDepth = 0;
    std::vector<QuantizedSide> a;     ///< One a group: m × depth, a scale per row.
    std::vector<QuantizedSide> b;     ///< depth × n, a scale per column.
    std::vector<double> integerOnly;  ///< m × n: Σ over groups of accumulator · scales.
    ProductErrors errors;             ///< Against the exact product.

    /// The groups of one cell, in the order of k; their values add up to integerOnly.
    std::vector<GroupSum> sumsAt(std::size_t row, std::size_t column) const;
};

/// The matrices of `product` once more, with a scale for every group; the quantizers' own
/// granularities do not matter.
/// @pre groupDepth > 0, and `product` is of reals.
/// Errors: what quantizedSide() and quantizedProduct() say; Cancelled.
Result<GroupedProduct> groupedProduct(const QuantizedProduct& product,
                                      const SideQuantizer& quantizerA,
                                      const SideQuantizer& quantizerB, std::size_t groupDepth,
                                      const Task& task = {});

}  // namespace quantscope
