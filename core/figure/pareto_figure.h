// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/figure/figure.h"
#include "core/scenario/compare.h"

namespace quantscope {

/// Bits per value, metadata included, against SQNR: a mark for every row of a comparison, named by
/// its contender, and a line through the frontier. Rows without error have no SQNR and no mark.
Figure paretoFigure(std::span<const ComparedRow> rows);

}  // namespace quantscope
