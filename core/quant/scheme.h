// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

// What a quantizer is asked to be: plain values that scenario files, the command line and the
// window all speak about. `affine.h` turns a uniform scheme and a clip range into parameters,
// `level_table.h` any scheme with few levels into thresholds and levels.
namespace quantscope {

enum class SchemeKind { Symmetric, Asymmetric, Codebook, Format };

/// Which integers are codes, for b bits.
enum class CodeRange {
    Narrow,    ///< −(2^(b−1) − 1) … 2^(b−1) − 1
    Full,      ///< −2^(b−1) … 2^(b−1) − 1
    Unsigned,  ///< 0 … 2^b − 1
};

/// How a symmetric scale follows from the clip range (cli.md; algorithms 2.1).
enum class ScaleRule {
    Course,      ///< abs-max / (2^(b−1) − 1); unsigned: max / (2^b − 1)
    Torch,       ///< abs-max / ((2^b − 1) / 2)
    MaxOfSides,  ///< max(−lower / 2^(b−1), upper / (2^(b−1) − 1))
};

enum class Rounding { HalfEven, HalfAway, HalfUp, TowardZero, Stochastic };

/// Which values share parameters.
struct Granularity {
    enum class Kind {
        Tensor,
        Channel,  ///< One group per index of `axis`.
        Group,    ///< Runs of `size` along the last axis, kWholeRow: rows; a last may be shorter.
        Block,    ///< rows × columns of the last two axes; those at an edge may be smaller.
    };
    Kind kind = Kind::Tensor;
    std::size_t axis = 0;
    std::size_t size = 128;
    std::size_t rows = 1;
    std::size_t columns = 1;

    bool operator==(const Granularity&) const = default;
};

struct Scheme {
    SchemeKind kind = SchemeKind::Symmetric;
    int bits = 8;                        ///< 1 to 16.
    std::optional<CodeRange> codeRange;  ///< Nothing: the kind's own (codeRangeOf).
    ScaleRule scaleRule = ScaleRule::Course;
    bool zeroInRange = true;  ///< Asymmetric: the range is widened to hold 0.
    Rounding rounding = Rounding::HalfEven;
    std::uint64_t seed = 1;        ///< Of stochastic rounding.
    bool powerOfTwoScale = false;  ///< The scale is rounded up to a power of two.
    double smallestScale = 0;      ///< A smaller scale becomes this (torch: 2^−12).
    Granularity per;
    std::string codebook;           ///< Id of a codebook when kind is Codebook.
    std::vector<double> ownLevels;  ///< Of the codebook "file:NAME", as in the file.
    std::string format;             ///< Id of a block format when kind is Format.

    bool operator==(const Scheme&) const = default;
};

/// The inclusive range of codes.
struct CodeSpan {
    std::int32_t lowest = 0;
    std::int32_t highest = 0;

    std::size_t levels() const { return static_cast<std::size_t>(highest - lowest) + 1; }
    bool operator==(const CodeSpan&) const = default;
};

/// The code range in force: the one asked for, else Narrow for symmetric and Full for asymmetric.
CodeRange codeRangeOf(const Scheme& scheme);

/// @pre 1 <= bits <= 16.
CodeSpan codeSpan(CodeRange range, int bits);

/// The codes that a scheme gives: of uniform kinds codeSpan(), of a codebook 0 … levels − 1.
/// @pre validate(scheme) passes.
CodeSpan codesOf(const Scheme& scheme);

/// Whether codes are counted from a zero-point: the uniform kinds.
bool hasZeroPoint(const Scheme& scheme);

/// Whether the fields can stand together; the error's sentence says what does not fit and what
/// would (Usage). A scheme that passes can be used with any data.
Result<Done> validate(const Scheme& scheme);

// Ids as written on the command line and in files; each parse is the inverse of its text.
std::string_view idOf(SchemeKind kind);
std::string_view idOf(CodeRange range);
std::string_view idOf(ScaleRule rule);
std::string_view idOf(Rounding rounding);
std::optional<SchemeKind> parseSchemeKind(std::string_view id);
std::optional<CodeRange> parseCodeRange(std::string_view id);
std::optional<ScaleRule> parseScaleRule(std::string_view id);
std::optional<Rounding> parseRounding(std::string_view id);

/// "tensor", "channel:AXIS", "row", "group:SIZE", "block:R,C".
std::string granularityText(const Granularity& per);
std::optional<Granularity> parseGranularity(std::string_view text);

}  // namespace quantscope
