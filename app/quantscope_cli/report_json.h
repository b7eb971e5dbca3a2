// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantscope_cli/output.h"
#include "core/quant/affine.h"
#include "core/report/error_report.h"
#include "core/scenario/error_breakdown.h"
#include "core/scenario/scenario.h"

namespace quantscope::cli {

/// The contract's `errors` object.
Json errorsJson(const ErrorReport& errors);

/// The contract's `scheme` object.
Json schemeJson(const Scenario& scenario);

/// Where the error lives: `by_cause` and `by_value` as shares of all squared error, `groups` as
/// errors of each.
Json breakdownJson(const ErrorBreakdown& breakdown);

/// Mean squared errors to hold the reached one against.
Json optimumJson(const OptimalityGap& gap);

/// A zero-point as a whole number where it is one.
Json zeroPointJson(double zeroPoint);

}  // namespace quantscope::cli
