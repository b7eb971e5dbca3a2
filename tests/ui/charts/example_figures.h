// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/figure/figure.h"

// Figures as core makes them, built by hand: what they show is known from their construction.
namespace quantscope::test {

/// A bell of 512 bins over [-10, 10] that holds 20,000 values and two outlying bins of one value,
/// with the levels and edges of `bits` bits and clip zones beyond ±`limit`.
Figure valuesExample(int bits = 4, double limit = 4.69, bool log = true);

/// Sum of the heights of all its bars.
double countOf(const Figure& figure);

/// Three loss curves over limits from 0.1 to 10.4 with six lettered picks, two of them at one
/// place, and the mark "you" at 9.98.
Figure sweepExample();

/// Saw-teeth of `levels` levels from -4 to 4 with clipped ramps beyond.
Figure errorExample(std::size_t levels = 15);

/// Fifteen codes from -7, some of them unused.
Figure codesExample();

/// Ideal line and eight steps from -4 to 4.
Figure staircaseExample();

}  // namespace quantscope::test
