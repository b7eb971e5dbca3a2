// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

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
    const int width = threads == 0 ? tbb::task_arena::automatic : static_cast<int>(threads);
    tbb::task_arena arena(width);
    arena.execute([&] {
        tbb::parallel_for(std::size_t{0}, pieces, work, tbb::simple_partitioner());
    });
}

}  // namespace quantscope
