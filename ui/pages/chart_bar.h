// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "core/data/histogram.h"
#include "core/scenario/scenario.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace quantscope {

/// The line above the main chart: what can be said about the limits, how counts are drawn, how many
/// bins, and Fit view.
class ChartBar : public QWidget {
    Q_OBJECT

public:
    explicit ChartBar(QWidget* parent = nullptr);

    /// Shows the view of `scenario`; emits nothing and can be repeated.
    void showState(const Scenario& scenario);

    /// For example which method is nearest. May be empty.
    void showRemark(const QString& remark);

signals:
    void edited(const QString& control, const quantscope::Scenario& next);

protected:
    void changeEvent(QEvent* event) override;

private:
    void proposeCounts(int row);
    void proposeBins(int row);
    void proposeAll();
    void proposeFit();
    void fillChoices();
    void retranslate();

    Scenario shown_;
    QLabel* remark_ = nullptr;
    QComboBox* counts_ = nullptr;
    QComboBox* bins_ = nullptr;
    QToolButton* all_ = nullptr;
    QToolButton* fit_ = nullptr;
};

}  // namespace quantscope
