// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/data/tensor.h"
#include "core/matmul/float_product.h"
#include "core/matmul/requantize.h"
#include "core/quant/affine.h"
#include "core/report/error_report.h"
#include "core/scenario/side_quantizer.h"

// The course's ending: C = A·B by simulated quantization and by integers only, with everything
// that a page shows of it. Matrices are row-major; A is m × k, B is k × n.
namespace quantscope {

enum class ProductSide { A, B };

/// One side of a product as integers.
struct QuantizedSide {
    std::size_t rows = 0;
    std::size_t columns = 0;
    CodeSpan span;
    std::vector<std::int32_t> codes;
    std::vector<float> values;         ///< scale · (code − zero-point), in single precision.
    std::vector<AffineParams> params;  ///< One; or one per row of A, one per column of B.
    std::optional<Tensor> reals;       ///< What was quantized; nothing where codes were given.
    ErrorReport errors;  ///< Of `values` against `reals`; zeros where codes were given.

    /// Parameters of row `line` of A, of column `line` of B.
    const AffineParams& paramsOf(std::size_t line) const {
        return params[params.size() == 1 ? 0 : line];
    }
};

/// A tensor as a side of a product: one axis is a row as A and a column as B, as in NumPy; others
/// stay as they are.
Tensor asMatrix(Tensor tensor, ProductSide side);

/// Quantizes one side. The scheme is uniform with at most 8 bits; its granularity is `tensor`, or
/// `channel:0` for A and `channel:1` for B: a scale that changed inside a sum could not be taken
/// out of it.
/// Errors: BadInput for a tensor that is no matrix, is empty, or holds NaN or infinities (naming
/// the first one's place), or whose zero-point no 32-bit sum can take; Usage for another scheme;
/// what the calibration says; Cancelled.
Result<QuantizedSide> quantizedSide(const Tensor& tensor, const SideQuantizer& quantizer,
                                    ProductSide side, const Task& task = {});

/// Codes that are there already (values of an integer file) with the numbers that turn them into
/// reals: one scale, or one per column of B.
struct CodeParams {
    std::vector<double> scales{1};
    std::int32_t zeroPoint = 0;
};
/// @pre The tensor's values are whole numbers of its source type.
/// Errors: BadInput as above, and for codes beyond −128 … 255 or a mixture of negative ones with
/// ones above 127; Usage for scales that are not positive or whose number does not fit.
Result<QuantizedSide> sideOfCodes(const Tensor& codes, const CodeParams& params, ProductSide side);

/// accumulator = codeProducts − zaSumQb − zbSumQa + kZaZb, the four terms of one cell of C.
/// Source: Jacob et al. 2018 (arXiv:1712.05877), section 2.3.
struct ZeroPointTerms {
    std::int64_t codeProducts = 0;  ///< Σ qa·qb
    std::int64_t zaSumQb = 0;       ///< za · Σ qb
    std::int64_t zbSumQa = 0;       ///< zb · Σ qa
    std::int64_t kZaZb = 0;         ///< k · za · zb

    std::int64_t accumulator() const { return codeProducts - zaSumQb - zbSumQa + kZaZb; }
    bool operator==(const ZeroPointTerms&) const = default;
};

/// Errors of one way to the product against the exact one.
struct ProductErrors {
    ErrorReport report;
    std::vector<double> rowMse;     ///< Mean squared error of each row of C.
    std::vector<double> columnMse;  ///< Of each column.
};

/// `got` against `exact`, both rows × columns.
template <class Real>
ProductErrors productErrors(const std::vector<double>& exact, const std::vector<Real>& got,
                            std::size_t rows, std::size_t columns);

/// C = A·B in every way there is.
struct QuantizedProduct {
    ProductShape shape;
    QuantizedSide a;
    QuantizedSide b;
    std::vector<std::int64_t> rowSums;      ///< Σ qa of each row of A.
    std::vector<std::int64_t> columnSums;   ///< Σ qb of each column of B.
    std::vector<std::int64_t> accumulator;  ///< Σ (qa − za)(qb − zb): what int32 hardware holds
                                            ///< when it has room (accumulator.h).
    std::vector<float> simulated;     ///< Product of the dequantized sides, in floats.
    std::vector<double> integerOnly;  ///< accumulator · scale of A · scale of B.
    std::vector<double> exact;        ///< Of the reals, in double; empty without them.
    std::optional<ProductErrors> simulatedErrors;
    std::optional<ProductErrors> integerErrors;

    double scaleAt(std::size_t row, std::size_t column) const {
        return a.paramsOf(row).scale * b.paramsOf(column).scale;
    }
    ZeroPointTerms termsAt(std::size_t row, std::size_t column) const;

    /// Integer-only minus exact result of a cell, and that in per cent of the exact one: ±∞ where
    /// an exact 0 is missed. @pre `exact` is there.
    double errorAt(std::size_t cell) const { return integerOnly[cell] - exact[cell]; }
    double percentErrorAt(std::size_t cell) const;
};

/// Multiplies two quantized sides. Sums of code products are made by multiplyCodes() in pieces of
/// k that int32 holds, and added up in 64 bits: exact for every k.
/// Errors: BadInput when A's columns are not B's rows, naming both shapes; TooLarge when the
/// results would exceed this computer's memory; Cancelled.
Result<QuantizedProduct> quantizedProduct(QuantizedSide a, QuantizedSide b, const Task& task = {});

/// Both steps at once.
Result<QuantizedProduct> quantizedProduct(const Tensor& a, const SideQuantizer& quantizerA,
                                          const Tensor& b, const SideQuantizer& quantizerB,
                                          const Task& task = {});

/// A product as int8 codes of an output quantizer, by both ways of multiplying (requantize.h).
struct RequantizedProduct {
    OutputQuantizer output;
    std::vector<double> multipliers;  ///< scale of A · scale of B / output scale: one, or one per
                                      ///< row, per column or per cell, as the sides have them.
    std::vector<FixedPointMultiplier> fixedPoint;  ///< Of each multiplier.
    std::vector<std::int32_t> halfEven;
    std::vector<std::int32_t> fixedPointCodes;

    std::size_t multiplierAt(std::size_t row, std::size_t column) const {
        return row * rowStep + column * columnStep;
    }
    std::size_t rowStep = 0;
    std::size_t columnStep = 0;
};

/// Errors: Usage for a scale that is not positive, or so far from the product's that no 32-bit
/// fixed-point multiplier reaches it.
Result<RequantizedProduct> requantized(const QuantizedProduct& product,
                                       const OutputQuantizer& output);

/// The output quantizer that just holds the product: symmetric int8, scale = largest |exact or
/// integer-only result| / 127.
OutputQuantizer fittingOutput(const QuantizedProduct& product);

}  // namespace quantscope
