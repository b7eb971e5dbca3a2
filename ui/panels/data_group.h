// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/setup_group.h"

class QPushButton;

namespace quantscope {

class ChoiceBox;

/// Where the values come from: generated, pasted, or a tensor of a file.
class DataGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit DataGroup(QWidget* parent = nullptr);

    void proposeNewSeed();

signals:
    void pasteRequested();
    void openRequested();

protected:
    void showWords() override;
    void refresh() override;

private:
    void makeGeneratorRows();
    void chooseSource(const QString& id);
    void showGenerated(const GeneratedData& generator);
    void showGiven();
    QString summaryOf() const;

    ChoiceBox* source_ = nullptr;
    ChoiceBox* distribution_ = nullptr;
    NumberField* count_ = nullptr;
    NumberField* location_ = nullptr;
    NumberField* scale_ = nullptr;
    NumberField* tail_ = nullptr;
    NumberField* seed_ = nullptr;
    QPushButton* newSeed_ = nullptr;
    QLabel* given_ = nullptr;
    QPushButton* replace_ = nullptr;

    QLabel* sourceLabel_ = nullptr;
    QLabel* distributionLabel_ = nullptr;
    QLabel* countLabel_ = nullptr;
    QLabel* locationLabel_ = nullptr;
    QLabel* scaleLabel_ = nullptr;
    QLabel* tailLabel_ = nullptr;
    QLabel* seedLabel_ = nullptr;
};

}  // namespace quantscope
