// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope::builtin {

namespace {

// The channels of X that stay below the threshold, and those that do not.
struct ChannelSplit {
    std::vector<std::size_t> quantized;
    std::vector<std::size_t> kept;
};

ChannelSplit splitAt(double threshold, const std::vector<double>& maxima) {
    ChannelSplit split;
    for (std::size_t j = 0; j < maxima.size(); ++j)
        (maxima[j] >= threshold ? split.kept : split.quantized).push_back(j);
    return split;
}

Tensor chosenColumns(const Tensor& x, const std::vector<std::size_t>& channels) {
    std::vector<float> values;
    for (std::size_t row = 0; row < x.shape[0]; ++row)
        for (const std::size_t j : channels)
            values.push_back(x.values.values()[row * x.shape[1] + j]);
    return makeTensor(x.name, {x.shape[0], channels.size()}, x.sourceType, x.sourceBits,
                      FloatArray(std::move(values)));
}

Tensor chosenRows(const Tensor& w, const std::vector<std::size_t>& channels) {
    std::vector<float> values;
    for (const std::size_t j : channels) {
        const auto row = w.values.values().subspan(j * w.shape[1], w.shape[1]);
        values.insert(values.end(), row.begin(), row.end());
    }
    return makeTensor(w.name, {channels.size(), w.shape[1]}, w.sourceType, w.sourceBits,
                      FloatArray(std::move(values)));
}

}  // namespace

Result<Remedied> splitColumns(const RemedyInput& input, const Task& task) {
    const auto x = input.x.values.values();
    const auto w = input.w.values.values();
    const std::size_t outputs = input.w.shape[1];
    const std::vector<double> maxima = columnMaxima(x, input.x.shape[1]);
    ChannelSplit split = splitAt(input.parameter, maxima);
    Remedied result;
    result.x.assign(x.begin(), x.end());
    result.w.assign(w.begin(), w.end());
    result.seenMaximaX.assign(maxima.size(), 0);
    result.seenMaximaW.assign(maxima.size(), 0);
    result.keptChannels = std::move(split.kept);
    if (split.quantized.empty())
        return result;

    const auto left = quantizedSide(chosenColumns(input.x, split.quantized), input.quantizerX,
                                    ProductSide::A, task);
    if (!left)
        return left.error();
    const auto right =
        quantizedSide(chosenRows(input.w, split.quantized), input.quantizerW, ProductSide::B, task);
    if (!right)
        return right.error();
    const std::vector<double> maximaW = rowMaxima(w, outputs);
    const std::size_t count = split.quantized.size();
    for (std::size_t at = 0; at < count; ++at) {
        const std::size_t j = split.quantized[at];
        result.seenMaximaX[j] = maxima[j];
        result.seenMaximaW[j] = maximaW[j];
        for (std::size_t row = 0; row < input.x.shape[0]; ++row)
            result.x[row * maxima.size() + j] = left.value().values[row * count + at];
        for (std::size_t column = 0; column < outputs; ++column)
            result.w[j * outputs + column] = right.value().values[at * outputs + column];
    }
    return result;
}

}  // namespace quantscope::builtin
