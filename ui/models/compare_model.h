// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "core/scenario/compare.h"

namespace quantscope {

/// Compared ways, a row each. Words are in the display role only; SortRole has what a column is
/// sorted by.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Bits, Sqnr, Mse, Mae, MaxError, Cosine, Clipped, Compression, ColumnCount };
    enum Role { SortRole = Qt::UserRole, RowRole, WordsRole };

    explicit CompareModel(QObject* parent = nullptr);

    /// Rows that are there already stay; new ones are added at the end.
    void setRows(const std::vector<ComparedRow>& rows);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<ComparedRow> rows_;
};

}  // namespace quantscope
