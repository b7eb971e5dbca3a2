// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include "core/base/number_text.h"

namespace quantscope {

namespace {

std::string argumentText(const Message::Argument& argument) {
    if (const auto* text = std::get_if<std::string>(&argument))
        return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&argument))
        return std::to_string(*whole);
    return numberText(std::get<double>(argument));
}

}  // namespace

std::string english(const Message& message) {
    std::string result;
    for (std::size_t i = 0; i < message.text.size(); ++i) {
        const char c = message.text[i];
        const bool digitFollows = c == '%' && i + 1 < message.text.size() &&
                                  message.text[i + 1] >= '1' && message.text[i + 1] <= '9';
        const std::size_t index =
            digitFollows ? static_cast<std::size_t>(message.text[i + 1] - '1') : 0;
        if (digitFollows && index < message.arguments.size()) {
            result += argumentText(message.arguments[index]);
            ++i;
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace quantscope
