// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quant/scheme.h"

#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <utility>

#include "core/blocks/block_format.h"
#include "core/codebook/codebooks.h"
#include "core/quant/group_layout.h"
#include "core/quant/rounding.h"

namespace quantscope {

namespace {

template <class T>
using SchemeIds = std::span<const std::pair<T, std::string_view>>;

constexpr std::array<std::pair<SchemeKind, std::string_view>, 4> kSchemeKinds{{
    {SchemeKind::Symmetric, "symmetric"},
    {SchemeKind::Asymmetric, "asymmetric"},
    {SchemeKind::Codebook, "codebook"},
    {SchemeKind::Format, "format"},
}};

constexpr std::array<std::pair<CodeRange, std::string_view>, 3> kCodeRanges{{
    {CodeRange::Narrow, "narrow"},
    {CodeRange::Full, "full"},
    {CodeRange::Unsigned, "unsigned"},
}};

constexpr std::array<std::pair<ScaleRule, std::string_view>, 3> kScaleRules{{
    {ScaleRule::Course, "course"},
    {ScaleRule::Torch, "torch"},
    {ScaleRule::MaxOfSides, "max-of-sides"},
}};

constexpr std::array<std::pair<Rounding, std::string_view>, 5> kRoundings{{
    {Rounding::HalfEven, "half-even"},
    {Rounding::HalfAway, "half-away"},
    {Rounding::HalfUp, "half-up"},
    {Rounding::TowardZero, "toward-zero"},
    {Rounding::Stochastic, "stochastic"},
}};

template <class T>
std::string_view schemeIdOf(SchemeIds<T> ids, T value) {
    for (const auto& [candidate, id] : ids)
        if (candidate == value)
            return id;
    return {};
}

template <class T>
std::optional<T> schemeValueOf(SchemeIds<T> ids, std::string_view id) {
    for (const auto& [value, candidate] : ids)
        if (candidate == id)
            return value;
    return std::nullopt;
}

std::optional<std::size_t> parseSize(std::string_view text) {
    std::size_t size = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, size);
    if (text.empty() || stop != end || error != std::errc{})
        return std::nullopt;
    return size;
}

Error schemeUsage(Message message) {
    return {Errc::Usage, std::move(message)};
}

Result<Done> validateCodes(const Scheme& scheme) {
    if (scheme.bits < 1 || scheme.bits > 16)
        return schemeUsage({QUANTSCOPE_TEXT("core", "Codes have 1 to 16 bits; %1 is not possible."),
                            {std::int64_t{scheme.bits}}});
    const CodeRange range = codeRangeOf(scheme);
    if (scheme.kind == SchemeKind::Symmetric && range == CodeRange::Narrow && scheme.bits == 1)
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "One bit symmetric with narrow codes has the single "
                                            "code 0. Choose the code range full or unsigned, or "
                                            "the codebook binary."),
                            {}});
    if (scheme.kind == SchemeKind::Asymmetric && range == CodeRange::Narrow)
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "Asymmetric quantization uses every code, so its code "
                                            "range cannot be narrow. Choose full or unsigned."),
                            {}});
    return Done{};
}

// Steps of a codebook differ in width, so only the rules that part at a tie can be told apart.
Result<Done> validateCodebook(const Scheme& scheme) {
    if (scheme.codebook.empty())
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "The scheme codebook needs the name of a "
                                            "codebook, for example nf4."),
                            {}});
    if (!roundsToNearest(scheme.rounding))
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "A codebook takes the nearest level, so its "
                                            "rounding cannot be %1. Choose half-even, "
                                            "half-away or half-up."),
                            {std::string(idOf(scheme.rounding))}});
    return checkCodebook(scheme.codebook, scheme.bits, scheme.ownLevels);
}

Result<Done> validateFormat(const Scheme& scheme) {
    if (scheme.format.empty())
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "The scheme format needs the name of a block "
                                            "format, for example mxfp4."),
                            {}});
    if (auto known = parseBlockFormat(scheme.format); !known)
        return known.error();
    return Done{};
}

Result<Done> validateGroups(const Granularity& per) {
    using Kind = Granularity::Kind;
    const bool empty = (per.kind == Kind::Group && per.size == 0) ||
                       (per.kind == Kind::Block && (per.rows == 0 || per.columns == 0));
    if (empty)
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "A group must hold at least one value: %1 has "
                                            "a size of 0. Give sizes of 1 or more."),
                            {granularityText(per)}});
    return Done{};
}

}  // namespace

CodeRange codeRangeOf(const Scheme& scheme) {
    const bool signedDefault = scheme.kind == SchemeKind::Asymmetric;
    return scheme.codeRange.value_or(signedDefault ? CodeRange::Full : CodeRange::Narrow);
}

CodeSpan codeSpan(CodeRange range, int bits) {
    const std::int32_t half = std::int32_t{1} << (bits - 1);
    switch (range) {
        case CodeRange::Narrow: return {-(half - 1), half - 1};
        case CodeRange::Full: return {-half, half - 1};
        case CodeRange::Unsigned: break;
    }
    return {0, 2 * half - 1};
}

CodeSpan codesOf(const Scheme& scheme) {
    if (scheme.kind == SchemeKind::Format) {
        const BlockFormat& format = *parseBlockFormat(scheme.format).value().format;
        return {lowestCode(format), highestCode(format)};
    }
    if (scheme.kind != SchemeKind::Codebook)
        return codeSpan(codeRangeOf(scheme), scheme.bits);
    const std::size_t levels = codebookLevels(scheme.codebook, scheme.bits, scheme.ownLevels);
    return {0, static_cast<std::int32_t>(levels) - 1};
}

bool hasZeroPoint(const Scheme& scheme) {
    return scheme.kind == SchemeKind::Symmetric || scheme.kind == SchemeKind::Asymmetric;
}

Result<Done> validate(const Scheme& scheme) {
    if (scheme.kind == SchemeKind::Format)
        return validateFormat(scheme);
    if (auto codes = validateCodes(scheme); !codes)
        return codes;
    if (scheme.kind == SchemeKind::Codebook)
        if (auto table = validateCodebook(scheme); !table)
            return table;
    if (!std::isfinite(scheme.smallestScale) || scheme.smallestScale < 0)
        return schemeUsage({QUANTSCOPE_TEXT("core",
                                            "The smallest scale must be 0 or a positive "
                                            "number; %1 is not."),
                            {scheme.smallestScale}});
    return validateGroups(scheme.per);
}

std::string_view idOf(SchemeKind kind) {
    return schemeIdOf<SchemeKind>(kSchemeKinds, kind);
}
std::string_view idOf(CodeRange range) {
    return schemeIdOf<CodeRange>(kCodeRanges, range);
}
std::string_view idOf(ScaleRule rule) {
    return schemeIdOf<ScaleRule>(kScaleRules, rule);
}
std::string_view idOf(Rounding rounding) {
    return schemeIdOf<Rounding>(kRoundings, rounding);
}
std::optional<SchemeKind> parseSchemeKind(std::string_view id) {
    return schemeValueOf<SchemeKind>(kSchemeKinds, id);
}
std::optional<CodeRange> parseCodeRange(std::string_view id) {
    return schemeValueOf<CodeRange>(kCodeRanges, id);
}
std::optional<ScaleRule> parseScaleRule(std::string_view id) {
    return schemeValueOf<ScaleRule>(kScaleRules, id);
}
std::optional<Rounding> parseRounding(std::string_view id) {
    return schemeValueOf<Rounding>(kRoundings, id);
}

std::string granularityText(const Granularity& per) {
    switch (per.kind) {
        case Granularity::Kind::Tensor: break;
        case Granularity::Kind::Channel: return "channel:" + std::to_string(per.axis);
        case Granularity::Kind::Group:
            return per.size == kWholeRow ? "row" : "group:" + std::to_string(per.size);
        case Granularity::Kind::Block:
            return "block:" + std::to_string(per.rows) + "," + std::to_string(per.columns);
    }
    return "tensor";
}

std::optional<Granularity> parseGranularity(std::string_view text) {
    using Kind = Granularity::Kind;
    Granularity per;
    if (text == "tensor")
        return per;
    if (text == "row") {
        per.kind = Kind::Group;
        per.size = kWholeRow;
        return per;
    }
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string_view kind = text.substr(0, colon);
    const std::string_view sizes = text.substr(colon + 1);
    if (kind == "block") {
        const auto comma = sizes.find(',');
        const auto rows = parseSize(sizes.substr(0, comma));
        const auto columns =
            comma == std::string_view::npos ? std::nullopt : parseSize(sizes.substr(comma + 1));
        if (!rows || !columns)
            return std::nullopt;
        per.kind = Kind::Block;
        per.rows = *rows;
        per.columns = *columns;
        return per;
    }
    const auto size = parseSize(sizes);
    if (!size || (kind != "channel" && kind != "group"))
        return std::nullopt;
    per.kind = kind == "channel" ? Kind::Channel : Kind::Group;
    (kind == "channel" ? per.axis : per.size) = *size;
    return per;
}

}  // namespace quantscope
