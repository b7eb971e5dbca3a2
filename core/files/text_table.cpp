// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/text_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "core/base/parallel.h"
#include "core/base/printable.h"
#include "core/files/elements.h"
#include "core/files/text_cells.h"
#include "core/files/text_lines.h"

namespace quantscope {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
constexpr std::size_t kLongestCellShown = 40;

// What is wrong with a line; the file and the line's number are put in front.
struct LineFault {
    std::string_view text;
    std::vector<Message::Argument> arguments;
};

LineFault openQuote() {
    return {QUANTSCOPE_TEXT("core",
                            "%1, line %2: a quote is opened and never closed; close it or "
                            "remove it."),
            {}};
}

LineFault ragged(std::size_t cells, std::size_t columns) {
    return {QUANTSCOPE_TEXT("core",
                            "%1, line %2 has %3 cells where the first line has %4 columns; "
                            "check that line and its separators."),
            {static_cast<std::int64_t>(cells), static_cast<std::int64_t>(columns)}};
}

Error errorAt(const std::string& where, std::size_t line, LineFault fault) {
    fault.arguments.insert(fault.arguments.begin(), {where, static_cast<std::int64_t>(line)});
    return {Errc::BadInput, {fault.text, std::move(fault.arguments)}};
}

Error errorAbout(const std::string& where, std::string_view text) {
    return {Errc::BadInput, {text, {where}}};
}

// Zero bytes give UTF-16 and binary files away, whose error would otherwise speak of odd cells.
std::optional<Error> notText(std::string_view text, const std::string& where) {
    constexpr std::size_t kLooked = 4096;
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        return errorAbout(where, QUANTSCOPE_TEXT("core",
                                                 "%1 is text in the encoding UTF-16; save "
                                                 "it as UTF-8 and open it again."));
    const std::string_view head = text.substr(0, kLooked);
    const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    if (zeros > head.size() / 4)
        return errorAbout(where, QUANTSCOPE_TEXT("core",
                                                 "%1 is binary or in the encoding UTF-16, "
                                                 "not text in UTF-8; save it as UTF-8, or "
                                                 "choose a file of numbers."));
    return std::nullopt;
}

std::string_view withoutByteOrderMark(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    return text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
}

bool isHeader(const std::vector<std::string>& cells, bool decimalComma) {
    const bool anyNumber = std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) {
        return looksNumeric(cell) || cellNumber(cell, decimalComma);
    });
    const bool anyWord =
        std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
    return anyWord && !anyNumber;
}

// Reads lines of one layout into rows of numbers.
class RowReader {
public:
    explicit RowReader(const TextLayout& layout)
        : layout_(layout), decimalComma_(layout.separator != ',') {}

    /// Writes layout.columns numbers to `row`.
    std::optional<LineFault> read(std::string_view line, float* row) {
        std::string_view rest = layout_.separator == kBlanks ? trimmed(line) : line;
        for (std::size_t column = 0; column < layout_.columns; ++column) {
            if (auto fault = readCell(rest, column, row[column]))
                return fault;
            const bool last = column + 1 == layout_.columns && !layout_.trailingSeparator;
            if (rest.empty() != last)
                return raggedRow(line);
            rest.remove_prefix(last ? 0 : 1);
        }
        return layout_.trailingSeparator && !trimmed(rest).empty() ? raggedRow(line) : std::nullopt;
    }

private:
    // The quick way: a number right here with nothing but blanks before the separator. Anything
    // else about the cell is found out slowly.
    std::optional<LineFault> readCell(std::string_view& rest, std::size_t column, float& to) {
        const char* from = rest.data();
        const char* const end = rest.data() + rest.size();
        const char separator = layout_.separator;
        while (from != end && isBlank(*from) && *from != separator)
            ++from;
        if (separator == kBlanks)
            while (from != end && isBlank(*from))
                ++from;
        double value = 0;
        auto [stop, error] = std::from_chars(from, end, value);
        while (stop != end && isBlank(*stop) && !isSeparator(*stop, separator))
            ++stop;
        if (error != std::errc() || (stop != end && !isSeparator(*stop, separator)))
            return readOddCell(rest, column, to);
        rest = {stop, static_cast<std::size_t>(end - stop)};
        to = static_cast<float>(value);
        if (std::isinf(to) && !std::isinf(value))
            return tooLarge(column, std::string_view(from, static_cast<std::size_t>(stop - from)));
        return std::nullopt;
    }

    std::optional<LineFault> readOddCell(std::string_view& rest, std::size_t column, float& to) {
        const auto cell = takeCell(rest, layout_.separator);
        if (!cell)
            return openQuote();
        const auto place = static_cast<std::int64_t>(column + 1);
        if (cell->empty())
            return LineFault{QUANTSCOPE_TEXT("core",
                                             "%1, line %2, column %3: the cell is empty; "
                                             "write a number or nan there."),
                             {place}};
        const auto number = cellNumber(*cell, decimalComma_);
        if (!number)
            return LineFault{QUANTSCOPE_TEXT("core",
                                             "%1, line %2, column %3: “%4” is not a number; "
                                             "correct it, or choose a text file that holds "
                                             "only numbers."),
                             {place, printable(*cell, kLongestCellShown)}};
        to = static_cast<float>(*number);
        // Infinities that are spelled have letters of their own.
        if (std::isinf(to) && cell->find_first_of("iI") == std::string::npos)
            return tooLarge(column, *cell);
        return std::nullopt;
    }

    static LineFault tooLarge(std::size_t column, std::string_view cell) {
        return {
            QUANTSCOPE_TEXT("core",
                            "%1, line %2, column %3: %4 is too large for single "
                            "precision, in which Quantscope works (range ±3.4e38); "
                            "scale the values down."),
            {static_cast<std::int64_t>(column + 1), printable(trimmed(cell), kLongestCellShown)}};
    }

    std::optional<LineFault> raggedRow(std::string_view line) const {
        const auto cells = cellsOf(line, layout_.separator);
        if (!cells)
            return openQuote();
        return ragged(cells->size(), layout_.columns + (layout_.trailingSeparator ? 1 : 0));
    }

    const TextLayout& layout_;
    bool decimalComma_;
};

struct PieceFault {
    std::size_t line = 0;
    LineFault fault;
};

// Without `to` the rows are read for their faults only.
std::optional<PieceFault> readPiece(const TextLayout& layout, const TextLayout::Piece& piece,
                                    float* to) {
    RowReader reader(layout);
    std::vector<float> row(to ? 0 : layout.columns);
    float* place = to ? to + piece.rowsBefore * layout.columns : row.data();
    TextLines lines(piece.text);
    while (lines.next()) {
        if (auto fault = reader.read(lines.line(), place))
            return PieceFault{piece.linesBefore + lines.number(), *std::move(fault)};
        place += to ? layout.columns : 0;
    }
    return std::nullopt;
}

struct CountedLines {
    std::size_t rows = 0;
    std::size_t lines = 0;
};

CountedLines countLines(std::string_view text) {
    TextLines lines(text);
    CountedLines counted;
    while (lines.next())
        ++counted.rows;
    counted.lines = lines.number();
    return counted;
}

void addPieces(TextLayout& layout, std::string_view text, std::size_t linesBefore) {
    const auto pieces = piecesOfLines(text, kPieceBytes);
    std::vector<CountedLines> counted(pieces.size());
    forEachPiece(pieces.size(), [&](std::size_t i) { counted[i] = countLines(pieces[i]); });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        layout.pieces.push_back({pieces[i], layout.rows, linesBefore});
        layout.rows += counted[i].rows;
        linesBefore += counted[i].lines;
    }
}

}  // namespace

Result<TextLayout> textLayout(std::string_view text, const std::string& where) {
    if (auto error = notText(text, where))
        return *std::move(error);
    text = withoutByteOrderMark(text);
    const auto noNumber = errorAbout(
        where, QUANTSCOPE_TEXT("core",
                               "%1 holds no number: it is empty, or has only comments or a "
                               "header; choose a file with numbers."));
    TextLines lines(text);
    if (!lines.next())
        return noNumber;
    TextLayout layout;
    layout.separator = separatorOf(lines.line());
    auto cells = cellsOf(lines.line(), layout.separator);
    if (cells && isHeader(*cells, layout.separator != ',')) {
        layout.header = *std::move(cells);
        if (!lines.next())
            return noNumber;
        cells = cellsOf(lines.line(), layout.separator);
    }
    if (!cells)
        return errorAt(where, lines.number(), openQuote());
    layout.trailingSeparator = cells->size() > 1 && cells->back().empty();
    layout.columns = cells->size() - (layout.trailingSeparator ? 1 : 0);
    if (layout.trailingSeparator && !layout.header.empty() && layout.header.back().empty())
        layout.header.pop_back();
    if (!layout.header.empty() && layout.header.size() != layout.columns)
        return errorAt(where, lines.number(), ragged(layout.columns, layout.header.size()));
    addPieces(layout, text.substr(lines.begin()), lines.number() - 1);
    return layout;
}

Result<FloatArray> textValues(const TextLayout& layout, const std::string& where,
                              const Task& task) {
    // A row needs a letter for each number. Where that does not come out some row is too short, and
    // room for all those that the lines promise would be out of proportion.
    std::size_t bytes = 0;
    for (const TextLayout::Piece& piece : layout.pieces)
        bytes += piece.text.size();
    std::shared_ptr<float[]> room;
    if (layout.columns <= bytes / std::max<std::size_t>(layout.rows, 1)) {
        auto made = roomForValues(where, layout.rows * layout.columns);
        if (!made)
            return made.error();
        room = std::move(made).value();
    }
    constexpr std::size_t kBatch = 8;
    for (std::size_t first = 0; first < layout.pieces.size(); first += kBatch) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        std::vector<std::optional<PieceFault>> faults(
            std::min(kBatch, layout.pieces.size() - first));
        forEachPiece(faults.size(), [&](std::size_t i) {
            faults[i] = readPiece(layout, layout.pieces[first + i], room.get());
        });
        for (std::optional<PieceFault>& found : faults)
            if (found)
                return errorAt(where, found->line, std::move(found->fault));
        task.progress(static_cast<double>(first + faults.size()) /
                      static_cast<double>(layout.pieces.size()));
    }
    return FloatArray({room.get(), room ? layout.rows * layout.columns : 0}, room);
}

Result<std::vector<float>> numberList(std::string_view text, const std::string& where) {
    constexpr std::string_view kBetween = " \t\v\f,;[]";
    if (auto error = notText(text, where))
        return *std::move(error);
    std::vector<float> values;
    TextLines lines(withoutByteOrderMark(text));
    for (bool first = true; lines.next(); first = false) {
        std::string_view rest = lines.line();
        if (first &&
            isHeader(cellsOf(rest, separatorOf(rest)).value_or(std::vector<std::string>()), false))
            continue;
        for (std::int64_t place = 1;; ++place) {
            const auto begin = rest.find_first_not_of(kBetween);
            if (begin == std::string_view::npos)
                break;
            rest.remove_prefix(begin);
            const std::string_view cell = rest.substr(0, rest.find_first_of(kBetween));
            rest.remove_prefix(cell.size());
            const auto number = cellNumber(cell, false);
            const auto value = static_cast<float>(number.value_or(0));
            if (!number || (std::isinf(value) && cell.find_first_of("iI") == cell.npos))
                return errorAt(where, lines.number(),
                               {QUANTSCOPE_TEXT("core",
                                                "%1, line %2: entry %3, “%4”, is not a "
                                                "number that single precision holds; "
                                                "correct or remove it."),
                                {place, printable(cell, kLongestCellShown)}});
            values.push_back(value);
        }
    }
    if (values.empty())
        return errorAbout(where, QUANTSCOPE_TEXT("core",
                                                 "%1 holds no number: it is empty or has "
                                                 "only words and comments; give some "
                                                 "numbers."));
    return values;
}

}  // namespace quantscope
