// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <cstddef>
#include <vector>

#include "core/scenario/history.h"

namespace quantscope {

/// The undo list as a list of names, oldest first; the current step is bold, undone ones are
/// greyed. CurrentRole tells it to tests and delegates.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CurrentRole = Qt::UserRole };

    explicit HistoryModel(QObject* parent = nullptr);

    /// Rows that stay the same are kept, so that the view keeps its place.
    void setHistory(const History& history);
    /// Names the steps again, in the language of the moment.
    void retranslate();

    int currentRow() const { return static_cast<int>(current_); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString nameOfStep(std::size_t step) const;

    std::vector<History::Step> steps_;
    std::vector<QString> names_;
    std::size_t current_ = 0;
};

}  // namespace quantscope
