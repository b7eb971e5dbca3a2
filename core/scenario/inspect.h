// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "core/data/dataset.h"
#include "core/data/histogram.h"
#include "core/quant/group_layout.h"
#include "core/scenario/evaluate.h"

namespace quantscope {

/// The code that a value gets and what it comes back as.
struct CodeOfValue {
    std::int64_t code = 0;
    double level = 0;
    bool clipped = false;

    bool operator==(const CodeOfValue&) const = default;
};

/// Nothing for several groups of which none is shown alone, and under stochastic rounding: a value
/// alone does not tell its code there.
std::optional<CodeOfValue> codeOfValue(const Analysis& analysis, double value);

/// Codes by place in the tensor: several groups and stochastic rounding included.
class PositionCodes {
public:
    /// Points to both, which have to outlive it.
    PositionCodes(const Dataset& dataset, const Analysis& analysis);

    /// Nothing where the value is not finite or there are no parameters. @pre position is in the
    /// tensor.
    std::optional<CodeOfValue> at(std::size_t position) const;

private:
    const Dataset& dataset_;
    const Analysis& analysis_;
    std::optional<GroupLayout> layout_;           ///< Nothing where one group serves all.
    mutable std::optional<std::size_t> tableOf_;  ///< The group whose codebook `table_` is.
    mutable LevelTable table_;
};

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
