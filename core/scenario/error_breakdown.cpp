// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/error_breakdown.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/blocks/encoded_tensor.h"
#include "core/calib/group_params.h"
#include "core/codebook/codebook_table.h"
#include "core/codebook/gaussian_levels.h"
#include "core/codebook/optimal_levels.h"
#include "core/quant/group_layout.h"
#include "core/scenario/prepare.h"
#include "core/scenario/quantize_tensor.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

double squareOf(float original, double level) {
    const double error = level - static_cast<double>(original);
    return error * error;
}

void addCause(ErrorCauses& causes, float original, double level, bool isClipped) {
    const bool isSnapped = level == 0 && original != 0;
    (isClipped   ? causes.clipped
     : isSnapped ? causes.snapped
                 : causes.rounding) += squareOf(original, level);
}

// What came back of every value, and whether it was clipped.
struct Restored {
    std::vector<double> levels;  // 0 where the value is not finite
    std::vector<std::uint8_t> clipped;
};

// Under the scales as they were found; nothing where these are what is stored.
Result<std::optional<Restored>> underFoundScales(const Dataset& dataset, const Scenario& scenario,
                                                 const Task& task) {
    using Answer = std::optional<Restored>;
    const Scheme& scheme = scenario.scheme;
    if (scheme.kind == SchemeKind::Format) {
        const BlockChoice choice = parseBlockFormat(scheme.format).value();
        if (!choice.format->exactScale)
            return Answer();
        auto exact = underExactScales(dataset.tensor, choice, task);
        if (!exact)
            return exact.error();
        const ExactScaleValues& encoded = exact.value();
        return Answer(Restored{{encoded.values.begin(), encoded.values.end()}, encoded.clipped});
    }
    if (!scheme.powerOfTwoScale || !hasClipLimit(scheme))
        return Answer();
    Scenario found = scenario;
    found.scheme.powerOfTwoScale = false;
    const auto analysis = evaluate(dataset, found, task);
    if (!analysis)
        return analysis.error();
    auto made = groupCodes(dataset.tensor, found.scheme, analysis.value().groups, task);
    if (!made)
        return made.error();
    const TensorCodes& codes = made.value();
    const LevelsOfCodes levels(codes, found.scheme, analysis.value().groups, dataset.tensor.shape);
    Restored restored{std::vector<double>(codes.codes.size()), codes.clipped};
    for (std::size_t i = 0; i < codes.codes.size(); ++i)
        if (codes.codes[i] != TensorCodes::kNoCode)
            restored.levels[i] = levels.at(i);
    return Answer(std::move(restored));
}

// Tells what rounding the scales did from the rest. `causes` holds those under the stored scales.
Result<Done> tellScale(ErrorCauses& causes, const Dataset& dataset, const Scenario& scenario,
                       const Task& task) {
    auto found = underFoundScales(dataset, scenario, task);
    if (!found)
        return found.error();
    if (!found.value())
        return Done{};
    const Restored& restored = *found.value();
    const auto values = dataset.tensor.values.values();
    ErrorCauses others;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            addCause(others, values[i], restored.levels[i], restored.clipped[i] != 0);
    others.scale = causes.total() - others.total();
    causes = others;
    return Done{};
}

class Accounts {
public:
    Accounts(const SampleStats& stats, std::size_t bins) {
        found_.byValue.lower = stats.min;
        found_.byValue.width = (stats.max - stats.min) / static_cast<double>(bins);
        found_.byValue.squares.assign(bins, 0);
    }

    void add(float original, double level, bool isClipped, ErrorSums& group) {
        group.addValue(original, level, isClipped);
        addCause(found_.causes, original, level, isClipped);
        found_.byValue.squares[binOf(original)] += squareOf(original, level);
    }

    ErrorBreakdown take() { return std::move(found_); }

private:
    std::size_t binOf(float value) const {
        const ErrorsByValue& axis = found_.byValue;
        if (!(axis.width > 0))
            return 0;
        const double place = (static_cast<double>(value) - axis.lower) / axis.width;
        return static_cast<std::size_t>(
            std::clamp(place, 0.0, static_cast<double>(axis.squares.size() - 1)));
    }

    ErrorBreakdown found_;
};

// The same question for a uniform scheme of as many levels at its best limits.
Result<double> uniformError(const Dataset& dataset, SchemeKind kind, int bits, const Task& task) {
    Scenario scenario;
    scenario.scheme.kind = kind;
    scenario.scheme.bits = bits;
    scenario.scheme.codeRange = CodeRange::Full;
    scenario.calibration.method = "mse";
    const auto analysis = evaluate(dataset, scenario, task);
    if (!analysis)
        return analysis.error();
    return analysis.value().errors.mse;
}

}  // namespace

Result<ErrorBreakdown> errorBreakdown(const Dataset& dataset, const Analysis& analysis,
                                      const Granularity& per, std::size_t bins, const Task& task) {
    const auto layout = GroupLayout::make(dataset.tensor.shape, per);
    if (!layout)
        return layout.error();
    const auto made = groupCodes(dataset.tensor, analysis.scenario.scheme, analysis.groups, task);
    if (!made)
        return made.error();
    const TensorCodes& codes = made.value();
    const auto values = dataset.tensor.values.values();
    const LevelsOfCodes levels(codes, analysis.scenario.scheme, analysis.groups,
                               dataset.tensor.shape);
    Accounts accounts(dataset.stats, bins);
    std::vector<ErrorSums> groups(layout.value().groups());
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        const GroupRuns runs = layout.value().runs(group);
        for (std::size_t run = 0; run < runs.count; ++run) {
            const std::size_t start = runs.start + run * runs.stride;
            for (std::size_t i = start; i < start + runs.length; ++i)
                if (codes.codes[i] != TensorCodes::kNoCode)
                    accounts.add(values[i], levels.at(i),
                                 !codes.clipped.empty() && codes.clipped[i] != 0, groups[group]);
        }
    }
    ErrorBreakdown breakdown = accounts.take();
    breakdown.groups = std::move(groups);
    if (auto done = tellScale(breakdown.causes, dataset, analysis.scenario, task); !done)
        return done.error();
    return breakdown;
}

Result<OptimalityGap> optimalityGap(const Dataset& dataset, const Analysis& analysis,
                                    const Task& task) {
    constexpr std::size_t kMostGaussian = 4096;
    if (dataset.tensor.finite.empty())
        return Error{Errc::Usage,
                     {QUANTSCOPE_TEXT("core",
                                      "There are no finite values, so there is no best "
                                      "quantizer to compare with."),
                      {}}};
    auto indexed = dataset.index ? Result<Dataset>(dataset) : withIndex(dataset, task);
    if (!indexed)
        return indexed.error();
    const std::span<const float> sorted = indexed.value().index->sorted();
    const std::size_t levels = std::max<std::size_t>(analysis.errors.levels, 1);
    auto best = optimalLevels(sorted, levels, task);
    if (!best)
        return best.error();
    OptimalityGap gap;
    gap.reached = analysis.errors.mse;
    gap.best = meanSquaredError(sorted, best.value());
    gap.bits = std::log2(static_cast<double>(levels));
    const double variance = dataset.stats.variance;
    gap.rateDistortion = variance * std::exp2(-2 * gap.bits);
    gap.gaussianLevels = variance * gaussianLevels(std::min(levels, kMostGaussian)).mse;
    const int bits = codeBits(levels);
    if (bits < 1 || bits > 16)
        return gap;
    for (const SchemeKind kind : {SchemeKind::Symmetric, SchemeKind::Asymmetric}) {
        const auto error = uniformError(indexed.value(), kind, bits, task);
        if (!error)
            return error.error();
        gap.bestUniform = std::min(gap.bestUniform.value_or(error.value()), error.value());
    }
    return gap;
}

}  // namespace quantscope
