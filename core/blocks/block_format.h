// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

// Named block formats: values that are stored together with scales of their own, byte by byte as a
// file holds them. A row of the table says everything about a format; encode_blocks.h runs one over
// a tensor, decode_blocks.h turns bytes into numbers.
namespace quantscope {

/// How an MX scale's exponent follows from the block's abs-max (algorithms 2.15).
enum class MxScaleRule {
    Floor,      ///< ⌊log2 amax⌋ − emax: the OCP specification's (MX 1.0, 6.3).
    Ceil,       ///< ⌈log2 amax⌉ − emax: nothing saturates.
    Even,       ///< Floor of amax rounded to the element's fraction.
    RoundCeil,  ///< ⌈log2(amax / max)⌉: the smallest scale under which nothing saturates.
    Round,      ///< log2(amax / max), rounded.
};

/// Which values a block may hold.
enum class BlockReach {
    Row,     ///< Neighbours on the last axis; the last block of a row may be short.
    Tensor,  ///< Neighbours of the whole tensor, whatever its shape.
};

/// Where scales stand that are not in the block's bytes.
enum class ScalesApart {
    None,
    Tensor,       ///< One more for the tensor (32 bits).
    Row,          ///< One a row (32 bits); the block has none of its own.
    Block,        ///< One a block (32 bits).
    BlockDouble,  ///< One a block, itself quantized: 8 bits, 32 more for 256 of them, 32 once.
};

/// value = level · scale + offset.
struct BlockScale {
    float scale = 0;
    float offset = 0;

    bool operator==(const BlockScale&) const = default;
};

/// What an encoder sees of one block: `values` has the format's full length, all finite.
struct BlockInput {
    std::span<const float> values;
    float apart = 1;  ///< The tensor's scale or the block's own, when scales stand apart.
    MxScaleRule rule = MxScaleRule::Floor;
};

/// A row of the table of formats.
///
/// An element's *pattern* is its stored bits; `levels[pattern]` is what they stand for before scale
/// and offset. `unpack` gives a block's patterns and its scales, one for each `valuesPerScale`.
struct BlockFormat {
    std::string_view id;         ///< As in --format; written into scenario files.
    std::size_t values;          ///< A full block's, at most kMostBlockValues.
    std::size_t valuesPerScale;  ///< Divides `values`.
    std::size_t bytes;           ///< Of a full block, without scales that stand apart.
    BlockReach reach;
    ScalesApart apart;
    bool hasScaleRule;    ///< "ID:RULE" chooses one (the MX family).
    bool twosComplement;  ///< Patterns are signed integers.
    std::span<const float> levels;
    void (*encode)(const BlockInput& input, std::uint8_t* bytes);
    void (*unpack)(const std::uint8_t* bytes, float apart, std::uint8_t* patterns,
                   BlockScale* scales);
    std::string_view scaleType;  ///< What scales are stored as: "E8M0", "6 bit × FP16".
    /// The scale of a run before it is rounded to that type; null: it is stored as it was found.
    BlockScale (*exactScale)(std::span<const float> run) = nullptr;

    std::size_t scales() const { return values / valuesPerScale; }
};

inline constexpr std::size_t kMostBlockValues = 256;
inline constexpr std::size_t kMostBlockBytes = 264;

/// The number that an element's pattern is called in tables of codes: itself, or the integer that
/// it is in two's complement.
std::int32_t codeOfPattern(const BlockFormat& format, std::uint8_t pattern);

/// The lowest and the highest of these numbers.
std::int32_t lowestCode(const BlockFormat& format);
std::int32_t highestCode(const BlockFormat& format);

/// The bits of an element's pattern.
int elementBits(const BlockFormat& format);

/// How many patterns stand for finite numbers.
std::size_t finitePatterns(const BlockFormat& format);

/// The lowest and the highest finite level, before scale and offset.
struct LevelRange {
    double lowest = 0;
    double highest = 0;
};
LevelRange levelRange(const BlockFormat& format);

/// mxfp4, mxfp6-e2m3, mxfp6-e3m2, mxfp8-e4m3, mxfp8-e5m2, mxint8, nvfp4, q4_0, q4_1, q5_0, q5_1,
/// q8_0, q2_k, q3_k, q4_k, q5_k, q6_k, iq4_nl, iq4_xs, bnb-int8, bnb-nf4, bnb-nf4-dq.
std::span<const BlockFormat> blockFormats();

/// The row with this id, or nothing.
const BlockFormat* findBlockFormat(std::string_view id);

/// A format with its options.
struct BlockChoice {
    const BlockFormat* format = nullptr;
    MxScaleRule rule = MxScaleRule::Floor;
};

/// "mxfp4", "mxfp4:rceil". Rules: floor (default), ceil, even, rceil, round.
/// Errors: Usage, naming what there is.
Result<BlockChoice> parseBlockFormat(std::string_view text);

std::string_view idOf(MxScaleRule rule);

}  // namespace quantscope
