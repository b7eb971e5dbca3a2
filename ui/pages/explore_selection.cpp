// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "ui/charts/figure_view.h"
#include "ui/pages/chart_bar.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/limit_edits.h"
#include "ui/panels/results_panel.h"

// The interval of the value axis that somebody marked. It belongs to the page, not to the scenario:
// it is neither saved nor undone (experience 3.15).
namespace quantscope {

namespace {

// The values that the codes from `codes.lower` to `codes.upper` stand for.
std::optional<ClipRange> valuesOfCodes(const Analysis& analysis, const ClipRange& codes,
                                       const ClipRange& ends) {
    std::optional<ClipRange> values;
    for (long code = std::lround(codes.lower); code <= std::lround(codes.upper); ++code) {
        const auto cell = cellOf(analysis, static_cast<std::int32_t>(code), ends);
        if (cell)
            values = values ? ClipRange{std::min(values->lower, cell->lower),
                                        std::max(values->upper, cell->upper)}
                            : *cell;
    }
    return values;
}

}  // namespace

void ExplorePage::markInterval(FigureView* from, std::optional<ClipRange> interval) {
    const auto analysis = services_.analyzer.analysis();
    const Figure& figure = from->figure();
    if (interval && !analysis)
        return;
    const FigureAxis& axis = main_->figure().xAxis;
    selection_ = interval && figure.id == "codes"
                     ? valuesOfCodes(*analysis, *interval, {axis.lower, axis.upper})
                     : interval;
    selectionIn_ = services_.analyzer.dataset();
    refreshCharts();
    refreshSelection();
}

// An interval says nothing about values it was not marked among; another sample of the same kind,
// or the same values with an index, keep it.
void ExplorePage::forgetSelectionOfOtherData() {
    const auto dataset = services_.analyzer.dataset();
    if (!selection_ || !dataset || dataset == selectionIn_)
        return;
    const SampleStats& stats = dataset->stats;
    if (selection_->lower > stats.max || selection_->upper < stats.min)
        selection_.reset();
    selectionIn_ = dataset;
}

void ExplorePage::clearSelection() {
    selection_.reset();
    refreshCharts();
    refreshSelection();
}

void ExplorePage::refreshSelection() {
    results_->showSelection(selection_.has_value(), services_.analyzer.selection());
    bar_->showSelection(selection_);
    for (FigureView* view : charts()) {
        view->setMarkable(marksValues(view->figure()) || view->figure().id == "codes");
        view->showSelection(marksValues(view->figure()) ? selection_ : std::nullopt);
    }
}

}  // namespace quantscope
