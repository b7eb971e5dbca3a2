// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/float_product.h"

#include <Eigen/Core>
#include <algorithm>
#include <atomic>

#include "core/base/parallel.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Eigen cuts k where a panel no longer fits the first-level cache; from 16 KiB on that is beyond
// this length, so that it never does.
constexpr std::size_t kDepthPiece = 240;
// Rows of one piece of work; fixed, so that Eigen's edge cases fall on the same rows everywhere.
constexpr std::size_t kRowPiece = 64;

Eigen::Index index(std::size_t value) {
    return static_cast<Eigen::Index>(value);
}

void multiplyRows(std::span<const float> a, std::span<const float> b, const ProductShape& shape,
                  std::size_t from, std::size_t to, std::vector<float>& c) {
    const Eigen::Map<const RowMajor> left(a.data() + from * shape.k, index(to - from),
                                          index(shape.k));
    const Eigen::Map<const RowMajor> right(b.data(), index(shape.k), index(shape.n));
    Eigen::Map<RowMajor> product(c.data() + from * shape.n, index(to - from), index(shape.n));
    product.setZero();
    for (std::size_t p = 0; p < shape.k; p += kDepthPiece) {
        const Eigen::Index depth = index(std::min(kDepthPiece, shape.k - p));
        product.noalias() += left.middleCols(index(p), depth) * right.middleRows(index(p), depth);
    }
}

// c[r][0 … width) += a[r][p] · b[p][0 … width) for `rows` rows and all p, in the order of p.
QUANTSCOPE_TARGET_CLONES
void accumulateRows(const float* a, const float* b, double* c, std::size_t rows, std::size_t depth,
                    std::size_t n, std::size_t width) {
    for (std::size_t p = 0; p < depth; ++p) {
        const float* const right = b + p * n;
        for (std::size_t row = 0; row < rows; ++row) {
            const double left = static_cast<double>(a[row * depth + p]);
            double* const sum = c + row * n;
            for (std::size_t j = 0; j < width; ++j)
                sum[j] += left * static_cast<double>(right[j]);
        }
    }
}

void exactRows(std::span<const float> a, std::span<const float> b, const ProductShape& shape,
               std::size_t from, std::size_t to, std::vector<double>& c) {
    // Four rows of 512 sums stay in the first-level cache while B passes by.
    constexpr std::size_t kRows = 4;
    constexpr std::size_t kWidth = 512;
    for (std::size_t j = 0; j < shape.n; j += kWidth)
        for (std::size_t i = from; i < to; i += kRows)
            accumulateRows(a.data() + i * shape.k, b.data() + j, c.data() + i * shape.n + j,
                           std::min(kRows, to - i), shape.k, shape.n,
                           std::min(kWidth, shape.n - j));
}

template <class Work>
Result<Done> forRowPieces(const ProductShape& shape, const Task& task, unsigned threads,
                          Work work) {
    std::atomic<bool> cancelled = false;
    const auto piece = [&](std::size_t at) {
        if (task.cancelled())
            cancelled = true;
        if (!cancelled)
            work(at * kRowPiece, std::min(shape.m, (at + 1) * kRowPiece));
    };
    forEachPiece((shape.m + kRowPiece - 1) / kRowPiece, piece, threads);
    if (cancelled)
        return Error{Errc::Cancelled, {}};
    return Done{};
}

}  // namespace

Result<std::vector<float>> floatProduct(std::span<const float> a, std::span<const float> b,
                                        const ProductShape& shape, const Task& task,
                                        unsigned threads) {
    std::vector<float> c(shape.m * shape.n);
    auto done = forRowPieces(shape, task, threads, [&](std::size_t from, std::size_t to) {
        multiplyRows(a, b, shape, from, to, c);
    });
    if (!done)
        return done.error();
    return c;
}

Result<std::vector<double>> exactProduct(std::span<const float> a, std::span<const float> b,
                                         const ProductShape& shape, const Task& task) {
    std::vector<double> c(shape.m * shape.n);
    auto done = forRowPieces(shape, task, 0, [&](std::size_t from, std::size_t to) {
        exactRows(a, b, shape, from, to, c);
    });
    if (!done)
        return done.error();
    return c;
}

}  // namespace quantscope
