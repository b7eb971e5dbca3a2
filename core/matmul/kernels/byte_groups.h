// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

#include "core/matmul/kernels/tile.h"

// What the two vpdpbusd paths share: how the byte layout is packed. Included by one file per
// instruction set under the rules of tile.h.
namespace quantscope::kernels {

namespace {

/// vpdpbusd multiplies unsigned by signed bytes and adds four products to an int32 without
/// saturation. A is read in place, so B is the side that is made unsigned (or, for an unsigned A,
/// signed): packing flips the highest bit, and the sums of a row start from what that adds.
constexpr std::size_t kGroupRows = 4;

/// Four rows of up to 16 columns, column by column. Rows and columns that are not there become 0.
inline void packFewColumns(const std::uint8_t* from, std::size_t stride, std::size_t rows,
                           std::size_t columns, std::uint8_t flip, std::uint8_t* to) {
    std::memset(to, 0, 64);
    for (std::size_t r = 0; r < rows; ++r, from += stride)
        for (std::size_t j = 0; j < columns; ++j)
            to[4 * j + r] = static_cast<std::uint8_t>(from[j] ^ flip);
}

/// Panel at `column`, rows from `row` on, to the end of the block: incomplete groups and panels.
/// A narrow panel is as wide as the vectors of `vectorColumns` that its columns need.
inline void packEdge(const PackBlock& block, std::size_t row, std::size_t column,
                     std::size_t panelColumns, std::size_t vectorColumns) {
    const std::size_t columns = smaller(panelColumns, block.columns - column);
    const std::size_t width = (columns + vectorColumns - 1) / vectorColumns * vectorColumns;
    std::uint8_t* to =
        block.panels + column / panelColumns * block.panelStride + row / kGroupRows * 4 * width;
    alignas(64) std::uint8_t part[64];
    for (; row < block.rows; row += kGroupRows) {
        const std::uint8_t* from = block.codes + row * block.stride + column;
        for (std::size_t j = 0; j < width; j += vectorColumns, to += 4 * vectorColumns) {
            const std::size_t here = columns > j ? smaller(vectorColumns, columns - j) : 0;
            packFewColumns(from + j, block.stride, smaller(kGroupRows, block.rows - row), here,
                           block.flip, part);
            std::memcpy(to, part, 4 * vectorColumns);
        }
    }
}

/// Whole rows, eight at a time, across all columns: the processor fetches eight long lines ahead,
/// not pieces of one a row apart that share a few cache sets (2 to 3 times faster from L3).
/// Packer(flip).group(from, stride, to) packs four rows of a whole panel.
template <class Packer>
void packWholeRows(const PackBlock& block, std::size_t rows, std::size_t columns) {
    constexpr std::size_t kRowsAtOnce = 8;
    constexpr std::size_t kGroupBytes = kGroupRows * Packer::kPanel;
    const Packer packer(block.flip);
    for (std::size_t row = 0; row < rows; row += kRowsAtOnce) {
        const std::uint8_t* from = block.codes + row * block.stride;
        std::uint8_t* to = block.panels + row / kGroupRows * kGroupBytes;
        const bool two = row + kRowsAtOnce <= rows;
        for (std::size_t j = 0; j < columns; j += Packer::kPanel, to += block.panelStride) {
            packer.group(from + j, block.stride, to);
            if (two)
                packer.group(from + kGroupRows * block.stride + j, block.stride, to + kGroupBytes);
        }
    }
}

template <class Packer>
void packGroups(const PackBlock& block) {
    constexpr std::size_t kPanel = Packer::kPanel;
    const std::size_t wholeColumns = block.columns / kPanel * kPanel;
    const std::size_t wholeRows = block.rows / kGroupRows * kGroupRows;
    packWholeRows<Packer>(block, wholeRows, wholeColumns);
    if (wholeRows < block.rows)
        for (std::size_t j = 0; j < wholeColumns; j += kPanel)
            packEdge(block, wholeRows, j, kPanel, Packer::kLanes);
    if (wholeColumns < block.columns)
        packEdge(block, 0, wholeColumns, kPanel, Packer::kLanes);
}

}  // namespace

}  // namespace quantscope::kernels
