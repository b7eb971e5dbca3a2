// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/scenario.h"
#include "ui/widgets/folding_group.h"

class QFormLayout;
class QLabel;

namespace quantscope {

class NumberField;

/// What the Setup groups need to know beside the scenario; copied, so that nothing outlives what
/// it points to.
struct SetupFacts {
    bool hasData = false;
    Shape shape;
    std::string sourceType;
    FiniteCounts counts;
    double absMax = 0;
    std::optional<ClipRange> limits;  ///< In use; nothing for several groups.
    std::size_t groups = 0;
};

SetupFacts setupFacts(const Analysis* analysis, const Dataset* dataset);

/// One group of the Setup panel: shows its part of a scenario and proposes the next one.
class SetupGroup : public FoldingGroup {
    Q_OBJECT

public:
    explicit SetupGroup(const QString& name, QWidget* parent = nullptr);

    /// Emits nothing, can be repeated.
    void showState(const Scenario& scenario, const SetupFacts& facts);
    /// Says everything again, in the language of the moment.
    void retranslate();

signals:
    void edited(const QString& control, const quantscope::Scenario& next);
    void dragStarted(const QString& control);
    void dragFinished();

protected:
    /// Words that do not depend on the scenario.
    virtual void showWords() = 0;
    /// Everything that does.
    virtual void refresh() = 0;

    const Scenario& shown() const { return shown_; }
    const SetupFacts& facts() const { return facts_; }

    /// A row of the form. Its label is `QLabel* label` so that it can be translated again.
    QLabel* addRow(QWidget* field);
    void addWide(QWidget* widget);
    void setRowVisible(QWidget* field, bool visible);

    template <class Change>
    void propose(const QString& control, Change change) {
        Scenario next = shown_;
        change(next);
        emit edited(control, next);
    }

    /// `set(next, value)` puts a number into the scenario; `control` is the field's id.
    template <class Set>
    void connectNumber(NumberField* field, const QString& control, Set set);

private:
    Scenario shown_;
    SetupFacts facts_;
    QFormLayout* form_ = nullptr;
};

}  // namespace quantscope

#include "ui/widgets/number_field.h"

template <class Set>
void quantscope::SetupGroup::connectNumber(NumberField* field, const QString& control, Set set) {
    connect(field, &NumberField::edited, this, [this, control, set](double value) {
        propose(control, [&](Scenario& next) { set(next, value); });
    });
    connect(field, &NumberField::dragStarted, this, [this, control] { emit dragStarted(control); });
    connect(field, &NumberField::dragFinished, this, &SetupGroup::dragFinished);
}
