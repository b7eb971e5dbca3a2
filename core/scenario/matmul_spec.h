// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quant/scheme.h"

namespace quantscope {

/// Where the two matrices of the MatMul page come from.
enum class MatmulSource {
    Worked,   ///< The example in decimals.
    Course,   ///< The lecture's example.
    Random,   ///< Normal values of `seed`.
    Typed,    ///< The numbers in `a` and `b`.
    Dataset,  ///< B: the top left corner of the active dataset; A: normal values of `seed`.
};

/// What the MatMul page is asked: part of a scenario. A is rows × depth, B depth × columns.
struct MatmulSpec {
    MatmulSource source = MatmulSource::Worked;
    std::size_t rows = 2;  ///< Of the sources that have no size of their own.
    std::size_t depth = 4;
    std::size_t columns = 3;
    std::uint64_t seed = 7;
    std::vector<float> a;  ///< Typed values, row-major; missing ones are 0.
    std::vector<float> b;

    int bits = 8;  ///< Of both sides, 2 to 8.
    SchemeKind kindA = SchemeKind::Symmetric;
    SchemeKind kindB = SchemeKind::Symmetric;
    bool perRow = false;                    ///< A: one scale for each row.
    bool perColumn = false;                 ///< B: one scale for each column.
    std::optional<std::size_t> groupDepth;  ///< Neighbours along k with a scale of their own, for
                                            ///< comparison; nothing: no groups.

    std::size_t outlierChannels = 0;  ///< Columns of A that are multiplied by `outlierFactor`.
    double outlierFactor = 20;

    int accumulatorBits = 32;              ///< 16 or 32.
    bool saturates = false;                ///< Instead of wrapping.
    std::optional<std::size_t> roomDepth;  ///< k up to which sums are followed into the register;
                                           ///< nothing: the matrices' own.
    bool errorsInPercent = false;          ///< Errors of cells are shown as shares of the exact C.
    bool requantizes = false;              ///< To int8 codes that just hold the result.

    std::string remedy = "none";            ///< Id of a row of remedies().
    std::optional<double> remedyParameter;  ///< Nothing: the remedy's usual one.

    bool operator==(const MatmulSpec&) const = default;
};

/// Sizes up to this can be asked for on each side.
inline constexpr std::size_t kLargestMatmulSide = 2048;

/// worked, course, random, typed, dataset: written into files.
std::string_view idOf(MatmulSource source);
std::optional<MatmulSource> parseMatmulSource(std::string_view id);

}  // namespace quantscope
