// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/divergence.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace quantscope {

namespace {

double sumOf(std::span<const std::uint64_t> counts) {
    double sum = 0;
    for (const std::uint64_t count : counts)
        sum += static_cast<double>(count);
    return sum;
}

}  // namespace

double klDivergence(std::span<const std::uint64_t> original,
                    std::span<const std::uint64_t> reconstructed) {
    assert(original.size() == reconstructed.size());
    if (std::equal(original.begin(), original.end(), reconstructed.begin()))
        return 0;
    constexpr double kFloor = 1e-12;
    const auto bins = static_cast<double>(original.size());
    const double p0 = sumOf(original) + bins * kFloor;
    const double q0 = sumOf(reconstructed) + bins * kFloor;
    double divergence = 0;
    for (std::size_t i = 0; i < original.size(); ++i) {
        const double p = (static_cast<double>(original[i]) + kFloor) / p0;
        const double q = (static_cast<double>(reconstructed[i]) + kFloor) / q0;
        divergence += p * std::log(p / q);
    }
    return divergence;
}

double entropyBits(std::span<const std::uint64_t> populations) {
    const double total = sumOf(populations);
    double bits = 0;
    for (const std::uint64_t population : populations) {
        if (population == 0)
            continue;
        const double share = static_cast<double>(population) / total;
        bits -= share * std::log2(share);
    }
    return bits;
}

}  // namespace quantscope
