// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/evaluate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "core/blocks/encoded_tensor.h"
#include "core/report/divergence.h"
#include "core/scenario/calibration_input.h"
#include "core/scenario/engine_answer.h"
#include "core/scenario/prepare.h"
#include "core/scenario/quantize_tensor.h"
#include "core/whatif/bit_histogram.h"
#include "core/whatif/sorted_index.h"

namespace quantscope {

namespace {

bool hasThresholds(const Scheme& scheme) {
    return scheme.kind != SchemeKind::Format && scheme.rounding != Rounding::Stochastic;
}

EngineAnswer answerOf(LevelErrors errors) {
    return {errors.sums, std::move(errors.populations), std::move(errors.levelSquares)};
}

// Counts of the levels in the bins of `original`, each level weighed by its population; levels
// beyond the data's range fall into the end bins.
std::vector<std::uint64_t> countsOfLevels(const Histogram& original, const LevelTable& table,
                                          std::span<const std::uint64_t> populations) {
    std::vector<std::uint64_t> counts(original.counts.size(), 0);
    std::size_t bin = 0;
    for (std::size_t k = 0; k < table.levels.size(); ++k) {
        while (bin + 1 < counts.size() && table.levels[k] >= original.edge(bin + 1))
            ++bin;
        counts[bin] += populations[k];
    }
    return counts;
}

// The divergence of what comes back from what was there, over the data's own range: 0 where nothing
// changed, nothing where the range has no width.
Result<Done> addDivergence(Analysis& analysis, const Dataset& dataset, const EngineAnswer& answer,
                           const Task& task) {
    const SampleStats& stats = dataset.stats;
    if (!(stats.min < stats.max)) {
        if (stats.count > 0 && answer.sums.maxAbsolute == 0)
            analysis.errors.kl = 0;
        return Done{};
    }
    // Answers of the direct engine are exact, their divergence included.
    const Histogram original =
        analysis.table || dataset.index
            ? countIn(dataset, stats.min, stats.max, kDivergenceBins)
            : histogram(dataset.tensor.finite.values(), stats.min, stats.max, kDivergenceBins);
    if (analysis.table) {
        analysis.errors.kl = klDivergence(
            original.counts, countsOfLevels(original, *analysis.table, answer.populations));
        return Done{};
    }
    auto back = groupHistogram(dataset.tensor, analysis.scenario.scheme, analysis.groups, stats.min,
                               stats.max, kDivergenceBins, task);
    if (!back)
        return back.error();
    std::vector<std::uint64_t>& counts = back.value().counts;
    counts.front() += back.value().below;
    counts.back() += back.value().above;
    analysis.errors.kl = klDivergence(original.counts, counts);
    return Done{};
}

double bitsOfGroups(const Analysis& analysis, const Dataset& dataset) {
    return bitsPerValue(analysis.scenario.scheme, zeroPointKind(analysis.scenario.calibration),
                        analysis.groups, dataset.tensor.values.size());
}

// Methods that are not offered for so few values.
void warnAboutCount(Analysis& analysis, std::size_t finite) {
    const Calibration& used = analysis.scenario.calibration;
    if (!hasClipLimit(analysis.scenario.scheme))
        return;
    if (const auto enough = checkValueCount(used, finite); !enough) {
        analysis.warnings.push_back(
            {QUANTSCOPE_TEXT("core",
                             "Only %1 values: too few for %2 to say anything. Choose another "
                             "calibration."),
             {static_cast<std::int64_t>(finite), used.method}});
        return;
    }
    const bool allServe = std::ranges::all_of(
        calibrators(), [finite](const Calibrator& row) { return finite >= row.fewestValues; });
    if (!allServe)
        analysis.warnings.push_back(
            {QUANTSCOPE_TEXT("core",
                             "Only %1 values: percentile and entropy need more; those methods "
                             "are off."),
             {static_cast<std::int64_t>(finite)}});
}

void warnAboutData(Analysis& analysis, const Dataset& dataset) {
    const FiniteCounts& counts = dataset.tensor.counts;
    const auto all = static_cast<std::int64_t>(dataset.tensor.values.size());
    if (counts.finite == 0) {
        analysis.warnings.push_back({QUANTSCOPE_TEXT("core",
                                                     "There are no finite values, so there "
                                                     "is nothing to quantize."),
                                     {}});
        return;
    }
    if (counts.nan + counts.inf > 0)
        analysis.warnings.push_back(
            {QUANTSCOPE_TEXT("core",
                             "%1 of %2 values are NaN or infinite. They are left out; the "
                             "results use %3 values."),
             {static_cast<std::int64_t>(counts.nan + counts.inf), all,
              static_cast<std::int64_t>(counts.finite)}});
    if (dataset.stats.min == dataset.stats.max)
        analysis.warnings.push_back(
            {QUANTSCOPE_TEXT("core", "All values are %1, so their range has no width."),
             {dataset.stats.min}});
    warnAboutCount(analysis, counts.finite);
}

void warnAboutParams(Analysis& analysis, const Dataset& dataset) {
    const bool fits = std::all_of(analysis.groups.begin(), analysis.groups.end(), zeroPointFits);
    if (!fits)
        analysis.warnings.push_back(
            {QUANTSCOPE_TEXT("core",
                             "The zero-point lies outside the code range, so integer "
                             "hardware cannot hold it. Let the range include zero."),
             {}});
    if (dataset.stats.count > 0 && analysis.errors.clipped == dataset.stats.count)
        analysis.warnings.push_back({QUANTSCOPE_TEXT("core",
                                                     "Both limits lie beyond all the data: "
                                                     "everything is clipped."),
                                     {}});
}

Result<Done> evaluateTensor(Analysis& analysis, const Dataset& dataset, const Task& task) {
    const Scenario& scenario = analysis.scenario;
    auto calibrated = calibrateGroup(calibrationInput(dataset, scenario), task);
    if (!calibrated)
        return calibrated.error();
    analysis.pick = calibrated.value().pick;
    analysis.groups = {std::move(calibrated.value().params)};
    if (hasThresholds(scenario.scheme))
        analysis.table = levelTable(analysis.groups.front(), scenario.scheme.rounding);
    EngineAnswer answer;
    switch (analysis.engine) {
        case Engine::Direct: {
            const Tensor& tensor = dataset.tensor;
            const bool allFinite = tensor.counts.finite == tensor.values.size();
            answer = directAnswer(tensor.values.values(), allFinite ? &dataset.stats : nullptr,
                                  scenario.scheme, analysis);
            break;
        }
        case Engine::Index: answer = answerOf(dataset.index->errors(*analysis.table)); break;
        case Engine::Approximate: answer = answerOf(dataset.bits->errors(*analysis.table)); break;
    }
    completeReport(analysis, dataset, answer, bitsOfGroups(analysis, dataset));
    if (auto done = addDivergence(analysis, dataset, answer, task); !done)
        return done;
    analysis.populations = std::move(answer.populations);
    analysis.levelSquares = std::move(answer.levelSquares);
    return Done{};
}

Result<Done> evaluateGroups(Analysis& analysis, const Dataset& dataset, const Task& task) {
    const Scenario& scenario = analysis.scenario;
    auto groups = groupParams(dataset.tensor, scenario.scheme, scenario.calibration, nullptr, task);
    if (!groups)
        return groups.error();
    analysis.groups = std::move(groups).value();
    // A group as large as the tensor has levels to show like the tensor itself.
    if (analysis.groups.size() == 1 && hasThresholds(scenario.scheme))
        analysis.table = levelTable(analysis.groups.front(), scenario.scheme.rounding);
    auto errors = groupErrors(dataset.tensor, scenario.scheme, analysis.groups, task);
    if (!errors)
        return errors.error();
    const EngineAnswer answer{errors.value().sums, std::move(errors.value().populations), {}};
    completeReport(analysis, dataset, answer, bitsOfGroups(analysis, dataset));
    analysis.populations = answer.populations;
    return addDivergence(analysis, dataset, answer, task);
}

// A run's codes as parameters, for the tables and charts that show them: its scale and its reach.
std::vector<QuantParams> paramsOfRuns(const BlockFormat& format,
                                      std::span<const BlockScale> scales) {
    QuantParams params;
    params.codes = {lowestCode(format), highestCode(format)};
    std::vector<QuantParams> groups(std::max<std::size_t>(scales.size(), 1), params);
    const LevelRange levels = levelRange(format);
    for (std::size_t run = 0; run < scales.size(); ++run) {
        const double scale = scales[run].scale;
        const double ends[] = {levels.lowest * scale + scales[run].offset,
                               levels.highest * scale + scales[run].offset};
        groups[run].scale = scale;
        groups[run].clip = {std::min(ends[0], ends[1]), std::max(ends[0], ends[1])};
    }
    return groups;
}

Result<Done> evaluateFormat(Analysis& analysis, const Dataset& dataset, const Task& task) {
    const BlockChoice choice = parseBlockFormat(analysis.scenario.scheme.format).value();
    const SampleStats& stats = dataset.stats;
    std::optional<Histogram> original;
    if (stats.min < stats.max)
        original = countIn(dataset, stats.min, stats.max, kDivergenceBins);
    auto made = blockErrors(dataset.tensor, choice, original ? &*original : nullptr, task);
    if (!made)
        return made.error();
    BlockErrors& errors = made.value();
    analysis.groups = paramsOfRuns(*choice.format, errors.scales);
    const auto count = static_cast<double>(std::max<std::size_t>(dataset.tensor.values.size(), 1));
    completeReport(analysis, dataset, {errors.sums, errors.populations, {}},
                   errors.storedBits / count);
    analysis.errors.levels = finitePatterns(*choice.format);
    if (original)
        analysis.errors.kl = klDivergence(original->counts, errors.counts);
    else if (stats.count > 0 && errors.sums.maxAbsolute == 0)
        analysis.errors.kl = 0;
    analysis.populations = std::move(errors.populations);
    if (dataset.tensor.values.size() > kMostEncodedValues)
        return Done{};
    auto codes = groupCodes(dataset.tensor, analysis.scenario.scheme, {}, task);
    if (!codes)
        return codes.error();
    analysis.encoded = std::make_shared<const TensorCodes>(std::move(codes).value());
    return Done{};
}

// What serves a kind of scheme; nobody else needs to tell them apart.
Result<Done> evaluateScheme(Analysis& analysis, const Dataset& dataset, const Task& task) {
    const Scheme& scheme = analysis.scenario.scheme;
    if (scheme.kind == SchemeKind::Format)
        return evaluateFormat(analysis, dataset, task);
    return scheme.per.kind == Granularity::Kind::Tensor ? evaluateTensor(analysis, dataset, task)
                                                        : evaluateGroups(analysis, dataset, task);
}

}  // namespace

Engine chooseEngine(const Dataset& dataset, const Scheme& scheme) {
    // Nanoseconds, one thread: a value of the fused pass with populations, a level of the index.
    constexpr double kDirectPerValue = 0.8;
    constexpr double kIndexPerLevel = 80;
    // The longest that a direct pass may take where an approximate answer is at hand: 4 ms.
    constexpr double kLongestDirect = 4e6;
    const double direct = kDirectPerValue * static_cast<double>(dataset.tensor.values.size());
    if (scheme.per.kind != Granularity::Kind::Tensor || !hasThresholds(scheme))
        return Engine::Direct;
    if (dataset.index)
        return kIndexPerLevel * static_cast<double>(codesOf(scheme).levels()) < direct
                   ? Engine::Index
                   : Engine::Direct;
    return dataset.bits && direct > kLongestDirect ? Engine::Approximate : Engine::Direct;
}

Result<Analysis> evaluate(const Dataset& dataset, const Scenario& scenario, const Task& task) {
    if (auto valid = validate(scenario.scheme); !valid)
        return valid.error();
    Analysis analysis;
    analysis.scenario = scenario;
    analysis.engine = chooseEngine(dataset, scenario.scheme);
    if (auto done = evaluateScheme(analysis, dataset, task); !done)
        return done.error();
    warnAboutData(analysis, dataset);
    warnAboutParams(analysis, dataset);
    return analysis;
}

}  // namespace quantscope
