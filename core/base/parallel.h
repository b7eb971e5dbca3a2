// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace quantscope {

/// The fixed piece size of every parallel loop, in values: 1 MiB of float32. Partitions depend on
/// the data alone, never on the number of threads, so that sums come out the same everywhere.
inline constexpr std::size_t kPieceValues = std::size_t{1} << 18;

/// How many pieces of kPieceValues cover `count` values.
constexpr std::size_t pieceCount(std::size_t count) {
    return (count + kPieceValues - 1) / kPieceValues;
}

/// Runs `work(piece)` for piece = 0 … pieces − 1, on up to `threads` threads (0: as many as the
/// computer has), in no particular order. Callers store each piece's result under its index and
/// combine them in index order afterwards.
void forEachPiece(std::size_t pieces, const std::function<void(std::size_t piece)>& work,
                  unsigned threads = 0);

/// While it lives, no parallel loop of the program runs on more than `threads` threads (0: no
/// limit). For programs that are told how many to use, and for tests; results do not change.
class ThreadLimit {
public:
    explicit ThreadLimit(unsigned threads);
    ~ThreadLimit();
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;

private:
    struct Limit;
    std::unique_ptr<Limit> limit_;
};

}  // namespace quantscope
