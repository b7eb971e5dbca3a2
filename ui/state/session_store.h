// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstddef>
#include <string>

#include "core/scenario/history.h"
#include "core/scenario/scenario.h"

// The state of the window: what the user asked for (SessionStore), what came out of it
// (Analyzer), and what is remembered between runs (Settings, Recents).
namespace quantscope {

/// The only mutable state: the scenario, the pins and how they came about. Views show `scenario()`
/// and propose the next one with apply(); they never keep their own copy of the truth.
class SessionStore : public QObject {
    Q_OBJECT

public:
    explicit SessionStore(Scenario start, QObject* parent = nullptr);

    const Scenario& scenario() const { return history_.current(); }
    const Pins& pins() const { return history_.pins(); }
    const History& history() const { return history_; }
    /// Between beginDrag() and its end.
    bool dragging() const { return dragging_; }

    /// Makes `next` the scenario, as an undo step of `control` (a field's id or a command's).
    /// Changes of one control merge within History::kMergeWindow and during a drag. An equal
    /// scenario changes nothing and emits nothing.
    void apply(const std::string& control, Scenario next);

    /// The same with other pins, or with both: never merged. Ends a drag in progress.
    void applyPins(const std::string& control, Pins next);
    void applyState(const std::string& control, SessionState next);

    /// From here to endDrag() all changes of `control` are one step.
    void beginDrag(const std::string& control);
    void endDrag();
    /// Ends the drag and goes back to the scenario held before it.
    void cancelDrag();

    // Each ends a drag in progress. Nothing happens where there is nothing to go to.
    void undo();
    void redo();
    void goTo(std::size_t step);

signals:
    /// The scenario, the pins, the history or dragging() is another one. The only signal: no view
    /// can listen to the wrong one.
    void changed();

private:
    History history_;
    bool dragging_ = false;
};

}  // namespace quantscope
