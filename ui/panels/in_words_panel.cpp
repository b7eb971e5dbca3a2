// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/in_words_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "core/figure/figures.h"
#include "ui/text/messages.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

InWordsPanel::InWordsPanel(QWidget* parent) : QWidget(parent) {
    label_ = new WrapLabel(this);
    label_->setObjectName(QStringLiteral("inWords"));
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(4, 4, 4, 4);
    title_ = new QLabel(this);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    rows->setSpacing(2);
    rows->addWidget(title_);
    rows->addWidget(label_);
    retranslate();
}

void InWordsPanel::showState(const Dataset* dataset, const Analysis* analysis) {
    std::vector<Message> words;
    if (dataset && analysis)
        words = quantscope::inWords(*dataset, *analysis);
    if (words == words_)
        return;
    words_ = std::move(words);
    retranslate();
}

void InWordsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InWordsPanel::retranslate() {
    const QString sentences = text(words_);
    title_->setText(tr("In words"));
    title_->setVisible(!sentences.isEmpty());
    label_->setText(sentences);
    label_->setAccessibleName(tr("In words: %1").arg(sentences));
}

}  // namespace quantscope
