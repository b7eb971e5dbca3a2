// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/blocks/block_format.h"
#include "core/data/histogram.h"
#include "core/data/tensor.h"
#include "core/report/error_report.h"

// A block format over a whole tensor: what it stores, and what that costs. Both come from the same
// pass over the blocks (block_coder.h), shared out over threads in fixed pieces, so that results do
// not depend on their number.
namespace quantscope {

/// A tensor as a block format holds it. Codes and values are in the tensor's order.
struct EncodedTensor {
    static constexpr std::int32_t kNoCode = std::numeric_limits<std::int32_t>::min();

    std::vector<std::int32_t> codes;  ///< Element codes; kNoCode where the value is not finite.
    std::vector<float> values;        ///< What decoding gives; NaN where there is no code.
    std::vector<BlockScale> scales;   ///< Row-major; one per run, or per row where rows have them.
    std::vector<std::uint8_t> bytes;  ///< The blocks as stored, scales that stand apart not among
                                      ///< them.
    double storedBits = 0;            ///< Everything, padding and scales apart included.
    float tensorScale = 1;            ///< Of nvfp4.
};

/// Errors: Cancelled.
Result<EncodedTensor> encodeTensor(const Tensor& tensor, const BlockChoice& choice,
                                   const Task& task = {});

/// What encoding costs, without keeping the codes. An element is clipped when its value lies half
/// the outermost step or more beyond the outermost level of its run.
struct BlockErrors {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;  ///< Values per element code, from the lowest code on.
    std::vector<std::uint64_t> counts;       ///< Of the reconstructed values in `bins`' bins, those
                                             ///< beyond in the end bins; empty without `bins`.
    std::vector<BlockScale> scales;          ///< As in EncodedTensor.
    double storedBits = 0;
};

/// `bins`: equal bins over the data's range, for the divergence; null: not wanted.
/// Errors: Cancelled.
Result<BlockErrors> blockErrors(const Tensor& tensor, const BlockChoice& choice,
                                const Histogram* bins = nullptr, const Task& task = {});

/// What would come back if every scale were kept as it was found, in full precision.
struct ExactScaleValues {
    std::vector<float> values;  ///< NaN where the value is not finite.
    std::vector<std::uint8_t>
        clipped;  ///< Not 0 half the outermost step beyond the outermost level.
};

/// Every value at its nearest level under BlockFormat::exactScale. Errors: Cancelled.
/// @pre The format has exact scales that differ from the stored ones.
Result<ExactScaleValues> underExactScales(const Tensor& tensor, const BlockChoice& choice,
                                          const Task& task = {});

}  // namespace quantscope
