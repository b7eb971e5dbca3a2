// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/block_loops.h"

#include <algorithm>

#include "core/base/huge_buffer.h"
#include "core/base/parallel.h"

namespace quantscope {

using kernels::BlockProduct;
using kernels::GemmKernels;
using kernels::Store;

SignPlan signPlan(const GemmKernels& path, CodeType typeA, CodeType typeB) {
    if (path.widen)
        return {};
    if (typeA == CodeType::Int8)
        return typeB == CodeType::Int8 ? SignPlan{0x80, 128, false} : SignPlan{0, 0, false};
    return typeB == CodeType::Int8 ? SignPlan{0, 0, true} : SignPlan{0x80, -128, true};
}

std::size_t packedOffset(const Product& product, std::size_t inner, std::size_t column) {
    const GemmKernels& path = *product.path;
    const std::size_t panels = (product.columns + path.panelColumns - 1) / path.panelColumns;
    const std::size_t k = std::min(product.blocking.inner, product.a.columns - inner);
    return panels * panelBytes(path, inner) + column / path.panelColumns * panelBytes(path, k);
}

namespace {

constexpr std::size_t kLine = 64;

// Rows of widened codes start on different cache sets even where k is a power of two.
std::size_t wideStride(std::size_t inner) {
    return (inner + 1) / 2 * 2 + kLine / sizeof(std::int16_t);
}

// Panels of a scratch area, apart by one cache line group more than their size for the same reason.
std::size_t scratchPanelStride(const GemmKernels& path, std::size_t inner) {
    return panelBytes(path, inner) + 4 * path.panelColumns;
}

struct Range {
    std::size_t from = 0;
    std::size_t count = 0;
};

Range nextRange(std::size_t from, std::size_t step, std::size_t end) {
    return {from, std::min(step, end - from)};
}

// Few rows of A against B as it is.
bool needsNoPacking(const Product& product) {
    return !product.packed && product.a.rows <= product.path->fewRowsMost;
}

template <class T>
bool grow(HugeBuffer<T>& buffer, std::size_t count) {
    if (buffer.size() >= count)
        return true;
    buffer = {};
    auto made = HugeBuffer<T>::make(count);
    if (made)
        buffer = std::move(*made);
    return made.has_value();
}

// Memory that one thread's part of a product needs.
struct Scratch {
    HugeBuffer<std::uint8_t> panels;
    HugeBuffer<std::int16_t> wideRows;

    bool reserve(const Product& product, std::size_t columns) {
        const GemmKernels& path = *product.path;
        const Blocking& blocking = product.blocking;
        const bool few = needsNoPacking(product);
        const std::size_t kept = std::min(columns, blocking.packedKept);
        const std::size_t count = (kept + path.panelColumns - 1) / path.panelColumns;
        if (!product.packed && !few &&
            !grow(panels, count * scratchPanelStride(path, blocking.inner)))
            return false;
        const std::size_t wide = few ? product.a.rows * wideStride(product.a.columns)
                                     : blocking.rows * wideStride(blocking.inner);
        return !path.widen || grow(wideRows, wide);
    }

    void shrink() {
        constexpr std::size_t kMostKept = std::size_t{4} << 20;
        if (panels.size() > kMostKept)
            panels = {};
        if (wideRows.size() > kMostKept / sizeof(std::int16_t))
            wideRows = {};
    }
};

// A large result that is written once goes past the caches: no line is read only to be overwritten.
// A smaller one stays, for its next reader. (1024 x 1024: 3 % faster on Zen 4.)
bool goesPastCaches(const Product& product) {
    constexpr std::size_t kLarge = std::size_t{512} << 10;
    return product.a.rows * product.columns >= kLarge && product.c.stride % 16 == 0 &&
           reinterpret_cast<std::uintptr_t>(product.c.values) % kLine == 0;
}

// The block of A's rows as the kernel reads them: in place, or widened to int16.
struct Rows {
    const std::uint8_t* groups = nullptr;
    std::size_t stride = 0;
};

Rows rowsOf(const Product& product, Scratch& scratch, Range rows, Range inner) {
    const auto* codes = static_cast<const std::uint8_t*>(product.a.codes) +
                        rows.from * product.a.stride + inner.from;
    if (!product.path->widen)
        return {codes, product.a.stride};
    const std::size_t stride = wideStride(inner.count);
    product.path->widen(codes, product.a.stride, product.a.type, rows.count, inner.count,
                        scratch.wideRows.data(), stride);
    return {reinterpret_cast<const std::uint8_t*>(scratch.wideRows.data()),
            stride * sizeof(std::int16_t)};
}

BlockProduct blockOf(const Product& product, Rows a, Range rows, Range inner, Range columns) {
    BlockProduct block;
    block.a = a.groups;
    block.aStride = a.stride;
    block.rows = rows.count;
    block.k = inner.count;
    block.columns = columns.count;
    const bool first = inner.from == 0;
    block.rowStart = (first ? product.rowStart : product.zeros) + rows.from;
    if (first && product.columnStart)
        block.columnStart = product.columnStart + columns.from;
    block.c = product.c.values + rows.from * product.c.stride + columns.from;
    block.cStride = product.c.stride;
    block.store = first ? Store::Overwrite : Store::Add;
    if (first && inner.count == product.a.columns && goesPastCaches(product))
        block.store = Store::Stream;
    return block;
}

void multiplyFewRows(const Product& product, Scratch& scratch, Range columns) {
    const Range all{0, product.a.columns};
    const Rows a = rowsOf(product, scratch, {0, product.a.rows}, all);
    kernels::FewRows few;
    few.a = a.groups;
    few.aStride = a.stride;
    few.rows = product.a.rows;
    few.k = product.a.columns;
    few.b = product.b;
    few.b.codes = static_cast<const std::uint8_t*>(product.b.codes) + columns.from;
    few.b.columns = columns.count;
    few.flip = product.signs.flip;
    few.aUnsigned = product.signs.aUnsigned;
    few.rowStart = product.rowStart;
    few.columnStart = product.columnStart ? product.columnStart + columns.from : nullptr;
    few.c = product.c.values + columns.from;
    few.cStride = product.c.stride;
    product.path->multiplyFewRows(few);
}

void packColumns(const Product& product, Range inner, Range columns, std::uint8_t* panels,
                 std::size_t panelStride) {
    const auto* codes = static_cast<const std::uint8_t*>(product.b.codes) +
                        inner.from * product.b.stride + columns.from;
    product.path->pack({codes, product.b.stride, inner.count, columns.count, product.b.type,
                        product.signs.flip, panels, panelStride});
}

// The first block of rows meets each few columns right after they were packed.
void packAndMultiply(const Product& product, Scratch& scratch, Range inner, Range columns,
                     std::size_t stride) {
    const GemmKernels& path = *product.path;
    const Range rows = nextRange(0, product.blocking.rows, product.a.rows);
    const Rows a = rowsOf(product, scratch, rows, inner);
    const std::size_t end = columns.from + columns.count;
    for (std::size_t j = columns.from; j < end && !product.task->cancelled();
         j += product.blocking.packedAtOnce) {
        const Range few = nextRange(j, product.blocking.packedAtOnce, end);
        const std::size_t following = few.from + few.count;
        std::uint8_t* panels =
            scratch.panels.data() + (j - columns.from) / path.panelColumns * stride;
        packColumns(product, inner, few, panels, stride);
        BlockProduct block = blockOf(product, a, rows, inner, few);
        block.panels = panels;
        block.panelStride = stride;
        if (following < end) {
            block.next = static_cast<const std::uint8_t*>(product.b.codes) +
                         inner.from * product.b.stride + following;
            block.nextStride = product.b.stride;
        }
        path.multiply(block, product.signs.aUnsigned);
    }
}

void multiplyRows(const Product& product, Scratch& scratch, std::size_t firstRow, Range inner,
                  Range columns, const std::uint8_t* panels, std::size_t stride) {
    for (std::size_t i = firstRow; i < product.a.rows && !product.task->cancelled();
         i += product.blocking.rows) {
        const Range rows = nextRange(i, product.blocking.rows, product.a.rows);
        BlockProduct block =
            blockOf(product, rowsOf(product, scratch, rows, inner), rows, inner, columns);
        block.panels = panels;
        block.panelStride = stride;
        product.path->multiply(block, product.signs.aUnsigned);
    }
}

void multiplyBlocks(const Product& product, Scratch& scratch, std::size_t from, std::size_t to) {
    const GemmKernels& path = *product.path;
    const std::size_t k = product.a.columns;
    const std::size_t step = product.packed ? to - from : product.blocking.packedKept;
    for (std::size_t j = from; j < to; j += step) {
        const Range columns = nextRange(j, step, to);
        for (std::size_t p = 0; p < k; p += product.blocking.inner) {
            const Range inner = nextRange(p, product.blocking.inner, k);
            if (product.packed) {
                multiplyRows(product, scratch, 0, inner, columns,
                             product.packed + packedOffset(product, p, j),
                             panelBytes(path, inner.count));
                continue;
            }
            const std::size_t stride = scratchPanelStride(path, inner.count);
            packAndMultiply(product, scratch, inner, columns, stride);
            multiplyRows(product, scratch, product.blocking.rows, inner, columns,
                         scratch.panels.data(), stride);
        }
    }
}

}  // namespace

void packPanels(const Product& product, std::uint8_t* panels, unsigned threads) {
    const std::size_t k = product.b.rows;
    const std::size_t panel = product.path->panelColumns;
    const std::size_t columnsAtOnce = 4096 / panel * panel;
    const std::size_t pieces = (product.columns + columnsAtOnce - 1) / columnsAtOnce;
    forEachPiece(
        pieces,
        [&](std::size_t piece) {
            const Range columns = nextRange(piece * columnsAtOnce, columnsAtOnce, product.columns);
            for (std::size_t p = 0; p < k; p += product.blocking.inner) {
                const Range inner = nextRange(p, product.blocking.inner, k);
                packColumns(product, inner, columns,
                            panels + packedOffset(product, p, columns.from),
                            panelBytes(*product.path, inner.count));
            }
        },
        threads);
}

bool multiplyColumns(const Product& product, std::size_t from, std::size_t to) {
    // Kept from one call to the next, per thread: fetching pages from the system for each call
    // costs a product of 256 x 256 x 256 a third of its speed. Contents are never read before
    // written.
    thread_local Scratch scratch;
    if (!scratch.reserve(product, to - from))
        return false;
    if (needsNoPacking(product))
        multiplyFewRows(product, scratch, {from, to - from});
    else
        multiplyBlocks(product, scratch, from, to);
    product.path->finish();
    scratch.shrink();
    return true;
}

}  // namespace quantscope
