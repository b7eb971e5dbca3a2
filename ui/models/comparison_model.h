// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QString>

#include <memory>

#include "core/scenario/pinned_result.h"

namespace quantscope {

/// The results of two states side by side: each number, and the second minus the first in words.
/// Always the same rows.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, FirstColumn, SecondColumn, ChangeColumn, ColumnCount };
    /// NumberRole: the number, of the change its difference; VerdictRole: core's id.
    enum Role { NumberRole = Qt::UserRole, IdRole, VerdictRole };

    struct Side {
        QString name;                                ///< Short, for the column's title: "A", "now".
        std::shared_ptr<const PinnedResult> result;  ///< Null: dashes.

        bool operator==(const Side&) const = default;
    };

    explicit ComparisonModel(QObject* parent = nullptr);

    void setSides(const Side& first, const Side& second);
    void setVerdictColors(const QColor& better, const QColor& worse);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant shown(std::string_view id, int column) const;
    QVariant ofChange(std::string_view id, int role) const;

    Side first_;
    Side second_;
    QColor better_;
    QColor worse_;
};

}  // namespace quantscope
