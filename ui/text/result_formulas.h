// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"
#include "ui/text/zero_point.h"

namespace quantscope {

/// How one result is made.
struct ResultFormula {
    QString general;  ///< In the subset of LaTeX that formula.h reads.
    QString filled;   ///< The same with today's numbers, ending in the result as shown. Evaluating
                      ///< it gives that result.
    QString note;     ///< What the letters mean, or what the formula leaves out.
    std::vector<QString> controls;  ///< Scenario fields it depends on, the strongest first.
};

/// Of the result called `id`; nothing when it has no number now.
/// Cost: looks for the value with the largest error in at most four million values, and only when
/// `id` is "max_abs_error".
std::optional<ResultFormula> resultFormula(std::string_view id, const Dataset& dataset,
                                           const Analysis& analysis,
                                           ZeroPointConvention convention);

}  // namespace quantscope
