// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/panels/setup_group.h"
#include "ui/text/zero_point.h"
#include "ui/widgets/choice.h"

class QCheckBox;

namespace quantscope {

class ChoiceBox;
class ChoiceButtons;
class TableChoice;

/// How values become codes: kind, codebook or format, bits, codes, scale rule, rounding, who shares
/// a scale. Only what has a meaning for the kind is there.
class SchemeGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit SchemeGroup(QWidget* parent = nullptr);

    /// Emits nothing.
    void showConvention(ZeroPointConvention convention);

signals:
    void conventionChosen(quantscope::ZeroPointConvention convention);
    /// A codebook from a file is wanted.
    void codebookFileRequested();

protected:
    void showWords() override;
    void refresh() override;

private:
    void makeCodeRows();
    void makeRoundingRows();
    void makeSharingRows();
    void makeConventionRow();

    void refreshKind();
    void refreshCodes();
    void refreshRounding();
    void refreshSharing();
    void refreshBlock();
    void showSharingWords();
    std::vector<Choice> sharingChoices() const;
    QString perReason(const Granularity& per) const;
    QString powerOfTwoReason() const;
    QString bitsReason(double bits) const;
    QString summaryOf() const;

    ChoiceButtons* kind_ = nullptr;
    TableChoice* table_ = nullptr;
    NumberField* bits_ = nullptr;
    ChoiceButtons* quickBits_ = nullptr;
    ChoiceButtons* codes_ = nullptr;
    ChoiceBox* scaleRule_ = nullptr;
    QCheckBox* zeroInRange_ = nullptr;
    ChoiceBox* rounding_ = nullptr;
    NumberField* seed_ = nullptr;
    ChoiceButtons* per_ = nullptr;
    NumberField* axis_ = nullptr;
    NumberField* groupSize_ = nullptr;
    NumberField* blockRows_ = nullptr;
    NumberField* blockColumns_ = nullptr;
    QCheckBox* powerOfTwo_ = nullptr;
    ChoiceButtons* convention_ = nullptr;

    QLabel* kindLabel_ = nullptr;
    QLabel* bitsLabel_ = nullptr;
    QLabel* codesLabel_ = nullptr;
    QLabel* scaleRuleLabel_ = nullptr;
    QLabel* roundingLabel_ = nullptr;
    QLabel* seedLabel_ = nullptr;
    QLabel* perLabel_ = nullptr;
    QLabel* axisLabel_ = nullptr;
    QLabel* groupSizeLabel_ = nullptr;
    QLabel* blockRowsLabel_ = nullptr;
    QLabel* blockColumnsLabel_ = nullptr;
    QLabel* conventionLabel_ = nullptr;
};

}  // namespace quantscope
