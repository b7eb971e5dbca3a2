// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_model.h"

#include <QCoreApplication>

#include <utility>

#include "ui/text/messages.h"
#include "ui/text/numbers.h"

namespace quantscope {

TableModel::TableModel(Table table, QObject* parent)
    : QAbstractTableModel(parent), table_(std::move(table)) {
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    const Cell& cell =
        table_
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    const auto* verbatim = std::get_if<std::string>(&cell);
    const auto* words = std::get_if<Message>(&cell);
    const auto* whole = std::get_if<std::int64_t>(&cell);
    const auto* real = std::get_if<double>(&cell);
    if (role == Qt::TextAlignmentRole && !verbatim && !words)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SortRole && (whole || real))
        return whole ? QVariant::fromValue(*whole) : QVariant(*real);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (verbatim)
        return QString::fromStdString(*verbatim);
    if (words)
        return text(*words);
    if (whole)
        return shownCount(*whole);
    return real ? QVariant(shortNumber(*real)) : QVariant();
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return text(table_.columns[static_cast<std::size_t>(section)].title);
}

}  // namespace quantscope
