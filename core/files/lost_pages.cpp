// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/lost_pages.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace quantscope {

namespace {

// `begin` is set last and cleared first, so that the handler never sees half a row. A row is free
// when `taken` is not set.
struct GuardedMapping {
    std::atomic<bool> taken = false;
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::uintptr_t> end = 0;
    std::atomic<bool> lost = false;
};

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free, "read inside a signal handler");

constinit std::array<GuardedMapping, LostPagesGuard::kGuardedMappings> guardedMappings;
constinit std::atomic<bool> handedOn = false;
struct sigaction otherHandler {};

// Only what a signal handler may do: atomics, and mmap, which is a bare system call.
void replaceLostPages(int, siginfo_t* fault, void*) {
    static const auto pageSize = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto at = reinterpret_cast<std::uintptr_t>(fault->si_addr);
    for (GuardedMapping& mapping : guardedMappings) {
        const std::uintptr_t begin = mapping.begin.load();
        const std::uintptr_t end = mapping.end.load();
        if (begin == 0 || at < begin || at >= end)
            continue;
        // The file was cut somewhere before this page, so the pages behind it are gone as well.
        const std::uintptr_t page = at - at % pageSize;
        void* const place = mmap(reinterpret_cast<void*>(page), end - page, PROT_READ,
                                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
        if (place != MAP_FAILED) {
            mapping.lost.store(true);
            return;
        }
    }
    // Not ours: the fault happens again on return, and meets whoever was here before. Should that
    // one hand it back, it ends the program.
    if (handedOn.exchange(true))
        signal(SIGBUS, SIG_DFL);
    else
        sigaction(SIGBUS, &otherHandler, nullptr);
}

void installHandler() {
    static const bool installed = [] {
        struct sigaction handler {};
        handler.sa_sigaction = replaceLostPages;
        handler.sa_flags = SA_SIGINFO | SA_NODEFER;
        sigemptyset(&handler.sa_mask);
        return sigaction(SIGBUS, &handler, &otherHandler) == 0;
    }();
    static_cast<void>(installed);
}

}  // namespace

LostPagesGuard::LostPagesGuard(std::span<const std::byte> bytes) : slot_(kGuardedMappings) {
    installHandler();
    for (std::size_t slot = 0; slot < kGuardedMappings && slot_ == kGuardedMappings; ++slot)
        if (!guardedMappings[slot].taken.exchange(true))
            slot_ = slot;
    if (slot_ == kGuardedMappings)
        return;
    GuardedMapping& mapping = guardedMappings[slot_];
    const auto begin = reinterpret_cast<std::uintptr_t>(bytes.data());
    mapping.lost.store(false);
    mapping.end.store(begin + bytes.size());
    mapping.begin.store(begin);
}

LostPagesGuard::~LostPagesGuard() {
    if (slot_ == kGuardedMappings)
        return;
    guardedMappings[slot_].begin.store(0);
    guardedMappings[slot_].taken.store(false);
}

bool LostPagesGuard::lost() const {
    return slot_ != kGuardedMappings && guardedMappings[slot_].lost.load();
}

}  // namespace quantscope
