// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/tensor.h"
#include "core/matmul/quantized_product.h"
#include "core/report/error_report.h"
#include "core/scenario/side_quantizer.h"

// The well-known remedies for outliers, each on one product Y = X·W: X holds activations
// (tokens × channels), W weights (channels × outputs). One file per remedy, one table.
namespace quantscope {

/// What a remedy may look at.
struct RemedyInput {
    const Tensor& x;
    const Tensor& w;
    const SideQuantizer& quantizerX;
    const SideQuantizer& quantizerW;
    double parameter = 0;  ///< The remedy's own number, within its row's range.
};

/// A candidate that a remedy's search tried.
struct RemedyCandidate {
    double parameter = 0;
    double loss = 0;  ///< Mean squared error of Y.

    bool operator==(const RemedyCandidate&) const = default;
};

/// What the product in effect works with, in the channels and units of the originals, so that all
/// remedies can be compared: Ŷ = x·w + bias.
struct Remedied {
    std::vector<float> x;
    std::vector<float> w;
    std::vector<double> bias;               ///< Of each output; empty: none.
    std::vector<double> channelFactors;     ///< W's channels were multiplied, X's divided by them.
    std::vector<std::size_t> keptChannels;  ///< Multiplied in floating point.
    std::vector<RemedyCandidate> candidates;  ///< Of a search, in its order.
    std::vector<double> seenMaximaX;          ///< Largest |value| per channel that the quantizer of
    std::vector<double> seenMaximaW;          ///< X, of W saw; 0 for a kept channel.
};

/// One remedy. `id` is written into scenario files and never renamed.
struct Remedy {
    std::string_view id;
    Message title;
    std::string_view parameterName;  ///< As in the paper; empty: takes none.
    double parameterDefault;
    double parameterLowest;
    double parameterHighest;
    Result<Remedied> (*apply)(const RemedyInput& input, const Task& task);
};

/// none (round to nearest), llm-int8, smoothquant, hadamard, gptq, awq, bias-correction.
std::span<const Remedy> remedies();

/// The row of that id, or null.
const Remedy* findRemedy(std::string_view id);

/// What a remedy reached.
struct RemedyOutcome {
    const Remedy* remedy = nullptr;
    double parameter = 0;
    Remedied made;
    ErrorReport x;  ///< Of made.x against X.
    ErrorReport w;
    ProductErrors y;  ///< Of Ŷ against X·W in double.
};

/// Applies one remedy and measures it. X and W pass the checks of quantizedSide() and fit.
/// Errors: Usage for an unknown remedy or a parameter out of its range; what quantizedSide() and
/// the remedy say; Cancelled.
Result<RemedyOutcome> remedyOutcome(std::string_view id, const RemedyInput& input,
                                    const Task& task = {});

/// All remedies on the same product, in the table's order; the first row is the state before.
/// `chosen` takes input.parameter, the others their usual one.
/// Errors: as above; an unknown `chosen` changes nothing.
Result<std::vector<RemedyOutcome>> remedyOutcomes(const RemedyInput& input, std::string_view chosen,
                                                  const Task& task = {});

}  // namespace quantscope
