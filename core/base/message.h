// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Marks an English template for translation; the value is the template itself.
#define QUANTSCOPE_TEXT(context, text) text

namespace quantscope {

/// A sentence as data: an English template with placeholders %1 to %9 and what fills them.
///
/// Core never formats for people. The command line prints `english()`; the window looks the
/// template up in its translations and formats the numbers in the user's locale.
struct Message {
    using Argument = std::variant<std::string, std::int64_t, double>;

    std::string_view text;  ///< A literal marked with QUANTSCOPE_TEXT; lives for ever.
    std::vector<Argument> arguments;

    bool operator==(const Message&) const = default;
};

/// The template with its placeholders filled, numbers in the C locale at shortest round-trip
/// precision. A placeholder without an argument stays as it is.
std::string english(const Message& message);

}  // namespace quantscope
