// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/grip_pulse.h"

#include <QEvent>
#include <QPainter>
#include <QVariantAnimation>

#include "ui/charts/chart_handle.h"

namespace quantscope {

namespace {

constexpr int kReach = 14;     // px that the ring grows beyond the tab
constexpr double kWidth = 3;   // px of its line
constexpr double kRadius = 5;  // px of the tab's corners

}  // namespace

GripPulse::GripPulse(ClipGrip& grip)
    : QWidget(grip.parentWidget()), grip_(grip), growth_(new QVariantAnimation(this)) {
    setObjectName(QStringLiteral("gripPulse"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    growth_->setStartValue(0.0);
    growth_->setEndValue(1.0);
    growth_->setDuration(kRoundMs);
    growth_->setLoopCount(kRounds);
    growth_->setEasingCurve(QEasingCurve::OutQuad);
    connect(growth_, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(growth_, &QVariantAnimation::finished, this, &QObject::deleteLater);
    grip_.installEventFilter(this);
    follow();
    stackUnder(&grip_);
    show();
    growth_->start();
}

void GripPulse::follow() {
    setGeometry(grip_.geometry().adjusted(-kReach, -kReach, kReach, kReach));
}

bool GripPulse::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        follow();
    return QWidget::eventFilter(watched, event);
}

void GripPulse::paintEvent(QPaintEvent*) {
    const double grown = growth_->currentValue().toDouble();
    const double inset = kReach * (1 - grown) + kWidth / 2;
    QColor color = grip_.style().focus;
    color.setAlphaF(static_cast<float>(1 - grown * grown));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kWidth));
    const double radius = kRadius + kReach * grown;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

}  // namespace quantscope
