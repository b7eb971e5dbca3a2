// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/matmul/gemm.h"

/// What each instruction set contributes to the integer product. gemm.cpp cuts the matrices into
/// blocks and hands them to one of these; only the files of this folder are compiled for more than
/// the baseline processor, and nothing inline is shared with the rest of the program.
///
/// All layouts are made of *groups*: 4 bytes that meet 4 bytes of the other side in one
/// multiply-add. A group is four codes as bytes (vpdpbusd) or two codes as int16 (vpmaddwd).
namespace quantscope::kernels {

/// B's codes to be rearranged into panels.
struct PackBlock {
    const std::uint8_t* codes = nullptr;
    std::size_t stride = 0;
    std::size_t rows = 0;  ///< k of this block.
    std::size_t columns = 0;
    CodeType type = CodeType::Int8;
    std::uint8_t flip = 0;  ///< Exclusive-or for each byte (byte groups only): 0x80 or 0.
    std::uint8_t* panels = nullptr;
    std::size_t panelStride = 0;  ///< Bytes from one panel to the next.
};

/// How a block's sums reach C.
enum class Store {
    Overwrite,
    Add,     ///< To what an earlier block of k left there.
    Stream,  ///< Past the caches. Every row of C starts on 64 bytes; finish() before it is read.
};

/// Rows of A times panels of B.
struct BlockProduct {
    const std::uint8_t* a = nullptr;  ///< Groups of row i start at a + i · aStride.
    std::size_t aStride = 0;          ///< Bytes.
    std::size_t rows = 0;
    std::size_t k = 0;
    const std::uint8_t* panels = nullptr;
    std::size_t panelStride = 0;
    std::size_t columns = 0;
    const std::int32_t* rowStart = nullptr;     ///< What the sums of each row start from.
    const std::int32_t* columnStart = nullptr;  ///< Added per column; null for none.
    std::int32_t* c = nullptr;
    std::size_t cStride = 0;  ///< Values.
    Store store = Store::Overwrite;
    const std::uint8_t* next = nullptr;  ///< Unpacked B that is packed after this block, to be
    std::size_t nextStride = 0;          ///< fetched meanwhile: k rows so far apart. Or null.
};

/// A few rows of A times B as it is, for which packing does not pay.
struct FewRows {
    const std::uint8_t* a = nullptr;  ///< As in BlockProduct.
    std::size_t aStride = 0;
    std::size_t rows = 0;
    std::size_t k = 0;
    CodeMatrix b;  ///< Columns of the product alone.
    std::uint8_t flip = 0;
    bool aUnsigned = false;
    const std::int32_t* rowStart = nullptr;
    const std::int32_t* columnStart = nullptr;
    std::int32_t* c = nullptr;
    std::size_t cStride = 0;
};

/// The path of one instruction set. B's panels are `panelColumns` wide; in a panel, group g holds
/// for each column in turn the codes of rows g·groupRows …, 0 beyond the last row. The last panel
/// may be narrower by whole vectors; what its missing columns hold is never stored.
struct GemmKernels {
    MatmulIsa isa = MatmulIsa::Portable;
    std::size_t panelColumns = 0;
    std::size_t groupRows = 0;  ///< Codes per group: 4 bytes or 2 int16.

    void (*pack)(const PackBlock&) = nullptr;

    /// Widens rows of A to int16, `k` rounded up to a group, for paths whose groups are int16.
    /// Null where A's own bytes are read in place.
    void (*widen)(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
                  std::size_t k, std::int16_t* wide, std::size_t wideStride) = nullptr;

    /// sums[i] = Σ over k of row i.
    void (*rowSums)(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
                    std::size_t k, std::int32_t* sums) = nullptr;

    /// Byte groups: A holds int8 and the panels uint8, or with `aUnsigned` the other way round.
    void (*multiply)(const BlockProduct&, bool aUnsigned) = nullptr;

    /// Up to fewRowsMost rows without packing; null and 0 if the path has no such loop.
    void (*multiplyFewRows)(const FewRows&) = nullptr;
    std::size_t fewRowsMost = 0;

    /// Keeps the multiply-add instructions busy without memory; returns the operations done.
    double (*busyLoop)(std::size_t repeats) = nullptr;

    /// Makes streamed stores of this thread visible to others.
    void (*finish)() = nullptr;
};

const GemmKernels& portableKernels();
const GemmKernels& avx2Kernels();        ///< May be called on any computer,
const GemmKernels& avxVnniKernels();     ///< its functions only where
const GemmKernels& avx512VnniKernels();  ///< runnableKernels() lists them.

/// avx_vnni.cpp compiled with QUANTSCOPE_VNNI_AS_EVEX for AVX-512 VL and VNNI: the tests do.
const GemmKernels& avxVnniKernelsAsEvex();

/// The paths this computer can run, slowest first.
std::span<const GemmKernels* const> runnableKernels();

/// Null if this computer cannot run it.
const GemmKernels* kernelsOf(MatmulIsa isa);

}  // namespace quantscope::kernels
