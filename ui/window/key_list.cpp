// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/key_list.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeySequence>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/window/actions.h"

namespace quantscope {

namespace {

QString nativeKeys(const char* keys) {
    QStringList shown;
    for (const QString& key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        shown += QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral(", "));
}

}  // namespace

KeyList::KeyList(QWidget* parent)
    : QDialog(parent),
      rows_(new QTableWidget(0, 3, this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Close, this)) {
    setObjectName(QStringLiteral("keyList"));
    rows_->setObjectName(QStringLiteral("keyList.rows"));
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setTabKeyNavigation(false);
    rows_->verticalHeader()->hide();
    rows_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    rows_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);

    auto* column = new QVBoxLayout(this);
    column->addWidget(rows_, 1);
    column->addWidget(buttons_);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(620, 560);
    retranslate();
}

void KeyList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void KeyList::retranslate() {
    setWindowTitle(tr("Keys"));
    rows_->setAccessibleName(tr("Keys"));
    rows_->setHorizontalHeaderLabels({tr("Keys"), tr("What they do"), tr("Where")});
    rows_->setRowCount(0);
    for (const ActionRow& row : actionRows())
        if (row.keys[0] != '\0')
            addKey(nativeKeys(row.keys), actionName(row),
                   row.onCharts ? tr("in a chart") : tr("everywhere"));
    for (const ChartKey& key : chartKeys())
        addKey(nativeKeys(key.keys), QCoreApplication::translate("actions", key.text),
               tr("in a chart"));
}

void KeyList::addKey(const QString& keys, const QString& what, const QString& where) {
    const int row = rows_->rowCount();
    rows_->insertRow(row);
    rows_->setItem(row, 0, new QTableWidgetItem(keys));
    rows_->setItem(row, 1, new QTableWidgetItem(what));
    rows_->setItem(row, 2, new QTableWidgetItem(where));
}

}  // namespace quantscope
