// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/table/table.h"

// What the rows of the table of writers call.
namespace quantscope::builtin {

std::string writeCsv(const Table& table, std::span<const std::string> titles);
std::string writeTsv(const Table& table, std::span<const std::string> titles);
std::string writeJson(const Table& table, std::span<const std::string> titles);
std::string writeMarkdown(const Table& table, std::span<const std::string> titles);
std::string writeLatex(const Table& table, std::span<const std::string> titles);
std::string writeHtml(const Table& table, std::span<const std::string> titles);

/// A cell at full precision: shortest text that reads back the same; "" for nothing.
std::string fullText(const Cell& cell);

/// A cell for people: six significant digits; "" for nothing.
std::string shownText(const Cell& cell);

/// The titles to print: those given, else the columns' English ones.
std::string titleOf(const Table& table, std::span<const std::string> titles, std::size_t column);

/// `text` with every character that `replacement` answers for replaced.
std::string escaped(std::string_view text, const char* (*replacement)(char));

}  // namespace quantscope::builtin
