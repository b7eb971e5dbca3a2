// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

// A hand on a widget: what the window system would send, without waiting.
namespace quantscope::test {

class Pointer {
public:
    explicit Pointer(QWidget* widget, Qt::KeyboardModifiers modifiers = {})
        : widget_(widget), modifiers_(modifiers) {}

    void press(const QPointF& at) {
        send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    }
    void move(const QPointF& at) { send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton); }
    void hover(const QPointF& at) { send(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton); }
    void release(const QPointF& at) {
        send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    }

    void click(const QPointF& at) {
        press(at);
        release(at);
    }

private:
    void send(QEvent::Type type, const QPointF& at, Qt::MouseButton button,
              Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, widget_->mapToGlobal(at), button, buttons, modifiers_);
        QApplication::sendEvent(widget_, &event);
    }

    QWidget* widget_;
    Qt::KeyboardModifiers modifiers_;
};

}  // namespace quantscope::test
