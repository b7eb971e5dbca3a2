// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/group_params.h"
#include "core/data/histogram.h"
#include "core/data/tensor.h"
#include "core/quant/group_layout.h"
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

/// Codes and reconstructed values in the tensor's order; values as float32 keeps them. Errors are
/// counted against LevelsOfCodes.
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

/// What each code of a tensor stands for: a uniform code's level in double, else the value that
/// comes back. @pre All arguments outlive it; the codes are those of the scheme and the groups,
/// whose granularity fits the shape.
class LevelsOfCodes {
public:
    LevelsOfCodes(const TensorCodes& codes, const Scheme& scheme,
                  std::span<const QuantParams> groups, const Shape& shape);

    /// @pre The value there is finite.
    double at(std::size_t position) const;

private:
    const TensorCodes& codes_;
    std::span<const QuantParams> groups_;  ///< None where values are levels.
    std::optional<GroupLayout> layout_;    ///< None where one group serves all.
};

/// The reconstructed values of all groups, counted in equal bins. Errors and preconditions as
/// above, and as histogram().
Result<Histogram> groupHistogram(const Tensor& tensor, const Scheme& scheme,
                                 std::span<const QuantParams> groups, double lower, double upper,
                                 std::size_t bins, const Task& task = {});

}  // namespace quantscope
