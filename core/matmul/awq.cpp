// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/matmul/builtin.h"

namespace quantscope::builtin {

namespace {

std::vector<double> columnMeanSizes(std::span<const float> x, std::size_t columns) {
    std::vector<double> means(columns, 0);
    for (std::size_t at = 0; at < x.size(); ++at)
        means[at % columns] += std::abs(double{x[at]});
    for (double& mean : means)
        mean /= static_cast<double>(x.size() / columns);
    return means;
}

std::vector<double> factorsFor(const std::vector<double>& meanSizes, double power) {
    constexpr double kFloor = 1e-4;
    std::vector<double> factors(meanSizes.size());
    std::transform(meanSizes.begin(), meanSizes.end(), factors.begin(),
                   [&](double mean) { return std::max(std::pow(mean, power), kFloor); });
    const auto [least, most] = std::minmax_element(factors.begin(), factors.end());
    const double middle = std::sqrt(*least * *most);
    for (double& factor : factors)
        factor /= middle;
    return factors;
}

}  // namespace

Result<Remedied> searchScales(const RemedyInput& input, const Task& task) {
    const ProductShape shape{input.x.shape[0], input.x.shape[1], input.w.shape[1]};
    const auto x = input.x.values.values();
    const auto exact = exactProduct(x, input.w.values.values(), shape, task);
    if (!exact)
        return exact.error();
    const std::vector<double> meanSizes = columnMeanSizes(x, shape.k);
    constexpr int kSteps = 20;
    std::vector<RemedyCandidate> candidates;
    Remedied best;
    double least = 0;
    for (int step = 0; step < kSteps; ++step) {
        const double power = static_cast<double>(step) / kSteps;
        auto made = quantizedWithFactors(input, factorsFor(meanSizes, power), task);
        if (!made)
            return made.error();
        const auto y = exactProduct(x, made.value().w, shape, task);
        if (!y)
            return y.error();
        const double loss = productErrors(exact.value(), y.value(), shape.m, shape.n).report.mse;
        candidates.push_back({power, loss});
        if (step == 0 || loss < least) {
            least = loss;
            best = std::move(made).value();
        }
        task.progress(static_cast<double>(step + 1) / kSteps);
    }
    best.candidates = std::move(candidates);
    return best;
}

}  // namespace quantscope::builtin
