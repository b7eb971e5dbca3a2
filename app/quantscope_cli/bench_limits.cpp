// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/bench_limits.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstring>

#include "core/base/parallel.h"
#include "core/simd/target_clones.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace quantscope::cli {

namespace {

QUANTSCOPE_TARGET_CLONES
std::uint32_t readPart(const float* values, std::size_t count) {
    constexpr std::size_t kLanes = 32;
    std::array<std::uint32_t, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += std::bit_cast<std::uint32_t>(values[i + lane]);
    }
    std::uint32_t sum = 0;
    for (; i < count; ++i)
        sum += std::bit_cast<std::uint32_t>(values[i]);
    for (const std::uint32_t lane : sums)
        sum += lane;
    return sum;
}

// Stores past the cache pay once the output does not stay in it.
constexpr std::size_t kStreamFrom = std::size_t{16} << 20;

#if defined(__SSE2__)
void narrowPast(const float* from, std::size_t count, std::uint8_t* to) {
    std::size_t i = 0;
    for (; i < count && (reinterpret_cast<std::uintptr_t>(to + i) & 15U) != 0; ++i)
        to[i] = static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(from[i]) >> 24U);
    const auto high = [from](std::size_t at) {
        return _mm_srli_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from + at)), 24);
    };
    for (; i + 16 <= count; i += 16) {
        const __m128i low = _mm_packs_epi32(high(i), high(i + 4));
        const __m128i rest = _mm_packs_epi32(high(i + 8), high(i + 12));
        _mm_stream_si128(reinterpret_cast<__m128i*>(to + i), _mm_packus_epi16(low, rest));
    }
    for (; i < count; ++i)
        to[i] = static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(from[i]) >> 24U);
    _mm_sfence();
}

void widenPast(const std::uint8_t* from, std::size_t count, float* to) {
    std::size_t i = 0;
    for (; i < count && (reinterpret_cast<std::uintptr_t>(to + i) & 15U) != 0; ++i)
        to[i] = std::bit_cast<float>(std::uint32_t{from[i]} << 16U);
    const __m128i zero = _mm_setzero_si128();
    for (; i + 16 <= count; i += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + i));
        const __m128i low = _mm_unpacklo_epi8(bytes, zero);
        const __m128i high = _mm_unpackhi_epi8(bytes, zero);
        auto* out = reinterpret_cast<__m128i*>(to + i);
        _mm_stream_si128(out, _mm_unpacklo_epi16(zero, low));
        _mm_stream_si128(out + 1, _mm_unpackhi_epi16(zero, low));
        _mm_stream_si128(out + 2, _mm_unpacklo_epi16(zero, high));
        _mm_stream_si128(out + 3, _mm_unpackhi_epi16(zero, high));
    }
    for (; i < count; ++i)
        to[i] = std::bit_cast<float>(std::uint32_t{from[i]} << 16U);
    _mm_sfence();
}
#endif

QUANTSCOPE_TARGET_CLONES
void narrowPart(const float* from, std::size_t count, std::uint8_t* to) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(from[i]));
}

QUANTSCOPE_TARGET_CLONES
void widenPart(const std::uint8_t* from, std::size_t count, float* to) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] = static_cast<float>(from[i]);
}

template <class Work>
void inPieces(std::size_t count, Work work) {
    forEachPiece(pieceCount(count), [&](std::size_t piece) {
        const std::size_t start = piece * kPieceValues;
        work(start, std::min(kPieceValues, count - start));
    });
}

}  // namespace

std::uint32_t readAll(std::span<const float> values) {
    std::atomic<std::uint32_t> sum = 0;
    inPieces(values.size(), [&](std::size_t start, std::size_t count) {
        sum += readPart(values.data() + start, count);
    });
    return sum;
}

// The C library's own copy stores past the cache by the whole call's size, so one thread makes
// one call.
void copyAll(std::span<const float> from, std::span<float> to) {
    constexpr std::size_t kCopyValues = std::size_t{1} << 24;
    const std::size_t parts = (from.size() + kCopyValues - 1) / kCopyValues;
    forEachPiece(parts, [&](std::size_t part) {
        const std::size_t start = part * kCopyValues;
        const std::size_t count = std::min(kCopyValues, from.size() - start);
        std::memcpy(to.data() + start, from.data() + start, count * sizeof(float));
    });
}

void narrowAll(std::span<const float> from, std::span<std::uint8_t> to) {
    inPieces(from.size(), [&](std::size_t start, std::size_t count) {
#if defined(__SSE2__)
        if (to.size_bytes() >= kStreamFrom)
            return narrowPast(from.data() + start, count, to.data() + start);
#endif
        narrowPart(from.data() + start, count, to.data() + start);
    });
}

void widenAll(std::span<const std::uint8_t> from, std::span<float> to) {
    inPieces(from.size(), [&](std::size_t start, std::size_t count) {
#if defined(__SSE2__)
        if (to.size_bytes() >= kStreamFrom)
            return widenPast(from.data() + start, count, to.data() + start);
#endif
        widenPart(from.data() + start, count, to.data() + start);
    });
}

}  // namespace quantscope::cli
