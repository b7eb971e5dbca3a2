// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/gaussian_levels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace quantscope {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double density(double x) {
    return std::exp(-x * x / 2) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

// P(a < X < b), without loss in the tails.
double probability(double a, double b) {
    if (b <= 0)
        return probability(-b, -a);
    if (a >= 0)
        return (std::erfc(a / std::numbers::sqrt2) - std::erfc(b / std::numbers::sqrt2)) / 2;
    return (std::erf(b / std::numbers::sqrt2) - std::erf(a / std::numbers::sqrt2)) / 2;
}

// The value below which a share of a normal distribution lies; good enough to start from.
double quantileOf(double share) {
    constexpr int kHalvings = 50;
    double low = -10;
    double high = 10;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (probability(-kInfinity, middle) < share ? low : high) = middle;
    }
    return low;
}

struct Cell {
    double share;
    double mean;
    double byLower;  ///< How the mean moves with the lower border, and with the upper.
    double byUpper;
};

Cell cellBetween(double a, double b) {
    Cell cell{};
    cell.share = probability(a, b);
    cell.mean = (density(a) - density(b)) / cell.share;
    cell.byLower = std::isfinite(a) ? density(a) * (cell.mean - a) / cell.share : 0;
    cell.byUpper = std::isfinite(b) ? density(b) * (b - cell.mean) / cell.share : 0;
    return cell;
}

std::vector<Cell> cellsOf(const std::vector<double>& levels) {
    std::vector<Cell> cells;
    double lower = -kInfinity;
    for (std::size_t k = 0; k < levels.size(); ++k) {
        const double upper =
            k + 1 < levels.size() ? std::midpoint(levels[k], levels[k + 1]) : kInfinity;
        cells.push_back(cellBetween(lower, upper));
        lower = upper;
    }
    return cells;
}

// One Newton step of level − mean = 0; each equation knows its neighbours only. The largest move.
double improve(std::vector<double>& levels) {
    const std::vector<Cell> cells = cellsOf(levels);
    const std::size_t count = levels.size();
    std::vector<double> above(count);
    std::vector<double> right(count);
    for (std::size_t k = 0; k < count; ++k) {
        const double below = -cells[k].byLower / 2;
        const double middle = 1 - (cells[k].byLower + cells[k].byUpper) / 2;
        const double pivot = middle - (k > 0 ? below * above[k - 1] : 0);
        above[k] = -cells[k].byUpper / 2 / pivot;
        right[k] = (levels[k] - cells[k].mean - (k > 0 ? below * right[k - 1] : 0)) / pivot;
    }
    double step = 0;
    double largest = 0;
    for (std::size_t k = count; k-- > 0;) {
        step = right[k] - above[k] * step;
        levels[k] -= step;
        largest = std::max(largest, std::abs(step));
    }
    return largest;
}

}  // namespace

GaussianLevels gaussianLevels(std::size_t count) {
    constexpr int kMostSteps = 100;
    constexpr double kStill = 1e-14;
    // Many levels lie as densely as density^⅓, a normal distribution of three times the variance.
    GaussianLevels made;
    for (std::size_t k = 0; k < count; ++k)
        made.levels.push_back(std::numbers::sqrt3 * quantileOf((static_cast<double>(k) + 0.5) /
                                                               static_cast<double>(count)));
    for (int i = 0; i < kMostSteps && improve(made.levels) > kStill; ++i) {
    }
    made.mse = 1;
    for (const Cell& cell : cellsOf(made.levels))
        made.mse -= cell.share * cell.mean * cell.mean;
    for (std::size_t k = 0; k + 1 < count; ++k)
        made.thresholds.push_back(std::midpoint(made.levels[k], made.levels[k + 1]));
    return made;
}

}  // namespace quantscope
