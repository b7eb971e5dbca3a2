// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "core/table/builtin.h"

namespace quantscope::builtin {

namespace {

bool isNumber(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

// A column is set flush right when its cells are numbers.
bool isNumeric(const Table& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows) {
        if (std::holds_alternative<std::monostate>(row[column]))
            continue;
        if (!isNumber(row[column]))
            return false;
        any = true;
    }
    return any;
}

const char* markdownEscape(char c) {
    switch (c) {
        case '|': return "\\|";
        case '\n': return " ";
        default: return nullptr;
    }
}

const char* latexEscape(char c) {
    switch (c) {
        case '&': return "\\&";
        case '%': return "\\%";
        case '$': return "\\$";
        case '#': return "\\#";
        case '_': return "\\_";
        case '{': return "\\{";
        case '}': return "\\}";
        case '~': return "\\textasciitilde{}";
        case '^': return "\\textasciicircum{}";
        case '\\': return "\\textbackslash{}";
        // What stands at these places in LaTeX's oldest font, its default one, are other signs.
        case '|': return "\\textbar{}";
        case '<': return "\\textless{}";
        case '>': return "\\textgreater{}";
        default: return nullptr;
    }
}

// Signs of our own words that LaTeX has in formulas only.
struct LatexSign {
    std::string_view sign;
    std::string_view latex;
};
constexpr std::array kLatexSigns{
    LatexSign{"−", "$-$"},       LatexSign{"×", "$\\times$"},  LatexSign{"÷", "$\\div$"},
    LatexSign{"∞", "$\\infty$"}, LatexSign{"≈", "$\\approx$"}, LatexSign{"≤", "$\\le$"},
    LatexSign{"≥", "$\\ge$"},    LatexSign{"·", "$\\cdot$"},   LatexSign{"Σ", "$\\sum$"},
    LatexSign{"α", "$\\alpha$"}, LatexSign{"β", "$\\beta$"},   LatexSign{"γ", "$\\gamma$"},
    LatexSign{"σ", "$\\sigma$"}, LatexSign{"Δ", "$\\Delta$"},  LatexSign{"→", "$\\to$"},
};

std::string latexText(std::string_view text) {
    std::string result = escaped(text, latexEscape);
    for (const LatexSign& sign : kLatexSigns)
        for (std::size_t at = 0; (at = result.find(sign.sign, at)) != std::string::npos;
             at += sign.latex.size())
            result.replace(at, sign.sign.size(), sign.latex);
    return result;
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const char* htmlEscape(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return nullptr;
    }
}

// A number in LaTeX: a true minus, and powers of ten set as such.
std::string latexNumber(const std::string& text) {
    const auto exponent = text.find('e');
    if (exponent == std::string::npos)
        return '$' + text + '$';
    const int power = std::stoi(text.substr(exponent + 1));
    return '$' + text.substr(0, exponent) + " \\times 10^{" + std::to_string(power) + "}$";
}

std::string latexCell(const Cell& cell) {
    const std::string text = shownText(cell);
    const bool finite =
        isNumber(cell) && text.find_first_not_of("0123456789.e+-") == std::string::npos;
    return finite ? latexNumber(text) : latexText(text);
}

}  // namespace

std::string writeMarkdown(const Table& table, std::span<const std::string> titles) {
    std::string head = "|";
    std::string rule = "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        head += ' ' + escaped(titleOf(table, titles, i), markdownEscape) + " |";
        rule += isNumeric(table, i) ? " ---: |" : " --- |";
    }
    std::string result = head + '\n' + rule + '\n';
    for (const auto& row : table.rows) {
        result += '|';
        for (const Cell& cell : row)
            result += ' ' + escaped(shownText(cell), markdownEscape) + " |";
        result += '\n';
    }
    if (!table.provenance.empty())
        result += '\n';
    for (const std::string& line : table.provenance)
        result += "> " + escaped(line, markdownEscape) + "  \n";
    return result;
}

std::string writeLatex(const Table& table, std::span<const std::string> titles) {
    std::string body = "\\begin{tabular}{";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        body += isNumeric(table, i) ? 'r' : 'l';
    body += "}\n\\toprule\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        body += (i > 0 ? " & " : "") + latexText(titleOf(table, titles, i));
    body += " \\\\\n\\midrule\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            body += (i > 0 ? " & " : "") + latexCell(row[i]);
        body += " \\\\\n";
    }
    body += "\\bottomrule\n\\end{tabular}\n";

    std::string head;
    for (const std::string& line : table.provenance)
        head += "% " + escaped(line, [](char c) { return c == '\n' ? " " : nullptr; }) + '\n';
    head += "% Needs the package booktabs.\n";
    if (!isAscii(body))
        head +=
            "% Has letters beyond ASCII: use LuaLaTeX or XeLaTeX, or a font encoding that has "
            "them (Vietnamese: T5).\n";
    return head + body;
}

std::string writeHtml(const Table& table, std::span<const std::string> titles) {
    std::string result = "<table>\n<thead><tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        result += "<th>" + escaped(titleOf(table, titles, i), htmlEscape) + "</th>";
    result += "</tr></thead>\n<tbody>\n";
    std::vector<bool> numeric;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        numeric.push_back(isNumeric(table, i));
    for (const auto& row : table.rows) {
        result += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            result += numeric[i] ? "<td align=\"right\">" : "<td>";
            result += escaped(shownText(row[i]), htmlEscape) + "</td>";
        }
        result += "</tr>\n";
    }
    return result + "</tbody>\n</table>\n";
}

}  // namespace quantscope::builtin
