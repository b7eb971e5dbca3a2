// SPDX-License-Identifier: GPL-3.0-or-later
#include <time.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <utility>

#include "app/quantscope_cli/bench.h"
#include "core/data/generators.h"

namespace quantscope::cli {

namespace {

// Below this a clock's own step and the calls around it show.
constexpr double kShortestTurn = 0.5e-3;

}  // namespace

Contest::Contest(const BenchRequest& request, std::size_t rounds)
    : rounds_(rounds), alone_(request.threads == 1) {
    constexpr std::size_t kFewFrom = 30'000'000;
    if (rounds == 0)
        rounds_ = request.n >= kFewFrom ? 4 : 8;
}

double Contest::now() const {
    timespec time{};
    clock_gettime(alone_ ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

std::size_t Contest::add(std::function<void(std::size_t)> work) {
    entries_.push_back({std::move(work), 0, 1, {}});
    return entries_.size() - 1;
}

double Contest::timed(Entry& entry) const {
    const double start = now();
    for (std::size_t i = 0; i < entry.repeats; ++i)
        entry.work(entry.turn++);
    return (now() - start) / static_cast<double>(entry.repeats);
}

void Contest::run() {
    for (std::size_t round = 0; round < rounds_; ++round) {
        for (Entry& entry : entries_) {
            const double taken = timed(entry);
            if (round == 0)
                entry.repeats = static_cast<std::size_t>(
                    std::clamp(std::ceil(kShortestTurn / std::max(taken, 1e-9)), 1.0, 1e5));
            else
                entry.seconds.push_back(taken);
        }
    }
}

double Contest::seconds(std::size_t entry) const {
    std::vector<double> sorted = entries_[entry].seconds;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 != 0 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

void keep(double value) {
    static std::atomic<double> kept;
    kept.store(value, std::memory_order_relaxed);
}

std::vector<float> benchWeights(std::size_t count) {
    // Generators stop at 10^8 values; more are the same values again.
    GeneratedData spec;
    spec.distribution = Distribution::StudentT;
    spec.scale = 0.02;
    spec.tail = 5;
    spec.count = std::min(count, kMaxGeneratedValues);
    const auto tensor = generate(spec);
    const auto drawn = tensor.value().values.values();
    std::vector<float> values(drawn.begin(), drawn.end());
    for (std::size_t i = values.size(); i < count; ++i)
        values.push_back(values[i - spec.count]);
    return values;
}

}  // namespace quantscope::cli
