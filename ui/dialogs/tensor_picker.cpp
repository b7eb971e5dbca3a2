// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tensor_picker.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/tensor_list_model.h"

namespace quantscope {

namespace {

QTableView* makeTensorTable(QAbstractItemModel* model, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setObjectName(QStringLiteral("tensorPicker.list"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(TensorListModel::Name, QHeaderView::Stretch);
    return table;
}

}  // namespace

TensorPicker::TensorPicker(const QString& fileName, std::span<const TensorEntry> entries,
                           QWidget* parent)
    : QDialog(parent),
      fileName_(fileName),
      question_(new QLabel(this)),
      filterLabel_(new QLabel(this)),
      filter_(new QLineEdit(this)),
      narrowed_(new QSortFilterProxyModel(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("tensorPicker"));
    narrowed_->setSourceModel(new TensorListModel(entries, narrowed_));
    narrowed_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    narrowed_->setFilterKeyColumn(TensorListModel::Name);
    list_ = makeTensorTable(narrowed_, this);
    filter_->setObjectName(QStringLiteral("tensorPicker.filter"));
    filter_->setClearButtonEnabled(true);
    filterLabel_->setBuddy(filter_);
    question_->setTextFormat(Qt::PlainText);
    question_->setWordWrap(true);

    auto* filterRow = new QHBoxLayout;
    filterRow->addWidget(filterLabel_);
    filterRow->addWidget(filter_, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(question_);
    column->addLayout(filterRow);
    column->addWidget(list_, 1);
    column->addWidget(buttons_);
    resize(640, 420);

    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& words) {
        narrowed_->setFilterFixedString(words);
        selectFirst();
    });
    connect(list_, &QTableView::activated, this, &TensorPicker::acceptCurrent);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TensorPicker::showCurrent);
    connect(buttons_, &QDialogButtonBox::accepted, this, &TensorPicker::acceptCurrent);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    selectFirst();
}

void TensorPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TensorPicker::retranslate() {
    setWindowTitle(tr("Choose a tensor"));
    question_->setText(tr("%1 holds several tensors. Which one?").arg(fileName_));
    filterLabel_->setText(tr("&Name contains"));
    filter_->setAccessibleName(tr("Part of the tensor's name"));
    list_->setAccessibleName(tr("Tensors in the file"));
}

void TensorPicker::showCurrent() {
    buttons_->button(QDialogButtonBox::Open)->setEnabled(list_->selectionModel()->hasSelection());
}

void TensorPicker::acceptCurrent() {
    const QModelIndexList rows = list_->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const int entry = narrowed_->mapToSource(rows.front()).row();
    accept();
    emit chosen(static_cast<std::size_t>(entry));
}

void TensorPicker::selectFirst() {
    for (int row = 0; row < narrowed_->rowCount(); ++row) {
        const QModelIndex index = narrowed_->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            list_->setCurrentIndex(index);
            list_->selectRow(row);
            break;
        }
    }
    showCurrent();
}

}  // namespace quantscope
