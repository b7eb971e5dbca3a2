// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/figure/figures.h"
#include "core/scenario/inspect.h"
#include "ui/text/numbers.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

QString noValue() {
    return QStringLiteral("–");
}

QString signedCount(std::int64_t number) {
    return (number > 0 ? QStringLiteral("+") : QString()) + shownCount(number);
}

QString signedNumber(double number) {
    return (number > 0 ? QStringLiteral("+") : QString()) + shownNumber(number, 3);
}

}  // namespace

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("inspector"));
    hint_ = new WrapLabel(this);
    hint_->setObjectName(QStringLiteral("inspector.hint"));
    rows_ = new QFormLayout;
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setVerticalSpacing(2);
    rows_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [this](const char* name) {
        auto* value = new WrapLabel(this);
        value->setObjectName(QString::fromLatin1(name));
        rows_->addRow(new QLabel(this), value);
        return value;
    };
    bin_ = add("inspector.bin");
    count_ = add("inspector.count");
    code_ = add("inspector.code");
    error_ = add("inspector.error");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(2);
    title_ = new QLabel(this);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    column->addWidget(title_);
    column->addLayout(rows_);
    column->addWidget(hint_);
    retranslate();
}

void InspectorPanel::showState(std::shared_ptr<const Dataset> dataset,
                               std::shared_ptr<const Analysis> analysis) {
    if (dataset == dataset_ && analysis == analysis_)
        return;
    const bool sameBins = dataset == dataset_ && analysis && analysis_ &&
                          analysis->scenario.view == analysis_->scenario.view &&
                          !analysis->scenario.view.binPerCode;
    dataset_ = std::move(dataset);
    analysis_ = std::move(analysis);
    if (!sameBins)
        bins_.reset();
    refresh();
}

void InspectorPanel::showPointer(std::optional<double> value) {
    if (value == pointer_)
        return;
    pointer_ = value;
    refresh();
}

const Histogram& InspectorPanel::bins() {
    if (!bins_)
        bins_ = shownHistogram(*dataset_, *analysis_);
    return *bins_;
}

void InspectorPanel::refresh() {
    for (QLabel* label : {bin_, count_, code_, error_})
        label->setText(noValue());
    const bool pointed = pointer_ && dataset_ && analysis_ && dataset_->stats.count > 0;
    hint_->setText(pointed ? QString()
                           : tr("Point at the histogram, or walk it with the arrow "
                                "keys."));
    if (!pointed)
        return;
    if (const auto code = codeOfValue(*analysis_, *pointer_)) {
        const QString shown =
            tr("%1 → %2", "code, level").arg(signedCount(code->code), shownNumber(code->level));
        code_->setText(code->clipped ? tr("%1, clipped").arg(shown) : shown);
    } else {
        code_->setText(analysis_->groups.size() > 1 ? tr("depends on the group")
                                                    : tr("depends on chance"));
    }
    const Histogram& histogram = bins();
    const auto bin = binOf(histogram, *pointer_);
    if (!bin) {
        bin_->setText(tr("none: %1 lies outside the data").arg(shortNumber(*pointer_)));
        return;
    }
    showBin(histogram, *bin);
}

void InspectorPanel::showBin(const Histogram& histogram, std::size_t bin) {
    // A semicolon, because a comma may be the decimal sign; the last bin holds its end.
    const bool last = bin + 1 == histogram.counts.size();
    bin_->setText(QStringLiteral("[%1; %2%3")
                      .arg(shownNumber(static_cast<double>(histogram.edge(bin))),
                           shownNumber(static_cast<double>(histogram.edge(bin + 1))),
                           last ? QStringLiteral("]") : QStringLiteral(")")));
    const auto count = static_cast<std::int64_t>(histogram.counts[bin]);
    const std::uint64_t all = std::accumulate(histogram.counts.begin(), histogram.counts.end(),
                                              histogram.below + histogram.above);
    const double share =
        static_cast<double>(count) / static_cast<double>(std::max<std::uint64_t>(all, 1));
    count_->setText(QStringLiteral("%1 (%2)").arg(shownCount(count), shownShare(share)));
    if (const auto mean = meanErrorInBin(*dataset_, *analysis_, histogram, bin))
        error_->setText((mean->exact ? QString() : QStringLiteral("≈ ")) +
                        signedNumber(mean->value));
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InspectorPanel::retranslate() {
    const auto name = [this](QLabel* value, const QString& words) {
        static_cast<QLabel*>(rows_->labelForField(value))->setText(words);
        value->setAccessibleName(words);
    };
    name(bin_, tr("Bin"));
    name(count_, tr("Count"));
    name(code_, tr("Code"));
    name(error_, tr("Mean error"));
    title_->setText(tr("Inspector"));
    setAccessibleName(tr("Inspector"));
    refresh();
}

}  // namespace quantscope
