// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pareto_figure.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace quantscope {

namespace {

constexpr double kNoError = std::numeric_limits<double>::infinity();

// A shape and a colour for each family: nothing is told by colour alone.
void showFamily(FigureMark& mark, SchemeKind kind) {
    switch (kind) {
        case SchemeKind::Symmetric:
        case SchemeKind::Asymmetric:
            mark.shape = MarkShape::Circle;
            mark.role = Role::FirstSeries;
            mark.series = {QUANTSCOPE_TEXT("core", "even steps"), {}};
            break;
        case SchemeKind::Codebook:
            mark.shape = MarkShape::Square;
            mark.role = Role::SecondSeries;
            mark.series = {QUANTSCOPE_TEXT("core", "codebooks"), {}};
            break;
        case SchemeKind::Format:
            mark.shape = MarkShape::Triangle;
            mark.role = Role::ThirdSeries;
            mark.series = {QUANTSCOPE_TEXT("core", "block formats"), {}};
            break;
    }
}

// No error, which is more than any decibels; without a signal there is nothing to compare.
bool isExact(const ComparedRow& row) {
    return row.errors.mse == 0 && row.errors.cosine;
}

// Of exact ways the height is set once the axis is known.
FigureMark markOf(const ComparedRow& row) {
    FigureMark mark;
    showFamily(mark, row.contender.scheme.kind);
    mark.id = row.contender.label;
    mark.open = !row.onFrontier;
    mark.x = row.errors.bitsPerValue;
    mark.y = row.errors.sqnrDb.value_or(kNoError);
    mark.label = row.errors.sqnrDb
                     ? Message{QUANTSCOPE_TEXT("core", "%1: %2 bits per value, SQNR %3 dB"),
                               {mark.id, mark.x, mark.y}}
                     : Message{QUANTSCOPE_TEXT("core", "%1: %2 bits per value, no error"),
                               {mark.id, mark.x}};
    return mark;
}

// The frontier from few bits to many.
FigureLine frontierOf(std::span<const FigureMark> marks) {
    FigureLine line;
    line.name = {QUANTSCOPE_TEXT("core", "frontier (filled)"), {}};
    line.role = Role::Ideal;
    std::vector<std::pair<double, double>> points;
    for (const FigureMark& mark : marks)
        if (!mark.open)
            points.emplace_back(mark.x, mark.y);
    std::sort(points.begin(), points.end());
    for (const auto& [x, y] : points) {
        line.x.push_back(x);
        line.y.push_back(y);
    }
    return line;
}

void fitAxis(FigureAxis& axis, double lowest, double highest) {
    const double room = highest > lowest ? (highest - lowest) / 20 : 0.5;
    axis.lower = lowest - room;
    axis.upper = highest + room;
}

// Block formats pad a short last axis, to hundreds of bits per value where it is very short. What
// needs more than float32 itself stands at the border, so that the others can be told apart.
void fitBits(Figure& figure) {
    constexpr double kFloatBits = 32;
    std::vector<double> bits;
    for (const FigureMark& mark : figure.marks)
        bits.push_back(mark.x);
    std::sort(bits.begin(), bits.end());
    const auto far = std::upper_bound(bits.begin(), bits.end(), kFloatBits);
    if (far == bits.end() || far == bits.begin()) {
        fitAxis(figure.xAxis, bits.front(), bits.back());
        return;
    }
    fitAxis(figure.xAxis, bits.front(), *(far - 1));
    figure.xAxis.title = {
        QUANTSCOPE_TEXT("core", "bits per value (above %1, larger than float32: at the border)"),
        {static_cast<std::int64_t>(kFloatBits)}};
}

// What has no error stands above all others, as high as leaves room for its mark.
void fitErrors(Figure& figure) {
    std::vector<double> sqnr;
    for (const FigureMark& mark : figure.marks)
        if (mark.y != kNoError)
            sqnr.push_back(mark.y);
    if (!sqnr.empty()) {
        const auto [low, high] = std::minmax_element(sqnr.begin(), sqnr.end());
        fitAxis(figure.yAxis, *low, *high);
    }
    if (sqnr.size() == figure.marks.size())
        return;
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "SQNR in dB (no error: at the top)"), {}};
    const double room = (figure.yAxis.upper - figure.yAxis.lower) / 15;
    const double top = figure.yAxis.upper + room;
    figure.yAxis.upper = top + room;
    for (FigureMark& mark : figure.marks)
        mark.y = std::min(mark.y, top);
}

}  // namespace

Figure paretoFigure(std::span<const ComparedRow> rows) {
    Figure figure;
    figure.id = "pareto";
    figure.title = {QUANTSCOPE_TEXT("core", "Bits against error"), {}};
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "bits per value"), {}};
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "SQNR in dB"), {}};
    for (const ComparedRow& row : rows)
        if (row.errors.sqnrDb || isExact(row))
            figure.marks.push_back(markOf(row));
    if (figure.marks.empty())
        return figure;
    fitBits(figure);
    fitErrors(figure);
    figure.lines.push_back(frontierOf(figure.marks));
    const FigureMark& best =
        *std::max_element(figure.marks.begin(), figure.marks.end(),
                          [](const FigureMark& a, const FigureMark& b) { return a.y < b.y; });
    figure.summary = {{QUANTSCOPE_TEXT("core",
                                       "%1 of %2 ways to store the values are on the "
                                       "frontier: nothing else is better with as few bits. "
                                       "The least error has %3."),
                       {static_cast<std::int64_t>(figure.lines.front().x.size()),
                        static_cast<std::int64_t>(figure.marks.size()), best.id}}};
    return figure;
}

}  // namespace quantscope
