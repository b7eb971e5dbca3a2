// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <string>

#include "core/table/tables.h"
#include "ui/charts/figure_view.h"
#include "ui/dialogs/figure_table.h"
#include "ui/dialogs/save_table.h"
#include "ui/export/compare_content.h"
#include "ui/models/compare_model.h"
#include "ui/pages/pin_comparison_tab.h"
#include "ui/state/compare_runner.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/text/search_words.h"
#include "ui/text/table_names.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

ComparePage::ComparePage(const PageServices& services, QWidget* parent)
    : Page(parent), services_(services), runner_(new CompareRunner(this)) {
    setObjectName(QStringLiteral("page.compare"));
    arrange();
    connectParts();
    retranslate();
}

void ComparePage::arrange() {
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("compare.tabs"));
    tabs_->setDocumentMode(true);
    pinsTab_ = new PinComparisonTab(services_, tabs_);
    tabs_->addTab(makeWays(), QString());
    tabs_->addTab(pinsTab_, QString());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs_);
}

QWidget* ComparePage::makeWays() {
    run_ = new QPushButton(this);
    run_->setObjectName(QStringLiteral("compare.run"));
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("compare.progress"));
    sentence_ = new WrapLabel(this);
    sentence_->setObjectName(QStringLiteral("compare.sentence"));
    filter_ = new QLineEdit(this);
    filter_->setObjectName(QStringLiteral("compare.filter"));
    filter_->setClearButtonEnabled(true);
    adopt_ = new QPushButton(this);
    adopt_->setObjectName(QStringLiteral("compare.adopt"));
    export_ = new QPushButton(this);
    export_->setObjectName(QStringLiteral("compare.export"));

    model_ = new CompareModel(this);
    shown_ = new QSortFilterProxyModel(this);
    shown_->setSourceModel(model_);
    shown_->setSortRole(CompareModel::SortRole);
    shown_->setFilterRole(CompareModel::WordsRole);
    shown_->setFilterKeyColumn(CompareModel::Name);
    rows_ = new QTableView(this);
    rows_->setObjectName(QStringLiteral("compare.rows"));
    rows_->setModel(shown_);
    rows_->setSortingEnabled(true);
    rows_->sortByColumn(CompareModel::Sqnr, Qt::DescendingOrder);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setSelectionMode(QAbstractItemView::SingleSelection);
    rows_->setTabKeyNavigation(false);
    rows_->setShowGrid(false);
    rows_->verticalHeader()->hide();
    rows_->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    rows_->setColumnWidth(CompareModel::Name, 260);
    chart_ = new FigureView(this);
    chart_->setObjectName(QStringLiteral("compare.chart"));

    split_ = new QSplitter(Qt::Vertical, this);
    split_->addWidget(chart_);
    split_->addWidget(rows_);
    split_->setChildrenCollapsible(false);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 2);
    head->addWidget(run_);
    head->addWidget(progress_, 1);
    head->addWidget(filter_, 1);
    head->addWidget(adopt_);
    head->addWidget(export_);
    auto* ways = new QWidget(tabs_);
    auto* column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(8, 0, 8, 0);
    words->addWidget(sentence_);
    column->addLayout(words);
    column->addWidget(split_, 1);
    return ways;
}

bool ComparePage::showsPins() const {
    return tabs_->currentWidget() == pinsTab_;
}

void ComparePage::showPins() {
    tabs_->setCurrentWidget(pinsTab_);
}

void ComparePage::swapPins() {
    if (!showsPins())
        showPins();
    pinsTab_->swap();
}

void ComparePage::connectParts() {
    connect(run_, &QPushButton::clicked, this, &ComparePage::startOrCancel);
    connect(runner_, &CompareRunner::changed, this, &ComparePage::refresh);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& typed) {
        shown_->setFilterFixedString(searchWords(typed));
        sentence_->setText(sentence());
    });
    connect(export_, &QPushButton::clicked, this, &ComparePage::exportRows);
    connect(adopt_, &QPushButton::clicked, this, [this] {
        const QModelIndex at = rows_->currentIndex();
        if (at.isValid())
            adopt(at.data(CompareModel::RowRole).toInt());
    });
    connect(tabs_, &QTabWidget::currentChanged, this, &ComparePage::startWhenStale);
    connect(pinsTab_, &PinComparisonTab::pinRequested, this, &Page::pinRequested);
    connect(pinsTab_, &PinComparisonTab::exportRequested, this, &Page::exportRequested);
    // A click or Enter; walking with the arrow keys only shows where a way stands.
    for (const auto signal : {&QTableView::clicked, &QTableView::activated})
        connect(rows_, signal, this,
                [this](const QModelIndex& at) { adopt(at.data(CompareModel::RowRole).toInt()); });
    connect(rows_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePage::refreshChart);
    connect(chart_, &FigureView::markActivated, this,
            [this](const QString& id) { adopt(id.toInt()); });
    connect(chart_, &FigureView::tableRequested, this, [this] {
        auto* table = new FigureTable(chart_->figure(), this);
        table->setAttribute(Qt::WA_DeleteOnClose);
        table->show();
    });
    connect(chart_, &FigureView::maximizeRequested, this,
            [this] { rows_->setVisible(!rows_->isVisible()); });
    connect(&services_.analyzer, &Analyzer::updated, this, [this] {
        if (isVisible())
            startWhenStale();
        refreshChart();
    });
}

void ComparePage::showTheme(const Theme& theme) {
    chart_->showStyle(theme.plot);
    pinsTab_->showTheme(theme);
}

void ComparePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    startWhenStale();
}

// Other values, other results; another scheme on the same values changes nothing here.
bool ComparePage::isStale() const {
    const auto dataset = services_.analyzer.dataset();
    const auto old = runner_->dataset();
    const bool sameValues =
        old && dataset &&
        old->tensor.values.values().data() == dataset->tensor.values.values().data();
    return dataset && !sameValues;
}

// While somebody looks at the pins nothing else is computed.
void ComparePage::startWhenStale() {
    if (!showsPins() && isStale() && !services_.store.dragging())
        runner_->start(services_.analyzer.dataset(), services_.store.scenario());
}

void ComparePage::startOrCancel() {
    if (runner_->running())
        runner_->cancel();
    else if (const auto dataset = services_.analyzer.dataset())
        runner_->start(dataset, services_.store.scenario());
}

void ComparePage::refresh() {
    model_->setRows(runner_->rows());
    const bool running = runner_->running();
    run_->setText(running ? tr("Cancel") : tr("Run again"));
    run_->setAccessibleName(run_->text());
    progress_->setVisible(running);
    progress_->setRange(0, static_cast<int>(runner_->total()));
    progress_->setValue(static_cast<int>(runner_->done()));
    export_->setEnabled(!runner_->rows().empty());
    sentence_->setText(sentence());
    refreshChart();
}

QString ComparePage::sentence() const {
    const auto count = [](std::size_t number) {
        return shownCount(static_cast<std::int64_t>(number));
    };
    if (runner_->total() == 0)
        return {};
    QString words =
        runner_->running() || runner_->done() == runner_->total()
            ? tr("%1 of %2 ways compared.").arg(count(runner_->done()), count(runner_->total()))
            : tr("Stopped after %1 of %2 ways; what is there stays.")
                  .arg(count(runner_->done()), count(runner_->total()));
    if (runner_->failed() > 0)
        words += u' ' + tr("%1 cannot be used on these values.").arg(count(runner_->failed()));
    if (model_->rowCount() > 0 && shown_->rowCount() == 0)
        words += u' ' + tr("None has “%1” in its name.").arg(filter_->text());
    return words;
}

void ComparePage::refreshChart() {
    Figure figure = namedParetoFigure(runner_->rows(), services_.store.scenario());
    figure.exact = !runner_->dataset() || runner_->dataset()->index || !runner_->dataset()->bits;
    chart_->showFigure(figure);
    const QModelIndex at = rows_->currentIndex();
    adopt_->setEnabled(at.isValid());
    std::optional<ClipRange> place;
    if (at.isValid()) {
        const auto row = static_cast<std::size_t>(at.data(CompareModel::RowRole).toInt());
        const double bits = runner_->rows()[row].errors.bitsPerValue;
        place = ClipRange{bits, bits};
    }
    chart_->showHover(place);
}

void ComparePage::adopt(int row) {
    const auto& rows = runner_->rows();
    if (row < 0 || static_cast<std::size_t>(row) >= rows.size())
        return;
    SessionStore& store = services_.store;
    const Contender& contender = rows[static_cast<std::size_t>(row)].contender;
    Scenario next = store.scenario();
    next.scheme = contender.scheme;
    next.calibration = contender.calibration;
    store.apply("compare.adopt", next);
    emit toast(tr("In use now: %1").arg(contenderName(contender)), tr("Undo"),
               [&store] { store.undo(); });
}

bool ComparePage::settled() const {
    return !runner_->running() && (showsPins() || !isStale());
}

// In the order on screen.
Table ComparePage::shownTable() const {
    std::vector<ComparedRow> rows;
    for (int i = 0; i < shown_->rowCount(); ++i)
        rows.push_back(runner_->rows()[static_cast<std::size_t>(
            shown_->index(i, 0).data(CompareModel::RowRole).toInt())]);
    Table table = compareTable(rows);
    if (const auto analysis = services_.analyzer.analysis(); analysis && runner_->dataset())
        table.provenance = provenance(*runner_->dataset(), *analysis);
    return table;
}

void ComparePage::exportRows() {
    saveTable(this, shownTable(), [this](const QString& words) { emit toast(words, {}, {}); });
}

std::optional<ExportContent> ComparePage::exportContent() const {
    if (showsPins())
        return pinsTab_->exportContent();
    if (runner_->rows().empty())
        return std::nullopt;
    return compareContent(chart_->figure(), shownTable());
}

std::optional<CopySubject> ComparePage::copySubject() const {
    if (showsPins())
        return pinsTab_->copySubject();
    if (runner_->rows().empty())
        return std::nullopt;
    if (chart_->hasFocus())
        return CopySubject{ExportChart{chart_->figure(), std::nullopt}, shownTable()};
    return CopySubject{std::nullopt, shownTable()};
}

void ComparePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ComparePage::retranslate() {
    setAccessibleName(tr("Compare"));
    tabs_->setTabText(0, tr("All ways"));
    tabs_->setTabText(1, tr("Pins"));
    filter_->setPlaceholderText(tr("Filter: NF4, group, 4-bit …"));
    filter_->setAccessibleName(tr("Show only ways whose name contains this"));
    adopt_->setText(tr("Use this one"));
    adopt_->setToolTip(tr("Makes the chosen row the scheme and calibration in use (Enter)"));
    adopt_->setAccessibleName(adopt_->text());
    adopt_->setAccessibleDescription(adopt_->toolTip());
    export_->setText(tr("Export…"));
    export_->setAccessibleName(tr("Export the table"));
    rows_->setAccessibleName(tr("Ways to quantize, with what they cost and what they leave"));
    progress_->setAccessibleName(tr("Comparing"));
    model_->retranslate();
    refresh();
}

}  // namespace quantscope
