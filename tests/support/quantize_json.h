// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/whatif/sorted_index.h"
#include "tests/support/golden.h"

namespace quantscope::test {

/// What core makes of a tensor under a request, with the names of the command line's `quantize`
/// (without `errors.kl`), and `loss`: the mean |error|^P of the reconstruction where the
/// calibration minimises one. `index`: of the tensor, when the calibration is to use one.
Result<Json> quantizeJson(const Tensor& tensor, const GoldenRequest& request,
                          const SortedIndex* index = nullptr);

}  // namespace quantscope::test
