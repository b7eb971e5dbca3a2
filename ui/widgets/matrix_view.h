// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <optional>

namespace quantscope {

/// A small table that is as large as its cells, without scroll bars: matrices. Tells which cell is
/// under the pointer or reached by the arrow keys.
class MatrixView : public QTableView {
    Q_OBJECT

public:
    explicit MatrixView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Fits the cells to what is in them now.
    void fitCells();

signals:
    /// The pointer came to this cell, or the keys went there.
    void cellEntered(int row, int column);
    /// A click or Enter on a cell.
    void cellChosen(int row, int column);

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
};

}  // namespace quantscope
