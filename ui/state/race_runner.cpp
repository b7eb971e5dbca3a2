// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/race_runner.h"

#include <QMetaObject>

#include <utility>

namespace quantscope {

RaceRunner::RaceRunner(QObject* parent) : QObject(parent) {
    connect(&worker_, &Worker::progressed, this, [this](double fraction) {
        progress_ = fraction;
        emit updated();
    });
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        error_ = Error{Errc::TooLarge,
                       {QUANTSCOPE_TEXT("core",
                                        "There is not enough memory for matrices of these "
                                        "sizes. Choose smaller ones."),
                        {}}};
    });
    connect(&worker_, &Worker::finished, this, &RaceRunner::updated);
}

void RaceRunner::start(const std::vector<ProductShape>& shapes, const RaceOptions& options) {
    if (running())
        return;
    timings_.clear();
    error_.reset();
    progress_ = 0;
    cancelling_ = false;
    worker_.start([this, shapes, options](const Task& task) -> Worker::Delivery {
        const std::vector<RaceEntry> entries = raceEntries();
        const auto found = [this](std::span<const RaceTiming> timings) {
            std::vector<RaceTiming> copy(timings.begin(), timings.end());
            QMetaObject::invokeMethod(
                this, [this, copy = std::move(copy)] { take(copy); }, Qt::QueuedConnection);
        };
        const auto all = race(shapes, entries, options, task, found);
        std::optional<Error> error;
        if (!all && all.error().code != Errc::Cancelled)
            error = all.error();
        return [this, error] { error_ = error; };
    });
    emit updated();
}

void RaceRunner::cancel() {
    worker_.stop();
    cancelling_ = true;
    emit updated();
}

void RaceRunner::take(const std::vector<RaceTiming>& found) {
    timings_.insert(timings_.end(), found.begin(), found.end());
    emit updated();
}

}  // namespace quantscope
