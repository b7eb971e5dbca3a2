// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/blocking.h"

#include <algorithm>

#if defined(__linux__)
#include <unistd.h>
#endif

namespace quantscope {

namespace {

constexpr std::size_t kKiB = 1024;

std::size_t roundedUp(std::size_t value, std::size_t unit) {
    return (value + unit - 1) / unit * unit;
}

// Of one core, as the system says it; what every x86 since 2017 has where it does not.
std::size_t secondLevelCacheBytes() {
    static const std::size_t bytes = [] {
#if defined(__linux__) && defined(_SC_LEVEL2_CACHE_SIZE)
        const long said = sysconf(_SC_LEVEL2_CACHE_SIZE);
        if (said > 0)
            return std::clamp(static_cast<std::size_t>(said), 256 * kKiB, 2048 * kKiB);
#endif
        return 512 * kKiB;
    }();
    return bytes;
}

// Equal parts of k, none longer than `longest`.
std::size_t equalParts(std::size_t k, std::size_t longest, std::size_t unit) {
    const std::size_t parts = std::max<std::size_t>(1, (k + longest - 1) / longest);
    return roundedUp(std::max<std::size_t>(1, (k + parts - 1) / parts), unit);
}

// Splitting k writes and reads C once more. Byte groups lose 3 to 8 % by it at 1024³ (Zen 4) and
// are split above 4096 only; int16 groups, slower and twice as large, gain 8 % (Zen 3).
constexpr std::size_t kLongestOfBytes = 4096;
constexpr std::size_t kLongestOfWords = 1024;

// A block of A's rows, one panel and what streams past share the cache.
std::size_t rowsFor(std::size_t innerBytes, std::size_t panelColumns) {
    const std::size_t cache = secondLevelCacheBytes();
    const std::size_t panel = innerBytes * panelColumns;
    const std::size_t beside = cache * 3 / 4 > panel ? cache * 3 / 4 - panel : 0;
    const std::size_t rows = std::min(cache * 5 / 8, beside) / innerBytes;
    return std::max<std::size_t>(12, rows / 12 * 12);
}

// Few rows meet each panel too briefly to hide the arrival of the next from far away: shorter
// blocks of k, for which C is small enough. The fewest take whole rows of B, packed and used at
// once.
void adaptToFewRows(const kernels::GemmKernels& path, std::size_t m, std::size_t k,
                    Blocking& blocking) {
    if (m < 19) {
        blocking.inner = equalParts(k, 256, path.groupRows);
        blocking.packedAtOnce = roundedUp(4096, path.panelColumns);
    } else if (m <= 256) {
        blocking.inner = equalParts(k, 1024, path.groupRows);
    }
}

}  // namespace

std::size_t panelBytes(const kernels::GemmKernels& path, std::size_t k) {
    return (k + path.groupRows - 1) / path.groupRows * 4 * path.panelColumns;
}

Blocking blockingFor(const kernels::GemmKernels& path, std::size_t m, std::size_t n,
                     std::size_t k) {
    constexpr std::size_t kSmallB = std::size_t{1} << 20;
    constexpr std::size_t kKeptBytes = 1536 * kKiB;  // Of panels, for further blocks of rows.
    const std::size_t codeBytes = 4 / path.groupRows;
    Blocking blocking;
    blocking.inner = equalParts(k, path.widen ? kLongestOfWords : kLongestOfBytes, path.groupRows);
    blocking.packedAtOnce = roundedUp(64, path.panelColumns);
    if (k > kSmallB / std::max<std::size_t>(1, n))
        adaptToFewRows(path, m, k, blocking);
    const std::size_t innerBytes = blocking.inner * codeBytes;
    blocking.rows = std::min(std::max<std::size_t>(1, m), rowsFor(innerBytes, path.panelColumns));
    const std::size_t unit = blocking.packedAtOnce;
    blocking.packedKept =
        m > blocking.rows ? std::max(unit, kKeptBytes / innerBytes / unit * unit) : unit;
    blocking.packedKept =
        std::min(blocking.packedKept, roundedUp(std::max<std::size_t>(1, n), path.panelColumns));
    return blocking;
}

}  // namespace quantscope
