// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/matmul/cell_steps.h"
#include "core/matmul/demos.h"
#include "core/matmul/grouped_product.h"
#include "core/matmul/quantized_product.h"
#include "core/matmul/remedies.h"
#include "core/scenario/matmul_spec.h"

namespace quantscope {

/// Everything the MatMul page shows about one product; equal inputs give equal bits.
struct MatmulAnalysis {
    MatmulSpec spec;
    ProductDemo inputs;  ///< The matrices and how they are quantized.
    QuantizedProduct product;
    std::optional<RequantizedProduct> requantized;
    std::optional<GroupedProduct> grouped;  ///< With spec.groupDepth, where it is given.
    AccumulatorRoom room;                   ///< Of the register the specification names.
    std::optional<RemedyOutcome> before;    ///< Without a remedy, and with the chosen one; nothing
    std::optional<RemedyOutcome> after;     ///< while "none" is chosen.
    std::size_t saturatedCells = 0;         ///< Cells that pmaddubsw would get wrong.
    std::vector<Message> warnings;
};

/// The matrices a specification asks for. `active` is the dataset's tensor, used by
/// MatmulSource::Dataset only; null: there is none.
/// Errors: BadInput when the dataset is too small, naming what is needed; what randomDemo() says.
Result<ProductDemo> matmulInputs(const MatmulSpec& spec, const Tensor* active);

/// Errors: what matmulInputs(), quantizedProduct() and the remedy say; Cancelled.
Result<MatmulAnalysis> evaluateMatmul(const MatmulSpec& spec, const Tensor* active,
                                      const Task& task = {});

/// Every remedy on the product's matrices, the chosen one with its parameter; without the matrices
/// they made (`made.x`, `made.w`), which would be many times the product itself.
/// Errors: what remedyOutcomes() says.
Result<std::vector<RemedyOutcome>> allRemedies(const MatmulAnalysis& analysis,
                                               const Task& task = {});

/// The register that a specification names.
Accumulator accumulatorOf(const MatmulSpec& spec);

/// Multiplications and bytes of one way to the product: counts, no promises of speed.
struct WayCost {
    double multiplications = 0;  ///< m·n·k
    double scalings = 0;         ///< Multiplications by scales: dequantizing, or of the result.
    double bytesStored = 0;      ///< Of A and B as they lie in memory.
    double bytesMultiplied = 0;  ///< Of A and B as the multiplication reads them once.
    double bytesWritten = 0;     ///< Of C.

    bool operator==(const WayCost&) const = default;
};
WayCost floatCost(const ProductShape& shape);
WayCost simulatedCost(const ProductShape& shape);
WayCost integerCost(const ProductShape& shape);

}  // namespace quantscope
