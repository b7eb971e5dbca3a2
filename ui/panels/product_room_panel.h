// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

#include "core/matmul/evaluate_matmul.h"

namespace quantscope {

class WrapLabel;

/// How much room the sums of a product have in their register, what pmaddubsw would do to them,
/// and the largest error: the lines under the cells.
class ProductRoomPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProductRoomPanel(QWidget* parent = nullptr);

    void showProduct(std::shared_ptr<const MatmulAnalysis> analysis);
    QString shownText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString roomText() const;
    QString saturationText() const;
    QString errorText() const;
    QString costText() const;

    std::shared_ptr<const MatmulAnalysis> analysis_;
    WrapLabel* room_ = nullptr;
    WrapLabel* saturation_ = nullptr;
    WrapLabel* error_ = nullptr;
    WrapLabel* cost_ = nullptr;
};

}  // namespace quantscope
