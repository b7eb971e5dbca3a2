// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled for AVX2: nothing here may be inline elsewhere (see tile.h).
#include <immintrin.h>

#include "core/matmul/kernels/kernels.h"
#include "core/matmul/kernels/peak_loop.h"
#include "core/matmul/kernels/registers256.h"
#include "core/matmul/kernels/tile.h"

// vpmaddubsw would multiply bytes, but it saturates the sum of two products at 32,767. Both sides
// are widened to int16 instead and meet in vpmaddwd, which is exact for all int8 and uint8 codes.
namespace quantscope::kernels {

namespace {

template <bool kSigned>
__m256i widened(__m128i bytes) {
    return kSigned ? _mm256_cvtepi8_epi16(bytes) : _mm256_cvtepu8_epi16(bytes);
}

// 4 rows by 24 columns: 12 sums, two registers of B, one of A and one product fill the 16. The
// third vector of B is an operand in memory. Per group that is 31 instructions for 12
// multiply-adds, against 35 of a 6 x 16 tile: this loop is limited by how many the processor takes
// in per cycle.
struct Vector : Registers256 {
    static constexpr int kPanelVectors = 3;
    static constexpr int kHeldVectors = 2;
    static constexpr std::size_t kGroupCodes = 2;
    static constexpr std::size_t kUnroll = 4;
    static constexpr bool kFetchNext = false;  // One more instruction per group would show.
    static constexpr int tileRows(int vectors) { return vectors == 3 ? 4 : vectors == 2 ? 6 : 12; }

    template <bool>
    static Type dot(Type sum, Type b, Type a) {
        return added(sum, _mm256_madd_epi16(b, a));
    }
    // Left to itself the compiler loads the operand once, into a register it does not have.
    static Type dotInMemory(Type sum, const std::uint8_t* b, Type a) {
        Type product;
        asm("vpmaddwd %2, %1, %0" : "=x"(product) : "x"(a), "m"(*reinterpret_cast<const Type*>(b)));
        return added(sum, product);
    }

private:
    // One after another: g++ otherwise adds the products of several groups to each other first and
    // keeps them all, in memory.
    static Type added(Type sum, Type product) {
        sum = _mm256_add_epi32(sum, product);
        asm("" : "+x"(sum));
        return sum;
    }
};

constexpr std::size_t kPanel = std::size_t{Vector::kPanelVectors} * Vector::kLanes;

// Two rows of 16 codes to int16, pairs of one column side by side: columns 0 … 7, then 8 … 15.
struct Pairs {
    __m256i low;
    __m256i high;
};
template <bool kSigned>
Pairs pairsOf(__m128i first, __m128i second) {
    return {widened<kSigned>(_mm_unpacklo_epi8(first, second)),
            widened<kSigned>(_mm_unpackhi_epi8(first, second))};
}

// Two rows of `columns` codes (8, 16 or 24) as one group.
template <bool kSigned>
void packGroup(const std::uint8_t* first, const std::uint8_t* second, std::size_t columns,
               std::uint8_t* to) {
    if (columns >= 16) {
        const Pairs pairs = pairsOf<kSigned>(loadBytes(first), loadBytes(second));
        storeVector(to, pairs.low);
        storeVector(to + 32, pairs.high);
    }
    if (columns % 16 != 0) {
        const std::size_t done = columns / 16 * 16;
        const __m128i both =
            _mm_unpacklo_epi8(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(first + done)),
                              _mm_loadl_epi64(reinterpret_cast<const __m128i*>(second + done)));
        storeVector(to + 4 * done, widened<kSigned>(both));
    }
}

// The last columns or the last, odd row. A narrow panel has fewer registers per group.
template <bool kSigned>
void packEdge(const PackBlock& block, std::size_t row, std::size_t column) {
    const std::size_t columns = smaller(kPanel, block.columns - column);
    const std::size_t width = (columns + Vector::kLanes - 1) / Vector::kLanes * Vector::kLanes;
    std::uint8_t* to = block.panels + column / kPanel * block.panelStride + row * 2 * width;
    std::uint8_t rows[2][kPanel] = {};
    for (; row < block.rows; row += 2, to += 4 * width) {
        const std::uint8_t* from = block.codes + row * block.stride + column;
        std::memcpy(rows[0], from, columns);
        if (row + 1 < block.rows)
            std::memcpy(rows[1], from + block.stride, columns);
        else
            std::memset(rows[1], 0, columns);
        packGroup<kSigned>(rows[0], rows[1], width, to);
    }
}

// Whole rows, eight at a time, across all columns: the processor fetches eight long lines ahead,
// not short pieces a row apart that share a few cache sets.
template <bool kSigned>
void packWhole(const PackBlock& block, std::size_t columns) {
    constexpr std::size_t kRowsAtOnce = 8;
    for (std::size_t row = 0; row + 1 < block.rows; row += kRowsAtOnce) {
        const std::size_t rows = smaller(kRowsAtOnce, block.rows - row) / 2 * 2;
        const std::uint8_t* from = block.codes + row * block.stride;
        std::uint8_t* to = block.panels + row * 2 * kPanel;
        for (std::size_t j = 0; j < columns; j += kPanel, to += block.panelStride)
            for (std::size_t r = 0; r < rows; r += 2) {
                const std::uint8_t* pair = from + r * block.stride + j;
                packGroup<kSigned>(pair, pair + block.stride, kPanel, to + r * 2 * kPanel);
            }
    }
}

template <bool kSigned>
void packSigned(const PackBlock& block) {
    const std::size_t whole = block.columns / kPanel * kPanel;
    packWhole<kSigned>(block, whole);
    if (block.rows % 2 != 0)
        for (std::size_t j = 0; j < whole; j += kPanel)
            packEdge<kSigned>(block, block.rows - 1, j);
    if (whole < block.columns)
        packEdge<kSigned>(block, 0, whole);
}

void pack(const PackBlock& block) {
    block.type == CodeType::Int8 ? packSigned<true>(block) : packSigned<false>(block);
}

template <bool kSigned>
void widenRow(const std::uint8_t* from, std::size_t k, std::int16_t* to) {
    std::size_t p = 0;
    for (; p + 16 <= k; p += 16)
        storeVector(to + p, widened<kSigned>(loadBytes(from + p)));
    if (p == k)
        return;
    alignas(32) std::int16_t last[16];
    storeVector(last, widened<kSigned>(loadFewBytes(from + p, k - p)));
    std::memcpy(to + p, last, (k - p + 1) / 2 * 4);
}

void widen(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
           std::size_t k, std::int16_t* wide, std::size_t wideStride) {
    for (std::size_t i = 0; i < rows; ++i, a += stride, wide += wideStride)
        type == CodeType::Int8 ? widenRow<true>(a, k, wide) : widenRow<false>(a, k, wide);
}

void multiply(const BlockProduct& block, bool) {
    multiplyBlock<Vector, false>(block);
}

// --- Few rows -----------------------------------------------------------------------------------

constexpr std::size_t kFewRows = 12;
constexpr std::size_t kRowsPerPass = 8;  // Of B; each is read front to back.

// Sums of a strip of columns for all rows, small enough for L1. Rows of sums are a line more apart
// than their length: where that is a power of two they would share the cache sets of B's rows.
constexpr std::size_t kStripSums = 4096;
constexpr std::size_t kSumsPadding = 16;

template <bool kSigned, int kPairs>
void addRowsOfB(const FewRows& few, std::size_t row, std::size_t column, std::size_t columns,
                std::int32_t* sums) {
    const std::uint8_t* from =
        static_cast<const std::uint8_t*>(few.b.codes) + row * few.b.stride + column;
    const bool odd = row + 2 * kPairs > few.k;  // The second row of a last pair is not there.
    const std::size_t vectors = (columns + 15) / 16;
    for (std::size_t v = 0; v < vectors; ++v, from += 16) {
        const std::size_t count = smaller(16, columns - v * 16);
        Pairs b[kPairs];
#pragma GCC unroll 4
        for (std::size_t q = 0; q < kPairs; ++q) {
            const std::uint8_t* pair = from + 2 * q * few.b.stride;
            const auto codes = [count](const std::uint8_t* at) {
                return count == 16 ? loadBytes(at) : loadFewBytes(at, count);
            };
            b[q] = pairsOf<kSigned>(codes(pair),
                                    odd ? _mm_setzero_si128() : codes(pair + few.b.stride));
        }
        std::int32_t* sum = sums + v * 16;
        const std::uint8_t* a = few.a + row * 2;
        for (std::size_t i = 0; i < few.rows;
             ++i, a += few.aStride, sum += vectors * 16 + kSumsPadding) {
            __m256i low = Vector::loadUnaligned(sum);
            __m256i high = Vector::loadUnaligned(sum + 8);
#pragma GCC unroll 4
            for (int q = 0; q < kPairs; ++q) {
                std::int32_t word;
                std::memcpy(&word, a + 4 * q, 4);
                const __m256i pair = Vector::splat(word);
                low = Vector::dot<false>(low, b[q].low, pair);
                high = Vector::dot<false>(high, b[q].high, pair);
            }
            storeVector(sum, low);
            storeVector(sum + 8, high);
        }
    }
}

template <bool kSigned>
void multiplyStrip(const FewRows& few, std::size_t column, std::size_t columns) {
    alignas(64) std::int32_t sums[kStripSums + kFewRows * kSumsPadding];
    const std::size_t stride = (columns + 15) / 16 * 16 + kSumsPadding;
    std::memset(sums, 0, few.rows * stride * sizeof(std::int32_t));
    std::size_t row = 0;
    for (; row + kRowsPerPass <= few.k; row += kRowsPerPass)
        addRowsOfB<kSigned, kRowsPerPass / 2>(few, row, column, columns, sums);
    for (; row < few.k; row += 2)
        addRowsOfB<kSigned, 1>(few, row, column, columns, sums);
    for (std::size_t i = 0; i < few.rows; ++i) {
        const auto start = static_cast<std::uint32_t>(few.rowStart[i]);
        std::int32_t* c = few.c + i * few.cStride + column;
        for (std::size_t j = 0; j < columns; ++j) {
            std::uint32_t sum = static_cast<std::uint32_t>(sums[i * stride + j]) + start;
            if (few.columnStart)
                sum += static_cast<std::uint32_t>(few.columnStart[column + j]);
            c[j] = static_cast<std::int32_t>(sum);
        }
    }
}

void multiplyFewRows(const FewRows& few) {
    const std::size_t strip = kStripSums / few.rows / 64 * 64;
    for (std::size_t column = 0; column < few.b.columns; column += strip) {
        const std::size_t columns = smaller(strip, few.b.columns - column);
        few.b.type == CodeType::Int8 ? multiplyStrip<true>(few, column, columns)
                                     : multiplyStrip<false>(few, column, columns);
    }
}

void finish() {
    _mm_sfence();
}

}  // namespace

const GemmKernels& avx2Kernels() {
    static constexpr GemmKernels kKernels = [] {
        GemmKernels kernels;
        kernels.isa = MatmulIsa::Avx2;
        kernels.panelColumns = kPanel;
        kernels.groupRows = Vector::kGroupCodes;
        kernels.pack = pack;
        kernels.widen = widen;
        kernels.rowSums = rowSums;
        kernels.multiply = multiply;
        kernels.multiplyFewRows = multiplyFewRows;
        kernels.fewRowsMost = kFewRows;
        kernels.busyLoop = busyLoop<Vector>;
        kernels.finish = finish;
        return kernels;
    }();
    return kKernels;
}

}  // namespace quantscope::kernels
