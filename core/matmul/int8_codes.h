// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/quant/affine.h"

namespace quantscope {

/// Symmetric int8 quantizers, one for all columns or one per column, ready to quantize many rows.
///
/// Codes are those of AffineQuantizer for the default Scheme (symmetric, 8 bits, −127 … 127, half
/// to even), value by value: estimated in float32 and settled by it where the estimate is near a
/// tie.
class Int8Quantizers {
public:
    /// @param largest  Largest magnitude of the matrix or of each column; finite.
    explicit Int8Quantizers(std::span<const float> largest);

    /// Codes of columns firstColumn … of one row. @pre The values are finite.
    void quantize(std::span<const float> values, std::size_t firstColumn, std::int8_t* codes) const;

    /// What codes are multiplied by, one per quantizer.
    const std::vector<float>& scales() const { return scales_; }

private:
    const AffineQuantizer& of(std::size_t column) const;

    std::vector<AffineQuantizer> quantizers_;
    std::vector<float> scales_;
    std::vector<float> inverses_;
    bool inFloat_ = true;  ///< Every estimate is good enough to be settled.
};

/// Largest magnitude of each column of `rows` rows, or a single one of all. False if a value is not
/// finite. `largest` has one element per column, or one.
bool largestMagnitudes(const float* values, std::size_t rows, std::size_t columns,
                       std::size_t stride, std::span<float> largest);

}  // namespace quantscope
