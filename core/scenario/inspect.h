// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "core/data/dataset.h"
#include "core/data/histogram.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

/// The code that a value gets and what it comes back as.
struct CodeOfValue {
    std::int64_t code = 0;
    double level = 0;
    bool clipped = false;

    bool operator==(const CodeOfValue&) const = default;
};

/// Nothing for several groups or stochastic rounding, where a value alone does not tell its code.
std::optional<CodeOfValue> codeOfValue(const Analysis& analysis, double value);

/// The bin that holds `value`, or nothing when it lies outside all bins.
std::optional<std::size_t> binOf(const Histogram& histogram, double value);

struct MeanError {
    double value = 0;
    bool exact = true;  ///< False: from a sample of the values.

    bool operator==(const MeanError&) const = default;
};

/// Mean of reconstructed minus original over the values of bin `bin` as `Histogram` counts them.
/// Nothing when the bin is empty, where codeOfValue() gives nothing, or while there are too many
/// values and not even a sample of them is sorted.
/// @pre bin < histogram.counts.size().
/// Cost: at most about 65,536 values of an index, or one pass over at most four million values;
/// more are sampled.
std::optional<MeanError> meanErrorInBin(const Dataset& dataset, const Analysis& analysis,
                                        const Histogram& histogram, std::size_t bin);

}  // namespace quantscope
