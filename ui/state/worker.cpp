// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/worker.h"

#include <QMetaObject>

#include <atomic>
#include <cassert>
#include <chrono>
#include <memory>
#include <new>
#include <utility>

namespace quantscope {

namespace {

// Finer progress than the eye follows would only fill the event queue.
constexpr std::chrono::milliseconds kProgressInterval{40};

}  // namespace

Worker::Worker(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
    pool_.setExpiryTimeout(-1);
}

Worker::~Worker() {
    stop();
    pool_.waitForDone();
}

void Worker::start(Work work) {
    assert(!busy_);
    busy_ = true;
    stop_ = std::stop_source();

    using Clock = std::chrono::steady_clock;
    auto report = [this, last = Clock::time_point()](double fraction) mutable {
        const auto now = Clock::now();
        if (now - last < kProgressInterval)
            return;
        last = now;
        QMetaObject::invokeMethod(
            this, [this, fraction] { emit progressed(fraction); }, Qt::QueuedConnection);
    };
    const Task task(stop_.get_token(), std::move(report));

    pool_.start([this, task, work = std::move(work)] {
        Delivery delivery;
        try {
            delivery = work(task);
        } catch (const std::bad_alloc&) {
            delivery = [this] { emit outOfMemory(); };
        }
        QMetaObject::invokeMethod(
            this, [this, delivery = std::move(delivery)] { finish(delivery); },
            Qt::QueuedConnection);
    });
}

void Worker::stop() {
    stop_.request_stop();
}

void Worker::finish(const Delivery& delivery) {
    busy_ = false;
    delivery();
    emit finished();
}

}  // namespace quantscope
