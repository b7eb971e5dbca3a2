// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/matmul/gemm.h"

namespace quantscope {

/// A row-major matrix of reals that someone else owns. Element (i, j) is values[i·stride + j].
struct RealMatrix {
    const float* values = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;  ///< Values from one row to the next, at least `columns`.

    /// Rows one after another without gaps.
    static RealMatrix of(const float* values, std::size_t rows, std::size_t columns) {
        return {values, rows, columns, columns};
    }
};

/// Scales of B's codes.
enum class WeightScales { PerTensor, PerColumn };

/// Weights as they are stored: int8 codes, symmetric, packed for the product, with their scales.
struct StoredWeights {
    PackedMatrix codes;
    std::vector<float> scales;  ///< One, or one per column.
};

/// Where the wall-clock time of one call went, in seconds. Work of several threads that runs at the
/// same time is divided by their number, so that the parts add up to about `total`.
struct PipelineTimes {
    double ranges = 0;      ///< Largest magnitudes, from which the scales follow.
    double quantize = 0;    ///< Reals to int8 codes, packing included.
    double multiply = 0;    ///< The integer product.
    double dequantize = 0;  ///< int32 sums to reals.
    double total = 0;
};

/// Quantizes weights once, for many calls: symmetric int8, codes −127 … 127, half to even.
/// Errors: BadInput if a value is not finite, Usage, TooLarge as in multiplyCodes().
Result<StoredWeights> storeWeights(const RealMatrix& b,
                                   WeightScales scales = WeightScales::PerColumn,
                                   const GemmOptions& options = {});

/// C = A·B with both sides quantized to int8 on the way: float → int8 codes → int32 → float, A with
/// one scale for the whole matrix. Same numbers on every instruction set and number of threads.
///
/// @param c  a.rows × b.columns values, `strideC` from one row to the next; no overlap with A or B.
/// Errors: BadInput if shapes do not fit or a value is not finite, Usage, TooLarge.
Result<PipelineTimes> multiplyQuantized(const RealMatrix& a, const RealMatrix& b,
                                        WeightScales scales, float* c, std::size_t strideC,
                                        const GemmOptions& options = {});

/// The same with weights quantized beforehand; only A is quantized here.
Result<PipelineTimes> multiplyQuantized(const RealMatrix& a, const StoredWeights& b, float* c,
                                        std::size_t strideC, const GemmOptions& options = {});

}  // namespace quantscope
