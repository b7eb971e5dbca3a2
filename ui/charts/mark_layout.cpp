// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mark_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

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

// Finds room for tags one after another. Those of one point stand side by side, so that none seems
// to speak of another.
class TagPlacer {
public:
    TagPlacer(const QRectF& plot, double side) : plot_(plot), side_(side), around_(places(side)) {}

    // Points must stay visible, so tags keep off them.
    void keepClear(const QRectF& area) { taken_.push_back(area); }

    QRectF place(const QPointF& point) {
        const auto block = std::ranges::find_if(blocks_, [&](const Block& known) {
            const QPointF apart = known.point - point;
            return std::hypot(apart.x(), apart.y()) < kSamePoint;
        });
        constexpr double kGap = 1;  // px, between those of different points
        const QRectF tag = block == blocks_.end() ? cheapest(tagsAround(point), kGap)
                                                  : cheapest(tagsBeside(block->tags), 0);
        taken_.push_back(tag);
        if (block == blocks_.end())
            blocks_.push_back({point, {tag}});
        else
            block->tags.push_back(tag);
        return tag;
    }

private:
    static constexpr double kSamePoint = 3;  // px

    struct Block {
        QPointF point;
        std::vector<QRectF> tags;
    };

    std::vector<QRectF> tagsAround(const QPointF& point) const {
        std::vector<QRectF> tags;
        for (const QPointF& offset : around_)
            tags.push_back(square(point + offset, side_));
        return tags;
    }

    // In a row first, then above and below it.
    std::vector<QRectF> tagsBeside(const std::vector<QRectF>& block) const {
        std::vector<QRectF> tags;
        for (const QPointF& step :
             {QPointF(side_, 0), QPointF(-side_, 0), QPointF(0, -side_), QPointF(0, side_)})
            for (const QRectF& tag : block)
                if (std::ranges::find(block, tag.translated(step)) == block.end())
                    tags.push_back(tag.translated(step));
        return tags;
    }

    QRectF cheapest(const std::vector<QRectF>& tags, double gap) const {
        QRectF best = tags.front();
        double least = std::numeric_limits<double>::infinity();
        for (const QRectF& tag : tags) {
            double cost = side_ * side_ - overlap(tag, plot_);
            for (const QRectF& area : taken_)
                cost += overlap(tag.adjusted(-gap, -gap, gap, gap), area);
            if (cost < least - kNothing) {
                least = cost;
                best = tag;
            }
            if (least < kNothing)
                break;
        }
        return best;
    }

    static constexpr double kNothing = 1e-9;

    QRectF plot_;
    double side_;
    std::vector<QPointF> around_;
    std::vector<QRectF> taken_;
    std::vector<Block> blocks_;
};

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

    TagPlacer placer(plot, tagSize);
    for (const PlacedMark& mark : placed)
        placer.keepClear(square(mark.point, marks[mark.index].letter.empty() ? tagSize : 6));
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (!marks[placed[i].index].letter.empty())
            placed[i].tag = placer.place(placed[i].point);
    return placed;
}

}  // namespace quantscope
