// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope_cli/output.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>

#include "core/base/number_text.h"
#include "core/base/printable.h"
#include "core/files/write_file.h"

namespace quantscope::cli {

namespace {

std::string cellText(const Cell& cell) {
    // Names come from files, and a terminal would obey what is hidden in them.
    if (const auto* text = std::get_if<std::string>(&cell))
        return printable(*text, std::string::npos);
    if (const auto* words = std::get_if<Message>(&cell))
        return printable(english(*words), std::string::npos);
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return numberText(*real, 6);
    return "-";
}

// Columns of a terminal that UTF-8 text takes, near enough: its code points.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xc0') != '\x80'; }));
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string room(width - std::min(width, widthOf(text)), ' ');
    return right ? room + text : text + room;
}

bool drawsProgress(const OutputOptions& options) {
    return !options.quiet && isatty(STDERR_FILENO) != 0;
}

std::string textOf(const Answer& answer, const OutputOptions& options) {
    if (options.json)
        return answer.json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    if (options.csv)
        return findTableWriter("csv")->write(answer.table, {});
    return readableText(answer.table);
}

}  // namespace

Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json number(std::optional<double> value) {
    return value ? number(*value) : Json();
}

std::string readableText(const Table& table) {
    std::vector<std::vector<std::string>> lines(1);
    for (const TableColumn& column : table.columns)
        lines.front().push_back(english(column.title));
    for (const auto& row : table.rows) {
        lines.emplace_back();
        for (const Cell& cell : row)
            lines.back().push_back(cellText(cell));
    }
    std::string text;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string line;
        for (std::size_t column = 0; column < lines[at].size(); ++column) {
            std::size_t width = 0;
            for (const auto& other : lines)
                width = std::max(width, widthOf(other[column]));
            const Cell* cell = at > 0 ? &table.rows[at - 1][column] : nullptr;
            const bool right = cell && !std::holds_alternative<std::string>(*cell);
            line += (column > 0 ? "  " : "") + padded(lines[at][column], width, right);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

Result<Done> write(const Answer& answer, const OutputOptions& options) {
    if (!options.quiet)
        for (const Message& warning : answer.warnings)
            std::cerr << "quantscope-cli: " << english(warning) << '\n';
    const std::string text = textOf(answer, options);
    if (!options.out.empty())
        return writeFile(options.out, text);
    std::cout << text << std::flush;
    if (!std::cout)
        return Error{Errc::Io,
                     {QUANTSCOPE_TEXT("core",
                                      "Standard output cannot be written to. Use --out with "
                                      "a file instead."),
                      {}}};
    return Done{};
}

Task progressTask(const OutputOptions& options) {
    using Clock = std::chrono::steady_clock;
    if (!drawsProgress(options))
        return {};
    const auto start = Clock::now();
    auto shown = std::make_shared<int>(-1);
    return Task(std::stop_token(), [start, shown](double fraction) {
        const int percent = static_cast<int>(100 * fraction);
        if (Clock::now() - start < std::chrono::seconds(1) || percent == *shown)
            return;
        *shown = percent;
        std::fprintf(stderr, "\r%3d %%", percent);
    });
}

void endProgress(const OutputOptions& options) {
    if (drawsProgress(options))
        std::fprintf(stderr, "\r     \r");
}

}  // namespace quantscope::cli
