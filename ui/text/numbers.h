// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

// Numbers as people read and type them, in the default QLocale (English 1,234.56; Vietnamese
// 1.234,56). Files and the command line never use these: they always have a point.
namespace quantscope {

/// `digits` significant digits, trailing zeros kept so that a changing number keeps its width:
/// "8.310", "0.1690", "1,234". Below 1e-4 and from 1e7 on with an exponent: "1.234e-7".
/// An infinity is "∞" or "−∞"; a value that is not a number is "–".
QString shownNumber(double value, int digits = 4);

/// At most six significant digits and no trailing zeros: "4.69", "0.2", "1e-9". For sentences,
/// names and boxes to type in; parseShown() reads it back.
QString shortNumber(double value);

/// A whole number with group signs: "20,000".
QString shownCount(std::int64_t count);

/// A share from 0 to 1 as per cent with two decimals: "0.20 %". A share above 0 that would show
/// as 0.00 is "< 0.01 %".
QString shownShare(double share);

/// The number that all of `typed` spells, or nothing. Both signs are taken, whatever the locale,
/// where only one reading is possible: "-12.5", "-12,5", "1.234,56", "1,234.56", "1 234.5".
/// "1.234" and "1,234" could be either; there the locale decides. Exponents, a leading "+" and
/// the minus sign U+2212 are taken; infinities and "nan" are not.
std::optional<double> parseShown(const QString& typed);

}  // namespace quantscope
