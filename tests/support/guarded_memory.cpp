// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guarded_memory.h"

#include <sys/mman.h>
#include <unistd.h>

#include <new>

namespace quantscope::test {

GuardedMemory::GuardedMemory(std::size_t bytes) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t readable = (bytes + page - 1) / page * page;
    pageBytes_ = readable + page;
    pages_ = mmap(nullptr, pageBytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages_ == MAP_FAILED)
        throw std::bad_alloc();
    auto* first = static_cast<std::uint8_t*>(pages_);
    if (mprotect(first + readable, page, PROT_NONE) != 0)
        throw std::bad_alloc();
    data_ = first + readable - bytes;
}

GuardedMemory::~GuardedMemory() {
    if (pages_)
        munmap(pages_, pageBytes_);
}

}  // namespace quantscope::test
