// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/matmul/quantized_product.h"

namespace quantscope {

namespace {

// The hardware's path takes 32-bit sums; one that has left them is cut, as saturating adds would.
std::int32_t cutTo32(std::int64_t sum) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(
        sum, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

bool isReachable(double multiplier) {
    return std::isfinite(multiplier) && multiplier > 0x1p-62 && multiplier < 0x1p30;
}

Error unreachable(double scale) {
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "The output scale %1 cannot be used: it must be above 0 and near "
                             "enough to the scales of A and B for a 32-bit multiplier."),
             {scale}}};
}

}  // namespace

Result<RequantizedProduct> requantized(const QuantizedProduct& product,
                                       const OutputQuantizer& output) {
    if (!std::isfinite(output.scale) || output.scale <= 0)
        return unreachable(output.scale);
    RequantizedProduct result;
    result.output = output;
    const bool perRow = product.a.params.size() > 1;
    const bool perColumn = product.b.params.size() > 1;
    const std::size_t columns = perColumn ? product.shape.n : 1;
    result.rowStep = perRow ? columns : 0;
    result.columnStep = perColumn ? 1 : 0;
    for (std::size_t row = 0; row < (perRow ? product.shape.m : 1); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const double multiplier = product.scaleAt(row, column) / output.scale;
            if (!isReachable(multiplier))
                return unreachable(output.scale);
            result.multipliers.push_back(multiplier);
            result.fixedPoint.push_back(fixedPointMultiplier(multiplier));
        }
    }
    for (std::size_t at = 0; at < product.accumulator.size(); ++at) {
        const std::int64_t sum = product.accumulator[at];
        const std::size_t which = result.multiplierAt(at / product.shape.n, at % product.shape.n);
        result.halfEven.push_back(outputCode(
            multipliedHalfEven(cutTo32(sum), result.multipliers[which]), output.zeroPoint));
        result.fixedPointCodes.push_back(outputCode(
            multipliedInFixedPoint(cutTo32(sum), result.fixedPoint[which]), output.zeroPoint));
    }
    return result;
}

OutputQuantizer fittingOutput(const QuantizedProduct& product) {
    double largest = 0;
    for (const double value : product.exact.empty() ? product.integerOnly : product.exact)
        largest = std::max(largest, std::abs(value));
    constexpr double kHighestCode = 127;
    return {.scale = largest > 0 ? largest / kHighestCode : 1, .zeroPoint = 0};
}

}  // namespace quantscope
