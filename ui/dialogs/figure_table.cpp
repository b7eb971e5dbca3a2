// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/figure_table.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

#include "core/table/tables.h"
#include "ui/export/clipboard.h"
#include "ui/models/table_model.h"
#include "ui/text/messages.h"

namespace quantscope {

FigureTable::FigureTable(const Figure& figure, QWidget* parent)
    : FigureTable(figureTable(figure), parent) {
    ofFigure_ = true;
    retranslate();
}

FigureTable::FigureTable(Table table, QWidget* parent)
    : QDialog(parent),
      table_(std::move(table)),
      rows_(new QTableView(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Close, this)),
      copy_(buttons_->addButton(QString(), QDialogButtonBox::ActionRole)) {
    setObjectName(QStringLiteral("figureTable"));
    rows_->setModel(new TableModel(table_, rows_));
    rows_->setObjectName(QStringLiteral("figureTable.rows"));
    rows_->setTabKeyNavigation(false);
    rows_->verticalHeader()->hide();
    rows_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    auto* column = new QVBoxLayout(this);
    column->addWidget(rows_, 1);
    column->addWidget(buttons_);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setMimeData(tableData(table_)); });
    resize(520, 480);
    retranslate();
}

void FigureTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void FigureTable::retranslate() {
    setWindowTitle(ofFigure_ ? tr("%1 as a table").arg(text(table_.title)) : text(table_.title));
    rows_->setAccessibleName(windowTitle());
    copy_->setText(tr("Copy"));
    copy_->setShortcut(QKeySequence::Copy);  // a new text takes the keys away
}

}  // namespace quantscope
