// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Exact values of the small float formats that tensor files hold. Every value of each fits float32.
namespace quantscope {

/// IEEE 754 binary16: 1 sign, 5 exponent (bias 15), 10 fraction bits.
float fromFloat16(std::uint16_t bits);

/// bfloat16: the upper half of a float32.
float fromBfloat16(std::uint16_t bits);

/// OCP OFP8 E4M3 ("FN"): bias 7, no infinity, 0x7f and 0xff are NaN, largest 448.
float fromFloat8E4M3(std::uint8_t bits);

/// OCP OFP8 E5M2: bias 15, with infinities and NaN, largest 57344.
float fromFloat8E5M2(std::uint8_t bits);

}  // namespace quantscope
