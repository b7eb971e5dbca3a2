// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace quantscope::test {

/// Memory that ends where reading ends: the byte after the last belongs to a page that may be
/// neither read nor written, so a kernel that goes one byte too far stops the test program.
class GuardedMemory {
public:
    GuardedMemory() = default;
    explicit GuardedMemory(std::size_t bytes);
    ~GuardedMemory();
    GuardedMemory(GuardedMemory&& other) noexcept { *this = std::move(other); }
    GuardedMemory& operator=(GuardedMemory&& other) noexcept {
        std::swap(pages_, other.pages_);
        std::swap(pageBytes_, other.pageBytes_);
        std::swap(data_, other.data_);
        return *this;
    }

    std::uint8_t* data() const { return data_; }

private:
    void* pages_ = nullptr;
    std::size_t pageBytes_ = 0;  ///< The forbidden page included.
    std::uint8_t* data_ = nullptr;
};

}  // namespace quantscope::test
