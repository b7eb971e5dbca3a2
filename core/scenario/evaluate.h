// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/calib/calibrator.h"
#include "core/data/dataset.h"
#include "core/data/histogram.h"
#include "core/quant/level_table.h"
#include "core/quant/quant_params.h"
#include "core/report/error_report.h"
#include "core/scenario/quantize_tensor.h"
#include "core/scenario/scenario.h"

namespace quantscope {

/// Which machinery answers a question.
enum class Engine {
    Direct,       ///< One fused pass over the values; exact.
    Index,        ///< The sorted index; exact.
    Approximate,  ///< The bit-pattern histogram, until the index is there.
};

/// Up to how many values an analysis keeps what a block format made of each of them.
inline constexpr std::size_t kMostEncodedValues = std::size_t{1} << 20;

/// Everything shown about one scenario on one dataset.
struct Analysis {
    Scenario scenario;
    Engine engine = Engine::Direct;
    std::vector<QuantParams> groups;  ///< Parameters per group, row-major; of a block format
                                      ///< one per scale, `clip` being its codes' reach.
    std::shared_ptr<const TensorCodes> encoded;  ///< Codes and values of a block format, which its
                                                 ///< groups alone do not tell; null otherwise, and
                                                 ///< above kMostEncodedValues values.
    CalibrationPick pick;                        ///< Of the only group; default for several.
    std::optional<LevelTable> table;             ///< Of the only group; nothing for several groups,
                                                 ///< block formats and stochastic rounding.
    std::vector<std::uint64_t> populations;      ///< Values per code index, all groups together.
    std::vector<double> levelSquares;            ///< Σ e² per level; empty when not known.
    ErrorSums sums;                              ///< What the errors follow from.
    ErrorReport errors;
    std::vector<Message> warnings;  ///< What a user should know about these numbers.

    bool exact() const { return engine != Engine::Approximate; }
};

/// Cost model, in one place (measured, performance notes 6): which engine answers `scheme` on
/// `dataset` fastest among those that are there. Per-group schemes, block formats and stochastic
/// rounding are always Direct. @pre validate(scheme) passes.
Engine chooseEngine(const Dataset& dataset, const Scheme& scheme);

/// Everything shown: calibration, parameters, exact errors (or approximate ones, marked, while the
/// index of a large per-tensor dataset is not there yet).
///
/// Equal dataset and scenario give equal bits. An empty dataset or one without finite values gives
/// the parameters of the range [0, 0] and zero errors, with a warning.
/// Errors: Usage for a scheme that cannot be, Cancelled, and what the calibration says.
Result<Analysis> evaluate(const Dataset& dataset, const Scenario& scenario, const Task& task = {});

}  // namespace quantscope
