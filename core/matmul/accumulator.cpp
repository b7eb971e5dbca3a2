// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/accumulator.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>

namespace quantscope {

std::int64_t Accumulator::stored(std::int64_t sum) const {
    if (overflow == RegisterOverflow::Saturate)
        return std::clamp(sum, lowest(), highest());
    const int unused = 64 - bits;
    const auto cut = static_cast<std::uint64_t>(sum) << unused;
    return static_cast<std::int64_t>(cut) >> unused;
}

std::size_t largestExactDepth(const Accumulator& accumulator, CodeSpan a, std::int64_t zeroPointA,
                              CodeSpan b, std::int64_t zeroPointB) {
    std::int64_t most = 0;
    std::int64_t least = 0;
    for (const std::int64_t left : {a.lowest - zeroPointA, a.highest - zeroPointA}) {
        for (const std::int64_t right : {b.lowest - zeroPointB, b.highest - zeroPointB}) {
            most = std::max(most, left * right);
            least = std::min(least, left * right);
        }
    }
    std::size_t depth = SIZE_MAX;
    if (most > 0)
        depth = std::min(depth, static_cast<std::size_t>(accumulator.highest() / most));
    if (least < 0)
        depth = std::min(depth, static_cast<std::size_t>(accumulator.lowest() / least));
    return depth;
}

std::size_t largestExactDepth(const Accumulator& accumulator, CodeSpan a, CodeSpan b) {
    return largestExactDepth(accumulator, a, 0, b, 0);
}

int bitsUsed(std::int64_t sum) {
    return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(sum < 0 ? ~sum : sum)));
}

AccumulatedSum accumulate(const Accumulator& accumulator, const std::int32_t* a,
                          std::size_t strideA, const std::int32_t* b, std::size_t strideB,
                          std::size_t depth) {
    AccumulatedSum result;
    for (std::size_t i = 0; i < depth; ++i) {
        const std::int64_t product = std::int64_t{a[i * strideA]} * b[i * strideB];
        result.exact += product;
        result.largest = std::max(result.largest, std::abs(result.exact));
        const std::int64_t sum = result.stored + product;
        if (!accumulator.holds(sum) && !result.firstOverflow)
            result.firstOverflow = i;
        result.stored = accumulator.stored(sum);
    }
    return result;
}

}  // namespace quantscope
