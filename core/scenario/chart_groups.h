// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/dataset.h"
#include "core/quant/group_layout.h"
#include "core/scenario/evaluate.h"

// What charts by group speak of: the groups that share parameters or, where the whole tensor
// shares them, its channels, whose ranges tell what a scale of their own would bring.
namespace quantscope {

/// The scheme's granularity, or a block format's blocks; for a whole tensor of two axes or more its
/// channels along the scheme's axis (0 where there is no such axis).
Granularity chartGranularity(const Scheme& scheme, const Shape& shape);

/// The groups themselves. Errors: Usage when the granularity does not fit the shape.
Result<GroupLayout> chartLayout(const Scheme& scheme, const Shape& shape);

/// Whether those are channels; else they are groups, blocks or the whole tensor.
bool chartsChannels(const Scheme& scheme, const Shape& shape);

/// The group the view asks for, if there is one of that number and it is not the whole tensor.
std::optional<std::size_t> groupShownAlone(const Analysis& analysis, const Shape& shape);

/// The finite values of one group, in the tensor's order. @pre group < layout.groups().
std::vector<float> valuesOfGroup(const Tensor& tensor, const GroupLayout& layout,
                                 std::size_t group);

/// One group of the charts.
struct GroupSummary {
    std::size_t count = 0;  ///< Finite values.
    double min = 0;
    double max = 0;
    ClipRange clip;  ///< Of the quantizer that serves it.
    double mse = 0;
    std::optional<double> sqnrDb;  ///< Nothing without error or without signal.

    double range() const { return max - min; }
    bool operator==(const GroupSummary&) const = default;
};

/// All groups of the charts, in order. Errors: Usage when the granularity does not fit the tensor,
/// TooLarge above kMostChartGroups groups, Cancelled. @pre `analysis` is of `dataset`.
inline constexpr std::size_t kMostChartGroups = std::size_t{1} << 20;
Result<std::vector<GroupSummary>> groupSummaries(const Dataset& dataset, const Analysis& analysis,
                                                 const Task& task = {});

}  // namespace quantscope
