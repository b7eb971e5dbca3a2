// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace quantscope::test {

/// Starts anew the system's record of how much memory this program has had resident at most.
void resetPeakMemory();

/// That record, in bytes; nothing where the system keeps none, or a sanitizer's own memory would
/// drown it.
std::optional<std::size_t> peakMemory();

}  // namespace quantscope::test
