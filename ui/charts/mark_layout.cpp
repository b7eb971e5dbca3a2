// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mark_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantscope {

namespace {

QRectF square(const QPointF& center, double side) {
    return {center.x() - side / 2, center.y() - side / 2, side, side};
}

double overlap(const QRectF& one, const QRectF& other) {
    const QRectF both = one.intersected(other);
    return both.width() * both.height();
}

// Above first, then around, then further away.
std::vector<QPointF> places(double side) {
    std::vector<QPointF> offsets;
    constexpr std::array directions{
        std::array{0.0, -1.0}, std::array{0.7, -0.8}, std::array{-0.7, -0.8}, std::array{1.0, 0.0},
        std::array{-1.0, 0.0}, std::array{0.0, 1.0},  std::array{0.7, 0.8},   std::array{-0.7, 0.8},
    };
    for (double distance = 1.05; distance < 5; distance += 0.55)
        for (const auto& direction : directions)
            offsets.emplace_back(direction[0] * distance * side, direction[1] * distance * side);
    return offsets;
}

// Numbers of marks beyond a border stand below each other; where they would overlap, the first in
// the figure's order has it.
bool hasRoomForNumber(const PlacedMark& mark, const std::vector<PlacedMark>& before) {
    return std::ranges::none_of(before, [&mark](const PlacedMark& other) {
        return other.numbered && other.beyond == mark.beyond &&
               std::abs(other.point.y() - mark.point.y()) < mark.tag.height();
    });
}

}  // namespace

std::vector<PlacedMark> placeMarks(const std::vector<FigureMark>& marks, const AxisScale& x,
                                   const AxisScale& y, const QRectF& plot, double tagSize) {
    std::vector<PlacedMark> placed;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double wanted = x.toPixel(marks[i].x);
        const int beyond = wanted < plot.left() - 0.5 ? -1 : wanted > plot.right() + 0.5 ? 1 : 0;
        if (std::isnan(wanted) || (beyond != 0 && marks[i].shape == MarkShape::Tag))
            continue;
        const double across =
            beyond == 0 ? wanted
                        : std::clamp(wanted, plot.left() + tagSize / 2, plot.right() - tagSize / 2);
        const double up = std::clamp(y.toPixel(marks[i].y), plot.top(), plot.bottom());
        PlacedMark mark{i, QPointF(across, up), square({across, up}, tagSize), beyond};
        mark.numbered = beyond != 0 && hasRoomForNumber(mark, placed);
        placed.push_back(mark);
    }

    // Points must stay visible, so tags keep off them as well.
    std::vector<QRectF> taken;
    for (const PlacedMark& mark : placed)
        taken.push_back(square(mark.point, marks[mark.index].letter.empty() ? tagSize : 6));
    const std::vector<QPointF> offsets = places(tagSize);
    for (PlacedMark& mark : placed) {
        if (marks[mark.index].letter.empty())
            continue;
        double least = 1e300;
        for (const QPointF& offset : offsets) {
            const QRectF tag = square(mark.point + offset, tagSize);
            double cost = tagSize * tagSize - overlap(tag, plot);
            for (const QRectF& area : taken)
                cost += overlap(tag.adjusted(-1, -1, 1, 1), area);
            if (cost < least - 1e-9) {
                least = cost;
                mark.tag = tag;
            }
            if (least < 1e-9)
                break;
        }
        taken.push_back(mark.tag);
    }
    return placed;
}

}  // namespace quantscope
