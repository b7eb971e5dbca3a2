// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QTabBar;

namespace quantscope {

class FigureView;

/// A place for one small chart, with tabs for the charts that can be there.
class ChartSlot : public QWidget {
    Q_OBJECT

public:
    /// `charts` are ids of figureKinds().
    ChartSlot(std::vector<std::string> charts, QWidget* parent = nullptr);

    FigureView* view() const { return view_; }

    /// Lights the tab of `chart`; one that is not offered here is added. Emits nothing.
    void showChart(const std::string& chart);

signals:
    void chartChosen(const QString& chart);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<std::string> charts_;
    QTabBar* tabs_ = nullptr;
    FigureView* view_ = nullptr;
};

}  // namespace quantscope
