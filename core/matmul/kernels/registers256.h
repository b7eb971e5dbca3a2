// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

#include "core/matmul/kernels/tile.h"

// What the paths on 256-bit registers share, under the rules of tile.h.
namespace quantscope::kernels {

namespace {

inline __m128i loadBytes(const std::uint8_t* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}

// The first `count` bytes; nothing behind them is read.
inline __m128i loadFewBytes(const std::uint8_t* from, std::size_t count) {
    alignas(16) std::uint8_t bytes[16] = {};
    std::memcpy(bytes, from, count);
    return _mm_load_si128(reinterpret_cast<const __m128i*>(bytes));
}

inline void storeVector(void* to, __m256i value) {
    _mm256_storeu_si256(static_cast<__m256i*>(to), value);
}

// Loads, stores and sums of the register tile.
struct Registers256 {
    using Type = __m256i;
    static constexpr int kLanes = 8;

    static Type splat(std::int32_t word) { return _mm256_set1_epi32(word); }
    static Type load(const std::uint8_t* from) {
        return _mm256_load_si256(reinterpret_cast<const __m256i*>(from));
    }
    static Type loadUnaligned(const std::int32_t* from) {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    }
    static Type add(Type a, Type b) { return _mm256_add_epi32(a, b); }
    static void store(std::int32_t* to, Type value) { storeVector(to, value); }
    static void stream(std::int32_t* to, Type value) {
        _mm256_stream_si256(reinterpret_cast<__m256i*>(to), value);
    }
};

// vpsadbw adds unsigned bytes; signed ones are read as code + 128.
inline std::int32_t rowSum(const std::uint8_t* a, std::size_t k, CodeType type) {
    const std::uint8_t flip = type == CodeType::Int8 ? 0x80 : 0;
    const __m256i flips = _mm256_set1_epi8(static_cast<char>(flip));
    __m256i sums = _mm256_setzero_si256();
    std::size_t p = 0;
    for (; p + 32 <= k; p += 32) {
        const __m256i codes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(a + p));
        sums = _mm256_add_epi64(
            sums, _mm256_sad_epu8(_mm256_xor_si256(codes, flips), _mm256_setzero_si256()));
    }
    alignas(32) std::uint64_t lanes[4];
    storeVector(lanes, sums);
    std::uint64_t sum = lanes[0] + lanes[1] + lanes[2] + lanes[3];
    for (; p < k; ++p)
        sum += static_cast<std::uint8_t>(a[p] ^ flip);
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(sum - std::uint64_t{flip} * k));
}

inline void rowSums(const std::uint8_t* a, std::size_t stride, CodeType type, std::size_t rows,
                    std::size_t k, std::int32_t* sums) {
    for (std::size_t i = 0; i < rows; ++i)
        sums[i] = rowSum(a + i * stride, k, type);
}

}  // namespace

}  // namespace quantscope::kernels
