// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibrator.h"
#include "core/data/dataset.h"
#include "core/quant/quant_params.h"
#include "core/report/error_report.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// What one calibration method would choose, and what that costs.
struct MethodPick {
    Calibration calibration;
    QuantParams params;
    double limit = 0;  ///< Where it stands on the sweep's axis.
    ErrorReport errors;
};

/// A loss curve. `limits` are clip limits: ±limit when symmetric; when asymmetric the data's range
/// scaled so that its larger side is the limit.
struct Sweep {
    std::string over = "clip";
    std::vector<double> x;
    std::vector<double> total;  ///< MSE; rounding + clipping at each point.
    std::vector<double> rounding;
    std::vector<double> clipping;
    std::vector<MethodPick> picks;  ///< In the order of calibrators().
};

/// The range that stands at `limit` on the axis of a clip sweep.
ClipRange rangeAtLimit(const Dataset& dataset, const Scheme& scheme, double limit);

/// Where a range stands on that axis: its larger side.
double limitOfRange(ClipRange range);

enum class RangeEnd { Lower, Upper };

/// The percentile (as in "percentile:P", to a millionth of a per cent) whose limit at that end is
/// nearest to `limit`; nothing for schemes without clip limits, for the lower end of unsigned
/// codes, which is always 0, and for data without values.
std::optional<double> percentileAtLimit(const Dataset& dataset, const Scheme& scheme, RangeEnd end,
                                        double limit);

/// Loss against the clip limit at `points` limits from 1.05·absMax / points to 1.05·absMax. Under a
/// grouped scheme all groups get the same limit, as they do from manual calibration. Errors: Usage
/// for a scheme without clip limits, Cancelled.
Result<Sweep> sweepClip(const Dataset& dataset, const Scenario& scenario, std::size_t points,
                        const Task& task = {});

/// One method's pick. Errors: what evaluate() says, and Usage for a scheme of several groups or
/// without clip limits, which has no single limit.
Result<MethodPick> methodPick(const Dataset& dataset, const Scenario& scenario,
                              const Calibration& method, const Task& task = {});

/// Every method's pick on the same data and scheme (those of calibrators() with `onSweep` and, in
/// its place, the scenario's own calibration). Methods that cannot run here are left out.
Result<std::vector<MethodPick>> methodPicks(const Dataset& dataset, const Scenario& scenario,
                                            const Task& task = {});

}  // namespace quantscope
