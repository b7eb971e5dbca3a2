// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/calib/calibrator.h"
#include "core/quant/group_layout.h"

namespace quantscope {

/// How many neighbouring values of a whole tensor make one batch: a slice along the first axis, or
/// `batch` values of one-dimensional data, which without it is one batch. At least 1.
std::size_t batchLength(const Shape& shape, std::optional<std::size_t> batch);

/// Where each batch ends among the finite values of a group, given the whole tensor's values.
/// Batches without finite values are empty ones.
std::vector<std::size_t> batchEnds(std::span<const float> all, const GroupRuns& runs,
                                   std::size_t batchLength);

/// The input's batches, as CalibrationInput says.
std::vector<std::size_t> batchEndsOf(const CalibrationInput& input);

}  // namespace quantscope
