// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/data/data_spec.h"
#include "core/data/dataset.h"

namespace quantscope {

/// Datasets that undo may come back to, the one used last first. Bounded by their values, not by
/// their number: a big tensor leaves as soon as another big one comes.
class DatasetCache {
public:
    /// About a gigabyte with the index. The dataset put in last stays whatever its size.
    static constexpr std::size_t kMaxValues = 100'000'000;

    /// The dataset made from an equal specification, or null. Counts as use.
    std::shared_ptr<const Dataset> find(const DataSpec& data);

    /// Remembers `dataset`, in place of what was there for an equal specification.
    void put(const DataSpec& data, std::shared_ptr<const Dataset> dataset);

    /// Forgets one: the next find() of it gives null.
    void drop(const DataSpec& data);

private:
    struct Entry {
        DataSpec data;
        std::shared_ptr<const Dataset> dataset;
    };
    std::vector<Entry> entries_;
};

}  // namespace quantscope
