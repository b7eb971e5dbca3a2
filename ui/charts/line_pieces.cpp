// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/line_pieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace quantscope {

namespace {

bool canShow(double value, const AxisScale& axis) {
    return std::isfinite(value) && (!axis.log() || value > 0);
}

struct Stroke {
    QPointF from;
    QPointF to;
};

// Liang and Barsky (1984): the part of a stroke inside the unit square.
std::optional<Stroke> insideUnitSquare(const QPointF& from, const QPointF& to) {
    const QPointF run = to - from;
    double enter = 0;
    double leave = 1;
    const std::array<std::array<double, 2>, 4> borders{{
        {-run.x(), from.x()},
        {run.x(), 1 - from.x()},
        {-run.y(), from.y()},
        {run.y(), 1 - from.y()},
    }};
    for (const auto& [direction, distance] : borders) {
        if (direction == 0) {
            if (distance < 0)
                return std::nullopt;
        } else if (direction < 0) {
            enter = std::max(enter, distance / direction);
        } else {
            leave = std::min(leave, distance / direction);
        }
    }
    if (enter > leave)
        return std::nullopt;
    return Stroke{from + enter * run, from + leave * run};
}

}  // namespace

std::vector<QPolygonF> linePieces(const FigureLine& line, const AxisScale& x, const AxisScale& y) {
    std::vector<QPolygonF> pieces;
    QPointF last;
    bool begun = false;  // there is a last point to draw from
    bool open = false;   // and the last piece ends in it
    const std::size_t count = std::min(line.x.size(), line.y.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (!canShow(line.x[i], x) || !canShow(line.y[i], y)) {
            begun = open = false;
            continue;
        }
        const QPointF point(x.share(line.x[i]), y.share(line.y[i]));
        const auto stroke = begun ? insideUnitSquare(last, point) : std::nullopt;
        if (stroke) {
            if (!open || pieces.back().back() != stroke->from)
                pieces.push_back(QPolygonF{stroke->from});
            pieces.back().append(stroke->to);
        }
        open = stroke && stroke->to == point;
        last = point;
        begun = true;
    }
    return pieces;
}

}  // namespace quantscope
