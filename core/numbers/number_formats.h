// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/result.h"
#include "core/numbers/fixed_point.h"
#include "core/numbers/float_format.h"

namespace quantscope {

/// A number format under the name that the command line gives it.
struct NumberFormat {
    std::string name;
    std::variant<FloatFormat, FixedPoint> layout;

    int width() const;
};

/// A row of the table of known floating-point formats.
struct KnownFloat {
    std::string_view name;
    FloatFormat format;
};

/// FP64, FP32, TF32 (19 bits), FP16, BF16, E5M2, E4M3FN, E5M2FNUZ, E4M3FNUZ, E3M2, E2M3, E2M1.
/// Sources: IEEE 754-2019; NVIDIA A100 white paper (TF32); OCP OFP8 1.0 and MX 1.0; the FNUZ
/// variants as in AMD's CDNA3 instruction set.
std::span<const KnownFloat> knownFloats();

/// A known name, in any case; "Qm.n" (fixed point); "float:E,M" (every pattern finite).
/// Errors: Usage, naming what there is.
Result<NumberFormat> parseNumberFormat(std::string_view name);

/// The pattern nearest to `value` (half-even), its exact value, its class. A fixed-point format
/// saturates always. Nothing for NaN where the format has none.
std::optional<std::uint64_t> encode(const NumberFormat& format, double value,
                                    Overflow overflow = Overflow::Saturate);
double decode(const NumberFormat& format, std::uint64_t bits);
NumberClass classOf(const NumberFormat& format, std::uint64_t bits);

/// "zero", "subnormal", "normal", "infinity", "nan".
std::string_view idOf(NumberClass numberClass);

}  // namespace quantscope
