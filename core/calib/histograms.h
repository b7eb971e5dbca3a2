// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/calib/calibrator.h"
#include "core/data/histogram.h"

namespace quantscope {

/// Counts of the input's values in equal bins, from the index when there is one.
/// @pre lower < upper, both finite, 1 <= bins <= 65536.
Histogram histogramOfInput(const CalibrationInput& input, double lower, double upper,
                           std::size_t bins);

/// Counts of |x| in equal bins over [0, largest |x|]. @pre That is not 0; bins as above.
Histogram absHistogramOfInput(const CalibrationInput& input, std::size_t bins);

}  // namespace quantscope
