// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_view.h"

#include <QGraphicsScene>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/charts/chart_accessibility.h"
#include "ui/charts/clip_grips.h"
#include "ui/charts/figure_chart.h"
#include "ui/charts/matrix_layout.h"
#include "ui/charts/you_drag.h"
#include "ui/text/messages.h"
#include "ui/theme/theme.h"

namespace quantscope {

namespace {

FigureAxis grown(FigureAxis axis, const FigureAxis& other) {
    axis.lower = std::min(axis.lower, other.lower);
    axis.upper = std::max(axis.upper, other.upper);
    return axis;
}

}  // namespace

FigureView::FigureView(QWidget* parent)
    : QGraphicsView(parent), scene_(std::make_unique<QGraphicsScene>()) {
    installChartAccessibility();
    scene_->setItemIndexMethod(QGraphicsScene::NoIndex);
    setScene(scene_.get());
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setViewportUpdateMode(MinimalViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    chart_ = std::make_unique<FigureChart>(*scene_);
    grips_ = std::make_unique<ClipGrips>(viewport(), *chart_);
    you_ = std::make_unique<YouDrag>(viewport(), *chart_);
    connectHandles();
    showStyle(theme(ThemeId::Light).plot);
}

FigureView::~FigureView() {
    // The items go before the scene they stand in, the handles' owners before the chart.
    you_.reset();
    grips_.reset();
    chart_.reset();
    setScene(nullptr);
}

void FigureView::connectHandles() {
    connect(grips_.get(), &ClipGrips::dragged, this, &FigureView::limitDragged);
    connect(grips_.get(), &ClipGrips::dragStarted, this, &FigureView::limitDragStarted);
    connect(grips_.get(), &ClipGrips::resetRequested, this, &FigureView::limitReset);
    connect(grips_.get(), &ClipGrips::dragFinished, this, [this](LimitSide side, bool oneSided) {
        applyFigure();
        emit limitDragFinished(side, oneSided);
    });
    connect(grips_.get(), &ClipGrips::dragCancelled, this, [this](LimitSide side) {
        emit limitDragCancelled(side);
        applyFigure();
    });
    connect(you_.get(), &YouDrag::dragged, this, &FigureView::youDragged);
    connect(you_.get(), &YouDrag::dragStarted, this, &FigureView::youDragStarted);
    connect(you_.get(), &YouDrag::dragFinished, this, [this] {
        applyFigure();
        emit youDragFinished();
    });
    connect(you_.get(), &YouDrag::dragCancelled, this, [this] {
        emit youDragCancelled();
        applyFigure();
    });
}

void FigureView::showFigure(const Figure& figure) {
    if (figure.id != figure_.id)
        forgetWalk();
    const bool otherCell = figure.matrix && figure_.matrix && hasFocus() &&
                           figure.matrix->chosenWords != figure_.matrix->chosenWords;
    figure_ = figure;
    points_.reset();
    proposed_.reset();
    applyFigure();
    if (otherCell)
        speakWalked();
}

bool FigureView::isDragging() const {
    return grips_->isDragging() || you_->isDragging();
}

void FigureView::applyFigure() {
    if (!isDragging()) {
        dragX_.reset();
        dragY_.reset();
        chart_->setFigure(figure_);
    } else {
        if (!dragX_) {
            dragX_ = chart_->picture().figure.xAxis;
            dragY_ = chart_->picture().figure.yAxis;
        }
        Figure held = figure_;
        dragY_ = grown(*dragY_, held.yAxis);
        held.xAxis = *dragX_;
        held.yAxis = *dragY_;
        chart_->setFigure(held);
    }
    refreshHandles();
    if (!isDragging())
        updateSpeech();
}

void FigureView::refreshHandles() {
    chart_->setSize(viewport()->size(), devicePixelRatioF(), grips_->bandHeight());
    grips_->place();
    you_->place();
}

void FigureView::showStyle(const PlotStyle& style) {
    grips_->showStyle(style);
    you_->showStyle(style);
    chart_->setStyle(style);
    setBackgroundBrush(style.page);
    refreshHandles();
    viewport()->update();
}

void FigureView::showLimits(const ClipRange& limits, const GripContext& context) {
    const bool first = !grips_->isShown();
    grips_->showLimits(limits, context);
    if (first)
        refreshHandles();
}

void FigureView::hideLimits() {
    if (!grips_->isShown())
        return;
    grips_->hideLimits();
    refreshHandles();
}

void FigureView::showSelection(std::optional<ClipRange> interval) {
    chart_->setSelection(interval);
}

void FigureView::setMarkable(bool markable) {
    markable_ = markable;
}

void FigureView::showHover(std::optional<ClipRange> interval) {
    chart_->setHover(interval);
}

std::optional<ClipRange> FigureView::lit() const {
    return chart_->picture().hover;
}

void FigureView::setZoomable(bool zoomable) {
    zoomable_ = zoomable;
}

void FigureView::setLetterKeys(bool enabled) {
    letterKeys_ = enabled;
}

QRectF FigureView::plotArea() const {
    return chart_->picture().layout.plot;
}

QPointF FigureView::positionOf(double x, double y) const {
    return {chart_->picture().x.toPixel(x), chart_->picture().y.toPixel(y)};
}

double FigureView::valueAt(double viewportX) const {
    return chart_->picture().x.valueAt(viewportX);
}

QRectF FigureView::cellArea(std::size_t cell) const {
    const ChartPicture& picture = chart_->picture();
    if (!picture.figure.matrix || picture.layout.panels.empty())
        return {};
    return quantscope::cellArea(*picture.figure.matrix, picture.layout.panels.front(), cell);
}

QRectF FigureView::markArea(const std::string& id) const {
    for (const PlacedMark& mark : chart_->picture().marks)
        if (chart_->picture().figure.marks[mark.index].id == id)
            return mark.tag;
    return {};
}

ClipGrip* FigureView::grip(LimitSide side) const {
    return grips_->grip(side);
}

YouHandle* FigureView::youHandle() const {
    return you_->handle();
}

QSize FigureView::sizeHint() const {
    return {480, 300};
}

QSize FigureView::minimumSizeHint() const {
    return {180, 110};
}

const std::vector<FigurePoint>& FigureView::points() const {
    if (!points_)
        points_ = figurePoints(figure_);
    return *points_;
}

void FigureView::retranslate() {
    chart_->retranslate();
    grips_->retranslate();
    you_->retranslate();
    refreshHandles();
    updateSpeech();
}

void FigureView::updateSpeech() {
    const QString name = text(figure_.title);
    if (accessibleName() != name)
        setAccessibleName(name);
    QString description = text(figure_.summary);
    if (!figure_.exact)
        description = tr("Approximate.") + u' ' + description;
    if (accessibleDescription() != description)
        setAccessibleDescription(description);
    you_->retranslate();
}

bool FigureView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        grips_->pointerLeft();
        setHovering(std::nullopt);
    } else if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void FigureView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QGraphicsView::changeEvent(event);
}

void FigureView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void FigureView::paintEvent(QPaintEvent* event) {
    if (chart_->picture().pixelRatio != devicePixelRatioF())
        refreshHandles();  // the window has moved to another screen
    QGraphicsView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(
        QPen(chart_->picture().style.focus, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

void FigureView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    refreshHandles();
}

}  // namespace quantscope
