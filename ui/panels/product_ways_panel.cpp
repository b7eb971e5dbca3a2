// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/product_ways_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <cmath>
#include <utility>

#include "ui/text/numbers.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr int kLines = 10;

QString count(double value) {
    return shownCount(static_cast<std::int64_t>(std::llround(value)));
}

QString number(double value) {
    return shownNumber(value, 5);
}

}  // namespace

ProductWaysPanel::ProductWaysPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.ways"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    QFont bold = font();
    bold.setBold(true);
    for (std::size_t at = 0; at < heads_.size(); ++at) {
        heads_[at] = new QLabel(this);
        heads_[at]->setFont(bold);
        grid->addWidget(heads_[at], 0, static_cast<int>(at) + 1);
    }
    for (int line = 0; line < kLines; ++line) {
        std::array<WrapLabel*, kColumns> row{};
        for (std::size_t at = 0; at < kColumns; ++at) {
            row[at] = new WrapLabel(this);
            row[at]->setTextInteractionFlags(Qt::TextSelectableByMouse);
            row[at]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            grid->addWidget(row[at], line + 1, static_cast<int>(at));
        }
        labels_.push_back(row);
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 4);
    grid->setRowStretch(kLines + 1, 1);
    refresh();
}

void ProductWaysPanel::showProduct(std::shared_ptr<const MatmulAnalysis> analysis, int row,
                                   int column) {
    analysis_ = std::move(analysis);
    row_ = row;
    column_ = column;
    refresh();
}

QString ProductWaysPanel::shownText(int line, int column) const {
    return labels_[static_cast<std::size_t>(line)][static_cast<std::size_t>(column)]->text();
}

std::vector<ProductWaysPanel::Line> ProductWaysPanel::lines() const {
    const QuantizedProduct& product = analysis_->product;
    const WayCost simulated = simulatedCost(product.shape);
    const WayCost integer = integerCost(product.shape);
    const auto row = static_cast<std::size_t>(row_);
    const auto column = static_cast<std::size_t>(column_);
    const std::size_t at = row * product.shape.n + column;
    const int bits = analysis_->spec.accumulatorBits;
    const QString cell = QStringLiteral("C[%1, %2]").arg(row_ + 1).arg(column_ + 1);
    const auto sqnr = [](const std::optional<ProductErrors>& errors) {
        return errors && errors->report.sqnrDb
                   ? tr("%1 dB").arg(shownNumber(*errors->report.sqnrDb, 4))
                   : tr("no error");
    };
    return {
        {tr("Stored as"), tr("int8 codes, %1 bytes").arg(count(simulated.bytesStored)),
         tr("int8 codes, %1 bytes").arg(count(integer.bytesStored))},
        {tr("Before the product"),
         tr("Every code becomes a real again: %1 multiplications by a scale")
             .arg(count(simulated.scalings)),
         tr("Nothing: the codes are multiplied as they are")},
        {tr("Multiplied in"), tr("floating point: float · float → float"),
         tr("integers: int8 · int8 → int%1").arg(bits)},
        {tr("Multiply-adds"), count(simulated.multiplications), count(integer.multiplications)},
        {tr("Bytes read by the product"), count(simulated.bytesMultiplied),
         count(integer.bytesMultiplied)},
        {tr("After the product"), tr("Nothing: the result is real"),
         tr("The sum is scaled once a cell: %1 multiplications by sA·sB")
             .arg(count(integer.scalings))},
        {tr("Bytes written"), count(simulated.bytesWritten), count(integer.bytesWritten)},
        {cell, number(static_cast<double>(product.simulated[at])),
         QStringLiteral("%1 × %2 = %3")
             .arg(shownCount(product.accumulator[at]), number(product.scaleAt(row, column)),
                  number(product.integerOnly[at]))},
        {tr("SQNR of C"), sqnr(product.simulatedErrors), sqnr(product.integerErrors)},
        {tr("What it is good for"),
         tr("A smaller model on disk and in memory; no faster arithmetic"),
         tr("Smaller and with less traffic, and arithmetic that needs less time, power and chip "
            "area")},
    };
}

void ProductWaysPanel::refresh() {
    setAccessibleName(tr("Simulated and integer-only quantization compared"));
    heads_[0]->setText(tr("Simulated"));
    heads_[1]->setText(tr("Integer-only"));
    if (!analysis_)
        return;
    const std::vector<Line> words = lines();
    for (std::size_t line = 0; line < words.size(); ++line)
        for (std::size_t at = 0; at < kColumns; ++at)
            labels_[line][at]->setText(words[line][at]);
}

void ProductWaysPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

}  // namespace quantscope
