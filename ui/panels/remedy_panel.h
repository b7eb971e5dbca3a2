// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/figure/figure.h"
#include "core/matmul/evaluate_matmul.h"
#include "core/table/table.h"
#include "ui/theme/plot_style.h"

class QModelIndex;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace quantscope {

class FigureView;
class WrapLabel;

/// What is known of all remedies together at one moment.
struct RemediesState {
    std::shared_ptr<const std::vector<RemedyOutcome>> outcomes;  ///< Of the product shown; or null.
    bool running = false;
    double progress = 0;         ///< 0 to 1, while running.
    std::optional<Error> error;  ///< Why it came to nothing.
};

/// What the remedies for outliers do to X, W and Y: all of them in one table, the best and the
/// chosen one in words, their results as bars, and what the quantizer of X gets to see.
class RemedyPanel : public QWidget {
    Q_OBJECT

public:
    explicit RemedyPanel(QWidget* parent = nullptr);

    void showStyle(const PlotStyle& style);
    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis);
    void showOutcomes(RemediesState state);

    /// What is on screen: all remedies; or the state before and the chosen one; or nothing.
    std::span<const RemedyOutcome> outcomes() const;
    std::vector<Figure> figures() const;
    std::optional<Table> table() const;
    std::vector<FigureView*> charts() const { return {results_, channels_}; }

signals:
    /// A product is wanted on which remedies have something to do.
    void outliersRequested();
    void comparisonRequested();
    void cancelRequested();
    /// A row was chosen: the id of its remedy.
    void remedyChosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    const RemedyOutcome* chosen() const;
    void refresh();
    void refreshTable();
    void chooseRow(const QModelIndex& index);
    QString finding() const;
    QString chosenWords() const;

    std::shared_ptr<const MatmulAnalysis> analysis_;
    std::vector<RemedyOutcome> pair_;  ///< Before and after, where a remedy is chosen.
    RemediesState state_;
    WrapLabel* words_ = nullptr;
    QPushButton* plant_ = nullptr;
    QPushButton* compare_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QSortFilterProxyModel* sorted_ = nullptr;
    QTableView* rows_ = nullptr;
    FigureView* results_ = nullptr;
    FigureView* channels_ = nullptr;
};

}  // namespace quantscope
