// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/state/matmul_analyzer.h"
#include "ui/state/race_runner.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTimer;

namespace quantscope {

class MatmulSetup;
class MessageBar;
class ProductCellsPanel;
class ProductMapsPanel;
class ProductRoomPanel;
class ProductStepsPanel;
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
    std::optional<ExportContent> exportContent() const override;
    std::optional<CopySubject> copySubject() const override;

    MatmulAnalyzer& products() { return products_; }
    RaceRunner& race() { return race_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void connectPanels();
    QWidget* makeStepsTab();
    void wish();
    void refresh();
    void refreshProduct();
    void refreshProgress();
    void refreshRace();
    CellSteps shownCell() const;
    void goToCell(int row, int column);
    void typeValue(bool isB, int row, int column, double value);
    void plantOutliers();
    void showError();
    void retranslate();

    PageServices services_;
    MatmulAnalyzer products_;
    RaceRunner race_;
    std::shared_ptr<const MatmulAnalysis> shown_;
    int row_ = 0;
    int column_ = 0;

    MatmulSetup* setup_ = nullptr;
    MessageBar* errors_ = nullptr;
    QWidget* busy_ = nullptr;
    QLabel* busyWords_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QTimer* late_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    ProductCellsPanel* cells_ = nullptr;
    QLabel* tooLarge_ = nullptr;
    ProductStepsPanel* steps_ = nullptr;
    ProductRoomPanel* room_ = nullptr;
    ProductWaysPanel* ways_ = nullptr;
    ProductMapsPanel* maps_ = nullptr;
    RemedyPanel* remedies_ = nullptr;
    RacePanel* racePanel_ = nullptr;
};

}  // namespace quantscope
