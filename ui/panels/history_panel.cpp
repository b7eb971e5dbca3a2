// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_panel.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

#include "ui/models/history_model.h"

namespace quantscope {

HistoryPanel::HistoryPanel(QWidget* parent) : QWidget(parent) {
    model_ = new HistoryModel(this);
    list_ = new QListView(this);
    list_->setObjectName(QStringLiteral("history"));
    list_->setModel(model_);
    list_->setWordWrap(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(4, 4, 4, 4);
    rows->addWidget(list_);
    // Clicks and Enter both count; some styles activate on click as well, and going where one is
    // changes nothing.
    const auto choose = [this](const QModelIndex& index) {
        if (index.row() != model_->currentRow())
            emit goTo(index.row());
    };
    connect(list_, &QListView::clicked, this, choose);
    connect(list_, &QListView::activated, this, choose);
    retranslate();
}

void HistoryPanel::showHistory(const History& history) {
    model_->setHistory(history);
    const QModelIndex current = model_->index(model_->currentRow());
    list_->setCurrentIndex(current);
    list_->scrollTo(current);
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryPanel::retranslate() {
    list_->setAccessibleName(tr("History"));
    list_->setAccessibleDescription(tr("Press Enter on a step to go there"));
    model_->retranslate();
}

}  // namespace quantscope
