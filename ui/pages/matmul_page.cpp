// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matmul_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/matmul/product_tables.h"
#include "core/scenario/scenario_json.h"
#include "ui/panels/matmul_setup.h"
#include "ui/panels/product_cells_panel.h"
#include "ui/panels/product_maps_panel.h"
#include "ui/panels/product_room_panel.h"
#include "ui/panels/product_steps_panel.h"
#include "ui/panels/product_ways_panel.h"
#include "ui/panels/race_panel.h"
#include "ui/panels/remedy_panel.h"
#include "ui/text/messages.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr int kSetupWidth = 280;
// Shorter waits would only make the page flicker.
constexpr int kLateAfterMs = 500;

// As tall as its contents are at its width. The layout's own least height takes each wrapped text at
// its narrowest, and would ask for scroll bars where everything is in sight.
class AsTallAsNeeded : public QWidget {
public:
    explicit AsTallAsNeeded(QWidget* content) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(content);
    }
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(new AsTallAsNeeded(content));
    return scroll;
}

}  // namespace

MatmulPage::MatmulPage(const PageServices& services, QWidget* parent)
    : Page(parent), services_(services), products_(this), race_(this) {
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
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("matmul.tabs"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(makeStepsTab(), QString());
    tabs_->addTab(scrolled(ways_, tabs_), QString());
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
    splitter->addWidget(tabs_);
    splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(errors_);
    column->addWidget(busy_);
    column->addWidget(splitter, 1);
}

QWidget* MatmulPage::makeStepsTab() {
    auto* content = new QWidget;
    cells_ = new ProductCellsPanel(content);
    tooLarge_ = new WrapLabel(content);
    tooLarge_->setContentsMargins(8, 8, 8, 8);
    steps_ = new ProductStepsPanel(content);
    room_ = new ProductRoomPanel(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(cells_);
    column->addWidget(tooLarge_);
    column->addWidget(steps_);
    column->addWidget(room_);
    column->addStretch(1);
    return scrolled(content, tabs_);
}

void MatmulPage::connectPanels() {
    SessionStore* store = &services_.store;
    connect(store, &SessionStore::changed, this, &MatmulPage::wish);
    connect(&services_.analyzer, &Analyzer::updated, this, &MatmulPage::wish);
    connect(&products_, &MatmulAnalyzer::updated, this, &MatmulPage::refresh);
    connect(late_, &QTimer::timeout, this, [this] { busy_->setVisible(products_.busy()); });
    connect(cancel_, &QPushButton::clicked, &products_, &MatmulAnalyzer::cancel);
    connect(setup_, &MatmulSetup::edited, this, [store](const QString& control, const Scenario& next) {
        store->apply(control.toStdString(), next);
    });
    connect(setup_, &MatmulSetup::dragStarted, store,
            [store](const QString& control) { store->beginDrag(control.toStdString()); });
    connect(setup_, &MatmulSetup::dragFinished, store, &SessionStore::endDrag);
    connect(cells_, &ProductCellsPanel::cellEntered, this, &MatmulPage::goToCell);
    connect(cells_, &ProductCellsPanel::valueTyped, this, &MatmulPage::typeValue);
    connect(maps_, &ProductMapsPanel::cellChosen, this, &MatmulPage::goToCell);
    connect(&race_, &RaceRunner::updated, this, &MatmulPage::refreshRace);
    connect(racePanel_, &RacePanel::startRequested, this,
            [this](const ProductShape& shape) { race_.start({shape}, {}); });
    connect(racePanel_, &RacePanel::cancelRequested, &race_, &RaceRunner::cancel);
    connect(remedies_, &RemedyPanel::outliersRequested, this, &MatmulPage::plantOutliers);
    connect(steps_, &ProductStepsPanel::stepped, this, [this] {
        cells_->showPlace(row_, column_, steps_->productAtWork());
    });
}

void MatmulPage::showTheme(const Theme& theme) {
    maps_->showStyle(theme.plot);
    remedies_->showStyle(theme.plot);
    racePanel_->showStyle(theme.plot);
}

std::optional<ExportContent> MatmulPage::exportContent() const {
    if (!shown_)
        return std::nullopt;
    ExportContent content = matmulContent(*shown_, shownCell());
    content.scenario = services_.store.scenario();
    content.provenance.push_back(scenarioLine(*content.scenario));
    if (const auto table = remedies_->table()) {
        content.charts.push_back({*remedies_->figure(), std::nullopt});
        content.tables.push_back(*table);
    }
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
    const QWidget* tab = tabs_->currentWidget();
    if (tab == racePanel_ && !race_.timings().empty())
        return CopySubject{ExportChart{racePanel_->figure(), std::nullopt}, racePanel_->table()};
    if (tab == remedies_ && remedies_->table())
        return CopySubject{ExportChart{*remedies_->figure(), std::nullopt}, *remedies_->table()};
    return CopySubject{std::nullopt, cellStepsTable(shownCell())};
}

CellSteps MatmulPage::shownCell() const {
    return cellSteps(shown_->product, static_cast<std::size_t>(row_),
                     static_cast<std::size_t>(column_), accumulatorOf(shown_->spec),
                     shown_->requantized ? &*shown_->requantized : nullptr);
}

// --- Showing -----------------------------------------------------------------------------------

void MatmulPage::wish() {
    setup_->showState(services_.store.scenario());
    products_.show(services_.store.scenario().matmul, services_.analyzer.dataset());
}

void MatmulPage::refresh() {
    showError();
    refreshProgress();
    if (products_.analysis() != shown_)
        refreshProduct();
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
    const auto& analysis = shown_;
    const ProductShape& shape = analysis->product.shape;
    row_ = std::min(row_, static_cast<int>(shape.m) - 1);
    column_ = std::min(column_, static_cast<int>(shape.n) - 1);
    const bool asCells = ProductCellsPanel::canShow(shape);
    cells_->setVisible(asCells);
    tooLarge_->setVisible(!asCells);
    if (asCells)
        cells_->showProduct(analysis);
    room_->showProduct(analysis);
    maps_->showProduct(analysis);
    remedies_->showProduct(analysis);
    goToCell(row_, column_);
}

void MatmulPage::refreshRace() {
    racePanel_->showRace({race_.timings(), race_.running(), race_.progress(), race_.error()});
}

void MatmulPage::goToCell(int row, int column) {
    const auto analysis = products_.analysis();
    if (!analysis)
        return;
    row_ = row;
    column_ = column;
    steps_->showCell(analysis, row, column);
    ways_->showProduct(analysis, row, column);
    maps_->showCorner(row, column);
    if (cells_->isVisibleTo(this))
        cells_->showPlace(row, column, steps_->productAtWork());
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
    tabs_->setTabText(0, tr("Step by step"));
    tabs_->setTabText(1, tr("Simulated and integer-only"));
    tabs_->setTabText(2, tr("Maps"));
    tabs_->setTabText(3, tr("Outliers and remedies"));
    tabs_->setTabText(4, tr("Race"));
    tabs_->setAccessibleName(tr("Views of the product"));
    tooLarge_->setText(tr("This product is too large to be drawn cell by cell: see its maps. Up "
                          "to 8 × 16 times 16 × 8 all cells are shown here."));
}

}  // namespace quantscope
