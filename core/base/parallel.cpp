// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#ifdef __SANITIZE_THREAD__
#include <atomic>
#include <thread>
#include <vector>
#endif

namespace quantscope {

#ifdef __SANITIZE_THREAD__
namespace {

// The system's TBB is built without the thread sanitizer, which therefore sees none of its
// hand-offs and calls each one a race. Plain threads let it see the work itself.
void inPlainThreads(std::size_t pieces, const std::function<void(std::size_t piece)>& work) {
    constexpr std::size_t kThreads = 4;
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t piece = next++; piece < pieces; piece = next++)
            work(piece);
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < kThreads; ++i)
        threads.emplace_back(run);
}

}  // namespace
#endif

void forEachPiece(std::size_t pieces, const std::function<void(std::size_t piece)>& work,
                  unsigned threads) {
    if (pieces <= 1 || threads == 1) {
        for (std::size_t piece = 0; piece < pieces; ++piece)
            work(piece);
        return;
    }
#ifdef __SANITIZE_THREAD__
    return inPlainThreads(pieces, work);
#endif
    const auto run = [&] {
        tbb::parallel_for(std::size_t{0}, pieces, work, tbb::simple_partitioner());
    };
    // The caller's own arena keeps its workers awake between loops; those of a new one arrive when
    // a short loop is already over (measured: two threads slower than one below half a
    // millisecond).
    if (threads == 0)
        run();
    else
        tbb::task_arena(static_cast<int>(threads)).execute(run);
}

// A copied global_control takes the limit away as the first of the two dies: it is made in place.
struct ThreadLimit::Limit {
    explicit Limit(unsigned threads)
        : control(tbb::global_control::max_allowed_parallelism, threads) {}

    tbb::global_control control;
};

ThreadLimit::ThreadLimit(unsigned threads) {
    if (threads > 0)
        limit_ = std::make_unique<Limit>(threads);
}

ThreadLimit::~ThreadLimit() = default;

}  // namespace quantscope
