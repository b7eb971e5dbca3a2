// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matrix_model.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <cmath>
#include <limits>
#include <utility>

#include "ui/text/numbers.h"

namespace quantscope {

MatrixModel::MatrixModel(QObject* parent) : QAbstractTableModel(parent) {
}

void MatrixModel::setValues(std::size_t rows, std::size_t columns, std::vector<double> values,
                            std::function<QString(double)> text) {
    const bool sameSize = static_cast<int>(rows) == rows_ && static_cast<int>(columns) == columns_;
    if (!sameSize)
        beginResetModel();
    rows_ = static_cast<int>(rows);
    columns_ = static_cast<int>(columns);
    values_ = std::move(values);
    text_ = std::move(text);
    if (!sameSize)
        endResetModel();
    else if (rows_ > 0 && columns_ > 0)
        emit dataChanged(index(0, 0), index(rows_ - 1, columns_ - 1));
}

void MatrixModel::setLights(const Lights& lights) {
    if (lights == lights_ || rows_ == 0 || columns_ == 0)
        return;
    lights_ = lights;
    emit dataChanged(index(0, 0), index(rows_ - 1, columns_ - 1),
                     {Qt::BackgroundRole, Qt::ForegroundRole, Qt::FontRole});
}

void MatrixModel::setEditable(bool editable) {
    editable_ = editable;
}

double MatrixModel::value(int row, int column) const {
    return values_[static_cast<std::size_t>(row * columns_ + column)];
}

int MatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_;
}

int MatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns_;
}

bool MatrixModel::isLit(int row, int column) const {
    return lights_.row == row || lights_.column == column;
}

bool MatrixModel::isStrong(int row, int column) const {
    return lights_.strongRow == row && lights_.strongColumn == column;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    const int row = index.row();
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole: return text_(value(row, column));
        case Qt::EditRole: return shortNumber(value(row, column));
        case Qt::ToolTipRole: return shownNumber(value(row, column), 10);
        case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::AccessibleDescriptionRole:
            return tr("row %1, column %2").arg(row + 1).arg(column + 1);
        case Qt::FontRole: {
            QFont font;
            font.setBold(isStrong(row, column));  // not by colour alone
            return font;
        }
        case Qt::BackgroundRole: {
            QColor light = QGuiApplication::palette().color(QPalette::Highlight);
            if (isStrong(row, column))
                return light;
            light.setAlphaF(0.22F);
            return isLit(row, column) ? QVariant(light) : QVariant();
        }
        case Qt::ForegroundRole:
            return isStrong(row, column)
                       ? QVariant(QGuiApplication::palette().color(QPalette::HighlightedText))
                       : QVariant();
        default: return {};
    }
}

bool MatrixModel::setData(const QModelIndex& index, const QVariant& typed, int role) {
    if (role != Qt::EditRole)
        return false;
    // What was offered for editing has few digits: left as it is, it is no other number.
    if (typed.toString() == data(index, Qt::EditRole).toString())
        return true;
    const auto number = parseShown(typed.toString());
    if (!number || std::abs(*number) > static_cast<double>(std::numeric_limits<float>::max())) {
        emit refused(typed.toString());
        return false;
    }
    if (*number != value(index.row(), index.column()))
        emit edited(index.row(), index.column(), *number);
    return true;
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return editable_ ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace quantscope
