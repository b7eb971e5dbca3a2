// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/codebook/point_sums.h"

namespace quantscope {

/// Where to cut the points into `parts` runs with the least total scatter: parts + 1 borders, from
/// 0 to points.size().
///
/// By a price for each part (the least total is convex in their number, so some price gives exactly
/// `parts`): one price costs O(m log m), whatever the number. Where two numbers tie around it,
/// plain dynamic programming by divide and conquer, O(parts · m log m). Source: Wang and Song 2011
/// (Ckmeans.1d.dp) for the problem; Aggarwal et al. 1987 and Galil and Giancarlo 1989 for the
/// queue; Grønlund et al. 2017 (arXiv 1701.07204) for the price.
/// @pre 1 <= parts <= points.size(). Errors: Cancelled.
Result<std::vector<std::size_t>> optimalPartition(const PointSums& points, std::size_t parts,
                                                  const Task& task);

}  // namespace quantscope
