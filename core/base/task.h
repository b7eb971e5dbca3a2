// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <utility>

namespace quantscope {

/// How long work talks to whoever waits for it: "shall I stop?" and "this much is done".
///
/// Work asks `cancelled()` at least every 50 ms and then returns Errc::Cancelled. A default Task
/// never stops and tells nobody. This is the only file that names std::stop_token.
class Task {
public:
    using Progress = std::function<void(double fraction)>;

    Task() = default;
    explicit Task(std::stop_token stop, Progress progress = {})
        : stop_(std::move(stop)), progress_(std::move(progress)) {}

    bool cancelled() const { return stop_.stop_requested(); }

    /// `fraction` runs from 0 to 1. May be called from the thread that does the work only.
    void progress(double fraction) const {
        if (progress_)
            progress_(fraction);
    }

    /// For a part of the work: what it reports from 0 to 1 is reported as `from` to `to`.
    Task part(double from, double to) const {
        if (!progress_)
            return *this;
        return Task(stop_, [progress = progress_, from, to](double fraction) {
            progress(from + (to - from) * fraction);
        });
    }

private:
    std::stop_token stop_;
    Progress progress_;
};

}  // namespace quantscope
