// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/double_quantization.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantscope {

namespace {

constexpr std::size_t kScalesPerBlock = 256;

// Dettmers 2015 (arXiv:1511.04561) as bitsandbytes builds it: for exponent i = 0 … 6 the middles of
// 2^i equal parts of [0.1, 1] times 10^(i − 6), of both signs, and 0 and 1.
std::array<double, 256> dynamicTable() {
    std::array<double, 256> table{};
    std::size_t count = 0;
    double power = 1e-6;
    for (int exponent = 0; exponent < 7; ++exponent, power *= 10) {
        const int parts = 1 << exponent;
        for (int part = 0; part < parts; ++part) {
            const double middle = 0.1 + 0.9 * (part + 0.5) / parts;
            table[count++] = middle * power;
            table[count++] = -middle * power;
        }
    }
    table[count++] = 0;
    table[count++] = 1;
    std::sort(table.begin(), table.end());
    return table;
}

// The lower one of two equally near.
std::size_t nearestIndex(const std::array<double, 256>& table, double x) {
    const auto above = std::lower_bound(table.begin(), table.end(), x);
    if (above == table.begin())
        return 0;
    const auto at = static_cast<std::size_t>(above - table.begin());
    if (above == table.end())
        return at - 1;
    return x - table[at - 1] <= table[at] - x ? at - 1 : at;
}

}  // namespace

DoubleQuantized doubleQuantized(std::span<const float> scales) {
    static const std::array<double, 256> table = dynamicTable();
    DoubleQuantized result;
    double sum = 0;
    for (const float scale : scales)
        sum += scale;
    if (!scales.empty())
        result.mean = static_cast<float>(sum / static_cast<double>(scales.size()));
    for (std::size_t start = 0; start < scales.size(); start += kScalesPerBlock) {
        const auto block = scales.subspan(start, std::min(kScalesPerBlock, scales.size() - start));
        float most = 0;
        for (const float scale : block)
            most = std::max(most, std::abs(scale - result.mean));
        result.absMax.push_back(most);
        for (const float scale : block) {
            const double share = most > 0 ? (double{scale} - result.mean) / most : 0;
            const std::size_t code = nearestIndex(table, share);
            result.codes.push_back(static_cast<std::uint8_t>(code));
            result.restored.push_back(static_cast<float>(table[code] * most + result.mean));
        }
    }
    return result;
}

double doubleQuantizedBits(std::size_t count) {
    const auto blocks = static_cast<double>((count + kScalesPerBlock - 1) / kScalesPerBlock);
    return 8 * static_cast<double>(count) + 32 * blocks + 32;
}

}  // namespace quantscope
