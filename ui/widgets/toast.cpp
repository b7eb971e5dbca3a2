// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace quantscope {

Toast::Toast(QWidget* parent)
    : QFrame(parent), sentence_(new QLabel(this)), button_(new QToolButton(this)) {
    setObjectName(QStringLiteral("toast"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    sentence_->setForegroundRole(QPalette::ToolTipText);
    sentence_->setTextFormat(Qt::PlainText);
    button_->setObjectName(QStringLiteral("toast.button"));
    button_->setFocusPolicy(Qt::StrongFocus);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(sentence_);
    row->addWidget(button_);

    leave_.setSingleShot(true);
    leave_.setInterval(kShownFor);
    connect(&leave_, &QTimer::timeout, this, [this] {
        if (underMouse() || button_->hasFocus())
            leave_.start();
        else
            hide();
    });
    connect(button_, &QToolButton::clicked, this, [this] {
        hide();
        if (run_)
            run_();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showToast(const QString& sentence, const QString& label, std::function<void()> run) {
    run_ = std::move(run);
    sentence_->setText(sentence);
    button_->setText(label);
    button_->setAccessibleName(label);
    button_->setVisible(!label.isEmpty());
    setAccessibleName(sentence);
    place();
    show();
    raise();
    leave_.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool Toast::offers(const QString& label) const {
    return !isHidden() && button_->text() == label;
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
    leave_.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event) {
    leave_.start();
    QFrame::leaveEvent(event);
}

void Toast::changeEvent(QEvent* event) {
    // What it says was said in the other language; it is over soon anyway.
    if (event->type() == QEvent::LanguageChange)
        hide();
    QFrame::changeEvent(event);
}

void Toast::place() {
    constexpr int margin = 36;
    adjustSize();
    const QWidget* around = parentWidget();
    move(std::max(0, (around->width() - width()) / 2),
         std::max(0, around->height() - height() - margin));
}

}  // namespace quantscope
