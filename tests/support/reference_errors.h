// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/quant/affine.h"
#include "core/quant/level_table.h"
#include "core/whatif/sorted_index.h"

namespace quantscope::test {

/// What a quantizer does to each value, by the definition: a plain loop with sums in long double.
LevelErrors referenceErrors(std::span<const float> finite, const AffineQuantizer& quantizer);
LevelErrors referenceErrors(std::span<const float> finite, const LevelTable& table);

/// What is wrong with `got`, in one line; empty when counts and the largest error are equal,
/// Σ e² lies within `relative` of the expected one, its two parts, the levels' shares and the
/// other sums within 1e-6 of theirs or what double can tell (1e-15 of Σ x²).
std::string errorDifference(const LevelErrors& got, const LevelErrors& expected, double relative);

}  // namespace quantscope::test
