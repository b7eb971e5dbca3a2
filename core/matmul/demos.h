// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/result.h"
#include "core/data/tensor.h"
#include "core/matmul/float_product.h"
#include "core/matmul/quantized_product.h"

// Matrices to multiply that need no file.
namespace quantscope {

/// Two matrices of reals and how they are quantized.
struct ProductDemo {
    Tensor a;
    Tensor b;
    SideQuantizer quantizerA;
    SideQuantizer quantizerB;
};

/// The lecture's example as codes: 3 × 3 times 3 × 2, both scales 1/127, zero-points 0.
struct CodesDemo {
    QuantizedSide a;
    QuantizedSide b;
};
CodesDemo courseDemo();

/// The same as reals, code / 127, under the scale 1/127: the codes come back.
ProductDemo courseDemoReals();

/// A 2 × 4 example in decimals, symmetric 8-bit narrow codes per tensor: cell (1, 1) has the sum
/// 5035 and the result 0.28095 where 0.28 is exact.
ProductDemo workedDemo();

/// Standard normal A and B (B with 1/√k, so that C is of the size of A), the same bits on every
/// computer for one seed. Symmetric 8-bit narrow codes per tensor.
/// Errors: Usage for a size of 0; TooLarge beyond kMaxGeneratedValues values.
Result<ProductDemo> randomDemo(const ProductShape& shape, std::uint64_t seed = 42);

/// Multiplies `channels` columns of A, drawn by `seed` without repetition, by `factor`: what large
/// language models' activations look like (Dettmers et al. 2022, arXiv:2208.07339).
Tensor withOutlierChannels(const Tensor& a, std::size_t channels, double factor,
                           std::uint64_t seed);

/// A demo word of the command line: "M,N,K". Nothing if it is not three whole numbers.
std::optional<ProductShape> parseProductShape(std::string_view text);

}  // namespace quantscope
