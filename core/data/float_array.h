// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace quantscope {

/// Read-only float32 values that somebody keeps alive: a vector, or the pages of a mapped file.
/// Copying shares the values.
class FloatArray {
public:
    FloatArray() = default;
    explicit FloatArray(std::vector<float> values) {
        auto owned = std::make_shared<const std::vector<float>>(std::move(values));
        values_ = *owned;
        owner_ = std::move(owned);
    }
    FloatArray(std::span<const float> values, std::shared_ptr<const void> owner)
        : values_(values), owner_(std::move(owner)) {}

    std::span<const float> values() const { return values_; }
    std::size_t size() const { return values_.size(); }
    bool empty() const { return values_.empty(); }

    /// Whether both look at the same memory (not whether the values are equal).
    bool sharesWith(const FloatArray& other) const {
        return values_.data() == other.values_.data();
    }

private:
    std::span<const float> values_;
    std::shared_ptr<const void> owner_;
};

}  // namespace quantscope
