// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

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

// std::from_chars leaves the value alone when it is out of range, so the decimal exponent decides
// whether the text was too large or too small.
double outOfRangeValue(std::string_view text) {
    const bool negative = text.front() == '-';
    const auto exponentAt = text.find_first_of("eE");
    const bool small = exponentAt != std::string_view::npos
                           ? text.substr(exponentAt + 1).front() == '-'
                           : text.find_first_not_of("-0.") > text.find('.');
    const double size = small ? 0.0 : std::numeric_limits<double>::infinity();
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
