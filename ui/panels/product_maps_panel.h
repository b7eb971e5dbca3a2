// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <memory>

#include "core/matmul/evaluate_matmul.h"
#include "ui/theme/plot_style.h"

class QLabel;

namespace quantscope {

class FigureView;
class HeatMap;
class MatrixModel;
class MatrixView;

/// A product of any size as pictures: A, B, C and its error, the errors by row and column, and one
/// corner of C in numbers.
class ProductMapsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProductMapsPanel(QWidget* parent = nullptr);

    void showStyle(const PlotStyle& style);
    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis);
    /// The corner shown in numbers begins at this cell of C, as far as there is room.
    void showCorner(int row, int column);

    FigureView* rowErrors() const { return rowErrors_; }
    FigureView* columnErrors() const { return columnErrors_; }

signals:
    /// A block of C or of its error was clicked.
    void cellChosen(int row, int column);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    std::shared_ptr<const MatmulAnalysis> analysis_;
    int cornerRow_ = 0;
    int cornerColumn_ = 0;
    std::array<HeatMap*, 4> maps_{};
    QLabel* cornerName_ = nullptr;
    MatrixModel* corner_ = nullptr;
    MatrixView* cornerView_ = nullptr;
    FigureView* rowErrors_ = nullptr;
    FigureView* columnErrors_ = nullptr;
};

}  // namespace quantscope
