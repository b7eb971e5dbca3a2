// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "core/data/dataset.h"
#include "core/scenario/compare.h"
#include "core/scenario/scenario.h"
#include "ui/state/worker.h"

namespace quantscope {

/// Runs many ways to quantize one after another off the interface thread. Rows come as they are
/// ready and stay when the run is cancelled.
class CompareRunner : public QObject {
    Q_OBJECT

public:
    explicit CompareRunner(QObject* parent = nullptr);

    /// Forgets the rows and begins anew; a run in progress is stopped.
    void start(std::shared_ptr<const Dataset> dataset, const Scenario& scenario);
    void cancel();

    bool running() const { return next_ < contenders_.size() && !cancelled_; }
    std::size_t done() const { return next_; }
    std::size_t total() const { return contenders_.size(); }
    /// Ways that cannot be used on this data.
    std::size_t failed() const { return failed_; }

    const std::vector<ComparedRow>& rows() const { return rows_; }
    /// What the rows were made from; null before the first run.
    std::shared_ptr<const Dataset> dataset() const { return dataset_; }

signals:
    /// rows(), done() or running() is another one.
    void changed();

private:
    void runNext();
    void take(const std::vector<ComparedRow>& rows, std::size_t tried);

    Worker worker_;
    std::shared_ptr<const Dataset> dataset_;
    std::vector<Contender> contenders_;
    std::vector<ComparedRow> rows_;
    std::size_t next_ = 0;
    std::size_t failed_ = 0;
    bool cancelled_ = false;
    std::size_t run_ = 0;  ///< Deliveries of an older run are dropped.
};

}  // namespace quantscope
