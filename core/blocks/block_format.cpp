// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/block_format.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>
#include <vector>

#include "core/blocks/builtin.h"

namespace quantscope {

namespace {

constexpr std::array<std::pair<MxScaleRule, std::string_view>, 5> kRules{{
    {MxScaleRule::Floor, "floor"},
    {MxScaleRule::Ceil, "ceil"},
    {MxScaleRule::Even, "even"},
    {MxScaleRule::RoundCeil, "rceil"},
    {MxScaleRule::Round, "round"},
}};

Error unknownFormat(std::string_view text) {
    std::string names;
    for (const BlockFormat& format : blockFormats())
        names += std::string(names.empty() ? "" : ", ") + std::string(format.id);
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core", "There is no block format “%1”. Known are %2."),
             {std::string(text), names}}};
}

Error unknownRule(const BlockFormat& format, std::string_view rule) {
    if (!format.hasScaleRule)
        return {Errc::Usage,
                {QUANTSCOPE_TEXT("core",
                                 "The block format %1 has one scale rule only, so “%2” "
                                 "cannot be chosen. Leave it out."),
                 {std::string(format.id), std::string(rule)}}};
    return {Errc::Usage,
            {QUANTSCOPE_TEXT("core",
                             "There is no scale rule “%1”. The MX formats know floor, ceil, "
                             "even, rceil and round."),
             {std::string(rule)}}};
}

}  // namespace

std::int32_t codeOfPattern(const BlockFormat& format, std::uint8_t pattern) {
    return format.twosComplement ? static_cast<std::int8_t>(pattern) : pattern;
}

std::int32_t lowestCode(const BlockFormat& format) {
    return format.twosComplement ? -static_cast<std::int32_t>(format.levels.size() / 2) : 0;
}

std::int32_t highestCode(const BlockFormat& format) {
    return lowestCode(format) + static_cast<std::int32_t>(format.levels.size()) - 1;
}

int elementBits(const BlockFormat& format) {
    return static_cast<int>(std::bit_width(format.levels.size() - 1));
}

std::size_t finitePatterns(const BlockFormat& format) {
    return static_cast<std::size_t>(
        std::count_if(format.levels.begin(), format.levels.end(),
                      [](float level) { return std::isfinite(level); }));
}

LevelRange levelRange(const BlockFormat& format) {
    LevelRange range;
    for (const float level : format.levels) {
        if (!std::isfinite(level))
            continue;
        range.lowest = std::min(range.lowest, double{level});
        range.highest = std::max(range.highest, double{level});
    }
    return range;
}

std::span<const BlockFormat> blockFormats() {
    static const std::vector<BlockFormat> table = [] {
        std::vector<BlockFormat> all;
        for (const auto family :
             {builtin::mxFormats(), builtin::nvfp4Formats(), builtin::ggmlSimpleFormats(),
              builtin::ggmlKFormats(), builtin::ggmlIq4Formats(), builtin::bitsandbytesFormats()})
            all.insert(all.end(), family.begin(), family.end());
        return all;
    }();
    return table;
}

const BlockFormat* findBlockFormat(std::string_view id) {
    for (const BlockFormat& format : blockFormats())
        if (format.id == id)
            return &format;
    return nullptr;
}

Result<BlockChoice> parseBlockFormat(std::string_view text) {
    const auto colon = text.find(':');
    BlockChoice choice;
    choice.format = findBlockFormat(text.substr(0, colon));
    if (!choice.format)
        return unknownFormat(text.substr(0, colon));
    if (colon == std::string_view::npos)
        return choice;
    const std::string_view word = text.substr(colon + 1);
    for (const auto& [rule, id] : kRules) {
        if (id == word && choice.format->hasScaleRule) {
            choice.rule = rule;
            return choice;
        }
    }
    return unknownRule(*choice.format, word);
}

std::string_view idOf(MxScaleRule rule) {
    for (const auto& [candidate, id] : kRules)
        if (candidate == rule)
            return id;
    return {};
}

}  // namespace quantscope
