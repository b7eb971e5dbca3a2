// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/double_quantization.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "core/codebook/published_levels.h"

namespace quantscope {

namespace {

constexpr std::size_t kScalesPerBlock = 256;

// The lower one of two equally near.
std::size_t nearestIndex(std::span<const double> table, double x) {
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
    const std::vector<double> table = dynamicTreeLevels();
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
