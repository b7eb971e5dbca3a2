// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled for AVX2 and AVX-VNNI: nothing here may be inline elsewhere (see tile.h).
#include <immintrin.h>

#include "core/matmul/kernels/byte_groups.h"
#include "core/matmul/kernels/kernels.h"
#include "core/matmul/kernels/peak_loop.h"
#include "core/matmul/kernels/registers256.h"
#include "core/matmul/kernels/tile.h"

namespace quantscope::kernels {

namespace {

// Processors with AVX-512 VNNI but without AVX-VNNI run the same loop in the other encoding; the
// tests use that.
#if defined(QUANTSCOPE_VNNI_AS_EVEX)
#define QUANTSCOPE_VPDPBUSD "vpdpbusd %2, %1, %0"
#else
#define QUANTSCOPE_VPDPBUSD "%{vex%} vpdpbusd %2, %1, %0"
#endif

// As in avx512_vnni.cpp, one statement, so that the sums stay in registers.
__m256i addProducts(__m256i sum, __m256i unsignedBytes, __m256i signedBytes) {
    asm(QUANTSCOPE_VPDPBUSD : "+x"(sum) : "x"(unsignedBytes), "x"(signedBytes));
    return sum;
}

// 6 rows by 16 columns: 12 sums, two registers of B and one of A.
struct Vector : Registers256 {
    static constexpr int kPanelVectors = 2;
    static constexpr int kHeldVectors = 2;
    static constexpr std::size_t kUnroll = 1;
    static constexpr int tileRows(int vectors) { return vectors == 2 ? 6 : 12; }
    static constexpr std::size_t kGroupCodes = kGroupRows;
    static constexpr bool kFetchNext = true;

    template <bool kAUnsigned>
    static Type dot(Type sum, Type b, Type a) {
        return kAUnsigned ? addProducts(sum, a, b) : addProducts(sum, b, a);
    }
};

constexpr std::size_t kPanelColumns = std::size_t{Vector::kPanelVectors} * Vector::kLanes;

// Four rows of 16 columns as one group.
struct Packer {
    static constexpr std::size_t kPanel = kPanelColumns;
    static constexpr std::size_t kLanes = Vector::kLanes;

    __m128i flip;

    explicit Packer(std::uint8_t flipByte) : flip(_mm_set1_epi8(static_cast<char>(flipByte))) {}

    void group(const std::uint8_t* from, std::size_t stride, std::uint8_t* to) const {
        const __m128i r0 = _mm_xor_si128(loadBytes(from), flip);
        const __m128i r1 = _mm_xor_si128(loadBytes(from + stride), flip);
        const __m128i r2 = _mm_xor_si128(loadBytes(from + 2 * stride), flip);
        const __m128i r3 = _mm_xor_si128(loadBytes(from + 3 * stride), flip);
        const __m128i low01 = _mm_unpacklo_epi8(r0, r1);
        const __m128i high01 = _mm_unpackhi_epi8(r0, r1);
        const __m128i low23 = _mm_unpacklo_epi8(r2, r3);
        const __m128i high23 = _mm_unpackhi_epi8(r2, r3);
        auto* out = reinterpret_cast<__m128i*>(to);
        _mm_store_si128(out, _mm_unpacklo_epi16(low01, low23));
        _mm_store_si128(out + 1, _mm_unpackhi_epi16(low01, low23));
        _mm_store_si128(out + 2, _mm_unpacklo_epi16(high01, high23));
        _mm_store_si128(out + 3, _mm_unpackhi_epi16(high01, high23));
    }
};

void multiply(const BlockProduct& block, bool aUnsigned) {
    aUnsigned ? multiplyBlock<Vector, true>(block) : multiplyBlock<Vector, false>(block);
}

void finish() {
    _mm_sfence();
}

}  // namespace

#if defined(QUANTSCOPE_VNNI_AS_EVEX)
const GemmKernels& avxVnniKernelsAsEvex() {
#else
const GemmKernels& avxVnniKernels() {
#endif
    static constexpr GemmKernels kKernels = [] {
        GemmKernels kernels;
        kernels.isa = MatmulIsa::AvxVnni;
        kernels.panelColumns = kPanelColumns;
        kernels.groupRows = kGroupRows;
        kernels.pack = packGroups<Packer>;
        kernels.rowSums = rowSums;
        kernels.multiply = multiply;
        kernels.busyLoop = busyLoop<Vector>;
        kernels.finish = finish;
        return kernels;
    }();
    return kKernels;
}

}  // namespace quantscope::kernels
