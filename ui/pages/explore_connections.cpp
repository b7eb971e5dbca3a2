// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figures.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/chart_bar.h"
#include "ui/pages/chart_slot.h"
#include "ui/pages/chart_tools.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/hint_line.h"
#include "ui/pages/limit_edits.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/setup_panel.h"

// What the Explore page's parts say, and which of its functions answers.
namespace quantscope {

void ExplorePage::connectSetup() {
    SessionStore* store = &services_.store;
    connect(setup_, &SetupPanel::edited, this,
            [this](const QString& control, const Scenario& next) {
                edit(control.toStdString(), next);
            });
    connect(setup_, &SetupPanel::dragStarted, store,
            [store](const QString& control) { store->beginDrag(control.toStdString()); });
    connect(setup_, &SetupPanel::dragFinished, store, &SessionStore::endDrag);
    connect(setup_, &SetupPanel::pasteRequested, this, &Page::pasteRequested);
    connect(setup_, &SetupPanel::openRequested, this, &Page::openRequested);
    connect(setup_, &SetupPanel::profileComparisonRequested, this, &ExplorePage::compareProfiles);
    connect(setup_, &SetupPanel::codebookFileRequested, this, &ExplorePage::openCodebook);
    connect(setup_, &SetupPanel::bestRequested, this, &ExplorePage::adoptBest);
    connect(setup_, &SetupPanel::conventionChosen, this, [this](ZeroPointConvention convention) {
        services_.settings.setValue(Setting::ZeroPointSign, conventionId(convention));
        setup_->showConvention(convention);
        results_->showConvention(convention);
    });
    connect(results_, &ResultsPanel::controlRequested, this, [this](const QString& field) {
        emit dockRequested(setup_);
        setup_->revealControl(field);
    });
    connect(history_, &HistoryPanel::goTo, store,
            [store](int step) { store->goTo(static_cast<std::size_t>(step)); });
    connect(bar_, &ChartBar::edited, this, [this](const QString& control, const Scenario& next) {
        edit(control.toStdString(), next);
    });
    connect(bar_, &ChartBar::selectionCleared, this, &ExplorePage::clearSelection);
    connect(hint_, &HintLine::openRequested, this, &Page::openRequested);
    connect(hint_, &HintLine::samplesRequested, this, &Page::samplesRequested);
    connect(hint_, &HintLine::dismissed, this,
            [this] { services_.settings.setValue(Setting::HintSeen, true); });
}

void ExplorePage::connectLimits() {
    for (FigureView* view : {main_, left_->view(), right_->view()})
        connectGrips(view);
    for (FigureView* view : {left_->view(), right_->view()})
        connectMarker(view);
}

void ExplorePage::connectGrips(FigureView* view) {
    connect(view, &FigureView::limitDragStarted, this, [this, view](LimitSide side) {
        beginLimitDrag(view->figure().id == "cumulative" ? "calibration.parameter"
                                                         : limitControl(side));
    });
    connect(view, &FigureView::limitDragged, this,
            [this, view](LimitSide side, double value, bool oneSided) {
                if (view->figure().id == "cumulative")
                    movePercentile(side, value);
                else
                    moveLimit(side, value, oneSided);
            });
    connect(view, &FigureView::limitDragFinished, this, &ExplorePage::endLimitDrag);
    connect(view, &FigureView::limitDragCancelled, &services_.store, &SessionStore::cancelDrag);
    connect(view, &FigureView::limitReset, this, &ExplorePage::resetLimits);
}

// The marker is a clip limit on the sweep, a candidate on the search.
void ExplorePage::connectMarker(FigureView* view) {
    SessionStore* store = &services_.store;
    connect(view, &FigureView::youDragStarted, this, [this, view] {
        const std::string& figure = view->figure().id;
        if (figure == "trace")
            services_.store.beginDrag("view.searchStep");
        else
            beginLimitDrag("calibration.limit");
    });
    connect(view, &FigureView::youDragged, this, [this, view](double x) {
        const std::string& figure = view->figure().id;
        if (figure == "trace")
            goToSearchStep(x - 1);
        else
            moveSweepLimit(x);
    });
    connect(view, &FigureView::youDragFinished, this, [this, view] {
        if (view->figure().id == "trace")
            services_.store.endDrag();
        else
            endLimitDrag();
    });
    connect(view, &FigureView::youDragCancelled, store, &SessionStore::cancelDrag);
}

void ExplorePage::connectCharts() {
    for (FigureView* view : {main_, left_->view(), right_->view()})
        connectChart(view);
    connect(main_, &FigureView::visibleRangeEdited, this, [this](ClipRange range) {
        Scenario next = services_.store.scenario();
        next.view.visible = range;
        edit("view.visible", next);
    });
    connect(main_, &FigureView::fitRequested, this, &ExplorePage::fitView);
    connect(left_, &ChartSlot::chartChosen, this, [this](const QString& chart) {
        Scenario next = services_.store.scenario();
        next.view.leftChart = chart.toStdString();
        edit("view.leftChart", next);
    });
    for (const ChartSlot* slot : {left_, right_})
        connect(slot->tools(), &ChartTools::edited, this,
                [this](const QString& control, const Scenario& next) {
                    edit(control.toStdString(), next);
                });
    connect(right_, &ChartSlot::chartChosen, this, [this](const QString& chart) {
        Scenario next = services_.store.scenario();
        next.view.rightChart = chart.toStdString();
        edit("view.rightChart", next);
    });
}

void ExplorePage::connectChart(FigureView* view) {
    connect(view, &FigureView::hovered, this,
            [this, view](std::optional<ClipRange> interval) { hover(view, interval); });
    connect(view, &FigureView::intervalPicked, this,
            [this, view](std::optional<ClipRange> interval) { pick(view, interval); });
    connect(view, &FigureView::intervalMarked, this,
            [this, view](std::optional<ClipRange> interval) { markInterval(view, interval); });
    connect(view, &FigureView::cellChosen, this, &ExplorePage::chooseCell);
    connect(view, &FigureView::closeUpChosen, this, &ExplorePage::showCloseUp);
    connect(view, &FigureView::markActivated, this, [this, view](const QString& id) {
        if (view->figure().id == "trace") {
            goToChosenStep();
            return;
        }
        const auto sweep = services_.analyzer.sweep();
        const MethodPick* pick = sweep ? methodById(*sweep, id.toStdString()) : nullptr;
        if (pick)
            adoptMethod(pick->calibration);
    });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& at) {
        view->setFocus(Qt::PopupFocusReason);
        emit chartMenuRequested(view->mapToGlobal(at));
    });
    connect(view, &FigureView::tableRequested, this, [this, view] { showAsTable(view); });
    connect(view, &FigureView::maximizeRequested, this, [this, view] { maximize(view); });
}

}  // namespace quantscope
