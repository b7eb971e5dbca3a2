// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include <QLatin1Char>

#include <algorithm>
#include <array>
#include <cmath>

namespace quantscope {

namespace {

constexpr QChar kMinus(u'−');

QString withMinusSign(QString number) {
    return number.replace(u'-', kMinus);
}

QString superscript(int exponent) {
    static constexpr std::array digits{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString raised;
    for (const QChar letter : QString::number(exponent))
        raised += letter == u'-' ? QChar(u'⁻') : QChar(digits[letter.unicode() - u'0']);
    return raised;
}

// 3·10⁻⁵; the mantissa with at most `decimals` digits after the point.
QString withPowerOfTen(double value, int exponent, int decimals, const QLocale& locale) {
    const double mantissa = value / std::pow(10.0, exponent);
    const QString power = QStringLiteral("10") + superscript(exponent);
    if (std::abs(mantissa - 1) < 1e-9)
        return power;
    return withMinusSign(locale.toString(mantissa, 'f', decimals)) + u'·' + power;
}

// Labels of equally spaced ticks: one number of decimals, one power of ten for all of them.
QString linearLabel(double value, double step, double largest, const QLocale& locale) {
    const int exponent = static_cast<int>(std::floor(std::log10(largest) + 1e-9));
    const int stepDigits = static_cast<int>(std::floor(std::log10(step) + 1e-9));
    // 2.5 · 10ⁿ needs one digit more than 1, 2 and 5.
    const double lead = step / std::pow(10.0, stepDigits);
    const int extra = std::abs(lead - std::round(lead)) > 1e-6 ? 1 : 0;
    if (value == 0)
        return QStringLiteral("0");
    if (exponent >= 6 || exponent <= -5)
        return withPowerOfTen(value, exponent, std::max(0, exponent - stepDigits + extra), locale);
    return withMinusSign(locale.toString(value, 'f', std::max(0, extra - stepDigits)));
}

double labelsPerAxis(const TickRoom& room, const std::vector<AxisTick>& ticks) {
    double widest = 0;
    for (const AxisTick& tick : ticks)
        widest = std::max(widest, room.extent(tick.label));
    return room.length / (widest + room.gap);
}

std::vector<AxisTick> spacedTicks(const AxisScale& axis, double step, const QLocale& locale) {
    std::vector<AxisTick> ticks;
    // A hair of tolerance: an end that is a round number carries its tick.
    const double slack = 1e-9 * (axis.upper() - axis.lower());
    const double first = std::ceil((axis.lower() - slack) / step);
    const double last = std::floor((axis.upper() + slack) / step);
    const double largest = std::max({std::abs(first), std::abs(last), 1.0}) * step;
    for (double k = first; k <= last; ++k)
        ticks.push_back({k * step, linearLabel(k * step, step, largest, locale)});
    return ticks;
}

std::vector<AxisTick> linearTicks(const AxisScale& axis, const TickRoom& room,
                                  const QLocale& locale) {
    const double span = axis.upper() - axis.lower();
    const int power = static_cast<int>(std::floor(std::log10(span))) - 2;
    std::vector<AxisTick> ticks;
    // From dense to sparse; the first that has room for its labels is taken.
    for (int i = power; i <= std::max(power + 4, 0); ++i) {
        for (const double lead : {1.0, 2.0, 2.5, 5.0}) {
            const double step = lead * std::pow(10.0, i);
            const double count = span / step + 1;
            const bool between = room.whole && step != std::round(step);
            if (count > room.most || between)
                continue;
            ticks = spacedTicks(axis, step, locale);
            if (static_cast<double>(ticks.size()) <= labelsPerAxis(room, ticks) ||
                ticks.size() <= 2)
                return ticks;
        }
    }
    return ticks;
}

QString decadeLabel(double value, int exponent, bool powers, const QLocale& locale) {
    if (powers)
        return withPowerOfTen(value, exponent, 0, locale);
    return withMinusSign(locale.toString(value, 'f', std::max(0, -exponent)));
}

struct Decades {
    int first = 0;
    int last = 0;
};

std::vector<AxisTick> decadeTicks(const AxisScale& axis, const Decades& decades, int every,
                                  bool halves, const QLocale& locale) {
    std::vector<AxisTick> ticks;
    const bool powers = decades.last > 5 || decades.first < -4;
    for (int exponent = decades.first; exponent <= decades.last; ++exponent) {
        for (int lead = 1; lead <= 9; ++lead) {
            const double value = lead * std::pow(10.0, exponent);
            if (value < axis.lower() * (1 - 1e-9) || value > axis.upper() * (1 + 1e-9))
                continue;
            const bool labelled =
                (lead == 1 && exponent % every == 0) || (halves && (lead == 2 || lead == 5));
            if (labelled)
                ticks.push_back({value, decadeLabel(value, exponent, powers, locale)});
            else if (every == 1 || lead == 1)
                ticks.push_back({value, {}});
        }
    }
    return ticks;
}

std::vector<AxisTick> logTicks(const AxisScale& axis, const TickRoom& room, const QLocale& locale) {
    if (axis.upper() < 3 * axis.lower())
        return linearTicks(axis, room, locale);
    const Decades decades{static_cast<int>(std::floor(std::log10(axis.lower()))),
                          static_cast<int>(std::floor(std::log10(axis.upper()) + 1e-9))};
    const double span = std::log10(axis.upper()) - std::log10(axis.lower());
    // 2 and 5 stand 0.3 decades from their neighbours at the closest.
    const auto halves = decadeTicks(axis, decades, 1, true, locale);
    if (span <= 3 && 0.3 * labelsPerAxis(room, halves) >= span)
        return halves;
    for (int every = 1;; ++every) {
        const auto ticks = decadeTicks(axis, decades, every, false, locale);
        const double fit = labelsPerAxis(room, ticks);
        if (every * fit >= span || every > 600)
            return ticks;
    }
}

}  // namespace

std::vector<AxisTick> axisTicks(const AxisScale& axis, const TickRoom& room,
                                const QLocale& locale) {
    if (room.length < 1)
        return {};
    return axis.log() ? logTicks(axis, room, locale) : linearTicks(axis, room, locale);
}

}  // namespace quantscope
