// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace quantscope {

/// Rows and columns of numbers, as a text file spells them.
struct TextTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float> values;         ///< Row-major.
    std::vector<std::string> header;   ///< The columns' names; empty without a header line.
};

/// Reads a table of numbers from UTF-8 text.
///
/// The separator is the first of semicolon, tab, comma and white space that the first line of
/// content holds; with any but a comma, numbers may have decimal commas. Blank lines and lines that
/// begin with # are passed over. A first line without any number is a header. Cells may be quoted
/// ("" is a quote). A last column that is empty in every line is none. NaN and infinities may be
/// spelled. Lines end with LF, CRLF or CR; a byte order mark is passed over.
///
/// Errors: BadInput, naming `where`, the line and the cell: a cell that is empty or no number, a
/// number beyond float32's range, a row with more or fewer cells, a quote that never closes, bytes
/// that are no UTF-8 text, no number at all.
Result<TextTable> parseTextTable(std::string_view text, const std::string& where);

/// Numbers in a row, separated by white space, commas and semicolons in any mixture.
/// Errors: BadInput as above.
Result<std::vector<float>> parseNumberList(std::string_view text, const std::string& where);

}  // namespace quantscope
