// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope::builtin {

namespace {

std::vector<double> columnMeans(const std::vector<double>& y, const ProductShape& shape) {
    std::vector<double> means(shape.n, 0);
    for (std::size_t at = 0; at < y.size(); ++at)
        means[at % shape.n] += y[at];
    for (double& mean : means)
        mean /= static_cast<double>(shape.m);
    return means;
}

}  // namespace

Result<Remedied> correctBias(const RemedyInput& input, const Task& task) {
    auto rounded = roundToNearest(input, task);
    if (!rounded)
        return rounded.error();
    Remedied result = std::move(rounded).value();
    const ProductShape shape{input.x.shape[0], input.x.shape[1], input.w.shape[1]};
    const auto exact = exactProduct(input.x.values.values(), input.w.values.values(), shape, task);
    if (!exact)
        return exact.error();
    const auto got = exactProduct(result.x, result.w, shape, task);
    if (!got)
        return got.error();
    result.bias = columnMeans(exact.value(), shape);
    const std::vector<double> shifted = columnMeans(got.value(), shape);
    for (std::size_t j = 0; j < shape.n; ++j)
        result.bias[j] -= shifted[j];
    return result;
}

}  // namespace quantscope::builtin
