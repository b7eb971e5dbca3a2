// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "core/scenario/error_breakdown.h"
#include "ui/state/worker.h"

namespace quantscope {

/// Finds the causes of an analysis' error off the interface thread. One run at a time: while one
/// goes on, the newest wish waits, so that a drag shows something and ends with the exact answer.
class CausesRunner : public QObject {
    Q_OBJECT

public:
    explicit CausesRunner(QObject* parent = nullptr);

    /// Does nothing when they are there or under way.
    void need(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const Analysis> analysis);

    /// The causes found last, of whatever analysis; nothing before the first.
    const std::optional<ErrorCauses>& causes() const { return causes_; }
    bool running() const { return worker_.busy(); }

signals:
    /// causes() is another one.
    void changed();

private:
    struct Wish {
        std::shared_ptr<const Dataset> dataset;
        std::shared_ptr<const Analysis> analysis;
    };

    void run();

    Worker worker_;
    Wish wish_;   ///< Newest.
    Wish begun_;  ///< What runs or ran last.
    std::optional<ErrorCauses> causes_;
};

}  // namespace quantscope
