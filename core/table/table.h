// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/message.h"

namespace quantscope {

/// One cell: nothing, a text that is the same in every language (an id, a name from a file), a
/// whole number, a real, or words to be translated.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Message>;

struct TableColumn {
    std::string id;  ///< Stable name, used by CSV and JSON.
    Message title;   ///< For people: Markdown and LaTeX headers, the screen.

    bool operator==(const TableColumn&) const = default;
};

/// A table as a value: rows of cells under named columns, with how it was made.
struct Table {
    std::string id;
    Message title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<std::string> provenance;  ///< Lines: program version, data, seed, scenario.

    bool operator==(const Table&) const = default;
};

/// One way to write a table. Numbers always have a point; CSV and JSON hold full precision,
/// Markdown and LaTeX six significant digits. `titles`, when not empty, replaces the columns'
/// English titles (Markdown, LaTeX) in the language of the reader.
struct TableWriter {
    std::string_view id;  ///< "csv", "tsv", "json", "md", "tex", "html".
    std::string_view extension;
    std::string (*write)(const Table& table, std::span<const std::string> titles);
};

std::span<const TableWriter> tableWriters();
const TableWriter* findTableWriter(std::string_view id);

}  // namespace quantscope
