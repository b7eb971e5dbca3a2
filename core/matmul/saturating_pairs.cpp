// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/saturating_pairs.h"

#include <algorithm>
#include <vector>

namespace quantscope {

namespace {

constexpr int kFlip = 128;

int pairSum(std::uint8_t a0, std::uint8_t a1, std::int8_t b0, std::int8_t b1) {
    return int{a0} * b0 + int{a1} * b1;
}

}  // namespace

std::int16_t saturatedPair(std::uint8_t a0, std::uint8_t a1, std::int8_t b0, std::int8_t b1) {
    return static_cast<std::int16_t>(std::clamp(pairSum(a0, a1, b0, b1), -32768, 32767));
}

PairedSum pairedSum(std::span<const std::uint8_t> a, const std::int8_t* b, std::size_t strideB) {
    PairedSum result;
    for (std::size_t i = 0; i < a.size(); i += 2) {
        const bool whole = i + 1 < a.size();
        const std::uint8_t a1 = whole ? a[i + 1] : std::uint8_t{0};
        const std::int8_t b1 = whole ? b[(i + 1) * strideB] : std::int8_t{0};
        const int exact = pairSum(a[i], a1, b[i * strideB], b1);
        const std::int16_t cut = saturatedPair(a[i], a1, b[i * strideB], b1);
        result.exact += exact;
        result.saturated += cut;
        if (cut == exact)
            continue;
        if (!result.firstCut)
            result.firstCut = i / 2;
        ++result.cutPairs;
    }
    return result;
}

PairedSum pairedSumOfSigned(std::span<const std::int8_t> a, const std::int8_t* b,
                            std::size_t strideB) {
    std::vector<std::uint8_t> moved(a.size());
    std::transform(a.begin(), a.end(), moved.begin(),
                   [](std::int8_t code) { return static_cast<std::uint8_t>(code + kFlip); });
    PairedSum result = pairedSum(moved, b, strideB);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += b[i * strideB];
    result.exact -= kFlip * sum;
    result.saturated -= kFlip * sum;
    return result;
}

}  // namespace quantscope
