// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pin_comparison_tab.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/table/comparison_table.h"
#include "core/table/tables.h"
#include "ui/charts/figure_view.h"
#include "ui/dialogs/figure_table.h"
#include "ui/export/compare_content.h"
#include "ui/models/comparison_model.h"
#include "ui/text/messages.h"
#include "ui/text/pin_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr const char* kNow = "now";
// Narrower, charts and table stand below each other.
constexpr int kSideBySideFrom = 1000;
// What the four columns of the table need in both languages.
constexpr int kTableLetters = 76;
// From this height on two charts and the table have room below each other.
constexpr int kStackedFrom = 620;

QString idOf(const std::optional<char>& side) {
    return side ? QString(QLatin1Char(*side)) : QString::fromLatin1(kNow);
}

std::optional<char> sideOf(const QString& id) {
    return id == QLatin1String(kNow) ? std::nullopt : std::optional(id.front().toLatin1());
}

}  // namespace

PinComparisonTab::PinComparisonTab(const PageServices& services, QWidget* parent)
    : QWidget(parent), services_(services), arrangement_(QStringLiteral("stacked")) {
    setObjectName(QStringLiteral("compare.pins"));
    arrange();
    connectParts();
    retranslate();
}

QWidget* PinComparisonTab::makeHead() {
    auto* head = new QWidget(this);
    first_ = new ChoiceBox(QStringLiteral("compare.first"), head);
    second_ = new ChoiceBox(QStringLiteral("compare.second"), head);
    swap_ = new QPushButton(head);
    swap_->setObjectName(QStringLiteral("compare.swap"));
    kinds_ = new ChoiceButtons(QStringLiteral("compare.arrangement"), head);
    lock_ = new QCheckBox(head);
    lock_->setObjectName(QStringLiteral("compare.lockAxes"));
    lock_->setChecked(true);
    export_ = new QPushButton(head);
    export_->setObjectName(QStringLiteral("compare.pins.export"));
    for (ChoiceBox* box : {first_, second_})
        box->setMinimumWidth(150);
    auto* row = new FlowLayout(head, 6);
    row->setContentsMargins(8, 6, 8, 2);
    for (QWidget* widget : {static_cast<QWidget*>(first_), static_cast<QWidget*>(swap_),
                            static_cast<QWidget*>(second_), static_cast<QWidget*>(kinds_),
                            static_cast<QWidget*>(lock_), static_cast<QWidget*>(export_)})
        row->addWidget(widget);
    return head;
}

QWidget* PinComparisonTab::makeTable() {
    model_ = new ComparisonModel(this);
    rows_ = new QTableView(this);
    rows_->setObjectName(QStringLiteral("compare.results"));
    rows_->setModel(model_);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setSelectionMode(QAbstractItemView::SingleSelection);
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setTabKeyNavigation(false);
    rows_->setShowGrid(false);
    rows_->verticalHeader()->hide();
    rows_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    rows_->horizontalHeader()->setHighlightSections(false);
    rows_->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    rows_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    rows_->horizontalHeader()->setSectionResizeMode(ComparisonModel::NameColumn,
                                                    QHeaderView::Stretch);
    return rows_;
}

void PinComparisonTab::arrange() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeHead());
    words_ = new WrapLabel(this);
    words_->setObjectName(QStringLiteral("compare.pins.words"));
    pin_ = new QPushButton(this);
    pin_->setObjectName(QStringLiteral("compare.pins.add"));
    auto* said = new QHBoxLayout;
    said->setContentsMargins(8, 0, 8, 0);
    said->addWidget(words_, 1);
    said->addWidget(pin_);
    column->addLayout(said);

    pictures_ = new QSplitter(Qt::Vertical, this);
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        charts_[i] = new FigureView(this);
        charts_[i]->setObjectName(QStringLiteral("compare.chart.%1").arg(i));
        pictures_->addWidget(charts_[i]);
    }
    split_ = new QSplitter(Qt::Horizontal, this);
    split_->addWidget(pictures_);
    split_->addWidget(makeTable());
    split_->setStretchFactor(0, 3);
    split_->setStretchFactor(1, 2);
    for (QSplitter* splitter : {pictures_, split_})
        splitter->setChildrenCollapsible(false);
    column->addWidget(split_, 1);
}

void PinComparisonTab::connectParts() {
    connect(first_, &ChoiceBox::chosen, this, [this](const QString& id) { takeSide(0, id); });
    connect(second_, &ChoiceBox::chosen, this, [this](const QString& id) { takeSide(1, id); });
    connect(swap_, &QPushButton::clicked, this, &PinComparisonTab::swap);
    connect(export_, &QPushButton::clicked, this, &PinComparisonTab::exportRequested);
    connect(pin_, &QPushButton::clicked, this, &PinComparisonTab::pinRequested);
    connect(lock_, &QCheckBox::toggled, this, &PinComparisonTab::refreshCharts);
    connect(kinds_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        arrangement_ = id;
        kinds_->showChoice(id);
        refreshCharts();
    });
    for (FigureView* chart : charts_) {
        connect(chart, &FigureView::tableRequested, this, [this, chart] {
            auto* shown = new FigureTable(chart->figure(), this);
            shown->setAttribute(Qt::WA_DeleteOnClose);
            shown->show();
        });
        connect(chart, &FigureView::maximizeRequested, this,
                [this] { rows_->setVisible(!rows_->isVisible()); });
    }
    connect(&services_.pinned, &PinResults::changed, this, &PinComparisonTab::refresh);
    connect(&services_.store, &SessionStore::changed, this, &PinComparisonTab::refresh);
}

// --- The two sides ---------------------------------------------------------------------------

// What somebody chose stays as long as it is there.
void PinComparisonTab::chooseSides() {
    const Pins& pins = services_.store.pins();
    const auto there = [&pins](const ComparedSide& side) { return !side || pins.find(*side); };
    if (chosen_ && there(sides_[0]) && there(sides_[1]))
        return;
    chosen_ = false;
    sides_ = pins.firstSides();
}

void PinComparisonTab::takeSide(std::size_t which, const QString& id) {
    sides_[which] = sideOf(id);
    chosen_ = true;
    refresh();
}

void PinComparisonTab::swap() {
    const Pins& pins = services_.store.pins();
    if (sides_[0] && sides_[1] && sides_[0] != sides_[1]) {
        services_.store.applyPins(std::string("pins.swap.") + *sides_[0] + *sides_[1],
                                  pins.swapped(*sides_[0], *sides_[1]));
        return;
    }
    std::swap(sides_[0], sides_[1]);
    chosen_ = true;
    refresh();
}

const Scenario* PinComparisonTab::scenarioOf(const ComparedSide& side) const {
    if (!side)
        return &services_.store.scenario();
    const Pin* pin = services_.store.pins().find(*side);
    return pin ? &pin->scenario : nullptr;
}

QString PinComparisonTab::labelOf(const ComparedSide& side) const {
    const Pin* pin = side ? services_.store.pins().find(*side) : nullptr;
    return pin ? pinLabel(*pin) : nowLabel(services_.store.scenario());
}

ComparedState PinComparisonTab::stateOf(const ComparedSide& side) const {
    const Scenario* scenario = scenarioOf(side);
    const auto result = scenario ? services_.pinned.of(*scenario) : nullptr;
    const Pin* pin = side ? services_.store.pins().find(*side) : nullptr;
    return pin ? comparedPin(*pin, result.get())
               : comparedNow(services_.store.scenario(), result.get());
}

bool PinComparisonTab::bothThere() const {
    return !services_.store.pins().isEmpty() && stateOf(sides_[0]).result &&
           stateOf(sides_[1]).result;
}

// Why there is nothing to see; empty when there is.
QString PinComparisonTab::missing() const {
    if (services_.store.pins().isEmpty())
        return tr("Pin the current state to compare it (Ctrl+D).");
    for (const ComparedSide& side : sides_) {
        const Scenario* scenario = scenarioOf(side);
        if (!scenario || services_.pinned.of(*scenario))
            continue;
        const auto failure = services_.pinned.failure(*scenario);
        return failure ? labelOf(side) + QStringLiteral(": ") + text(failure->message)
                       : tr("The results of %1 are being computed.").arg(labelOf(side));
    }
    return {};
}

// --- Showing ---------------------------------------------------------------------------------

void PinComparisonTab::refresh() {
    chooseSides();
    // Results are wanted only while somebody looks at them.
    std::vector<Scenario> wanted;
    if (isVisible() && !services_.store.pins().isEmpty())
        for (const ComparedSide& side : sides_)
            if (const Scenario* scenario = scenarioOf(side))
                wanted.push_back(*scenario);
    services_.pinned.need(this, wanted);
    if (!isVisible())
        return;
    refreshSides();
    refreshWords();
    refreshCharts();
}

void PinComparisonTab::refreshSides() {
    std::vector<Choice> choices;
    for (const Pin& pin : services_.store.pins().all())
        choices.push_back({QString(QLatin1Char(pin.letter)), pinLabel(pin), pinDetails(pin), {}});
    choices.push_back({QString::fromLatin1(kNow), labelOf({}), {}, {}});
    for (ChoiceBox* box : {first_, second_})
        box->setChoices(choices);
    first_->showChoice(idOf(sides_[0]));
    second_->showChoice(idOf(sides_[1]));
    const auto sideOfTable = [this](const ComparedSide& side) {
        const Scenario* scenario = scenarioOf(side);
        return ComparisonModel::Side{side ? QString(QLatin1Char(*side)) : tr("now"),
                                     scenario && !services_.store.pins().isEmpty()
                                         ? services_.pinned.of(*scenario)
                                         : nullptr};
    };
    model_->setSides(sideOfTable(sides_[0]), sideOfTable(sides_[1]));
    export_->setEnabled(bothThere());
    swap_->setEnabled(sides_[0] != sides_[1]);
}

void PinComparisonTab::refreshWords() {
    const QString why = missing();
    words_->setText(why);
    words_->setVisible(!why.isEmpty());
    pin_->setVisible(services_.store.pins().isEmpty());
    split_->setVisible(bothThere());
}

std::vector<Figure> PinComparisonTab::figures() const {
    const ComparedState one = stateOf(sides_[0]);
    const ComparedState other = stateOf(sides_[1]);
    const CountScale counts = services_.store.scenario().view.counts;
    const ComparedAxes axes = sharedAxes(one, other, counts);
    if (arrangement_ == QLatin1String("overlay"))
        return {valuesAfterFigure(one, other, axes)};
    if (arrangement_ == QLatin1String("difference"))
        return {valuesAfterDifference(one, other, axes)};
    const bool locked = lock_->isChecked();
    return {valuesAfterFigure(one, locked ? axes : axesOf(one, counts)),
            valuesAfterFigure(other, locked ? axes : axesOf(other, counts))};
}

void PinComparisonTab::refreshCharts() {
    const bool stacked = arrangement_ == QLatin1String("stacked");
    lock_->setVisible(stacked);
    charts_[1]->setVisible(stacked);
    if (!bothThere())
        return;
    const std::vector<Figure> shown = figures();
    for (std::size_t i = 0; i < shown.size(); ++i)
        charts_[i]->showFigure(shown[i]);
}

void PinComparisonTab::showTheme(const Theme& theme) {
    for (FigureView* chart : charts_)
        chart->showStyle(theme.plot);
    model_->setVerdictColors(theme.better, theme.worse);
}

// --- Taking away -----------------------------------------------------------------------------

Table PinComparisonTab::table() const {
    return comparisonTable(stateOf(sides_[0]), stateOf(sides_[1]));
}

std::optional<ExportContent> PinComparisonTab::exportContent() const {
    if (!bothThere())
        return std::nullopt;
    return pinsContent(stateOf(sides_[0]), stateOf(sides_[1]), figures());
}

std::optional<CopySubject> PinComparisonTab::copySubject() const {
    if (!bothThere())
        return std::nullopt;
    for (const FigureView* chart : charts_)
        if (chart->hasFocus())
            return CopySubject{ExportChart{chart->figure(), std::nullopt},
                               figureTable(chart->figure())};
    return CopySubject{std::nullopt, table()};
}

// --- Words and sizes -------------------------------------------------------------------------

void PinComparisonTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void PinComparisonTab::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // In a small window the charts make room for the table below them side by side.
    const bool narrow = width() < kSideBySideFrom;
    const bool low = height() < kStackedFrom;
    const auto wanted = narrow ? Qt::Vertical : Qt::Horizontal;
    if (split_->orientation() != wanted || event->oldSize().width() <= 0) {
        split_->setOrientation(wanted);
        const int table = narrow ? height() / 3 : fontMetrics().averageCharWidth() * kTableLetters;
        split_->setSizes({std::max(1, (narrow ? height() : width()) - table), table});
    }
    pictures_->setOrientation(narrow && low ? Qt::Horizontal : Qt::Vertical);
}

void PinComparisonTab::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PinComparisonTab::fillChoices() {
    kinds_->setName(tr("How both are drawn"));
    kinds_->setChoices({{QStringLiteral("stacked"), tr("Stacked"), {}, {}},
                        {QStringLiteral("overlay"), tr("Overlay"), {}, {}},
                        {QStringLiteral("difference"), tr("Difference"), {}, {}}});
    kinds_->showChoice(arrangement_);
}

void PinComparisonTab::retranslate() {
    fillChoices();
    first_->setAccessibleName(tr("Compare this"));
    second_->setAccessibleName(tr("With this"));
    swap_->setText(tr("Swap"));
    swap_->setToolTip(tr("The two exchange their places (Ctrl+B)"));
    swap_->setAccessibleName(swap_->text());
    swap_->setAccessibleDescription(swap_->toolTip());
    lock_->setText(tr("Same axes"));
    lock_->setToolTip(tr("Both charts have the same axes, so that they can be compared"));
    export_->setText(tr("Export…"));
    export_->setAccessibleName(tr("Export the comparison"));
    pin_->setText(tr("Pin this"));
    pin_->setAccessibleName(tr("Pin this state"));
    rows_->setAccessibleName(tr("Results of both, and how they differ"));
    model_->retranslate();
    refresh();
}

}  // namespace quantscope
