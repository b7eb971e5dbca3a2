// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace quantscope {

/// Remembers one computed value together with the key it was made from. Not for several threads.
template <class Key, class Value>
class LastValue {
public:
    /// The stored value if `key` equals the stored key, otherwise the result of `make()`.
    template <class Make>
    std::shared_ptr<const Value> get(const Key& key, Make&& make) {
        if (!key_ || !(*key_ == key)) {
            value_ = std::make_shared<const Value>(std::forward<Make>(make)());
            key_ = key;
        }
        return value_;
    }

private:
    std::optional<Key> key_;
    std::shared_ptr<const Value> value_;
};

}  // namespace quantscope
