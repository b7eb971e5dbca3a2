// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tensor.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

#include "core/base/parallel.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

struct NotFinite {
    std::uint32_t nan = 0;
    std::uint32_t inf = 0;
};

QUANTSCOPE_TARGET_CLONES
NotFinite countNotFinite(const float* values, std::size_t count) {
    constexpr std::uint32_t kSize = 0x7fffffffU;
    constexpr std::uint32_t kInfinity = 0x7f800000U;
    NotFinite counts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t size = std::bit_cast<std::uint32_t>(values[i]) & kSize;
        counts.nan += size > kInfinity ? 1U : 0U;
        counts.inf += size == kInfinity ? 1U : 0U;
    }
    return counts;
}

FiniteCounts countFinite(std::span<const float> values) {
    std::vector<NotFinite> pieces(pieceCount(values.size()));
    forEachPiece(pieces.size(), [&](std::size_t piece) {
        const std::size_t at = piece * kPieceValues;
        pieces[piece] =
            countNotFinite(values.data() + at, std::min(kPieceValues, values.size() - at));
    });
    FiniteCounts counts;
    for (const NotFinite& piece : pieces) {
        counts.nan += piece.nan;
        counts.inf += piece.inf;
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
    // An axis of size 0 makes the tensor empty, whatever the product of the others would be.
    if (std::find(shape.begin(), shape.end(), std::size_t{0}) != shape.end())
        return 0;
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
