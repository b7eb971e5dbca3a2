// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

// Sums over parts of leaves of 16 values, in vector code chosen at run time. All instruction sets
// give the same bits: 16 numbers are folded in one order, halves upon halves.
namespace quantscope {

/// Which of a leaf's values count: those from `begin` on and before `end`.
struct LeafPart {
    const float* leaf;
    double begin;
    double end;
};

/// Σ (x − pivot) and Σ (x − pivot)² of each part. Whole leaves are read.
void leafSums(std::span<const LeafPart> parts, double pivot, double* first, double* second);

/// Σ (x − pivot) alone.
void leafFirstSums(std::span<const LeafPart> parts, double pivot, double* first);

}  // namespace quantscope
