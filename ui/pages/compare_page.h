// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QTableView;
class QTabWidget;

namespace quantscope {

class CompareModel;
class CompareRunner;
class FigureView;
class PinComparisonTab;

/// Every way to quantize the values of now, side by side: a table to sort and the chart of bits
/// against SQNR. A click on either adopts a way as one undo step. Behind a tab of its own, pins.
class ComparePage : public Page {
    Q_OBJECT

public:
    explicit ComparePage(const PageServices& services, QWidget* parent = nullptr);

    std::vector<PageDock> docks() override { return {}; }
    void showTheme(const Theme& theme) override;
    std::optional<ExportContent> exportContent() const override;
    std::optional<CopySubject> copySubject() const override;
    bool settled() const override;

    FigureView* chart() const { return chart_; }
    CompareRunner* runner() const { return runner_; }
    PinComparisonTab* pins() const { return pinsTab_; }

    /// Brings the pins to the front.
    void showPins();
    /// The two pins that are compared exchange their letters.
    void swapPins();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    QWidget* makeWays();
    bool showsPins() const;
    void connectParts();
    void startOrCancel();
    bool isStale() const;
    void startWhenStale();
    void refresh();
    void refreshChart();
    void adopt(int row);
    void exportRows();
    Table shownTable() const;
    void retranslate();
    QString sentence() const;

    PageServices services_;
    CompareRunner* runner_ = nullptr;
    CompareModel* model_ = nullptr;
    QSortFilterProxyModel* shown_ = nullptr;

    QTabWidget* tabs_ = nullptr;
    PinComparisonTab* pinsTab_ = nullptr;
    QPushButton* run_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* sentence_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QPushButton* adopt_ = nullptr;
    QPushButton* export_ = nullptr;
    QTableView* rows_ = nullptr;
    FigureView* chart_ = nullptr;
    QSplitter* split_ = nullptr;
};

}  // namespace quantscope
