// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/drop_hint.h"

#include <QPainter>

namespace quantscope {

DropHint::DropHint(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAlignment(Qt::AlignCenter);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(48);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    setFont(large);
    hide();
}

void DropHint::showHint(const QString& sentence) {
    setText(sentence);
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void DropHint::paintEvent(QPaintEvent* event) {
    constexpr int inset = 16;
    constexpr int lineWidth = 3;
    constexpr int opacity = 225;
    QPainter painter(this);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlpha(opacity);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(palette().color(QPalette::Highlight), lineWidth, Qt::DashLine));
    painter.drawRect(rect().adjusted(inset, inset, -inset, -inset));
    painter.end();
    QLabel::paintEvent(event);
}

}  // namespace quantscope
