// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/blocks/builtin.h"
#include "core/numbers/float_format.h"
#include "core/numbers/small_floats.h"

// NVFP4: blocks of 16 E2M1 elements under an E4M3 scale, and one float32 scale for the tensor,
// abs-max / (6 · 448), so that the largest block scale is E4M3's largest number (NVIDIA,
// "Introducing NVFP4 for Efficient and Accurate Low-Precision Inference", 2025; ModelOpt
// nvfp4_tensor.py). Bytes: the block's scale, then two elements a byte, the first one low.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kBlock = 16;
constexpr double kLargestElement = 6;

// Half-even between E2M1's magnitudes: from an odd pattern halves go up, from an even one down.
std::uint8_t nearestElement(double x, double scale) {
    const double size = std::abs(x);
    const int pattern = (size > 0.25 * scale) + (size >= 0.75 * scale) + (size > 1.25 * scale) +
                        (size >= 1.75 * scale) + (size > 2.5 * scale) + (size >= 3.5 * scale) +
                        (size > 5.0 * scale);
    return static_cast<std::uint8_t>(pattern | (std::signbit(x) ? 8 : 0));
}

void encodeNvfp4(const BlockInput& input, std::uint8_t* bytes) {
    constexpr FloatFormat kE4M3 = floatFormat(4, 3, FloatSpecials::OneNan);
    double most = 0;
    for (const float value : input.values)
        most = std::max(most, std::abs(double{value}));
    const double tensorScale = input.apart;
    const double wanted = tensorScale > 0 ? most / (kLargestElement * tensorScale) : 0;
    bytes[0] = static_cast<std::uint8_t>(*encode(kE4M3, wanted));
    // The product of both scales and a threshold has at most 31 bits: exact in double, and with it
    // the comparison; a quotient would have to be rounded first.
    const double scale = double{fromFloat8E4M3(bytes[0])} * tensorScale;
    std::array<std::uint8_t, kBlock> patterns{};
    for (std::size_t i = 0; i < kBlock && scale > 0; ++i)
        patterns[i] = nearestElement(input.values[i], scale);
    for (std::size_t i = 0; i < kBlock; i += 2)
        bytes[1 + i / 2] = static_cast<std::uint8_t>(patterns[i] | patterns[i + 1] << 4);
}

void unpackNvfp4(const std::uint8_t* bytes, float apart, std::uint8_t* patterns,
                 BlockScale* scales) {
    scales[0] = {fromFloat8E4M3(bytes[0]) * apart, 0};
    for (std::size_t i = 0; i < kBlock; i += 2) {
        patterns[i] = bytes[1 + i / 2] & 15;
        patterns[i + 1] = static_cast<std::uint8_t>(bytes[1 + i / 2] >> 4);
    }
}

BlockScale exactNvfp4(std::span<const float> run) {
    double most = 0;
    for (const float value : run)
        most = std::max(most, std::abs(double{value}));
    return {static_cast<float>(most / kLargestElement), 0};
}

std::span<const float> e2m1Levels() {
    static constexpr std::array<float, 16> levels{0.0F,  0.5F,  1.0F,  1.5F,  2.0F,  3.0F,
                                                  4.0F,  6.0F,  -0.0F, -0.5F, -1.0F, -1.5F,
                                                  -2.0F, -3.0F, -4.0F, -6.0F};
    return levels;
}

}  // namespace

std::span<const BlockFormat> nvfp4Formats() {
    static const std::array table{BlockFormat{
        "nvfp4", kBlock, kBlock, 1 + kBlock / 2, BlockReach::Row, ScalesApart::Tensor, false, false,
        e2m1Levels(), encodeNvfp4, unpackNvfp4, "E4M3 × FP32", exactNvfp4}};
    return table;
}

}  // namespace quantscope::builtin
