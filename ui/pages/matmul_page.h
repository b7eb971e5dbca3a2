// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matmul/product_maps.h"
#include "ui/pages/page.h"
#include "ui/state/matmul_analyzer.h"
#include "ui/state/race_runner.h"
#include "ui/state/remedy_runner.h"
#include "ui/widgets/maximizer.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace quantscope {

class FigureView;
class GrowingArea;
class MatmulSetup;
class MessageBar;
class ProductMapsPanel;
class ProductStepsTab;
class ProductWaysPanel;
class RacePanel;
class RemedyPanel;

/// Integer matrix multiplication under the microscope: cells and steps of small products, maps of
/// large ones, simulated against integer-only, remedies for outliers, and a race.
class MatmulPage : public Page {
    Q_OBJECT

public:
    explicit MatmulPage(const PageServices& services, QWidget* parent = nullptr);

    std::vector<PageDock> docks() override { return {}; }
    void showTheme(const Theme& theme) override;
    bool standsAlone() const override { return true; }
    QString status() const override;
    std::optional<ExportContent> exportContent() const override;
    std::optional<CopySubject> copySubject() const override;

    MatmulAnalyzer& products() { return products_; }
    RaceRunner& race() { return race_; }
    RemedyRunner& remedyRunner() { return remedyRunner_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void connectPanels();
    void connectSteps();
    void connectRemedies();
    void wish();
    void refresh();
    void refreshProduct();
    void refreshProgress();
    void refreshRace();
    void refreshRoom();
    void refreshCells();
    void refreshRemedies();
    void compareRemediesIfQuick();
    void connectChart(FigureView* chart);
    void maximize(FigureView* chart);
    std::vector<FigureView*> charts() const;
    /// The chart that has the focus, if any.
    FigureView* focusedChart() const;
    CellSteps shownCell() const;
    void goTo(const ProductPlace& place);
    void goToCell(int row, int column);
    void typeValue(bool isB, int row, int column, double value);
    void plantOutliers();
    void chooseRemedy(const QString& id);
    void showErrorsInPercent(bool inPercent);
    void followSums(std::size_t depth);
    void showError();
    void retranslate();

    PageServices services_;
    MatmulAnalyzer products_;
    RaceRunner race_;
    RemedyRunner remedyRunner_;
    std::shared_ptr<const MatmulAnalysis> shown_;
    ProductPlace place_;
    Maximizer maximizer_;

    MatmulSetup* setup_ = nullptr;
    MessageBar* errors_ = nullptr;
    QWidget* busy_ = nullptr;
    QLabel* busyWords_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QTimer* late_ = nullptr;
    QStackedWidget* views_ = nullptr;  ///< The tabs, or that there is nothing to show in them.
    QLabel* nothing_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    ProductStepsTab* stepsTab_ = nullptr;
    GrowingArea* waysTab_ = nullptr;
    ProductWaysPanel* ways_ = nullptr;
    ProductMapsPanel* maps_ = nullptr;
    RemedyPanel* remedies_ = nullptr;
    RacePanel* racePanel_ = nullptr;
};

}  // namespace quantscope
