// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Codebooks: quantizers whose levels are not evenly spaced. This folder knows tables and how to fit
// them to values; `quant` puts them to use beside the uniform quantizers.
namespace quantscope {

/// A table of levels. A group uses it times its scale: real level = levels[k] · scale.
struct CodebookTable {
    std::vector<double> levels;   ///< L >= 1, ascending.
    std::vector<double> borders;  ///< L − 1, ascending: where the index goes from k to k + 1.
    std::vector<std::uint8_t> tiesUp;  ///< Per border: whether a value on it gets the upper level.
    /// Whether values can be clipped: those more than half the outermost step beyond the outermost
    /// levels, as with uniform codes. False for tables fitted to all of the group's values.
    bool limited = true;

    bool operator==(const CodebookTable&) const = default;
};

/// The table that gives each value its nearest level; a value halfway gets the lower one (as in
/// bitsandbytes' kernels). @pre levels are ascending.
CodebookTable nearestTable(std::vector<double> levels);

/// The bits of a code among `levels` levels: ⌈log2 levels⌉.
int codeBits(std::size_t levels);

}  // namespace quantscope
