// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_maps_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/matmul/heat_grid.h"
#include "core/matmul/product_figures.h"
#include "ui/charts/figure_view.h"
#include "ui/models/matrix_model.h"
#include "ui/panels/heat_map.h"
#include "ui/text/numbers.h"
#include "ui/widgets/matrix_view.h"

namespace quantscope {

namespace {

// Cells of the corner on each side: what can be read at a glance.
constexpr std::size_t kCornerSide = 6;

constexpr const char* kMapNames[] = {"mapA", "mapB", "mapC", "mapError"};

}  // namespace

ProductMapsPanel::ProductMapsPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.maps"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setSpacing(10);
    for (std::size_t at = 0; at < maps_.size(); ++at) {
        maps_[at] = new HeatMap(QStringLiteral("matmul.") + QLatin1String(kMapNames[at]), this);
        grid->addWidget(maps_[at], static_cast<int>(at / 2), static_cast<int>(at % 2));
    }
    cornerName_ = new QLabel(this);
    corner_ = new MatrixModel(this);
    cornerView_ = new MatrixView(this);
    cornerView_->setObjectName(QStringLiteral("matmul.corner"));
    cornerView_->setModel(corner_);
    cornerView_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    cornerName_->setBuddy(cornerView_);
    auto* cornerBox = new QVBoxLayout;
    cornerBox->setSpacing(2);
    cornerBox->addWidget(cornerName_);
    cornerBox->addWidget(cornerView_, 0, Qt::AlignLeft | Qt::AlignTop);
    cornerBox->addStretch(1);
    grid->addLayout(cornerBox, 0, 2);
    rowErrors_ = new FigureView(this);
    rowErrors_->setObjectName(QStringLiteral("matmul.rowErrors"));
    columnErrors_ = new FigureView(this);
    columnErrors_->setObjectName(QStringLiteral("matmul.columnErrors"));
    auto* errors = new QVBoxLayout;
    errors->addWidget(rowErrors_);
    errors->addWidget(columnErrors_);
    grid->addLayout(errors, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 4);
    for (const std::size_t at : {2U, 3U})
        connect(maps_[at], &HeatMap::cellChosen, this, &ProductMapsPanel::cellChosen);
    retranslate();
}

void ProductMapsPanel::showStyle(const PlotStyle& style) {
    for (HeatMap* map : maps_)
        map->showStyle(style);
    rowErrors_->showStyle(style);
    columnErrors_->showStyle(style);
}

void ProductMapsPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    if (analysis_ == analysis)
        return;
    analysis_ = std::move(analysis);
    const QuantizedProduct& product = analysis_->product;
    const auto& [m, k, n] = product.shape;
    std::vector<double> errors(product.exact.size());
    for (std::size_t at = 0; at < errors.size(); ++at)
        errors[at] = product.integerOnly[at] - product.exact[at];
    maps_[0]->showGrid(heatGrid(product.a.reals->values.values(), m, k));
    maps_[1]->showGrid(heatGrid(product.b.reals->values.values(), k, n));
    maps_[2]->showGrid(heatGrid(std::span<const double>(product.integerOnly), m, n));
    maps_[3]->showGrid(heatGrid(std::span<const double>(errors), m, n));
    rowErrors_->showFigure(rowErrorsFigure(product));
    columnErrors_->showFigure(columnErrorsFigure(product));
    refresh();
}

void ProductMapsPanel::showCorner(int row, int column) {
    cornerRow_ = row;
    cornerColumn_ = column;
    if (analysis_)
        refresh();
}

void ProductMapsPanel::refresh() {
    const QuantizedProduct& product = analysis_->product;
    const std::size_t rows = std::min(kCornerSide, product.shape.m);
    const std::size_t columns = std::min(kCornerSide, product.shape.n);
    const std::size_t firstRow =
        std::min(static_cast<std::size_t>(cornerRow_), product.shape.m - rows);
    const std::size_t firstColumn =
        std::min(static_cast<std::size_t>(cornerColumn_), product.shape.n - columns);
    std::vector<double> values;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            values.push_back(
                product.integerOnly[(firstRow + row) * product.shape.n + firstColumn + column]);
    corner_->setValues(rows, columns, std::move(values),
                       [](double value) { return shownNumber(value, 3); });
    cornerView_->fitCells();
    const QString words = tr("C from row %1, column %2 on").arg(firstRow + 1).arg(firstColumn + 1);
    cornerName_->setText(words);
    cornerView_->setAccessibleName(words);
}

void ProductMapsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductMapsPanel::retranslate() {
    setAccessibleName(tr("Maps of the product"));
    maps_[0]->setTitle(tr("A"));
    maps_[1]->setTitle(tr("B"));
    maps_[2]->setTitle(tr("C, integer-only"));
    maps_[3]->setTitle(tr("Error of C"));
    if (analysis_)
        refresh();
}

}  // namespace quantscope
