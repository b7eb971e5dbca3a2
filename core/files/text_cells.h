// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Cells of a line of text and the numbers they spell.
namespace quantscope {

/// A separator of cells: ';', '\t', ',', or kBlanks for runs of blanks.
inline constexpr char kBlanks = ' ';

constexpr bool isSeparator(char c, char separator) {
    return separator == kBlanks ? c == ' ' || c == '\t' || c == '\v' || c == '\f' : c == separator;
}

/// The first of semicolon, tab and comma that a line holds outside quotes, else kBlanks.
char separatorOf(std::string_view line);

/// Takes the first cell off `rest`, which starts at it, without the separator behind it: its text
/// without blanks around it and without quotes (a doubled quote inside quotes is one). Nothing when
/// a quote never closes.
std::optional<std::string> takeCell(std::string_view& rest, char separator);

/// All cells of a line. Nothing when a quote never closes.
std::optional<std::vector<std::string>> cellsOf(std::string_view line, char separator);

/// The number that a cell spells: as parseNumber(), and with the minus sign U+2212. Where commas do
/// not separate, a single one may stand for the decimal point.
std::optional<double> cellNumber(std::string_view cell, bool decimalComma);

/// Whether a cell begins like a number: "12%" is a number gone wrong, not the name of a column.
bool looksNumeric(std::string_view cell);

}  // namespace quantscope
