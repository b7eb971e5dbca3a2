// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace quantscope {

namespace {

QStyle::StandardPixmap signOf(BarMessage::Kind kind) {
    switch (kind) {
        case BarMessage::Kind::Note: return QStyle::SP_MessageBoxInformation;
        case BarMessage::Kind::Warning: return QStyle::SP_MessageBoxWarning;
        case BarMessage::Kind::Error: return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxInformation;
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      sign_(new QLabel(this)),
      sentence_(new QLabel(this)),
      buttonRow_(new QHBoxLayout),
      close_(new QToolButton(this)),
      more_(new QToolButton(this)),
      details_(new QLabel(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setObjectName(QStringLiteral("messageBar"));

    // A file may be called anything: its name is never read as markup.
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close_->setAutoRaise(true);
    close_->setObjectName(QStringLiteral("messageBar.close"));
    close_->setFocusPolicy(Qt::StrongFocus);

    details_->setObjectName(QStringLiteral("messageBar.details"));
    details_->setTextFormat(Qt::PlainText);
    details_->setWordWrap(true);
    details_->setTextInteractionFlags(sentence_->textInteractionFlags());
    details_->hide();
    more_->setObjectName(QStringLiteral("messageBar.more"));
    more_->setCheckable(true);
    more_->setFocusPolicy(Qt::StrongFocus);

    auto* row = new QHBoxLayout;
    row->addWidget(sign_);
    row->addWidget(sentence_, 1);
    row->addLayout(buttonRow_);
    row->addWidget(more_);
    row->addWidget(close_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 4, 4);
    rows->addLayout(row);
    rows->addWidget(details_);

    connect(close_, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    connect(more_, &QToolButton::toggled, this, [this](bool unfolded) {
        if (unfolded)
            details_->setText(message_->details());
        details_->setVisible(unfolded);
    });
    hide();
}

void MessageBar::showMessage(BarMessage message) {
    message_ = std::move(message);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    sign_->setPixmap(style()->standardIcon(signOf(message_->kind)).pixmap(size));
    makeButtons();
    more_->setChecked(false);
    more_->setVisible(static_cast<bool>(message_->details));
    retranslate();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear() {
    message_.reset();
    hide();
}

QString MessageBar::shownText() const {
    return message_ ? sentence_->text() : QString();
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::makeButtons() {
    for (QToolButton* button : std::exchange(buttons_, {}))
        button->deleteLater();
    for (const BarMessage::Button& wanted : message_->buttons) {
        auto* button = new QToolButton(this);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QStringLiteral("messageBar.button%1").arg(buttons_.size()));
        connect(button, &QToolButton::clicked, this, [run = wanted.run] { run(); });
        buttonRow_->addWidget(button);
        buttons_.push_back(button);
    }
}

void MessageBar::retranslate() {
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    if (!message_)
        return;
    more_->setText(tr("Details"));
    more_->setAccessibleName(more_->text());
    if (more_->isChecked())
        details_->setText(message_->details());
    sentence_->setText(message_->text());
    sentence_->setAccessibleName(sentence_->text());
    setAccessibleName(sentence_->text());
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const QString label = message_->buttons[i].label();
        buttons_[i]->setText(label);
        buttons_[i]->setAccessibleName(label);
    }
}

}  // namespace quantscope
