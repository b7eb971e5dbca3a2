// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cmath>
#include <utility>

#include "core/data/random.h"
#include "core/matmul/builtin.h"

namespace quantscope::builtin {

namespace {

std::vector<double> randomSigns(std::size_t count) {
    Random random(1, 0);
    std::vector<double> signs(count);
    for (double& sign : signs)
        sign = (random.bits() >> 63U) != 0 ? -1 : 1;
    return signs;
}

// v ← v·H/√b by the fast Walsh–Hadamard transform; H is symmetric and its own inverse.
// @pre v.size() is a power of two.
void transformBlock(std::span<double> v) {
    for (std::size_t half = 1; half < v.size(); half *= 2) {
        for (std::size_t start = 0; start < v.size(); start += 2 * half) {
            for (std::size_t i = start; i < start + half; ++i) {
                const double sum = v[i] + v[i + half];
                v[i + half] = v[i] - v[i + half];
                v[i] = sum;
            }
        }
    }
    const double norm = std::sqrt(static_cast<double>(v.size()));
    for (double& value : v)
        value /= norm;
}

void transformChannels(std::span<double> v) {
    while (!v.empty()) {
        const std::size_t block = std::bit_floor(v.size());
        transformBlock(v.first(block));
        v = v.subspan(block);
    }
}

// The two directions of the orthogonal rotation of one vector of channels.
void turn(std::span<double> v, const std::vector<double>& signs) {
    for (std::size_t j = 0; j < v.size(); ++j)
        v[j] *= signs[j];
    transformChannels(v);
}

void turnBack(std::span<double> v, const std::vector<double>& signs) {
    transformChannels(v);
    for (std::size_t j = 0; j < v.size(); ++j)
        v[j] *= signs[j];
}

// Applies `rotation` to `count` vectors of channels; element j of vector i stands at
// values[i · vectorStep + j · channelStep].
template <class Rotation>
std::vector<float> rotated(std::span<const float> values, const std::vector<double>& signs,
                           std::size_t vectorStep, std::size_t channelStep, Rotation rotation) {
    std::vector<float> result(values.size());
    std::vector<double> v(signs.size());
    for (std::size_t i = 0; i < values.size() / signs.size(); ++i) {
        for (std::size_t j = 0; j < v.size(); ++j)
            v[j] = values[i * vectorStep + j * channelStep];
        rotation(std::span(v), signs);
        for (std::size_t j = 0; j < v.size(); ++j)
            result[i * vectorStep + j * channelStep] = static_cast<float>(v[j]);
    }
    return result;
}

Tensor withValues(const Tensor& like, std::vector<float> values) {
    return makeTensor(like.name, like.shape, like.sourceType, like.sourceBits,
                      FloatArray(std::move(values)));
}

}  // namespace

Result<Remedied> rotate(const RemedyInput& input, const Task& task) {
    const std::size_t channels = input.x.shape[1];
    const std::size_t outputs = input.w.shape[1];
    const std::vector<double> signs = randomSigns(channels);
    const Tensor x =
        withValues(input.x, rotated(input.x.values.values(), signs, channels, 1, turn));
    const Tensor w = withValues(input.w, rotated(input.w.values.values(), signs, 1, outputs, turn));
    const auto left = quantizedSide(x, input.quantizerX, ProductSide::A, task);
    if (!left)
        return left.error();
    const auto right = quantizedSide(w, input.quantizerW, ProductSide::B, task);
    if (!right)
        return right.error();
    Remedied result;
    result.x = rotated(left.value().values, signs, channels, 1, turnBack);
    result.w = rotated(right.value().values, signs, 1, outputs, turnBack);
    result.seenMaximaX = columnMaxima(x.values.values(), channels);
    result.seenMaximaW = rowMaxima(w.values.values(), outputs);
    return result;
}

}  // namespace quantscope::builtin
