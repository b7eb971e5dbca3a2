// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/peak.h"

#include <cassert>
#include <chrono>

#if defined(__linux__)
#include <ctime>
#endif

#include "core/matmul/kernels/kernels.h"

namespace quantscope {

namespace {

double threadSeconds() {
#if defined(__linux__)
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
#else
    using Seconds = std::chrono::duration<double>;
    return Seconds(std::chrono::steady_clock::now().time_since_epoch()).count();
#endif
}

}  // namespace

double peakGops(MatmulIsa isa, double seconds) {
    const kernels::GemmKernels* path = kernels::kernelsOf(isa);
    assert(path);
    constexpr std::size_t kRepeats = 4096;  // Well above the clock's step, well below a time slice.
    path->busyLoop(kRepeats);
    double operations = 0;
    const double start = threadSeconds();
    double passed = 0;
    do {
        operations += path->busyLoop(kRepeats);
        passed = threadSeconds() - start;
    } while (passed < seconds);
    return operations / passed * 1e-9;
}

}  // namespace quantscope
