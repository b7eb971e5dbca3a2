// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/balanced.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/codebook/builtin.h"

namespace quantscope {

namespace {

// Ranks at which cells begin, and the end; where equal values meet a border, the first of them.
std::vector<std::size_t> cellRanks(std::span<const float> sorted, int bits) {
    const std::size_t cells = std::size_t{1} << bits;
    std::vector<std::size_t> ranks(cells + 1, sorted.size());
    for (std::size_t k = 0; k < cells; ++k) {
        // The smallest i with ⌊i · cells / n⌋ >= k; n and cells are far below 2^32 each.
        const std::size_t rank =
            std::min((k * sorted.size() + cells - 1) / cells, sorted.size() - 1);
        ranks[k] = k == 0 ? 0
                          : static_cast<std::size_t>(
                                std::lower_bound(sorted.begin(), sorted.end(), sorted[rank]) -
                                sorted.begin());
    }
    return ranks;
}

double borderAt(std::span<const float> sorted, std::size_t rank) {
    const auto upper = static_cast<double>(sorted[rank]);
    return rank == 0 ? upper : std::midpoint(static_cast<double>(sorted[rank - 1]), upper);
}

// The cells as a table whose levels are still to be set.
CodebookTable balancedCells(std::span<const float> sorted, std::span<const std::size_t> ranks) {
    CodebookTable table;
    table.limited = false;
    table.levels.resize(ranks.size() - 1);
    for (std::size_t k = 1; k + 1 < ranks.size(); ++k)
        table.borders.push_back(borderAt(sorted, ranks[k]));
    table.tiesUp.assign(table.borders.size(), 1);
    return table;
}

}  // namespace

std::vector<MedianSplit> medianSplits(std::span<const float> sorted, int bits) {
    std::vector<MedianSplit> rounds;
    for (int round = 1; round <= bits; ++round) {
        const std::vector<std::size_t> ranks = cellRanks(sorted, round);
        MedianSplit split{balancedCells(sorted, ranks).borders, {}};
        for (std::size_t k = 0; k + 1 < ranks.size(); ++k)
            split.populations.push_back(ranks[k + 1] - ranks[k]);
        rounds.push_back(std::move(split));
    }
    return rounds;
}

namespace builtin {

// The paper's: cells of equal population, levels evenly over ±abs-max.
Result<MadeCodebook> balanced(const CodebookInput& input, const Task&) {
    CodebookTable table = balancedCells(input.sorted, cellRanks(input.sorted, input.bits));
    const auto reach = static_cast<double>(
        std::max(std::abs(input.sorted.front()), std::abs(input.sorted.back())));
    const auto last = static_cast<double>(table.levels.size() - 1);
    for (std::size_t k = 0; k < table.levels.size(); ++k)
        table.levels[k] = reach * (2 * static_cast<double>(k) / last - 1);
    return MadeCodebook{std::move(table), 1};
}

// The same cells, each coming back as its mean. An empty cell, between equal borders, as its
// border.
Result<MadeCodebook> balancedMeans(const CodebookInput& input, const Task&) {
    const std::vector<std::size_t> ranks = cellRanks(input.sorted, input.bits);
    CodebookTable table = balancedCells(input.sorted, ranks);
    for (std::size_t k = 0; k < table.levels.size(); ++k) {
        const std::size_t count = ranks[k + 1] - ranks[k];
        if (count == 0) {
            table.levels[k] = k > 0 ? table.borders[k - 1] : table.borders[k];
            continue;
        }
        double sum = 0;
        for (const float x : input.sorted.subspan(ranks[k], count))
            sum += static_cast<double>(x);
        table.levels[k] = sum / static_cast<double>(count);
    }
    return MadeCodebook{std::move(table), 1};
}

// Level i is the (i + ½)/2^b quantile, interpolated linearly between order statistics.
Result<MadeCodebook> quantile(const CodebookInput& input, const Task&) {
    const std::size_t count = std::size_t{1} << input.bits;
    std::vector<double> levels(count);
    for (std::size_t i = 0; i < count; ++i)
        levels[i] = percentileOfSorted(
            input.sorted, 100 * (static_cast<double>(i) + 0.5) / static_cast<double>(count));
    MadeCodebook made{nearestTable(std::move(levels)), 1};
    made.table.limited = false;
    return made;
}

}  // namespace builtin
}  // namespace quantscope
