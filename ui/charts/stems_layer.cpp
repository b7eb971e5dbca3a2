// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/chart_layers.h"
#include "ui/charts/pixel_aligned.h"
#include "ui/theme/marker.h"

namespace quantscope {

namespace {

constexpr double kStemsZ = 3;
constexpr double kApart = 6;       // px: closer strokes cannot be told apart
constexpr double kStemsApart = 3;  // px: stems without markers
constexpr std::size_t kFewStems = 32;
constexpr double kLinesApart = 24;  // px: edges so far apart are drawn over the whole height

struct Stem {
    double x = 0;                                         ///< Pixels.
    double y = std::numeric_limits<double>::quiet_NaN();  ///< Value; NaN: none.
};

// Those in view, and the smallest distance between two neighbours in pixels.
std::vector<Stem> stemsInView(const FigureStems& stems, const ChartPicture& picture,
                              double& spacing) {
    std::vector<Stem> shown;
    double last = -std::numeric_limits<double>::infinity();
    spacing = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < stems.x.size(); ++i) {
        const double x = picture.x.toPixel(stems.x[i]);
        if (x < picture.layout.plot.left() - 0.5 || x > picture.layout.plot.right() + 0.5)
            continue;
        spacing = std::min(spacing, std::abs(x - last));
        last = x;
        shown.push_back({x, i < stems.y.size() ? stems.y[i] : Stem{}.y});
    }
    return shown;
}

QColor mixed(const QColor& one, const QColor& other, double share) {
    const auto channel = [share](double a, double b) {
        return static_cast<float>(a + (b - a) * share);
    };
    return QColor::fromRgbF(channel(one.redF(), other.redF()),
                            channel(one.greenF(), other.greenF()),
                            channel(one.blueF(), other.blueF()));
}

// One shade per device pixel column, darker where more edges fall; equal neighbours are one area.
void paintRuler(QPainter& painter, const std::vector<Stem>& edges, const ChartPicture& picture) {
    const QRectF& ruler = picture.layout.ruler;
    const double ratio = picture.pixelRatio;
    std::vector<int> counts(static_cast<std::size_t>(std::lround(ruler.width() * ratio)) + 1, 0);
    for (const Stem& edge : edges) {
        const double column = std::floor((edge.x - ruler.left()) * ratio);
        if (column >= 0 && column < static_cast<double>(counts.size()))
            ++counts[static_cast<std::size_t>(column)];
    }
    const int most = *std::max_element(counts.begin(), counts.end());
    const RoleStyle& style = picture.style.of(Role::Edge);
    for (std::size_t from = 0; from < counts.size();) {
        std::size_t to = from;
        while (to < counts.size() && counts[to] == counts[from])
            ++to;
        if (counts[from] > 0)
            painter.fillRect(
                QRectF(ruler.left() + static_cast<double>(from) / ratio, ruler.top(),
                       static_cast<double>(to - from) / ratio, ruler.height()),
                mixed(style.fill, style.line, static_cast<double>(counts[from]) / most));
        from = to;
    }
}

void paintEdges(QPainter& painter, const FigureStems& stems, const ChartPicture& picture) {
    double spacing = 0;
    const std::vector<Stem> edges = stemsInView(stems, picture, spacing);
    const QRectF& plot = picture.layout.plot;
    const QRectF& ruler = picture.layout.ruler;
    const RoleStyle& style = picture.style.of(stems.role);
    if (edges.empty())
        return;
    if (spacing < kApart) {
        paintRuler(painter, edges, picture);
        return;
    }
    for (const Stem& edge : edges)
        painter.fillRect(
            verticalStroke(edge.x, ruler.top(), ruler.bottom(), style.width, picture.pixelRatio),
            style.line);
    if (spacing < kLinesApart)
        return;
    painter.setPen(style.pen());
    for (const Stem& edge : edges) {
        const double x = verticalStroke(edge.x, 0, 1, style.width, picture.pixelRatio).center().x();
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

void paintStem(QPainter& painter, double x, double top, double bottom, const RoleStyle& style,
               double ratio) {
    const QRectF stroke = verticalStroke(x, top, bottom, style.width, ratio);
    if (style.dashes.isEmpty()) {
        painter.fillRect(stroke, style.line);
        return;
    }
    // From the ground up, so that equal dashes stand at equal heights.
    painter.setPen(style.pen());
    painter.drawLine(QPointF(stroke.center().x(), bottom), QPointF(stroke.center().x(), top));
}

void paintLevels(QPainter& painter, const FigureStems& stems, const ChartPicture& picture) {
    double spacing = 0;
    const std::vector<Stem> levels = stemsInView(stems, picture, spacing);
    const QRectF& plot = picture.layout.plot;
    const RoleStyle& style = picture.style.of(stems.role);
    const double radius = 3.5 * picture.style.lineScale;
    const double ratio = picture.pixelRatio;
    // More of them would hide the bars behind.
    const bool withoutMarkers = spacing >= kStemsApart && levels.size() <= kFewStems;
    for (const Stem& level : levels) {
        const double wanted = picture.y.toPixel(level.y);
        const double top = std::clamp(wanted, plot.top(), plot.bottom());
        const bool empty = !(level.y > 0);
        if (spacing < kApart && withoutMarkers) {
            // No room for markers.
            paintStem(painter, level.x, empty ? plot.bottom() - 2 * radius : top, plot.bottom(),
                      style, ratio);
            continue;
        }
        if (spacing < kApart) {
            // No room for stems: each level is a short dash at its height.
            if (!empty)
                painter.fillRect(
                    horizontalStroke(level.x - 1.5, level.x + 1.5, top, style.width, ratio),
                    style.line);
            continue;
        }
        if (!empty)
            paintStem(painter, level.x, top, plot.bottom(), style, ratio);
        if (empty)
            paintMarker(painter, {level.x, plot.bottom() - radius}, style, picture.style.plot,
                        radius);
        else if (wanted >= plot.top())
            paintMarker(painter, {level.x, top}, style, style.fill, radius);
    }
}

}  // namespace

StemsLayer::StemsLayer(const ChartPicture& picture, QGraphicsItem* parent)
    : ChartLayer(picture, Extent::Chart, kStemsZ, parent) {
}

void StemsLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const FigureStems& stems : picture().figure.stems) {
        if (stems.y.empty())
            paintEdges(*painter, stems, picture());
        else
            paintLevels(*painter, stems, picture());
    }
    painter->restore();
}

}  // namespace quantscope
