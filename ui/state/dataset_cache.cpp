// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/dataset_cache.h"

#include <algorithm>
#include <utility>

namespace quantscope {

std::shared_ptr<const Dataset> DatasetCache::find(const DataSpec& data) {
    const auto found = std::ranges::find(entries_, data, &Entry::data);
    if (found == entries_.end())
        return nullptr;
    std::rotate(entries_.begin(), found, found + 1);
    return entries_.front().dataset;
}

void DatasetCache::put(const DataSpec& data, std::shared_ptr<const Dataset> dataset) {
    drop(data);
    entries_.insert(entries_.begin(), {data, std::move(dataset)});

    std::size_t values = 0;
    const auto tooMuch = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        values += entry.dataset->tensor.values.size();
        return values > kMaxValues;
    });
    entries_.erase(std::max(tooMuch, entries_.begin() + 1), entries_.end());
}

void DatasetCache::drop(const DataSpec& data) {
    std::erase_if(entries_, [&](const Entry& entry) { return entry.data == data; });
}

}  // namespace quantscope
