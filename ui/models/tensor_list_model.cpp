// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_list_model.h"

#include "core/data/tensor.h"
#include "ui/text/numbers.h"

namespace quantscope {

TensorListModel::TensorListModel(std::span<const TensorEntry> entries, QObject* parent)
    : QAbstractTableModel(parent), entries_(entries.begin(), entries.end()) {
}

int TensorListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int TensorListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TensorListModel::data(const QModelIndex& index, int role) const {
    const TensorEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return shown(entry, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Values)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && !entry.readable)
        return tr("Quantscope cannot read values of type %1.")
            .arg(QString::fromStdString(entry.type));
    return {};
}

QVariant TensorListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
        case Name: return tr("Tensor");
        case Shape: return tr("Shape");
        case Type: return tr("Type");
        case Values: return tr("Values");
        default: return {};
    }
}

Qt::ItemFlags TensorListModel::flags(const QModelIndex& index) const {
    const bool readable = entries_[static_cast<std::size_t>(index.row())].readable;
    return readable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QString TensorListModel::shown(const TensorEntry& entry, int column) const {
    switch (column) {
        case Name: return QString::fromStdString(entry.name);
        case Shape: return QString::fromStdString(shapeText(entry.shape)).replace(u'x', u'×');
        case Type: return QString::fromStdString(entry.type);
        case Values: {
            const auto count = valueCount(entry.shape);
            return count ? shownCount(static_cast<std::int64_t>(*count)) : QString();
        }
        default: return {};
    }
}

}  // namespace quantscope
