// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/matmul/evaluate_matmul.h"
#include "ui/widgets/growing_area.h"

class QBoxLayout;

namespace quantscope {

class ProductCellsPanel;
class ProductDepthPanel;
class ProductRoomPanel;
class ProductStepsPanel;
class WrapLabel;

/// The MatMul page's first tab: the cells, one of them step by step, and the accumulator's room.
class ProductStepsTab : public GrowingArea {
    Q_OBJECT

public:
    explicit ProductStepsTab(QWidget* parent = nullptr);

    ProductCellsPanel* cells() const { return cells_; }
    ProductStepsPanel* steps() const { return steps_; }
    ProductRoomPanel* room() const { return room_; }
    ProductDepthPanel* depth() const { return depth_; }

    /// Draws the cells where they are few, says where else to look where they are many. What
    /// depends on a place in the product is shown by the panels' own functions.
    void showProduct(const std::shared_ptr<const MatmulAnalysis>& analysis);
    bool showsCells() const;

protected:
    void arrangeFor(int width, int letter) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QBoxLayout* lower_ = nullptr;
    ProductCellsPanel* cells_ = nullptr;
    WrapLabel* tooLarge_ = nullptr;
    ProductStepsPanel* steps_ = nullptr;
    ProductRoomPanel* room_ = nullptr;
    ProductDepthPanel* depth_ = nullptr;
};

}  // namespace quantscope
