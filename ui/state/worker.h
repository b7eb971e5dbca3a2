// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

#include "core/base/task.h"

namespace quantscope {

/// One thread that does one piece of work at a time, for an owner on the interface thread.
class Worker : public QObject {
    Q_OBJECT

public:
    /// What to do with the result, on the interface thread.
    using Delivery = std::function<void()>;
    /// Runs on the worker's thread; looks at `task` for stop and progress. Memory that runs out
    /// is caught by the worker.
    using Work = std::function<Delivery(const Task& task)>;

    explicit Worker(QObject* parent = nullptr);
    /// Stops the work and waits for it; its delivery is dropped.
    ~Worker() override;

    /// From start() until just before the delivery.
    bool busy() const { return busy_; }

    /// @pre !busy().
    void start(Work work);

    /// Asks the running work to stop. Its delivery still comes, as the work decides.
    void stop();

signals:
    void progressed(double fraction);
    /// Instead of a delivery: the work needed more memory than there is.
    void outOfMemory();
    /// After the delivery, or after outOfMemory(); start() may be called.
    void finished();

private:
    void finish(const Delivery& delivery);

    QThreadPool pool_;
    std::stop_source stop_;
    bool busy_ = false;
};

}  // namespace quantscope
