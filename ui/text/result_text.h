// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <string_view>

#include "core/scenario/evaluate.h"
#include "core/scenario/result_numbers.h"
#include "ui/text/zero_point.h"

namespace quantscope {

/// The results as the panel lists them, by the ids of core's resultsTable, in an order that never
/// changes.
std::span<const std::string_view> resultIds();

/// "SQNR", "Max |error|". Parts of the one before begin with a space.
QString resultName(std::string_view id);
/// One sentence on what it says.
QString resultHelp(std::string_view id);

/// As shown: "8.310 dB", "13 of 15", "0.20 % (40)"; "≈ " before what is approximate, a dash where
/// there is none.
QString resultShown(std::string_view id, const Analysis& analysis, ZeroPointConvention convention);

/// "+3.79 dB better", "× 7.42 worse", "same"; "≈ " before it when not `exact`, a dash where a side
/// has no number.
QString changeShown(const ResultChange& change, bool exact);
/// As long as changes get in the language of the moment.
QString longestChange();

}  // namespace quantscope
