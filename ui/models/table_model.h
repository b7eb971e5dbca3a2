// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/table/table.h"

namespace quantscope {

/// Any of core's tables for a view: titles in the user's language, numbers in the user's locale,
/// empty cells where there is nothing.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What a row is sorted by in a column: the number itself, or the words.
    static constexpr int SortRole = Qt::UserRole;

    explicit TableModel(Table table, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Table table_;
};

}  // namespace quantscope
