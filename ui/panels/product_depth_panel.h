// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

#include "core/matmul/evaluate_matmul.h"
#include "core/matmul/overflow_depth.h"
#include "core/matmul/product_maps.h"
#include "ui/theme/plot_style.h"

class QLabel;

namespace quantscope {

class FigureView;
class NumberField;
class WrapLabel;

/// Lets k grow until the accumulator overflows: a slider with its box, what the register holds
/// then, and the sums over k as a chart whose mark can be dragged.
class ProductDepthPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProductDepthPanel(QWidget* parent = nullptr);

    void showStyle(const PlotStyle& style);
    /// The sum of the cell at `place`, followed to k = `depth`.
    void showRoom(std::shared_ptr<const MatmulAnalysis> analysis, const ProductPlace& place,
                  std::size_t depth);

    FigureView* chart() const { return chart_; }
    QString shownText() const;

signals:
    void depthEdited(std::size_t depth);
    /// Around a drag, of the slider or of the chart's mark.
    void dragStarted();
    void dragFinished();
    void dragCancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void propose(double depth);
    void refresh();
    QString overflowText(const DepthRoom& room) const;
    QString sumsText(const DepthRoom& room) const;
    void retranslate();

    std::shared_ptr<const MatmulAnalysis> analysis_;
    ProductPlace place_;
    std::size_t depth_ = 1;
    QLabel* label_ = nullptr;
    NumberField* depthField_ = nullptr;
    WrapLabel* overflow_ = nullptr;
    WrapLabel* sums_ = nullptr;
    FigureView* chart_ = nullptr;
};

}  // namespace quantscope
