// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/range_loss.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/quant/quant_params.h"
#include "core/simd/direct_errors.h"
#include "core/simd/losses.h"

namespace quantscope {

namespace {

// Where runs of sorted values end: a run holds neither more than its share of the values, so that
// the bulk is fine, nor more than its share of the range, so that tails are.
std::vector<std::size_t> runEnds(std::span<const float> sorted) {
    const std::size_t runs = RangeLoss::kMostPoints / 2;
    const std::size_t most = (sorted.size() + runs - 1) / runs;
    const double widest =
        (double{sorted.back()} - double{sorted.front()}) / static_cast<double>(runs);
    std::vector<std::size_t> ends;
    for (std::size_t begin = 0; begin < sorted.size(); begin = ends.back()) {
        const auto from = sorted.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to =
            sorted.begin() + static_cast<std::ptrdiff_t>(std::min(begin + most, sorted.size()));
        const auto end = std::upper_bound(from, to, double{*from} + widest);
        ends.push_back(static_cast<std::size_t>(end - sorted.begin()));
    }
    return ends;
}

double meanOf(std::span<const float> values) {
    double sum = 0;
    for (const float x : values)
        sum += x;
    return sum / static_cast<double>(values.size());
}

}  // namespace

RangeLoss::RangeLoss(const CalibrationInput& input, double power)
    : input_(input), scheme_(input.scheme), power_(power) {
    if (scheme_.rounding == Rounding::Stochastic)
        scheme_.rounding = Rounding::HalfEven;
    if (input.codebook && input.codebook->levels.size() <= SmallTable::kMostLevels)
        small_ = SmallTable::of(*input.codebook, scheme_.rounding);
    if (power == 1 || power == 2)
        return;
    if (input.values.size() <= kMostPoints) {
        for (const float x : input.values)
            points_.push_back({x, 1});
        return;
    }
    assert(input.index);
    const std::span<const float> sorted = input.index->sorted();
    std::size_t begin = 0;
    for (const std::size_t end : runEnds(sorted)) {
        const auto run = sorted.subspan(begin, end - begin);
        points_.push_back({static_cast<float>(meanOf(run)), static_cast<float>(run.size())});
        begin = end;
    }
}

double RangeLoss::at(ClipRange range) const {
    const double sum = input_.codebook ? ofCodebook(range) : ofUniform(range);
    return sum / static_cast<double>(input_.values.size());
}

double RangeLoss::ofUniform(ClipRange range) const {
    const AffineQuantizer quantizer(affineParams(scheme_, range), scheme_.rounding);
    if (!points_.empty())
        return overPoints([&](float x) { return quantizer.level(quantizer.index(x)); });
    if (input_.index)
        return overIndex(levelTable(quantizer));
    return lossIn(lossSums(input_.values, quantizer));
}

double RangeLoss::ofCodebook(ClipRange range) const {
    const double scale = scaleOfRange(scheme_, range);
    if (points_.empty() && !input_.index && small_)
        return lossIn(lossSums(input_.values, *small_, scale));
    if (points_.empty() && !input_.index)
        return lossIn(
            lossesIn(directErrors(input_.values, *input_.codebook, scale, scheme_.rounding, {})));
    LevelTable table;
    scaleTable(*input_.codebook, scale, scheme_.rounding, table);
    if (points_.empty())
        return overIndex(table);
    return overPoints([&](float x) { return table.levels[indexOf(table, x)]; });
}

double RangeLoss::lossIn(const LossSums& sums) const {
    return power_ == 1 ? sums.absolute : sums.squares;
}

double RangeLoss::overIndex(const LevelTable& table) const {
    if (power_ == 1)
        return input_.index->errors(table).sums.absolute;
    const SortedIndex::Squares squares = input_.index->squares(table);
    return squares.rounding + squares.clipping;
}

template <class LevelOf>
double RangeLoss::overPoints(LevelOf levelOf) const {
    double sum = 0;
    for (const Point& point : points_) {
        const double error = double{levelOf(point.value)} - point.value;
        sum += double{point.weight} * std::pow(std::abs(error), power_);
    }
    return sum;
}

bool RangeLoss::wantsIndex(const CalibrationInput& input, double power) {
    // Nanoseconds, one thread: a value of the direct pass, a level of the index.
    constexpr double kPerValue = 0.4;
    constexpr double kPerLevel = 60;
    if (power != 1 && power != 2)
        return input.values.size() > kMostPoints;
    const CodeSpan codes = codeSpan(codeRangeOf(input.scheme), input.scheme.bits);
    const auto values = static_cast<double>(input.values.size());
    return kPerValue * values > 2 * kPerLevel * static_cast<double>(codes.levels());
}

}  // namespace quantscope
