// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/corner_switches.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace quantscope {

CornerSwitches::CornerSwitches(QWidget* parent)
    : QWidget(parent),
      english_(new QToolButton(this)),
      vietnamese_(new QToolButton(this)),
      theme_(new QToolButton(this)),
      themes_(new QMenu(theme_)) {
    auto* languages = new QButtonGroup(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 6, 2);
    row->setSpacing(2);
    for (QToolButton* button : {english_, vietnamese_}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        languages->addButton(button);
        row->addWidget(button);
    }
    english_->setObjectName(QStringLiteral("language.en"));
    english_->setText(languageName(Language::English));
    vietnamese_->setObjectName(QStringLiteral("language.vi"));
    vietnamese_->setText(languageName(Language::Vietnamese));
    theme_->setObjectName(QStringLiteral("theme"));
    theme_->setAutoRaise(true);
    theme_->setFocusPolicy(Qt::StrongFocus);
    theme_->setPopupMode(QToolButton::InstantPopup);
    theme_->setMenu(themes_);
    row->addSpacing(8);
    row->addWidget(theme_);

    connect(english_, &QToolButton::clicked, this,
            [this] { emit languageChosen(Language::English); });
    connect(vietnamese_, &QToolButton::clicked, this,
            [this] { emit languageChosen(Language::Vietnamese); });
    retranslate();
}

void CornerSwitches::showLanguage(Language language) {
    (language == Language::Vietnamese ? vietnamese_ : english_)->setChecked(true);
}

void CornerSwitches::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CornerSwitches::retranslate() {
    theme_->setText(tr("Theme"));
    theme_->setAccessibleName(tr("Theme"));
    for (QToolButton* button : {english_, vietnamese_}) {
        const QString name = tr("Language: %1").arg(button->text());
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

}  // namespace quantscope
