// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/setup_group.h"

class QPushButton;

namespace quantscope {

class ChoiceButtons;

/// A few values far outside, drawn by share, reach and side, or placed one by one. Only generated
/// data has them.
class OutliersGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit OutliersGroup(QWidget* parent = nullptr);

protected:
    void showWords() override;
    void refresh() override;

private:
    void addOne();
    void removeLast();
    QString summaryOf(const GeneratedData* generator) const;

    NumberField* share_ = nullptr;
    NumberField* reach_ = nullptr;
    ChoiceButtons* side_ = nullptr;
    QWidget* placed_ = nullptr;
    QLabel* placedValues_ = nullptr;
    QPushButton* add_ = nullptr;
    QPushButton* remove_ = nullptr;
    QLabel* none_ = nullptr;

    QLabel* shareLabel_ = nullptr;
    QLabel* reachLabel_ = nullptr;
    QLabel* sideLabel_ = nullptr;
    QLabel* placedLabel_ = nullptr;
};

}  // namespace quantscope
