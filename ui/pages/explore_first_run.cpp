// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "ui/charts/chart_handle.h"
#include "ui/charts/figure_view.h"
#include "ui/charts/grip_pulse.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/first_move.h"
#include "ui/pages/hint_line.h"
#include "ui/pages/limit_edits.h"
#include "ui/theme/motion.h"

// The first minute on the Explore page: what invites to move a grip, and what is said once that is
// done.
namespace quantscope {

void ExplorePage::showHint(HintMotion motion) {
    hint_->showInvitation();
    const QString choice = services_.settings.value(Setting::ReducedMotion).toString();
    if (motion == HintMotion::Still || reducesMotion(choice))
        return;
    firstMove_->start();
}

void ExplorePage::withdrawHint() {
    hint_->withdraw();
    firstMove_->stop();
}

void ExplorePage::connectFirstRun() {
    firstMove_ = new FirstMove(this);
    connect(firstMove_, &FirstMove::pulse, this, [this] {
        ClipGrip* grip = main_->grip(LimitSide::Upper);
        if (grip->isVisible())
            new GripPulse(*grip);  // deletes itself
    });
    connect(firstMove_, &FirstMove::tripStarted, this, &ExplorePage::startTrip);
    connect(firstMove_, &FirstMove::tripAt, this, [this](double share) {
        if (trip_)
            moveLimit(LimitSide::Upper, std::lerp(trip_->lower, trip_->upper, share), false);
    });
    // No undo step: everything is as if nothing had moved.
    connect(firstMove_, &FirstMove::tripEnded, this, [this] {
        if (std::exchange(trip_, std::nullopt))
            services_.store.cancelDrag();
    });

    keyBurst_.setSingleShot(true);
    keyBurst_.setInterval(History::kMergeWindow);
    connect(&keyBurst_, &QTimer::timeout, this, &ExplorePage::celebrateFirstMove);
}

// To where the best method by the metric would put the limit, or half way without one.
void ExplorePage::startTrip() {
    const auto analysis = services_.analyzer.analysis();
    const auto sweep = services_.analyzer.sweep();
    const Scenario& scenario = services_.store.scenario();
    const auto limits = analysis ? shownLimits(scenario, *analysis) : std::nullopt;
    if (!limits || !hint_->isInviting())
        return;
    const MethodPick* best = sweep ? bestMethod(*sweep, scenario.metric) : nullptr;
    trip_ = ClipRange{limits->upper, best ? best->params.clip.upper : limits->upper / 2};
    services_.store.beginDrag(limitControl(LimitSide::Upper));
}

void ExplorePage::noteFirstMove() {
    if (const auto analysis = services_.analyzer.analysis())
        sqnrAtPress_ = analysis->errors.sqnrDb;
}

// By keys and by typing there is no release: the sentence waits until they pause.
void ExplorePage::noteMoveByKeys() {
    if (!hint_->isInviting() || services_.store.dragging())
        return;
    if (!keyBurst_.isActive())
        noteFirstMove();
    keyBurst_.start();
}

void ExplorePage::celebrateFirstMove() {
    if (!hint_->isInviting())
        return;
    services_.settings.setValue(Setting::HintSeen, true);
    const auto analysis = services_.analyzer.analysis();
    hint_->showOutcome(sqnrAtPress_, analysis ? analysis->errors.sqnrDb : std::nullopt);
}

}  // namespace quantscope
