// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/race_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

#include "core/matmul/product_figures.h"
#include "core/matmul/product_tables.h"
#include "ui/charts/figure_view.h"
#include "ui/models/table_model.h"
#include "ui/text/matmul_names.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

struct RaceSize {
    const char* id;
    const char* words;  // the same in every language
    ProductShape shape;
};
constexpr std::array kSizes{
    RaceSize{"128", "128³", {128, 128, 128}},
    RaceSize{"512", "512³", {512, 512, 512}},
    RaceSize{"1024", "1024³", {1024, 1024, 1024}},
    RaceSize{"2048", "2048³", {2048, 2048, 2048}},
    RaceSize{"row", "1 × 4096 × 4096", {1, 4096, 4096}},
    RaceSize{"rows", "32 × 4096 × 4096", {32, 4096, 4096}},
};

constexpr int kPercent = 100;
constexpr ProductShape kFirstShape{512, 512, 512};
constexpr NumberRange kSize{.lowest = 1, .highest = 16384, .whole = true};
// Beyond this the slowest way needs many seconds for a single product, and Cancel waits for one.
constexpr double kMostOperations = 2.0 * 2048 * 2048 * 2048;

}  // namespace

RacePanel::RacePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.race"));
    computer_ = new WrapLabel(this);
    sizes_ = new ChoiceButtons(QStringLiteral("matmul.race.size"), this);
    auto* buttons = new QHBoxLayout;
    m_ = addSize("m", *buttons);
    k_ = addSize("k", *buttons);
    n_ = addSize("n", *buttons);
    start_ = new QPushButton(this);
    start_->setObjectName(QStringLiteral("matmul.race.start"));
    cancel_ = new QPushButton(this);
    cancel_->setObjectName(QStringLiteral("matmul.race.cancel"));
    progress_ = new QProgressBar(this);
    progress_->setRange(0, kPercent);
    state_ = new WrapLabel(this);
    chart_ = new FigureView(this);
    chart_->setObjectName(QStringLiteral("matmul.race.chart"));
    rows_ = new QTableView(this);
    rows_->setObjectName(QStringLiteral("matmul.race.table"));
    rows_->verticalHeader()->hide();
    rows_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    rows_->setTabKeyNavigation(false);
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);

    buttons->addStretch(1);
    buttons->addWidget(start_);
    buttons->addWidget(cancel_);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(chart_);
    splitter->addWidget(rows_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(computer_);
    column->addWidget(sizes_);
    column->addLayout(buttons);
    column->addWidget(progress_);
    column->addWidget(state_);
    column->addWidget(splitter, 1);

    connect(start_, &QPushButton::clicked, this, [this] { emit startRequested(chosenShape()); });
    connect(cancel_, &QPushButton::clicked, this, &RacePanel::cancelRequested);
    connect(sizes_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        for (const RaceSize& size : kSizes)
            if (id == QLatin1String(size.id))
                showShape(size.shape);
    });
    showShape(kFirstShape);
    retranslate();
}

RacePanel::Size RacePanel::addSize(const char* letter, QHBoxLayout& row) {
    Size size{new QLabel(QString::fromLatin1(letter), this), new NumberBox(kSize, this)};
    size.box->setObjectName(QStringLiteral("matmul.race.") + QLatin1String(letter));
    size.label->setBuddy(size.box);
    row.addWidget(size.label);
    row.addWidget(size.box);
    connect(size.box, &NumberBox::edited, this, [this, box = size.box](double value) {
        box->showValue(value);
        showShape(chosenShape());
    });
    return size;
}

void RacePanel::showStyle(const PlotStyle& style) {
    chart_->showStyle(style);
}

ProductShape RacePanel::chosenShape() const {
    const auto size = [](const Size& each) { return static_cast<std::size_t>(each.box->value()); };
    return {.m = size(m_), .k = size(k_), .n = size(n_)};
}

void RacePanel::showShape(const ProductShape& shape) {
    m_.box->showValue(static_cast<double>(shape.m));
    k_.box->showValue(static_cast<double>(shape.k));
    n_.box->showValue(static_cast<double>(shape.n));
    const auto listed = std::ranges::find(kSizes, shape, &RaceSize::shape);
    sizes_->showChoice(listed == kSizes.end() ? QString() : QString::fromLatin1(listed->id));
    refresh();
}

void RacePanel::showRace(RaceState state) {
    shown_ = std::move(state);
    refresh();
}

Figure RacePanel::figure() const {
    return raceFigure(shown_.timings);
}

Table RacePanel::table() const {
    Table table = raceTable(shown_.timings);
    for (std::size_t at = 0; at < shown_.timings.size(); ++at)
        table.rows[at].front() =
            QStringLiteral("%1  %2")
                .arg(QString::fromStdString(itemLetter(at)), nameOf(shown_.timings[at].entry))
                .toStdString();
    return table;
}

void RacePanel::refresh() {
    const bool running = shown_.running;
    const bool measured = !shown_.timings.empty();
    start_->setEnabled(!running && chosenShape().operations() <= kMostOperations);
    cancel_->setEnabled(running && !shown_.cancelling);
    progress_->setVisible(running);
    progress_->setValue(static_cast<int>(kPercent * shown_.progress));
    state_->setText(stateText());
    chart_->showFigure(figure());
    chart_->setVisible(measured);
    rows_->setVisible(measured);
    QAbstractItemModel* const old = rows_->model();
    rows_->setModel(new TableModel(table(), rows_));
    delete old;
    rows_->resizeColumnsToContents();
    // No taller than its rows: what is left belongs to the bars.
    rows_->setMaximumHeight(rows_->horizontalHeader()->sizeHint().height() +
                            rows_->verticalHeader()->length() + 2 * rows_->frameWidth() +
                            rows_->horizontalScrollBar()->sizeHint().height());
}

QString RacePanel::stateText() const {
    if (shown_.cancelling)
        return tr("Ending as soon as the product that is running is done.");
    if (shown_.running)
        return tr("Measuring: every way takes its turn, several rounds long.");
    if (chosenShape().operations() > kMostOperations)
        return tr("These matrices would keep the slowest way busy for minutes. Choose sizes with "
                  "m·k·n up to %1.")
            .arg(shownCount(static_cast<std::int64_t>(kMostOperations / 2)));
    if (shown_.error)
        return text(shown_.error->message);
    if (shown_.timings.empty())
        return tr(
            "Nothing measured yet. Start the race: it takes a few seconds and uses one core.");
    return text(figure().summary);
}

void RacePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RacePanel::retranslate() {
    setAccessibleName(tr("Race"));
    QStringList isas;
    for (const MatmulIsa isa : availableIsas()) {
        const std::string_view name = isaName(isa);
        isas += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    computer_->setText(tr("This computer multiplies integers with: %1. One thread, matrices of "
                          "random values.")
                           .arg(isas.join(QStringLiteral(", "))));
    std::vector<Choice> choices;
    for (const RaceSize& size : kSizes)
        choices.push_back(
            {QString::fromLatin1(size.id), QString::fromUtf8(size.words), tr("m × k × n"), {}});
    sizes_->setName(tr("Size of the matrices"));
    m_.box->setAccessibleName(tr("m, rows of A"));
    k_.box->setAccessibleName(tr("k, columns of A and rows of B"));
    n_.box->setAccessibleName(tr("n, columns of B"));
    sizes_->setChoices(choices);
    start_->setText(tr("Start"));
    start_->setAccessibleName(tr("Start the race"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel the race"));
    rows_->setAccessibleName(tr("Timings"));
    progress_->setAccessibleName(tr("Progress of the race"));
    refresh();
}

}  // namespace quantscope
