// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>

#include "core/data/histogram.h"
#include "core/quant/clip_range.h"
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

    /// The marked interval with a way to take it away; nothing hides both.
    void showSelection(const std::optional<ClipRange>& interval);

signals:
    void selectionCleared();
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
    std::optional<ClipRange> selection_;
    QToolButton* clear_ = nullptr;
    QToolButton* all_ = nullptr;
    QToolButton* fit_ = nullptr;
};

}  // namespace quantscope
