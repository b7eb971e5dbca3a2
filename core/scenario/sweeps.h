// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/dataset.h"
#include "core/scenario/scenario.h"
#include "core/scenario/sweep.h"

namespace quantscope {

/// One quantity that a loss curve can run over, everything else as in the scenario.
struct SweepKind {
    /// Written by the command line: clip, bits, group, outlier-reach, sample-size.
    std::string_view id;
    std::size_t points;  ///< Without a wish; at most that many where the quantity is counted.
    Result<Sweep> (*run)(const Dataset& dataset, const Scenario& scenario, std::size_t points,
                         const Task& task);
};

/// clip: sweepClip().
/// bits: the widths 1 to 16 that the scheme can have, calibrated anew for each.
/// group: groups of 2, 4, 8 … values up to a whole row, calibrated anew; the row itself comes last.
/// outlier-reach: the generator's outliers 1 to 40 standard deviations out, calibrated anew.
/// sample-size: calibrated on an evenly spaced sample of 16, 32, 64 … values, the last one all of
/// them, and judged by all values: how many a calibration needs.
/// Only clip has picks. Errors: what evaluate() says, and Usage for data without generated outliers
/// (outlier-reach) or a scheme of several groups (sample-size).
std::span<const SweepKind> sweepKinds();

/// The row of that id, or null.
const SweepKind* findSweepKind(std::string_view id);

}  // namespace quantscope
