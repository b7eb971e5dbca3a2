// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/float_array.h"

namespace quantscope {

/// Sizes of a tensor's axes, slowest first. An empty shape is a scalar: one value.
using Shape = std::vector<std::size_t>;

/// The number of values of a shape; nothing if the product does not fit std::size_t.
std::optional<std::size_t> valueCount(const Shape& shape);

/// "512x128"; "scalar" for an empty shape.
std::string shapeText(const Shape& shape);

/// What kinds of values a tensor holds.
struct FiniteCounts {
    std::size_t finite = 0;
    std::size_t nan = 0;
    std::size_t inf = 0;  ///< Of either sign.

    bool operator==(const FiniteCounts&) const = default;
};

/// One array of numbers, as float32, with where it came from. Never changed after it is made;
/// cheap to copy.
struct Tensor {
    std::string name;  ///< Empty for a file that holds one nameless array.
    Shape shape;
    std::string sourceType;  ///< cli.md's `dtype`: "float32", "bfloat16", "int8", "q4_0" …
    double sourceBits = 32;  ///< Stored bits per value in the source, metadata included.
    FloatArray values;       ///< Row-major, everything the source holds.
    FloatArray finite;       ///< `values` without NaN and infinities; the same memory when
                             ///< there are none.
    FiniteCounts counts;
};

/// Counts what is not finite in `values` and keeps it apart.
///
/// @pre valueCount(shape) == values.size().
/// Cost: one pass; a second one and a copy only if something is not finite.
Tensor makeTensor(std::string name, Shape shape, std::string sourceType, double sourceBits,
                  FloatArray values);

}  // namespace quantscope
