// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/text_table.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/base/number_text.h"

namespace quantscope {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

// A cell as it may stand in a sentence: short, without bytes that a terminal would obey.
std::string shown(std::string_view cell) {
    constexpr std::size_t kLongest = 40;
    std::size_t end = std::min(cell.size(), kLongest);
    while (end > 0 && end < cell.size() && (cell[end] & '\xc0') == '\x80')
        --end;
    std::string text(cell.substr(0, end));
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
            c = '?';
    return end < cell.size() ? text + "…" : text;
}

Error at(const std::string& where, std::size_t line, std::string_view text,
         std::vector<Message::Argument> more = {}) {
    more.insert(more.begin(), {where, static_cast<std::int64_t>(line)});
    return {Errc::BadInput, {text, std::move(more)}};
}

Error about(const std::string& where, std::string_view text) {
    return {Errc::BadInput, {text, {where}}};
}

// Zero bytes give UTF-16 and binary files away, whose error would otherwise speak of odd cells.
Result<Done> checkIsText(std::string_view text, const std::string& where) {
    constexpr std::size_t kLooked = 4096;
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        return about(where, QUANTSCOPE_TEXT("core", "%1 is text in UTF-16. Save it in the encoding "
                                                    "UTF-8 and open it again."));
    const std::string_view head = text.substr(0, kLooked);
    const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    if (zeros > head.size() / 4)
        return about(where, QUANTSCOPE_TEXT("core", "%1 is not text in the encoding UTF-8: it has "
                                                    "zero bytes, as binary files and UTF-16 have. "
                                                    "Choose a file of numbers, or save it as "
                                                    "UTF-8."));
    return Done{};
}

// Lines of content with their numbers, whichever way they end.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {
        if (rest_.starts_with(kByteOrderMark))
            rest_.remove_prefix(kByteOrderMark.size());
    }

    bool next() {
        while (!rest_.empty()) {
            ++number_;
            const auto end = rest_.find_first_of("\r\n");
            line_ = rest_.substr(0, end);
            if (end == std::string_view::npos)
                rest_ = {};
            else
                rest_.remove_prefix(rest_.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
            const std::string_view content = trimmed(line_);
            if (!content.empty() && content.front() != '#')
                return true;
        }
        return false;
    }

    std::string_view line() const { return line_; }
    std::size_t number() const { return number_; }

private:
    std::string_view rest_;
    std::string_view line_;
    std::size_t number_ = 0;
};

char separatorOf(std::string_view line) {
    for (const char candidate : {';', '\t', ','})
        if (line.find(candidate) != std::string_view::npos)
            return candidate;
    return ' ';
}

// One cell, and whether it was quoted (a quoted cell may be empty text in a header).
struct CellText {
    std::string_view text;
    std::string unquoted;  ///< Where doubled quotes had to be undone.
    bool quoted = false;

    std::string_view view() const { return quoted ? std::string_view(unquoted) : text; }
};

// Splits a line; false when a quote never closes.
bool splitCells(std::string_view line, char separator, std::vector<CellText>& cells) {
    cells.clear();
    const bool white = separator == ' ';
    for (;;) {
        while (!line.empty() && line.front() != separator && isSpace(line.front()))
            line.remove_prefix(1);
        while (white && !line.empty() && isSpace(line.front()))
            line.remove_prefix(1);
        if (white && line.empty())
            return true;
        CellText cell;
        if (!line.empty() && line.front() == '"') {
            cell.quoted = true;
            std::size_t i = 1;
            for (;; ++i) {
                if (i >= line.size())
                    return false;
                if (line[i] != '"')
                    cell.unquoted += line[i];
                else if (i + 1 < line.size() && line[i + 1] == '"')
                    cell.unquoted += line[++i];
                else
                    break;
            }
            line.remove_prefix(i + 1);
            // Whatever follows the closing quote belongs to the cell and spoils it as a number.
            const auto end = white ? line.find_first_of(" \t\v\f") : line.find(separator);
            cell.unquoted += trimmed(line.substr(0, end));
            line.remove_prefix(end == std::string_view::npos ? line.size() : end);
        } else {
            const auto end = white ? line.find_first_of(" \t\v\f") : line.find(separator);
            cell.text = trimmed(line.substr(0, end));
            line.remove_prefix(end == std::string_view::npos ? line.size() : end);
        }
        cells.push_back(std::move(cell));
        if (line.empty())
            return true;
        line.remove_prefix(1);
        if (white && trimmed(line).empty())
            return true;
    }
}

std::optional<double> numberOf(std::string_view cell, bool decimalComma) {
    if (decimalComma && cell.find('.') == std::string_view::npos) {
        const auto comma = cell.find(',');
        if (comma != std::string_view::npos && cell.find(',', comma + 1) == std::string_view::npos) {
            std::string pointed(cell);
            pointed[comma] = '.';
            return parseNumber(pointed);
        }
    }
    return parseNumber(cell);
}

// "12%" or "1.234.567" is a number gone wrong, not a column's name.
bool looksNumeric(std::string_view cell) {
    const auto at = cell.find_first_not_of("+-.");
    return at != std::string_view::npos && std::isdigit(static_cast<unsigned char>(cell[at])) != 0;
}

class TableReader {
public:
    TableReader(std::string_view text, const std::string& where) : lines_(text), where_(where) {}

    Result<TextTable> read() {
        while (lines_.next()) {
            if (table_.columns == 0)
                separator_ = separatorOf(lines_.line());
            if (!splitCells(lines_.line(), separator_, cells_))
                return at(where_, lines_.number(),
                          QUANTSCOPE_TEXT("core", "%1, line %2: a quote is opened and never closed. "
                                                  "Close it or remove it."));
            if (auto done = addLine(); !done)
                return done.error();
        }
        return finished();
    }

private:
    Result<Done> addLine() {
        if (table_.columns == 0 && isHeader()) {
            table_.columns = cells_.size();
            for (const CellText& cell : cells_)
                table_.header.emplace_back(cell.view());
            return Done{};
        }
        if (table_.columns == 0)
            table_.columns = cells_.size();
        if (cells_.size() != table_.columns)
            return at(where_, lines_.number(),
                      QUANTSCOPE_TEXT("core", "%1, line %2 has %3 cells where the lines before have "
                                              "%4 columns. Check that line and its separators."),
                      {static_cast<std::int64_t>(cells_.size()),
                       static_cast<std::int64_t>(table_.columns)});
        if (table_.rows == 0)
            lastIsEmpty_ = cells_.size() > 1 && isEmpty(cells_.back());
        for (std::size_t i = 0; i + (lastIsEmpty_ ? 1 : 0) < cells_.size(); ++i)
            if (auto done = addCell(i); !done)
                return done;
        if (lastIsEmpty_ && !isEmpty(cells_.back()))
            return at(where_, lines_.number(),
                      QUANTSCOPE_TEXT("core", "%1, line %2 has a number in a column that is empty "
                                              "in the lines before. Fill the empty cells."));
        ++table_.rows;
        return Done{};
    }

    static bool isEmpty(const CellText& cell) { return cell.view().empty(); }

    bool isHeader() const {
        const bool anyNumber = std::any_of(cells_.begin(), cells_.end(), [&](const CellText& cell) {
            return numberOf(cell.view(), separator_ != ',') || looksNumeric(cell.view());
        });
        return !anyNumber && !std::all_of(cells_.begin(), cells_.end(), isEmpty);
    }

    Result<Done> addCell(std::size_t column) {
        const std::string_view cell = cells_[column].view();
        const auto place = static_cast<std::int64_t>(column + 1);
        const auto number = numberOf(cell, separator_ != ',');
        if (!number && cell.empty())
            return at(where_, lines_.number(),
                      QUANTSCOPE_TEXT("core", "%1, line %2, column %3: the cell is empty. Write a "
                                              "number or nan there."),
                      {place});
        if (!number)
            return at(where_, lines_.number(),
                      QUANTSCOPE_TEXT("core", "%1, line %2, column %3: “%4” is not a number. Correct "
                                              "it, or choose a file that is text and holds only "
                                              "numbers."),
                      {place, shown(cell)});
        const auto value = static_cast<float>(*number);
        const bool spelled = cell.find_first_of("iI") != std::string_view::npos;
        if (std::isinf(value) && !spelled)
            return at(where_, lines_.number(),
                      QUANTSCOPE_TEXT("core", "%1, line %2, column %3: %4 is too large for single "
                                              "precision (range ±3.4e38). Scale the values down."),
                      {place, shown(cell)});
        table_.values.push_back(value);
        return Done{};
    }

    Result<TextTable> finished() {
        if (table_.values.empty())
            return about(where_, QUANTSCOPE_TEXT("core", "%1 holds no number: it is empty, or has "
                                                         "only comments or a header. Choose a file "
                                                         "with numbers."));
        if (lastIsEmpty_) {
            --table_.columns;
            if (!table_.header.empty())
                table_.header.pop_back();
        }
        return std::move(table_);
    }

    Lines lines_;
    const std::string& where_;
    TextTable table_;
    std::vector<CellText> cells_;
    char separator_ = ' ';
    bool lastIsEmpty_ = false;
};

}  // namespace

Result<TextTable> parseTextTable(std::string_view text, const std::string& where) {
    if (auto isText = checkIsText(text, where); !isText)
        return isText.error();
    return TableReader(text, where).read();
}

Result<std::vector<float>> parseNumberList(std::string_view text, const std::string& where) {
    if (auto isText = checkIsText(text, where); !isText)
        return isText.error();
    std::vector<float> values;
    Lines lines(text);
    while (lines.next()) {
        std::string_view rest = lines.line();
        for (std::size_t place = 1;; ++place) {
            const auto begin = rest.find_first_not_of(" \t\v\f,;");
            if (begin == std::string_view::npos)
                break;
            const auto length = rest.substr(begin).find_first_of(" \t\v\f,;");
            const std::string_view cell = rest.substr(begin, length);
            const auto number = parseNumber(cell);
            if (!number || (std::isinf(static_cast<float>(*number)) && std::isfinite(*number)))
                return at(where, lines.number(),
                          QUANTSCOPE_TEXT("core", "%1, line %2: entry %3, “%4”, is not a number that "
                                                  "single precision holds. Correct or remove it."),
                          {static_cast<std::int64_t>(place), shown(cell)});
            values.push_back(static_cast<float>(*number));
            rest = length == std::string_view::npos ? std::string_view()
                                                    : rest.substr(begin + length);
        }
    }
    if (values.empty())
        return about(where, QUANTSCOPE_TEXT("core", "%1 holds no number: it is empty or has only "
                                                    "comments. Give some numbers."));
    return values;
}

}  // namespace quantscope
