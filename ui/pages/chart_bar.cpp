// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <array>

#include "ui/text/names.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

constexpr std::array kCountScales{CountScale::Log, CountScale::Linear, CountScale::Density};

// 0 is automatic; the row after the last number is one bin per code.
constexpr std::array<std::size_t, 9> kBinChoices{0, 32, 64, 128, 256, 512, 1024, 2048, 4096};

int binRow(const View& view) {
    if (view.binPerCode)
        return static_cast<int>(kBinChoices.size());
    const auto found = std::ranges::find(kBinChoices, view.bins);
    return found == kBinChoices.end() ? -1 : static_cast<int>(found - kBinChoices.begin());
}

}  // namespace

ChartBar::ChartBar(QWidget* parent)
    : QWidget(parent),
      remark_(new QLabel(this)),
      counts_(new QComboBox(this)),
      bins_(new QComboBox(this)),
      clear_(new QToolButton(this)),
      all_(new QToolButton(this)),
      fit_(new QToolButton(this)) {
    counts_->setObjectName(QStringLiteral("view.counts"));
    bins_->setObjectName(QStringLiteral("view.bins"));
    fit_->setObjectName(QStringLiteral("view.fit"));
    all_->setObjectName(QStringLiteral("view.group.all"));
    clear_->setObjectName(QStringLiteral("selection.clear"));
    clear_->setFocusPolicy(Qt::StrongFocus);
    clear_->hide();
    all_->setFocusPolicy(Qt::StrongFocus);
    fit_->setFocusPolicy(Qt::StrongFocus);
    remark_->setTextFormat(Qt::PlainText);
    remark_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(remark_, 1);
    row->addWidget(clear_);
    row->addWidget(all_);
    row->addWidget(counts_);
    row->addWidget(bins_);
    row->addWidget(fit_);

    connect(counts_, &QComboBox::activated, this, &ChartBar::proposeCounts);
    connect(bins_, &QComboBox::activated, this, &ChartBar::proposeBins);
    connect(clear_, &QToolButton::clicked, this, &ChartBar::selectionCleared);
    connect(all_, &QToolButton::clicked, this, &ChartBar::proposeAll);
    connect(fit_, &QToolButton::clicked, this, &ChartBar::proposeFit);
    retranslate();
}

void ChartBar::showState(const Scenario& scenario) {
    shown_ = scenario;
    const auto scale = std::ranges::find(kCountScales, scenario.view.counts);
    counts_->setCurrentIndex(static_cast<int>(scale - kCountScales.begin()));
    bins_->setCurrentIndex(binRow(scenario.view));
    all_->setVisible(scenario.view.group.has_value());
    fit_->setEnabled(scenario.view.visible.has_value());
}

void ChartBar::showRemark(const QString& remark) {
    remark_->setText(remark);
    remark_->setToolTip(remark);
}

void ChartBar::showSelection(const std::optional<ClipRange>& interval) {
    selection_ = interval;
    clear_->setVisible(interval.has_value());
    if (!interval)
        return;
    clear_->setText(tr("Clear selection %1 … %2")
                        .arg(shortNumber(interval->lower), shortNumber(interval->upper)));
    clear_->setAccessibleName(clear_->text());
    clear_->setToolTip(
        tr("Results, codes used and the matrix show the selected values apart (Esc)"));
}

void ChartBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartBar::proposeCounts(int row) {
    Scenario next = shown_;
    next.view.counts = kCountScales[static_cast<std::size_t>(row)];
    emit edited(QStringLiteral("view.counts"), next);
}

void ChartBar::proposeBins(int row) {
    const auto choice = static_cast<std::size_t>(row);
    Scenario next = shown_;
    next.view.binPerCode = choice == kBinChoices.size();
    next.view.bins = next.view.binPerCode ? 0 : kBinChoices[choice];
    emit edited(QStringLiteral("view.bins"), next);
}

void ChartBar::proposeAll() {
    Scenario next = shown_;
    next.view.group.reset();
    next.view.visible.reset();
    emit edited(QStringLiteral("view.group"), next);
}

void ChartBar::proposeFit() {
    Scenario next = shown_;
    next.view.visible.reset();
    emit edited(QStringLiteral("view.visible"), next);
}

void ChartBar::fillChoices() {
    counts_->clear();
    for (const CountScale scale : kCountScales)
        counts_->addItem(nameOf(scale));
    bins_->clear();
    for (const std::size_t bins : kBinChoices)
        bins_->addItem(bins == 0 ? tr("automatic bins")
                                 : tr("%1 bins").arg(shownCount(static_cast<std::int64_t>(bins))));
    bins_->addItem(tr("one bin per code"));
}

void ChartBar::retranslate() {
    fillChoices();
    counts_->setAccessibleName(tr("How counts are drawn"));
    counts_->setToolTip(tr("How counts are drawn"));
    bins_->setAccessibleName(tr("Number of bins"));
    bins_->setToolTip(tr("Number of bins"));
    all_->setText(tr("Show all values"));
    all_->setAccessibleName(all_->text());
    all_->setToolTip(tr("Ends showing one channel or group alone"));
    fit_->setText(tr("Fit view"));
    fit_->setAccessibleName(tr("Fit view"));
    fit_->setToolTip(tr("Show all the data (R)"));
    showState(shown_);
    showSelection(selection_);
}

}  // namespace quantscope
