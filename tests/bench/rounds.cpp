// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rounds.h"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace quantscope::bench {

namespace {

double secondsOf(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// How many runs fill a slice, from one timed run.
std::size_t repeatsFor(const Contender& contender, double sliceSeconds, double (*clock)()) {
    const double start = clock();
    contender.run();
    const double once = std::max(1e-7, clock() - start);
    return static_cast<std::size_t>(std::max(1.0, std::round(sliceSeconds / once)));
}

}  // namespace

Quartiles quartiles(std::vector<double> values) {
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto at = [&values](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) +
                                               0.5)];
    };
    return {at(0.25), at(0.5), at(0.75)};
}

Quartiles ratio(const Contender& a, const Contender& b) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < a.gops.size() && round < b.gops.size(); ++round)
        ratios.push_back(a.gops[round] / b.gops[round]);
    return quartiles(std::move(ratios));
}

double processSeconds() {
    return secondsOf(CLOCK_PROCESS_CPUTIME_ID);
}

double wallSeconds() {
    return secondsOf(CLOCK_MONOTONIC);
}

void pinToCore(int core) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<std::size_t>(core), &set);
    sched_setaffinity(0, sizeof(set), &set);
}

void race(std::vector<Contender>& contenders, double operations, int rounds, double sliceSeconds,
          double (*clock)()) {
    std::vector<std::size_t> repeats;
    for (const Contender& contender : contenders)
        repeats.push_back(repeatsFor(contender, sliceSeconds, clock));
    for (int round = 0; round <= rounds; ++round)
        for (std::size_t i = 0; i < contenders.size(); ++i) {
            const double start = clock();
            for (std::size_t r = 0; r < repeats[i]; ++r)
                contenders[i].run();
            const double seconds = clock() - start;
            if (round > 0)
                contenders[i].gops.push_back(operations * static_cast<double>(repeats[i]) /
                                             seconds * 1e-9);
        }
}

}  // namespace quantscope::bench
