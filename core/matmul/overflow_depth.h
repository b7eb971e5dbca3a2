// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/figure/figure.h"
#include "core/matmul/accumulator.h"
#include "core/matmul/quantized_product.h"

// How far a sum of code products can grow before its register overflows: for the worst codes there
// are, and for the codes of one cell, repeated along k as often as it takes.
namespace quantscope {

/// The products qa·qb that one cell of C is the sum of, in their order.
std::vector<std::int64_t> codeProductsOf(const QuantizedProduct& product, std::size_t row,
                                         std::size_t column);

/// The number of products after which a sum first does not fit the register when `products` are
/// added one after another, again and again. Nothing when it always fits. Exact: a period changes
/// the sum by a fixed amount, so the first overflow has a closed form. @pre Not empty.
std::optional<std::uint64_t> overflowDepth(const Accumulator& accumulator,
                                           std::span<const std::int64_t> products);

/// What the register holds after `depth` of the repeated products, and what it should hold.
struct RegisterSum {
    std::int64_t exact = 0;
    std::int64_t stored = 0;

    bool operator==(const RegisterSum&) const = default;
};
/// @pre Not empty, and depth ≤ kLargestRoomDepth. Cost: `depth` additions where the register
/// saturates (what it holds then depends on the order), else constant.
RegisterSum registerSum(const Accumulator& accumulator, std::span<const std::int64_t> products,
                        std::uint64_t depth);

/// As far as sums are followed.
inline constexpr std::uint64_t kLargestRoomDepth = 1U << 24U;

/// The room of a register at one k.
struct DepthRoom {
    Accumulator accumulator;
    std::uint64_t depth = 0;
    std::int64_t worstProduct = 0;    ///< Of largest magnitude among the two code ranges' ends.
    std::uint64_t worstOverflow = 0;  ///< The first k at which some codes overflow.
    RegisterSum worst;                ///< `depth` times the worst product.
    std::optional<std::uint64_t> cellOverflow;  ///< The cell's, see overflowDepth().
    RegisterSum cell;

    bool operator==(const DepthRoom&) const = default;
};
/// For sums of code products, before zero-point terms. `depth` is brought into 1 …
/// kLargestRoomDepth.
DepthRoom depthRoom(const QuantizedProduct& product, std::size_t row, std::size_t column,
                    const Accumulator& accumulator, std::uint64_t depth);

/// |sum| over k on logarithmic axes: the worst codes, the cell, the register's end; the mark of
/// role You stands at room.depth and can be dragged along k.
Figure roomFigure(const QuantizedProduct& product, std::size_t row, std::size_t column,
                  const DepthRoom& room);

}  // namespace quantscope
