// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/comparison_model.h"

#include "core/scenario/result_numbers.h"
#include "ui/text/result_text.h"

namespace quantscope {

ComparisonModel::ComparisonModel(QObject* parent) : QAbstractTableModel(parent) {
}

void ComparisonModel::setSides(const Side& first, const Side& second) {
    if (first == first_ && second == second_)
        return;
    first_ = first;
    second_ = second;
    retranslate();
}

void ComparisonModel::setVerdictColors(const QColor& better, const QColor& worse) {
    better_ = better;
    worse_ = worse;
    retranslate();
}

void ComparisonModel::retranslate() {
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(resultIds().size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::string_view id = resultIds()[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole: return column == NameColumn ? resultName(id) : shown(id, column);
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole: return resultHelp(id);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignVCenter |
                                       (column == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
        case IdRole: return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        case NumberRole: {
            const auto& side = column == FirstColumn ? first_.result : second_.result;
            if (column == ChangeColumn)
                return ofChange(id, role);
            const auto number =
                side && column != NameColumn ? resultNumber(id, side->analysis) : std::nullopt;
            return number ? QVariant(*number) : QVariant();
        }
        case Qt::ForegroundRole:
        case VerdictRole: return column == ChangeColumn ? ofChange(id, role) : QVariant();
        default: return {};
    }
}

QVariant ComparisonModel::ofChange(std::string_view id, int role) const {
    if (!first_.result || !second_.result)
        return {};
    const ResultChange change = resultChange(id, first_.result->analysis, second_.result->analysis);
    if (role == NumberRole)
        return change.difference ? QVariant(*change.difference) : QVariant();
    if (!change.verdict)
        return {};
    const Verdict verdict = *change.verdict;
    if (role == VerdictRole)
        return QString::fromUtf8(idOf(verdict).data(),
                                 static_cast<qsizetype>(idOf(verdict).size()));
    const QColor color = verdict == Verdict::Better  ? better_
                         : verdict == Verdict::Worse ? worse_
                                                     : QColor();
    return color.isValid() ? QVariant(color) : QVariant();
}

QVariant ComparisonModel::shown(std::string_view id, int column) const {
    const QString none = QStringLiteral("–");
    if (column == ChangeColumn) {
        if (!first_.result || !second_.result)
            return none;
        const Analysis& before = first_.result->analysis;
        const Analysis& after = second_.result->analysis;
        return changeShown(resultChange(id, before, after), before.exact() && after.exact());
    }
    const auto& side = column == FirstColumn ? first_.result : second_.result;
    return side ? resultShown(id, side->analysis, ZeroPointConvention::Onnx) : none;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == NameColumn)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case NameColumn: return tr("Result");
        case FirstColumn: return first_.name;
        case SecondColumn: return second_.name;
        default: return tr("%1 minus %2").arg(second_.name, first_.name);
    }
}

}  // namespace quantscope
