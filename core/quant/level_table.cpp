// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quant/level_table.h"

#include <algorithm>

namespace quantscope {

std::size_t indexOf(const LevelTable& table, float x) {
    const auto above = std::upper_bound(table.thresholds.begin(), table.thresholds.end(), x);
    return static_cast<std::size_t>(above - table.thresholds.begin());
}

}  // namespace quantscope
