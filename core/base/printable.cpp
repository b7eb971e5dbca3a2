// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable.h"

#include <cstdint>

namespace quantscope {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
    bool valid = false;
};

std::size_t lengthByFirstByte(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

// The Unicode Standard 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
Character firstCharacter(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t bytes = lengthByFirstByte(first);
    if (bytes == 0 || bytes > text.size())
        return {};
    if (bytes == 1)
        return {first, 1, true};
    std::uint32_t code = first & (0x7fU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xc0U) != 0x80U)
            return {};
        code = (code << 6U) | (next & 0x3fU);
    }
    constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    return {code, bytes, code >= kSmallest[bytes] && code <= 0x10ffff && !surrogate};
}

bool mayBeShown(std::uint32_t code) {
    const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool separator = code == 0x2028 || code == 0x2029;
    const bool direction = code == 0x200e || code == 0x200f || code == 0x061c ||
                           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return !control && !separator && !direction;
}

}  // namespace

std::string printable(std::string_view text, std::size_t longest) {
    std::string shown;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == longest)
            return shown + "…";
        const Character character = firstCharacter(text);
        if (character.valid && mayBeShown(character.code))
            shown += text.substr(0, character.bytes);
        else
            shown += kReplacement;
        text.remove_prefix(character.valid ? character.bytes : 1);
    }
    return shown;
}

}  // namespace quantscope
