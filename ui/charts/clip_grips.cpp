// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/clip_grips.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/figure_chart.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

constexpr double kReach = 12;     // px around a line that take it
constexpr double kSnapReach = 6;  // px around a pick that stick
constexpr double kBandGap = 2;    // px between tab and plot

std::size_t indexOf(LimitSide side) {
    return side == LimitSide::Lower ? 0 : 1;
}

constexpr std::array kSides{LimitSide::Lower, LimitSide::Upper};

}  // namespace

ClipGrips::ClipGrips(QWidget* viewport, FigureChart& chart) : chart_(chart) {
    for (const LimitSide side : kSides) {
        auto* grip = new ClipGrip(viewport);
        grips_[indexOf(side)] = grip;
        grip->setObjectName(side == LimitSide::Lower ? QStringLiteral("clip.lower")
                                                     : QStringLiteral("clip.upper"));
        connectGrip(grip, side);
    }
    retranslate();
}

void ClipGrips::connectGrip(ClipGrip* grip, LimitSide side) {
    connect(grip, &ChartHandle::stepped, this, [this, side](double steps) {
        propose(side, limitOf(limits_, side) + steps * step(), false);
    });
    connect(grip, &ChartHandle::jumped, this,
            [this, side](ChartHandle::Jump where) { jump(side, where); });
    connect(grip, &ChartHandle::valueEntered, this,
            [this, side](double value) { propose(side, value, false); });
    connect(grip, &ChartHandle::cancelled, this, &ClipGrips::cancel);
    connect(grip, &ChartHandle::pointerPressed, this,
            [this, side](const QPointF& position) { pressSide(side, position.x()); });
    connect(grip, &ChartHandle::pointerMoved, this, &ClipGrips::drag);
    connect(grip, &ChartHandle::pointerReleased, this, &ClipGrips::release);
    connect(grip, &ChartHandle::doubleClicked, this, [this, side] { emit resetRequested(side); });
}

void ClipGrips::showLimits(const ClipRange& limits, const GripContext& context) {
    shown_ = true;
    limits_ = limits;
    context_ = context;
    chart_.setLimits(limits);
    showValues();
    place();
}

void ClipGrips::hideLimits() {
    cancel();
    drag_.reset();
    shown_ = false;
    chart_.setLimits(std::nullopt);
    for (ClipGrip* grip : grips_)
        grip->hide();
}

void ClipGrips::showStyle(const PlotStyle& style) {
    for (ClipGrip* grip : grips_)
        grip->showStyle(style);
}

void ClipGrips::retranslate() {
    grip(LimitSide::Lower)->setAccessibleName(tr("Lower clip limit"));
    grip(LimitSide::Upper)->setAccessibleName(tr("Upper clip limit"));
    if (shown_)
        showValues();
}

ClipGrip* ClipGrips::grip(LimitSide side) const {
    return grips_[indexOf(side)];
}

double ClipGrips::bandHeight() const {
    return shown_ ? grips_[0]->tabSize().height() + kBandGap : 0;
}

double ClipGrips::step() const {
    return gripStep({chart_.picture().x.lower(), chart_.picture().x.upper()});
}

double ClipGrips::lineX(LimitSide side) const {
    return chart_.picture().x.toPixel(limitOf(limits_, side));
}

QString ClipGrips::shownValue(LimitSide side) const {
    const double value = limitOf(limits_, side);
    // The minus of the axis beside it.
    const QString number = shownNumber(value, 3).replace(u'-', QChar(0x2212));
    // Exactly on a pick: its letter shows that the grip sticks.
    const auto pick = nearestPick(side, value, 1e-9 * std::abs(value), context_.picks);
    return pick ? pick->letter + QStringLiteral(" ") + number : number;
}

void ClipGrips::showValues() {
    for (const LimitSide side : kSides) {
        const bool lower = side == LimitSide::Lower;
        ChartHandle::Value value;
        value.now = limitOf(limits_, side);
        value.lowest = std::min(context_.data.lower, limits_.lower);
        value.highest = std::max(context_.data.upper, limits_.upper);
        value.step = step();
        value.shown = shownValue(side);
        value.spoken = lower ? context_.lowerSpoken : context_.upperSpoken;
        grip(side)->showValue(value);
    }
}

void ClipGrips::place() {
    const ChartLayout& layout = chart_.picture().layout;
    if (!shown_ || layout.gripBand.isEmpty())
        return;
    std::array<QRectF, 2> tabs;
    std::array<double, 2> lines{};
    std::array<int, 2> beyond{};
    for (const LimitSide side : kSides) {
        const std::size_t i = indexOf(side);
        const double x = lineX(side);
        beyond[i] = x < layout.plot.left() - 1 ? -1 : x > layout.plot.right() + 1 ? 1 : 0;
        lines[i] = std::clamp(x, layout.plot.left(), layout.plot.right());
        const QSizeF size = grips_[i]->tabSize();
        tabs[i] = QRectF(QPointF(lines[i] - size.width() / 2,
                                 layout.gripBand.bottom() - size.height() - kBandGap + 2),
                         size);
    }
    // Side by side where they would overlap; the lines stay where they are.
    if (tabs[0].right() + 2 > tabs[1].left()) {
        const double middle = (lines[0] + lines[1]) / 2;
        tabs[0].moveRight(middle - 1);
        tabs[1].moveLeft(middle + 1);
    }
    for (const LimitSide side : kSides) {
        const std::size_t i = indexOf(side);
        tabs[i].moveLeft(std::clamp(tabs[i].left(), 1.0,
                                    std::max(1.0, layout.size.width() - tabs[i].width() - 1)));
        grips_[i]->place(tabs[i], lines[i], beyond[i]);
        grips_[i]->setVisible(true);
    }
}

std::optional<LimitSide> ClipGrips::nearestLine(const QPointF& position) const {
    const QRectF& plot = chart_.picture().layout.plot;
    if (!shown_ || position.y() < plot.top() || position.y() > plot.bottom())
        return std::nullopt;
    const double lower = std::abs(position.x() - lineX(LimitSide::Lower));
    const double upper = std::abs(position.x() - lineX(LimitSide::Upper));
    if (std::min(lower, upper) > kReach)
        return std::nullopt;
    return lower < upper ? LimitSide::Lower : LimitSide::Upper;
}

bool ClipGrips::pointerAt(const QPointF& position) {
    const auto near = drag_ && drag_->side ? drag_->side : nearestLine(position);
    for (const LimitSide side : kSides)
        chart_.setLimitNear(indexOf(side), near == side);
    return near.has_value();
}

void ClipGrips::pointerLeft() {
    if (!drag_)
        for (const LimitSide side : kSides)
            chart_.setLimitNear(indexOf(side), false);
}

void ClipGrips::press(const QPointF& position, Qt::KeyboardModifiers) {
    const bool together = std::abs(lineX(LimitSide::Lower) - lineX(LimitSide::Upper)) < 1;
    const auto side = nearestLine(position);
    if (side)
        pressSide(together ? std::nullopt : side, position.x());
}

void ClipGrips::pressSide(std::optional<LimitSide> side, double pointerX) {
    const QRectF& plot = chart_.picture().layout.plot;
    Drag drag;
    drag.side = side;
    drag.from = pointerX;
    drag.line = std::clamp(lineX(side.value_or(LimitSide::Lower)), plot.left(), plot.right());
    drag_ = drag;
    if (side)
        grip(*side)->setFocus(Qt::MouseFocusReason);
}

void ClipGrips::drag(const QPointF& position, Qt::KeyboardModifiers modifiers) {
    if (!drag_ || drag_->cancelled || position.x() == drag_->from)
        return;
    if (!drag_->side) {
        drag_->side = position.x() < drag_->from ? LimitSide::Lower : LimitSide::Upper;
        grip(*drag_->side)->setFocus(Qt::MouseFocusReason);
    }
    const LimitSide side = *drag_->side;
    if (!drag_->started) {
        drag_->started = true;
        grip(side)->setQuiet(true);
        emit dragStarted(side);
    }
    drag_->oneSided = modifiers & Qt::ShiftModifier;
    const AxisScale& x = chart_.picture().x;
    const QRectF& plot = chart_.picture().layout.plot;
    double wanted =
        x.valueAt(std::clamp(drag_->line + position.x() - drag_->from, plot.left(), plot.right()));
    if (!(modifiers & Qt::ControlModifier))
        if (const auto pick =
                nearestPick(side, wanted, kSnapReach * x.unitsPerPixel(), context_.picks))
            wanted = limitOf(pick->range, side);
    propose(side, wanted, drag_->oneSided);
}

void ClipGrips::release() {
    if (!drag_)
        return;
    const Drag ended = *drag_;
    drag_.reset();
    if (!ended.side)
        return;
    grip(*ended.side)->setQuiet(false);
    if (ended.started && !ended.cancelled)
        emit dragFinished(*ended.side, ended.oneSided);
}

void ClipGrips::cancel() {
    if (!drag_ || drag_->cancelled)
        return;
    drag_->cancelled = true;
    if (drag_->started)
        emit dragCancelled(*drag_->side);
}

void ClipGrips::reset(const QPointF& position) {
    drag_.reset();
    if (const auto side = nearestLine(position))
        emit resetRequested(*side);
}

void ClipGrips::propose(LimitSide side, double wanted, bool oneSided) {
    const bool together = context_.mirrored && !oneSided;
    const double value = allowedLimit(side, wanted, limits_, step(), together);
    if (value != limitOf(limits_, side))
        emit dragged(side, value, oneSided);
}

void ClipGrips::jump(LimitSide side, ChartHandle::Jump where) {
    switch (where) {
        case ChartHandle::Jump::First: propose(side, context_.data.lower, false); return;
        case ChartHandle::Jump::Last: propose(side, context_.data.upper, false); return;
        case ChartHandle::Jump::Next:
        case ChartHandle::Jump::Previous: break;
    }
    const int direction = where == ChartHandle::Jump::Next ? 1 : -1;
    if (const auto pick = nextPick(side, limitOf(limits_, side), direction, context_.picks))
        propose(side, limitOf(pick->range, side), false);
}

}  // namespace quantscope
