// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// The classic x86 bug, emulated: pmaddubsw multiplies unsigned by signed bytes and adds each pair
// of products in a *saturating* 16-bit integer. 255 · 127 · 2 = 64,770 becomes 32,767, and the
// result is wrong without a word. Kernels for processors without VNNI met it; 7-bit weights
// ("reduce range") and widening to 16 bits first are the ways round it.
namespace quantscope {

/// One lane of the instruction: a0·b0 + a1·b1, cut to −32,768 … 32,767.
/// Source: Intel Software Developer's Manual, volume 2, PMADDUBSW.
std::int16_t saturatedPair(std::uint8_t a0, std::uint8_t a1, std::int8_t b0, std::int8_t b1);

/// A sum of products as the instruction makes it, beside the true one.
struct PairedSum {
    std::int64_t saturated = 0;  ///< Σ of the cut pairs, added up in wide integers.
    std::int64_t exact = 0;
    std::size_t cutPairs = 0;             ///< Pairs that did not fit 16 bits.
    std::optional<std::size_t> firstCut;  ///< Index of the first of them.

    bool operator==(const PairedSum&) const = default;
};

/// Σ a[i]·b[i·strideB] in pairs; a last value without a partner is paired with 0.
PairedSum pairedSum(std::span<const std::uint8_t> a, const std::int8_t* b, std::size_t strideB);

/// The same for signed codes on the left, as kernels did it: a is moved to a + 128, and
/// 128 · Σ b is taken off again at the end.
PairedSum pairedSumOfSigned(std::span<const std::int8_t> a, const std::int8_t* b,
                            std::size_t strideB);

}  // namespace quantscope
