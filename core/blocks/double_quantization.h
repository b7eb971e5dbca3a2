// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quantscope {

/// Scales that are themselves quantized (QLoRA, arXiv:2305.14314, section 3): minus their mean, in
/// blocks of 256 by abs-max, to bitsandbytes' dynamic 8-bit table.
struct DoubleQuantized {
    std::vector<std::uint8_t> codes;  ///< Index into the ascending table, per scale.
    std::vector<float> absMax;        ///< Per 256 scales.
    float mean = 0;
    std::vector<float> restored;  ///< What the scales come back as.
};

DoubleQuantized doubleQuantized(std::span<const float> scales);

/// Bits stored for `count` scales: 8 each, 32 per 256, 32 for the mean.
double doubleQuantizedBits(std::size_t count);

}  // namespace quantscope
