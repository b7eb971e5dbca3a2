// SPDX-License-Identifier: GPL-3.0-or-later
#include <public/gemmlowp.h>
#include <memory>

#include "tests/bench/matmul_contenders.h"

namespace quantscope::bench {

// gemmlowp multiplies unsigned codes less their offsets; with 128 on both sides that is our
// product.
std::vector<Contender> gemmlowpProducts(Problem& problem, unsigned threads) {
    const auto context = std::make_shared<gemmlowp::GemmContext>();
    context->set_max_num_threads(static_cast<int>(threads));
    return {{"gemmlowp.plain", [&problem, context] {
                 using gemmlowp::MapOrder;
                 const auto m = static_cast<int>(problem.m);
                 const auto n = static_cast<int>(problem.n);
                 const auto k = static_cast<int>(problem.k);
                 const gemmlowp::MatrixMap<const std::uint8_t, MapOrder::RowMajor> a(
                     problem.shiftedA.data(), m, k);
                 const gemmlowp::MatrixMap<const std::uint8_t, MapOrder::RowMajor> b(
                     problem.shiftedB.data(), k, n);
                 gemmlowp::MatrixMap<std::int32_t, MapOrder::RowMajor> c(problem.c.data(), m, n);
                 gemmlowp::GemmWithOutputPipeline<std::uint8_t, std::int32_t,
                                                  gemmlowp::DefaultL8R8BitDepthParams>(
                     context.get(), a, b, &c, -128, -128, std::make_tuple());
             }}};
}

}  // namespace quantscope::bench
