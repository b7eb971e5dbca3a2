// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_points.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

#include "ui/text/messages.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

QString pointWord(const char* word) {
    return QCoreApplication::translate("Chart", word);
}

bool finiteAt(const FigureLine& line, std::size_t i) {
    return i < line.x.size() && i < line.y.size() && std::isfinite(line.x[i]) &&
           std::isfinite(line.y[i]);
}

// A stroke from point i to i + 1 that stands for a whole step: horizontal, or a piece of its own.
bool isStep(const FigureLine& line, std::size_t i) {
    const bool alone = (i == 0 || !finiteAt(line, i - 1)) && !finiteAt(line, i + 2);
    return alone || line.y[i] == line.y[i + 1];
}

// The steps of all lines; empty as soon as one stroke is a part of a curve.
std::vector<FigurePoint> stepsOf(const Figure& figure) {
    std::vector<FigurePoint> steps;
    for (std::size_t l = 0; l < figure.lines.size(); ++l) {
        const FigureLine& line = figure.lines[l];
        if (line.role == Role::Ideal)
            continue;
        for (std::size_t i = 0; i + 1 < line.x.size(); ++i) {
            if (!finiteAt(line, i) || !finiteAt(line, i + 1) || line.x[i] == line.x[i + 1])
                continue;
            if (!isStep(line, i))
                return {};
            steps.push_back(
                {{std::min(line.x[i], line.x[i + 1]), std::max(line.x[i], line.x[i + 1])}, l, i});
        }
    }
    std::sort(steps.begin(), steps.end(), [](const FigurePoint& a, const FigurePoint& b) {
        return a.interval.lower < b.interval.lower;
    });
    return steps;
}

// At most four significant digits, without trailing zeros.
QString brief(double value) {
    if (value == 0 || !std::isfinite(value))
        return shortNumber(value);
    if (value == std::round(value) && std::abs(value) < 1e15)
        return shownCount(static_cast<std::int64_t>(value));
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 3);
    return shortNumber(std::round(value / unit) * unit);
}

QString intervalText(const Figure& figure, const ClipRange& interval) {
    const QString axis = text(figure.xAxis.title);
    // A bin around a whole number (a code) is called by that number.
    const double middle = (interval.lower + interval.upper) / 2;
    const bool whole = interval.upper - interval.lower == 1 && middle == std::round(middle);
    const auto item = static_cast<std::size_t>(std::max(middle, 0.0));
    if (whole && item < figure.itemNames.size())
        return text(figure.itemNames[item]);
    if (whole && item < figure.itemNumbers.size())
        return pointWord(QT_TRANSLATE_NOOP("Chart", "%1 %2"))
            .arg(axis, shownCount(figure.itemNumbers[item]));
    if (interval.lower == interval.upper || whole)
        return pointWord(QT_TRANSLATE_NOOP("Chart", "%1 %2")).arg(axis, brief(middle));
    return pointWord(QT_TRANSLATE_NOOP("Chart", "%1 %2 to %3"))
        .arg(axis, brief(interval.lower), brief(interval.upper));
}

QString named(const Message& name, const QString& value) {
    return pointWord(QT_TRANSLATE_NOOP("Chart", "%1 %2")).arg(text(name), value);
}

QStringList binParts(const Figure& figure, std::size_t bin) {
    QStringList parts;
    for (const FigureBars& bars : figure.bars) {
        const double height = bin < bars.heights.size() ? bars.heights[bin] : 0;
        if (bars.role == Role::Unused && height == 0)
            continue;
        parts += bars.role == Role::Unused ? text(bars.name) : named(bars.name, brief(height));
    }
    return parts;
}

QStringList spanParts(const Figure& figure, std::size_t item) {
    QStringList parts;
    const auto range = [](double lower, double upper) {
        return pointWord(QT_TRANSLATE_NOOP("Chart", "%1 to %2")).arg(brief(lower), brief(upper));
    };
    const FigureSpans& spans = figure.spans.front();
    parts += named(spans.name, range(spans.lower[item], spans.upper[item]));
    // Limits come as two lines of three points an item: the lower one, then the upper one.
    if (figure.lines.size() == 2 && 3 * item < figure.lines[1].y.size())
        parts += named(figure.lines[0].name,
                       range(figure.lines[0].y[3 * item], figure.lines[1].y[3 * item]));
    return parts;
}

QStringList lineParts(const Figure& figure, const FigurePoint& point) {
    QStringList parts;
    if (point.interval.lower != point.interval.upper) {
        const FigureLine& line = figure.lines[point.line];
        const double first = line.y[point.index];
        const double last = line.y[point.index + 1];
        return {named(line.name, first == last ? brief(first)
                                               : pointWord(QT_TRANSLATE_NOOP("Chart", "%1 to %2"))
                                                     .arg(brief(first), brief(last)))};
    }
    for (const FigureLine& line : figure.lines) {
        const auto at = std::lower_bound(line.x.begin(), line.x.end(), point.interval.lower);
        const auto i = static_cast<std::size_t>(at - line.x.begin());
        if (line.role != Role::Ideal && at != line.x.end() && *at == point.interval.lower &&
            finiteAt(line, i))
            parts += named(line.name, brief(line.y[i]));
    }
    return parts;
}

}  // namespace

std::vector<FigurePoint> figurePoints(const Figure& figure) {
    std::vector<FigurePoint> points;
    if (!figure.bars.empty()) {
        const FigureBars& bars = figure.bars.front();
        for (std::size_t i = 0; i < bars.heights.size(); ++i) {
            const double lower = bars.lower + static_cast<double>(i) * bars.width;
            points.push_back({{lower, bars.lower + static_cast<double>(i + 1) * bars.width}, 0, i});
        }
        return points;
    }
    if (!figure.spans.empty()) {
        const FigureSpans& spans = figure.spans.front();
        for (std::size_t i = 0; i < spans.x.size(); ++i)
            points.push_back({{spans.x[i] - 0.5, spans.x[i] + 0.5}, 0, i});
        return points;
    }
    points = stepsOf(figure);
    if (!points.empty() || figure.lines.empty())
        return points;
    const FigureLine& line = figure.lines.front();
    for (std::size_t i = 0; i < line.x.size(); ++i)
        if (finiteAt(line, i))
            points.push_back({{line.x[i], line.x[i]}, 0, i});
    return points;
}

std::optional<std::size_t> pointAt(const std::vector<FigurePoint>& points, double x) {
    if (points.empty() || !std::isfinite(x))
        return std::nullopt;
    const auto after = std::upper_bound(
        points.begin(), points.end(), x,
        [](double value, const FigurePoint& point) { return value < point.interval.lower; });
    const bool curve = points.front().interval.lower == points.front().interval.upper;
    if (curve) {
        const auto i = static_cast<std::size_t>(after - points.begin());
        if (i == points.size())
            return i - 1;
        const bool former =
            i > 0 && x - points[i - 1].interval.lower < points[i].interval.lower - x;
        return former ? i - 1 : i;
    }
    if (after == points.begin())
        return std::nullopt;
    const auto i = static_cast<std::size_t>(after - points.begin()) - 1;
    if (x > points[i].interval.upper)
        return std::nullopt;
    return i;
}

QString pointText(const Figure& figure, const FigurePoint& point) {
    const QStringList parts = !figure.spans.empty() ? spanParts(figure, point.index)
                              : figure.bars.empty() ? lineParts(figure, point)
                                                    : binParts(figure, point.index);
    return pointWord(QT_TRANSLATE_NOOP("Chart", "%1: %2"))
        .arg(intervalText(figure, point.interval), parts.join(QStringLiteral(", ")));
}

}  // namespace quantscope
