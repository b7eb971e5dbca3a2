// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hint_line.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace quantscope {

HintLine::HintLine(QWidget* parent)
    : QFrame(parent),
      sentence_(new QLabel(this)),
      sample_(new QToolButton(this)),
      open_(new QToolButton(this)),
      explore_(new QToolButton(this)) {
    setObjectName(QStringLiteral("hintLine"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    sample_->setObjectName(QStringLiteral("hint.sample"));
    sample_->setFocusPolicy(Qt::StrongFocus);
    open_->setObjectName(QStringLiteral("hint.open"));
    open_->setFocusPolicy(Qt::StrongFocus);
    explore_->setObjectName(QStringLiteral("hint.explore"));
    explore_->setFocusPolicy(Qt::StrongFocus);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->addWidget(sentence_, 1);
    row->addWidget(sample_);
    row->addWidget(open_);
    row->addWidget(explore_);

    connect(sample_, &QToolButton::clicked, this, [this] { emit samplesRequested(sample_); });
    connect(open_, &QToolButton::clicked, this, &HintLine::openRequested);
    connect(explore_, &QToolButton::clicked, this, [this] {
        withdraw();
        emit dismissed();
    });
    retranslate();
    hide();
}

void HintLine::showInvitation() {
    state_ = State::Invitation;
    retranslate();
    show();
}

void HintLine::withdraw() {
    state_ = State::Hidden;
    hide();
}

void HintLine::showOutcome(std::optional<double> sqnrBefore, std::optional<double> sqnrAfter) {
    state_ = State::Outcome;
    before_ = sqnrBefore;
    after_ = sqnrAfter;
    retranslate();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void HintLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

QString HintLine::outcomeSentence() const {
    if (!before_ || !after_)
        return tr("You just calibrated a quantizer.");
    const QLocale locale;
    return tr("%1 → %2 dB. You just calibrated a quantizer.")
        .arg(locale.toString(*before_, 'f', 1), locale.toString(*after_, 'f', 1));
}

void HintLine::retranslate() {
    const bool outcome = state_ == State::Outcome;
    sentence_->setText(outcome ? outcomeSentence()
                               : tr("20,000 weights. 4 bits. One line decides how much survives: "
                                    "drag the right grip inwards, or press Left on it."));
    setAccessibleName(sentence_->text());
    sample_->setText(tr("A real tensor…"));
    sample_->setAccessibleName(tr("Choose a real tensor that comes with the program"));
    sample_->setVisible(outcome);
    open_->setText(tr("Open a tensor…"));
    open_->setAccessibleName(tr("Open a tensor"));
    open_->setVisible(outcome);
    explore_->setText(outcome ? tr("Just explore") : tr("Hide"));
    explore_->setAccessibleName(explore_->text());
}

}  // namespace quantscope
