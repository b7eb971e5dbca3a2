// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

#include "core/figure/pin_figures.h"
#include "core/table/table.h"
#include "ui/pages/page.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace quantscope {

class ChoiceBox;
class ChoiceButtons;
class ComparisonModel;
class FigureView;

/// Two states side by side, pins or the state of now: where the values lie after quantization, and
/// every result with the difference in words.
class PinComparisonTab : public QWidget {
    Q_OBJECT

public:
    explicit PinComparisonTab(const PageServices& services, QWidget* parent = nullptr);

    void showTheme(const Theme& theme);
    /// Shows what the store holds. Emits nothing, can be repeated. Computes only while visible.
    void refresh();

    /// The two exchange their letters, as an undo step; where one is the state of now, their sides.
    void swap();

    std::optional<ExportContent> exportContent() const;
    std::optional<CopySubject> copySubject() const;

signals:
    void pinRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    QWidget* makeHead();
    QWidget* makeTable();
    void connectParts();
    void chooseSides();
    void takeSide(std::size_t which, const QString& id);
    const Scenario* scenarioOf(const ComparedSide& side) const;
    QString labelOf(const ComparedSide& side) const;
    ComparedState stateOf(const ComparedSide& side) const;
    bool bothThere() const;
    QString missing() const;
    std::vector<Figure> figures() const;
    Table table() const;
    void refreshSides();
    void refreshCharts();
    void refreshWords();
    void retranslate();
    void fillChoices();

    PageServices services_;
    std::array<ComparedSide, 2> sides_;
    bool chosen_ = false;  ///< Whether somebody chose the sides; else they follow the pins.
    QString arrangement_;  ///< "stacked", "overlay" or "difference".

    ChoiceBox* first_ = nullptr;
    ChoiceBox* second_ = nullptr;
    QPushButton* swap_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* pin_ = nullptr;
    QLabel* words_ = nullptr;
    ChoiceButtons* kinds_ = nullptr;
    QCheckBox* lock_ = nullptr;
    std::array<FigureView*, 2> charts_{};
    QSplitter* split_ = nullptr;     ///< Charts and table.
    QSplitter* pictures_ = nullptr;  ///< The two charts.
    QTableView* rows_ = nullptr;
    ComparisonModel* model_ = nullptr;
};

}  // namespace quantscope
