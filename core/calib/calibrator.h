// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibration.h"
#include "core/data/sample_stats.h"
#include "core/quant/clip_range.h"
#include "core/quant/scheme.h"
#include "core/whatif/sorted_index.h"

// One file per calibration method, one table that lists them.
namespace quantscope {

/// What a method may look at: the finite values of one group.
struct CalibrationInput {
    std::span<const float> values;         ///< Finite, in the data's order (moving average).
    const SampleStats* stats = nullptr;    ///< Of `values`.
    const SortedIndex* index = nullptr;    ///< Of `values`, or null: the group is small or the
                                           ///< index is not there yet; methods then sort a copy.
    const Shape* shape = nullptr;          ///< Of the whole tensor when the group is the tensor.
    Scheme scheme;
    Calibration calibration;
};

/// What a method chose. `scale` and `zeroPoint` are set only by methods that fix them themselves
/// (sqnr, hqq); otherwise affineParams() derives them from the range.
struct CalibrationPick {
    ClipRange range;
    std::optional<double> loss;  ///< The objective at the pick, in the method's own unit.
    std::optional<double> scale;
    std::optional<double> zeroPoint;

    bool operator==(const CalibrationPick&) const = default;
};

/// One way to choose clip limits. Stateless: same input, same pick, on any thread.
struct Calibrator {
    std::string_view id;              ///< Written into scenario files; never renamed.
    std::string_view parameterName;   ///< What follows the colon ("P", "K", "C"); empty: nothing.
    std::optional<double> parameterDefault;
    char letter;                      ///< On the sweep chart.
    bool onSweep;                     ///< Whether its pick is shown among the methods' picks.
    Result<CalibrationPick> (*pick)(const CalibrationInput& input, const Task& task);
};

std::span<const Calibrator> calibrators();

/// The row of that id, or null.
const Calibrator* findCalibrator(std::string_view id);

/// Runs the method named in `input.calibration`. An input without values gives the range [0, 0].
Result<CalibrationPick> calibrate(const CalibrationInput& input, const Task& task = {});

}  // namespace quantscope
