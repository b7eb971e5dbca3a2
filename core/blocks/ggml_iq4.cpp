// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/blocks/builtin.h"
#include "core/blocks/packing.h"
#include "core/blocks/scale_search.h"
#include "core/blocks/super_block.h"
#include "core/codebook/published_levels.h"

// ggml's non-linear 4-bit blocks: iq4_nl (32 values under a binary16 scale) and iq4_xs (256 as
// eight runs of 32, each under a 6-bit scale times a binary16 one). Layouts and levels of
// src/ggml-common.h; the search is our own (scale_search.h), as no outcome of it is prescribed.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kRun = 32;
constexpr std::size_t kRuns = 8;
constexpr int kScaleOffset = 32;  // of iq4_xs' 6-bit scales
constexpr WholeCodes kScaleCodes{-32, 31};

void encodeIq4Nl(const BlockInput& input, std::uint8_t* bytes) {
    const float unit = normalizing(input.values);
    std::array<float, kRun> run;
    for (std::size_t i = 0; i < kRun; ++i)
        run[i] = input.values[i] * unit;
    const float scale = storeHalf(bestScale(run, kIq4NlLevels).scale / unit, bytes) * unit;
    std::array<std::uint8_t, kRun> patterns;
    patternsAt(run, kIq4NlLevels, scale, patterns.data());
    packHalves(patterns.data(), kRun, bytes + 2);
}

void unpackIq4Nl(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    scales[0] = {halfAt(bytes), 0};
    unpackHalves(bytes + 2, kRun, patterns);
}

void encodeIq4Xs(const BlockInput& input, std::uint8_t* bytes) {
    const SymmetricSuperBlock block = fitSymmetric(input.values, kRun, kIq4NlLevels, kScaleCodes);
    std::copy(block.step.begin(), block.step.end(), bytes);
    std::fill_n(bytes + 4, 4, std::uint8_t{0});
    unsigned high = 0;
    for (std::size_t r = 0; r < kRuns; ++r) {
        const auto field = static_cast<unsigned>(block.scaleCodes[r] + kScaleOffset);
        bytes[4 + r / 2] |= static_cast<std::uint8_t>((field & 15U) << (4 * (r % 2)));
        high |= (field >> 4U) << (2 * r);
        packHalves(&block.patterns[r * kRun], kRun, bytes + 8 + r * kRun / 2);
    }
    bytes[2] = static_cast<std::uint8_t>(high & 0xff);
    bytes[3] = static_cast<std::uint8_t>(high >> 8U & 0xff);
}

void unpackIq4Xs(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    const float step = halfAt(bytes);
    const unsigned high = bytes[2] | static_cast<unsigned>(bytes[3]) << 8U;
    for (std::size_t r = 0; r < kRuns; ++r) {
        const unsigned low = bytes[4 + r / 2] >> (4 * (r % 2)) & 15U;
        const unsigned field = low | (high >> (2 * r) & 3U) << 4U;
        scales[r] = {step * (static_cast<float>(static_cast<int>(field) - kScaleOffset)), 0};
        unpackHalves(bytes + 8 + r * kRun / 2, kRun, patterns + r * kRun);
    }
}

BlockScale exactIq4(std::span<const float> run) {
    const float unit = normalizing(run);
    std::array<float, kRun> scaled;
    for (std::size_t i = 0; i < kRun; ++i)
        scaled[i] = run[i] * unit;
    return {bestScale(scaled, kIq4NlLevels).scale / unit, 0};
}

}  // namespace

std::span<const BlockFormat> ggmlIq4Formats() {
    static const std::array table{
        BlockFormat{"iq4_nl", kRun, kRun, 18, BlockReach::Row, ScalesApart::None, false, false,
                    kIq4NlLevels, encodeIq4Nl, unpackIq4Nl, "FP16", exactIq4},
        BlockFormat{"iq4_xs", kRun * kRuns, kRun, 136, BlockReach::Row, ScalesApart::None, false,
                    false, kIq4NlLevels, encodeIq4Xs, unpackIq4Xs, "6 bit × FP16", exactIq4},
    };
    return table;
}

}  // namespace quantscope::builtin
