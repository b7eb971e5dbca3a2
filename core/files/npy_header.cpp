// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy_header.h"

#include <charconv>
#include <system_error>
#include <utility>

namespace quantscope {

namespace {

class HeaderParser {
public:
    explicit HeaderParser(std::string_view text) : text_(text), rest_(text) {}

    NpyHeaderResult result() {
        const NpyFault fault = parse();
        return {std::move(header_), fault, text_.size() - rest_.size()};
    }

private:
    NpyFault parse() {
        if (!take('{'))
            return NpyFault::Syntax;
        while (!take('}')) {
            if (const NpyFault fault = parseEntry(); fault != NpyFault::None)
                return fault;
            if (!take(',') && peek() != '}')
                return NpyFault::Syntax;
        }
        skipSpace();
        return rest_.empty() ? NpyFault::None : NpyFault::Syntax;
    }

    void skipSpace() {
        const auto at = rest_.find_first_not_of(" \t\r\n");
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at);
    }

    char peek() {
        skipSpace();
        return rest_.empty() ? '\0' : rest_.front();
    }

    bool take(char wanted) {
        if (peek() != wanted)
            return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool takeWord(std::string_view word) {
        skipSpace();
        if (!rest_.starts_with(word))
            return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    // A Python text without escapes, in either kind of quotes.
    bool takeText(std::string& text) {
        const char quote = peek();
        if (quote != '\'' && quote != '"')
            return false;
        const auto end = rest_.find(quote, 1);
        if (end == std::string_view::npos)
            return false;
        text = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        return true;
    }

    NpyFault parseEntry() {
        std::string key;
        if (!takeText(key) || !take(':'))
            return NpyFault::Syntax;
        if (key == "descr")
            return parseDescr();
        if (key == "fortran_order")
            return parseOrder();
        return key == "shape" ? parseShape() : NpyFault::Syntax;
    }

    NpyFault parseDescr() {
        if (!header_.descr.empty())
            return NpyFault::TwiceTheSame;
        if (takeText(header_.descr))
            return NpyFault::None;
        header_.structured = peek() == '[' || peek() == '(';
        return NpyFault::Syntax;
    }

    NpyFault parseOrder() {
        if (header_.fortranOrder)
            return NpyFault::TwiceTheSame;
        if (takeWord("True"))
            header_.fortranOrder = true;
        else if (takeWord("False"))
            header_.fortranOrder = false;
        else
            return NpyFault::Syntax;
        return NpyFault::None;
    }

    NpyFault parseShape() {
        if (header_.shape)
            return NpyFault::TwiceTheSame;
        header_.shape.emplace();
        if (!take('('))
            return NpyFault::BadShape;
        while (!take(')')) {
            if (const NpyFault fault = parseSize(); fault != NpyFault::None)
                return fault;
            if (!take(',') && peek() != ')')
                return NpyFault::BadShape;
        }
        return NpyFault::None;
    }

    NpyFault parseSize() {
        if (peek() == '-')
            return NpyFault::NegativeSize;
        std::uint64_t size = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), size);
        if (error == std::errc::result_out_of_range)
            return NpyFault::HugeSize;
        if (error != std::errc())
            return NpyFault::BadShape;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        takeWord("L");  // Python 2's long numbers
        header_.shape->push_back(size);
        return NpyFault::None;
    }

    std::string_view text_;
    std::string_view rest_;
    NpyHeader header_;
};

}  // namespace

NpyHeaderResult parseNpyHeader(std::string_view text) {
    return HeaderParser(text).result();
}

}  // namespace quantscope
