// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/results_model.h"

#include <utility>

#include "ui/text/result_text.h"

namespace quantscope {

ResultsModel::ResultsModel(QObject* parent) : QAbstractTableModel(parent) {}

void ResultsModel::setAnalysis(std::shared_ptr<const Analysis> analysis) {
    if (analysis == analysis_)
        return;
    analysis_ = std::move(analysis);
    valuesChanged();
}

void ResultsModel::setConvention(ZeroPointConvention convention) {
    convention_ = convention;
    valuesChanged();
}

void ResultsModel::retranslate() {
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ResultsModel::valuesChanged() {
    emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
}

int ResultsModel::rowOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (index(row, 0).data(IdRole).toString() == id)
            return row;
    return -1;
}

int ResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(resultIds().size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::string_view id = resultIds()[static_cast<std::size_t>(index.row())];
    const bool value = index.column() == ValueColumn;
    switch (role) {
        case Qt::DisplayRole:
            if (!value)
                return resultName(id);
            return analysis_ ? resultShown(id, *analysis_, convention_) : QStringLiteral("–");
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            return resultHelp(id);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignTop | (value ? Qt::AlignRight : Qt::AlignLeft));
        case NumberRole:
            if (const auto number = analysis_ ? resultNumber(id, *analysis_) : std::nullopt)
                return *number;
            return {};
        case IdRole:
            return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        default:
            return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Result") : tr("Value");
}

}  // namespace quantscope
