// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/text_cells.h"

#include "core/base/number_text.h"
#include "core/files/text_lines.h"

namespace quantscope {

namespace {

constexpr std::string_view kMinusSign = "\xe2\x88\x92";  // U+2212

std::size_t endOfCell(std::string_view rest, char separator) {
    std::size_t end = 0;
    while (end < rest.size() && !isSeparator(rest[end], separator))
        ++end;
    return end;
}

// Of a cell that starts with a quote: what stands inside. False when the quote never closes.
bool takeQuoted(std::string_view& rest, std::string& text) {
    std::size_t at = 1;
    for (;; ++at) {
        if (at == rest.size())
            return false;
        if (rest[at] != '"')
            text += rest[at];
        else if (at + 1 < rest.size() && rest[at + 1] == '"')
            text += rest[++at];
        else
            break;
    }
    rest.remove_prefix(at + 1);
    return true;
}

void skipBlanks(std::string_view& rest, char separator) {
    while (!rest.empty() && isBlank(rest.front()) &&
           (separator == kBlanks || rest.front() != separator))
        rest.remove_prefix(1);
}

}  // namespace

char separatorOf(std::string_view line) {
    bool quoted = false;
    bool tab = false;
    bool comma = false;
    for (const char c : line) {
        quoted ^= c == '"';
        if (quoted)
            continue;
        if (c == ';')
            return c;
        tab |= c == '\t';
        comma |= c == ',';
    }
    if (tab)
        return '\t';
    return comma ? ',' : kBlanks;
}

std::optional<std::string> takeCell(std::string_view& rest, char separator) {
    skipBlanks(rest, separator);
    std::string text;
    if (rest.starts_with('"') && !takeQuoted(rest, text))
        return std::nullopt;
    // What follows a closing quote belongs to the cell, and spoils it as a number.
    const std::size_t end = endOfCell(rest, separator);
    text += trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    return std::string(trimmed(text));
}

std::optional<std::vector<std::string>> cellsOf(std::string_view line, char separator) {
    std::vector<std::string> cells;
    line = separator == kBlanks ? trimmed(line) : line;
    for (;;) {
        auto cell = takeCell(line, separator);
        if (!cell)
            return std::nullopt;
        cells.push_back(*std::move(cell));
        if (line.empty())
            return cells;
        line.remove_prefix(1);
    }
}

std::optional<double> cellNumber(std::string_view cell, bool decimalComma) {
    if (const auto number = parseNumber(cell))
        return number;
    std::string plain(cell);
    if (plain.starts_with(kMinusSign))
        plain.replace(0, kMinusSign.size(), "-");
    const auto comma = plain.find(',');
    if (decimalComma && comma != std::string::npos && plain.find('.') == std::string::npos)
        plain[comma] = '.';
    return plain == cell ? std::nullopt : parseNumber(plain);
}

bool looksNumeric(std::string_view cell) {
    if (cell.starts_with(kMinusSign))
        cell.remove_prefix(kMinusSign.size());
    const auto at = cell.find_first_not_of("+-.,");
    return at != std::string_view::npos && cell[at] >= '0' && cell[at] <= '9';
}

}  // namespace quantscope
