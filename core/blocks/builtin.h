// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/blocks/block_format.h"

// What the rows of the table of block formats call; one source file per family.
namespace quantscope::builtin {

/// OCP Microscaling. Bytes: the E8M0 scale, then the elements.
std::span<const BlockFormat> mxFormats();
/// NVIDIA's NVFP4.
std::span<const BlockFormat> nvfp4Formats();
/// ggml's simple blocks of 32: q4_0 … q8_0.
std::span<const BlockFormat> ggmlSimpleFormats();
/// ggml's super-blocks of 256: q2_k … q6_k.
std::span<const BlockFormat> ggmlKFormats();
/// ggml's iq4_nl and iq4_xs.
std::span<const BlockFormat> ggmlIq4Formats();
/// bitsandbytes' int8 rows and nf4 blocks.
std::span<const BlockFormat> bitsandbytesFormats();

/// The scale's exponent for a block of MX elements: emax the exponent of the element's largest
/// value `max`, with `fractionBits` of fraction. Between −127 and 127 − emax, so that every value
/// is a float32; −127 for amax 0. Also for the tests.
int mxExponent(MxScaleRule rule, float amax, int emax, double max, int fractionBits);

}  // namespace quantscope::builtin
