// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_handle.h"

#include <QAccessible>
#include <QDateTime>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/charts/chart_accessibility.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

double stepsOf(Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ShiftModifier)
        return 10;
    return modifiers & Qt::ControlModifier ? 0.1 : 1;
}

}  // namespace

ChartHandle::ChartHandle(QWidget* viewport) : QWidget(viewport) {
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setMouseTracking(true);
    hide();
}

void ChartHandle::showValue(const Value& value) {
    if (value_ == value)
        return;
    const bool changed = value_.now != value.now || value_.spoken != value.spoken;
    value_ = value;
    setToolTip(value.spoken.isEmpty() ? value.shown : value.spoken);
    if (changed)
        announce();
    update();
}

void ChartHandle::showStyle(const PlotStyle& style) {
    style_ = style;
    setFont(style.font);
    update();
}

void ChartHandle::setQuiet(bool quiet) {
    if (quiet_ && !quiet) {
        lastSpoken_ = 0;
        quiet_ = false;
        announce();
    }
    quiet_ = quiet;
}

void ChartHandle::announce() {
    constexpr qint64 kBetween = 1000;  // ms
    if (!QAccessible::isActive())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (quiet_ && now - lastSpoken_ < kBetween)
        return;
    lastSpoken_ = now;
    QAccessibleValueChangeEvent change(this, value_.now);
    QAccessible::updateAccessibility(&change);
}

bool ChartHandle::event(QEvent* event) {
    // The box and the drag take Esc before a dialog or the page does.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape)
            key->accept();
    }
    return QWidget::event(event);
}

void ChartHandle::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    raise();
    update();
}

void ChartHandle::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void ChartHandle::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down: emit stepped(-stepsOf(event->modifiers())); return;
        case Qt::Key_Right:
        case Qt::Key_Up: emit stepped(stepsOf(event->modifiers())); return;
        case Qt::Key_PageUp: emit jumped(Jump::Next); return;
        case Qt::Key_PageDown: emit jumped(Jump::Previous); return;
        case Qt::Key_Home: emit jumped(Jump::First); return;
        case Qt::Key_End: emit jumped(Jump::Last); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: openBox(); return;
        case Qt::Key_Escape: emit cancelled(); return;
        default: QWidget::keyPressEvent(event);
    }
}

void ChartHandle::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setFocus(Qt::MouseFocusReason);
    emit pointerPressed(mapToParent(event->position()), event->modifiers());
}

void ChartHandle::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        emit pointerMoved(mapToParent(event->position()), event->modifiers());
}

void ChartHandle::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        emit pointerReleased();
}

void ChartHandle::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

void ChartHandle::openBox() {
    if (box_)
        return;
    box_ = new QLineEdit(shortNumber(value_.now), parentWidget());
    box_->setObjectName(objectName() + QStringLiteral(".box"));
    box_->setAccessibleName(accessibleName());
    box_->setFont(font());
    const QSize size(std::max(width(), fontMetrics().horizontalAdvance(u'0') * 12),
                     std::max(height(), box_->sizeHint().height()));
    QRect area(QPoint(0, 0), size);
    area.moveCenter(geometry().center());
    area.moveLeft(std::clamp(area.left(), 0, std::max(0, parentWidget()->width() - size.width())));
    box_->setGeometry(area);
    box_->installEventFilter(this);
    box_->selectAll();
    box_->show();
    box_->setFocus(Qt::OtherFocusReason);
    connect(box_, &QLineEdit::textEdited, this, [this] { QToolTip::hideText(); });
}

void ChartHandle::closeBox(bool take) {
    if (!box_)
        return;
    const QString typed = box_->text();
    const std::optional<double> value = parseShown(typed);
    if (take && !value) {
        // The last good value stays; the box says why, in place.
        const QString why = tr("“%1” is not a number. Type one like %2; Esc leaves it unchanged.")
                                .arg(typed, shortNumber(value_.now));
        box_->setAccessibleDescription(why);
        QToolTip::showText(box_->mapToGlobal(QPoint(0, box_->height())), why, box_);
        box_->selectAll();
        return;
    }
    box_->removeEventFilter(this);
    box_->deleteLater();
    box_ = nullptr;
    setFocus(Qt::OtherFocusReason);
    if (take)
        emit valueEntered(*value);
}

bool ChartHandle::eventFilter(QObject* watched, QEvent* event) {
    if (watched != box_)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            closeBox(key != Qt::Key_Escape);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && box_) {
        // Leaving takes a number and forgets what is none.
        const bool number = parseShown(box_->text()).has_value();
        closeBox(number);
    }
    return false;
}

void ClipGrip::place(const QRectF& area, double lineX, int beyond) {
    const QRect place = area.toAlignedRect();
    const double line = lineX - place.left();
    if (geometry() != place)
        setGeometry(place);
    if (line != lineX_ || beyond != beyond_) {
        lineX_ = line;
        beyond_ = beyond;
        update();
    }
}

QSizeF ClipGrip::tabSize() const {
    const QFontMetricsF metrics(titleFont(style()));
    const double arrow = beyond_ == 0 ? 0 : 10;
    return {std::max(kTabWidth, std::ceil(metrics.horizontalAdvance(value().shown)) + 14 + arrow),
            std::max(kTabHeight, std::ceil(metrics.height()) + 8)};
}

void ClipGrip::enterEvent(QEnterEvent* event) {
    ChartHandle::enterEvent(event);
    update();
}

void ClipGrip::leaveEvent(QEvent* event) {
    ChartHandle::leaveEvent(event);
    update();
}

void ClipGrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = QRectF(rect());
    painter.setPen(Qt::NoPen);
    QRectF tab = all;
    if (hasFocus()) {
        painter.setBrush(style().focus);
        painter.drawRoundedRect(all, 5, 5);
        painter.setBrush(style().page);
        painter.drawRoundedRect(all.adjusted(2, 2, -2, -2), 3.5, 3.5);
        tab = all.adjusted(3.5, 3.5, -3.5, -3.5);
    }
    painter.setBrush(underMouse() && isEnabled() ? style().muted : style().ink);
    painter.drawRoundedRect(tab, 4, 4);
    painter.setPen(style().page);
    painter.setFont(titleFont(style()));
    QRectF words = tab;
    if (beyond_ != 0) {
        const double tip = beyond_ < 0 ? tab.left() + 4 : tab.right() - 4;
        const double back = tip - beyond_ * 6;
        painter.setBrush(style().page);
        painter.drawPolygon(QPolygonF{QPointF(tip, tab.center().y()),
                                      QPointF(back, tab.center().y() - 4),
                                      QPointF(back, tab.center().y() + 4)});
        words.adjust(beyond_ < 0 ? 10 : 0, 0, beyond_ < 0 ? 0 : -10, 0);
    }
    painter.drawText(words, Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine, value().shown);
}

void YouHandle::paintEvent(QPaintEvent*) {
    if (!hasFocus() && !underMouse())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style().focus, 2));
    painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
}

}  // namespace quantscope
