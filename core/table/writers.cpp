// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/number_text.h"
#include "core/table/builtin.h"

namespace quantscope {

std::span<const TableWriter> tableWriters() {
    static constexpr std::array table{
        TableWriter{"csv", "csv", builtin::writeCsv},
        TableWriter{"tsv", "tsv", builtin::writeTsv},
        TableWriter{"json", "json", builtin::writeJson},
        TableWriter{"md", "md", builtin::writeMarkdown},
        TableWriter{"tex", "tex", builtin::writeLatex},
        TableWriter{"html", "html", builtin::writeHtml},
    };
    return table;
}

const TableWriter* findTableWriter(std::string_view id) {
    const auto writers = tableWriters();
    const auto at = std::find_if(writers.begin(), writers.end(),
                                 [id](const TableWriter& writer) { return writer.id == id; });
    return at == writers.end() ? nullptr : &*at;
}

namespace builtin {

namespace {

std::string cellText(const Cell& cell, std::string (*number)(double)) {
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* words = std::get_if<Message>(&cell))
        return english(*words);
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return number(*real);
    return {};
}

}  // namespace

std::string fullText(const Cell& cell) {
    return cellText(cell, [](double value) { return numberText(value); });
}

std::string shownText(const Cell& cell) {
    return cellText(cell, [](double value) { return numberText(value, 6); });
}

std::string titleOf(const Table& table, std::span<const std::string> titles, std::size_t column) {
    return column < titles.size() ? titles[column] : english(table.columns[column].title);
}

std::string escaped(std::string_view text, const char* (*replacement)(char)) {
    std::string result;
    for (const char c : text) {
        if (const char* other = replacement(c))
            result += other;
        else
            result += c;
    }
    return result;
}

}  // namespace builtin
}  // namespace quantscope
