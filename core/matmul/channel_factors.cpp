// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope::builtin {

namespace {

Tensor withValues(const Tensor& like, std::vector<float> values) {
    return makeTensor(like.name, like.shape, like.sourceType, like.sourceBits,
                      FloatArray(std::move(values)));
}

// X with column j divided by factors[j].
std::vector<float> dividedColumns(std::span<const float> x, const std::vector<double>& factors) {
    std::vector<float> result(x.size());
    for (std::size_t at = 0; at < x.size(); ++at)
        result[at] = static_cast<float>(x[at] / factors[at % factors.size()]);
    return result;
}

// W with row j multiplied by factors[j].
std::vector<float> multipliedRows(std::span<const float> w, const std::vector<double>& factors) {
    const std::size_t columns = w.size() / factors.size();
    std::vector<float> result(w.size());
    for (std::size_t at = 0; at < w.size(); ++at)
        result[at] = static_cast<float>(w[at] * factors[at / columns]);
    return result;
}

std::vector<double> inverses(const std::vector<double>& factors) {
    std::vector<double> result(factors.size());
    std::transform(factors.begin(), factors.end(), result.begin(),
                   [](double factor) { return 1 / factor; });
    return result;
}

}  // namespace

std::vector<double> columnMaxima(std::span<const float> values, std::size_t columns) {
    std::vector<double> maxima(columns, 0);
    for (std::size_t at = 0; at < values.size(); ++at)
        maxima[at % columns] = std::max(maxima[at % columns], std::abs(double{values[at]}));
    return maxima;
}

std::vector<double> rowMaxima(std::span<const float> values, std::size_t columns) {
    std::vector<double> maxima(values.size() / columns, 0);
    for (std::size_t at = 0; at < values.size(); ++at)
        maxima[at / columns] = std::max(maxima[at / columns], std::abs(double{values[at]}));
    return maxima;
}

Result<Remedied> quantizedWithFactors(const RemedyInput& input, std::vector<double> factors,
                                      const Task& task) {
    const Tensor x = withValues(input.x, dividedColumns(input.x.values.values(), factors));
    const Tensor w = withValues(input.w, multipliedRows(input.w.values.values(), factors));
    const auto codesX = quantizedSide(x, input.quantizerX, ProductSide::A, task);
    if (!codesX)
        return codesX.error();
    const auto codesW = quantizedSide(w, input.quantizerW, ProductSide::B, task);
    if (!codesW)
        return codesW.error();
    const std::vector<double> back = inverses(factors);
    Remedied result;
    result.x = dividedColumns(codesX.value().values, back);
    result.w = multipliedRows(codesW.value().values, back);
    result.seenMaximaX = columnMaxima(x.values.values(), factors.size());
    result.seenMaximaW = rowMaxima(w.values.values(), input.w.shape[1]);
    result.channelFactors = std::move(factors);
    return result;
}

}  // namespace quantscope::builtin
