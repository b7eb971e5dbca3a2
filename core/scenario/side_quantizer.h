// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calib/calibration.h"
#include "core/quant/scheme.h"

namespace quantscope {

/// How one side of a matrix product is quantized.
struct SideQuantizer {
    Scheme scheme;  ///< Uniform, at most 8 bits; per tensor, or per row of A, per column of B.
    Calibration calibration;

    bool operator==(const SideQuantizer&) const = default;
};

}  // namespace quantscope
