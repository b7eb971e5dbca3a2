// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/matmul/race.h"
#include "ui/state/worker.h"

namespace quantscope {

/// Runs the race of the ways to a product beside the interface, and keeps what was measured.
class RaceRunner : public QObject {
    Q_OBJECT

public:
    explicit RaceRunner(QObject* parent = nullptr);

    /// Timings measured so far give way to those of this race as they come. Nothing happens while
    /// one runs.
    void start(const std::vector<ProductShape>& shapes, const RaceOptions& options);
    /// What is measured so far stays.
    void cancel();

    bool running() const { return worker_.busy(); }
    /// Between cancel() and the end of the product that is being measured.
    bool cancelling() const { return cancelling_ && running(); }
    double progress() const { return progress_; }
    const std::vector<RaceTiming>& timings() const { return timings_; }
    const std::optional<Error>& error() const { return error_; }

signals:
    /// Anything above is another one.
    void updated();

private:
    void take(const std::vector<RaceTiming>& found);

    Worker worker_;
    std::vector<RaceTiming> timings_;
    std::optional<Error> error_;
    double progress_ = 0;
    bool cancelling_ = false;
};

}  // namespace quantscope
