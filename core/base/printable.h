// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quantscope {

/// Text from a file as it may stand in a sentence or on a terminal: at most `longest` characters
/// (then "…"), always valid UTF-8. Control characters, marks that turn the direction of reading,
/// line separators and bytes that are not UTF-8 become "�".
std::string printable(std::string_view text, std::size_t longest = 80);

}  // namespace quantscope
