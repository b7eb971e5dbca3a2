// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/warning_bar.h"

#include <utility>

#include "core/calib/calibrator.h"
#include "core/calib/group_params.h"
#include "core/data/not_finite.h"
#include "core/scenario/prepare.h"
#include "core/table/tables.h"
#include "ui/dialogs/figure_table.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"

namespace quantscope {

namespace {

QString notFiniteDetails(const Tensor& tensor) {
    const NotFiniteValues found = notFiniteValues(tensor, 1);
    const auto count = [](std::size_t n) { return shownCount(static_cast<std::int64_t>(n)); };
    return WarningBar::tr(
               "%1 NaN, %2 +∞, %3 −∞; the first at position %4 (counted from 0). NaN "
               "often comes from a division by zero, infinity from a value too large "
               "for its number format.")
        .arg(count(found.nan), count(found.positive), count(found.negative),
             count(found.positions.empty() ? 0 : found.positions.front()));
}

}  // namespace

WarningBar::WarningBar(SessionStore& store, Analyzer& analyzer, QWidget* parent)
    : MessageBar(parent), store_(store), analyzer_(analyzer) {
    setObjectName(QStringLiteral("warnings"));
    connect(&analyzer_, &Analyzer::updated, this, &WarningBar::refresh);
}

void WarningBar::refresh() {
    const auto analysis = analyzer_.analysis();
    // A bar that comes and goes while a grip moves would move the chart under the pointer.
    if (!analysis || store_.dragging() || warned_ == analysis->warnings)
        return;
    warned_ = analysis->warnings;
    if (warned_.empty()) {
        clear();
        return;
    }
    BarMessage message;
    message.kind = BarMessage::Kind::Warning;
    message.text = [words = warned_] { return text(words); };
    const auto dataset = analyzer_.dataset();
    if (dataset->tensor.counts.nan + dataset->tensor.counts.inf > 0)
        offerForNotFinite(message, dataset);
    offerForFewValues(message, *dataset);
    if (analysis->sums.count > 0 && analysis->errors.clipped == analysis->sums.count)
        message.buttons.push_back(
            {[] { return tr("Fit limits to data"); }, [this] { useMinMax(); }});
    showMessage(std::move(message));
}

void WarningBar::replaceByZero() {
    Scenario next = store_.scenario();
    next.data = withNotFiniteAsZero(std::move(next.data));
    store_.apply("data.notFiniteAsZero", std::move(next));
}

void WarningBar::useMinMax() {
    Scenario next = store_.scenario();
    next.calibration = {};
    store_.apply("calibration.method", std::move(next));
}

// Limits set by hand and a zoom were made for the single value.
void WarningBar::addSpread(double value, std::size_t count) {
    Scenario next = store_.scenario();
    next.data = spreadAround(value, count);
    next.view.visible.reset();
    if (next.calibration.method == "manual")
        next.calibration = {};
    store_.apply("data.spread", std::move(next));
}

void WarningBar::offerForNotFinite(BarMessage& message, std::shared_ptr<const Dataset> dataset) {
    message.buttons.push_back({[] { return tr("Show them"); },
                               [this, dataset] {
                                   auto* list =
                                       new FigureTable(notFiniteTable(dataset->tensor), window());
                                   list->setAttribute(Qt::WA_DeleteOnClose);
                                   list->show();
                               }});
    message.buttons.push_back({[] { return tr("Replace by 0"); }, [this] { replaceByZero(); }});
    message.details = [dataset] { return notFiniteDetails(dataset->tensor); };
}

void WarningBar::offerForFewValues(BarMessage& message, const Dataset& dataset) {
    const SampleStats& stats = dataset.stats;
    if (stats.count > 0 && stats.min == stats.max)
        message.buttons.push_back(
            {[] { return tr("Add spread"); },
             [this, value = stats.min, count = stats.count] { addSpread(value, count); }});
    const Scenario& scenario = store_.scenario();
    if (hasClipLimit(scenario.scheme) && !checkValueCount(scenario.calibration, stats.count))
        message.buttons.push_back({[] { return tr("Use MinMax"); }, [this] { useMinMax(); }});
}

}  // namespace quantscope
