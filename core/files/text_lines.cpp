// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/text_lines.h"

#include <algorithm>

namespace quantscope {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

void TextLines::takeLine() {
    if (!searched_ || nextLf_ < at_)
        nextLf_ = std::min(text_.find('\n', at_), text_.size());
    if (!searched_ || nextCr_ < at_)
        nextCr_ = std::min(text_.find('\r', at_), text_.size());
    searched_ = true;
    const std::size_t end = std::min(nextLf_, nextCr_);
    begin_ = at_;
    line_ = text_.substr(begin_, end - begin_);
    const bool pair = end == nextCr_ && nextLf_ == end + 1;
    at_ = std::min(end + (pair ? 2 : 1), text_.size());
    ++number_;
}

bool TextLines::next() {
    while (at_ < text_.size()) {
        takeLine();
        const auto first = std::find_if_not(line_.begin(), line_.end(), isBlank);
        if (first != line_.end() && *first != '#')
            return true;
    }
    return false;
}

std::vector<std::string_view> piecesOfLines(std::string_view text, std::size_t bytes) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        std::size_t end = text.size() <= bytes ? text.size() : text.find_first_of("\r\n", bytes);
        end = end >= text.size() ? text.size() : end + 1;
        if (end < text.size() && text[end - 1] == '\r' && text[end] == '\n')
            ++end;
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return pieces;
}

}  // namespace quantscope
