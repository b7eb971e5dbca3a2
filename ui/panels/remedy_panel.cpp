// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/remedy_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <utility>

#include "core/matmul/product_figures.h"
#include "core/matmul/product_tables.h"
#include "ui/charts/figure_view.h"
#include "ui/models/table_model.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

RemedyPanel::RemedyPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.remedies"));
    words_ = new WrapLabel(this);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    plant_ = new QPushButton(this);
    plant_->setObjectName(QStringLiteral("matmul.remedies.plant"));
    rows_ = new QTableView(this);
    rows_->setObjectName(QStringLiteral("matmul.remedies.table"));
    rows_->verticalHeader()->hide();
    rows_->setTabKeyNavigation(false);
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart_ = new FigureView(this);
    chart_->setObjectName(QStringLiteral("matmul.remedies.chart"));
    auto* line = new QHBoxLayout;
    line->addWidget(words_, 1);
    line->addWidget(plant_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(line);
    column->addWidget(rows_);
    column->addWidget(chart_, 1);
    connect(plant_, &QPushButton::clicked, this, &RemedyPanel::outliersRequested);
    refresh();
}

void RemedyPanel::showStyle(const PlotStyle& style) {
    chart_->showStyle(style);
}

void RemedyPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    if (analysis_ == analysis)
        return;
    analysis_ = std::move(analysis);
    refresh();
}

std::optional<Figure> RemedyPanel::figure() const {
    if (!analysis_ || !analysis_->after)
        return std::nullopt;
    return channelMaximaFigure(*analysis_->before, *analysis_->after);
}

std::optional<Table> RemedyPanel::table() const {
    if (!analysis_ || !analysis_->after)
        return std::nullopt;
    const std::array outcomes{*analysis_->before, *analysis_->after};
    Table table = remediesTable(outcomes);
    for (std::size_t at = 0; at < outcomes.size(); ++at)
        table.rows[at].front() = text(outcomes[at].remedy->title).toStdString();
    return table;
}

QString RemedyPanel::finding() const {
    if (!analysis_ || !analysis_->after)
        return tr("Choose a remedy on the left to see what it does to the errors of X (this is A), "
                  "W (B) and Y (C). With outlier channels in X it has something to do.");
    const RemedyOutcome& after = *analysis_->after;
    const auto& was = analysis_->before->y.report.sqnrDb;
    const auto& is = after.y.report.sqnrDb;
    QString words = text(after.remedy->title) + u": "_qs;
    if (was && is)
        words += tr("SQNR of Y goes from %1 dB to %2 dB.")
                     .arg(shownNumber(*was, 4), shownNumber(*is, 4));
    else
        words += tr("Y has no error left.");
    if (!after.made.keptChannels.empty())
        words += u' ' + tr("Channels multiplied in floating point: %1.")
                           .arg(shownCount(std::ssize(after.made.keptChannels)));
    return words;
}

void RemedyPanel::refresh() {
    setAccessibleName(tr("Remedies for outliers"));
    words_->setText(finding());
    plant_->setText(tr("Try it on outliers"));
    plant_->setToolTip(tr("Random matrices of 64 × 128 and 128 × 64 with 3 outlier channels in X, "
                          "and SmoothQuant"));
    plant_->setAccessibleName(plant_->text());
    plant_->setVisible(!analysis_ || !analysis_->after);
    rows_->setAccessibleName(tr("Errors before and after"));
    const auto made = table();
    rows_->setVisible(made.has_value());
    chart_->setVisible(made.has_value());
    if (!made)
        return;
    QAbstractItemModel* const old = rows_->model();
    rows_->setModel(new TableModel(*made, rows_));
    delete old;
    rows_->resizeColumnsToContents();
    rows_->resizeRowsToContents();
    rows_->setFixedHeight(rows_->horizontalHeader()->sizeHint().height() +
                          rows_->verticalHeader()->length() + 2 * rows_->frameWidth() +
                          rows_->horizontalScrollBar()->sizeHint().height());
    chart_->showFigure(*figure());
}

void RemedyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

}  // namespace quantscope
