// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/group_params.h"
#include "core/data/histogram.h"
#include "core/data/tensor.h"
#include "core/quant/quant_params.h"
#include "core/report/error_report.h"

// The direct engine over a whole tensor, group by group, once the parameters are known.
namespace quantscope {

/// What the groups of a tensor add up to.
struct GroupErrors {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;  ///< Values per code index, all groups together.
};

/// Errors of all groups, each under its own parameters; values that are not finite are left out.
/// Stochastic rounding draws by a value's place in the tensor, so grouping does not change it.
/// Errors: Usage when the granularity does not fit the tensor, Cancelled.
/// @pre groups.size() is the number of groups, all with the same codes.
Result<GroupErrors> groupErrors(const Tensor& tensor, const Scheme& scheme,
                                std::span<const QuantParams> groups, const Task& task = {});

/// Codes and reconstructed values in the tensor's order.
struct TensorCodes {
    static constexpr std::int32_t kNoCode = INT32_MIN;
    std::vector<std::int32_t> codes;    ///< kNoCode where the value is not finite.
    std::vector<float> values;          ///< NaN where the value is not finite.
    std::vector<std::uint8_t> bytes;    ///< Of a block format: the blocks as stored.
    std::vector<std::uint8_t> clipped;  ///< Not 0 where it lies beyond the codes' ends;
                                        ///< empty for a block format.
};

/// The same groups, value by value; a block format encodes the tensor again and needs no groups.
/// Errors and preconditions as above.
Result<TensorCodes> groupCodes(const Tensor& tensor, const Scheme& scheme,
                               std::span<const QuantParams> groups, const Task& task = {});

/// The reconstructed values of all groups, counted in equal bins. Errors and preconditions as
/// above, and as histogram().
Result<Histogram> groupHistogram(const Tensor& tensor, const Scheme& scheme,
                                 std::span<const QuantParams> groups, double lower, double upper,
                                 std::size_t bins, const Task& task = {});

}  // namespace quantscope
