// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_page.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/calib/calibrator.h"
#include "core/figure/figures.h"
#include "core/table/tables.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/chart_bar.h"
#include "ui/pages/chart_slot.h"
#include "ui/pages/chart_tools.h"
#include "ui/pages/hint_line.h"
#include "ui/pages/limit_edits.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/in_words_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/setup_panel.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"

namespace quantscope {

ExplorePage::ExplorePage(const PageServices& services, QWidget* parent)
    : Page(parent), services_(services) {
    setObjectName(QStringLiteral("page.explore"));
    makePanels();
    arrange();
    connectSetup();
    connectLimits();
    connectCharts();
    connect(&services_.analyzer, &Analyzer::updated, this, &ExplorePage::refresh);
    retranslate();
}

void ExplorePage::makePanels() {
    setup_ = new SetupPanel(this);
    results_ = new ResultsPanel;
    inspector_ = new InspectorPanel;
    inWords_ = new InWordsPanel;
    history_ = new HistoryPanel(this);
    const auto convention =
        parseConvention(services_.settings.value(Setting::ZeroPointSign).toString());
    setup_->showConvention(convention);
    results_->showConvention(convention);

    auto* stacked = new QWidget(this);
    // An open formula may need more height than a small window has.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(stacked);
    resultsDock_ = scroll;
    auto* column = new QVBoxLayout(stacked);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(results_, 1);
    column->addWidget(inspector_);
    column->addWidget(inWords_);
}

void ExplorePage::arrange() {
    hint_ = new HintLine(this);
    bar_ = new ChartBar(this);
    main_ = new FigureView(this);
    main_->setObjectName(QStringLiteral("chart.main"));
    main_->setZoomable(true);
    left_ = new ChartSlot({"sweep", "trace", "channels", "matrix"}, this);
    left_->setObjectName(QStringLiteral("chart.left"));
    right_ = new ChartSlot({"error", "codes", "staircase", "cumulative", "step"}, this);
    right_->setObjectName(QStringLiteral("chart.right"));

    smallCharts_ = new QSplitter(Qt::Horizontal, this);
    smallCharts_->addWidget(left_);
    smallCharts_->addWidget(right_);
    rows_ = new QSplitter(Qt::Vertical, this);
    rows_->setObjectName(QStringLiteral("chartArea"));
    rows_->addWidget(main_);
    rows_->addWidget(smallCharts_);
    rows_->setStretchFactor(0, 3);
    rows_->setStretchFactor(1, 2);
    for (QSplitter* splitter : {rows_, smallCharts_})
        splitter->setChildrenCollapsible(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(hint_);
    column->addWidget(bar_);
    column->addWidget(rows_, 1);
}

std::vector<PageDock> ExplorePage::docks() {
    return {
        {"dock.setup", QT_TRANSLATE_NOOP("docks", "Setup"), Qt::LeftDockWidgetArea, setup_},
        {"dock.results", QT_TRANSLATE_NOOP("docks", "Results"), Qt::RightDockWidgetArea,
         resultsDock_},
        {"dock.history", QT_TRANSLATE_NOOP("docks", "History"), Qt::RightDockWidgetArea, history_},
    };
}

void ExplorePage::showTheme(const Theme& theme) {
    for (FigureView* view : {main_, left_->view(), right_->view()})
        view->showStyle(theme.plot);
}

std::optional<ExportContent> ExplorePage::exportContent() const {
    const Analyzer& analyzer = services_.analyzer;
    if (!analyzer.dataset() || !analyzer.analysis())
        return std::nullopt;
    const auto sweep = analyzer.sweepCurrent() ? analyzer.sweep() : nullptr;
    return exploreContent(*analyzer.dataset(), *analyzer.analysis(), sweep.get());
}

std::optional<CopySubject> ExplorePage::copySubject() const {
    const Analyzer& analyzer = services_.analyzer;
    if (!analyzer.dataset() || !analyzer.analysis())
        return std::nullopt;
    const QWidget* focus = QApplication::focusWidget();
    if (focus && results_->isAncestorOf(focus))
        return CopySubject{std::nullopt, resultsTable(*analyzer.dataset(), *analyzer.analysis())};
    const Figure& figure = focusedChart()->figure();
    ExportChart chart{figure, std::nullopt};
    if (figure.id == "values")
        chart.limits = shownLimits(analyzer.analysis()->scenario, *analyzer.analysis());
    return CopySubject{chart, figureTable(figure)};
}

FigureView* ExplorePage::focusedChart() const {
    const QWidget* focus = QApplication::focusWidget();
    for (FigureView* view : charts())
        if (focus && (view == focus || view->isAncestorOf(focus)))
            return view;
    return main_;
}

void ExplorePage::showHint() {
    hint_->showInvitation();
}

QWidget* ExplorePage::chartArea() const {
    return rows_;
}

std::vector<FigureView*> ExplorePage::charts() const {
    std::vector<FigureView*> visible;
    for (FigureView* view : {main_, left_->view(), right_->view()})
        if (view->isVisibleTo(this))
            visible.push_back(view);
    return visible;
}

// --- Connections -----------------------------------------------------------------------------

void ExplorePage::connectSetup() {
    SessionStore* store = &services_.store;
    connect(setup_, &SetupPanel::edited, this, [this](const QString& control, const Scenario& next) {
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
    connect(hint_, &HintLine::openRequested, this, &Page::openRequested);
    connect(hint_, &HintLine::samplesRequested, this, &Page::samplesRequested);
    connect(hint_, &HintLine::dismissed, this,
            [this] { services_.settings.setValue(Setting::HintSeen, true); });
}

void ExplorePage::connectLimits() {
    SessionStore* store = &services_.store;
    connect(main_, &FigureView::limitDragStarted, this,
            [this](LimitSide side) { beginLimitDrag(limitControl(side)); });
    connect(main_, &FigureView::limitDragged, this, &ExplorePage::moveLimit);
    connect(main_, &FigureView::limitDragFinished, this, &ExplorePage::endLimitDrag);
    connect(main_, &FigureView::limitDragCancelled, store, &SessionStore::cancelDrag);
    connect(main_, &FigureView::limitReset, this, &ExplorePage::resetLimits);
    for (FigureView* view : {left_->view(), right_->view()})
        connectMarker(view);
}

// The marker is a clip limit on the sweep and a candidate on the search.
void ExplorePage::connectMarker(FigureView* view) {
    SessionStore* store = &services_.store;
    const auto steps = [view] { return view->figure().id == "trace"; };
    connect(view, &FigureView::youDragStarted, this, [this, steps] {
        if (steps())
            services_.store.beginDrag("view.searchStep");
        else
            beginLimitDrag("calibration.limit");
    });
    connect(view, &FigureView::youDragged, this, [this, steps](double x) {
        if (steps())
            goToSearchStep(x - 1);
        else
            moveSweepLimit(x);
    });
    connect(view, &FigureView::youDragFinished, this, [this, steps] {
        if (steps())
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

// --- Showing ---------------------------------------------------------------------------------

void ExplorePage::refresh() {
    refreshPanels();
    if (hint_->isInviting() && services_.analyzer.dataset() &&
        !std::holds_alternative<GeneratedData>(services_.store.scenario().data))
        hint_->withdraw();
    if (!services_.analyzer.analysis())
        return;
    refreshCharts();
    refreshLimits();
    refreshRemark();
}

void ExplorePage::refreshPanels() {
    const Analyzer& analyzer = services_.analyzer;
    const auto dataset = analyzer.dataset();
    const auto analysis = analyzer.analysis();
    setup_->showState(services_.store.scenario(), analysis.get(), dataset.get());
    results_->showState(dataset, analysis, analyzer.current());
    inspector_->showState(dataset, analysis);
    // Sentences that change with every pixel cannot be read: they wait for the release.
    if (!services_.store.dragging())
        inWords_->showState(dataset.get(), analysis.get());
    history_->showHistory(services_.store.history());
}

void ExplorePage::refreshCharts() {
    const View& view = services_.analyzer.analysis()->scenario.view;
    main_->showFigure(figureOf("values"));
    bar_->showState(services_.store.scenario());
    ChartNeeds needs;
    for (const auto& [slot, chart] : {std::pair{left_, view.leftChart}, {right_, view.rightChart}}) {
        slot->showChart(chart);
        slot->tools()->showState(chart, services_.store.scenario(),
                                 services_.analyzer.search().get());
        if (!slot->isVisibleTo(this))
            continue;
        slot->view()->showFigure(figureOf(chart));
        const FigureKind* kind = findFigureKind(chart);
        needs.groups = needs.groups || (kind && kind->needs == FigureNeeds::Groups);
        needs.search = needs.search || (kind && kind->needs == FigureNeeds::Search);
    }
    services_.analyzer.need(needs);
    showPointed();
}

Figure ExplorePage::figureOf(const std::string& chart) const {
    // What is not there yet is left to the analyzer: an empty value makes the chart wait.
    static const std::vector<GroupSummary> kNoGroups;
    static const SearchTrace kNoSearch;
    const Analyzer& analyzer = services_.analyzer;
    const auto dataset = analyzer.dataset();
    const auto analysis = analyzer.analysis();
    const auto sweep = analyzer.sweep();
    const auto groups = analyzer.groups();
    const auto search = analyzer.search();
    const FigureKind* kind = findFigureKind(chart);
    return kind ? kind->make({dataset.get(), analysis.get(), sweep.get(),
                              groups ? groups.get() : &kNoGroups,
                              search ? search.get() : &kNoSearch})
                : Figure{};
}

void ExplorePage::refreshLimits() {
    // The analysis' own scenario: grips and picture belong together even while a newer answer is
    // being computed.
    const auto analysis = services_.analyzer.analysis();
    const auto limits = shownLimits(analysis->scenario, *analysis);
    if (limits)
        main_->showLimits(*limits, gripContext());
    else
        main_->hideLimits();
}

GripContext ExplorePage::gripContext() const {
    const Analyzer& analyzer = services_.analyzer;
    const auto analysis = analyzer.analysis();
    GripContext context;
    context.data = {analyzer.dataset()->stats.min, analyzer.dataset()->stats.max};
    context.mirrored = limitsAreMirrored(analysis->scenario);
    if (const auto sweep = analyzer.sweep())
        for (const MethodPick& pick : sweep->picks)
            if (const Calibrator* method = findCalibrator(pick.calibration.method))
                context.picks.push_back({QString(QLatin1Char(method->letter)), pick.params.clip});

    const ErrorReport& errors = analysis->errors;
    const auto spoken = [&errors](double limit) {
        const QString clipped = shownShare(errors.clippedFraction);
        return errors.sqnrDb ? tr("%1, clips %2, SQNR %3 decibels")
                                   .arg(shortNumber(limit), clipped, shownNumber(*errors.sqnrDb, 3))
                             : tr("%1, clips %2").arg(shortNumber(limit), clipped);
    };
    if (const auto limits = shownLimits(analysis->scenario, *analysis)) {
        context.lowerSpoken = spoken(limits->lower);
        context.upperSpoken = spoken(limits->upper);
    }
    return context;
}

void ExplorePage::refreshRemark() {
    const auto analysis = services_.analyzer.analysis();
    const auto sweep = services_.analyzer.sweep();
    const auto limits = shownLimits(analysis->scenario, *analysis);
    const bool manual = analysis->scenario.calibration.method == "manual";
    const MethodPick* nearest = sweep && limits ? nearestMethod(*sweep, *limits) : nullptr;
    bar_->showRemark(manual && nearest
                         ? tr("Set by hand; nearest method: %1 at %2")
                               .arg(nameOf(nearest->calibration), shortNumber(nearest->limit))
                         : QString());
}

void ExplorePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ExplorePage::retranslate() {
    setAccessibleName(tr("Explore"));
    refresh();
}

}  // namespace quantscope
