// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/results_model.h"

#include <utility>

#include "ui/text/numbers.h"
#include "ui/text/result_text.h"

namespace quantscope {

ResultsModel::ResultsModel(QObject* parent) : QAbstractTableModel(parent) {
}

void ResultsModel::setAnalysis(std::shared_ptr<const Analysis> analysis) {
    if (analysis == analysis_)
        return;
    analysis_ = std::move(analysis);
    valuesChanged();
}

void ResultsModel::setSelection(std::shared_ptr<const Analysis> selection) {
    if (selection == selection_)
        return;
    selection_ = std::move(selection);
    valuesChanged();
    emit headerDataChanged(Qt::Horizontal, ValueColumn, SelectionColumn);
}

void ResultsModel::setPinned(std::shared_ptr<const Analysis> pinned) {
    if (pinned == pinned_)
        return;
    pinned_ = std::move(pinned);
    valuesChanged();
}

void ResultsModel::setVerdictColors(const QColor& better, const QColor& worse) {
    better_ = better;
    worse_ = worse;
    valuesChanged();
}

std::optional<ResultChange> ResultsModel::change(std::string_view id) const {
    if (!pinned_ || !analysis_)
        return std::nullopt;
    return resultChange(id, *pinned_, *analysis_);
}

QVariant ResultsModel::changeColor(std::string_view id) const {
    const auto changed = change(id);
    if (!changed || !changed->verdict)
        return {};
    const QColor& color = *changed->verdict == Verdict::Better ? better_ : worse_;
    const bool colored =
        *changed->verdict == Verdict::Better || *changed->verdict == Verdict::Worse;
    return colored && color.isValid() ? QVariant(color) : QVariant();
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
    emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ColumnCount - 1));
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
    const bool value = index.column() != NameColumn;
    switch (role) {
        case Qt::DisplayRole: return value ? shown(id, index.column()) : resultName(id);
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole: return resultHelp(id);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignTop | (value ? Qt::AlignRight : Qt::AlignLeft));
        case NumberRole:
            if (index.column() == PinColumn) {
                const auto changed = change(id);
                return changed && changed->difference ? QVariant(*changed->difference) : QVariant();
            }
            if (const auto& of = index.column() == SelectionColumn ? selection_ : analysis_)
                if (const auto number = resultNumber(id, *of))
                    return *number;
            return {};
        case IdRole: return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        case VerdictRole:
            if (const auto changed = change(id); changed && changed->verdict)
                return QString::fromLatin1(idOf(*changed->verdict).data());
            return {};
        case Qt::ForegroundRole: return index.column() == PinColumn ? changeColor(id) : QVariant();
        default: return {};
    }
}

QVariant ResultsModel::shown(std::string_view id, int column) const {
    if (column == PinColumn) {
        const auto changed = change(id);
        return changed ? changeShown(*changed, analysis_->exact() && pinned_->exact())
                       : QStringLiteral("–");
    }
    const auto& of = column == SelectionColumn ? selection_ : analysis_;
    // What belongs to the quantizer, not to the values, is no different in a part of them.
    const bool ofWhole =
        id == "scale" || id == "zero_point" || id == "bits_per_value" || id == "compression";
    if (!of || (column == SelectionColumn && ofWhole))
        return QStringLiteral("–");
    return resultShown(id, *of, convention_);
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == NameColumn)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignBottom);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto counted = [](const QString& words, const std::shared_ptr<const Analysis>& of) {
        return of ? words + u'\n' + shownCount(static_cast<std::int64_t>(of->sums.count)) : words;
    };
    switch (section) {
        case NameColumn: return tr("Result");
        case ValueColumn: return counted(tr("all values"), analysis_);
        case PinColumn: return tr("vs A");
        default: return counted(tr("in selection"), selection_);
    }
}

}  // namespace quantscope
