// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_steps_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStringList>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/numbers.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

// After the products: the three zero-point terms together, the finished sum, the scales, and
// requantization where it is asked for.
constexpr int kTermsStage = 1;
constexpr int kSumStage = 2;
constexpr int kScaleStage = 3;
constexpr int kRequantizeStage = 4;

// Products written out before the middle is left out.
constexpr std::size_t kMostProducts = 16;

constexpr int kNormalMs = 700;
constexpr int kSlowMs = 1600;

QString whole(std::int64_t value) {
    return shownCount(value);
}

// Negative factors stand in brackets, as in "51·85 + (−76)·14".
QString factor(std::int64_t value) {
    return value < 0 ? QStringLiteral("(%1)").arg(whole(value)) : whole(value);
}

// "+ 5" or "− 5" as a further term of a sum.
QString furtherTerm(std::int64_t value) {
    return (value < 0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) + whole(std::abs(value));
}

WrapLabel* addLine(QVBoxLayout& column, QWidget* parent, const char* name) {
    auto* label = new WrapLabel(parent);
    label->setObjectName(QStringLiteral("matmul.step.") + QLatin1String(name));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(label);
    return label;
}

}  // namespace

ProductStepsPanel::ProductStepsPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.steps"));
    clock_ = new QTimer(this);
    connect(clock_, &QTimer::timeout, this, [this] { setStep(step_ + 1); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    auto* controls = new QHBoxLayout;
    makeControls(*controls);
    column->addLayout(controls);
    products_ = addLine(*column, this, "products");
    termA_ = addLine(*column, this, "zaSumQb");
    termB_ = addLine(*column, this, "zbSumQa");
    termConstant_ = addLine(*column, this, "kZaZb");
    sum_ = addLine(*column, this, "sum");
    scaled_ = addLine(*column, this, "scaled");
    requantized_ = addLine(*column, this, "requantized");
    groups_ = addLine(*column, this, "groups");
    column->addStretch(1);
    retranslate();
}

QToolButton* ProductStepsPanel::addButton(const char* name, QHBoxLayout& row) {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("matmul.step.") + QLatin1String(name));
    button->setFocusPolicy(Qt::StrongFocus);
    row.addWidget(button);
    return button;
}

void ProductStepsPanel::makeControls(QHBoxLayout& row) {
    title_ = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    row.addWidget(title_);
    row.addSpacing(12);
    first_ = addButton("first", row);
    back_ = addButton("back", row);
    play_ = addButton("play", row);
    next_ = addButton("next", row);
    last_ = addButton("last", row);
    speed_ = new ChoiceButtons(QStringLiteral("matmul.step.speed"), this);
    speed_->showChoice(QStringLiteral("normal"));
    row.addWidget(speed_, 1);
    connect(first_, &QToolButton::clicked, this, [this] {
        play(false);
        setStep(0);
    });
    connect(back_, &QToolButton::clicked, this, [this] {
        play(false);
        setStep(step_ - 1);
    });
    connect(next_, &QToolButton::clicked, this, [this] {
        play(false);
        setStep(step_ + 1);
    });
    connect(last_, &QToolButton::clicked, this, [this] {
        play(false);
        setStep(stepCount());
    });
    connect(play_, &QToolButton::clicked, this, [this] { play(!playing()); });
    connect(speed_, &ChoiceButtons::chosen, this, [this](const QString& id) {
        clock_->setInterval(id == QLatin1String("slow") ? kSlowMs : kNormalMs);
    });
    clock_->setInterval(kNormalMs);
}

void ProductStepsPanel::showCell(std::shared_ptr<const MatmulAnalysis> analysis, int row,
                                 int column) {
    const bool sameCell = cell_ && analysis_ == analysis &&
                          cell_->row == static_cast<std::size_t>(row) &&
                          cell_->column == static_cast<std::size_t>(column);
    if (sameCell)
        return;
    analysis_ = std::move(analysis);
    const RequantizedProduct* requantized =
        analysis_->requantized ? &*analysis_->requantized : nullptr;
    cell_ =
        cellSteps(analysis_->product, static_cast<std::size_t>(row),
                  static_cast<std::size_t>(column), accumulatorOf(analysis_->spec), requantized);
    if (!playing())
        step_ = stepCount();
    step_ = std::min(step_, stepCount());
    refresh();
}

int ProductStepsPanel::stepCount() const {
    if (!cell_)
        return 0;
    return static_cast<int>(cell_->products.size()) +
           (cell_->requantized ? kRequantizeStage : kScaleStage);
}

void ProductStepsPanel::setStep(int step) {
    const int next = std::clamp(step, 0, stepCount());
    if (next == stepCount())
        play(false);
    if (next == step_)
        return;
    step_ = next;
    refresh();
    emit stepped();
}

bool ProductStepsPanel::playing() const {
    return clock_->isActive();
}

void ProductStepsPanel::play(bool on) {
    if (on == playing())
        return;
    if (!on) {
        clock_->stop();
        refreshControls();
        return;
    }
    if (step_ == stepCount())
        setStep(0);
    clock_->start();
    refreshControls();
}

std::optional<int> ProductStepsPanel::productAtWork() const {
    const int products = cell_ ? static_cast<int>(cell_->products.size()) : 0;
    return step_ > 0 && step_ <= products ? std::optional(step_ - 1) : std::nullopt;
}

QString ProductStepsPanel::shownText() const {
    QStringList lines;
    for (const QLabel* label :
         std::initializer_list<const QLabel*>{title_, products_, termA_, termB_, termConstant_,
                                              sum_, scaled_, requantized_, groups_})
        if (!label->text().isEmpty())
            lines += label->text();
    return lines.join(u'\n');
}

// --- Showing -----------------------------------------------------------------------------------

void ProductStepsPanel::refresh() {
    refreshControls();
    if (!cell_)
        return;
    title_->setText(tr("C[%1, %2] step by step").arg(cell_->row + 1).arg(cell_->column + 1));
    showProducts();
    showTerms();
    showStages();
}

void ProductStepsPanel::showProducts() {
    const auto done = std::min(static_cast<std::size_t>(step_), cell_->products.size());
    QStringList factors;
    QString products;
    for (std::size_t at = 0; at < done; ++at) {
        // The ends of a long sum say enough.
        const bool leftOut =
            done > kMostProducts && at >= kMostProducts / 2 && at + kMostProducts / 2 < done;
        if (leftOut) {
            if (at == kMostProducts / 2) {
                factors += QStringLiteral("…");
                products += QStringLiteral(" + …");
            }
            continue;
        }
        const CellStep& step = cell_->products[at];
        factors += factor(step.codeA) + u'·' + factor(step.codeB);
        products += at == 0 ? whole(step.product) : furtherTerm(step.product);
    }
    if (done == 0) {
        products_->setText(tr("Σ qA·qB: nothing added yet"));
        return;
    }
    const CellStep& last = cell_->products[done - 1];
    QString line = factors.join(QStringLiteral(" + "));
    line += QStringLiteral(" = ") + products + QStringLiteral(" = ") + whole(last.storedSum);
    if (last.storedSum != last.exactSum)
        line += tr("   (overflowed: the true sum is %1)").arg(whole(last.exactSum));
    products_->setText(line);
}

void ProductStepsPanel::showTerm(QLabel* label, const QString& words, bool live, bool reached) {
    // What is not needed keeps its line, so that nothing moves.
    QFont shown = font();
    shown.setStrikeOut(!live);
    label->setFont(shown);
    label->setEnabled(live && reached);
    label->setText(live ? words : words + tr("   (not needed: the zero-point is 0)"));
}

void ProductStepsPanel::showTerms() {
    const auto za = static_cast<std::int64_t>(analysis_->product.a.paramsOf(cell_->row).zeroPoint);
    const auto zb =
        static_cast<std::int64_t>(analysis_->product.b.paramsOf(cell_->column).zeroPoint);
    const bool reached = step_ >= static_cast<int>(cell_->products.size()) + kTermsStage;
    const ZeroPointTerms& terms = cell_->terms;
    showTerm(termA_,
             QStringLiteral("− zA·Σ qB = −(%1)·%2 = %3")
                 .arg(whole(za), factor(analysis_->product.columnSums[cell_->column]),
                      whole(-terms.zaSumQb)),
             za != 0, reached);
    showTerm(
        termB_,
        QStringLiteral("− zB·Σ qA = −(%1)·%2 = %3")
            .arg(whole(zb), factor(analysis_->product.rowSums[cell_->row]), whole(-terms.zbSumQa)),
        zb != 0, reached);
    showTerm(termConstant_,
             QStringLiteral("+ k·zA·zB = %1·%2·%3 = %4")
                 .arg(whole(static_cast<std::int64_t>(analysis_->product.shape.k)), factor(za),
                      factor(zb), whole(terms.kZaZb)),
             za != 0 && zb != 0, reached);
}

void ProductStepsPanel::showStages() {
    const int products = static_cast<int>(cell_->products.size());
    const int bits = analysis_->spec.accumulatorBits;
    QString sum;
    if (step_ >= products + kSumStage) {
        sum = tr("Accumulator %1: %2 of the %3 bits of int%4 are used")
                  .arg(whole(cell_->stored))
                  .arg(cell_->bitsUsed)
                  .arg(bits - 1)
                  .arg(bits);
        if (cell_->stored != cell_->accumulator)
            sum = tr("Accumulator %1 instead of %2: int%3 has overflowed")
                      .arg(whole(cell_->stored), whole(cell_->accumulator))
                      .arg(bits);
    }
    sum_->setText(sum);

    QString scaled;
    if (step_ >= products + kScaleStage) {
        scaled = QStringLiteral("%1 × %2 × %3 = %4")
                     .arg(whole(cell_->stored), shownNumber(cell_->scaleA, 5),
                          shownNumber(cell_->scaleB, 5), shownNumber(cell_->fromStored, 5));
        if (cell_->exact) {
            const double error = cell_->fromStored - *cell_->exact;
            scaled +=
                tr("   exact %1   error %2")
                    .arg(shownNumber(*cell_->exact, 5),
                         (error > 0 ? QStringLiteral("+") : QString()) + shownNumber(error, 3));
            if (*cell_->exact != 0)
                scaled += QStringLiteral(" (%1 %)").arg(
                    shownNumber(100 * error / std::abs(*cell_->exact), 2));
        }
    }
    scaled_->setText(scaled);

    QString requantized;
    if (cell_->requantized && step_ >= products + kRequantizeStage) {
        const RequantizedCell& last = *cell_->requantized;
        requantized = tr("int8: %1 × %2 → %3, which stands for %4 (rounding error %5); by integers "
                         "alone, × %6 · 2^−31 and %7 to the right → %8")
                          .arg(whole(cell_->accumulator), shownNumber(last.multiplier, 5),
                               whole(last.halfEven), shownNumber(last.value, 5),
                               shownNumber(last.roundingError, 2), whole(last.fixedPoint.mantissa),
                               whole(last.fixedPoint.rightShift), whole(last.fixedPointCode));
    }
    requantized_->setText(requantized);
    groups_->setText(step_ == stepCount() ? groupsText() : QString());
}

QString ProductStepsPanel::groupsText() const {
    constexpr std::size_t kMostGroups = 6;
    if (!analysis_->grouped)
        return {};
    const GroupedProduct& grouped = *analysis_->grouped;
    const auto sums = grouped.sumsAt(cell_->row, cell_->column);
    QStringList terms;
    double total = 0;
    for (const GroupSum& sum : sums) {
        total += sum.value();
        if (terms.size() < static_cast<qsizetype>(kMostGroups))
            terms += QStringLiteral("%1 × %2 × %3")
                         .arg(factor(sum.accumulator), shownNumber(sum.scaleA, 4),
                              shownNumber(sum.scaleB, 4));
    }
    if (sums.size() > kMostGroups)
        terms += QStringLiteral("…");
    const auto decibels = [](const ProductErrors& errors) {
        return errors.report.sqnrDb ? tr("%1 dB").arg(shownNumber(*errors.report.sqnrDb, 4))
                                    : tr("no error");
    };
    return tr("With scales for every %1 along k instead: %2 = %3, error %4. SQNR of C: %5, without "
              "groups %6.")
        .arg(shownCount(static_cast<std::int64_t>(grouped.groupDepth)),
             terms.join(QStringLiteral(" + ")), shownNumber(total, 5),
             shownNumber(total - cell_->exact.value_or(total), 3), decibels(grouped.errors),
             decibels(*analysis_->product.integerErrors));
}

void ProductStepsPanel::refreshControls() {
    const bool atStart = step_ == 0;
    const bool atEnd = step_ == stepCount();
    first_->setEnabled(!atStart);
    back_->setEnabled(!atStart);
    next_->setEnabled(!atEnd);
    last_->setEnabled(!atEnd);
    play_->setText(playing() ? tr("Pause") : tr("Play"));
    play_->setAccessibleName(play_->text());
}

void ProductStepsPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Space: play(!playing()); return;
        case Qt::Key_Left:
            play(false);
            setStep(step_ - 1);
            return;
        case Qt::Key_Right:
            play(false);
            setStep(step_ + 1);
            return;
        case Qt::Key_Home:
            play(false);
            setStep(0);
            return;
        case Qt::Key_End:
            play(false);
            setStep(stepCount());
            return;
        default: QWidget::keyPressEvent(event);
    }
}

void ProductStepsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        QFont bold = font();
        bold.setBold(true);
        title_->setFont(bold);
        refresh();
    }
}

void ProductStepsPanel::retranslate() {
    setAccessibleName(tr("One cell step by step"));
    const auto describe = [](QToolButton* button, const QString& sign, const QString& words) {
        button->setText(sign);
        button->setToolTip(words);
        button->setAccessibleName(words);
    };
    describe(first_, QStringLiteral("|◀"), tr("To the first step (Home)"));
    describe(back_, QStringLiteral("◀"), tr("One step back (Left)"));
    describe(next_, QStringLiteral("▶"), tr("One step on (Right)"));
    describe(last_, QStringLiteral("▶|"), tr("To the last step (End)"));
    play_->setToolTip(tr("Plays the steps one after another (Space)"));
    speed_->setName(tr("Speed"));
    speed_->setChoices({{QStringLiteral("slow"), tr("slow"), {}, {}},
                        {QStringLiteral("normal"), tr("normal"), {}, {}}});
    refresh();
}

}  // namespace quantscope
