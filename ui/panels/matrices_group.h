// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/panels/setup_group.h"

class QLabel;

namespace quantscope {

class ChoiceBox;
class NumberField;

/// Where the matrices of the MatMul page come from, how large they are, and the planted outliers.
class MatricesGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit MatricesGroup(QWidget* parent = nullptr);

protected:
    void showWords() override;
    void refresh() override;

private:
    struct Row {
        NumberField* field;
        QLabel* label;
    };
    template <class Set>
    Row addNumber(const QString& field, const NumberRange& range, Set set);
    void proposeSource(const QString& id);

    ChoiceBox* source_ = nullptr;
    QLabel* sourceLabel_ = nullptr;
    Row rows_{};
    Row depth_{};
    Row columns_{};
    Row seed_{};
    Row channels_{};
    Row factor_{};
};

}  // namespace quantscope
