// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_chart.h"

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

#include "ui/charts/chart_layers.h"
#include "ui/charts/line_pieces.h"

namespace quantscope {

namespace {

// Each series costs Qt Charts far more than a stroke in one path.
constexpr std::size_t kMostSeriesPerLine = 6;

QValueAxis* unitAxis(QChart& chart, Qt::Alignment side) {
    auto* axis = new QValueAxis;
    axis->setRange(0, 1);
    axis->setVisible(false);
    chart.addAxis(axis, side);
    return axis;
}

// What the legend says of lines.
bool sameNames(const std::vector<FigureLine>& a, const std::vector<FigureLine>& b) {
    return std::ranges::equal(a, b, {}, &FigureLine::name, &FigureLine::name);
}

}  // namespace

FigureChart::FigureChart(QGraphicsScene& scene) : scene_(scene), chart_(new QChart) {
    chart_->setBackgroundVisible(false);
    chart_->setMargins({});
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    chart_->legend()->hide();
    chart_->setAcceptedMouseButtons(Qt::NoButton);
    chart_->setAcceptHoverEvents(false);
    unitAxis(*chart_, Qt::AlignBottom);
    unitAxis(*chart_, Qt::AlignLeft);
    scene_.addItem(chart_);
    back_ = new BackLayer(picture_, chart_);
    bars_ = new BarsLayer(picture_, chart_);
    hatch_ = new HatchLayer(picture_, chart_);
    stems_ = new StemsLayer(picture_, chart_);
    spans_ = new SpansLayer(picture_, chart_);
    matrix_ = new MatrixLayer(picture_, chart_);
    teeth_ = new TeethLayer(picture_, chart_);
    front_ = new FrontLayer(picture_, chart_);
    frame_ = new FrameLayer(picture_, chart_);
}

FigureChart::~FigureChart() {
    delete chart_;
}

void FigureChart::setFigure(const Figure& figure) {
    const Figure& old = picture_.figure;
    const bool other = old.id != figure.id;
    const bool frame =
        other || old.title != figure.title || old.xAxis != figure.xAxis ||
        old.yAxis != figure.yAxis || old.exact != figure.exact || old.below != figure.below ||
        old.above != figure.above || old.stems.size() != figure.stems.size() ||
        old.bars.size() != figure.bars.size() || old.lines.size() != figure.lines.size() ||
        old.bands.size() != figure.bands.size() || old.matrix != figure.matrix ||
        old.itemNumbers != figure.itemNumbers || old.itemNames != figure.itemNames ||
        !sameNames(old.lines, figure.lines);
    const bool bars = old.bars != figure.bars;
    const bool stems = old.stems != figure.stems;
    const bool spans = old.spans != figure.spans;
    const bool bands = old.bands != figure.bands;
    const bool lines = old.lines != figure.lines;
    const bool marks = old.marks != figure.marks;
    picture_.figure = figure;
    if (other)
        leftAtLeast_ = 0;
    if (frame) {
        relayout();
        return;
    }
    if (bars)
        bars_->forget();
    if (stems)
        stems_->update();
    if (spans)
        spans_->update();
    if (bands) {
        back_->update();
        hatch_->update();
    }
    if (lines)
        placeLines();
    if (marks)
        placeMarksAnew();
}

void FigureChart::setStyle(const PlotStyle& style) {
    if (picture_.style == style)
        return;
    picture_.style = style;
    leftAtLeast_ = 0;
    relayout();
}

void FigureChart::setLimits(std::optional<ClipRange> limits) {
    constexpr double kMargin = 6;
    if (picture_.limits == limits)
        return;
    const auto old = picture_.limits;
    picture_.limits = limits;
    for (const auto& shown : {old, limits})
        if (shown) {
            front_->updateStrip(shown->lower, shown->lower, kMargin);
            front_->updateStrip(shown->upper, shown->upper, kMargin);
        }
}

void FigureChart::setLimitNear(std::size_t which, bool near) {
    if (picture_.limitNear[which] == near)
        return;
    picture_.limitNear[which] = near;
    front_->update();
}

void FigureChart::setHover(std::optional<ClipRange> interval) {
    if (picture_.hover == interval)
        return;
    const auto old = picture_.hover;
    picture_.hover = interval;
    if (picture_.figure.matrix) {
        matrix_->update();
        return;
    }
    for (const auto& shown : {old, interval})
        if (shown)
            front_->updateStrip(shown->lower, shown->upper, 2);
}

void FigureChart::setSelection(std::optional<ClipRange> interval) {
    constexpr double kBorder = 3;
    if (picture_.selection == interval)
        return;
    const auto old = picture_.selection;
    picture_.selection = interval;
    for (const auto& shown : {old, interval})
        if (shown)
            front_->updateStrip(shown->lower, shown->upper, kBorder);
}

void FigureChart::setSize(const QSizeF& size, double pixelRatio, double gripHeight) {
    if (picture_.layout.size == size && picture_.pixelRatio == pixelRatio &&
        gripHeight_ == gripHeight)
        return;
    picture_.layout.size = size;
    picture_.pixelRatio = pixelRatio;
    gripHeight_ = gripHeight;
    relayout();
}

void FigureChart::retranslate() {
    leftAtLeast_ = 0;
    relayout();
}

void FigureChart::prepareExport(bool vectors, bool page) {
    bars_->setCached(!vectors);
    matrix_->setVectors(vectors);
    picture_.page = page;
}

void FigureChart::relayout() {
    const QSizeF size = picture_.layout.size;
    if (size.isEmpty())
        return;
    const Figure& figure = picture_.figure;
    picture_.layout =
        chartLayout(figure, picture_.style, {size, picture_.pixelRatio, gripHeight_, leftAtLeast_});
    const QRectF& plot = picture_.layout.plot;
    leftAtLeast_ = std::max(leftAtLeast_, plot.left());
    picture_.x = AxisScale(figure.xAxis.lower, figure.xAxis.upper, figure.xAxis.log, plot.left(),
                           plot.right());
    picture_.y = AxisScale(figure.yAxis.lower, figure.yAxis.upper, figure.yAxis.log, plot.bottom(),
                           plot.top());
    scene_.setSceneRect(QRectF(QPointF(0, 0), size));
    chart_->resize(size);
    chart_->setPlotArea(plot);
    for (ChartLayer* layer : std::initializer_list<ChartLayer*>{
             back_, bars_, hatch_, stems_, spans_, matrix_, teeth_, front_, frame_})
        layer->relayout();
    bars_->forget();
    placeLines();
    placeMarksAnew();
}

QLineSeries* FigureChart::series(std::size_t index) {
    while (series_.size() <= index) {
        auto* made = new QLineSeries;
        chart_->addSeries(made);
        for (QAbstractAxis* axis : chart_->axes())
            made->attachAxis(axis);
        series_.push_back(made);
    }
    return series_[index];
}

void FigureChart::placeLines() {
    picture_.teeth.clear();
    std::size_t used = 0;
    for (const FigureLine& line : picture_.figure.lines) {
        std::vector<QPolygonF> pieces = linePieces(line, picture_.x, picture_.y);
        if (pieces.size() > kMostSeriesPerLine) {
            picture_.teeth.push_back({line.role, std::move(pieces)});
            continue;
        }
        for (const QPolygonF& piece : pieces) {
            QLineSeries* drawn = series(used++);
            drawn->setPen(picture_.style.of(line.role).pen());
            drawn->replace(piece);
            drawn->setVisible(true);
        }
    }
    for (std::size_t i = used; i < series_.size(); ++i)
        series_[i]->setVisible(false);
    teeth_->update();
}

void FigureChart::placeMarksAnew() {
    picture_.marks = placeMarks(picture_.figure.marks, picture_.x, picture_.y, picture_.layout.plot,
                                17 * picture_.style.lineScale);
    front_->update();
}

}  // namespace quantscope
