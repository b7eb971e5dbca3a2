// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace quantscope {

/// Which pages to ask the system for. Huge ones make fewer faults while memory is filled and fewer
/// look-ups when it is read here and there, but a virtual machine's host can take longer to hand
/// them out than small ones, which come from what the machine has used already.
enum class Pages { Huge, AsUsual };

/// Uninitialised memory for many plain values.
template <class T>
class HugeBuffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    HugeBuffer() = default;

    /// Nothing when the system has not enough memory.
    static std::optional<HugeBuffer> make(std::size_t count, Pages pages = Pages::Huge) {
        constexpr std::size_t kPage = std::size_t{1} << 21;
        constexpr std::size_t kSmallPage = 4096;
        if (count > (SIZE_MAX - kPage) / sizeof(T))
            return std::nullopt;
        const std::size_t alignment = count * sizeof(T) >= kPage ? kPage : kSmallPage;
        const std::size_t bytes = (count * sizeof(T) + alignment - 1) / alignment * alignment;
        void* raw = std::aligned_alloc(alignment, bytes > 0 ? bytes : alignment);
        if (!raw)
            return std::nullopt;
#if defined(__linux__)
        if (alignment == kPage && pages == Pages::Huge)
            madvise(raw, bytes, MADV_HUGEPAGE);
#endif
        HugeBuffer buffer;
        buffer.data_.reset(static_cast<T*>(raw));
        buffer.size_ = count;
        return buffer;
    }

    T* data() {
        return data_.get();
    }
    const T* data() const {
        return data_.get();
    }
    std::size_t size() const {
        return size_;
    }
    std::span<T> span() {
        return {data_.get(), size_};
    }
    std::span<const T> span() const {
        return {data_.get(), size_};
    }

private:
    struct Free {
        void operator()(T* data) const { std::free(data); }
    };
    std::unique_ptr<T, Free> data_;
    std::size_t size_ = 0;
};

}  // namespace quantscope
