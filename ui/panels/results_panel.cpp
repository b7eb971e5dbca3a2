// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/models/results_model.h"
#include "ui/panels/formula_panel.h"
#include "ui/text/result_formulas.h"
#include "ui/text/result_text.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

// As tall as its rows, and no taller; shorter only where there is no room.
class ResultsTable : public QTableView {
public:
    using QTableView::QTableView;

    QSize sizeHint() const override {
        const int header =
            horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
        return {QTableView::sizeHint().width(),
                header + verticalHeader()->length() + 2 * frameWidth()};
    }
    QSize minimumSizeHint() const override {
        constexpr int kFewestRows = 5;
        return {fontMetrics().averageCharWidth() * 24,
                kFewestRows * verticalHeader()->defaultSectionSize()};
    }

    int widthOf(int column) const { return sizeHintForColumn(column); }

    /// Once rows have found their heights, which is later than layouts ask for ours. Not where they
    /// find them: a scroll bar that comes and goes with the height would never end.
    void askForRoom() {
        QTimer::singleShot(0, this, [this] {
            const int height = verticalHeader()->length();
            if (std::exchange(rowsHeight_, height) != height)
                updateGeometry();
        });
    }

protected:
    void showEvent(QShowEvent* event) override {
        QTableView::showEvent(event);
        askForRoom();
    }
    void changeEvent(QEvent* event) override {
        QTableView::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            updateGeometry();
    }

private:
    int rowsHeight_ = 0;
};

// A result that is late for longer than this is marked as not current; sooner it would flicker.
constexpr int kLateAfterMs = 500;

}  // namespace

ResultsPanel::ResultsPanel(QWidget* parent) : QWidget(parent) {
    model_ = new ResultsModel(this);
    table_ = new ResultsTable(this);
    table_->setObjectName(QStringLiteral("results"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->horizontalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(ResultsModel::NameColumn,
                                                     QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(ResultsModel::ValueColumn,
                                                     QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(ResultsModel::SelectionColumn,
                                                     QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(ResultsModel::PinColumn, QHeaderView::Fixed);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignBottom);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setColumnHidden(ResultsModel::SelectionColumn, true);
    table_->setColumnHidden(ResultsModel::PinColumn, true);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->verticalHeader()->setMinimumSectionSize(0);
    table_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    table_->installEventFilter(this);

    mark_ = new WrapLabel(this);
    mark_->setObjectName(QStringLiteral("results.mark"));
    formula_ = new FormulaPanel(this);
    formula_->hide();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(4, 4, 4, 4);
    rows->setSpacing(4);
    rows->addWidget(table_);
    rows->addWidget(mark_);
    rows->addWidget(formula_);
    rows->addStretch(1);

    connect(table_, &QTableView::clicked, this,
            [this](const QModelIndex& index) { openRow(index.row()); });
    connect(formula_, &FormulaPanel::controlRequested, this, &ResultsPanel::controlRequested);
    connect(formula_, &FormulaPanel::closed, this, [this] {
        openId_.clear();
        formula_->hide();
        table_->setFocus();
    });
    retranslate();
}

void ResultsPanel::showState(std::shared_ptr<const Dataset> dataset,
                             std::shared_ptr<const Analysis> analysis, bool current) {
    const bool same = dataset == dataset_ && analysis == analysis_;
    const bool becameLate = current_ && !current;
    dataset_ = std::move(dataset);
    analysis_ = std::move(analysis);
    current_ = current;
    if (!same) {
        model_->setAnalysis(analysis_);
        static_cast<ResultsTable*>(table_)->askForRoom();
        refreshFormula();
    }
    if (becameLate)
        QTimer::singleShot(kLateAfterMs, this, &ResultsPanel::refreshMark);
    else if (current_)
        refreshMark();
}

void ResultsPanel::showSelection(bool selecting, std::shared_ptr<const Analysis> selection) {
    model_->setSelection(std::move(selection));
    if (selecting == selecting_)
        return;
    selecting_ = selecting;
    refreshColumns();
}

void ResultsPanel::showPinned(bool pinning, std::shared_ptr<const Analysis> pinned) {
    model_->setPinned(std::move(pinned));
    if (pinning == pinning_)
        return;
    pinning_ = pinning;
    refreshColumns();
}

void ResultsPanel::showVerdictColors(const QColor& better, const QColor& worse) {
    model_->setVerdictColors(better, worse);
}

void ResultsPanel::refreshColumns() {
    // Narrower, names would be cut; the words of a change can stand in two lines.
    const int names = fontMetrics().averageCharWidth() * 14;
    const int leastWords = fontMetrics().averageCharWidth() * 9;
    const auto* table = static_cast<const ResultsTable*>(table_);
    int room = table_->viewport()->width() - names - table->widthOf(ResultsModel::ValueColumn);
    if (selecting_)
        room -= table->widthOf(ResultsModel::SelectionColumn);
    const bool pinned = pinning_ && (!selecting_ || room >= leastWords);
    // Not what happens to stand there: columns do not move while numbers do.
    const int mostWords =
        fontMetrics().horizontalAdvance(longestChange()) + fontMetrics().averageCharWidth() * 2;
    const int words = std::min(mostWords, std::max(room, leastWords));
    if (pinned && table_->columnWidth(ResultsModel::PinColumn) != words) {
        table_->setColumnWidth(ResultsModel::PinColumn, words);
        table_->viewport()->update();  // rows change their heights, in every column
    }
    if (table_->isColumnHidden(ResultsModel::SelectionColumn) != selecting_ &&
        table_->isColumnHidden(ResultsModel::PinColumn) != pinned)
        return;
    table_->setColumnHidden(ResultsModel::SelectionColumn, !selecting_);
    table_->setColumnHidden(ResultsModel::PinColumn, !pinned);
    table_->horizontalHeader()->setVisible(selecting_ || pinned);
    table_->updateGeometry();
}

void ResultsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshColumns();
}

void ResultsPanel::showConvention(ZeroPointConvention convention) {
    if (convention == convention_)
        return;
    convention_ = convention;
    model_->setConvention(convention);
    refreshFormula();
}

bool ResultsPanel::openFormula(const QString& id) {
    const int row = model_->rowOf(id);
    if (row < 0 || !dataset_ || !analysis_)
        return false;
    table_->selectRow(row);
    openId_ = id;
    refreshFormula();
    return formula_->isVisibleTo(this);
}

void ResultsPanel::openRow(int row) {
    const QString id = model_->index(row, 0).data(ResultsModel::IdRole).toString();
    // The same row again closes what it opened.
    openId_ = id == openId_ && formula_->isVisibleTo(this) ? QString() : id;
    refreshFormula();
    table_->scrollTo(model_->index(row, 0));
}

void ResultsPanel::refreshFormula() {
    const std::string id = openId_.toStdString();
    const auto formula = !openId_.isEmpty() && dataset_ && analysis_
                             ? resultFormula(id, *dataset_, *analysis_, convention_)
                             : std::nullopt;
    if (formula)
        formula_->showFormula(resultName(id), resultHelp(id), *formula);
    formula_->setVisible(formula.has_value());
}

void ResultsPanel::refreshMark() {
    if (!current_)
        mark_->setText(tr("Not current: the new numbers are being computed."));
    else if (analysis_ && !analysis_->exact())
        mark_->setText(tr("≈ marks what is approximate until all values are sorted."));
    else
        mark_->setText(tr("Click a row, or press Enter, for its formula."));
}

void ResultsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool ResultsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const int row = table_->currentIndex().row();
        const bool opens = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                           key->key() == Qt::Key_Space;
        if (opens && row >= 0) {
            openRow(row);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ResultsPanel::retranslate() {
    table_->setAccessibleName(tr("Results"));
    table_->setAccessibleDescription(tr("Press Enter on a row for its formula"));
    model_->retranslate();
    refreshColumns();
    formula_->retranslate();
    refreshFormula();
    refreshMark();
    table_->updateGeometry();
}

}  // namespace quantscope
