// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_columns.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

namespace {

constexpr int kLowestBar = 2;   // device pixels: a single value among millions can be seen
constexpr double kGapFrom = 8;  // bars narrower than this touch each other

int heightOf(double value, const AxisScale& y, const PixelGrid& grid) {
    if (!(value > 0))
        return 0;
    const double pixels = std::clamp(y.toPixel(value), 0.0, static_cast<double>(grid.height));
    return std::min(std::max(kLowestBar, static_cast<int>(std::lround(pixels))), grid.height);
}

struct Columns {
    long first = 0;
    long last = 0;  ///< One after.
};

// The columns of a bar from `from` to `to`; at least one.
Columns columnsOf(double from, double to, long width, bool gap) {
    const auto limit = static_cast<double>(width);
    Columns columns{std::lround(std::clamp(from, 0.0, limit)),
                    std::lround(std::clamp(to, 0.0, limit))};
    if (gap && from >= 0)
        ++columns.first;
    if (columns.last <= columns.first) {
        columns.first = static_cast<long>(std::floor(std::clamp(from, 0.0, limit - 1)));
        columns.last = columns.first + 1;
    }
    return columns;
}

}  // namespace

std::vector<int> barColumns(const FigureBars& bars, const AxisScale& x, const AxisScale& y,
                            const PixelGrid& grid) {
    std::vector<int> columns(static_cast<std::size_t>(std::max(0, grid.width)), 0);
    if (grid.width < 1 || grid.height < kLowestBar || !(bars.width > 0))
        return columns;
    const bool gap = bars.width / x.unitsPerPixel() >= kGapFrom;
    for (std::size_t i = 0; i < bars.heights.size(); ++i) {
        const int height = heightOf(bars.heights[i], y, grid);
        const double from = x.toPixel(bars.lower + static_cast<double>(i) * bars.width);
        const double to = x.toPixel(bars.lower + static_cast<double>(i + 1) * bars.width);
        if (height == 0 || !(to > 0) || !(from < grid.width))
            continue;
        const Columns touched = columnsOf(from, to, grid.width, gap);
        for (long column = touched.first; column < touched.last; ++column) {
            int& tallest = columns[static_cast<std::size_t>(column)];
            tallest = std::max(tallest, height);
        }
    }
    return columns;
}

std::vector<int> insideOutline(const std::vector<int>& columns, int thickness) {
    std::vector<int> inside(columns.size(), 0);
    const auto count = static_cast<long>(columns.size());
    for (long column = 0; column < count; ++column) {
        int lowest = columns[static_cast<std::size_t>(column)];
        for (long near = column - thickness; near <= column + thickness; ++near)
            lowest = std::min(lowest, near < 0 || near >= count
                                          ? lowest
                                          : columns[static_cast<std::size_t>(near)]);
        inside[static_cast<std::size_t>(column)] = std::max(0, lowest - thickness);
    }
    return inside;
}

QPainterPath columnArea(const std::vector<int>& columns, const PixelGrid& grid) {
    QPainterPath area;
    const double bottom = grid.height;
    int height = 0;
    for (std::size_t column = 0; column <= columns.size(); ++column) {
        const int next = column < columns.size() ? columns[column] : 0;
        if (next == height)
            continue;
        const auto x = static_cast<double>(column);
        if (height == 0)
            area.moveTo(x, bottom);
        else
            area.lineTo(x, bottom - height);
        area.lineTo(x, bottom - next);
        if (next == 0)
            area.closeSubpath();
        height = next;
    }
    return area;
}

}  // namespace quantscope
