// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/table/builtin.h"

namespace quantscope::builtin {

namespace {

// RFC 4180: a field with a separator, a quote or a line end is quoted, quotes are doubled.
std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    return '"' + escaped(text, [](char c) { return c == '"' ? "\"\"" : nullptr; }) + '"';
}

// Tab-separated text has no quoting: what would break a cell becomes a space.
std::string tsvField(const std::string& text) {
    return escaped(text,
                   [](char c) { return c == '\t' || c == '\n' || c == '\r' ? " " : nullptr; });
}

std::string rows(const Table& table, char separator, std::string (*field)(const std::string&)) {
    std::string result;
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                result += separator;
            result += field(fullText(row[i]));
        }
        result += '\n';
    }
    return result;
}

}  // namespace

// Provenance stands first, as comment lines.
std::string writeCsv(const Table& table, std::span<const std::string>) {
    std::string result;
    for (const std::string& line : table.provenance)
        result += "# " + tsvField(line) + '\n';
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        result += (i > 0 ? "," : "") + csvField(table.columns[i].id);
    return result + '\n' + rows(table, ',', csvField);
}

// For the clipboard: titles for people, no comments, which spreadsheets would show as cells.
std::string writeTsv(const Table& table, std::span<const std::string> titles) {
    std::string result;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        result += (i > 0 ? "\t" : "") + tsvField(titleOf(table, titles, i));
    return result + '\n' + rows(table, '\t', tsvField);
}

}  // namespace quantscope::builtin
