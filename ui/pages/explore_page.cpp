// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_page.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
#include "ui/panels/pins_row.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/setup_panel.h"
#include "ui/state/causes_runner.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/text/pin_names.h"

namespace quantscope {

namespace {

// A scenario's file may name a chart that this version does not have.
std::string knownChart(const std::string& id, const std::string& otherwise) {
    return findFigureKind(id) ? id : otherwise;
}

}  // namespace

ExplorePage::ExplorePage(const PageServices& services, QWidget* parent)
    : Page(parent), services_(services), causes_(new CausesRunner(this)) {
    setObjectName(QStringLiteral("page.explore"));
    makePanels();
    arrange();
    connectSetup();
    connectLimits();
    connectCharts();
    connectFirstRun();
    connectPins();
    connect(&services_.analyzer, &Analyzer::updated, this, &ExplorePage::refresh);
    connect(causes_, &CausesRunner::changed, this, &ExplorePage::refreshCharts);
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
    column->addWidget(results_);
    column->addWidget(inspector_);
    column->addWidget(inWords_);
    column->addStretch(1);
}

void ExplorePage::arrange() {
    hint_ = new HintLine(this);
    bar_ = new ChartBar(this);
    main_ = new FigureView(this);
    main_->setObjectName(QStringLiteral("chart.main"));
    main_->setZoomable(true);
    left_ = new ChartSlot({"sweep", "trace", "channels", "causes", "matrix"}, this);
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
    pins_ = new PinsRow(this);
    column->addWidget(pins_);
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
    pins_->showStyle(theme.plot);
    results_->showVerdictColors(theme.better, theme.worse);
}

std::optional<ExportContent> ExplorePage::exportContent() const {
    const Analyzer& analyzer = services_.analyzer;
    if (!analyzer.dataset() || !analyzer.analysis())
        return std::nullopt;
    const auto sweep = analyzer.sweepCurrent() ? analyzer.sweep() : nullptr;
    ExportContent content = exploreContent(*analyzer.dataset(), *analyzer.analysis(), sweep.get());
    if (auto comparison = comparisonWithPin())
        content.tables.push_back(*std::move(comparison));
    return content;
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

bool ExplorePage::settled() const {
    return !causes_->running();
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

// --- Showing ---------------------------------------------------------------------------------

void ExplorePage::refresh() {
    forgetSelectionOfOtherData();
    refreshPanels();
    if (hint_->isInviting() && services_.analyzer.dataset() &&
        !std::holds_alternative<GeneratedData>(services_.store.scenario().data))
        withdrawHint();
    if (!services_.analyzer.analysis())
        return;
    refreshCharts();
    refreshLimits();
    refreshRemark();
    refreshSelection();
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
    refreshPins();
}

void ExplorePage::refreshCharts() {
    const View& view = services_.analyzer.analysis()->scenario.view;
    const std::pair<ChartSlot*, std::string> shownSlots[] = {
        {left_, knownChart(view.leftChart, View().leftChart)},
        {right_, knownChart(view.rightChart, View().rightChart)}};
    ChartNeeds needs;
    needs.selection = selection_;
    for (const auto& [slot, chart] : shownSlots) {
        const FigureKind* kind = slot->isVisibleTo(this) ? findFigureKind(chart) : nullptr;
        needs.groups = needs.groups || (kind && kind->needs == FigureNeeds::Groups);
        needs.search = needs.search || (kind && kind->needs == FigureNeeds::Search);
        if (kind && kind->needs == FigureNeeds::Causes)
            causes_->need(services_.analyzer.dataset(), services_.analyzer.analysis());
    }
    services_.analyzer.need(needs);

    main_->showFigure(figureOf("values"));
    bar_->showState(services_.store.scenario());
    for (const auto& [slot, chart] : shownSlots) {
        slot->showChart(chart);
        slot->tools()->showState(chart, services_.store.scenario(),
                                 services_.analyzer.search().get());
        if (slot->isVisibleTo(this))
            slot->view()->showFigure(figureOf(chart));
    }
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
    const auto selected = analyzer.selection();
    const FigureKind* kind = findFigureKind(chart);
    return kind
               ? kind->make({dataset.get(), analysis.get(), sweep.get(),
                             groups ? groups.get() : &kNoGroups, search ? search.get() : &kNoSearch,
                             &causes_->causes(), selection_, selected.get()})
               : Figure{};
}

void ExplorePage::refreshLimits() {
    // The analysis' own scenario: grips and picture belong together even while a newer answer is
    // being computed.
    const auto analysis = services_.analyzer.analysis();
    const auto limits = shownLimits(analysis->scenario, *analysis);
    for (FigureView* view : {main_, left_->view(), right_->view()}) {
        if (limits && showsGrips(view->figure().id))
            view->showLimits(*limits, gripContext());
        else
            view->hideLimits();
    }
}

// On the cumulative share they set a percentile.
bool ExplorePage::showsGrips(const std::string& figure) const {
    const std::size_t finite = services_.analyzer.dataset()->stats.count;
    return figure == "values" || figure == "staircase" ||
           (figure == "cumulative" && checkValueCount({.method = "percentile"}, finite));
}

GripContext ExplorePage::gripContext() const {
    const Analyzer& analyzer = services_.analyzer;
    const auto analysis = analyzer.analysis();
    GripContext context;
    context.data = {analyzer.dataset()->stats.min, analyzer.dataset()->stats.max};
    context.mirrored = limitsAreMirrored(analysis->scenario);
    if (const auto sweep = analyzer.sweep()) {
        for (const MethodPick& pick : sweep->picks)
            if (const Calibrator* method = findCalibrator(pick.calibration.method))
                context.picks.push_back({QString(QLatin1Char(method->letter)), pick.params.clip});
        // Where picks coincide, the grips name the first: the method in use.
        const auto inUse = std::ranges::find(sweep->picks, analysis->scenario.calibration,
                                             &MethodPick::calibration);
        if (inUse != sweep->picks.end() && context.picks.size() == sweep->picks.size())
            std::rotate(context.picks.begin(),
                        context.picks.begin() + (inUse - sweep->picks.begin()),
                        context.picks.begin() + (inUse - sweep->picks.begin()) + 1);
    }

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
    if (const Pin* pin = showsPinned_ ? services_.store.pins().find('A') : nullptr) {
        bar_->showRemark(tr("Pin A: %1").arg(pinDetails(*pin)));
        return;
    }
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
    // A window in the background does not learn that C was let go.
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        showPinned(false);
    Page::changeEvent(event);
}

void ExplorePage::retranslate() {
    setAccessibleName(tr("Explore"));
    refresh();
}

}  // namespace quantscope
