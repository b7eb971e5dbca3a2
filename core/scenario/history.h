// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/scenario/pins.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// The undo list: scenarios and pins in the order they were reached. A value like the rest of core;
/// time comes in as an argument.
class History {
public:
    /// Changes of one control closer together than this are one step.
    static constexpr std::chrono::milliseconds kMergeWindow{600};
    static constexpr std::size_t kMaxSteps = 500;

    using Time = std::chrono::steady_clock::time_point;

    struct Step {
        Scenario scenario;
        Pins pins;
        std::string control;  ///< What changed it: a field's id or a command's.
    };

    explicit History(Scenario start);

    /// A new step after the current one; what was undone is dropped. Merged into the current step
    /// when the same control made it within kMergeWindow, or while a drag of it is held open. An
    /// equal scenario changes nothing.
    void push(Scenario next, std::string control, Time now);

    /// The same with other pins: always a step of its own, and the end of a drag.
    void push(SessionState next, std::string control, Time now);

    /// From here to endDrag() all changes of `control` are one step, however long it takes.
    void beginDrag(std::string control);
    void endDrag();
    /// Ends the drag and drops its step: back to the scenario held before it.
    void cancelDrag();

    bool canUndo() const { return at_ > 0; }
    bool canRedo() const { return at_ + 1 < steps_.size(); }
    void undo();
    void redo();
    /// @pre step < steps().size().
    void goTo(std::size_t step);

    const Scenario& current() const { return steps_[at_].scenario; }
    const Pins& pins() const { return steps_[at_].pins; }
    std::size_t position() const { return at_; }
    std::span<const Step> steps() const { return steps_; }

private:
    void addStep(Step step);

    std::vector<Step> steps_;
    std::size_t at_ = 0;
    Time lastChange_{};
    std::string dragged_;
    bool dragMoved_ = false;
    bool mergeable_ = false;
};

}  // namespace quantscope
