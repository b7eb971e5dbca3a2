// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled for AVX-512 F, BW, VL and VNNI: nothing here may be inline elsewhere (see tile.h).
#include <immintrin.h>

#include "core/matmul/kernels/byte_groups.h"
#include "core/matmul/kernels/kernels.h"
#include "core/matmul/kernels/peak_loop.h"
#include "core/matmul/kernels/tile.h"

namespace quantscope::kernels {

namespace {

// g++ 12 copies the sum before the intrinsic and spills the tile: less than half the speed. One
// statement with a sum that is read and written avoids it.
__m512i addProducts(__m512i sum, __m512i unsignedBytes, __m512i signedBytes) {
    asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(unsignedBytes), "v"(signedBytes));
    return sum;
}

// 6 rows by 64 columns: 24 sums, 4 registers of B and one of A. Narrow panels take more rows.
struct Vector {
    using Type = __m512i;
    static constexpr int kLanes = 16;
    static constexpr int kPanelVectors = 4;
    static constexpr int kHeldVectors = 4;
    static constexpr std::size_t kUnroll = 1;
    static constexpr std::size_t kGroupCodes = kGroupRows;
    static constexpr bool kFetchNext = true;
    static constexpr int tileRows(int vectors) { return vectors == 4 ? 6 : vectors == 3 ? 8 : 14; }

    static Type splat(std::int32_t word) { return _mm512_set1_epi32(word); }
    static Type load(const std::uint8_t* from) { return _mm512_load_si512(from); }
    static Type loadUnaligned(const std::int32_t* from) { return _mm512_loadu_si512(from); }
    static Type add(Type a, Type b) { return _mm512_add_epi32(a, b); }
    template <bool kAUnsigned>
    static Type dot(Type sum, Type b, Type a) {
        return kAUnsigned ? addProducts(sum, a, b) : addProducts(sum, b, a);
    }
    static void store(std::int32_t* to, Type value) { _mm512_storeu_si512(to, value); }
    static void stream(std::int32_t* to, Type value) {
        _mm512_stream_si512(reinterpret_cast<__m512i*>(to), value);
    }
};

constexpr std::size_t kPanelColumns = std::size_t{Vector::kPanelVectors} * Vector::kLanes;

// Four rows of 64 columns as one group: a transposition of double words within each row, after
// which the interleaving of bytes and words leaves the columns in order.
struct Packer {
    static constexpr std::size_t kPanel = kPanelColumns;
    static constexpr std::size_t kLanes = Vector::kLanes;

    __m512i order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    __m512i flip;

    explicit Packer(std::uint8_t flipByte) : flip(_mm512_set1_epi8(static_cast<char>(flipByte))) {}

    __m512i row(const std::uint8_t* from) const {
        return _mm512_xor_si512(_mm512_permutexvar_epi32(order, _mm512_loadu_si512(from)), flip);
    }

    void group(const std::uint8_t* from, std::size_t stride, std::uint8_t* to) const {
        const __m512i r0 = row(from);
        const __m512i r1 = row(from + stride);
        const __m512i r2 = row(from + 2 * stride);
        const __m512i r3 = row(from + 3 * stride);
        const __m512i low01 = _mm512_unpacklo_epi8(r0, r1);
        const __m512i high01 = _mm512_unpackhi_epi8(r0, r1);
        const __m512i low23 = _mm512_unpacklo_epi8(r2, r3);
        const __m512i high23 = _mm512_unpackhi_epi8(r2, r3);
        _mm512_store_si512(to, _mm512_unpacklo_epi16(low01, low23));
        _mm512_store_si512(to + 64, _mm512_unpackhi_epi16(low01, low23));
        _mm512_store_si512(to + 128, _mm512_unpacklo_epi16(high01, high23));
        _mm512_store_si512(to + 192, _mm512_unpackhi_epi16(high01, high23));
    }
};

// Sums of a row in 16 lanes, by products with 1.
template <bool kSigned>
__m512i laneSums(const std::uint8_t* a, std::size_t k) {
    const __m512i ones = _mm512_set1_epi8(1);
    const auto add = [ones](__m512i sum, __m512i codes) {
        return kSigned ? addProducts(sum, ones, codes) : addProducts(sum, codes, ones);
    };
    __m512i even = _mm512_setzero_si512();
    __m512i odd = _mm512_setzero_si512();
    std::size_t p = 0;
    for (; p + 128 <= k; p += 128) {
        even = add(even, _mm512_loadu_si512(a + p));
        odd = add(odd, _mm512_loadu_si512(a + p + 64));
    }
    if (p + 64 <= k) {
        even = add(even, _mm512_loadu_si512(a + p));
        p += 64;
    }
    if (p < k)
        odd = add(odd, _mm512_maskz_loadu_epi8((1ULL << (k - p)) - 1, a + p));
    return _mm512_add_epi32(even, odd);
}

// Four rows share one tree of additions; alone each would cost a 64 x 64 x 64 product 4 %.
template <bool kSigned>
void sumFourRows(const std::uint8_t* a, std::size_t stride, std::size_t k, std::int32_t* sums) {
    const __m512i r0 = laneSums<kSigned>(a, k);
    const __m512i r1 = laneSums<kSigned>(a + stride, k);
    const __m512i r2 = laneSums<kSigned>(a + 2 * stride, k);
    const __m512i r3 = laneSums<kSigned>(a + 3 * stride, k);
    const __m512i r01 =
        _mm512_add_epi32(_mm512_unpacklo_epi32(r0, r1), _mm512_unpackhi_epi32(r0, r1));
    const __m512i r23 =
        _mm512_add_epi32(_mm512_unpacklo_epi32(r2, r3), _mm512_unpackhi_epi32(r2, r3));
    const __m512i all =
        _mm512_add_epi32(_mm512_unpacklo_epi64(r01, r23), _mm512_unpackhi_epi64(r01, r23));
    const __m256i half =
        _mm256_add_epi32(_mm512_castsi512_si256(all), _mm512_extracti64x4_epi64(all, 1));
    const __m128i quarter =
        _mm_add_epi32(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(sums), quarter);
}

template <bool kSigned>
void sumRows(const std::uint8_t* a, std::size_t stride, std::size_t rows, std::size_t k,
             std::int32_t* sums) {
    std::size_t i = 0;
    for (; i + 4 <= rows; i += 4)
        sumFourRows<kSigned>(a + i * stride, stride, k, sums + i);
    for (; i < rows; ++i) {
        std::int32_t four[4];  // The same row four times.
        sumFourRows<kSigned>(a + i * stride, 0, k, four);
        sums[i] = four[0];
    }
}

void rowSums(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
             std::size_t k, std::int32_t* sums) {
    type == CodeType::Int8 ? sumRows<true>(a, stride, rows, k, sums)
                           : sumRows<false>(a, stride, rows, k, sums);
}

void multiply(const BlockProduct& block, bool aUnsigned) {
    aUnsigned ? multiplyBlock<Vector, true>(block) : multiplyBlock<Vector, false>(block);
}

// --- One row ------------------------------------------------------------------------------------

// Packing does not pay for one row: B streams through once. Eight rows of B per pass, each read
// front to back, interleaved in registers; the sums of a strip of columns stay in L1 between
// passes, in the order the interleaving leaves them.
constexpr std::size_t kStrip = 4096;
constexpr std::size_t kRowsPerPass = 8;

struct Pass {
    const std::uint8_t* rows[kRowsPerPass];
    __mmask64 present[kRowsPerPass];
    __m512i a[2];
};

Pass passAt(const FewRows& few, std::size_t row, std::size_t column) {
    const std::size_t count = smaller(kRowsPerPass, few.k - row);
    std::int32_t words[2] = {};
    std::memcpy(words, few.a + row, count);
    Pass pass;
    pass.a[0] = Vector::splat(words[0]);
    pass.a[1] = Vector::splat(words[1]);
    const auto* codes = static_cast<const std::uint8_t*>(few.b.codes) + column;
    // Rows beyond the last meet zeros of A, whatever they hold.
    for (std::size_t r = 0; r < kRowsPerPass; ++r) {
        pass.rows[r] = codes + (r < count ? row + r : row) * few.b.stride;
        pass.present[r] = r < count ? ~__mmask64{0} : __mmask64{0};
    }
    return pass;
}

template <bool kAUnsigned>
void addHalf(const __m512i b[4], __m512i a, __m512i flip, __m512i sums[4]) {
    const __m512i low01 = _mm512_unpacklo_epi8(b[0], b[1]);
    const __m512i high01 = _mm512_unpackhi_epi8(b[0], b[1]);
    const __m512i low23 = _mm512_unpacklo_epi8(b[2], b[3]);
    const __m512i high23 = _mm512_unpackhi_epi8(b[2], b[3]);
    const auto add = [a, flip](__m512i& sum, __m512i group) {
        sum = Vector::dot<kAUnsigned>(sum, _mm512_xor_si512(group, flip), a);
    };
    add(sums[0], _mm512_unpacklo_epi16(low01, low23));
    add(sums[1], _mm512_unpackhi_epi16(low01, low23));
    add(sums[2], _mm512_unpacklo_epi16(high01, high23));
    add(sums[3], _mm512_unpackhi_epi16(high01, high23));
}

template <bool kAUnsigned>
void addPass(const Pass& pass, __m512i flip, std::size_t columns, std::int32_t* sums) {
    for (std::size_t j = 0; j < columns; j += 64, sums += 64) {
        const std::size_t left = columns - j;
        const __mmask64 mask = left >= 64 ? ~__mmask64{0} : (__mmask64{1} << left) - 1;
        __m512i b[kRowsPerPass];
#pragma GCC unroll 8
        for (std::size_t r = 0; r < kRowsPerPass; ++r)
            b[r] = _mm512_maskz_loadu_epi8(mask & pass.present[r], pass.rows[r] + j);
        __m512i sum[4];
#pragma GCC unroll 4
        for (int q = 0; q < 4; ++q)
            sum[q] = _mm512_load_si512(sums + 16 * q);
        addHalf<kAUnsigned>(b, pass.a[0], flip, sum);
        addHalf<kAUnsigned>(b + 4, pass.a[1], flip, sum);
#pragma GCC unroll 4
        for (int q = 0; q < 4; ++q)
            _mm512_store_si512(sums + 16 * q, sum[q]);
    }
}

// Lane l (of four) of sum q holds columns 16 l + 4 q … + 3.
void storeRow(const FewRows& few, const std::int32_t* sums, std::size_t column,
              std::size_t columns) {
    for (std::size_t j = 0; j < columns; ++j) {
        const std::size_t block = j / 64 * 64;
        const std::size_t lane = j % 64 / 16;
        const std::size_t q = j % 16 / 4;
        auto sum = static_cast<std::uint32_t>(sums[block + 16 * q + 4 * lane + j % 4]);
        if (few.columnStart)
            sum += static_cast<std::uint32_t>(few.columnStart[column + j]);
        few.c[column + j] = static_cast<std::int32_t>(sum);
    }
}

template <bool kAUnsigned>
void multiplyStrip(const FewRows& few, std::size_t column, std::size_t columns) {
    alignas(64) std::int32_t sums[kStrip];
    for (std::size_t j = 0; j < columns; j += 16)
        Vector::store(sums + j, Vector::splat(few.rowStart[0]));
    for (std::size_t j = columns / 16 * 16; j < (columns + 63) / 64 * 64; ++j)
        sums[j] = few.rowStart[0];
    const __m512i flip = _mm512_set1_epi8(static_cast<char>(few.flip));
    for (std::size_t row = 0; row < few.k; row += kRowsPerPass)
        addPass<kAUnsigned>(passAt(few, row, column), flip, columns, sums);
    storeRow(few, sums, column, columns);
}

void multiplyFewRows(const FewRows& few) {
    for (std::size_t column = 0; column < few.b.columns; column += kStrip) {
        const std::size_t columns = smaller(kStrip, few.b.columns - column);
        few.aUnsigned ? multiplyStrip<true>(few, column, columns)
                      : multiplyStrip<false>(few, column, columns);
    }
}

void finish() {
    _mm_sfence();
}

}  // namespace

const GemmKernels& avx512VnniKernels() {
    static constexpr GemmKernels kKernels = [] {
        GemmKernels kernels;
        kernels.isa = MatmulIsa::Avx512Vnni;
        kernels.panelColumns = kPanelColumns;
        kernels.groupRows = kGroupRows;
        kernels.pack = packGroups<Packer>;
        kernels.rowSums = rowSums;
        kernels.multiply = multiply;
        kernels.multiplyFewRows = multiplyFewRows;
        kernels.fewRowsMost = 1;
        kernels.busyLoop = busyLoop<Vector>;
        kernels.finish = finish;
        return kernels;
    }();
    return kKernels;
}

}  // namespace quantscope::kernels
