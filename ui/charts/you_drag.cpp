// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/you_drag.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/figure_chart.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

const FigureMark* youMark(const Figure& figure) {
    const auto at =
        std::find_if(figure.marks.begin(), figure.marks.end(), [](const FigureMark& mark) {
            return mark.role == Role::You && mark.shape == MarkShape::Tag;
        });
    return at == figure.marks.end() ? nullptr : &*at;
}

}  // namespace

YouDrag::YouDrag(QWidget* viewport, FigureChart& chart)
    : chart_(chart), handle_(new YouHandle(viewport)) {
    handle_->setObjectName(QStringLiteral("you"));
    connect(handle_, &ChartHandle::stepped, this, [this](double steps) {
        const FigureMark* mark = youMark(chart_.picture().figure);
        // Whole steps stay whole: a tenth of one is one.
        const bool whole = mark && mark->step > 0;
        const double count =
            whole ? std::copysign(std::max(1.0, std::round(std::abs(steps))), steps) : steps;
        propose(handle_->value().now + count * handle_->value().step);
    });
    connect(handle_, &ChartHandle::jumped, this, &YouDrag::jump);
    connect(handle_, &ChartHandle::valueEntered, this, &YouDrag::propose);
    connect(handle_, &ChartHandle::cancelled, this, &YouDrag::cancel);
    connect(handle_, &ChartHandle::pointerPressed, this, &YouDrag::press);
    connect(handle_, &ChartHandle::pointerMoved, this, &YouDrag::move);
    connect(handle_, &ChartHandle::pointerReleased, this, &YouDrag::release);
    retranslate();
}

void YouDrag::retranslate() {
    handle_->setAccessibleName(tr("You: %1").arg(text(chart_.picture().figure.xAxis.title)));
}

void YouDrag::place() {
    const ChartPicture& picture = chart_.picture();
    const FigureMark* mark = youMark(picture.figure);
    const auto placed = std::find_if(
        picture.marks.begin(), picture.marks.end(),
        [&](const PlacedMark& each) { return &picture.figure.marks[each.index] == mark; });
    if (!mark || placed == picture.marks.end()) {
        handle_->hide();
        return;
    }
    ChartHandle::Value value;
    value.now = mark->x;
    value.lowest = picture.x.lower();
    value.highest = picture.x.upper();
    value.step = mark->step > 0 ? mark->step : (picture.x.upper() - picture.x.lower()) / 200;
    value.shown = shownNumber(mark->x, 3);
    value.spoken = text(mark->label);
    handle_->showValue(value);
    QRect area(0, 0, YouHandle::kSide, YouHandle::kSide);
    area.moveCenter(placed->point.toPoint());
    handle_->setGeometry(area);
    handle_->show();
}

void YouDrag::press(const QPointF& position) {
    drag_ = Drag{position.x(), chart_.picture().x.toPixel(handle_->value().now)};
}

void YouDrag::move(const QPointF& position) {
    if (!drag_ || drag_->cancelled || position.x() == drag_->from)
        return;
    if (!drag_->started) {
        drag_->started = true;
        handle_->setQuiet(true);
        emit dragStarted();
    }
    const QRectF& plot = chart_.picture().layout.plot;
    propose(chart_.picture().x.valueAt(
        std::clamp(drag_->mark + position.x() - drag_->from, plot.left(), plot.right())));
}

void YouDrag::release() {
    if (!drag_)
        return;
    const Drag ended = *drag_;
    drag_.reset();
    handle_->setQuiet(false);
    if (ended.started && !ended.cancelled)
        emit dragFinished();
}

void YouDrag::cancel() {
    if (!drag_ || drag_->cancelled)
        return;
    drag_->cancelled = true;
    if (drag_->started)
        emit dragCancelled();
}

void YouDrag::jump(ChartHandle::Jump where) {
    const ChartPicture& picture = chart_.picture();
    if (where == ChartHandle::Jump::First || where == ChartHandle::Jump::Last) {
        propose(where == ChartHandle::Jump::First ? picture.x.lower() : picture.x.upper());
        return;
    }
    const double now = handle_->value().now;
    const int direction = where == ChartHandle::Jump::Next ? 1 : -1;
    std::optional<double> next;
    for (const FigureMark& mark : picture.figure.marks) {
        const double ahead = direction * (mark.x - now);
        if (mark.role != Role::You && ahead > 0 && (!next || ahead < direction * (*next - now)))
            next = mark.x;
    }
    if (next)
        propose(*next);
}

void YouDrag::propose(double x) {
    if (std::isfinite(x) && x != handle_->value().now)
        emit dragged(x);
}

}  // namespace quantscope
