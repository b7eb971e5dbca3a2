// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

// Lines of text, whichever way they end: LF, CRLF, or CR alone.
namespace quantscope {

/// Space, tab, vertical tab, form feed: what separates within a line.
constexpr bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

/// `text` without blanks at its ends.
std::string_view trimmed(std::string_view text);

/// Walks over the lines with content: not blank, and not a comment (first letter "#").
class TextLines {
public:
    explicit TextLines(std::string_view text) : text_(text) {}

    /// Goes to the next line with content; false when there is none.
    bool next();

    std::string_view line() const { return line_; }  ///< Without its end.
    std::size_t begin() const { return begin_; }     ///< Where the line starts in the text.
    std::size_t number() const { return number_; }   ///< From 1, every line counted.

private:
    void takeLine();

    std::string_view text_;
    std::string_view line_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t number_ = 0;
    // Places of the next LF and CR at or after at_, looked up once each: a file that uses only one
    // of them would otherwise be searched to its end again and again.
    std::size_t nextLf_ = 0;
    std::size_t nextCr_ = 0;
    bool searched_ = false;
};

/// The text in pieces of about `bytes` bytes that end where lines end.
std::vector<std::string_view> piecesOfLines(std::string_view text, std::size_t bytes);

}  // namespace quantscope
