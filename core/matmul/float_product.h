// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"

// Products of real matrices: what simulated quantization multiplies with, and what every error is
// measured against. All matrices are row-major without gaps.
namespace quantscope {

/// Sizes of a product C (m × n) = A (m × k) · B (k × n).
struct ProductShape {
    std::size_t m = 0;
    std::size_t k = 0;
    std::size_t n = 0;

    /// 2·m·n·k as a real number: it may exceed any integer.
    double operations() const {
        return 2 * static_cast<double>(m) * static_cast<double>(n) * static_cast<double>(k);
    }
    bool operator==(const ProductShape&) const = default;
};

/// A·B in single precision by Eigen's product, k cut into pieces of fixed length so that the order
/// of every sum, and with it the result, does not depend on the caches of the computer or the
/// number of threads (at most `threads`; 0: as many as the computer has).
/// @pre Sizes fit. Errors: Cancelled.
Result<std::vector<float>> floatProduct(std::span<const float> a, std::span<const float> b,
                                        const ProductShape& shape, const Task& task = {},
                                        unsigned threads = 0);

/// A·B of single-precision values with products and sums in double, summed in the order of k: the
/// product of two float32 numbers is exact in double, so this is the reference for every error.
/// @pre Sizes fit. Errors: Cancelled.
Result<std::vector<double>> exactProduct(std::span<const float> a, std::span<const float> b,
                                         const ProductShape& shape, const Task& task = {});

}  // namespace quantscope
