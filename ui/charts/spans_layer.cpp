// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/chart_layers.h"
#include "ui/charts/pixel_aligned.h"

namespace quantscope {

namespace {

constexpr double kSpansZ = 3.5;
constexpr double kWidest = 14;  // px

// Strokes that share a pixel column as one, from the lowest to the highest.
struct Stroke {
    double x = 0;
    double lower = std::numeric_limits<double>::infinity();
    double upper = -std::numeric_limits<double>::infinity();
};

std::vector<Stroke> strokesInView(const FigureSpans& spans, const ChartPicture& picture) {
    std::vector<Stroke> strokes;
    for (std::size_t i = 0; i < spans.x.size(); ++i) {
        const double x = picture.x.toPixel(spans.x[i]);
        if (!std::isfinite(spans.lower[i]) || x < picture.layout.plot.left() - kWidest ||
            x > picture.layout.plot.right() + kWidest)
            continue;
        if (strokes.empty() || std::floor(strokes.back().x) != std::floor(x))
            strokes.push_back({x});
        strokes.back().lower = std::min(strokes.back().lower, spans.lower[i]);
        strokes.back().upper = std::max(strokes.back().upper, spans.upper[i]);
    }
    return strokes;
}

// Between neighbours, in values; of one stroke alone that of counted items.
double spacingOf(const FigureSpans& spans) {
    double spacing = spans.x.size() < 2 ? 1 : std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < spans.x.size(); ++i)
        spacing = std::min(spacing, spans.x[i] - spans.x[i - 1]);
    return spacing;
}

}  // namespace

SpansLayer::SpansLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Plot, kSpansZ, parent) {
}

void SpansLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ChartPicture& shown = picture();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const FigureSpans& spans : shown.figure.spans) {
        const RoleStyle& style = shown.style.of(spans.role);
        const double apart = shown.x.toPixel(spacingOf(spans)) - shown.x.toPixel(0);
        const double width = std::clamp(apart * 0.6, 1.0, kWidest);
        for (const Stroke& stroke : strokesInView(spans, shown)) {
            const double top = std::max(shown.y.toPixel(stroke.upper), plot().top());
            const double bottom = std::min(shown.y.toPixel(stroke.lower), plot().bottom());
            const QRectF area =
                verticalStroke(stroke.x, top, std::max(bottom, top + 2), width, shown.pixelRatio);
            painter->fillRect(area, style.line);
            if (area.width() > 4 && area.height() > 4)
                painter->fillRect(area.adjusted(1, 1, -1, -1),
                                  style.fill.isValid() ? style.fill : shown.style.plot);
        }
    }
    painter->restore();
}

}  // namespace quantscope
