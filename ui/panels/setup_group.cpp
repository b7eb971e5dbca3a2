// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/setup_group.h"

#include <QFormLayout>
#include <QLabel>

namespace quantscope {

SetupFacts setupFacts(const Analysis* analysis, const Dataset* dataset) {
    SetupFacts facts;
    if (dataset) {
        facts.hasData = true;
        facts.shape = dataset->tensor.shape;
        facts.sourceType = dataset->tensor.sourceType;
        facts.counts = dataset->tensor.counts;
        facts.absMax = dataset->stats.absMax();
    }
    if (analysis) {
        facts.groups = analysis->groups.size();
        if (facts.groups == 1)
            facts.limits = analysis->groups.front().clip;
    }
    return facts;
}

SetupGroup::SetupGroup(const QString& name, QWidget* parent) : FoldingGroup(name, parent) {
    form_ = new QFormLayout(contents());
    constexpr int kIndent = 8;
    form_->setContentsMargins(kIndent, 0, 2, 4);
    form_->setHorizontalSpacing(6);
    form_->setVerticalSpacing(4);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void SetupGroup::showState(const Scenario& scenario, const SetupFacts& facts) {
    shown_ = scenario;
    facts_ = facts;
    refresh();
}

void SetupGroup::retranslate() {
    showWords();
    refresh();
}

QLabel* SetupGroup::addRow(QWidget* field) {
    auto* label = new QLabel(contents());
    label->setBuddy(field);
    form_->addRow(label, field);
    return label;
}

void SetupGroup::addWide(QWidget* widget) {
    form_->addRow(widget);
}

void SetupGroup::setRowVisible(QWidget* field, bool visible) {
    form_->setRowVisible(field, visible);
}

}  // namespace quantscope
