// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibration.h"
#include "core/codebook/codebook_table.h"
#include "core/data/sample_stats.h"
#include "core/quant/clip_range.h"
#include "core/quant/quant_params.h"
#include "core/quant/scheme.h"
#include "core/whatif/sorted_index.h"

// One file per calibration method, one table that lists them.
namespace quantscope {

/// Every candidate a search looked at, in its order: what a page can draw or step through.
struct CalibrationTrace {
    std::vector<ClipRange> ranges;
    std::vector<double> losses;  ///< The objective there, in the method's own unit; may be +inf.
    std::size_t chosen = 0;

    bool operator==(const CalibrationTrace&) const = default;
};

/// What a method may look at: the finite values of one group.
struct CalibrationInput {
    std::span<const float> values;         ///< Finite, in the data's order (moving average).
    const SampleStats* stats = nullptr;    ///< Of `values`, or of all that they are a sample of.
    const SortedIndex* index = nullptr;    ///< Of `values`, or null: the group is small or the
                                           ///< index is not there yet; methods then sort a copy.
    const Shape* shape = nullptr;          ///< Of the whole tensor when the group is the tensor.
    std::span<const float> everything;     ///< Then all its values, those not finite included.
    std::span<const std::size_t> batches;  ///< Where each batch ends in `values` (moving average);
                                           ///< empty: as `shape` and the batch size say of
                                           ///< `everything`, or one batch when that is not there.
    CalibrationTrace* trace = nullptr;     ///< Where searches note their candidates; null: nowhere.
    Scheme scheme;
    /// A fixed table that the range will scale: abs-max 1 falls on the range's larger side. Set by
    /// calibrateGroup(), which then asks methods as for a symmetric scheme; null: even steps.
    std::shared_ptr<const CodebookTable> codebook;
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
    std::string_view id;             ///< Written into scenario files; never renamed.
    std::string_view parameterName;  ///< What follows the colon ("P", "K", "C"); empty: nothing.
    std::optional<double> parameterDefault;
    double parameterLowest;  ///< Both ends are allowed.
    double parameterHighest;
    char letter;           ///< On the sweep chart.
    bool onSweep;          ///< Whether its pick is shown among the methods' picks.
    bool servesCodebooks;  ///< Whether it can scale a table whose steps are not even.
    Result<CalibrationPick> (*pick)(const CalibrationInput& input, const Task& task);
    /// Whether it can serve a scheme of even steps, and if not, why; null: every one.
    Result<Done> (*serves)(const Scheme& scheme) = nullptr;
    /// With fewer values its pick is computed but says nothing: there is no shape to read.
    std::size_t fewestValues = 0;
    /// Whether extremesOf() the values are all it reads of their statistics.
    bool readsExtremesAlone = false;
    ZeroPointKind zeroPoints = ZeroPointKind::Code;  ///< What its zero-points are stored as.
};

std::span<const Calibrator> calibrators();

/// The row of that id, or null.
const Calibrator* findCalibrator(std::string_view id);

/// What the zero-points of that method are stored as; codes for an unknown one.
ZeroPointKind zeroPointKind(const Calibration& calibration);

/// The number after the method's colon: the calibration's own or the row's default; nothing for a
/// method that takes none. Errors: Usage for an unknown method or a number out of its range.
Result<std::optional<double>> parameterOf(const Calibration& calibration);

/// Whether a method can choose limits for a scheme, whatever the values. Errors: Usage, for an
/// unknown method, a parameter out of its range, and where scheme and method exclude each other.
Result<Done> checkCalibration(const Calibration& calibration, const Scheme& scheme);

/// Whether that many finite values are enough for what the method reads out of them; an interface
/// does not offer it otherwise. Errors: Usage, with the number it needs; unknown methods pass.
Result<Done> checkValueCount(const Calibration& calibration, std::size_t finite);

/// The method named in `input.calibration`, looked up once for many groups; its default parameter
/// is filled in. Errors: Usage for an unknown method, a parameter out of its range, or a method
/// that cannot scale `input.codebook`.
Result<const Calibrator*> readyMethod(CalibrationInput& input);

/// Runs a method that readyMethod() found. An input without values gives the range [0, 0].
/// Errors: Usage for an unknown variant, or a scheme that the method does not serve; Cancelled.
/// @pre `stats` is set and validate(scheme) passes.
Result<CalibrationPick> calibrate(const Calibrator& method, const CalibrationInput& input,
                                  const Task& task = {});

/// Both in one, for a single group.
Result<CalibrationPick> calibrate(const CalibrationInput& input, const Task& task = {});

}  // namespace quantscope
