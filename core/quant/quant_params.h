// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "core/codebook/codebook_table.h"
#include "core/quant/affine.h"
#include "core/quant/level_table.h"
#include "core/quant/scheme.h"

namespace quantscope {

/// The numbers of one group's quantizer, whatever its scheme. What all kinds have stands in the
/// base: scale, zero-point (0 except for asymmetric schemes), the range of codes, and the range of
/// values that is not cut. The kinds differ in how levels follow from these.
struct QuantParams : AffineParams {
    /// Levels in units of the scale, of a codebook; null: evenly spaced. Groups share fixed tables.
    std::shared_ptr<const CodebookTable> codebook;

    QuantParams() = default;
    QuantParams(const AffineParams& uniform) : AffineParams(uniform) {}

    bool operator==(const QuantParams& other) const;
};

/// The parameters of a codebook group: codes 0 … L − 1; `clip` is the outermost levels, or `data`,
/// the range of the group's values, for a table that cuts nothing.
QuantParams codebookParams(std::shared_ptr<const CodebookTable> table, double scale,
                           ClipRange data);

/// The scale that a fixed table gets from a clip range: its larger side, then the scheme's smallest
/// scale and power of two; 1 for a range of width 0.
double scaleOfRange(const Scheme& scheme, ClipRange range);

/// A codebook at a scale: levels and thresholds in the data's units. A value on a border follows
/// `rounding`: half-up takes the upper level, half-away the one farther from 0, half-even the
/// table's own rule (even patterns of floats). Writes into `out`, whose memory is used again:
/// groups are many and small. @pre scale > 0.
void scaleTable(const CodebookTable& table, double scale, Rounding rounding, LevelTable& out);

/// The smallest float32 at or above `border`, or, when a tie goes down, above it; +inf beyond all.
float thresholdAt(double border, bool tieUp);

/// Whether a value on the k-th border gets the upper level under `rounding`.
bool tieGoesUp(const CodebookTable& table, std::size_t k, Rounding rounding);

/// Where clipping begins on both sides, in units of the scale; ±inf where nothing is clipped.
ClipRange clipBorders(const CodebookTable& table);

/// Thresholds and levels of one group. @pre The rounding is not stochastic.
LevelTable levelTable(const QuantParams& params, Rounding rounding);

/// What a stored zero-point is: a code, or a real number, which may happen to be whole.
enum class ZeroPointKind { Code, Real };

/// Stored bits per value: the code's bits, and per group 32 bits of scale and, when asymmetric, the
/// zero-point's: the code's bits, or 32 for a real number. A codebook counts 32 bits for each level
/// that must be stored (fitted ones per group, a user's once), and no scale where it is one table
/// for one group. 0 for no values.
/// @pre The scheme is no block format: those count what they store.
double bitsPerValue(const Scheme& scheme, ZeroPointKind zeroPoints,
                    std::span<const QuantParams> groups, std::size_t values);

}  // namespace quantscope
