// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/point_sums.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

namespace {

double real(float x) {
    return static_cast<double>(x);
}

std::size_t distinctValues(std::span<const float> sorted, std::size_t most) {
    std::size_t distinct = 1;
    for (std::size_t i = 1; i < sorted.size() && distinct <= most; ++i)
        distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    return distinct;
}

// --- Coarse pieces: where is how much ----------------------------------------------------------

// Places of the value axis, ascending: equal shares of the values, and distances from the median
// that grow by a constant factor, so that a piece is narrow in the bulk whatever the tails do.
std::vector<float> pieceBorders(std::span<const float> sorted) {
    constexpr std::size_t kShares = 2048;
    constexpr int kOctaves = 40;
    constexpr int kPerOctave = 16;
    std::vector<float> borders;
    for (std::size_t i = 1; i < kShares; ++i)
        borders.push_back(sorted[i * sorted.size() / kShares]);
    const double median = real(sorted[sorted.size() / 2]);
    const double reach = std::max(real(sorted.back()) - median, median - real(sorted.front()));
    for (int i = 0; i < kOctaves * kPerOctave; ++i) {
        const double distance = reach * std::exp2(-static_cast<double>(i) / kPerOctave);
        for (const double border : {median - distance, median + distance})
            if (border > real(sorted.front()) && border < real(sorted.back()))
                borders.push_back(static_cast<float>(border));
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    return borders;
}

struct Piece {
    std::size_t begin;
    std::size_t end;
    double width;
    double share;  ///< ∝ density^⅓ · width: how many cells it deserves.
};

std::vector<Piece> piecesOf(std::span<const float> sorted) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        if (end <= begin)
            return;
        const double width = real(sorted[end - 1]) - real(sorted[begin]);
        const auto count = static_cast<double>(end - begin);
        pieces.push_back({begin, end, width, std::cbrt(count * width * width)});
        begin = end;
    };
    for (const float border : pieceBorders(sorted)) {
        const auto from = sorted.begin() + static_cast<std::ptrdiff_t>(begin);
        add(static_cast<std::size_t>(std::lower_bound(from, sorted.end(), border) -
                                     sorted.begin()));
    }
    add(sorted.size());
    return pieces;
}

// The factor that shares `cells` out: no piece gets more cells than it has values.
double cellsPerShare(const std::vector<Piece>& pieces, std::size_t cells) {
    const auto total = [&](double factor) {
        double sum = 0;
        for (const Piece& piece : pieces)
            sum +=
                std::clamp(factor * piece.share, 1.0, static_cast<double>(piece.end - piece.begin));
        return sum;
    };
    double shares = 0;
    for (const Piece& piece : pieces)
        shares += piece.share;
    double low = 0;
    double high = static_cast<double>(cells) / shares;
    while (total(high) < static_cast<double>(cells) && high < 1e300)
        high *= 2;
    constexpr int kHalvings = 30;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (total(middle) < static_cast<double>(cells) ? low : high) = middle;
    }
    return high;
}

// Ranks at which points end: every distinct value of a piece, or `cells` of equal width.
template <class AddPoint>
void pointsOfPiece(std::span<const float> sorted, const Piece& piece, double cells,
                   AddPoint addPoint) {
    const bool apart = cells >= static_cast<double>(piece.end - piece.begin);
    const double lower = real(sorted[piece.begin]);
    const double perWidth = piece.width > 0 ? cells / piece.width : 0;
    std::size_t begin = piece.begin;
    double cell = 0;
    for (std::size_t i = piece.begin + 1; i < piece.end; ++i) {
        const double at = apart ? cell : std::floor((real(sorted[i]) - lower) * perWidth);
        if (apart ? sorted[i] == sorted[i - 1] : at == cell)
            continue;
        addPoint(begin, i);
        begin = i;
        cell = at;
    }
    addPoint(begin, piece.end);
}

}  // namespace

PointSums PointSums::of(std::span<const float> sorted, std::size_t mostPoints) {
    std::vector<Point> points;
    const auto addPoint = [&](std::size_t begin, std::size_t end) {
        const double base = real(sorted[begin]);
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += real(sorted[i]) - base;
        const auto weight = static_cast<double>(end - begin);
        points.push_back({base + sum / weight, weight});
    };
    const std::vector<Piece> pieces = piecesOf(sorted);
    const bool everyValue = distinctValues(sorted, mostPoints) <= mostPoints;
    const double factor = everyValue ? 0 : cellsPerShare(pieces, mostPoints);
    double shares = 0;
    for (const Piece& piece : pieces) {
        shares += piece.share;
        const double cells = everyValue ? static_cast<double>(piece.end - piece.begin)
                                        : std::ceil(factor * piece.share);
        pointsOfPiece(sorted, piece, cells, addPoint);
    }
    PointSums sums;
    sums.highRate_ = shares * shares * shares / 12;
    sums.sumUp(points);
    return sums;
}

void PointSums::sumUp(const std::vector<Point>& points) {
    const std::size_t count = points.size();
    const std::size_t middle = count / 2;
    pivot_ = points[middle].value;
    weight_.assign(count + 1, 0);
    first_.assign(count + 1, 0);
    second_.assign(count + 1, 0);
    for (std::size_t i = middle; i < count; ++i) {
        const double x = points[i].value - pivot_;
        weight_[i + 1] = weight_[i] + points[i].weight;
        first_[i + 1] = first_[i] + points[i].weight * x;
        second_[i + 1] = second_[i] + points[i].weight * x * x;
    }
    for (std::size_t i = middle; i-- > 0;) {
        const double x = points[i].value - pivot_;
        weight_[i] = weight_[i + 1] - points[i].weight;
        first_[i] = first_[i + 1] - points[i].weight * x;
        second_[i] = second_[i + 1] - points[i].weight * x * x;
    }
}

}  // namespace quantscope
