// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/optimal_levels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/codebook/optimal_partition.h"
#include "core/codebook/point_sums.h"

namespace quantscope {

namespace {

// Sums over any run of the values themselves: kept at every 64th value, outwards from the middle.
class ValueSums {
public:
    explicit ValueSums(std::span<const float> sorted)
        : sorted_(sorted),
          pivot_(static_cast<double>(sorted[sorted.size() / 2])),
          sums_(sorted.size() / kStep + 1) {
        const std::size_t middle = sums_.size() / 2;
        for (std::size_t i = middle; i + 1 < sums_.size(); ++i)
            sums_[i + 1] = sums_[i] + sumOver(i * kStep, (i + 1) * kStep);
        for (std::size_t i = middle; i-- > 0;)
            sums_[i] = sums_[i + 1] - sumOver(i * kStep, (i + 1) * kStep);
    }

    std::span<const float> sorted() const { return sorted_; }

    double mean(std::size_t begin, std::size_t end) const {
        const double sum = (upTo(end) - upTo(begin)).first;
        return pivot_ + sum / static_cast<double>(end - begin);
    }

    /// Σ (x − level)² over ranks begin … end − 1.
    double squaredError(std::size_t begin, std::size_t end, double level) const {
        const Sums sums = upTo(end) - upTo(begin);
        const double shift = level - pivot_;
        const double error =
            sums.second - 2 * shift * sums.first + static_cast<double>(end - begin) * shift * shift;
        return std::max(error, 0.0);
    }

private:
    static constexpr std::size_t kStep = 64;

    struct Sums {
        double first = 0;
        double second = 0;

        Sums operator+(const Sums& other) const {
            return {first + other.first, second + other.second};
        }
        Sums operator-(const Sums& other) const {
            return {first - other.first, second - other.second};
        }
    };

    Sums sumOver(std::size_t begin, std::size_t end) const {
        Sums sums;
        for (std::size_t i = begin; i < end; ++i) {
            const double x = static_cast<double>(sorted_[i]) - pivot_;
            sums.first += x;
            sums.second += x * x;
        }
        return sums;
    }

    Sums upTo(std::size_t rank) const {
        const std::size_t step = rank / kStep;
        return sums_[step] + sumOver(step * kStep, rank);
    }

    std::span<const float> sorted_;
    double pivot_;
    std::vector<Sums> sums_;
};

// The rank of the first value above `border`, looked for from where it was before.
std::size_t rankAbove(std::span<const float> sorted, double border, std::size_t from) {
    const auto above = [&](std::size_t i) { return static_cast<double>(sorted[i]) > border; };
    std::size_t low = std::min(from, sorted.size());
    std::size_t high = low;
    std::size_t step = 1;
    while (low > 0 && above(low - 1)) {
        high = low - 1;
        low -= std::min(step, low);
        step *= 2;
    }
    step = 1;
    while (high < sorted.size() && !above(high)) {
        low = high + 1;
        high += std::min(step, sorted.size() - high);
        step *= 2;
    }
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (above(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// Lloyd's iteration with its cells; a value halfway belongs to the lower level, as in nearestTable.
class Lloyd {
public:
    Lloyd(const ValueSums& sums, std::vector<double> levels)
        : sums_(sums), levels_(std::move(levels)), ranks_(levels_.size() + 1, 0) {
        ranks_.back() = sums.sorted().size();
        findCells();
    }

    const std::vector<double>& levels() const { return levels_; }

    double squaredError() const {
        double sum = 0;
        for (std::size_t k = 0; k < levels_.size(); ++k)
            if (ranks_[k] < ranks_[k + 1])
                sum += sums_.squaredError(ranks_[k], ranks_[k + 1], levels_[k]);
        return sum;
    }

    void step() {
        for (std::size_t k = 0; k < levels_.size(); ++k)
            if (ranks_[k] < ranks_[k + 1])
                levels_[k] = sums_.mean(ranks_[k], ranks_[k + 1]);
        findCells();
    }

private:
    void findCells() {
        for (std::size_t k = 0; k + 1 < levels_.size(); ++k) {
            const double border = std::midpoint(levels_[k], levels_[k + 1]);
            const std::size_t rank =
                rankAbove(sums_.sorted(), border, std::max(ranks_[k], ranks_[k + 1]));
            ranks_[k + 1] = std::max(rank, ranks_[k]);
        }
    }

    const ValueSums& sums_;
    std::vector<double> levels_;
    std::vector<std::size_t> ranks_;
};

constexpr double kNoGain = 1e-9;

std::vector<double> polished(std::span<const float> sorted, std::vector<double> levels) {
    // Rounds gain less and less; thousands of levels, which are near their best anyhow, get fewer.
    constexpr std::size_t kFewestRounds = 20;
    constexpr std::size_t kMostRounds = 200;
    constexpr std::size_t kLevelRounds = 1'000'000;
    const std::size_t rounds = std::clamp(kLevelRounds / levels.size(), kFewestRounds, kMostRounds);
    const ValueSums sums(sorted);
    Lloyd lloyd(sums, std::move(levels));
    double error = lloyd.squaredError();
    for (std::size_t round = 0; round < rounds; ++round) {
        lloyd.step();
        const double next = lloyd.squaredError();
        if (!(error - next > kNoGain * error))
            break;
        error = next;
    }
    return lloyd.levels();
}

}  // namespace

Result<std::vector<double>> optimalLevels(std::span<const float> sorted, std::size_t levels,
                                          const Task& task) {
    // Cells a level: with 64 the optimum over cells is polished to within 2e-5 of the true one.
    constexpr std::size_t kPerLevel = 64;
    constexpr std::size_t kFewest = 4096;
    constexpr std::size_t kMost = 16384;
    const std::size_t cells = std::max(std::clamp(kPerLevel * levels, kFewest, kMost), 4 * levels);
    const PointSums points = PointSums::of(sorted, cells);
    const std::size_t parts = std::min(levels, points.size());
    auto borders = optimalPartition(points, parts, task);
    if (!borders)
        return borders.error();
    std::vector<double> best;
    for (std::size_t k = 0; k < parts; ++k)
        best.push_back(points.mean(borders.value()[k], borders.value()[k + 1]));
    best = polished(sorted, std::move(best));
    best.resize(levels, best.back());
    return best;
}

std::vector<LloydStep> lloydSteps(std::span<const float> sorted, std::vector<double> start,
                                  std::size_t mostSteps) {
    const ValueSums sums(sorted);
    const auto count = static_cast<double>(sorted.size());
    Lloyd lloyd(sums, std::move(start));
    std::vector<LloydStep> steps{{lloyd.levels(), lloyd.squaredError() / count}};
    while (steps.size() <= mostSteps) {
        lloyd.step();
        const double before = steps.back().mse;
        steps.push_back({lloyd.levels(), lloyd.squaredError() / count});
        if (!(before - steps.back().mse > kNoGain * before))
            break;
    }
    return steps;
}

std::vector<double> evenLevels(std::span<const float> sorted, std::size_t levels) {
    const auto lower = static_cast<double>(sorted.front());
    const double width = static_cast<double>(sorted.back()) - lower;
    std::vector<double> even(levels);
    for (std::size_t i = 0; i < levels; ++i)
        even[i] = lower + width * (static_cast<double>(i) + 0.5) / static_cast<double>(levels);
    return even;
}

double meanSquaredError(std::span<const float> sorted, std::span<const double> levels) {
    const ValueSums sums(sorted);
    const Lloyd lloyd(sums, {levels.begin(), levels.end()});
    return lloyd.squaredError() / static_cast<double>(sorted.size());
}

}  // namespace quantscope
