// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quantscope {

/// The shortest decimal text that reads back as exactly `value`, with a point in every locale.
/// "nan", "inf" and "-inf" for the values that are not finite.
std::string numberText(double value);

/// `value` with `digits` significant digits ("%.{digits}g"), with a point in every locale.
std::string numberText(double value, int digits);

/// The number that all of `text` spells in the C locale, or nothing. A leading "+" is taken;
/// "nan", "inf" and "infinity" in any case are numbers; an overflow gives an infinity, an
/// underflow 0.
std::optional<double> parseNumber(std::string_view text);

}  // namespace quantscope
