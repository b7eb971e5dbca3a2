// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSplitter>

#include <algorithm>
#include <cmath>
#include <random>

#include "ui/charts/figure_view.h"
#include "ui/dialogs/figure_table.h"
#include "ui/pages/chart_slot.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/hint_line.h"
#include "ui/pages/limit_edits.h"
#include "ui/panels/inspector_panel.h"

// What the user does on the Explore page, each as the next scenario or as something shown.
namespace quantscope {

namespace {

bool isOverValues(const Figure& figure) {
    return figure.id != "codes" && figure.id != "sweep";
}

std::optional<double> middle(const std::optional<ClipRange>& interval) {
    if (!interval)
        return std::nullopt;
    return (interval->lower + interval->upper) / 2;
}

}  // namespace

void ExplorePage::edit(const std::string& control, const Scenario& next) {
    services_.store.apply(control, next);
}

void ExplorePage::beginLimitDrag(const std::string& control) {
    if (const auto analysis = services_.analyzer.analysis())
        sqnrAtPress_ = analysis->errors.sqnrDb;
    services_.store.beginDrag(control);
}

void ExplorePage::endLimitDrag() {
    SessionStore& store = services_.store;
    const auto asymmetric = asymmetricForUnequalLimits(store.scenario());
    if (asymmetric) {
        const auto& step = store.history().steps()[store.history().position()];
        store.apply(step.control, *asymmetric);
    }
    store.endDrag();
    if (asymmetric)
        emit toast(tr("The limits differ, so the scheme is asymmetric now"), tr("Undo"),
                   [&store] { store.undo(); });
    celebrateFirstDrag();
}

void ExplorePage::moveLimit(LimitSide side, double value, bool oneSided) {
    const auto analysis = services_.analyzer.analysis();
    const Scenario& scenario = services_.store.scenario();
    const auto limits = analysis ? shownLimits(scenario, *analysis) : std::nullopt;
    if (!limits)
        return;
    edit(limitControl(side), withMovedLimit(scenario, *limits, side, value, oneSided));
}

void ExplorePage::moveSweepLimit(double limit) {
    const auto dataset = services_.analyzer.dataset();
    if (!dataset)
        return;
    const Scenario& scenario = services_.store.scenario();
    edit("calibration.limit",
         withManualLimits(scenario, rangeAtLimit(*dataset, scenario.scheme, limit)));
}

void ExplorePage::resetLimits() {
    Scenario next = services_.store.scenario();
    next.calibration = calibrationBeforeManual(services_.store.history());
    edit("calibration.method", next);
}

void ExplorePage::celebrateFirstDrag() {
    if (!hint_->isInviting())
        return;
    services_.settings.setValue(Setting::HintSeen, true);
    const auto analysis = services_.analyzer.analysis();
    hint_->showOutcome(sqnrAtPress_, analysis ? analysis->errors.sqnrDb : std::nullopt);
}

void ExplorePage::newSample() {
    Scenario next = services_.store.scenario();
    auto* generated = std::get_if<GeneratedData>(&next.data);
    if (!generated)
        return;
    // Seeds that people can read out to each other; the old one is left out.
    std::random_device entropy;
    const std::uint64_t previous = generated->seed;
    while (generated->seed == previous)
        generated->seed = entropy() % 100'000;
    edit("data.seed", next);
}

void ExplorePage::adoptBest() {
    const Scenario& scenario = services_.store.scenario();
    const auto sweep = services_.analyzer.sweep();
    if (const MethodPick* best = sweep ? bestMethod(*sweep, scenario.metric) : nullptr)
        adoptMethod(best->calibration);
}

void ExplorePage::adoptMethod(const Calibration& calibration) {
    Scenario next = services_.store.scenario();
    next.calibration = calibration;
    edit("calibration.method", next);
}

void ExplorePage::changeBits(int by) {
    Scenario next = services_.store.scenario();
    next.scheme.bits = std::clamp(next.scheme.bits + by, 1, 16);
    if (validate(next.scheme))
        edit("scheme.bits", next);
}

void ExplorePage::switchSymmetry() {
    Scenario next = services_.store.scenario();
    const bool symmetric = next.scheme.kind == SchemeKind::Symmetric;
    next.scheme.kind = symmetric ? SchemeKind::Asymmetric : SchemeKind::Symmetric;
    next.scheme.codeRange.reset();
    edit("scheme.kind", next);
}

void ExplorePage::switchLogCounts() {
    Scenario next = services_.store.scenario();
    next.view.counts =
        next.view.counts == CountScale::Log ? CountScale::Linear : CountScale::Log;
    edit("view.counts", next);
}

void ExplorePage::fitView() {
    Scenario next = services_.store.scenario();
    next.view.visible.reset();
    edit("view.visible", next);
}

void ExplorePage::hover(FigureView* from, std::optional<ClipRange> interval) {
    // What a click lit stays lit until the pointer is somewhere else, and comes back after that.
    if (!interval && lit_)
        light(litFrom_, lit_);
    else
        light(from, interval);
}

void ExplorePage::keepLit(FigureView* from, std::optional<ClipRange> interval) {
    lit_ = interval;
    litFrom_ = interval ? from : nullptr;
    light(from, interval);
}

void ExplorePage::light(FigureView* from, std::optional<ClipRange> interval) {
    const auto analysis = services_.analyzer.analysis();
    if (!analysis || from->figure().id == "sweep")
        return;
    const Figure& main = main_->figure();
    const ClipRange visible{main.xAxis.lower, main.xAxis.upper};

    // One target, told in two languages: values and codes.
    std::optional<ClipRange> values = interval;
    std::optional<std::int32_t> code;
    if (from->figure().id == "codes") {
        if (const auto at = middle(interval))
            code = static_cast<std::int32_t>(std::lround(*at));
        values = code ? cellOf(*analysis, *code, visible) : std::nullopt;
    } else if (const auto at = middle(interval)) {
        code = codeAt(*analysis, *at);
    }
    const auto codes = code ? std::optional(ClipRange{*code - 0.5, *code + 0.5}) : std::nullopt;

    for (FigureView* view : charts()) {
        const Figure& figure = view->figure();
        if (isOverValues(figure))
            view->showHover(values);
        else if (figure.id == "codes")
            view->showHover(codes);
    }
    inspector_->showPointer(middle(values));
}

void ExplorePage::showAsTable(FigureView* view) {
    auto* table = new FigureTable(view->figure(), this);
    table->setAttribute(Qt::WA_DeleteOnClose);
    table->show();
}

void ExplorePage::maximize(FigureView* view) {
    const bool restore = maximized_ == view;
    maximized_ = restore ? nullptr : view;
    const auto shows = [this](const FigureView* of) { return !maximized_ || maximized_ == of; };
    main_->setVisible(shows(main_));
    left_->setVisible(shows(left_->view()));
    right_->setVisible(shows(right_->view()));
    smallCharts_->setVisible(shows(left_->view()) || shows(right_->view()));
    refresh();
    view->setFocus();
}

}  // namespace quantscope
