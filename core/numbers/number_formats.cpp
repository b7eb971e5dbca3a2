// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/number_formats.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace quantscope {

namespace {

std::string upperCase(std::string_view text) {
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return upper;
}

// "A<separator>B" with whole numbers of at most two digits.
std::optional<std::pair<int, int>> twoNumbers(std::string_view text, char separator) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::pair<int, int> numbers;
    const auto read = [](std::string_view digits, int& number) {
        const char* const end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, number);
        return error == std::errc{} && stop == end && digits.size() <= 2 && number >= 0;
    };
    if (!read(text.substr(0, at), numbers.first) || !read(text.substr(at + 1), numbers.second))
        return std::nullopt;
    return numbers;
}

std::optional<FixedPoint> parseFixedPoint(std::string_view upper) {
    if (!upper.starts_with('Q'))
        return std::nullopt;
    const auto bits = twoNumbers(upper.substr(1), '.');
    if (!bits || bits->first + bits->second < 1 || bits->first + bits->second > 52)
        return std::nullopt;
    return FixedPoint{bits->first, bits->second};
}

// cli.md's own limits of float:E,M.
std::optional<FloatFormat> parseMinifloat(std::string_view upper) {
    constexpr std::string_view kPrefix = "FLOAT:";
    if (!upper.starts_with(kPrefix))
        return std::nullopt;
    const auto bits = twoNumbers(upper.substr(kPrefix.size()), ',');
    if (!bits || bits->first < 1 || bits->first > 8 || 1 + bits->first + bits->second > 16)
        return std::nullopt;
    return floatFormat(bits->first, bits->second, FloatSpecials::None);
}

}  // namespace

int NumberFormat::width() const {
    return std::visit([](const auto& format) { return format.width(); }, layout);
}

std::span<const KnownFloat> knownFloats() {
    using enum FloatSpecials;
    static constexpr std::array table{
        KnownFloat{"FP64", floatFormat(11, 52, Ieee)},
        KnownFloat{"FP32", floatFormat(8, 23, Ieee)},
        KnownFloat{"TF32", floatFormat(8, 10, Ieee)},
        KnownFloat{"FP16", floatFormat(5, 10, Ieee)},
        KnownFloat{"BF16", floatFormat(8, 7, Ieee)},
        KnownFloat{"E5M2", floatFormat(5, 2, Ieee)},
        KnownFloat{"E4M3FN", floatFormat(4, 3, OneNan)},
        KnownFloat{"E5M2FNUZ", FloatFormat{5, 2, 16, MinusZeroNan}},
        KnownFloat{"E4M3FNUZ", FloatFormat{4, 3, 8, MinusZeroNan}},
        KnownFloat{"E3M2", floatFormat(3, 2, None)},
        KnownFloat{"E2M3", floatFormat(2, 3, None)},
        KnownFloat{"E2M1", floatFormat(2, 1, None)},
    };
    return table;
}

Result<NumberFormat> parseNumberFormat(std::string_view name) {
    const std::string upper = upperCase(name);
    for (const KnownFloat& known : knownFloats())
        if (known.name == upper)
            return NumberFormat{upper, known.format};
    if (const auto fixed = parseFixedPoint(upper))
        return NumberFormat{upper, *fixed};
    if (const auto minifloat = parseMinifloat(upper))
        return NumberFormat{"float:" + upper.substr(6), *minifloat};
    std::string names;
    for (const KnownFloat& known : knownFloats())
        names += std::string(names.empty() ? "" : ", ") + std::string(known.name);
    return Error{Errc::Usage,
                 {QUANTSCOPE_TEXT("core",
                                  "There is no number format “%1”. Known are %2, Qm.n for "
                                  "fixed point of up to 53 bits, and float:E,M with up to "
                                  "16 bits."),
                  {std::string(name), names}}};
}

std::optional<std::uint64_t> encode(const NumberFormat& format, double value, Overflow overflow) {
    if (const auto* floating = std::get_if<FloatFormat>(&format.layout))
        return encode(*floating, value, overflow);
    const auto& fixed = std::get<FixedPoint>(format.layout);
    const auto integer = integerOf(fixed, value);
    return integer ? std::optional(patternOfInteger(fixed, *integer)) : std::nullopt;
}

double decode(const NumberFormat& format, std::uint64_t bits) {
    if (const auto* floating = std::get_if<FloatFormat>(&format.layout))
        return decode(*floating, bits);
    const auto& fixed = std::get<FixedPoint>(format.layout);
    return valueOfInteger(fixed, integerOfPattern(fixed, bits));
}

NumberClass classOf(const NumberFormat& format, std::uint64_t bits) {
    if (const auto* floating = std::get_if<FloatFormat>(&format.layout))
        return classOf(*floating, bits);
    const auto& fixed = std::get<FixedPoint>(format.layout);
    return integerOfPattern(fixed, bits) == 0 ? NumberClass::Zero : NumberClass::Normal;
}

std::string_view idOf(NumberClass numberClass) {
    switch (numberClass) {
        case NumberClass::Zero: return "zero";
        case NumberClass::Subnormal: return "subnormal";
        case NumberClass::Normal: return "normal";
        case NumberClass::Infinity: return "infinity";
        case NumberClass::Nan: break;
    }
    return "nan";
}

}  // namespace quantscope
