// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_room_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/numbers.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

QString count(std::size_t value) {
    return shownCount(static_cast<std::int64_t>(value));
}

QString decibels(const std::optional<double>& sqnr) {
    return sqnr ? ProductRoomPanel::tr("%1 dB").arg(shownNumber(*sqnr, 4))
                : ProductRoomPanel::tr("no error");
}

}  // namespace

ProductRoomPanel::ProductRoomPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.room"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    for (WrapLabel** label : {&error_, &room_, &saturation_, &cost_}) {
        *label = new WrapLabel(this);
        (*label)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(*label);
    }
}

void ProductRoomPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis) {
    analysis_ = std::move(analysis);
    refresh();
}

QString ProductRoomPanel::shownText() const {
    return error_->text() + u'\n' + room_->text() + u'\n' + saturation_->text() + u'\n' +
           cost_->text();
}

QString ProductRoomPanel::errorText() const {
    const QuantizedProduct& product = analysis_->product;
    if (!product.integerErrors)
        return {};
    std::size_t worst = 0;
    for (std::size_t at = 1; at < product.exact.size(); ++at)
        if (std::abs(product.integerOnly[at] - product.exact[at]) >
            std::abs(product.integerOnly[worst] - product.exact[worst]))
            worst = at;
    return tr("SQNR: A %1, B %2, C %3. Largest error of C: %4, at C[%5, %6].")
        .arg(decibels(product.a.errors.sqnrDb), decibels(product.b.errors.sqnrDb),
             decibels(product.integerErrors->report.sqnrDb),
             shownNumber(product.integerErrors->report.maxAbsError, 3),
             count(worst / product.shape.n + 1), count(worst % product.shape.n + 1));
}

QString ProductRoomPanel::roomText() const {
    const AccumulatorRoom& room = analysis_->room;
    const QString bound = tr("Accumulator room: int%1 holds every sum of such codes up to k = %2; "
                             "here k = %3 and the largest sum is %4.")
                              .arg(room.accumulator.bits)
                              .arg(count(room.largestExactDepth), count(analysis_->product.shape.k),
                                   shownCount(room.largestSum));
    if (!room.first)
        return bound;
    const QString where =
        QStringLiteral("C[%1, %2]").arg(count(room.first->row + 1), count(room.first->column + 1));
    const QString first =
        room.first->step < analysis_->product.shape.k
            ? tr("first in %1 at product %2").arg(where, count(room.first->step + 1))
            : tr("first in %1 with its zero-point terms").arg(where);
    return bound + u' ' +
           tr("%1 of %2 cells overflow, %3.")
               .arg(count(room.overflowedCells), count(analysis_->product.accumulator.size()),
                    first);
}

QString ProductRoomPanel::saturationText() const {
    if (analysis_->saturatedCells == 0)
        return tr(
            "Saturation: x86's pmaddubsw, which adds pairs of products in 16 bits, would give "
            "the same sums here.");
    return tr("Saturation: x86's pmaddubsw, which adds pairs of products in 16 bits and cuts them "
              "at "
              "32,767, would get %1 of %2 cells wrong without a word. VNNI and widened products do "
              "not.")
        .arg(count(analysis_->saturatedCells), count(analysis_->product.accumulator.size()));
}

QString ProductRoomPanel::costText() const {
    const ProductShape& shape = analysis_->product.shape;
    const WayCost real = floatCost(shape);
    const WayCost codes = integerCost(shape);
    const auto whole = [](double value) { return shownCount(std::llround(value)); };
    return tr("Cost: %1 multiply-adds; bytes read: %2 as float, %3 as int8.")
        .arg(whole(real.multiplications), whole(real.bytesStored), whole(codes.bytesStored));
}

void ProductRoomPanel::refresh() {
    setAccessibleName(tr("Accumulator room and cost"));
    if (!analysis_)
        return;
    error_->setText(errorText());
    room_->setText(roomText());
    saturation_->setText(saturationText());
    cost_->setText(costText());
}

void ProductRoomPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

}  // namespace quantscope
