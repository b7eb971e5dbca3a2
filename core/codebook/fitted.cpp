// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/codebook/builtin.h"
#include "core/codebook/optimal_levels.h"

// Levels that are fitted for the least squared error, and levels that a user brings.
namespace quantscope::builtin {

namespace {

MadeCodebook fittedTable(std::vector<double> levels) {
    MadeCodebook made{nearestTable(std::move(levels)), 1};
    made.table.limited = false;
    return made;
}

}  // namespace

Result<MadeCodebook> lloydMax(const CodebookInput& input, const Task& task) {
    auto levels = optimalLevels(input.sorted, std::size_t{1} << input.bits, task);
    if (!levels)
        return levels.error();
    return fittedTable(std::move(levels).value());
}

// Lloyd's iteration from evenly spaced levels: what most programs run, and a local optimum.
Result<MadeCodebook> plainLloyd(const CodebookInput& input, const Task&) {
    constexpr std::size_t kMostSteps = 300;
    const std::size_t count = std::size_t{1} << input.bits;
    auto steps = lloydSteps(input.sorted, evenLevels(input.sorted, count), kMostSteps);
    return fittedTable(std::move(steps.back().levels));
}

Result<MadeCodebook> ownTable(const CodebookInput& input, const Task&) {
    std::vector<double> levels(input.ownLevels.begin(), input.ownLevels.end());
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return MadeCodebook{normalised(nearestTable(std::move(levels))), 1};
}

}  // namespace quantscope::builtin
