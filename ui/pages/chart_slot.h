// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QMenu;
class QTabBar;
class QToolButton;

namespace quantscope {

class ChartTools;
class FigureView;

/// A place for one small chart: tabs for those that are used most here, and a menu of all.
class ChartSlot : public QWidget {
    Q_OBJECT

public:
    /// `charts` are ids of figureKinds().
    ChartSlot(std::vector<std::string> charts, QWidget* parent = nullptr);

    FigureView* view() const { return view_; }
    ChartTools* tools() const { return tools_; }

    /// Lights the tab of `chart`; one that is not offered here is added. Emits nothing.
    void showChart(const std::string& chart);
    const std::string& chart() const { return chart_; }

signals:
    void chartChosen(const QString& chart);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillMenu();
    void retranslate();

    std::vector<std::string> charts_;
    std::string chart_;
    QTabBar* tabs_ = nullptr;
    QToolButton* more_ = nullptr;
    QMenu* menu_ = nullptr;
    ChartTools* tools_ = nullptr;
    FigureView* view_ = nullptr;
};

}  // namespace quantscope
