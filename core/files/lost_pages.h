// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <span>

namespace quantscope {

/// Keeps the program alive when another program cuts off a file that is mapped here: looking at a
/// page that is gone raises SIGBUS, which would end the program. While one of these exists, pages
/// of `bytes` that are gone read as zeros instead, and `lost()` says so.
///
/// The handler it installs is the one piece of process-wide state in core: there is no other way
/// to be told. It touches nothing but guarded mappings and hands every other SIGBUS on. A fixed
/// number of mappings can be guarded at once (kGuardedMappings); further ones are not.
class LostPagesGuard {
public:
    static constexpr std::size_t kGuardedMappings = 512;

    /// @pre `bytes` is a mapping, from its first byte to its last.
    explicit LostPagesGuard(std::span<const std::byte> bytes);
    ~LostPagesGuard();
    LostPagesGuard(const LostPagesGuard&) = delete;
    LostPagesGuard& operator=(const LostPagesGuard&) = delete;

    bool lost() const;

private:
    std::size_t slot_;
};

}  // namespace quantscope
