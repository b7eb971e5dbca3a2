// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <string>

#include "core/scenario/scenario.h"
#include "core/scenario/search_trace.h"

class QToolButton;

namespace quantscope {

/// The few controls that belong to one kind of small chart: the order of groups, the close-up of a
/// matrix, stepping through a search. Takes no room for charts without any.
class ChartTools : public QWidget {
    Q_OBJECT

public:
    explicit ChartTools(QWidget* parent = nullptr);

    /// Emits nothing and can be repeated. `search` may be null.
    void showState(const std::string& chart, const Scenario& scenario, const SearchTrace* search);

signals:
    void edited(const QString& control, const quantscope::Scenario& next);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const char* name, bool checkable);
    void proposeStep(int by);
    void refresh();
    void retranslate();

    std::string chart_;
    Scenario shown_;
    std::size_t step_ = 0;
    std::size_t steps_ = 0;  ///< 0: nothing to step through.

    QToolButton* byRange_ = nullptr;
    QToolButton* all_ = nullptr;
    QToolButton* closeUp_ = nullptr;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* chosen_ = nullptr;
};

}  // namespace quantscope
