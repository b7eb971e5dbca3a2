// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <span>
#include <vector>

#include "core/files/tensor_file.h"

namespace quantscope {

/// The tensors of a file, a row each: name, shape, type, number of values. Rows that cannot be
/// read are there, but not enabled, and say why in their tool tip.
class TensorListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Shape, Type, Values, ColumnCount };

    explicit TensorListModel(std::span<const TensorEntry> entries, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString shown(const TensorEntry& entry, int column) const;

    std::vector<TensorEntry> entries_;
};

}  // namespace quantscope
