// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// Which bins values fall into, in vector code chosen at run time: what a histogram spends its time
// on besides counting.
namespace quantscope {

/// Equal bins in float32. A value's place is value · perWidth + offset: bin i from i − ½ to i + ½.
struct BinRuler {
    float lower;
    float upper;
    float perWidth;
    float offset;
    float last;     ///< The last bin.
    float nearest;  ///< How near, in bins, a place may come to an edge before the edge must decide.
};

/// How many values are looked at together.
inline constexpr std::size_t kBinRun = 16;

/// Stores each value's bin, and for each run of kBinRun values 0 if all of them are sure: between
/// the ruler's ends and not too near an inner edge. Other bins may be one too high or low where
/// edges are far apart against float32's spacing. Values at the very ends are sure.
/// @pre `count` is a multiple of kBinRun; values are finite; the last bin is below 2^22.
void placeInBins(const float* values, std::size_t count, const BinRuler& ruler, std::int32_t* bins,
                 std::uint8_t* unsure);

}  // namespace quantscope
