// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_depth_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/figure_view.h"
#include "ui/text/numbers.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr NumberRange kDepth{
    .lowest = 1, .highest = static_cast<double>(kLargestRoomDepth), .whole = true};
// The first overflow of int32's worst codes, k = 131,072 to 133,145, lies within.
constexpr SliderSpan kDepthSpan{
    .lowest = 1, .highest = 1 << 18, .logarithmic = true, .whole = true};
constexpr int kChartHeight = 220;

QString count(std::uint64_t number) {
    return shownCount(static_cast<std::int64_t>(number));
}

}  // namespace

ProductDepthPanel::ProductDepthPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.depthRoom"));
    label_ = new QLabel(this);
    depthField_ = new NumberField(QStringLiteral("matmul.roomDepth"), kDepth, kDepthSpan, this);
    label_->setBuddy(depthField_->box());
    overflow_ = new WrapLabel(this);
    sums_ = new WrapLabel(this);
    for (WrapLabel* words : {overflow_, sums_})
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    chart_ = new FigureView(this);
    chart_->setObjectName(QStringLiteral("matmul.roomChart"));
    chart_->setMinimumHeight(kChartHeight);
    auto* line = new QHBoxLayout;
    line->addWidget(label_);
    line->addWidget(depthField_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(overflow_);
    column->addWidget(sums_);
    column->addWidget(chart_, 1);

    connect(depthField_, &NumberField::edited, this, &ProductDepthPanel::propose);
    connect(depthField_, &NumberField::dragStarted, this, &ProductDepthPanel::dragStarted);
    connect(depthField_, &NumberField::dragFinished, this, &ProductDepthPanel::dragFinished);
    connect(chart_, &FigureView::youDragged, this, &ProductDepthPanel::propose);
    connect(chart_, &FigureView::youDragStarted, this, &ProductDepthPanel::dragStarted);
    connect(chart_, &FigureView::youDragFinished, this, &ProductDepthPanel::dragFinished);
    connect(chart_, &FigureView::youDragCancelled, this, &ProductDepthPanel::dragCancelled);
    connect(chart_, &FigureView::markActivated, this, [this](const QString& id) {
        for (const FigureMark& mark : chart_->figure().marks)
            if (QString::fromStdString(mark.id) == id)
                propose(mark.x);
    });
    retranslate();
}

void ProductDepthPanel::showStyle(const PlotStyle& style) {
    chart_->showStyle(style);
}

void ProductDepthPanel::showRoom(std::shared_ptr<const MatmulAnalysis> analysis,
                                 const ProductPlace& place, std::size_t depth) {
    if (analysis_ == analysis && place_ == place && depth_ == depth)
        return;
    analysis_ = std::move(analysis);
    place_ = place;
    depth_ = depth;
    refresh();
}

QString ProductDepthPanel::shownText() const {
    return overflow_->text() + u'\n' + sums_->text();
}

void ProductDepthPanel::propose(double depth) {
    const double whole = std::round(std::clamp(depth, kDepth.lowest, kDepth.highest));
    if (static_cast<std::size_t>(whole) != depth_)
        emit depthEdited(static_cast<std::size_t>(whole));
}

void ProductDepthPanel::refresh() {
    if (!analysis_)
        return;
    const DepthRoom room = depthRoom(analysis_->product, place_.row, place_.column,
                                     accumulatorOf(analysis_->spec), depth_);
    depthField_->showValue(static_cast<double>(room.depth));
    overflow_->setText(overflowText(room));
    sums_->setText(sumsText(room));
    chart_->showFigure(roomFigure(analysis_->product, place_.row, place_.column, room));
}

QString ProductDepthPanel::overflowText(const DepthRoom& room) const {
    const QString worst = tr("The worst codes, products of %1, overflow int%2 from k = %3 on.")
                              .arg(shownCount(room.worstProduct))
                              .arg(room.accumulator.bits)
                              .arg(count(room.worstOverflow));
    const QString cell = QStringLiteral("C[%1, %2]").arg(place_.row + 1).arg(place_.column + 1);
    // The bound of the finished sum is lower where zero-points are added to it.
    const std::size_t finished = analysis_->room.largestExactDepth;
    const QString withTerms =
        finished + 1 < room.worstOverflow
            ? tr(" With zero-point terms only up to k = %1 is safe.").arg(count(finished))
            : QString();
    return worst + withTerms + u' ' +
           (room.cellOverflow ? tr("The codes of %1, repeated along k, overflow at k = %2.")
                                    .arg(cell, count(*room.cellOverflow))
                              : tr("The codes of %1, repeated along k, never overflow.").arg(cell));
}

QString ProductDepthPanel::sumsText(const DepthRoom& room) const {
    const auto held = [&](const RegisterSum& sum) {
        return sum.exact == sum.stored ? tr("%1, which fits").arg(shownCount(sum.exact))
                                       : tr("%1, and the register holds %2")
                                             .arg(shownCount(sum.exact), shownCount(sum.stored));
    };
    return tr("At k = %1 the worst sum is %2; that of C[%3, %4] is %5.")
        .arg(count(room.depth), held(room.worst))
        .arg(place_.row + 1)
        .arg(place_.column + 1)
        .arg(held(room.cell));
}

void ProductDepthPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductDepthPanel::retranslate() {
    setAccessibleName(tr("Room of the accumulator as k grows"));
    label_->setText(tr("Let k grow to"));
    depthField_->setNames(tr("k, products in a sum"),
                          tr("How many products are added up: follow it to the first overflow"));
    refresh();
}

}  // namespace quantscope
