// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/data/sample_stats.h"
#include "core/data/tensor.h"

namespace quantscope {

class BitHistogram;
class SortedIndex;

/// A tensor with what has been learned about its finite values so far. Never changed after it is
/// made; cheap to copy. Work that takes long gives a new one that knows more (scenario/prepare.h).
struct Dataset {
    Tensor tensor;
    SampleStats stats;
    std::shared_ptr<const BitHistogram> bits;   ///< Approximate answers; null: not made yet.
    std::shared_ptr<const SortedIndex> sample;  ///< Index of an evenly spaced sample, from which
                                                ///< methods choose limits until `index` is there.
    std::shared_ptr<const SortedIndex> index;   ///< Exact answers; null: not made yet.
};

}  // namespace quantscope
