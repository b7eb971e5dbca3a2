// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "core/codebook/builtin.h"

// The finite values of small floating-point formats as codebooks: the two zeros are one level, and
// ties go to the even fraction, as in hardware.
namespace quantscope::builtin {

namespace {

// Magnitudes 0, 1, 2 … of a float with a bias that does not matter: subnormal for exponent 0.
std::vector<double> magnitudes(int exponentBits, int fractionBits, int patternsWithoutValue) {
    const int patterns = (1 << (exponentBits + fractionBits)) - patternsWithoutValue;
    const int perExponent = 1 << fractionBits;
    std::vector<double> values;
    for (int pattern = 0; pattern < patterns; ++pattern) {
        const int exponent = pattern / perExponent;
        const int fraction = pattern % perExponent + (exponent > 0 ? perExponent : 0);
        values.push_back(std::ldexp(fraction, exponent > 0 ? exponent - 1 : 0));
    }
    return values;
}

MadeCodebook floatTable(int exponentBits, int fractionBits, int patternsWithoutValue = 0) {
    const auto values = magnitudes(exponentBits, fractionBits, patternsWithoutValue);
    std::vector<double> levels;
    for (std::size_t i = values.size(); i-- > 1;)
        levels.push_back(-values[i]);
    levels.insert(levels.end(), values.begin(), values.end());
    CodebookTable table = nearestTable(std::move(levels));
    // Neighbouring magnitudes m and m + 1: the even one gets the tie.
    const std::size_t zero = values.size() - 1;
    for (std::size_t k = 0; k < table.borders.size(); ++k) {
        const bool negative = k < zero;
        const std::size_t upper = negative ? zero - k - 1 : k + 1 - zero;
        table.tiesUp[k] = upper % 2 == 0 ? 1 : 0;
    }
    return {normalised(std::move(table)), 1};
}

std::optional<int> smallNumber(std::string_view text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || stop != end || error != std::errc{})
        return std::nullopt;
    return number;
}

}  // namespace

std::optional<std::pair<int, int>> exponentAndFraction(std::string_view argument) {
    constexpr int kMostBits = 16;
    const auto comma = argument.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const auto exponent = smallNumber(argument.substr(0, comma));
    const auto fraction = smallNumber(argument.substr(comma + 1));
    if (!exponent || !fraction || *exponent < 1 || *exponent > 8 || *fraction < 0 ||
        *fraction > kMostBits || 1 + *exponent + *fraction > kMostBits)
        return std::nullopt;
    return std::pair{*exponent, *fraction};
}

// OCP MX specification 1.0: FP4 E2M1, FP6 E2M3 and E3M2 have neither infinity nor NaN.
Result<MadeCodebook> fp4(const CodebookInput&, const Task&) {
    return floatTable(2, 1);
}
Result<MadeCodebook> fp6E2M3(const CodebookInput&, const Task&) {
    return floatTable(2, 3);
}
Result<MadeCodebook> fp6E3M2(const CodebookInput&, const Task&) {
    return floatTable(3, 2);
}

// OCP OFP8: E4M3 gives one magnitude up for NaN, E5M2 the four of the last exponent for infinity
// and NaN.
Result<MadeCodebook> fp8E4M3(const CodebookInput&, const Task&) {
    return floatTable(4, 3, 1);
}
Result<MadeCodebook> fp8E5M2(const CodebookInput&, const Task&) {
    return floatTable(5, 2, 4);
}

Result<MadeCodebook> anyFloat(const CodebookInput& input, const Task&) {
    const auto bits = exponentAndFraction(input.argument);
    return floatTable(bits->first, bits->second);
}

}  // namespace quantscope::builtin
