// SPDX-License-Identifier: GPL-3.0-or-later
#include <cblas.h>

#include "tests/bench/matmul_contenders.h"

namespace quantscope::bench {

std::vector<Contender> openBlasFloat(Problem& problem, unsigned threads) {
    openblas_set_num_threads(static_cast<int>(threads));
    return {{"openblas.float", [&problem] {
                 const auto m = static_cast<blasint>(problem.m);
                 const auto n = static_cast<blasint>(problem.n);
                 const auto k = static_cast<blasint>(problem.k);
                 cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1.0F,
                             problem.realA.data(), k, problem.realB.data(), n, 0.0F,
                             problem.realC.data(), n);
             }}};
}

}  // namespace quantscope::bench
