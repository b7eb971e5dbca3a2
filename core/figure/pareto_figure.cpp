// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pareto_figure.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace quantscope {

namespace {

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

FigureMark markOf(const ComparedRow& row) {
    FigureMark mark;
    showFamily(mark, row.contender.scheme.kind);
    mark.id = row.contender.label;
    mark.open = !row.onFrontier;
    mark.x = row.errors.bitsPerValue;
    mark.y = *row.errors.sqnrDb;
    mark.label = {QUANTSCOPE_TEXT("core", "%1: %2 bits per value, SQNR %3 dB"),
                  {mark.id, mark.x, mark.y}};
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
void fitAxes(Figure& figure) {
    constexpr double kFloatBits = 32;
    std::vector<double> bits;
    std::vector<double> sqnr;
    for (const FigureMark& mark : figure.marks) {
        bits.push_back(mark.x);
        sqnr.push_back(mark.y);
    }
    const auto [low, high] = std::minmax_element(sqnr.begin(), sqnr.end());
    fitAxis(figure.yAxis, *low, *high);
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

}  // namespace

Figure paretoFigure(std::span<const ComparedRow> rows) {
    Figure figure;
    figure.id = "pareto";
    figure.title = {QUANTSCOPE_TEXT("core", "Bits against error"), {}};
    figure.xAxis.title = {QUANTSCOPE_TEXT("core", "bits per value"), {}};
    figure.yAxis.title = {QUANTSCOPE_TEXT("core", "SQNR in dB"), {}};
    for (const ComparedRow& row : rows)
        if (row.errors.sqnrDb)
            figure.marks.push_back(markOf(row));
    if (figure.marks.empty())
        return figure;
    fitAxes(figure);
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
