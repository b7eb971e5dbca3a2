// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

namespace quantscope {

void forEachPiece(std::size_t pieces, const std::function<void(std::size_t piece)>& work,
                  unsigned threads) {
    if (pieces <= 1 || threads == 1) {
        for (std::size_t piece = 0; piece < pieces; ++piece)
            work(piece);
        return;
    }
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

struct ThreadLimit::Limit {
    tbb::global_control control;
};

ThreadLimit::ThreadLimit(unsigned threads) {
    if (threads > 0)
        limit_ =
            std::make_unique<Limit>(Limit{{tbb::global_control::max_allowed_parallelism, threads}});
}

ThreadLimit::~ThreadLimit() = default;

}  // namespace quantscope
