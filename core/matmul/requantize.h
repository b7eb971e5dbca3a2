// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// From an int32 accumulator to an int8 code of the output: acc · M + zero-point, where
// M = scale of A · scale of B / scale of the output.
namespace quantscope {

/// A real multiplier as hardware without floating point holds it:
/// mantissa · 2^−31 · 2^−rightShift. A negative rightShift shifts left.
struct FixedPointMultiplier {
    std::int32_t mantissa = 0;  ///< 2^30 … 2^31 − 1.
    int rightShift = 0;

    bool operator==(const FixedPointMultiplier&) const = default;
};

/// The nearest fixed-point multiplier (halves away from zero).
/// @pre multiplier is finite and above 0.
/// Source: gemmlowp, doc/quantization.md and QuantizeMultiplier of TensorFlow Lite.
FixedPointMultiplier fixedPointMultiplier(double multiplier);

/// `value` · multiplier in 32-bit integers: a left shift (saturating) if any, the rounding doubling
/// high multiply (exact halves go up), then the rounding right shift (halves away from zero).
/// Source: gemmlowp fixedpoint.h, SaturatingRoundingDoublingHighMul and RoundingDivideByPOT.
std::int32_t multipliedInFixedPoint(std::int32_t value, FixedPointMultiplier multiplier);

/// `value` · multiplier in double precision, rounded half to even: what ONNX Runtime and PyTorch
/// do. @pre |value · multiplier| < 2^62.
std::int64_t multipliedHalfEven(std::int64_t value, double multiplier);

/// What the output of a product is quantized with.
struct OutputQuantizer {
    double scale = 1;
    std::int32_t zeroPoint = 0;

    bool operator==(const OutputQuantizer&) const = default;
};

/// `scaled` + zero-point, clamped to −128 … 127.
std::int32_t outputCode(std::int64_t scaled, std::int32_t zeroPoint);

}  // namespace quantscope
