// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/matrix_view.h"

#include <QEvent>
#include <QHeaderView>

namespace quantscope {

MatrixView::MatrixView(QWidget* parent) : QTableView(parent) {
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setMinimumSectionSize(0);
        header->hide();
    }
    connect(this, &QTableView::entered, this,
            [this](const QModelIndex& at) { emit cellEntered(at.row(), at.column()); });
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& at) { emit cellChosen(at.row(), at.column()); });
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& at) { emit cellChosen(at.row(), at.column()); });
}

void MatrixView::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &MatrixView::fitCells);
    fitCells();
}

void MatrixView::fitCells() {
    if (!model())
        return;
    resizeColumnsToContents();
    resizeRowsToContents();
    updateGeometry();
}

QSize MatrixView::sizeHint() const {
    const int frame = 2 * frameWidth();
    return {horizontalHeader()->length() + frame + 1, verticalHeader()->length() + frame + 1};
}

QSize MatrixView::minimumSizeHint() const {
    return sizeHint();
}

void MatrixView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitCells();
}

void MatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        emit cellEntered(current.row(), current.column());
}

void MatrixView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

}  // namespace quantscope
