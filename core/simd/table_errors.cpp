// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cassert>
#include <cmath>
#include <mutex>
#include <vector>

#include "core/base/parallel.h"
#include "core/quant/quant_params.h"
#include "core/simd/direct_errors.h"
#include "core/simd/small_table.h"

// The direct engine of codebooks.
namespace quantscope {

namespace {

ErrorSums tableErrorsOfPiece(std::span<const float> values, const LevelTable& table,
                             std::span<std::uint64_t> populations) {
    ErrorSums sums;
    for (const float x : values) {
        if (!std::isfinite(x))
            continue;
        const std::size_t index = indexOf(table, x);
        sums.addValue(x, table.levels[index], x < table.clipBelow || x >= table.clipFrom);
        if (!populations.empty())
            ++populations[index];
    }
    return sums;
}

// Shares values out in fixed pieces: errorsOf(part, populations) for each.
template <class ErrorsOf>
ErrorSums inPieces(std::span<const float> values, std::span<std::uint64_t> populations,
                   ErrorsOf errorsOf) {
    if (values.size() <= kPieceValues)
        return errorsOf(values, populations);
    std::vector<ErrorSums> pieces(pieceCount(values.size()));
    std::mutex merging;
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        const auto part = values.subspan(start, std::min(kPieceValues, values.size() - start));
        std::vector<std::uint64_t> counts(populations.size());
        pieces[i] = errorsOf(part, std::span(counts));
        const std::lock_guard lock(merging);
        for (std::size_t level = 0; level < populations.size(); ++level)
            populations[level] += counts[level];
    });
    ErrorSums sums;
    for (const ErrorSums& piece : pieces)
        sums.add(piece);
    return sums;
}

}  // namespace

ErrorSums directErrors(std::span<const float> values, const CodebookTable& table, double scale,
                       Rounding rounding, std::span<std::uint64_t> populations) {
    assert(populations.empty() || populations.size() == table.levels.size());
    if (table.levels.size() > SmallTable::kMostLevels) {
        LevelTable scaled;
        scaleTable(table, scale, rounding, scaled);
        return directErrors(values, scaled, populations);
    }
    const SmallTable small = SmallTable::of(table, rounding);
    return inPieces(values, populations,
                    [&](std::span<const float> part, std::span<std::uint64_t> counts) {
                        SmallTableSums sums;
                        addBlockErrors(small, scale, part, sums);
                        sums.addPopulations(counts);
                        return sums.sums();
                    });
}

ErrorSums directErrors(std::span<const float> values, const LevelTable& table,
                       std::span<std::uint64_t> populations) {
    assert(populations.empty() || populations.size() == table.levels.size());
    return inPieces(values, populations,
                    [&](std::span<const float> part, std::span<std::uint64_t> counts) {
                        return tableErrorsOfPiece(part, table, counts);
                    });
}

void quantizeIndices(std::span<const float> values, const LevelTable& table,
                     std::span<std::int32_t> indices) {
    for (std::size_t i = 0; i < values.size(); ++i)
        indices[i] =
            std::isfinite(values[i]) ? static_cast<std::int32_t>(indexOf(table, values[i])) : -1;
}

}  // namespace quantscope
