// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tensor.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace quantscope {

namespace {

FiniteCounts countFinite(std::span<const float> values) {
    FiniteCounts counts;
    for (const float value : values) {
        counts.nan += std::isnan(value) ? 1 : 0;
        counts.inf += std::isinf(value) ? 1 : 0;
    }
    counts.finite = values.size() - counts.nan - counts.inf;
    return counts;
}

FloatArray onlyFinite(std::span<const float> values, std::size_t finite) {
    std::vector<float> kept;
    kept.reserve(finite);
    for (const float value : values)
        if (std::isfinite(value))
            kept.push_back(value);
    return FloatArray(std::move(kept));
}

}  // namespace

std::optional<std::size_t> valueCount(const Shape& shape) {
    std::size_t count = 1;
    for (const std::size_t size : shape)
        if (__builtin_mul_overflow(count, size, &count))
            return std::nullopt;
    return count;
}

std::string shapeText(const Shape& shape) {
    if (shape.empty())
        return "scalar";
    std::string text;
    for (const std::size_t size : shape)
        text += (text.empty() ? "" : "x") + std::to_string(size);
    return text;
}

Tensor makeTensor(std::string name, Shape shape, std::string sourceType, double sourceBits,
                  FloatArray values) {
    assert(valueCount(shape) == values.size());
    Tensor tensor;
    tensor.name = std::move(name);
    tensor.shape = std::move(shape);
    tensor.sourceType = std::move(sourceType);
    tensor.sourceBits = sourceBits;
    tensor.counts = countFinite(values.values());
    tensor.finite = tensor.counts.finite == values.size()
                        ? values
                        : onlyFinite(values.values(), tensor.counts.finite);
    tensor.values = std::move(values);
    return tensor;
}

}  // namespace quantscope
