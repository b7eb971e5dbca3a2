// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/session_store.h"

#include <utility>

namespace quantscope {

SessionStore::SessionStore(Scenario start, QObject* parent)
    : QObject(parent), history_(std::move(start)) {
}

void SessionStore::apply(const std::string& control, Scenario next) {
    if (next == scenario())
        return;
    history_.push(std::move(next), control, std::chrono::steady_clock::now());
    emit changed();
}

void SessionStore::applyPins(const std::string& control, Pins next) {
    applyState(control, {scenario(), std::move(next)});
}

void SessionStore::applyState(const std::string& control, SessionState next) {
    if (next == SessionState{scenario(), pins()})
        return;
    history_.push(std::move(next), control, std::chrono::steady_clock::now());
    dragging_ = false;
    emit changed();
}

void SessionStore::beginDrag(const std::string& control) {
    history_.beginDrag(control);
    dragging_ = true;
    emit changed();
}

void SessionStore::endDrag() {
    if (!dragging_)
        return;
    history_.endDrag();
    dragging_ = false;
    emit changed();
}

void SessionStore::cancelDrag() {
    if (!dragging_)
        return;
    history_.cancelDrag();
    dragging_ = false;
    emit changed();
}

void SessionStore::undo() {
    if (history_.canUndo())
        goTo(history_.position() - 1);
}

void SessionStore::redo() {
    if (history_.canRedo())
        goTo(history_.position() + 1);
}

void SessionStore::goTo(std::size_t step) {
    if (step >= history_.steps().size() || step == history_.position())
        return;
    history_.goTo(step);
    dragging_ = false;
    emit changed();
}

}  // namespace quantscope
