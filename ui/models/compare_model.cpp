// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compare_model.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/text/search_words.h"
#include "ui/text/table_names.h"

namespace quantscope {

namespace {

// Nothing for a figure that does not exist.
// No error at all under a signal is better than any number.
std::optional<double> sqnrOf(const ErrorReport& errors) {
    const bool lossless = errors.mse == 0 && errors.cosine;
    return lossless ? std::numeric_limits<double>::infinity() : errors.sqnrDb;
}

std::optional<double> numberOf(const ErrorReport& errors, int column) {
    switch (column) {
        case CompareModel::Bits: return errors.bitsPerValue;
        case CompareModel::Sqnr: return sqnrOf(errors);
        case CompareModel::Mse: return errors.mse;
        case CompareModel::Mae: return errors.mae;
        case CompareModel::MaxError: return errors.maxAbsError;
        case CompareModel::Cosine: return errors.cosine;
        case CompareModel::Clipped: return errors.clippedFraction;
        case CompareModel::Compression: return errors.compression;
        default: return std::nullopt;
    }
}

}  // namespace

CompareModel::CompareModel(QObject* parent) : QAbstractTableModel(parent) {
}

void CompareModel::setRows(const std::vector<ComparedRow>& rows) {
    const bool grows =
        rows.size() >= rows_.size() &&
        std::equal(rows_.begin(), rows_.end(), rows.begin(),
                   [](const ComparedRow& one, const ComparedRow& other) {
                       return one.contender == other.contender && one.errors == other.errors;
                   });
    if (!grows) {
        beginResetModel();
        rows_ = rows;
        endResetModel();
    } else if (rows.size() > rows_.size()) {
        beginInsertRows({}, static_cast<int>(rows_.size()), static_cast<int>(rows.size()) - 1);
        rows_ = rows;
        endInsertRows();
    }
}

void CompareModel::retranslate() {
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CompareModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
    const ComparedRow& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == RowRole)
        return index.row();
    if (role == WordsRole)
        return searchWords(contenderName(row.contender));
    if (role == Qt::TextAlignmentRole && column != Name)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole)
        return {};
    if (column == Name)
        return contenderName(row.contender);
    const auto number = numberOf(row.errors, column);
    if (role == SortRole)
        return number ? QVariant(*number) : QVariant();
    if (!number)
        return role == Qt::ToolTipRole ? QVariant(tr("There is no signal to compare with"))
                                       : QVariant(QStringLiteral("–"));
    return column == Clipped ? shownShare(*number) : shownNumber(*number, 4);
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
        case Name: return tr("Way to quantize");
        case Bits: return tr("Bits per value");
        case Sqnr: return tr("SQNR, dB");
        case Mse: return tr("MSE");
        case Mae: return tr("MAE");
        case MaxError: return tr("Largest error");
        case Cosine: return tr("Cosine");
        case Clipped: return tr("Clipped");
        case Compression: return tr("Compression");
        default: return {};
    }
}

}  // namespace quantscope
