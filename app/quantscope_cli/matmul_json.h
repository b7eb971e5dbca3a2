// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantscope_cli/output.h"
#include "core/matmul/quantized_product.h"

namespace quantscope::cli {

/// The contract's object of `matmul`, without what was measured. Arrays of more than 64 × 64
/// values are null: files take those.
Json productJson(const QuantizedProduct& product);

/// Its `requantized`.
Json requantizedJson(const RequantizedProduct& made);

}  // namespace quantscope::cli
