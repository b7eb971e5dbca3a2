// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/causes_runner.h"

#include <utility>

namespace quantscope {

CausesRunner::CausesRunner(QObject* parent) : QObject(parent) {
    connect(&worker_, &Worker::finished, this, &CausesRunner::run);
}

void CausesRunner::need(std::shared_ptr<const Dataset> dataset,
                        std::shared_ptr<const Analysis> analysis) {
    wish_ = {std::move(dataset), std::move(analysis)};
    run();
}

void CausesRunner::run() {
    if (worker_.busy() || !wish_.analysis || wish_.analysis == begun_.analysis)
        return;
    begun_ = wish_;
    worker_.start([this, wish = wish_](const Task& task) -> Worker::Delivery {
        auto found = errorBreakdown(*wish.dataset, *wish.analysis, {}, 1, task);
        return [this, found = std::move(found)] {
            causes_ = found ? std::optional(found.value().causes) : std::nullopt;
            emit changed();
        };
    });
}

}  // namespace quantscope
