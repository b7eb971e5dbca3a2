// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/int8_codes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/quant/scheme.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

constexpr std::size_t kBlock = 256;

// Adding and taking away 1.5 · 2^23 rounds half to even whatever the instruction set.
constexpr float kRoundingShift = 12582912.0F;

// |estimate − x / scale| is below 128 · 2^−21 (AffineQuantizer::inverse), so a value whose estimate
// is farther than this from a tie rounds as the quotient does.
constexpr float kSurelyNoTie = 0.4999F;

// As the processor's minimum and maximum, which std::min and std::max hide behind references.
[[gnu::always_inline]] inline float clamped(float value, float limit) {
    const float below = value < limit ? value : limit;
    return below > -limit ? below : -limit;
}

struct Estimate {
    float code;
    std::int32_t doubt;  // Negative if doubtful: floats above 0 are ordered as their bits.
};

[[gnu::always_inline]] inline Estimate estimate(float t) {
    const float bounded = clamped(t, 128);
    const float rounded = (bounded + kRoundingShift) - kRoundingShift;
    return {clamped(rounded, 127), std::bit_cast<std::int32_t>(kSurelyNoTie) -
                                       std::bit_cast<std::int32_t>(std::abs(bounded - rounded))};
}

// Estimated codes; negative if one of them may be on the wrong side of a tie.
QUANTSCOPE_TARGET_CLONES
std::int32_t estimateCodes(const float* values, const float* inverses, std::size_t count,
                           std::int8_t* codes) {
    std::int32_t doubt = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Estimate estimated = estimate(values[i] * inverses[i]);
        doubt |= estimated.doubt;
        codes[i] = static_cast<std::int8_t>(static_cast<std::int32_t>(estimated.code));
    }
    return doubt;
}

QUANTSCOPE_TARGET_CLONES
std::int32_t estimateCodesOfOne(const float* values, float inverse, std::size_t count,
                                std::int8_t* codes) {
    std::int32_t doubt = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Estimate estimated = estimate(values[i] * inverse);
        doubt |= estimated.doubt;
        codes[i] = static_cast<std::int8_t>(static_cast<std::int32_t>(estimated.code));
    }
    return doubt;
}

// Magnitudes compared as integers: their order is that of floats, and what is not finite is
// largest.
QUANTSCOPE_TARGET_CLONES
std::int32_t largestBits(const float* values, std::size_t count) {
    std::int32_t largest = 0;
    for (std::size_t i = 0; i < count; ++i)
        largest = std::max(largest, std::bit_cast<std::int32_t>(values[i]) & 0x7fffffff);
    return largest;
}

QUANTSCOPE_TARGET_CLONES
void raiseBits(const float* values, std::size_t count, std::int32_t* largest) {
    for (std::size_t i = 0; i < count; ++i)
        largest[i] = std::max(largest[i], std::bit_cast<std::int32_t>(values[i]) & 0x7fffffff);
}

}  // namespace

Int8Quantizers::Int8Quantizers(std::span<const float> largest) {
    const Scheme scheme;
    quantizers_.reserve(largest.size());
    for (const float magnitude : largest) {
        const AffineQuantizer& quantizer = quantizers_.emplace_back(
            affineParams(scheme, {-double{magnitude}, double{magnitude}}), scheme.rounding);
        scales_.push_back(quantizer.scale());
        inverses_.push_back(quantizer.inverse());
        inFloat_ = inFloat_ && !quantizer.inDouble();
    }
}

const AffineQuantizer& Int8Quantizers::of(std::size_t column) const {
    return quantizers_[quantizers_.size() == 1 ? 0 : column];
}

void Int8Quantizers::quantize(std::span<const float> values, std::size_t firstColumn,
                              std::int8_t* codes) const {
    const bool one = quantizers_.size() == 1;
    for (std::size_t from = 0; from < values.size(); from += kBlock) {
        const std::size_t count = std::min(kBlock, values.size() - from);
        const float* block = values.data() + from;
        const std::size_t column = firstColumn + from;
        const std::int32_t doubt =
            one ? estimateCodesOfOne(block, inverses_[0], count, codes + from)
                : estimateCodes(block, inverses_.data() + column, count, codes + from);
        if (doubt >= 0 && inFloat_)
            continue;
        for (std::size_t i = 0; i < count; ++i) {
            const AffineQuantizer& quantizer = of(column + i);
            const float t = block[i] * quantizer.inverse();
            if (inFloat_ && !(std::abs(t - std::nearbyint(t)) > kSurelyNoTie))
                continue;
            codes[from + i] = static_cast<std::int8_t>(quantizer.params().codes.lowest +
                                                       quantizer.index(block[i]));
        }
    }
}

bool largestMagnitudes(const float* values, std::size_t rows, std::size_t columns,
                       std::size_t stride, std::span<float> largest) {
    constexpr std::int32_t kLargestFinite = 0x7f7fffff;
    std::vector<std::int32_t> bits(largest.size());
    std::int32_t all = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const float* row = values + i * stride;
        if (largest.size() == 1)
            bits[0] = std::max(bits[0], largestBits(row, columns));
        else
            raiseBits(row, columns, bits.data());
    }
    for (std::size_t j = 0; j < largest.size(); ++j) {
        all = std::max(all, bits[j]);
        largest[j] = std::bit_cast<float>(bits[j]);
    }
    return all <= kLargestFinite;
}

}  // namespace quantscope
