// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/figure/figure.h"
#include "core/matmul/quantized_product.h"

// A product of any size as pictures. Large matrices are cut into blocks, at most 128 a side, each
// shown by its number of largest magnitude, so that one outlier among thousands is still seen.
// Rows and columns count from 1.
namespace quantscope {

/// One product of a product: the cell (row, column) of C, and the `depth`-th of its k terms.
struct ProductPlace {
    std::size_t row = 0;
    std::size_t depth = 0;
    std::size_t column = 0;

    bool operator==(const ProductPlace&) const = default;
};

/// `place` as far as a product of this shape has it, else the nearest.
ProductPlace inside(const ProductPlace& place, const ProductShape& shape);

/// The real values of A or B. @pre The side has reals.
Figure sideMap(const QuantizedProduct& product, ProductSide side);

/// C by integers only, and its error where the exact product is known.
Figure resultMap(const QuantizedProduct& product);

/// At most 6 × 4 cells of C and their errors around a cell: few enough to read the numbers.
Figure cornerMap(const QuantizedProduct& product, std::size_t row, std::size_t column);

/// `map` with the cell chosen that shows this row and column of its matrix.
Figure atPlace(Figure map, std::size_t row, std::size_t column);

}  // namespace quantscope
