// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/matmul/product_reference.h"

#include <random>

namespace quantscope::test {

namespace {

std::int64_t element(const CodeMatrix& matrix, std::size_t i, std::size_t j) {
    const std::uint8_t code = static_cast<const std::uint8_t*>(matrix.codes)[i * matrix.stride + j];
    return (matrix.type == CodeType::Int8 ? static_cast<std::int8_t>(code) : code) -
           std::int64_t{matrix.zeroPoint};
}

}  // namespace

std::string textOf(Shape shape) {
    return std::to_string(shape.m) + " x " + std::to_string(shape.n) + " x " +
           std::to_string(shape.k);
}

std::vector<std::uint8_t> someCodes(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::uint8_t> codes(count);
    for (std::uint8_t& code : codes)
        code = random() % 8 == 0 ? 0x80 : static_cast<std::uint8_t>(random());
    return codes;
}

std::vector<std::int32_t> plainProduct(const CodeMatrix& a, const CodeMatrix& b, std::size_t stride,
                                       std::int32_t gap) {
    std::vector<std::int32_t> c(a.rows * stride, gap);
    for (std::size_t i = 0; i < a.rows; ++i)
        for (std::size_t j = 0; j < b.columns; ++j) {
            // Modulo 2^64, and so modulo 2^32, even where zero-points take the sum beyond int64.
            std::uint64_t sum = 0;
            for (std::size_t p = 0; p < a.columns; ++p)
                sum += static_cast<std::uint64_t>(element(a, i, p) * element(b, p, j));
            c[i * stride + j] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sum));
        }
    return c;
}

}  // namespace quantscope::test
