// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_table.h"

#include <bit>
#include <numeric>

namespace quantscope {

CodebookTable nearestTable(std::vector<double> levels) {
    CodebookTable table;
    for (std::size_t k = 0; k + 1 < levels.size(); ++k)
        table.borders.push_back(std::midpoint(levels[k], levels[k + 1]));
    table.tiesUp.assign(table.borders.size(), 0);
    table.levels = std::move(levels);
    return table;
}

int codeBits(std::size_t levels) {
    return levels > 1 ? static_cast<int>(std::bit_width(levels - 1)) : 0;
}

}  // namespace quantscope
