// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/blocking.h"

#include <algorithm>

namespace quantscope {

namespace {

// Of each core, on every x86 since 2017 at least.
constexpr std::size_t kCacheBytes = std::size_t{512} << 10;
constexpr std::size_t kLargestInner = 4096;

std::size_t roundedUp(std::size_t value, std::size_t unit) {
    return (value + unit - 1) / unit * unit;
}

}  // namespace

std::size_t panelBytes(const kernels::GemmKernels& path, std::size_t k) {
    return (k + path.groupRows - 1) / path.groupRows * 4 * path.panelColumns;
}

Blocking blockingFor(const kernels::GemmKernels& path, std::size_t m, std::size_t n, std::size_t k) {
    const std::size_t codeBytes = 4 / path.groupRows;
    const std::size_t parts = std::max<std::size_t>(1, (k + kLargestInner - 1) / kLargestInner);
    Blocking blocking;
    blocking.inner = roundedUp(std::max<std::size_t>(1, (k + parts - 1) / parts), path.groupRows);
    blocking.rows = std::max<std::size_t>(
        24, kCacheBytes / 2 / (blocking.inner * codeBytes) / 12 * 12);
    blocking.rows = std::min(blocking.rows, std::max<std::size_t>(1, m));
    blocking.packedAtOnce = std::max<std::size_t>(64, path.panelColumns);
    blocking.packedKept = blocking.packedAtOnce;
    if (m > blocking.rows) {
        const std::size_t columns = 3 * kCacheBytes / (blocking.inner * codeBytes);
        blocking.packedKept = std::max(blocking.packedAtOnce, columns / 64 * 64);
    }
    blocking.packedKept =
        std::min(blocking.packedKept, roundedUp(std::max<std::size_t>(1, n), 64));
    return blocking;
}

}  // namespace quantscope
