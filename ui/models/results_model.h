// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>

#include <memory>
#include <optional>

#include "core/scenario/evaluate.h"
#include "core/scenario/result_numbers.h"
#include "ui/text/zero_point.h"

namespace quantscope {

/// The results of one analysis, a row each, always the same rows. Words are in the display role
/// only; NumberRole has the number that sorting and tests use: in the pin's column the difference.
/// VerdictRole has core's id of what the change is worth.
class ResultsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, SelectionColumn, PinColumn, ColumnCount };
    enum Role { NumberRole = Qt::UserRole, IdRole, VerdictRole };

    explicit ResultsModel(QObject* parent = nullptr);

    /// Null: dashes.
    void setAnalysis(std::shared_ptr<const Analysis> analysis);
    /// The same results of a part of the values; null: dashes.
    void setSelection(std::shared_ptr<const Analysis> selection);
    /// What the results are compared with: pin A. Null: dashes.
    void setPinned(std::shared_ptr<const Analysis> pinned);
    /// Of the words in the pin's column.
    void setVerdictColors(const QColor& better, const QColor& worse);
    void setConvention(ZeroPointConvention convention);
    /// Says everything again, in the language of the moment.
    void retranslate();

    /// −1 when there is none.
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void valuesChanged();

    QVariant shown(std::string_view id, int column) const;
    std::optional<ResultChange> change(std::string_view id) const;
    QVariant changeColor(std::string_view id) const;

    std::shared_ptr<const Analysis> analysis_;
    std::shared_ptr<const Analysis> selection_;
    std::shared_ptr<const Analysis> pinned_;
    QColor better_;
    QColor worse_;
    ZeroPointConvention convention_ = ZeroPointConvention::Onnx;
};

}  // namespace quantscope
