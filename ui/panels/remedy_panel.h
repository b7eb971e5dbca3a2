// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <optional>

#include "core/figure/figure.h"
#include "core/matmul/evaluate_matmul.h"
#include "core/table/table.h"
#include "ui/theme/plot_style.h"

class QPushButton;
class QTableView;

namespace quantscope {

class FigureView;
class WrapLabel;

/// What a remedy for outliers does to X, W and Y, before and after beside each other, and what the
/// quantizer of X gets to see.
class RemedyPanel : public QWidget {
    Q_OBJECT

public:
    explicit RemedyPanel(QWidget* parent = nullptr);

    void showStyle(const PlotStyle& style);
    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis);

    /// Nothing while no remedy is chosen.
    std::optional<Figure> figure() const;
    std::optional<Table> table() const;

signals:
    /// A product is wanted on which remedies have something to do.
    void outliersRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString finding() const;

    std::shared_ptr<const MatmulAnalysis> analysis_;
    WrapLabel* words_ = nullptr;
    QPushButton* plant_ = nullptr;
    QTableView* rows_ = nullptr;
    FigureView* chart_ = nullptr;
};

}  // namespace quantscope
