// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/sample_stats.h"
#include "core/data/tensor.h"

namespace quantscope {

class BitHistogram;
class SortedIndex;

/// A tensor with what has been learned about its finite values so far. Never changed after it is
/// made; cheap to copy. Work that takes long gives a new one that knows more.
struct Dataset {
    Tensor tensor;
    SampleStats stats;
    std::shared_ptr<const BitHistogram> bits;  ///< Null until withBits().
    std::shared_ptr<const SortedIndex> index;  ///< Null until withIndex().
};

}  // namespace quantscope
