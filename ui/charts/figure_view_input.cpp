// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer and keys do on a FigureView.
#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "core/figure/matrix_cells.h"
#include "ui/charts/clip_grips.h"
#include "ui/charts/figure_chart.h"
#include "ui/charts/figure_view.h"
#include "ui/charts/you_drag.h"
#include "ui/text/messages.h"

namespace quantscope {

namespace {

constexpr double kTarget = 24;  // px: smallest area that takes a click
constexpr double kKeyZoom = 1.25;

QRectF targetArea(const QRectF& tag) {
    QRectF area(0, 0, std::max(tag.width(), kTarget), std::max(tag.height(), kTarget));
    area.moveCenter(tag.center());
    return area;
}

}  // namespace

std::optional<std::size_t> FigureView::markIndexAt(const QPointF& position) const {
    std::optional<std::size_t> nearest;
    double best = 0;
    for (const PlacedMark& mark : chart_->picture().marks) {
        const QPointF away = mark.tag.center() - position;
        const double distance = std::hypot(away.x(), away.y());
        const FigureMark& meant = chart_->picture().figure.marks[mark.index];
        const bool target = !meant.letter.empty() || meant.shape != MarkShape::Tag;
        if (target && targetArea(mark.tag).contains(position) && (!nearest || distance < best)) {
            nearest = mark.index;
            best = distance;
        }
    }
    return nearest;
}

std::optional<std::size_t> FigureView::matrixCellAt(const QPointF& position) const {
    const ChartPicture& picture = chart_->picture();
    if (!picture.figure.matrix)
        return std::nullopt;
    return cellAt(*picture.figure.matrix, picture.layout.panels, position);
}

QString FigureView::toolTipAt(const QPointF& position) const {
    if (figure_.matrix) {
        const auto cell = matrixCellAt(position);
        return cell ? text(matrixCellWords(*figure_.matrix, *cell)) : QString();
    }
    if (const auto mark = markIndexAt(position))
        return text(chart_->picture().figure.marks[*mark].label);
    if (!plotArea().contains(position))
        return {};
    const auto point = pointAt(points(), valueAt(position.x()));
    return point ? pointText(figure_, points()[*point]) : QString();
}

void FigureView::setPointerShape(const QPointF& position) {
    const bool line = grips_->pointerAt(position);
    const Qt::CursorShape shape = line                      ? Qt::SizeHorCursor
                                  : markIndexAt(position)   ? Qt::PointingHandCursor
                                  : press_ && press_->marks ? Qt::IBeamCursor
                                  : press_ && press_->moved ? Qt::ClosedHandCursor
                                                            : Qt::ArrowCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

void FigureView::setHovering(std::optional<ClipRange> interval) {
    if (hovering_ == interval)
        return;
    hovering_ = interval;
    emit hovered(interval);
}

void FigureView::hoverAt(const QPointF& position) {
    std::optional<ClipRange> interval;
    if (const auto cell = matrixCellAt(position)) {
        const double value = figure_.matrix->panels.front().cells[*cell];
        if (std::isfinite(value))
            interval = ClipRange{value, value};
    } else if (!figure_.matrix && plotArea().contains(position))
        if (const auto point = pointAt(points(), valueAt(position.x())))
            interval = points()[*point].interval;
    setHovering(interval);
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    if (grips_->pointerAt(event->position())) {
        grips_->press(event->position(), event->modifiers());
        return;
    }
    setFocus(Qt::MouseFocusReason);
    const bool marks = markable_ && !figure_.matrix && (event->modifiers() & Qt::ShiftModifier) &&
                       plotArea().contains(event->position());
    press_ = Press{event->position(), visibleRange(), marks};
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF position = event->position();
    if (grips_->isDragging()) {
        grips_->drag(position, event->modifiers());
        return;
    }
    if (press_ && (event->buttons() & Qt::LeftButton)) {
        constexpr double kClickSlack = 3;  // px: a click's tremble is no pan
        const double moved = position.x() - press_->from.x();
        press_->moved = press_->moved || std::abs(moved) > kClickSlack;
        if (press_->moved && press_->marks)
            markTo(position);
        else if (press_->moved && zoomable_ && plotArea().width() > 0) {
            const double shift =
                moved / plotArea().width() * (press_->range.upper - press_->range.lower);
            proposeRange({press_->range.lower - shift, press_->range.upper - shift});
        }
    } else {
        hoverAt(position);
    }
    setPointerShape(position);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (grips_->isDragging()) {
        grips_->release();
        return;
    }
    if (press_ && !press_->moved && press_->marks)
        emit intervalMarked(std::nullopt);
    else if (press_ && !press_->moved)
        click(event->position());
    press_.reset();
    setPointerShape(event->position());
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && grips_->pointerAt(event->position()))
        grips_->reset(event->position());
}

void FigureView::click(const QPointF& position) {
    if (const auto mark = markIndexAt(position)) {
        emit markActivated(QString::fromStdString(chart_->picture().figure.marks[*mark].id));
        return;
    }
    hoverAt(position);
    if (const auto cell = matrixCellAt(position)) {
        const FigureMatrix& matrix = *figure_.matrix;
        emit cellChosen(matrix.firstRow + *cell / matrix.columns * matrix.rowStep,
                        matrix.firstColumn + *cell % matrix.columns * matrix.columnStep);
        return;
    }
    emit intervalPicked(hovering_);
}

void FigureView::markTo(const QPointF& position) {
    const QRectF plot = plotArea();
    const auto valueInPlot = [&](double x) {
        return valueAt(std::clamp(x, plot.left(), plot.right()));
    };
    const auto [lower, upper] =
        std::minmax({valueInPlot(press_->from.x()), valueInPlot(position.x())});
    emit intervalMarked(ClipRange{lower, upper});
}

// From the point at which B was pressed to the one that is walked to now.
void FigureView::markToWalked() {
    const ClipRange& to = points()[*walkedPoint_].interval;
    emit intervalMarked(
        ClipRange{std::min(markedFrom_->lower, to.lower), std::max(markedFrom_->upper, to.upper)});
}

void FigureView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (!zoomable_ || notches == 0 || isDragging()) {
        event->ignore();
        return;
    }
    const QRectF plot = plotArea();
    zoom(std::pow(kKeyZoom, notches),
         std::clamp((event->position().x() - plot.left()) / plot.width(), 0.0, 1.0));
    event->accept();
}

ClipRange FigureView::visibleRange() const {
    return proposed_.value_or(ClipRange{chart_->picture().x.lower(), chart_->picture().x.upper()});
}

void FigureView::zoom(double factor, double aboutShare) {
    const ClipRange now = visibleRange();
    const double span = now.upper - now.lower;
    const double fixed = now.lower + aboutShare * span;
    proposeRange({fixed - aboutShare * span / factor, fixed + (1 - aboutShare) * span / factor});
}

void FigureView::proposeRange(ClipRange range) {
    // Closer than this, float32 values cannot be told apart; further out, axes have no numbers.
    constexpr double kFinest = 1e-6;
    constexpr double kWidest = 1e37;
    const double size = std::max(std::abs(range.lower), std::abs(range.upper));
    if (!(range.upper - range.lower > kFinest * size) || !(size < kWidest))
        return;
    proposed_ = range;
    emit visibleRangeEdited(range);
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    if (matrixKey(*event) || markKey(*event) || zoomKey(*event) || walkKey(*event) ||
        letterKey(*event)) {
        event->accept();
        return;
    }
    // Not to QGraphicsView, which would scroll: what the chart does not know is for the page.
    event->ignore();
}

// The arrow keys go to the neighbour that is shown; at the border of a close-up the owner moves it.
bool FigureView::matrixKey(const QKeyEvent& event) {
    if (!figure_.matrix || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return false;
    const FigureMatrix& matrix = *figure_.matrix;
    const std::size_t reach = event.modifiers() & Qt::ShiftModifier ? 10 : 1;
    const std::size_t row = matrix.firstRow + matrix.chosen / matrix.columns * matrix.rowStep;
    const std::size_t column =
        matrix.firstColumn + matrix.chosen % matrix.columns * matrix.columnStep;
    const std::size_t down = reach * matrix.rowStep;
    const std::size_t across = reach * matrix.columnStep;
    switch (event.key()) {
        case Qt::Key_Up: emit cellChosen(row - std::min(row, down), column); return true;
        case Qt::Key_Down: emit cellChosen(row + down, column); return true;
        case Qt::Key_Left: emit cellChosen(row, column - std::min(column, across)); return true;
        case Qt::Key_Right: emit cellChosen(row, column + across); return true;
        case Qt::Key_Home: emit cellChosen(row, 0); return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal: emit closeUpChosen(true); return true;
        case Qt::Key_Minus: emit closeUpChosen(false); return true;
        default: return false;
    }
}

bool FigureView::markKey(const QKeyEvent& event) {
    if (!markable_ || figure_.matrix || event.modifiers())
        return false;
    if (event.key() == Qt::Key_Escape && chart_->picture().selection) {
        markedFrom_.reset();
        emit intervalMarked(std::nullopt);
        return true;
    }
    if (event.key() != Qt::Key_B || !letterKeys_)
        return false;
    if (markedFrom_) {
        markedFrom_.reset();
    } else if (walkedPoint_ && *walkedPoint_ < points().size()) {
        markedFrom_ = points()[*walkedPoint_].interval;
        markToWalked();
    }
    return true;
}

bool FigureView::zoomKey(const QKeyEvent& event) {
    if (!zoomable_ || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return false;
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        zoom(kKeyZoom, 0.5);
    else if (event.key() == Qt::Key_Minus)
        zoom(1 / kKeyZoom, 0.5);
    else
        return false;
    return true;
}

bool FigureView::letterKey(const QKeyEvent& event) {
    if (!letterKeys_ || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return false;
    switch (event.key()) {
        case Qt::Key_R:
            if (zoomable_)
                emit fitRequested();
            return zoomable_;
        case Qt::Key_T: emit tableRequested(); return true;
        case Qt::Key_F: emit maximizeRequested(); return true;
        case Qt::Key_G: focusNextGrip(); return grips_->isShown();
        default: return false;
    }
}

void FigureView::focusNextGrip() {
    if (grips_->isShown())
        grip(LimitSide::Lower)->setFocus(Qt::OtherFocusReason);
    else if (youHandle()->isVisible())
        youHandle()->setFocus(Qt::OtherFocusReason);
}

bool FigureView::walkKey(const QKeyEvent& event) {
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const long steps = event.modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End: walkPoints(event.key(), steps); return true;
        case Qt::Key_PageUp: walkMarks(1); return true;
        case Qt::Key_PageDown: walkMarks(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!walkedMark_ || *walkedMark_ >= figure_.marks.size())
                return false;
            emit markActivated(QString::fromStdString(figure_.marks[*walkedMark_].id));
            return true;
        case Qt::Key_Escape:
            if (!walkedPoint_ && !walkedMark_)
                return false;
            forgetWalk();
            setHovering(std::nullopt);
            emit intervalPicked(std::nullopt);
            return true;
        default: return false;
    }
}

void FigureView::walkPoints(int key, long steps) {
    const AxisScale& x = chart_->picture().x;
    const auto inView = [&](const FigurePoint& point) {
        return point.interval.upper >= x.lower() && point.interval.lower <= x.upper();
    };
    const auto& all = points();
    const auto begin = std::find_if(all.begin(), all.end(), inView);
    if (begin == all.end())
        return;
    const auto first = static_cast<long>(begin - all.begin());
    const auto end = std::find_if(all.rbegin(), all.rend(), inView);
    const auto last = static_cast<long>(all.rend() - end) - 1;
    long next = first;
    if (key == Qt::Key_End)
        next = last;
    else if (key != Qt::Key_Home && walkedPoint_)
        next = static_cast<long>(*walkedPoint_) + (key == Qt::Key_Left ? -steps : steps);
    else if (key == Qt::Key_Left)
        next = last;
    walkedMark_.reset();
    walkedPoint_ = static_cast<std::size_t>(std::clamp(next, first, last));
    setHovering(all[*walkedPoint_].interval);
    if (markedFrom_)
        markToWalked();
    speakWalked();
}

void FigureView::walkMarks(int direction) {
    const auto& marks = figure_.marks;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < marks.size(); ++i)
        order.push_back(i);
    if (order.empty())
        return;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return marks[a].x < marks[b].x; });
    const auto count = static_cast<long>(order.size());
    long place = direction > 0 ? -1 : count;
    if (walkedMark_)
        place = std::find(order.begin(), order.end(), *walkedMark_) - order.begin();
    place = std::clamp(place + direction, 0L, count - 1);
    walkedMark_ = order[static_cast<std::size_t>(place)];
    walkedPoint_.reset();
    const double at = marks[*walkedMark_].x;
    setHovering(ClipRange{at, at});
    speakWalked();
}

void FigureView::forgetWalk() {
    markedFrom_.reset();
    walkedPoint_.reset();
    walkedMark_.reset();
}

QString FigureView::walkedText() const {
    if (figure_.matrix)
        return text(figure_.matrix->chosenWords);
    if (walkedMark_ && *walkedMark_ < figure_.marks.size())
        return text(figure_.marks[*walkedMark_].label);
    if (walkedPoint_ && *walkedPoint_ < points().size())
        return pointText(figure_, points()[*walkedPoint_]);
    return {};
}

void FigureView::speakWalked() {
    // Qt 6.4 has no announcements; screen readers speak a changed value of what has the focus.
    QAccessibleValueChangeEvent change(this, walkedText());
    QAccessible::updateAccessibility(&change);
}

}  // namespace quantscope
