// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matmul_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

#include "core/matmul/product_tables.h"
#include "core/table/tables.h"
#include "ui/charts/figure_view.h"
#include "ui/dialogs/figure_table.h"
#include "ui/pages/product_steps_tab.h"
#include "ui/panels/matmul_setup.h"
#include "ui/panels/product_cells_panel.h"
#include "ui/panels/product_depth_panel.h"
#include "ui/panels/product_maps_panel.h"
#include "ui/panels/product_steps_panel.h"
#include "ui/panels/product_ways_panel.h"
#include "ui/panels/race_panel.h"
#include "ui/panels/remedy_panel.h"
#include "ui/text/matmul_names.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/widgets/growing_area.h"
#include "ui/widgets/message_bar.h"

namespace quantscope {

namespace {

constexpr int kSetupWidth = 280;
// Shorter waits would only make the page flicker.
constexpr int kLateAfterMs = 500;

}  // namespace

MatmulPage::MatmulPage(const PageServices& services, QWidget* parent)
    : Page(parent), services_(services), products_(this), race_(this), remedyRunner_(this) {
    setObjectName(QStringLiteral("page.matmul"));
    arrange();
    connectPanels();
    retranslate();
    wish();
}

void MatmulPage::arrange() {
    setup_ = new MatmulSetup(this);
    setup_->setMinimumWidth(kSetupWidth);
    errors_ = new MessageBar(this);
    errors_->setObjectName(QStringLiteral("matmul.errors"));
    ways_ = new ProductWaysPanel;
    maps_ = new ProductMapsPanel;
    remedies_ = new RemedyPanel;
    racePanel_ = new RacePanel;
    views_ = new QStackedWidget(this);
    nothing_ = new QLabel(views_);
    nothing_->setAlignment(Qt::AlignCenter);
    tabs_ = new QTabWidget(views_);
    tabs_->setObjectName(QStringLiteral("matmul.tabs"));
    tabs_->setDocumentMode(true);
    stepsTab_ = new ProductStepsTab(tabs_);
    tabs_->addTab(stepsTab_, QString());
    waysTab_ = new GrowingArea(tabs_);
    waysTab_->setContent(ways_);
    tabs_->addTab(waysTab_, QString());
    tabs_->addTab(maps_, QString());
    tabs_->addTab(remedies_, QString());
    tabs_->addTab(racePanel_, QString());

    busy_ = new QWidget(this);
    busyWords_ = new QLabel(busy_);
    progress_ = new QProgressBar(busy_);
    progress_->setRange(0, 100);
    cancel_ = new QPushButton(busy_);
    cancel_->setObjectName(QStringLiteral("matmul.cancel"));
    auto* busyRow = new QHBoxLayout(busy_);
    busyRow->addWidget(busyWords_);
    busyRow->addWidget(progress_, 1);
    busyRow->addWidget(cancel_);
    busy_->hide();
    late_ = new QTimer(this);
    late_->setSingleShot(true);
    late_->setInterval(kLateAfterMs);

    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(setup_);
    views_->addWidget(nothing_);
    views_->addWidget(tabs_);
    splitter->addWidget(views_);
    splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(errors_);
    column->addWidget(busy_);
    column->addWidget(splitter, 1);
}

void MatmulPage::connectPanels() {
    SessionStore* store = &services_.store;
    connect(store, &SessionStore::changed, this, &MatmulPage::wish);
    connect(&services_.analyzer, &Analyzer::updated, this, &MatmulPage::wish);
    connect(&products_, &MatmulAnalyzer::updated, this, &MatmulPage::refresh);
    connect(late_, &QTimer::timeout, this, [this] { busy_->setVisible(products_.busy()); });
    connect(cancel_, &QPushButton::clicked, &products_, &MatmulAnalyzer::cancel);
    connect(setup_, &MatmulSetup::edited, this,
            [store](const QString& control, const Scenario& next) {
                store->apply(control.toStdString(), next);
            });
    connect(setup_, &MatmulSetup::dragStarted, store,
            [store](const QString& control) { store->beginDrag(control.toStdString()); });
    connect(setup_, &MatmulSetup::dragFinished, store, &SessionStore::endDrag);
    connect(maps_, &ProductMapsPanel::placeChosen, this, &MatmulPage::goTo);
    connect(&race_, &RaceRunner::updated, this, &MatmulPage::refreshRace);
    connect(racePanel_, &RacePanel::startRequested, this,
            [this](const ProductShape& shape) { race_.start({shape}, {}); });
    connect(racePanel_, &RacePanel::cancelRequested, &race_, &RaceRunner::cancel);
    connectSteps();
    connectRemedies();
    for (FigureView* chart : charts())
        connectChart(chart);
}

void MatmulPage::connectSteps() {
    SessionStore* store = &services_.store;
    connect(stepsTab_->cells(), &ProductCellsPanel::cellEntered, this, &MatmulPage::goToCell);
    connect(stepsTab_->cells(), &ProductCellsPanel::errorsInPercentChosen, this,
            &MatmulPage::showErrorsInPercent);
    connect(stepsTab_->cells(), &ProductCellsPanel::valueTyped, this, &MatmulPage::typeValue);
    connect(
        stepsTab_->cells(), &ProductCellsPanel::valueRefused, this, [this](const QString& typed) {
            emit toast(tr("“%1” is no number that A or B can hold; the value stays.").arg(typed),
                       {}, {});
        });
    connect(stepsTab_->steps(), &ProductStepsPanel::stepped, this, &MatmulPage::refreshCells);
    ProductDepthPanel* depth = stepsTab_->depth();
    connect(depth, &ProductDepthPanel::depthEdited, this, &MatmulPage::followSums);
    connect(depth, &ProductDepthPanel::dragStarted, store,
            [store] { store->beginDrag("matmul.roomDepth"); });
    connect(depth, &ProductDepthPanel::dragFinished, store, &SessionStore::endDrag);
    connect(depth, &ProductDepthPanel::dragCancelled, store, &SessionStore::cancelDrag);
}

void MatmulPage::connectRemedies() {
    connect(remedies_, &RemedyPanel::outliersRequested, this, &MatmulPage::plantOutliers);
    connect(remedies_, &RemedyPanel::remedyChosen, this, &MatmulPage::chooseRemedy);
    connect(remedies_, &RemedyPanel::comparisonRequested, this,
            [this] { remedyRunner_.compare(shown_); });
    connect(remedies_, &RemedyPanel::cancelRequested, &remedyRunner_, &RemedyRunner::cancel);
    connect(&remedyRunner_, &RemedyRunner::updated, this, &MatmulPage::refreshRemedies);
    connect(tabs_, &QTabWidget::currentChanged, this, &MatmulPage::compareRemediesIfQuick);
    connect(tabs_, &QTabWidget::currentChanged, this, [this] { maximizer_.restore(); });
}

void MatmulPage::connectChart(FigureView* chart) {
    chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chart, &QWidget::customContextMenuRequested, this, [this, chart](const QPoint& at) {
        chart->setFocus(Qt::PopupFocusReason);
        emit chartMenuRequested(chart->mapToGlobal(at));
    });
    connect(chart, &FigureView::tableRequested, this, [this, chart] {
        auto* table = new FigureTable(chart->figure(), this);
        table->setAttribute(Qt::WA_DeleteOnClose);
        table->show();
    });
    connect(chart, &FigureView::maximizeRequested, this, [this, chart] { maximize(chart); });
}

void MatmulPage::maximize(FigureView* chart) {
    maximizer_.toggle(chart, tabs_->currentWidget());
    chart->setFocus();
}

std::vector<FigureView*> MatmulPage::charts() const {
    std::vector<FigureView*> all = maps_->charts();
    for (FigureView* chart : remedies_->charts())
        all.push_back(chart);
    all.push_back(racePanel_->chart());
    all.push_back(stepsTab_->depth()->chart());
    return all;
}

FigureView* MatmulPage::focusedChart() const {
    for (FigureView* chart : charts())
        if (chart->hasFocus())
            return chart;
    return nullptr;
}

void MatmulPage::showTheme(const Theme& theme) {
    maps_->showStyle(theme.plot);
    remedies_->showStyle(theme.plot);
    racePanel_->showStyle(theme.plot);
    stepsTab_->depth()->showStyle(theme.plot);
}

QString MatmulPage::status() const {
    if (!shown_)
        return nothing_->text();
    const MatmulSpec& spec = shown_->spec;
    const ProductShape& shape = shown_->product.shape;
    const auto count = [](std::size_t size) { return shownCount(static_cast<std::int64_t>(size)); };
    const auto side = [](const Scheme& scheme, bool perLine, const QString& line) {
        return schemeSummary(scheme) + QStringLiteral(", ") + (perLine ? line : tr("one scale"));
    };
    QStringList parts{
        tr("%1 × %2 times %2 × %3").arg(count(shape.m), count(shape.k), count(shape.n)) +
            QStringLiteral(", ") + nameOf(spec.source),
        tr("A: %1").arg(side(shown_->inputs.quantizerA.scheme, spec.perRow, tr("per row"))),
        tr("B: %1").arg(side(shown_->inputs.quantizerB.scheme, spec.perColumn, tr("per column"))),
        QStringLiteral("int%1").arg(spec.accumulatorBits),
        products_.current() ? tr("exact") : tr("not current")};
    return parts.join(QStringLiteral("  │  "));
}

std::optional<ExportContent> MatmulPage::exportContent() const {
    if (!shown_)
        return std::nullopt;
    ExportContent content =
        matmulContent(*shown_, services_.store.scenario(), place_, remedies_->outcomes());
    if (!race_.timings().empty()) {
        content.charts.push_back({racePanel_->figure(), std::nullopt});
        content.tables.push_back(racePanel_->table());
    }
    for (Table& table : content.tables)
        table.provenance = content.provenance;
    return content;
}

std::optional<CopySubject> MatmulPage::copySubject() const {
    if (!shown_)
        return std::nullopt;
    if (const FigureView* chart = focusedChart())
        return CopySubject{ExportChart{chart->figure(), std::nullopt},
                           figureTable(chart->figure())};
    const QWidget* tab = tabs_->currentWidget();
    if (tab == racePanel_ && !race_.timings().empty())
        return CopySubject{ExportChart{racePanel_->figure(), std::nullopt}, racePanel_->table()};
    if (tab == remedies_ && remedies_->table())
        return CopySubject{ExportChart{remedies_->figures().front(), std::nullopt},
                           *remedies_->table()};
    return CopySubject{std::nullopt, cellStepsTable(shownCell())};
}

CellSteps MatmulPage::shownCell() const {
    return cellSteps(shown_->product, place_.row, place_.column, accumulatorOf(shown_->spec),
                     shown_->requantized ? &*shown_->requantized : nullptr);
}

// --- Showing -----------------------------------------------------------------------------------

void MatmulPage::wish() {
    setup_->showState(services_.store.scenario());
    stepsTab_->cells()->showErrorsInPercent(services_.store.scenario().matmul.errorsInPercent);
    products_.show(services_.store.scenario().matmul, services_.analyzer.dataset());
    refreshRoom();
}

void MatmulPage::refresh() {
    showError();
    refreshProgress();
    if (products_.analysis() != shown_)
        refreshProduct();
    emit statusChanged();
}

void MatmulPage::refreshProgress() {
    progress_->setValue(static_cast<int>(100 * products_.progress()));
    if (!products_.busy()) {
        late_->stop();
        busy_->hide();
    } else if (!late_->isActive() && !busy_->isVisibleTo(this)) {
        late_->start();
    }
}

void MatmulPage::refreshProduct() {
    shown_ = products_.analysis();
    views_->setCurrentWidget(tabs_);
    const auto& analysis = shown_;
    const ProductShape& shape = analysis->product.shape;
    place_ = inside(place_, shape);
    stepsTab_->showProduct(analysis);
    maps_->showProduct(analysis);
    remedies_->showProduct(analysis);
    goTo(place_);
    waysTab_->fit();
    refreshRemedies();
    compareRemediesIfQuick();
}

void MatmulPage::refreshRemedies() {
    remedies_->showOutcomes({remedyRunner_.outcomesOf(shown_), remedyRunner_.running(),
                             remedyRunner_.progress(), remedyRunner_.error()});
}

// Where it takes no noticeable time nobody should have to ask for it.
void MatmulPage::compareRemediesIfQuick() {
    constexpr double kQuickOperations = 4e6;
    if (shown_ && tabs_->currentWidget() == remedies_ &&
        shown_->product.shape.operations() <= kQuickOperations)
        remedyRunner_.compare(shown_);
}

void MatmulPage::refreshRace() {
    racePanel_->showRace(
        {race_.timings(), race_.running(), race_.cancelling(), race_.progress(), race_.error()});
}

void MatmulPage::goToCell(int row, int column) {
    goTo({static_cast<std::size_t>(row), place_.depth, static_cast<std::size_t>(column)});
}

void MatmulPage::goTo(const ProductPlace& place) {
    const auto analysis = products_.analysis();
    if (!analysis)
        return;
    place_ = place;
    const int row = static_cast<int>(place.row);
    const int column = static_cast<int>(place.column);
    stepsTab_->steps()->showCell(analysis, row, column);
    ways_->showProduct(analysis, row, column);
    maps_->showPlace(place);
    refreshCells();
    refreshRoom();
}

void MatmulPage::refreshCells() {
    if (stepsTab_->showsCells())
        stepsTab_->cells()->showPlace(static_cast<int>(place_.row), static_cast<int>(place_.column),
                                      stepsTab_->steps()->productAtWork());
}

void MatmulPage::refreshRoom() {
    if (!shown_)
        return;
    const auto depth = services_.store.scenario().matmul.roomDepth;
    stepsTab_->depth()->showRoom(shown_, place_, depth.value_or(shown_->product.shape.k));
}

void MatmulPage::typeValue(bool isB, int row, int column, double value) {
    const auto analysis = products_.analysis();
    if (!analysis)
        return;
    Scenario next = services_.store.scenario();
    MatmulSpec& spec = next.matmul;
    const ProductShape& shape = analysis->product.shape;
    // What stands there becomes the typed matrices, with the one number changed.
    const auto a = analysis->inputs.a.values.values();
    const auto b = analysis->inputs.b.values.values();
    spec.source = MatmulSource::Typed;
    spec.rows = shape.m;
    spec.depth = shape.k;
    spec.columns = shape.n;
    spec.a.assign(a.begin(), a.end());
    spec.b.assign(b.begin(), b.end());
    std::vector<float>& values = isB ? spec.b : spec.a;
    const std::size_t width = isB ? shape.n : shape.k;
    values[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)] =
        static_cast<float>(value);
    services_.store.apply(isB ? "matmul.b" : "matmul.a", std::move(next));
}

void MatmulPage::chooseRemedy(const QString& id) {
    Scenario next = services_.store.scenario();
    next.matmul.remedy = id.toStdString();
    next.matmul.remedyParameter.reset();
    services_.store.apply("matmul.remedy", std::move(next));
}

void MatmulPage::showErrorsInPercent(bool inPercent) {
    Scenario next = services_.store.scenario();
    next.matmul.errorsInPercent = inPercent;
    services_.store.apply("matmul.errorsInPercent", std::move(next));
}

void MatmulPage::followSums(std::size_t depth) {
    Scenario next = services_.store.scenario();
    next.matmul.roomDepth = depth;
    services_.store.apply("matmul.roomDepth", std::move(next));
}

void MatmulPage::plantOutliers() {
    Scenario next = services_.store.scenario();
    MatmulSpec& spec = next.matmul;
    spec.source = MatmulSource::Random;
    spec.rows = 64;
    spec.depth = 128;
    spec.columns = 64;
    spec.outlierChannels = 3;
    spec.remedy = "smoothquant";
    spec.remedyParameter.reset();
    services_.store.apply("matmul.remedy", std::move(next));
}

void MatmulPage::showError() {
    if (!products_.error()) {
        errors_->clear();
        return;
    }
    BarMessage message;
    message.kind = BarMessage::Kind::Error;
    message.text = [words = products_.error()->message] { return text(words); };
    errors_->showMessage(std::move(message));
}

void MatmulPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void MatmulPage::retranslate() {
    setAccessibleName(tr("MatMul"));
    busyWords_->setText(tr("Multiplying…"));
    progress_->setAccessibleName(tr("Progress of the product"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel the product"));
    nothing_->setText(tr("No product to show yet"));
    tabs_->setTabText(0, tr("Step by step"));
    tabs_->setTabText(1, tr("Simulated and integer-only"));
    tabs_->setTabText(2, tr("Maps"));
    tabs_->setTabText(3, tr("Outliers and remedies"));
    tabs_->setTabText(4, tr("Race"));
    tabs_->setAccessibleName(tr("Views of the product"));
    emit statusChanged();
}

}  // namespace quantscope
