// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>

#include "core/matmul/kernels/kernels.h"

// The register tile, once for all vector instruction sets. Included by one file per instruction
// set, each compiled for it, so everything here is in an unnamed namespace and calls nothing that
// is inline elsewhere: the linker must not pick a copy that other processors cannot run.
//
// A path describes itself by a struct `Vector`:
//   Type, kLanes                 int32 lanes of a register
//   kPanelVectors                registers across a whole panel
//   tileRows(vectors)            rows of A whose sums, with one row of B, fit the registers
//   kGroupCodes                  codes per group: 4 bytes or 2 int16
//   splat(word), load, loadUnaligned, add, store, stream
//   dot<aUnsigned>(sum, b, a)    sum + group products per lane
//   kHeldVectors                 registers of B in use at once; further ones stay in memory:
//   dotInMemory(sum, b, a)       only if kHeldVectors < kPanelVectors
//   kUnroll                      groups per turn of the loop
//   kFetchNext                   whether the loop fetches TileJob::next (then kUnroll is 1)
namespace quantscope::kernels {

namespace {

constexpr std::size_t smaller(std::size_t a, std::size_t b) {
    return a < b ? a : b;
}

/// One tile: a few rows of A times one panel.
struct TileJob {
    const std::uint8_t* a = nullptr;
    std::size_t aStride = 0;
    const std::uint8_t* panel = nullptr;
    std::size_t groups = 0;
    std::size_t tail = 0;  ///< Bytes of a last, incomplete group of A.
    const std::int32_t* rowStart = nullptr;
    const std::int32_t* columnStart = nullptr;
    std::int32_t* c = nullptr;
    std::size_t cStride = 0;
    std::size_t columns = 0;
    Store store = Store::Overwrite;
    const std::uint8_t* next = nullptr;  ///< Fetched into L2 meanwhile, one line per group,
    std::size_t nextStride = 0;          ///< so far apart.
};

// Enough groups to hide the fetching of C's lines before they are written.
constexpr std::size_t kGroupsToFetchC = 64;

// The first job.columns of each row of sums.
[[gnu::noinline]] void copyPart(const std::int32_t* sums, std::size_t rows, std::size_t width,
                                const TileJob& job) {
    std::int32_t* c = job.c;
    for (std::size_t i = 0; i < rows; ++i, c += job.cStride, sums += width)
        for (std::size_t j = 0; j < job.columns; ++j)
            c[j] = static_cast<std::int32_t>(
                static_cast<std::uint32_t>(sums[j]) +
                (job.store == Store::Add ? static_cast<std::uint32_t>(c[j]) : 0));
}

template <class Vector, int kRows, int kVectors>
struct Tile {
    using Type = typename Vector::Type;
    Type sums[kRows][kVectors];

    [[gnu::always_inline]] void start(const TileJob& job) {
#pragma GCC unroll 16
        for (int i = 0; i < kRows; ++i)
#pragma GCC unroll 4
            for (int j = 0; j < kVectors; ++j)
                sums[i][j] = Vector::splat(job.rowStart[i]);
        if (!job.columnStart)
            return;
#pragma GCC unroll 4
        for (int j = 0; j < kVectors; ++j) {
            const Type start = Vector::loadUnaligned(job.columnStart + j * Vector::kLanes);
#pragma GCC unroll 16
            for (int i = 0; i < kRows; ++i)
                sums[i][j] = Vector::add(sums[i][j], start);
        }
    }

    // The group of row i is `bytes` long; a constant but for the last one. Where registers or the
    // front end are short, the last vectors of B are operands in memory.
    template <bool kAUnsigned>
    [[gnu::always_inline]] void addGroup(const std::uint8_t* a, std::size_t aStride,
                                         const std::uint8_t* panel, std::size_t bytes) {
        constexpr int kHeld = kVectors < Vector::kHeldVectors ? kVectors : Vector::kHeldVectors;
        Type b[kHeld];
#pragma GCC unroll 4
        for (int j = 0; j < kHeld; ++j)
            b[j] = Vector::load(panel + j * static_cast<int>(sizeof(Type)));
#pragma GCC unroll 16
        for (int i = 0; i < kRows; ++i) {
            std::int32_t word = 0;
            std::memcpy(&word, a + static_cast<std::size_t>(i) * aStride, bytes);
            const Type group = Vector::splat(word);
#pragma GCC unroll 4
            for (int j = 0; j < kHeld; ++j)
                sums[i][j] = Vector::template dot<kAUnsigned>(sums[i][j], b[j], group);
            if constexpr (kHeld < kVectors) {
#pragma GCC unroll 4
                for (int j = kHeld; j < kVectors; ++j)
                    sums[i][j] = Vector::dotInMemory(
                        sums[i][j], panel + j * static_cast<int>(sizeof(Type)), group);
            }
        }
    }

    [[gnu::always_inline]] void fetchC(const TileJob& job) const {
        for (int i = 0; i < kRows; ++i)
            for (int j = 0; j < kVectors; j += 64 / static_cast<int>(sizeof(Type)))
                __builtin_prefetch(
                    job.c + static_cast<std::size_t>(i) * job.cStride + j * Vector::kLanes, 1, 3);
    }

    template <class Put>
    [[gnu::always_inline]] void forEachVector(const TileJob& job, Put put) const {
#pragma GCC unroll 16
        for (int i = 0; i < kRows; ++i)
#pragma GCC unroll 4
            for (int j = 0; j < kVectors; ++j)
                put(job.c + static_cast<std::size_t>(i) * job.cStride + j * Vector::kLanes,
                    sums[i][j]);
    }

    // Decided once per tile: a test or a mask per vector costs 5 to 10 % of a 64 x 64 x 64 product.
    [[gnu::always_inline]] void finish(const TileJob& job) const {
        if (job.columns != kVectors * Vector::kLanes)
            return finishPart(job);
        if (job.store == Store::Stream)
            return forEachVector(job, [](std::int32_t* c, Type v) { Vector::stream(c, v); });
        if (job.store == Store::Overwrite)
            return forEachVector(job, [](std::int32_t* c, Type v) { Vector::store(c, v); });
        forEachVector(job, [](std::int32_t* c, Type v) {
            Vector::store(c, Vector::add(v, Vector::loadUnaligned(c)));
        });
    }

    // By way of memory: an array indexed by a variable would live there during the whole loop too.
    [[gnu::always_inline]] void finishPart(const TileJob& job) const {
        alignas(64) std::int32_t lanes[kRows * kVectors * Vector::kLanes];
#pragma GCC unroll 16
        for (int i = 0; i < kRows; ++i)
#pragma GCC unroll 4
            for (int j = 0; j < kVectors; ++j)
                Vector::store(lanes + (i * kVectors + j) * Vector::kLanes, sums[i][j]);
        copyPart(lanes, kRows, kVectors * Vector::kLanes, job);
    }
};

template <class Vector, int kRows, int kVectors, bool kAUnsigned>
void multiplyTile(const TileJob& job) {
    Tile<Vector, kRows, kVectors> tile;
    tile.start(job);
    if (job.groups >= kGroupsToFetchC && job.store == Store::Overwrite)
        tile.fetchC(job);
    const std::uint8_t* a = job.a;
    const std::uint8_t* panel = job.panel;
    const std::uint8_t* next = job.next;
    const std::size_t step = kVectors * sizeof(typename Vector::Type);
    std::size_t g = 0;
    for (; g + Vector::kUnroll <= job.groups; g += Vector::kUnroll) {
#pragma GCC unroll 4
        for (std::size_t u = 0; u < Vector::kUnroll; ++u)
            tile.template addGroup<kAUnsigned>(a + 4 * u, job.aStride, panel + u * step, 4);
        if constexpr (Vector::kFetchNext && kVectors == Vector::kPanelVectors) {
            __builtin_prefetch(next, 0, 2);
            next += job.nextStride;
        }
        a += 4 * Vector::kUnroll;
        panel += Vector::kUnroll * step;
    }
    for (; g < job.groups; ++g, a += 4, panel += step)
        tile.template addGroup<kAUnsigned>(a, job.aStride, panel, 4);
    if constexpr (Vector::kGroupCodes == 4)  // Rows widened to int16 end in zeros instead.
        if (job.tail > 0)
            tile.template addGroup<kAUnsigned>(a, job.aStride, panel, job.tail);
    tile.finish(job);
}

// multiplyTile for 1 … kMost rows.
template <class Vector, int kVectors, bool kAUnsigned, int kMost>
struct TileTable {
    using Function = void (*)(const TileJob&);
    Function ofRows[kMost + 1] = {};

    constexpr TileTable() { fill<kMost>(); }

private:
    template <int kRows>
    constexpr void fill() {
        if constexpr (kRows > 0) {
            ofRows[kRows] = &multiplyTile<Vector, kRows, kVectors, kAUnsigned>;
            fill<kRows - 1>();
        }
    }
};

// All rows of the block times one panel of kVectors registers. The rows are shared out evenly: 64
// are nine tiles of 6 and two of 5, not ten of 6 and one of 4.
template <class Vector, int kVectors, bool kAUnsigned>
void multiplyPanel(const BlockProduct& block, const std::uint8_t* panel, std::size_t column,
                   const std::uint8_t* next) {
    constexpr int kMost = Vector::tileRows(kVectors);
    static constexpr TileTable<Vector, kVectors, kAUnsigned, kMost> kTiles;
    constexpr std::size_t kCodeBytes = 4 / Vector::kGroupCodes;
    TileJob job;
    job.aStride = block.aStride;
    job.panel = panel;
    const std::size_t odd = block.k % Vector::kGroupCodes;
    job.groups = block.k / Vector::kGroupCodes + (kCodeBytes > 1 && odd != 0 ? 1 : 0);
    job.tail = kCodeBytes > 1 ? 0 : odd;
    job.columnStart = block.columnStart ? block.columnStart + column : nullptr;
    job.cStride = block.cStride;
    job.columns = smaller(block.columns - column, kVectors * Vector::kLanes);
    job.store = block.store;
    const std::size_t tiles = (block.rows + kMost - 1) / kMost;
    std::size_t row = 0;
    for (std::size_t t = 0; t < tiles; ++t) {
        const std::size_t rows = (block.rows - row + tiles - t - 1) / (tiles - t);
        job.a = block.a + row * block.aStride;
        job.rowStart = block.rowStart + row;
        job.c = block.c + row * block.cStride + column;
        // The first four tiles fetch what is packed next: a line of each of its rows.
        const bool fetch = t < 4 && next;
        job.next = fetch ? next + t * job.groups * block.nextStride : panel;
        job.nextStride = fetch ? block.nextStride : 0;
        kTiles.ofRows[rows](job);
        row += rows;
    }
}

template <class Vector, bool kAUnsigned, int kVectors = Vector::kPanelVectors>
void multiplyPanelOf(std::size_t vectors, const BlockProduct& block, const std::uint8_t* panel,
                     std::size_t column, const std::uint8_t* next) {
    if constexpr (kVectors > 1) {
        if (vectors < kVectors)
            return multiplyPanelOf<Vector, kAUnsigned, kVectors - 1>(vectors, block, panel, column,
                                                                     next);
    }
    multiplyPanel<Vector, kVectors, kAUnsigned>(block, panel, column, next);
}

template <class Vector, bool kAUnsigned>
void multiplyBlock(const BlockProduct& block) {
    constexpr std::size_t kColumns = Vector::kPanelVectors * Vector::kLanes;
    const std::uint8_t* panel = block.panels;
    for (std::size_t column = 0; column < block.columns; column += kColumns) {
        const std::size_t columns = smaller(kColumns, block.columns - column);
        const std::size_t vectors = (columns + Vector::kLanes - 1) / Vector::kLanes;
        multiplyPanelOf<Vector, kAUnsigned>(vectors, block, panel, column, block.next);
        panel += block.panelStride;
    }
}

}  // namespace

}  // namespace quantscope::kernels
