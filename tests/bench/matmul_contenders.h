// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/huge_buffer.h"
#include "core/matmul/gemm.h"
#include "tests/bench/rounds.h"

namespace quantscope::bench {

/// One product for all contenders, on huge pages: codes, the same codes shifted by 128 for
/// libraries that multiply unsigned ones, and reals for the others.
struct Problem {
    std::size_t m = 0;
    std::size_t n = 0;
    std::size_t k = 0;
    HugeBuffer<std::int8_t> a, b;
    HugeBuffer<std::uint8_t> shiftedA, shiftedB;
    HugeBuffer<float> realA, realB, realC;
    HugeBuffer<std::int32_t> c;

    double operations() const {
        return 2.0 * static_cast<double>(m) * static_cast<double>(n) * static_cast<double>(k);
    }
};
Problem makeProblem(std::size_t m, std::size_t n, std::size_t k);

/// Whether c holds the product: all cells of a small one, else samples with the last row and
/// column.
bool isProduct(const Problem& problem);

struct OwnOptions {
    MatmulIsa isa = bestIsa();
    unsigned threads = 1;
};

// Integer products to problem.c. Names end in .plain or .prepacked.
std::vector<Contender> ownProducts(Problem& problem, const OwnOptions& options);
std::vector<Contender> oneDnnProducts(Problem& problem);
std::vector<Contender> gemmlowpProducts(Problem& problem, unsigned threads);
std::vector<Contender> eigenIntegerProduct(Problem& problem);

// Reals to reals.
std::vector<Contender> ownPipelines(Problem& problem, const OwnOptions& options);
std::vector<Contender> oneDnnFloat(Problem& problem);
std::vector<Contender> openBlasFloat(Problem& problem, unsigned threads);
std::vector<Contender> eigenFloat(Problem& problem);

}  // namespace quantscope::bench
