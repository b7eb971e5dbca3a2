// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope::builtin {

Result<Remedied> smooth(const RemedyInput& input, const Task& task) {
    constexpr double kFloor = 1e-5;  // as in the authors' code, for channels that are all zero
    const double alpha = input.parameter;
    std::vector<double> factors = columnMaxima(input.x.values.values(), input.x.shape[1]);
    const std::vector<double> maxima = rowMaxima(input.w.values.values(), input.w.shape[1]);
    for (std::size_t j = 0; j < factors.size(); ++j)
        factors[j] = std::max(kFloor, std::pow(std::max(factors[j], kFloor), alpha) /
                                          std::pow(std::max(maxima[j], kFloor), 1 - alpha));
    return quantizedWithFactors(input, std::move(factors), task);
}

}  // namespace quantscope::builtin
