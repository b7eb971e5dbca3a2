// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/remedy_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/matmul/product_figures.h"
#include "core/matmul/product_tables.h"
#include "ui/charts/figure_view.h"
#include "ui/models/table_model.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr int kPercent = 100;

bool lessError(const RemedyOutcome& a, const RemedyOutcome& b) {
    return a.y.report.mse < b.y.report.mse;
}

QString decibels(const RemedyOutcome& outcome) {
    return outcome.y.report.sqnrDb
               ? RemedyPanel::tr("%1 dB").arg(shownNumber(*outcome.y.report.sqnrDb, 4))
               : RemedyPanel::tr("no error");
}

}  // namespace

RemedyPanel::RemedyPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.remedies"));
    words_ = new WrapLabel(this);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    plant_ = new QPushButton(this);
    plant_->setObjectName(QStringLiteral("matmul.remedies.plant"));
    compare_ = new QPushButton(this);
    compare_->setObjectName(QStringLiteral("matmul.remedies.compare"));
    progress_ = new QProgressBar(this);
    progress_->setRange(0, kPercent);
    cancel_ = new QPushButton(this);
    cancel_->setObjectName(QStringLiteral("matmul.remedies.cancel"));
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSortRole(TableModel::SortRole);
    rows_ = new QTableView(this);
    rows_->setObjectName(QStringLiteral("matmul.remedies.table"));
    rows_->verticalHeader()->hide();
    rows_->setModel(sorted_);
    rows_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    rows_->setSortingEnabled(true);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setSelectionMode(QAbstractItemView::SingleSelection);
    rows_->setTabKeyNavigation(false);
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    results_ = new FigureView(this);
    results_->setObjectName(QStringLiteral("matmul.remedies.results"));
    channels_ = new FigureView(this);
    channels_->setObjectName(QStringLiteral("matmul.remedies.channels"));
    arrange();
    connect(plant_, &QPushButton::clicked, this, &RemedyPanel::outliersRequested);
    connect(compare_, &QPushButton::clicked, this, &RemedyPanel::comparisonRequested);
    connect(cancel_, &QPushButton::clicked, this, &RemedyPanel::cancelRequested);
    connect(rows_, &QTableView::clicked, this, &RemedyPanel::chooseRow);
    connect(rows_, &QTableView::activated, this, &RemedyPanel::chooseRow);
    connect(results_, &FigureView::markActivated, this, &RemedyPanel::remedyChosen);
    refresh();
}

void RemedyPanel::arrange() {
    auto* line = new QHBoxLayout;
    line->addWidget(words_, 1);
    line->addWidget(compare_);
    line->addWidget(plant_);
    auto* busy = new QHBoxLayout;
    busy->addWidget(progress_, 1);
    busy->addWidget(cancel_);
    auto* charts = new QHBoxLayout;
    charts->addWidget(results_, 1);
    charts->addWidget(channels_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(line);
    column->addLayout(busy);
    column->addWidget(rows_);
    column->addLayout(charts, 1);
    column->addStretch(0);
}

void RemedyPanel::showStyle(const PlotStyle& style) {
    for (FigureView* chart : charts())
        chart->showStyle(style);
}

void RemedyPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    if (analysis_ == analysis)
        return;
    analysis_ = std::move(analysis);
    pair_.clear();
    if (analysis_->after)
        pair_ = {*analysis_->before, *analysis_->after};
    refresh();
}

void RemedyPanel::showOutcomes(RemediesState state) {
    const bool sameNumbers = state.outcomes == state_.outcomes && !state.error && !state_.error &&
                             state.running == state_.running;
    state_ = std::move(state);
    if (sameNumbers)
        progress_->setValue(static_cast<int>(kPercent * state_.progress));
    else
        refresh();
}

std::span<const RemedyOutcome> RemedyPanel::outcomes() const {
    return state_.outcomes ? std::span(*state_.outcomes) : std::span(pair_);
}

const RemedyOutcome* RemedyPanel::chosen() const {
    if (!analysis_ || analysis_->spec.remedy == "none")
        return nullptr;
    const auto all = outcomes();
    const auto found = std::ranges::find_if(all, [this](const RemedyOutcome& outcome) {
        return outcome.remedy->id == analysis_->spec.remedy;
    });
    return found == all.end() ? nullptr : &*found;
}

std::vector<Figure> RemedyPanel::figures() const {
    return outcomes().empty() ? std::vector<Figure>{}
                              : remedyFigures(outcomes(), analysis_->spec.remedy);
}

std::optional<Table> RemedyPanel::table() const {
    return outcomes().empty() ? std::nullopt : std::optional(remediesTable(outcomes()));
}

QString RemedyPanel::chosenWords() const {
    const RemedyOutcome* after = chosen();
    if (!after)
        return {};
    QString words =
        text(after->remedy->title) + u": "_qs +
        tr("SQNR of Y goes from %1 to %2.").arg(decibels(outcomes().front()), decibels(*after));
    if (!after->made.keptChannels.empty())
        words += u' ' + tr("Channels multiplied in floating point: %1.")
                            .arg(shownCount(std::ssize(after->made.keptChannels)));
    return words;
}

QString RemedyPanel::finding() const {
    if (state_.error)
        return text(state_.error->message);
    QStringList words;
    if (state_.outcomes) {
        const auto best = std::ranges::min_element(*state_.outcomes, lessError);
        words += tr("Least error of Y: %1, %2.").arg(text(best->remedy->title), decibels(*best));
    } else if (outcomes().empty()) {
        words +=
            tr("Remedies for outliers change X (this is A) and W (B) so that their product Y "
               "(C) loses less.");
    }
    words += chosen() ? chosenWords()
                      : tr("Choose a row to see what its remedy does to the channels of X.");
    return words.join(u' ');
}

void RemedyPanel::refresh() {
    setAccessibleName(tr("Remedies for outliers"));
    words_->setText(finding());
    plant_->setText(tr("Try it on outliers"));
    plant_->setToolTip(
        tr("Random matrices of 64 × 128 and 128 × 64 with 3 outlier channels in X, "
           "and SmoothQuant"));
    plant_->setAccessibleName(plant_->text());
    plant_->setVisible(!analysis_ || analysis_->spec.outlierChannels == 0);
    compare_->setText(tr("Compare all remedies"));
    compare_->setAccessibleName(compare_->text());
    compare_->setVisible(analysis_ && !state_.outcomes && !state_.running);
    progress_->setAccessibleName(tr("Progress of the comparison"));
    progress_->setValue(static_cast<int>(kPercent * state_.progress));
    progress_->setVisible(state_.running);
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel the comparison"));
    cancel_->setVisible(state_.running);
    refreshTable();
    const std::vector<Figure> shown = figures();
    for (std::size_t at = 0; at < charts().size(); ++at) {
        charts()[at]->setVisible(at < shown.size());
        if (at < shown.size())
            charts()[at]->showFigure(shown[at]);
    }
}

void RemedyPanel::refreshTable() {
    rows_->setAccessibleName(tr("Errors of all remedies"));
    const auto made = table();
    rows_->setVisible(made.has_value());
    if (!made)
        return;
    QAbstractItemModel* const old = sorted_->sourceModel();
    sorted_->setSourceModel(new TableModel(*made, sorted_));
    delete old;
    const QHeaderView& header = *rows_->horizontalHeader();
    sorted_->sort(header.sortIndicatorSection(), header.sortIndicatorOrder());
    rows_->resizeColumnsToContents();
    rows_->resizeRowsToContents();
    rows_->setFixedHeight(header.sizeHint().height() + rows_->verticalHeader()->length() +
                          2 * rows_->frameWidth() +
                          rows_->horizontalScrollBar()->sizeHint().height());
    const auto all = outcomes();
    for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at].remedy->id == analysis_->spec.remedy)
            rows_->selectRow(
                sorted_->mapFromSource(sorted_->sourceModel()->index(static_cast<int>(at), 0))
                    .row());
}

void RemedyPanel::chooseRow(const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(sorted_->mapToSource(index).row());
    const std::string_view id = outcomes()[row].remedy->id;
    if (id != analysis_->spec.remedy)
        emit remedyChosen(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
}

void RemedyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

}  // namespace quantscope
