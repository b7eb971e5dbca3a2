// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/batches.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

std::size_t batchLength(const Shape& shape, std::optional<std::size_t> batch) {
    const std::size_t values = valueCount(shape).value_or(0);
    if (shape.size() > 1)
        return std::max<std::size_t>(values / std::max<std::size_t>(shape[0], 1), 1);
    return std::max<std::size_t>(batch.value_or(values), 1);
}

std::vector<std::size_t> batchEnds(std::span<const float> all, const GroupRuns& runs,
                                   std::size_t batchLength) {
    std::vector<std::size_t> ends;
    std::size_t finite = 0;
    std::size_t batch = runs.start / batchLength;
    for (std::size_t run = 0; run < runs.count; ++run) {
        const std::size_t start = runs.start + run * runs.stride;
        for (std::size_t i = start; i < start + runs.length; ++i) {
            if (i / batchLength != batch) {
                ends.push_back(finite);
                batch = i / batchLength;
            }
            finite += std::isfinite(all[i]) ? 1 : 0;
        }
    }
    ends.push_back(finite);
    return ends;
}

std::vector<std::size_t> batchEndsOf(const CalibrationInput& input) {
    if (!input.batches.empty())
        return {input.batches.begin(), input.batches.end()};
    const std::size_t all = input.everything.size();
    if (!input.shape || all == 0 || valueCount(*input.shape) != all)
        return {input.values.size()};
    return batchEnds(input.everything, {.start = 0, .length = all},
                     batchLength(*input.shape, input.calibration.batch));
}

}  // namespace quantscope
