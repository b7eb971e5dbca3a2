// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/compare_runner.h"

#include <QElapsedTimer>

#include <algorithm>
#include <span>
#include <utility>

namespace quantscope {

namespace {

// Rows are delivered in bunches: quick ones would keep the interface busy with repainting.
constexpr qint64 kBunchMs = 120;

}  // namespace

CompareRunner::CompareRunner(QObject* parent) : QObject(parent) {
    connect(&worker_, &Worker::finished, this, &CompareRunner::runNext);
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        ++failed_;
        ++next_;
    });
}

void CompareRunner::start(std::shared_ptr<const Dataset> dataset, const Scenario& scenario) {
    ++run_;
    worker_.stop();
    dataset_ = std::move(dataset);
    contenders_ = contendersBeside(scenario.scheme, scenario.calibration, dataset_->tensor.shape);
    rows_.clear();
    next_ = failed_ = 0;
    cancelled_ = false;
    emit changed();
    runNext();
}

void CompareRunner::cancel() {
    if (!running())
        return;
    cancelled_ = true;
    worker_.stop();
    emit changed();
}

void CompareRunner::runNext() {
    if (worker_.busy() || !running())
        return;
    worker_.start(
        [this, run = run_, dataset = dataset_,
         todo = std::vector<Contender>(contenders_.begin() + static_cast<std::ptrdiff_t>(next_),
                                       contenders_.end())](const Task& task) -> Worker::Delivery {
            QElapsedTimer time;
            time.start();
            auto rows = std::make_shared<std::vector<ComparedRow>>();
            std::size_t tried = 0;
            while (tried < todo.size() && !task.cancelled() && time.elapsed() < kBunchMs) {
                // Without progress: the owner counts ways, not shares of one.
                auto row = compare(*dataset, std::span(&todo[tried], 1), task.part(0, 0));
                if (!row)
                    break;
                rows->insert(rows->end(), row.value().begin(), row.value().end());
                ++tried;
            }
            return [this, run, rows, tried] {
                if (run == run_)
                    take(*rows, tried);
            };
        });
}

// Those that cannot be on this data leave no row.
void CompareRunner::take(const std::vector<ComparedRow>& rows, std::size_t tried) {
    rows_.insert(rows_.end(), rows.begin(), rows.end());
    markFrontier(rows_);
    next_ += tried;
    failed_ += tried - rows.size();
    emit changed();
}

}  // namespace quantscope
