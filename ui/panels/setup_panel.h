// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

#include "core/calib/profiles.h"
#include "core/data/dataset.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/scenario.h"
#include "ui/text/zero_point.h"

class QPushButton;
class QScrollArea;

// Panels show a value and propose the next one. They know neither each other nor the store; pages
// and the window connect them.
namespace quantscope {

class DataGroup;
class SchemeGroup;
class SetupGroup;
struct SetupFacts;

/// The Setup dock: where the values come from, outliers, scheme, calibration.
///
/// Every control carries its scenario field's id as object name ("scheme.bits"); a slider beside a
/// number box has ".slider" after it. Every change is proposed at once; nothing needs Apply.
class SetupPanel : public QWidget {
    Q_OBJECT

public:
    explicit SetupPanel(QWidget* parent = nullptr);
    ~SetupPanel() override;

    /// Shows `scenario`; emits nothing and can be repeated. `analysis` and `dataset` tell the
    /// limits in use, the data's shape and size; null where there is none yet. Neither is kept.
    void showState(const Scenario& scenario, const Analysis* analysis, const Dataset* dataset);

    /// Which zero-point sign the switch shows. Emits nothing.
    void showConvention(ZeroPointConvention convention);

    /// Unfolds the group of the control called `fieldId`, scrolls to it and gives it the focus.
    /// False when there is none.
    bool revealControl(const QString& fieldId);

    /// Wide enough for every control: there is no way to scroll sideways.
    QSize minimumSizeHint() const override;

public slots:
    /// Proposes another seed for generated data; nothing when the data has none.
    void proposeNewSeed();

signals:
    /// The scenario `next` is wanted; `control` is the field (or "setup.reset") that changed.
    void edited(const QString& control, const quantscope::Scenario& next);
    /// Between these two all changes of `control` are one movement.
    void dragStarted(const QString& control);
    void dragFinished();
    /// The source Pasted, or File, was chosen: somebody has to provide the values.
    void pasteRequested();
    void openRequested();
    /// The calibration method that is best by the scenario's metric is wanted.
    void bestRequested();
    /// A codebook from a file is wanted.
    void codebookFileRequested();
    /// Where two tools differ on these values is wanted, beginning with this one.
    void profileComparisonRequested(const quantscope::ProfileName& first);
    void conventionChosen(quantscope::ZeroPointConvention convention);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectGroup(SetupGroup* group);
    void proposeReset();
    void retranslate();

    Scenario shown_;
    std::vector<SetupGroup*> groups_;
    DataGroup* data_ = nullptr;
    SchemeGroup* scheme_ = nullptr;
    QPushButton* reset_ = nullptr;
    QScrollArea* scroll_ = nullptr;
};

}  // namespace quantscope
