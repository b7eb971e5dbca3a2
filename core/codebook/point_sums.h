// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quantscope {

/// Weighted points on a line with sums over any run of them: what clustering in one dimension asks
/// again and again. Points are values, or cells of neighbouring values at their mean.
///
/// Sums run outwards from the middle point, so that far outliers do not blur those over the bulk.
class PointSums {
public:
    /// Each distinct value a point when there are at most `mostPoints`; else about `mostPoints`
    /// cells, spaced as the best quantizer spaces its levels (density^⅓; Panter and Dite 1951), so
    /// that each level has about as many cells, in the bulk and in the tails.
    /// @pre `sorted` is ascending, finite and not empty.
    static PointSums of(std::span<const float> sorted, std::size_t mostPoints);

    std::size_t size() const { return weight_.size() - 1; }

    /// Σ w · (x − mean)² over points i … j − 1, about their own mean; 0 for none.
    double scatter(std::size_t i, std::size_t j) const {
        const double weight = weight_[j] - weight_[i];
        if (!(weight > 0))
            return 0;
        const double first = first_[j] - first_[i];
        const double left = (second_[j] - second_[i]) - first * first / weight;
        return left > 0 ? left : 0;
    }

    /// @pre i < j.
    double mean(std::size_t i, std::size_t j) const {
        return pivot_ + (first_[j] - first_[i]) / (weight_[j] - weight_[i]);
    }

    /// The squared error of the best quantizer of many levels is about this over levels²: a third
    /// power of the sum over cells of density^⅓ · width, over 12.
    double highRateError() const { return highRate_; }

private:
    struct Point {
        double value;
        double weight;
    };
    void sumUp(const std::vector<Point>& points);

    double pivot_ = 0;
    double highRate_ = 0;
    std::vector<double> weight_;  ///< Up to each point, from the middle one on.
    std::vector<double> first_;   ///< Σ w · (x − pivot)
    std::vector<double> second_;  ///< Σ w · (x − pivot)²
};

}  // namespace quantscope
