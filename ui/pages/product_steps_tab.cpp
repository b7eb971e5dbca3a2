// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/product_steps_tab.h"

#include <QBoxLayout>
#include <QEvent>

#include "ui/panels/product_cells_panel.h"
#include "ui/panels/product_depth_panel.h"
#include "ui/panels/product_room_panel.h"
#include "ui/panels/product_steps_panel.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

// Steps and accumulator stand beside each other from here on, in widths of a letter.
constexpr int kTwoColumnsFrom = 130;

}  // namespace

ProductStepsTab::ProductStepsTab(QWidget* parent) : GrowingArea(parent) {
    setObjectName(QStringLiteral("matmul.stepsTab"));
    auto* content = new QWidget;
    cells_ = new ProductCellsPanel(content);
    tooLarge_ = new WrapLabel(content);
    tooLarge_->setContentsMargins(8, 8, 8, 8);
    steps_ = new ProductStepsPanel(content);
    room_ = new ProductRoomPanel(content);
    depth_ = new ProductDepthPanel(content);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(steps_);
    words->addWidget(room_);
    words->addStretch(1);
    lower_ = new QBoxLayout(QBoxLayout::TopToBottom);
    lower_->setSpacing(0);
    lower_->addLayout(words, 1);
    lower_->addWidget(depth_, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(cells_);
    column->addWidget(tooLarge_);
    column->addLayout(lower_, 1);
    setContent(content);
    retranslate();
}

void ProductStepsTab::showProduct(const std::shared_ptr<const MatmulAnalysis>& analysis) {
    const bool asCells = ProductCellsPanel::canShow(analysis->product.shape);
    cells_->setVisible(asCells);
    tooLarge_->setVisible(!asCells);
    if (asCells)
        cells_->showProduct(analysis);
    room_->showProduct(analysis);
    fit();
}

bool ProductStepsTab::showsCells() const {
    return cells_->isVisibleTo(this);
}

void ProductStepsTab::arrangeFor(int width, int letter) {
    lower_->setDirection(width >= kTwoColumnsFrom * letter ? QBoxLayout::LeftToRight
                                                           : QBoxLayout::TopToBottom);
}

void ProductStepsTab::changeEvent(QEvent* event) {
    GrowingArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductStepsTab::retranslate() {
    tooLarge_->setText(
        tr("This product is too large to be drawn cell by cell: see its maps. Up "
           "to 8 × 16 times 16 × 8 all cells are shown here."));
}

}  // namespace quantscope
