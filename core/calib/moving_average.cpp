// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/calib/batches.h"
#include "core/calib/builtin.h"

namespace quantscope::builtin {

Result<CalibrationPick> pickMovingAverage(const CalibrationInput& input, const Task&) {
    if (input.calibration.batch == std::size_t{0})
        return Error{
            Errc::Usage,
            {QUANTSCOPE_TEXT("core", "A batch holds at least one value; 0 is not possible."), {}}};
    const double weight = *input.calibration.parameter;
    const std::vector<std::size_t> ends = batchEndsOf(input);
    CalibrationPick pick;
    bool first = true;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const auto batch = input.values.subspan(begin, end - begin);
        begin = end;
        if (batch.empty())
            continue;
        const auto [lowest, highest] = std::minmax_element(batch.begin(), batch.end());
        const double share = first ? 1 : weight;
        pick.range.lower += share * (double{*lowest} - pick.range.lower);
        pick.range.upper += share * (double{*highest} - pick.range.upper);
        first = false;
        if (input.trace) {
            input.trace->ranges.push_back(pick.range);
            input.trace->chosen = input.trace->ranges.size() - 1;
        }
    }
    return pick;
}

}  // namespace quantscope::builtin
