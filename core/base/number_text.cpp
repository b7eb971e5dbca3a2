// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

namespace quantscope {

namespace {

std::string notFiniteText(double value) {
    if (std::isnan(value))
        return "nan";
    return value < 0 ? "-inf" : "inf";
}

// The exponent that `text` spells behind its "e"; one that fits no integer counts as the largest.
long long writtenExponent(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    long long exponent = 0;
    const auto error = std::from_chars(text.data(), text.data() + text.size(), exponent).ec;
    constexpr long long kHuge = std::numeric_limits<long long>::max() / 2;
    if (error == std::errc::result_out_of_range)
        return text.starts_with('-') ? -kHuge : kHuge;
    return exponent;
}

// std::from_chars leaves the value alone when it is out of range. Where the first digit that is not
// 0 stands, together with the exponent, tells whether the text was too large or too small.
double outOfRangeValue(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t end = std::min(text.find_first_of("eE"), text.size());
    const std::string_view digits = text.substr(0, end);
    const auto point = static_cast<long long>(std::min(digits.find('.'), digits.size()));
    const auto first = static_cast<long long>(digits.find_first_not_of("0."));
    const long long exponent = end < text.size() ? writtenExponent(text.substr(end + 1)) : 0;
    const double size =
        point - first + exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    return negative ? -size : size;
}

}  // namespace

std::string numberText(double value) {
    if (!std::isfinite(value))
        return notFiniteText(value);
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string numberText(double value, int digits) {
    if (!std::isfinite(value))
        return notFiniteText(value);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::general, digits)
                         .ptr;
    return {buffer.data(), end};
}

std::optional<double> parseNumber(std::string_view text) {
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    if (text.empty())
        return std::nullopt;
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (stop != end || error == std::errc::invalid_argument)
        return std::nullopt;
    return error == std::errc::result_out_of_range ? outOfRangeValue(text) : value;
}

}  // namespace quantscope
