// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QFileInfo>
#include <QSplitter>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/figure/figures.h"
#include "core/files/tensor_file.h"
#include "ui/charts/figure_view.h"
#include "ui/dialogs/figure_table.h"
#include "ui/dialogs/profile_differences_dialog.h"
#include "ui/pages/chart_slot.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/limit_edits.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/table_choice.h"
#include "ui/text/messages.h"

// What the user does on the Explore page, each as the next scenario or as something shown.
namespace quantscope {

namespace {

// What the x axis of a figure counts, as far as pointing is concerned.
enum class HoverSpace { None, Values, Codes, Groups };

HoverSpace spaceOf(const Figure& figure) {
    if (figure.id == "codes")
        return HoverSpace::Codes;
    if (figure.id == "channels" || figure.id == "channel-sqnr")
        return HoverSpace::Groups;
    // A step of an entropy search counts bins; of any other search, values with a clipped band.
    if (figure.id == "sweep" || figure.id == "trace" || figure.id == "causes" ||
        (figure.id == "step" && figure.bands.empty() && figure.stems.empty()))
        return HoverSpace::None;
    return HoverSpace::Values;
}

std::optional<double> middle(const std::optional<ClipRange>& interval) {
    if (!interval)
        return std::nullopt;
    return (interval->lower + interval->upper) / 2;
}

// The levels in a file as the scheme's own codebook. Errors: what the reader says, Usage.
Result<Done> takeCodebook(Scheme& scheme, const QString& path) {
    const auto file = openTensorFile(path.toStdString());
    if (!file)
        return file.error();
    const auto entry = findEntry(*file.value(), {});
    if (!entry)
        return entry.error();
    const auto tensor = file.value()->read(entry.value());
    if (!tensor)
        return tensor.error();
    Scheme next = TableChoice::withTable(scheme, SchemeKind::Codebook,
                                         "file:" + QFileInfo(path).fileName().toStdString());
    const auto levels = tensor.value().values.values();
    next.ownLevels.assign(levels.begin(), levels.end());
    if (auto valid = validate(next); !valid)
        return valid.error();
    scheme = std::move(next);
    return Done{};
}

}  // namespace

bool ExplorePage::marksValues(const Figure& figure) {
    return spaceOf(figure) == HoverSpace::Values && !figure.matrix;
}

void ExplorePage::edit(const std::string& control, const Scenario& next) {
    services_.store.apply(control, next);
}

void ExplorePage::beginLimitDrag(const std::string& control) {
    noteFirstMove();
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
    celebrateFirstMove();
}

void ExplorePage::moveLimit(LimitSide side, double value, bool oneSided) {
    const auto analysis = services_.analyzer.analysis();
    const Scenario& scenario = services_.store.scenario();
    const auto limits = analysis ? shownLimits(scenario, *analysis) : std::nullopt;
    if (!limits)
        return;
    noteMoveByKeys();
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

// From whatever method was in use: the line stands at its limit, the first move makes it a
// percentile.
void ExplorePage::movePercentile(LimitSide side, double limit) {
    const auto dataset = services_.analyzer.dataset();
    Scenario next = services_.store.scenario();
    const RangeEnd end = side == LimitSide::Lower ? RangeEnd::Lower : RangeEnd::Upper;
    const auto percentile =
        dataset ? percentileAtLimit(*dataset, next.scheme, end, limit) : std::nullopt;
    if (!percentile)
        return;
    noteMoveByKeys();
    next.calibration = {.method = "percentile", .parameter = *percentile};
    edit("calibration.parameter", next);
}

void ExplorePage::resetLimits() {
    Scenario next = services_.store.scenario();
    next.calibration = calibrationBeforeManual(services_.store.history());
    edit("calibration.method", next);
}

void ExplorePage::compareProfiles(const ProfileName& first) {
    const auto dataset = services_.analyzer.dataset();
    if (!dataset)
        return;
    auto* dialog = new ProfileDifferencesDialog(dataset, services_.store.scenario(), first, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

// Its levels travel with the scenario; the file's name only tells people where they are from.
void ExplorePage::openCodebook() {
    auto* dialog = new QFileDialog(this, tr("Codebook from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        Scenario next = services_.store.scenario();
        if (const auto done = takeCodebook(next.scheme, path))
            edit("scheme.codebook", next);
        else
            emit toast(text(done.error().message), {}, {});
    });
    dialog->open();
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
    next.view.counts = next.view.counts == CountScale::Log ? CountScale::Linear : CountScale::Log;
    edit("view.counts", next);
}

void ExplorePage::fitView() {
    Scenario next = services_.store.scenario();
    next.view.visible.reset();
    edit("view.visible", next);
}

void ExplorePage::hover(FigureView* from, std::optional<ClipRange> interval) {
    pointed_ = interval ? std::optional(Pointed{from, from->figure().id, *interval}) : std::nullopt;
    showPointed();
}

// One target, told in three languages: values, codes, groups. Without a target, the locked one.
void ExplorePage::showPointed() {
    const auto analysis = services_.analyzer.analysis();
    for (auto* kept : {&pointed_, &locked_})
        if (*kept && (*kept)->from->figure().id != (*kept)->figure)
            kept->reset();
    const auto& target = pointed_ ? pointed_ : locked_;
    if (!analysis)
        return;
    std::optional<ClipRange> values;
    std::optional<ClipRange> groups;
    std::optional<std::int32_t> code;
    const HoverSpace space = target ? spaceOf(target->from->figure()) : HoverSpace::None;
    if (space == HoverSpace::Groups) {
        groups = target->interval;
    } else if (space == HoverSpace::Codes) {
        const Figure& main = main_->figure();
        code = static_cast<std::int32_t>(std::lround(*middle(target->interval)));
        values = cellOf(*analysis, *code, {main.xAxis.lower, main.xAxis.upper});
    } else if (space == HoverSpace::Values) {
        values = target->interval;
        code = codeAt(*analysis, *middle(values));
    }
    const auto codes = code ? std::optional(ClipRange{*code - 0.5, *code + 0.5}) : std::nullopt;
    for (FigureView* view : charts()) {
        switch (spaceOf(view->figure())) {
            case HoverSpace::Values: view->showHover(values); break;
            case HoverSpace::Codes: view->showHover(codes); break;
            case HoverSpace::Groups: view->showHover(groups); break;
            case HoverSpace::None: break;
        }
    }
    inspector_->showPointer(middle(values));
}

// A click on a channel shows it alone; elsewhere it keeps lit what it hit. Once more undoes it.
void ExplorePage::pick(FigureView* from, std::optional<ClipRange> interval) {
    if (interval && spaceOf(from->figure()) == HoverSpace::Groups) {
        Scenario next = services_.store.scenario();
        const auto place = static_cast<std::size_t>(std::max(0.0, *middle(interval)));
        const auto& numbers = from->figure().itemNumbers;
        const std::size_t group =
            place < numbers.size() ? static_cast<std::size_t>(numbers[place]) : place;
        const bool again = next.view.group == group;
        next.view.group = again ? std::nullopt : std::optional(group);
        next.view.visible.reset();  // each group has a range of its own
        edit("view.group", next);
        return;
    }
    const bool again =
        locked_ && interval && locked_->from == from && locked_->interval == *interval;
    locked_ = interval && !again ? std::optional(Pointed{from, from->figure().id, *interval})
                                 : std::nullopt;
    showPointed();
}

void ExplorePage::chooseCell(std::size_t row, std::size_t column) {
    Scenario next = services_.store.scenario();
    const Shape& shape = services_.analyzer.dataset()->tensor.shape;
    next.view.cell = cellInside(shape, {row, column});
    edit("view.cell", next);
}

void ExplorePage::showCloseUp(bool closeUp) {
    Scenario next = services_.store.scenario();
    next.view.closeUp = closeUp;
    edit("view.closeUp", next);
}

void ExplorePage::goToSearchStep(double step) {
    const auto search = services_.analyzer.search();
    if (!search || !search->searches() || !std::isfinite(step))
        return;
    const double last = static_cast<double>(search->count() - 1);
    Scenario next = services_.store.scenario();
    next.view.searchStep = static_cast<std::size_t>(std::clamp(std::round(step), 0.0, last));
    edit("view.searchStep", next);
}

void ExplorePage::goToChosenStep() {
    Scenario next = services_.store.scenario();
    next.view.searchStep.reset();
    edit("view.searchStep", next);
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
