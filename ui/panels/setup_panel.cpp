// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/setup_panel.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/calibration_group.h"
#include "ui/panels/data_group.h"
#include "ui/panels/outliers_group.h"
#include "ui/panels/profile_group.h"
#include "ui/panels/scheme_group.h"
#include "ui/widgets/change_mark.h"

namespace quantscope {

SetupPanel::SetupPanel(QWidget* parent) : QWidget(parent) {
    auto* page = new QWidget;
    data_ = new DataGroup(page);
    auto* outliers = new OutliersGroup(page);
    scheme_ = new SchemeGroup(page);
    auto* profile = new ProfileGroup(page);
    auto* calibration = new CalibrationGroup(page);
    reset_ = new QPushButton(page);
    reset_->setObjectName(QStringLiteral("setup.reset"));

    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(4, 4, 4, 4);
    rows->setSpacing(6);
    for (SetupGroup* group :
         std::initializer_list<SetupGroup*>{data_, outliers, scheme_, calibration, profile}) {
        rows->addWidget(group);
        connectGroup(group);
    }
    rows->addWidget(reset_);
    rows->addStretch(1);

    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);

    connect(data_, &DataGroup::pasteRequested, this, &SetupPanel::pasteRequested);
    connect(data_, &DataGroup::openRequested, this, &SetupPanel::openRequested);
    connect(scheme_, &SchemeGroup::conventionChosen, this, &SetupPanel::conventionChosen);
    connect(scheme_, &SchemeGroup::codebookFileRequested, this, &SetupPanel::codebookFileRequested);
    connect(profile, &ProfileGroup::compareRequested, this,
            &SetupPanel::profileComparisonRequested);
    connect(calibration, &CalibrationGroup::bestRequested, this, &SetupPanel::bestRequested);
    connect(reset_, &QPushButton::clicked, this, &SetupPanel::proposeReset);
    retranslate();
}

SetupPanel::~SetupPanel() = default;

QSize SetupPanel::minimumSizeHint() const {
    return {scroll_->widget()->minimumSizeHint().width() +
                scroll_->verticalScrollBar()->sizeHint().width(),
            QWidget::minimumSizeHint().height()};
}

void SetupPanel::connectGroup(SetupGroup* group) {
    groups_.push_back(group);
    connect(group, &SetupGroup::edited, this, &SetupPanel::edited);
    connect(group, &SetupGroup::dragStarted, this, &SetupPanel::dragStarted);
    connect(group, &SetupGroup::dragFinished, this, &SetupPanel::dragFinished);
}

void SetupPanel::showState(const Scenario& scenario, const Analysis* analysis,
                           const Dataset* dataset) {
    shown_ = scenario;
    const SetupFacts facts = setupFacts(analysis, dataset);
    for (SetupGroup* group : groups_)
        group->showState(scenario, facts);
}

void SetupPanel::showConvention(ZeroPointConvention convention) {
    scheme_->showConvention(convention);
}

bool SetupPanel::revealControl(const QString& fieldId) {
    auto* control = findChild<QWidget*>(fieldId);
    if (!control)
        return false;
    reveal(*control);
    giveKeyboard(*control);
    return true;
}

void SetupPanel::proposeNewSeed() {
    data_->proposeNewSeed();
}

// How the picture is looked at is no setting.
void SetupPanel::proposeReset() {
    Scenario next = defaultScenario();
    next.view = shown_.view;
    next.unknown = shown_.unknown;
    emit edited(QStringLiteral("setup.reset"), next);
}

void SetupPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SetupPanel::retranslate() {
    for (SetupGroup* group : groups_)
        group->retranslate();
    reset_->setText(tr("Reset setup"));
    reset_->setToolTip(tr("Back to the values of a first start; can be undone"));
    reset_->setAccessibleName(reset_->text());
    // Wider labels leave less width to rows of buttons, which then need more lines; Qt's form
    // layouts keep the old heights until everything is measured anew, once all words are there.
    QTimer::singleShot(0, this, [this] {
        for (QLayout* layout : findChildren<QLayout*>())
            layout->invalidate();
        scroll_->widget()->updateGeometry();
    });
}

}  // namespace quantscope
