// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calib/hqq.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/calib/builtin.h"
#include "core/quant/rounding.h"

namespace quantscope {

namespace {

constexpr int kMostRounds = 20;
constexpr double kFirstBeta = 10;
constexpr double kBetaGrowth = 1.01;
constexpr double kMostInverse = 20000;

struct HqqGroup {
    std::span<const float> values;
    double inverse = kMostInverse;
    double zero = 0;
    double errors = 0;  // Σ |d| of the last round
};

HqqGroup startOf(std::span<const float> values, double steps) {
    HqqGroup group{.values = values};
    if (values.empty())
        return group;
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double width = double{*highest} - double{*lowest};
    if (width > 0)
        group.inverse = std::min(steps / width, kMostInverse);
    group.zero = -double{*lowest} * group.inverse;
    return group;
}

// sign(d) · max(0, |d| − |d|^(P−1) / β). Below `reach` = β^(−1/(2−P)) nothing is left, which
// spares most values the power.
double shrunk(double d, double power, double beta, double reach) {
    const double size = std::abs(d);
    if (size <= reach)
        return 0;
    return std::copysign(std::max(0.0, size - std::pow(size, power - 1) / beta), d);
}

void round(HqqGroup& group, double steps, double power, double beta) {
    const double reach = power < 2 ? std::pow(beta, -1 / (2 - power)) : 0;
    double zeros = 0;
    group.errors = 0;
    for (const float x : group.values) {
        const double code = std::clamp(halfEven(x * group.inverse + group.zero), 0.0, steps);
        const double d = x - (code - group.zero) / group.inverse;
        zeros += code - (x - shrunk(d, power, beta, reach)) * group.inverse;
        group.errors += std::abs(d);
    }
    if (!group.values.empty())
        group.zero = zeros / static_cast<double>(group.values.size());
}

// One round of all groups; mean |d| of the whole tensor.
double roundOfAll(std::vector<HqqGroup>& groups, std::size_t values, double steps, double power,
                  double beta) {
    constexpr std::size_t kValuesPerPiece = 32768;
    const std::size_t perGroup =
        std::max<std::size_t>(values / std::max<std::size_t>(groups.size(), 1), 1);
    const std::size_t perPiece = std::max<std::size_t>(kValuesPerPiece / perGroup, 1);
    forEachPiece((groups.size() + perPiece - 1) / perPiece, [&](std::size_t piece) {
        const std::size_t end = std::min(groups.size(), (piece + 1) * perPiece);
        for (std::size_t i = piece * perPiece; i < end; ++i)
            round(groups[i], steps, power, beta);
    });
    double errors = 0;
    for (const HqqGroup& group : groups)
        errors += group.errors;
    return errors / static_cast<double>(std::max<std::size_t>(values, 1));
}

ClipRange rangeOfGroup(const HqqGroup& group, double steps) {
    return {-group.zero / group.inverse, (steps - group.zero) / group.inverse};
}

}  // namespace

Result<Done> builtin::hqqServes(const Scheme& scheme) {
    if (scheme.kind == SchemeKind::Asymmetric)
        return Done{};
    return Error{Errc::Usage,
                 {QUANTSCOPE_TEXT("core",
                                  "The calibration hqq moves the zero-point, so it needs the "
                                  "scheme asymmetric."),
                  {}}};
}

Result<std::vector<CalibrationPick>> hqqPicks(std::span<const std::span<const float>> groups,
                                              const Scheme& scheme, double power,
                                              CalibrationTrace* trace, const Task& task) {
    if (auto serves = builtin::hqqServes(scheme); !serves)
        return serves.error();
    const CodeSpan codes = codeSpan(codeRangeOf(scheme), scheme.bits);
    const double steps = static_cast<double>(codes.levels() - 1);
    std::vector<HqqGroup> solved;
    std::size_t values = 0;
    for (const auto& group : groups) {
        solved.push_back(startOf(group, steps));
        values += group.size();
    }
    double least = std::numeric_limits<double>::infinity();
    double beta = kFirstBeta;
    for (int i = 0; i < kMostRounds; ++i, beta *= kBetaGrowth) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const double error = roundOfAll(solved, values, steps, power, beta);
        task.progress(static_cast<double>(i + 1) / kMostRounds);
        if (trace && solved.size() == 1) {
            trace->ranges.push_back(rangeOfGroup(solved[0], steps));
            trace->losses.push_back(error);
            trace->chosen = trace->ranges.size() - 1;
        }
        if (error >= least)
            break;
        least = error;
    }
    std::vector<CalibrationPick> picks;
    for (const HqqGroup& group : solved) {
        if (group.values.empty())
            picks.push_back({});
        else
            picks.push_back({.range = rangeOfGroup(group, steps),
                             .loss = group.errors / static_cast<double>(group.values.size()),
                             .scale = 1 / group.inverse,
                             .zeroPoint = codes.lowest + group.zero});
    }
    return picks;
}

Result<CalibrationPick> builtin::pickHqq(const CalibrationInput& input, const Task& task) {
    auto picks = hqqPicks(std::span(&input.values, 1), input.scheme, *input.calibration.parameter,
                          input.trace, task);
    if (!picks)
        return picks.error();
    return picks.value().front();
}

}  // namespace quantscope
