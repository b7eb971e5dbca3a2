// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/setup_group.h"

class QCheckBox;
class QLabel;

namespace quantscope {

class ChoiceBox;
class ChoiceButtons;
class NumberField;

/// What happens to the sums of the MatMul page's product, and the remedy for outliers.
class ProductStagesGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit ProductStagesGroup(QWidget* parent = nullptr);

protected:
    void showWords() override;
    void refresh() override;

private:
    void proposeRemedy(const QString& id);

    ChoiceButtons* bits_ = nullptr;
    QLabel* bitsLabel_ = nullptr;
    ChoiceButtons* overflow_ = nullptr;
    QLabel* overflowLabel_ = nullptr;
    QCheckBox* requantizes_ = nullptr;
    ChoiceBox* remedy_ = nullptr;
    QLabel* remedyLabel_ = nullptr;
    NumberField* parameter_ = nullptr;
    QLabel* parameterLabel_ = nullptr;
};

}  // namespace quantscope
