// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/matmul/kernels/kernels.h"

// Plain C++ on int16: a group holds the codes of its first row and then those of its second, so
// that compilers find the widening multiplication that every processor has. Sums are taken in
// uint32_t: they wrap as those of the vector paths do and nothing is undefined.
namespace quantscope::kernels {

namespace {

constexpr std::size_t kPanel = 16;
constexpr std::size_t kTileRows = 4;

std::int16_t wide(std::uint8_t code, CodeType type) {
    return type == CodeType::Int8 ? static_cast<std::int16_t>(static_cast<std::int8_t>(code))
                                  : static_cast<std::int16_t>(code);
}

void packRow(const PackBlock& block, std::size_t row, std::size_t column, std::int16_t* to) {
    const std::size_t columns = row < block.rows ? std::min(kPanel, block.columns - column) : 0;
    const std::uint8_t* from = block.codes + row * block.stride + column;
    for (std::size_t j = 0; j < columns; ++j)
        to[j] = wide(from[j], block.type);
    std::fill(to + columns, to + kPanel, std::int16_t{0});
}

void pack(const PackBlock& block) {
    std::uint8_t* panel = block.panels;
    for (std::size_t column = 0; column < block.columns; column += kPanel) {
        for (std::size_t row = 0; row < (block.rows + 1) / 2 * 2; ++row)
            packRow(block, row, column, reinterpret_cast<std::int16_t*>(panel) + row * kPanel);
        panel += block.panelStride;
    }
}

void widen(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
           std::size_t k, std::int16_t* out, std::size_t outStride) {
    for (std::size_t i = 0; i < rows; ++i, a += stride, out += outStride) {
        for (std::size_t p = 0; p < k; ++p)
            out[p] = wide(a[p], type);
        if (k % 2 != 0)
            out[k] = 0;
    }
}

void rowSums(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
             std::size_t k, std::int32_t* sums) {
    for (std::size_t i = 0; i < rows; ++i, a += stride) {
        std::uint32_t sum = 0;
        for (std::size_t p = 0; p < k; ++p)
            sum += static_cast<std::uint32_t>(wide(a[p], type));
        sums[i] = static_cast<std::int32_t>(sum);
    }
}

struct Tile {
    std::uint32_t sums[kTileRows][kPanel];
};

// Whole tiles only, so that the compiler knows every length; missing rows repeat the last one.
void addProducts(const std::int16_t* const rows[kTileRows], const std::int16_t* panel,
                 std::size_t groups, Tile& tile) {
    Tile t = tile;
    for (std::size_t k = 0; k < 2 * groups; ++k, panel += kPanel)
        for (std::size_t i = 0; i < kTileRows; ++i) {
            const std::int16_t a = rows[i][k];
            for (std::size_t j = 0; j < kPanel; ++j)
                t.sums[i][j] += static_cast<std::uint32_t>(std::int32_t{a} * panel[j]);
        }
    tile = t;
}

void multiplyTile(const BlockProduct& block, std::size_t row, std::size_t column,
                  const std::int16_t* panel) {
    const std::size_t rows = std::min(kTileRows, block.rows - row);
    const std::size_t columns = std::min(kPanel, block.columns - column);
    const std::int16_t* a[kTileRows];
    Tile tile{};
    for (std::size_t i = 0; i < kTileRows; ++i)
        a[i] = reinterpret_cast<const std::int16_t*>(block.a +
                                                     (row + std::min(i, rows - 1)) * block.aStride);
    addProducts(a, panel, (block.k + 1) / 2, tile);
    for (std::size_t i = 0; i < rows; ++i) {
        std::int32_t* c = block.c + (row + i) * block.cStride + column;
        const auto start = static_cast<std::uint32_t>(block.rowStart[row + i]);
        for (std::size_t j = 0; j < columns; ++j) {
            std::uint32_t sum = tile.sums[i][j] + start;
            if (block.columnStart)
                sum += static_cast<std::uint32_t>(block.columnStart[column + j]);
            if (block.store == Store::Add)
                sum += static_cast<std::uint32_t>(c[j]);
            c[j] = static_cast<std::int32_t>(sum);
        }
    }
}

void multiply(const BlockProduct& block, bool) {
    const std::uint8_t* panel = block.panels;
    for (std::size_t column = 0; column < block.columns; column += kPanel) {
        for (std::size_t row = 0; row < block.rows; row += kTileRows)
            multiplyTile(block, row, column, reinterpret_cast<const std::int16_t*>(panel));
        panel += block.panelStride;
    }
}

// Plain C++ cannot say "registers alone": four short rows and a panel in L1 come closest.
double busyLoop(std::size_t repeats) {
    constexpr std::size_t kGroups = 16;
    std::int16_t a[kTileRows][2 * kGroups];
    std::int16_t panel[2 * kPanel * kGroups];
    const std::int16_t* rows[kTileRows];
    for (std::size_t i = 0; i < kTileRows; ++i) {
        std::fill_n(a[i], 2 * kGroups, std::int16_t{3});
        rows[i] = a[i];
    }
    std::fill_n(panel, 2 * kPanel * kGroups, std::int16_t{5});
    Tile tile{};
    for (std::size_t r = 0; r < repeats; ++r)
        addProducts(rows, panel, kGroups, tile);
    volatile std::uint32_t kept = tile.sums[0][0];  // Or the compiler drops it all.
    static_cast<void>(kept);
    return 2.0 * 2 * kTileRows * kPanel * kGroups * static_cast<double>(repeats);
}

void finish() {
}

}  // namespace

const GemmKernels& portableKernels() {
    static constexpr GemmKernels kKernels = [] {
        GemmKernels kernels;
        kernels.isa = MatmulIsa::Portable;
        kernels.panelColumns = kPanel;
        kernels.groupRows = 2;
        kernels.pack = pack;
        kernels.widen = widen;
        kernels.rowSums = rowSums;
        kernels.multiply = multiply;
        kernels.busyLoop = busyLoop;
        kernels.finish = finish;
        return kernels;
    }();
    return kKernels;
}

}  // namespace quantscope::kernels
