// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_maps_panel.h"

#include <QEvent>
#include <QGridLayout>

#include <utility>

#include "core/matmul/product_figures.h"
#include "ui/charts/figure_view.h"

namespace quantscope {

ProductMapsPanel::ProductMapsPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.maps"));
    a_ = addChart("mapA");
    b_ = addChart("mapB");
    c_ = addChart("mapC");
    rowErrors_ = addChart("rowErrors");
    columnErrors_ = addChart("columnErrors");
    corner_ = addChart("corner");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setSpacing(10);
    grid->addWidget(a_, 0, 0);
    grid->addWidget(b_, 0, 1);
    grid->addWidget(c_, 0, 2, 1, 2);
    grid->addWidget(rowErrors_, 1, 0);
    grid->addWidget(columnErrors_, 1, 1);
    grid->addWidget(corner_, 1, 2, 1, 2);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    for (int row = 0; row < 2; ++row)
        grid->setRowStretch(row, 1);

    connect(a_, &FigureView::cellChosen, this, [this](std::size_t row, std::size_t column) {
        choose({row, column, place_.column});
    });
    connect(b_, &FigureView::cellChosen, this, [this](std::size_t row, std::size_t column) {
        choose({place_.row, row, column});
    });
    for (FigureView* map : {c_, corner_})
        connect(map, &FigureView::cellChosen, this, [this](std::size_t row, std::size_t column) {
            choose({row, place_.depth, column});
        });
    retranslate();
}

FigureView* ProductMapsPanel::addChart(const char* name) {
    auto* chart = new FigureView(this);
    chart->setObjectName(QStringLiteral("matmul.") + QLatin1String(name));
    return chart;
}

void ProductMapsPanel::showStyle(const PlotStyle& style) {
    for (FigureView* chart : charts())
        chart->showStyle(style);
}

std::vector<FigureView*> ProductMapsPanel::charts() const {
    return {a_, b_, c_, rowErrors_, columnErrors_, corner_};
}

void ProductMapsPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    if (analysis_ == analysis)
        return;
    analysis_ = std::move(analysis);
    const QuantizedProduct& product = analysis_->product;
    place_ = inside(place_, product.shape);
    a_->showFigure(sideMap(product, ProductSide::A));
    b_->showFigure(sideMap(product, ProductSide::B));
    c_->showFigure(resultMap(product));
    rowErrors_->showFigure(rowErrorsFigure(product));
    columnErrors_->showFigure(columnErrorsFigure(product));
    refresh();
}

void ProductMapsPanel::showPlace(const ProductPlace& place) {
    place_ = place;
    if (analysis_)
        refresh();
}

// Walking past the border stays at it.
void ProductMapsPanel::choose(ProductPlace place) {
    if (analysis_)
        emit placeChosen(inside(place, analysis_->product.shape));
}

void ProductMapsPanel::refresh() {
    a_->showFigure(atPlace(a_->figure(), place_.row, place_.depth));
    b_->showFigure(atPlace(b_->figure(), place_.depth, place_.column));
    c_->showFigure(atPlace(c_->figure(), place_.row, place_.column));
    corner_->showFigure(cornerMap(analysis_->product, place_.row, place_.column));
}

void ProductMapsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductMapsPanel::retranslate() {
    setAccessibleName(tr("Maps of the product"));
}

}  // namespace quantscope
