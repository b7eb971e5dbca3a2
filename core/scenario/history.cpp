// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/history.h"

#include <cassert>
#include <utility>

namespace quantscope {

History::History(Scenario start) {
    steps_.push_back({std::move(start), {}, {}});
}

void History::push(Scenario next, std::string control, Time now) {
    if (next == current())
        return;
    steps_.resize(at_ + 1);
    const bool dragging = !dragged_.empty() && control == dragged_;
    const bool merges = dragging ? dragMoved_
                                 : mergeable_ && at_ > 0 && steps_[at_].control == control &&
                                       now - lastChange_ < kMergeWindow;
    if (merges)
        steps_[at_].scenario = std::move(next);
    else
        addStep({std::move(next), pins(), std::move(control)});
    dragMoved_ = dragMoved_ || dragging;
    mergeable_ = true;
    lastChange_ = now;
}

void History::push(SessionState next, std::string control, Time now) {
    if (next.scenario == current() && next.pins == pins())
        return;
    steps_.resize(at_ + 1);
    addStep({std::move(next.scenario), std::move(next.pins), std::move(control)});
    endDrag();
    lastChange_ = now;
}

void History::addStep(Step step) {
    steps_.push_back(std::move(step));
    ++at_;
    if (steps_.size() > kMaxSteps) {
        steps_.erase(steps_.begin());
        --at_;
    }
}

void History::beginDrag(std::string control) {
    dragged_ = std::move(control);
    dragMoved_ = false;
}

void History::endDrag() {
    dragged_.clear();
    mergeable_ = false;
}

void History::cancelDrag() {
    if (!dragged_.empty() && dragMoved_) {
        steps_.resize(at_);
        --at_;
    }
    endDrag();
}

void History::undo() {
    if (canUndo())
        goTo(at_ - 1);
}

void History::redo() {
    if (canRedo())
        goTo(at_ + 1);
}

void History::goTo(std::size_t step) {
    assert(step < steps_.size());
    at_ = step;
    endDrag();
}

}  // namespace quantscope
