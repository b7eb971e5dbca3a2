// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/scenario/history.h"

class QListView;

namespace quantscope {

class HistoryModel;

/// Every step by its name, the newest at the bottom, the current one bold. A click or Enter goes
/// there.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget* parent = nullptr);

    /// Emits nothing, can be repeated.
    void showHistory(const History& history);

signals:
    void goTo(int step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    HistoryModel* model_ = nullptr;
    QListView* list_ = nullptr;
};

}  // namespace quantscope
