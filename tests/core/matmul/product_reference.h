// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/matmul/gemm.h"

namespace quantscope::test {

struct Shape {
    std::size_t m = 0;
    std::size_t n = 0;
    std::size_t k = 0;
};

std::string textOf(Shape shape);

/// Bytes of any value; one in eight is 0x80, which is −128 where it is signed: the one code whose
/// square and whose negative need a ninth bit.
std::vector<std::uint8_t> someCodes(std::size_t count, unsigned seed);

/// The definition, `stride` values from row to row: each sum in 64 bits, then modulo 2^32. Gaps
/// between rows hold `gap`.
std::vector<std::int32_t> plainProduct(const CodeMatrix& a, const CodeMatrix& b, std::size_t stride,
                                       std::int32_t gap);

}  // namespace quantscope::test
