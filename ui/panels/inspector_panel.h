// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>

#include "core/data/dataset.h"
#include "core/data/histogram.h"
#include "core/scenario/evaluate.h"

class QFormLayout;
class QLabel;

namespace quantscope {

/// What is under the pointer: the histogram bin, how many values it holds, the code they get, what
/// they come back as, and their mean error.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    /// What is pointed into; null: nothing yet.
    void showState(std::shared_ptr<const Dataset> dataset,
                   std::shared_ptr<const Analysis> analysis);

    /// The value on the axis that the pointer (or the keyboard) is at; nothing: it left the chart.
    void showPointer(std::optional<double> value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showBin(const Histogram& histogram, std::size_t bin);
    void retranslate();
    const Histogram& bins();

    std::shared_ptr<const Dataset> dataset_;
    std::shared_ptr<const Analysis> analysis_;
    std::optional<double> pointer_;
    std::optional<Histogram> bins_;  ///< Of analysis_, made when first pointed at.

    QLabel* title_ = nullptr;
    QFormLayout* rows_ = nullptr;
    QLabel* hint_ = nullptr;
    QLabel* bin_ = nullptr;
    QLabel* count_ = nullptr;
    QLabel* code_ = nullptr;
    QLabel* error_ = nullptr;
};

}  // namespace quantscope
