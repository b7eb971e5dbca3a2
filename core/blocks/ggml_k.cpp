// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>

#include "core/blocks/builtin.h"
#include "core/blocks/packing.h"
#include "core/blocks/scale_search.h"
#include "core/blocks/super_block.h"

// ggml's K-quants: super-blocks of 256 values. Layouts of src/ggml-common.h, described by where
// element i stands; the search of scales is our own (super_block.h), as only the error it reaches
// is prescribed.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kShortRun = 16;
constexpr std::size_t kLongRun = 32;

template <std::size_t Count>
constexpr std::array<float, Count> levelsFrom(int first) {
    std::array<float, Count> levels{};
    for (std::size_t i = 0; i < Count; ++i)
        levels[i] = static_cast<float>(first + static_cast<int>(i));
    return levels;
}

constexpr auto kTwoBits = levelsFrom<4>(0);
constexpr auto kThreeBits = levelsFrom<8>(-4);
constexpr auto kFourBits = levelsFrom<16>(0);
constexpr auto kFiveBits = levelsFrom<32>(0);
constexpr auto kSixBits = levelsFrom<64>(-32);

std::uint8_t byteOf(unsigned value) {
    return static_cast<std::uint8_t>(value & 0xffU);
}

void store(const std::array<std::uint8_t, 2>& half, std::uint8_t* bytes) {
    bytes[0] = half[0];
    bytes[1] = half[1];
}

// Where q2_k, q3_k and q6_k keep two bits of element i: 32 neighbours share 32 bytes and one place
// in them, four such groups fill a half of the super-block.
struct TwoBitPlace {
    std::size_t byte;
    unsigned shift;
};

constexpr TwoBitPlace twoBitPlace(std::size_t i) {
    return {32 * (i / 128) + i % 32, static_cast<unsigned>(2 * (i % 128 / 32))};
}

// --- q2_k: 16 bytes of scale and minimum, 64 of codes, both steps -------------------------------

void encodeQ2K(const BlockInput& input, std::uint8_t* bytes) {
    const AffineSuperBlock block = fitAffine(input.values, kShortRun, 3, 15);
    std::fill_n(bytes, 80, std::uint8_t{0});
    for (std::size_t r = 0; r < kSuperBlock / kShortRun; ++r)
        bytes[r] = byteOf(static_cast<unsigned>(block.scaleCodes[r]) |
                          static_cast<unsigned>(block.minimumCodes[r]) << 4U);
    for (std::size_t i = 0; i < kSuperBlock; ++i) {
        const TwoBitPlace place = twoBitPlace(i);
        bytes[16 + place.byte] |= byteOf(static_cast<unsigned>(block.patterns[i]) << place.shift);
    }
    store(block.step, bytes + 80);
    store(block.minimumStep, bytes + 82);
}

void unpackQ2K(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    const float step = halfAt(bytes + 80);
    const float minimumStep = halfAt(bytes + 82);
    for (std::size_t r = 0; r < kSuperBlock / kShortRun; ++r)
        scales[r] = {step * static_cast<float>(bytes[r] & 15),
                     -(minimumStep * static_cast<float>(bytes[r] >> 4))};
    for (std::size_t i = 0; i < kSuperBlock; ++i) {
        const TwoBitPlace place = twoBitPlace(i);
        patterns[i] = bytes[16 + place.byte] >> place.shift & 3;
    }
}

// --- q3_k: 32 bytes of high bits, 64 of low ones, 12 of scales, the step
// --------------------------

// Sixteen 6-bit fields: low four bits in 8 bytes, high two bits in 4.
void packScales16(const std::array<int, kMostRuns>& codes, std::uint8_t* bytes) {
    std::fill_n(bytes, 12, std::uint8_t{0});
    for (std::size_t r = 0; r < 16; ++r) {
        const auto field = static_cast<unsigned>(codes[r] + 32);
        bytes[r % 8] |= byteOf((field & 15U) << (4 * (r / 8)));
        bytes[8 + r % 4] |= byteOf((field >> 4U) << (2 * (r / 4)));
    }
}

int scale16(const std::uint8_t* bytes, std::size_t r) {
    const unsigned low = bytes[r % 8] >> (4 * (r / 8)) & 15U;
    const unsigned high = bytes[8 + r % 4] >> (2 * (r / 4)) & 3U;
    return static_cast<int>(low | high << 4U) - 32;
}

void encodeQ3K(const BlockInput& input, std::uint8_t* bytes) {
    const SymmetricSuperBlock block =
        fitSymmetric(input.values, kShortRun, WholeCodes{-4, 3}, WholeCodes{-32, 31});
    std::fill_n(bytes, 96, std::uint8_t{0});
    for (std::size_t i = 0; i < kSuperBlock; ++i) {
        const unsigned pattern = block.patterns[i];
        const TwoBitPlace place = twoBitPlace(i);
        bytes[32 + place.byte] |= byteOf((pattern & 3U) << place.shift);
        bytes[i % 32] |= byteOf((pattern >> 2U) << (i / 32));
    }
    packScales16(block.scaleCodes, bytes + 96);
    store(block.step, bytes + 108);
}

void unpackQ3K(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    const float step = halfAt(bytes + 108);
    for (std::size_t r = 0; r < kSuperBlock / kShortRun; ++r)
        scales[r] = {step * static_cast<float>(scale16(bytes + 96, r)), 0};
    for (std::size_t i = 0; i < kSuperBlock; ++i) {
        const TwoBitPlace place = twoBitPlace(i);
        const unsigned high = bytes[i % 32] >> (i / 32) & 1U;
        patterns[i] = byteOf((bytes[32 + place.byte] >> place.shift & 3U) | high << 2U);
    }
}

// --- q4_k and q5_k: both steps, 12 bytes of scales, (32 bytes of fifth bits,) 128 of low ones
// ------

// Eight 6-bit scales and eight 6-bit minima: the first four of each in the low bits of a byte, the
// last four as low halves together in a byte and two bits each atop those of the first.
void packScales8(const AffineSuperBlock& block, std::uint8_t* bytes) {
    for (std::size_t j = 0; j < 4; ++j) {
        const auto scale = static_cast<unsigned>(block.scaleCodes[j + 4]);
        const auto minimum = static_cast<unsigned>(block.minimumCodes[j + 4]);
        bytes[j] = byteOf(static_cast<unsigned>(block.scaleCodes[j]) | (scale >> 4U) << 6U);
        bytes[j + 4] = byteOf(static_cast<unsigned>(block.minimumCodes[j]) | (minimum >> 4U) << 6U);
        bytes[j + 8] = byteOf((scale & 15U) | (minimum & 15U) << 4U);
    }
}

void unpackScales8(const std::uint8_t* bytes, BlockScale* scales) {
    const float step = halfAt(bytes);
    const float minimumStep = halfAt(bytes + 2);
    const std::uint8_t* const fields = bytes + 4;
    for (std::size_t j = 0; j < 4; ++j) {
        const auto scale = static_cast<float>(fields[j] & 63);
        const auto minimum = static_cast<float>(fields[j + 4] & 63);
        scales[j] = {step * scale, -(minimumStep * minimum)};
        const auto lastScale = static_cast<float>((fields[j + 8] & 15) | (fields[j] >> 6) << 4);
        const auto lastMinimum = static_cast<float>(fields[j + 8] >> 4 | (fields[j + 4] >> 6) << 4);
        scales[j + 4] = {step * lastScale, -(minimumStep * lastMinimum)};
    }
}

// Low four bits: runs 2g and 2g + 1 share the bytes from 32·g on.
void packLowBits(const std::array<std::uint8_t, kSuperBlock>& patterns, std::uint8_t* bytes) {
    for (std::size_t pair = 0; pair < 4; ++pair)
        packHalves(&patterns[64 * pair], 64, bytes + 32 * pair);
}

void encodeQ4K(const BlockInput& input, std::uint8_t* bytes) {
    const AffineSuperBlock block = fitAffine(input.values, kLongRun, 15, 63);
    store(block.step, bytes);
    store(block.minimumStep, bytes + 2);
    packScales8(block, bytes + 4);
    packLowBits(block.patterns, bytes + 16);
}

void unpackQ4K(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    unpackScales8(bytes, scales);
    for (std::size_t pair = 0; pair < 4; ++pair)
        unpackHalves(bytes + 16 + 32 * pair, 64, patterns + 64 * pair);
}

void encodeQ5K(const BlockInput& input, std::uint8_t* bytes) {
    const AffineSuperBlock block = fitAffine(input.values, kLongRun, 31, 63);
    store(block.step, bytes);
    store(block.minimumStep, bytes + 2);
    packScales8(block, bytes + 4);
    std::fill_n(bytes + 16, 32, std::uint8_t{0});
    for (std::size_t i = 0; i < kSuperBlock; ++i)
        bytes[16 + i % 32] |= byteOf((block.patterns[i] >> 4U & 1U) << (i / 32));
    packLowBits(block.patterns, bytes + 48);
}

void unpackQ5K(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    unpackScales8(bytes, scales);
    for (std::size_t pair = 0; pair < 4; ++pair)
        unpackHalves(bytes + 48 + 32 * pair, 64, patterns + 64 * pair);
    for (std::size_t i = 0; i < kSuperBlock; ++i)
        patterns[i] |= byteOf((bytes[16 + i % 32] >> (i / 32) & 1U) << 4U);
}

// --- q6_k: 128 bytes of low bits, 64 of high ones, 16 signed scales, the step
// ----------------------

// Low four bits of element i: the groups of 32 at 0 and 64 of a half share 32 bytes, as do those at
// 32 and 96.
struct LowPlace {
    std::size_t byte;
    unsigned shift;
};

constexpr LowPlace lowPlace(std::size_t i) {
    const std::size_t group = i % 128 / 32;
    return {64 * (i / 128) + 32 * (group % 2) + i % 32, group >= 2 ? 4U : 0U};
}

void encodeQ6K(const BlockInput& input, std::uint8_t* bytes) {
    const SymmetricSuperBlock block =
        fitSymmetric(input.values, kShortRun, WholeCodes{-32, 31}, WholeCodes{-128, 127});
    std::fill_n(bytes, 192, std::uint8_t{0});
    for (std::size_t i = 0; i < kSuperBlock; ++i) {
        const unsigned pattern = block.patterns[i];
        const LowPlace low = lowPlace(i);
        const TwoBitPlace high = twoBitPlace(i);
        bytes[low.byte] |= byteOf((pattern & 15U) << low.shift);
        bytes[128 + high.byte] |= byteOf((pattern >> 4U) << high.shift);
    }
    for (std::size_t r = 0; r < kSuperBlock / kShortRun; ++r)
        bytes[192 + r] = byteOf(static_cast<unsigned>(block.scaleCodes[r]));
    store(block.step, bytes + 208);
}

void unpackQ6K(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    const float step = halfAt(bytes + 208);
    for (std::size_t r = 0; r < kSuperBlock / kShortRun; ++r)
        scales[r] = {step * static_cast<float>(static_cast<std::int8_t>(bytes[192 + r])), 0};
    for (std::size_t i = 0; i < kSuperBlock; ++i) {
        const LowPlace low = lowPlace(i);
        const TwoBitPlace high = twoBitPlace(i);
        patterns[i] = byteOf((bytes[low.byte] >> low.shift & 15U) |
                             (bytes[128 + high.byte] >> high.shift & 3U) << 4U);
    }
}

// What the search finds for a run by itself, before it becomes a multiple of the super-block's
// step.
std::array<float, kLongRun> normalized(std::span<const float> run, float unit) {
    std::array<float, kLongRun> scaled{};
    std::transform(run.begin(), run.end(), scaled.begin(), [unit](float x) { return x * unit; });
    return scaled;
}

// Of values near float32's largest a fit may lie beyond it.
float finite(float x) {
    constexpr float kMost = std::numeric_limits<float>::max();
    return std::clamp(x, -kMost, kMost);
}

template <int Lowest, int Highest>
BlockScale exactSymmetric(std::span<const float> run) {
    const float unit = normalizing(run);
    const auto scaled = normalized(run, unit);
    return {
        finite(bestScale(Run(scaled).first(run.size()), WholeCodes{Lowest, Highest}).scale / unit),
        0};
}

template <int Top>
BlockScale exactAffine(std::span<const float> run) {
    const float unit = normalizing(run);
    const auto scaled = normalized(run, unit);
    const AffineFit fit = bestScaleAndMinimum(Run(scaled).first(run.size()), Top);
    return {finite(fit.scale / unit), finite(-fit.minimum / unit)};
}

constexpr BlockFormat superFormat(std::string_view id, std::size_t run, std::size_t bytes,
                                  std::span<const float> levels,
                                  decltype(BlockFormat::encode) encode,
                                  decltype(BlockFormat::unpack) unpack, std::string_view scaleType,
                                  decltype(BlockFormat::exactScale) exactScale) {
    return {id,    kSuperBlock, run,    bytes,  BlockReach::Row, ScalesApart::None, false,
            false, levels,      encode, unpack, scaleType,       exactScale};
}

}  // namespace

std::span<const BlockFormat> ggmlKFormats() {
    static constexpr std::array table{
        superFormat("q2_k", kShortRun, 84, kTwoBits, encodeQ2K, unpackQ2K, "4 bit × FP16",
                    exactAffine<3>),
        superFormat("q3_k", kShortRun, 110, kThreeBits, encodeQ3K, unpackQ3K, "6 bit × FP16",
                    exactSymmetric<-4, 3>),
        superFormat("q4_k", kLongRun, 144, kFourBits, encodeQ4K, unpackQ4K, "6 bit × FP16",
                    exactAffine<15>),
        superFormat("q5_k", kLongRun, 176, kFiveBits, encodeQ5K, unpackQ5K, "6 bit × FP16",
                    exactAffine<31>),
        superFormat("q6_k", kShortRun, 210, kSixBits, encodeQ6K, unpackQ6K, "8 bit × FP16",
                    exactSymmetric<-32, 31>),
    };
    return table;
}

}  // namespace quantscope::builtin
