// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/blocks/builtin.h"
#include "core/codebook/published_levels.h"

// bitsandbytes: LLM.int8() rows (Dettmers and others 2022, arXiv:2208.07339, without outlier
// columns) and NF4 blocks of 64 (QLoRA, arXiv:2305.14314; csrc/kernels.cu, functional.py of 2025).
// Scales are kept apart from the codes; a block's bytes are its codes alone. Rows are handled in
// blocks too, of a length that the outside never sees.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kBlock = 64;

constexpr std::uint8_t kNf4Zero = 7;

constexpr std::array<float, 256> signedLevels() {
    std::array<float, 256> levels{};
    for (int i = 0; i < 256; ++i)
        levels[static_cast<std::size_t>(i)] = static_cast<float>(i < 128 ? i : i - 256);
    return levels;
}
constexpr auto kSigned = signedLevels();

// Apart: the row's abs-max.
void encodeInt8(const BlockInput& input, std::uint8_t* bytes) {
    const double inverse = input.apart > 0 ? 127 / double{input.apart} : 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const double code = std::nearbyint(double{input.values[i]} * inverse);
        bytes[i] = static_cast<std::uint8_t>(static_cast<int>(code) & 0xff);
    }
}

void unpackInt8(const std::uint8_t* bytes, float apart, std::uint8_t* patterns,
                BlockScale* scales) {
    // float32's largest number over 127, rounded down: 127 times it is still a number.
    constexpr float kLargestScale = 0x1.020406p+121F;
    scales[0] = {std::min(apart / 127, kLargestScale), 0};
    for (std::size_t i = 0; i < kBlock; ++i)
        patterns[i] = bytes[i];
}

std::uint8_t nearestNf4(double share) {
    int index = 0;
    for (std::size_t k = 0; k + 1 < kNf4Levels.size(); ++k)
        index += share > (double{kNf4Levels[k]} + double{kNf4Levels[k + 1]}) / 2 ? 1 : 0;
    return static_cast<std::uint8_t>(index);
}

// Apart: the block's abs-max.
void encodeNf4(const BlockInput& input, std::uint8_t* bytes) {
    std::array<std::uint8_t, kBlock> patterns;
    for (std::size_t i = 0; i < kBlock; ++i)
        patterns[i] =
            input.apart > 0 ? nearestNf4(double{input.values[i]} / double{input.apart}) : kNf4Zero;
    for (std::size_t i = 0; i < kBlock; i += 2)
        bytes[i / 2] = static_cast<std::uint8_t>(patterns[i] << 4 | patterns[i + 1]);
}

void unpackNf4(const std::uint8_t* bytes, float apart, std::uint8_t* patterns, BlockScale* scales) {
    scales[0] = {apart, 0};
    for (std::size_t i = 0; i < kBlock; i += 2) {
        patterns[i] = static_cast<std::uint8_t>(bytes[i / 2] >> 4);
        patterns[i + 1] = bytes[i / 2] & 15;
    }
}

// The abs-max itself, before bitsandbytes quantizes the abs-maxima of 256 blocks.
BlockScale exactNf4(std::span<const float> run) {
    float most = 0;
    for (const float value : run)
        most = std::max(most, std::abs(value));
    return {most, 0};
}

}  // namespace

std::span<const BlockFormat> bitsandbytesFormats() {
    static constexpr std::array table{
        BlockFormat{"bnb-int8", kBlock, kBlock, kBlock, BlockReach::Row, ScalesApart::Row, false,
                    true, kSigned, encodeInt8, unpackInt8, "FP32"},
        BlockFormat{"bnb-nf4", kBlock, kBlock, kBlock / 2, BlockReach::Tensor, ScalesApart::Block,
                    false, false, kNf4Levels, encodeNf4, unpackNf4, "FP32"},
        BlockFormat{"bnb-nf4-dq", kBlock, kBlock, kBlock / 2, BlockReach::Tensor,
                    ScalesApart::BlockDouble, false, false, kNf4Levels, encodeNf4, unpackNf4,
                    "8 bit × FP32", exactNf4},
    };
    return table;
}

}  // namespace quantscope::builtin
