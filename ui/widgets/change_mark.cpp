// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/change_mark.h"

#include <QDockWidget>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVariantAnimation>

#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/folding_group.h"

namespace quantscope {

namespace {

constexpr int kReach = 4;      // px that the frame stands off
constexpr double kWidth = 3;   // px of its line
constexpr double kRadius = 5;  // px of its corners
constexpr int kFadeMs = 1600;
constexpr double kFullUntil = 0.5;  // of that time

}  // namespace

void reveal(QWidget& control) {
    for (QWidget* parent = control.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* group = qobject_cast<FoldingGroup*>(parent))
            group->setFolded(false);
        if (auto* dock = qobject_cast<QDockWidget*>(parent)) {
            dock->show();
            dock->raise();
        }
        // What has just been unfolded has its place only after the next layout.
        if (auto* scroll = qobject_cast<QScrollArea*>(parent))
            QTimer::singleShot(0, &control,
                               [scroll, shown = &control] { scroll->ensureWidgetVisible(shown); });
    }
}

void giveKeyboard(QWidget& control) {
    QWidgetList parts{&control};
    if (const auto* buttons = qobject_cast<ChoiceButtons*>(&control))
        if (auto* chosen = buttons->button(buttons->shownChoice()))
            parts.prepend(chosen);
    parts += control.findChildren<QWidget*>();
    for (QWidget* part : parts)
        if (part->focusPolicy() & Qt::TabFocus && part->isEnabled() && part->isVisible()) {
            part->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

ChangeMark::ChangeMark(QWidget& control, bool moving)
    : QWidget(control.parentWidget() ? control.parentWidget() : &control),
      control_(control),
      fading_(new QVariantAnimation(this)),
      moving_(moving) {
    for (ChangeMark* other : control.window()->findChildren<ChangeMark*>())
        if (other != this)
            other->deleteLater();
    setObjectName(QStringLiteral("changeMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    fading_->setStartValue(1.0);
    fading_->setEndValue(0.0);
    fading_->setKeyValueAt(kFullUntil, 1.0);
    fading_->setDuration(kFadeMs);
    connect(fading_, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(fading_, &QVariantAnimation::finished, this, &QObject::deleteLater);
    control_.installEventFilter(this);
    follow();
    show();
    fading_->start();
}

void ChangeMark::follow() {
    const QRect place = parentWidget() == &control_ ? control_.rect() : control_.geometry();
    setGeometry(place.adjusted(-kReach, -kReach, kReach, kReach) & parentWidget()->rect());
    raise();
}

bool ChangeMark::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        follow();
    return QWidget::eventFilter(watched, event);
}

void ChangeMark::paintEvent(QPaintEvent*) {
    QColor color = palette().color(QPalette::Highlight);
    color.setAlphaF(moving_ ? fading_->currentValue().toFloat() : 1.0F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kWidth));
    const double inset = kWidth / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius,
                            kRadius);
}

}  // namespace quantscope
