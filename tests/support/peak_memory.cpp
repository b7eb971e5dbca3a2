// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peak_memory.h"

#include <fstream>
#include <string>

namespace quantscope::test {

void resetPeakMemory() {
    std::ofstream("/proc/self/clear_refs") << 5;
}

std::optional<std::size_t> peakMemory() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return std::nullopt;
#else
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::size_t kib = 0;
        if (word == "VmHWM:" && status >> kib)
            return kib << 10U;
    }
    return std::nullopt;
#endif
}

}  // namespace quantscope::test
