// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numbers.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

#include "core/base/number_text.h"

namespace quantscope {

namespace {

constexpr double kSmallestPlain = 1e-4;
constexpr double kLargestPlain = 1e7;

// "1.5e-07" -> "1.5e-7".
QString withShortExponent(QString number) {
    static const QRegularExpression padded(QStringLiteral("[eE]([+-])0*(\\d)"));
    number.replace(padded, QStringLiteral("e\\1\\2"));
    return number.replace(QStringLiteral("e+"), QStringLiteral("e"));
}

std::optional<QString> wordForSpecial(double value) {
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return std::nullopt;
}

QString exponentForm(double value, int decimals) {
    return withShortExponent(QLocale().toString(value, 'e', decimals));
}

// Group signs are right when each group after the first has exactly three digits.
bool groupsAreRight(const QString& digits, QChar sign) {
    const QStringList groups = digits.split(sign);
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](const QString& group) { return group.size() == 3; });
}

// The mantissa (digits, points and commas, no sign) with a point as its only sign, or nothing.
std::optional<QString> plainMantissa(QString mantissa) {
    const qsizetype points = mantissa.count(u'.');
    const qsizetype commas = mantissa.count(u',');
    if (points == 0 && commas == 0)
        return mantissa;

    if (points > 0 && commas > 0) {
        const QChar decimal = mantissa.lastIndexOf(u'.') > mantissa.lastIndexOf(u',') ? u'.' : u',';
        const QChar group = decimal == u'.' ? u',' : u'.';
        if (mantissa.count(decimal) > 1 || !groupsAreRight(mantissa.section(decimal, 0, 0), group))
            return std::nullopt;
        return mantissa.remove(group).replace(decimal, u'.');
    }

    const QChar sign = points > 0 ? u'.' : u',';
    const bool couldGroup = groupsAreRight(mantissa, sign) && !mantissa.startsWith(u'0');
    if (points + commas > 1)
        return couldGroup ? std::optional(mantissa.remove(sign)) : std::nullopt;
    const bool grouping = couldGroup && QLocale().decimalPoint() != QString(sign);
    return grouping ? mantissa.remove(sign) : mantissa.replace(sign, u'.');
}

}  // namespace

QString shownNumber(double value, int digits) {
    if (const auto word = wordForSpecial(value))
        return *word;
    const double size = std::abs(value);
    if (size != 0 && (size < kSmallestPlain || size >= kLargestPlain))
        return exponentForm(value, digits - 1);
    const int magnitude = size == 0 ? 0 : static_cast<int>(std::floor(std::log10(size)));
    return QLocale().toString(value, 'f', std::max(0, digits - 1 - magnitude));
}

QString shortNumber(double value) {
    constexpr int digits = 6;
    if (const auto word = wordForSpecial(value))
        return *word;
    const double size = std::abs(value);
    if (size != 0 && (size < kSmallestPlain || size >= kLargestPlain)) {
        QString number = withShortExponent(QLocale().toString(value, 'g', digits));
        return number;
    }
    const int magnitude = size == 0 ? 0 : static_cast<int>(std::floor(std::log10(size)));
    QString number = QLocale().toString(value, 'f', std::max(0, digits - 1 - magnitude));
    const QString decimal = QLocale().decimalPoint();
    if (number.contains(decimal)) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(decimal))
            number.chop(decimal.size());
    }
    return number == QStringLiteral("-0") ? QStringLiteral("0") : number;
}

QString shownCount(std::int64_t count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString shownShare(double share) {
    const double percent = 100 * share;
    if (percent > 0 && percent < 0.005)
        return QStringLiteral("< %1 %").arg(QLocale().toString(0.01, 'f', 2));
    return QStringLiteral("%1 %").arg(QLocale().toString(percent, 'f', 2));
}

std::optional<double> parseShown(const QString& typed) {
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{00a0}\\x{2009}\\x{202f}]"));
    static const QRegularExpression shape(
        QStringLiteral("^([+-]?)([0-9.,]*[0-9][0-9.,]*)([eE][+-]?[0-9]+)?$"));

    QString plain = typed;
    plain.replace(QChar(0x2212), u'-').remove(blanks);
    const auto match = shape.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const auto mantissa = plainMantissa(match.captured(2));
    if (!mantissa)
        return std::nullopt;

    const QString number = match.captured(1) + *mantissa + match.captured(3);
    const auto value = parseNumber(number.toStdString());
    return value && std::isfinite(*value) ? value : std::nullopt;
}

}  // namespace quantscope
