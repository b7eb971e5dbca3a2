// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/matmul/accumulator.h"
#include "core/matmul/quantized_product.h"
#include "core/matmul/saturating_pairs.h"

namespace quantscope {

/// One product of one cell: codes, their product, and the register after it.
struct CellStep {
    std::int32_t codeA = 0;
    std::int32_t codeB = 0;
    std::int64_t product = 0;
    std::int64_t exactSum = 0;   ///< Σ of the products so far, in unlimited integers.
    std::int64_t storedSum = 0;  ///< What the register holds.
    bool overflows = false;      ///< The sum did not fit the register in this step.

    bool operator==(const CellStep&) const = default;
};

/// The last stage of a cell: its code in the output's int8.
struct RequantizedCell {
    double multiplier = 0;
    FixedPointMultiplier fixedPoint;
    std::int32_t halfEven = 0;        ///< By the real multiplier.
    std::int32_t fixedPointCode = 0;  ///< By the integer multiplier and shift.
    double value = 0;                 ///< What `halfEven` stands for.
    double roundingError = 0;         ///< `value` − integer-only result.

    bool operator==(const RequantizedCell&) const = default;
};

/// How one cell of C comes about, in the order in which it is worked out.
struct CellSteps {
    std::size_t row = 0;
    std::size_t column = 0;
    std::vector<CellStep> products;
    ZeroPointTerms terms;
    std::int64_t accumulator = 0;  ///< With the zero-point terms, in unlimited integers.
    std::int64_t stored = 0;       ///< The same in the register, what overflowed included.
    int bitsUsed = 0;              ///< Of the largest partial sum, beside the sign.
    double scaleA = 1;
    double scaleB = 1;
    double integerOnly = 0;  ///< accumulator · scaleA · scaleB.
    double fromStored = 0;   ///< stored · scaleA · scaleB: wrong after an overflow.
    double simulated = 0;
    std::optional<double> exact;  ///< Nothing where the sides were given as codes.
    std::optional<RequantizedCell> requantized;
    PairedSum paired;  ///< The codes' sum as pmaddubsw makes it.

    std::optional<double> error() const {
        return exact ? std::optional(integerOnly - *exact) : std::nullopt;
    }
};

/// @pre row < m, column < n. `requantized`, when given, was made of this product.
CellSteps cellSteps(const QuantizedProduct& product, std::size_t row, std::size_t column,
                    const Accumulator& accumulator = {},
                    const RequantizedProduct* requantized = nullptr);

/// What a register does to a whole product.
struct AccumulatorRoom {
    Accumulator accumulator;
    std::size_t largestExactDepth = 0;  ///< No k up to this can overflow, whatever the codes.
    std::int64_t largestSum = 0;        ///< The largest |finished sum|.
    std::size_t overflowedCells = 0;
    struct Place {
        std::size_t row = 0;
        std::size_t column = 0;
        std::size_t step =
            0;  ///< Index along k of the first product that did not fit; k: the zero-point terms.
        bool operator==(const Place&) const = default;
    };
    std::optional<Place> first;  ///< In row-major order of C.

    bool operator==(const AccumulatorRoom&) const = default;
};

/// The largest k for which neither a sum of code products nor a finished sum of this product can
/// leave the register, whatever the codes are (its code ranges and zero-points).
std::size_t largestExactDepth(const QuantizedProduct& product, const Accumulator& accumulator);

/// Sends every cell's sum through the register, product by product. Errors: Cancelled.
/// Cost: m·n·k steps, or m·n where k is so small that nothing can overflow.
Result<AccumulatorRoom> accumulatorRoom(const QuantizedProduct& product,
                                        const Accumulator& accumulator, const Task& task = {});

/// What pmaddubsw does to a whole product: wrong cells and pairs cut. Errors: Cancelled.
struct SaturatedProduct {
    std::vector<std::int64_t> sums;  ///< Σ qa·qb as the instruction gives it.
    std::size_t wrongCells = 0;
    std::size_t cutPairs = 0;
};
Result<SaturatedProduct> saturatedProduct(const QuantizedProduct& product, const Task& task = {});

}  // namespace quantscope
