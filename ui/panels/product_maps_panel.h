// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

#include "core/matmul/evaluate_matmul.h"
#include "core/matmul/product_maps.h"
#include "ui/theme/plot_style.h"

namespace quantscope {

class FigureView;

/// A product of any size as pictures: A, B, C and its error, one corner of C in numbers, and the
/// errors by row and column. A place chosen in one picture is marked in the others.
class ProductMapsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProductMapsPanel(QWidget* parent = nullptr);

    void showStyle(const PlotStyle& style);
    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis);
    /// @pre The place is one of the product shown.
    void showPlace(const ProductPlace& place);

    /// In reading order.
    std::vector<FigureView*> charts() const;

signals:
    /// A cell was clicked or walked to; always a place of the product shown.
    void placeChosen(const quantscope::ProductPlace& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    FigureView* addChart(const char* name);
    void choose(ProductPlace place);
    void refresh();
    void retranslate();

    std::shared_ptr<const MatmulAnalysis> analysis_;
    ProductPlace place_;
    FigureView* a_ = nullptr;
    FigureView* b_ = nullptr;
    FigureView* c_ = nullptr;
    FigureView* corner_ = nullptr;
    FigureView* rowErrors_ = nullptr;
    FigureView* columnErrors_ = nullptr;
};

}  // namespace quantscope
