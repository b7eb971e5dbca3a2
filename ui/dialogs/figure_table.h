// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/figure/figure.h"
#include "core/table/table.h"

class QDialogButtonBox;
class QPushButton;
class QTableView;

namespace quantscope {

/// A chart as a table with the same numbers, or any other table: for screen readers, for reading
/// off, for copying.
class FigureTable : public QDialog {
    Q_OBJECT

public:
    explicit FigureTable(const Figure& figure, QWidget* parent = nullptr);
    explicit FigureTable(Table table, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Table table_;
    bool ofFigure_ = false;
    QTableView* rows_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
    QPushButton* copy_ = nullptr;
};

}  // namespace quantscope
