// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pareto_figure.h"

#include <algorithm>
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

void fitAxes(Figure& figure) {
    const auto byX = [](const FigureMark& a, const FigureMark& b) { return a.x < b.x; };
    const auto byY = [](const FigureMark& a, const FigureMark& b) { return a.y < b.y; };
    const auto [left, right] = std::minmax_element(figure.marks.begin(), figure.marks.end(), byX);
    const auto [low, high] = std::minmax_element(figure.marks.begin(), figure.marks.end(), byY);
    fitAxis(figure.xAxis, left->x, right->x);
    fitAxis(figure.yAxis, low->y, high->y);
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
