// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/not_finite.h"

#include <cmath>
#include <utility>

namespace quantscope {

NotFiniteValues notFiniteValues(const Tensor& tensor, std::size_t most) {
    NotFiniteValues found;
    const auto values = tensor.values.values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            continue;
        ++(std::isnan(values[i]) ? found.nan : values[i] > 0 ? found.positive : found.negative);
        if (found.positions.size() < most)
            found.positions.push_back(i);
    }
    return found;
}

Tensor notFiniteAsZero(const Tensor& tensor) {
    const auto values = tensor.values.values();
    std::vector<float> zeroed(values.begin(), values.end());
    for (float& value : zeroed)
        if (!std::isfinite(value))
            value = 0;
    return makeTensor(tensor.name, tensor.shape, tensor.sourceType, tensor.sourceBits,
                      FloatArray(std::move(zeroed)));
}

}  // namespace quantscope
