// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/blocks/builtin.h"
#include "core/blocks/packing.h"

// ggml's blocks of 32 with one binary16 scale, and for the "_1" kinds a binary16 minimum: layouts
// of src/ggml-common.h, values as its reference encoders give them without importance weights
// (src/ggml-quants.c, August 2025), all in single precision. Two departures where the reference's
// results are not usable: a scale that binary16 cannot hold is its largest number (there:
// infinity), and a scale too small to have an inverse gives defined codes.
namespace quantscope::builtin {

namespace {

constexpr std::size_t kBlock = 32;

// Whole numbers first … first + Count − 1, by pattern.
template <std::size_t Count>
constexpr std::array<float, Count> wholeLevels(int first) {
    std::array<float, Count> levels{};
    for (std::size_t i = 0; i < Count; ++i)
        levels[i] = static_cast<float>(first + static_cast<int>(i));
    return levels;
}

constexpr std::array<float, 256> signedLevels() {
    std::array<float, 256> levels{};
    for (int i = 0; i < 256; ++i)
        levels[static_cast<std::size_t>(i)] = static_cast<float>(i < 128 ? i : i - 256);
    return levels;
}

constexpr auto kEights = wholeLevels<16>(-8);
constexpr auto kSixteens = wholeLevels<32>(-16);
constexpr auto kFour = wholeLevels<16>(0);
constexpr auto kFive = wholeLevels<32>(0);
constexpr auto kSigned = signedLevels();

float inverseOf(float scale) {
    return scale != 0 ? 1 / scale : 0;
}

// Truncated to a whole number between 0 and `top`; 0 for what is no number.
std::uint8_t cutToCode(float value, int top) {
    const float within = std::min(std::max(0.0F, value), static_cast<float>(top));
    return static_cast<std::uint8_t>(static_cast<int>(within));
}

// The first value of the largest magnitude, with its sign.
float peakOf(std::span<const float> values) {
    float peak = 0;
    for (const float value : values)
        if (std::abs(value) > std::abs(peak))
            peak = value;
    return peak;
}

// The fifth bits of 32 patterns as 4 bytes, then their low four bits.
void packFive(const std::uint8_t* patterns, std::uint8_t* bytes) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
        unsigned high = 0;
        for (std::size_t bit = 0; bit < 8; ++bit)
            high |= (patterns[8 * byte + bit] >> 4U & 1U) << bit;
        bytes[byte] = static_cast<std::uint8_t>(high);
    }
    packHalves(patterns, kBlock, bytes + 4);
}

void unpackFive(const std::uint8_t* bytes, std::uint8_t* patterns) {
    unpackHalves(bytes + 4, kBlock, patterns);
    for (std::size_t i = 0; i < kBlock; ++i)
        patterns[i] |= static_cast<std::uint8_t>((bytes[i / 8] >> (i % 8) & 1) << 4);
}

// The value of largest magnitude becomes the lowest code, −Half: scale = peak / −Half.
template <int Half>
void encodeSigned(const BlockInput& input, std::uint8_t* bytes) {
    const float scale = peakOf(input.values) / static_cast<float>(-Half);
    const float inverse = inverseOf(scale);
    std::array<std::uint8_t, kBlock> patterns;
    for (std::size_t i = 0; i < kBlock; ++i)
        patterns[i] =
            cutToCode(input.values[i] * inverse + (static_cast<float>(Half) + 0.5F), 2 * Half - 1);
    storeHalf(scale, bytes);
    if constexpr (Half == 8)
        packHalves(patterns.data(), kBlock, bytes + 2);
    else
        packFive(patterns.data(), bytes + 2);
}

template <int Half>
void unpackSigned(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    scales[0] = {halfAt(bytes), 0};
    if constexpr (Half == 8)
        unpackHalves(bytes + 2, kBlock, patterns);
    else
        unpackFive(bytes + 2, patterns);
}

// From the smallest to the largest value: scale = (largest − smallest) / Top.
template <int Top>
void encodeWithMin(const BlockInput& input, std::uint8_t* bytes) {
    const auto [least, most] = std::minmax_element(input.values.begin(), input.values.end());
    const float scale = (*most - *least) / static_cast<float>(Top);
    const float inverse = inverseOf(scale);
    std::array<std::uint8_t, kBlock> patterns;
    for (std::size_t i = 0; i < kBlock; ++i)
        patterns[i] = cutToCode((input.values[i] - *least) * inverse + 0.5F, Top);
    storeHalf(scale, bytes);
    storeHalf(*least, bytes + 2);
    if constexpr (Top == 15)
        packHalves(patterns.data(), kBlock, bytes + 4);
    else
        packFive(patterns.data(), bytes + 4);
}

template <int Top>
void unpackWithMin(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    scales[0] = {halfAt(bytes), halfAt(bytes + 2)};
    if constexpr (Top == 15)
        unpackHalves(bytes + 4, kBlock, patterns);
    else
        unpackFive(bytes + 4, patterns);
}

// Nearest, halves away from zero.
std::uint8_t byteCode(float scaled) {
    const float size = std::max(0.0F, std::min(std::abs(scaled), 127.0F));
    int whole = static_cast<int>(size);
    whole += size - static_cast<float>(whole) >= 0.5F ? 1 : 0;
    return static_cast<std::uint8_t>((scaled < 0 ? -whole : whole) & 0xff);
}

void encodeBytes(const BlockInput& input, std::uint8_t* bytes) {
    const float scale = std::abs(peakOf(input.values)) / 127;
    const float inverse = inverseOf(scale);
    storeHalf(scale, bytes);
    for (std::size_t i = 0; i < kBlock; ++i)
        bytes[2 + i] = byteCode(input.values[i] * inverse);
}

void unpackBytes(const std::uint8_t* bytes, float, std::uint8_t* patterns, BlockScale* scales) {
    scales[0] = {halfAt(bytes), 0};
    std::copy_n(bytes + 2, kBlock, patterns);
}

template <int Half>
BlockScale exactSigned(std::span<const float> run) {
    return {peakOf(run) / static_cast<float>(-Half), 0};
}

template <int Top>
BlockScale exactWithMin(std::span<const float> run) {
    const auto [least, most] = std::minmax_element(run.begin(), run.end());
    return {static_cast<float>((double{*most} - double{*least}) / Top), *least};
}

BlockScale exactBytes(std::span<const float> run) {
    return {std::abs(peakOf(run)) / 127, 0};
}

constexpr BlockFormat simpleFormat(std::string_view id, std::size_t bytes, bool twosComplement,
                                   std::span<const float> levels,
                                   decltype(BlockFormat::encode) encode,
                                   decltype(BlockFormat::unpack) unpack, std::string_view scaleType,
                                   decltype(BlockFormat::exactScale) exactScale) {
    return {id,        kBlock,         kBlock, bytes,  BlockReach::Row, ScalesApart::None,
            false,     twosComplement, levels, encode, unpack,          scaleType,
            exactScale};
}

}  // namespace

std::span<const BlockFormat> ggmlSimpleFormats() {
    static constexpr std::array table{
        simpleFormat("q4_0", 18, false, kEights, encodeSigned<8>, unpackSigned<8>, "FP16",
                     exactSigned<8>),
        simpleFormat("q4_1", 20, false, kFour, encodeWithMin<15>, unpackWithMin<15>, "FP16 + FP16",
                     exactWithMin<15>),
        simpleFormat("q5_0", 22, false, kSixteens, encodeSigned<16>, unpackSigned<16>, "FP16",
                     exactSigned<16>),
        simpleFormat("q5_1", 24, false, kFive, encodeWithMin<31>, unpackWithMin<31>, "FP16 + FP16",
                     exactWithMin<31>),
        simpleFormat("q8_0", 34, true, kSigned, encodeBytes, unpackBytes, "FP16", exactBytes),
    };
    return table;
}

}  // namespace quantscope::builtin
