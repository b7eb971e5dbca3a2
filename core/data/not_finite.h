// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/data/tensor.h"

namespace quantscope {

/// The values of a tensor that are no numbers one can quantize.
struct NotFiniteValues {
    std::size_t nan = 0;
    std::size_t positive = 0;            ///< +inf
    std::size_t negative = 0;            ///< −inf
    std::vector<std::size_t> positions;  ///< In the tensor's values; the first `most` of them.
};
NotFiniteValues notFiniteValues(const Tensor& tensor, std::size_t most);

/// The same tensor with 0 wherever a value is not finite.
Tensor notFiniteAsZero(const Tensor& tensor);

}  // namespace quantscope
