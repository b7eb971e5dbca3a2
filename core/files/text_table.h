// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/float_array.h"

namespace quantscope {

/// How a text lays out its table of numbers.
struct TextLayout {
    /// Lines that one processor reads at a time, and what stands before them.
    struct Piece {
        std::string_view text;
        std::size_t rowsBefore = 0;
        std::size_t linesBefore = 0;
    };

    char separator = ' ';
    std::vector<std::string> header;  ///< The columns' names; empty without a header line.
    std::size_t columns = 0;
    std::size_t rows = 0;            ///< Lines of content after the header.
    bool trailingSeparator = false;  ///< Each line ends with a separator and nothing behind it.
    std::vector<Piece> pieces;
};

/// Finds the layout from the first lines and counts the others, without reading numbers.
///
/// The separator is the first of semicolon, tab, comma and white space that the first line of
/// content holds; with any but a comma, numbers may have decimal commas. Blank lines and lines that
/// begin with # are passed over. A first line without any number is a header. Cells may be quoted
/// ("" is a quote). Lines end with LF, CRLF or CR; a byte order mark is passed over.
///
/// The result looks into `text`. Errors: BadInput, naming `where`: a quote that never closes, no
/// UTF-8 text, no number at all.
Result<TextLayout> textLayout(std::string_view text, const std::string& where);

/// The numbers, row by row. NaN and infinities may be spelled.
///
/// Errors: BadInput, naming `where`, the line and the cell: a cell that is empty or no number, a
/// number beyond float32's range, a row with more or fewer cells than the first, a quote that never
/// closes; TooLarge; Cancelled.
Result<FloatArray> textValues(const TextLayout& layout, const std::string& where, const Task& task);

/// Numbers in a row, as parseNumbers() of tensor_file.h says. Errors: BadInput as above.
Result<std::vector<float>> numberList(std::string_view text, const std::string& where);

}  // namespace quantscope
