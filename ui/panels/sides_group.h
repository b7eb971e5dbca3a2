// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/setup_group.h"

class QLabel;

namespace quantscope {

class ChoiceButtons;
class NumberField;

/// How both sides of the MatMul page's product are quantized.
class SidesGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit SidesGroup(QWidget* parent = nullptr);

protected:
    void showWords() override;
    void refresh() override;

private:
    /// Two buttons for a yes or no of the specification.
    struct Switch {
        ChoiceButtons* buttons;
        QLabel* label;
    };
    template <class Set>
    Switch addSwitch(const QString& field, Set set);

    NumberField* bits_ = nullptr;
    QLabel* bitsLabel_ = nullptr;
    Switch kindA_{};
    Switch perRow_{};
    Switch kindB_{};
    Switch perColumn_{};
    NumberField* group_ = nullptr;
    QLabel* groupLabel_ = nullptr;
};

}  // namespace quantscope
