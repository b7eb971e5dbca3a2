// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_move.h"

#include <QApplication>
#include <QEvent>
#include <QVariantAnimation>
#include <QWidget>

#include <utility>

namespace quantscope {

namespace {

bool isTouch(const QEvent& event) {
    switch (event.type()) {
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride:
        case QEvent::MouseButtonPress:
        case QEvent::NonClientAreaMouseButtonPress:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::DragEnter: return true;
        default: return false;
    }
}

}  // namespace

FirstMove::FirstMove(QWidget* page)
    : QObject(page), page_(page), trip_(new QVariantAnimation(this)) {
    untilPulse_.setSingleShot(true);
    untilTrip_.setSingleShot(true);
    connect(&untilPulse_, &QTimer::timeout, this, &FirstMove::pulse);
    connect(&untilTrip_, &QTimer::timeout, this, &FirstMove::startTrip);
    trip_->setKeyValueAt(0, 0.0);
    trip_->setKeyValueAt(0.45, 1.0);
    trip_->setKeyValueAt(0.6, 1.0);  // long enough to read the numbers there
    trip_->setKeyValueAt(1, 0.0);
    trip_->setEasingCurve(QEasingCurve::InOutSine);
    connect(trip_, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        if (onTrip())
            emit tripAt(share.toDouble());
    });
    connect(trip_, &QVariantAnimation::finished, this, [this] {
        stop();
        emit tripEnded();
    });
    setPace(kPulseAfterMs, kTripAfterMs, kTripMs);
}

void FirstMove::setPace(int pulseAfter, int tripAfter, int trip) {
    untilPulse_.setInterval(pulseAfter);
    untilTrip_.setInterval(tripAfter);
    trip_->setDuration(trip);
}

void FirstMove::start() {
    if (std::exchange(started_, true))
        return;
    qApp->installEventFilter(this);
    untilPulse_.start();
    untilTrip_.start();
}

void FirstMove::stop() {
    qApp->removeEventFilter(this);
    untilPulse_.stop();
    untilTrip_.stop();
    if (!onTrip())
        return;
    trip_->stop();
    emit tripEnded();
}

bool FirstMove::onTrip() const {
    return trip_->state() == QAbstractAnimation::Running;
}

void FirstMove::startTrip() {
    // Somebody who works in another window must not see this one move.
    if (!page_->isVisible() || !page_->isActiveWindow()) {
        untilTrip_.start();
        return;
    }
    emit tripStarted();
    trip_->start();
}

bool FirstMove::eventFilter(QObject* watched, QEvent* event) {
    if (isTouch(*event))
        stop();
    return QObject::eventFilter(watched, event);
}

}  // namespace quantscope
