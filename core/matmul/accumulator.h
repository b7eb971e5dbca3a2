// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/quant/scheme.h"

// How much room sums of code products have in a register, and what happens when it runs out.
namespace quantscope {

/// What a register does with a sum that does not fit.
enum class RegisterOverflow { Wrap, Saturate };

/// The register that sums up products of codes.
struct Accumulator {
    int bits = 32;  ///< 2 to 63; hardware has 16 and 32.
    RegisterOverflow overflow = RegisterOverflow::Wrap;

    std::int64_t lowest() const { return -(std::int64_t{1} << (bits - 1)); }
    std::int64_t highest() const { return (std::int64_t{1} << (bits - 1)) - 1; }
    bool holds(std::int64_t sum) const { return sum >= lowest() && sum <= highest(); }

    /// What the register holds after `sum` was written to it.
    std::int64_t stored(std::int64_t sum) const;

    bool operator==(const Accumulator&) const = default;
};

/// The largest k for which no sum of k products of codes can leave the register, whatever the
/// codes are: from the products of the two ranges' ends. SIZE_MAX when all products are 0.
/// int32: 131,071 for −128…127 on both sides, 133,144 for ±127, 65,793 for 0…255 with −128…127.
std::size_t largestExactDepth(const Accumulator& accumulator, CodeSpan a, CodeSpan b);

/// The same for differences code − zero-point: a finished sum with its zero-point terms.
std::size_t largestExactDepth(const Accumulator& accumulator, CodeSpan a, std::int64_t zeroPointA,
                              CodeSpan b, std::int64_t zeroPointB);

/// Bits that `sum` needs beside the sign: 13 for 5035, 0 for 0 and −1.
int bitsUsed(std::int64_t sum);

/// One sum through the register, product by product.
struct AccumulatedSum {
    std::int64_t stored = 0;  ///< What the register ends with.
    std::int64_t exact = 0;
    std::int64_t largest = 0;                  ///< The largest |partial sum| of the exact sums.
    std::optional<std::size_t> firstOverflow;  ///< Index of the product that did not fit.
};

/// Σ a[i·strideA] · b[i·strideB], i = 0 … depth − 1, in this order.
AccumulatedSum accumulate(const Accumulator& accumulator, const std::int32_t* a,
                          std::size_t strideA, const std::int32_t* b, std::size_t strideB,
                          std::size_t depth);

}  // namespace quantscope
