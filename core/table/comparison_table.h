// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/figure/pin_figures.h"
#include "core/table/table.h"

namespace quantscope {

/// The results of two states side by side, a row per result of resultKinds(): id, the number in
/// each, the second minus the first, the change in words, and what it is: same, better, worse,
/// different.
/// Results that neither has are left out. @pre Of both, `result` is there.
Table comparisonTable(const ComparedState& one, const ComparedState& other);

/// How a pinned result was made; see provenance() in tables.h.
std::vector<std::string> provenance(const PinnedResult& result);

}  // namespace quantscope
