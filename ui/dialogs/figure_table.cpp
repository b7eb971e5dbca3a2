// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/figure_table.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "core/table/tables.h"
#include "ui/models/table_model.h"
#include "ui/text/messages.h"

namespace quantscope {

FigureTable::FigureTable(const Figure& figure, QWidget* parent)
    : QDialog(parent),
      figure_(figure),
      rows_(new QTableView(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Close, this)) {
    setObjectName(QStringLiteral("figureTable"));
    rows_->setModel(new TableModel(figureTable(figure), rows_));
    rows_->setObjectName(QStringLiteral("figureTable.rows"));
    rows_->setTabKeyNavigation(false);
    rows_->verticalHeader()->hide();
    rows_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    auto* column = new QVBoxLayout(this);
    column->addWidget(rows_, 1);
    column->addWidget(buttons_);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, 480);
    retranslate();
}

void FigureTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void FigureTable::retranslate() {
    setWindowTitle(tr("%1 as a table").arg(text(figure_.title)));
    rows_->setAccessibleName(windowTitle());
}

}  // namespace quantscope
