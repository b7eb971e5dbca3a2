// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include "app/quantscope_cli/bench.h"
#include "app/quantscope_cli/bench_limits.h"
#include "core/quant/level_table.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/sweep.h"
#include "core/simd/direct_errors.h"
#include "core/whatif/bit_histogram.h"
#include "core/whatif/sorted_index.h"

namespace quantscope::cli {

namespace {

constexpr double kNanoseconds = 1e9;
constexpr double kMicroseconds = 1e6;
constexpr double kMilliseconds = 1e3;

Scenario scenarioWith(int bits) {
    Scenario scenario;
    scenario.scheme.bits = bits;
    return scenario;
}

// The quantizer of a slider's turn-th place: limits from a quarter of the reach to all of it, in
// an order that jumps about, so that no two turns find each other's lines in the cache.
AffineQuantizer quantizerAt(const Dataset& dataset, int bits, std::size_t turn) {
    constexpr std::size_t kPlaces = 1009;
    constexpr std::size_t kStride = 617;
    const double share = static_cast<double>(turn * kStride % kPlaces) / kPlaces;
    const Scheme scheme = scenarioWith(bits).scheme;
    const ClipRange range =
        rangeAtLimit(dataset, scheme, dataset.stats.absMax() * (0.25 + 0.75 * share));
    return AffineQuantizer(affineParams(scheme, range), scheme.rounding);
}

ErrorSums directStep(const Dataset& dataset, const AffineQuantizer& quantizer,
                     std::vector<std::uint64_t>& populations) {
    populations.assign(quantizer.params().codes.levels(), 0);
    return directErrors(dataset.tensor.finite.values(), quantizer, populations);
}

// One step of the slider: thresholds found, everything about every level.
void timeSteps(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    for (const int bits : {4, 8, 16}) {
        Contest contest(request);
        std::vector<std::uint64_t> populations;
        const std::size_t step = contest.add([&](std::size_t turn) {
            const LevelTable table = levelTable(quantizerAt(dataset, bits, turn));
            keep(dataset.index->errors(table).sums.roundingSquares);
        });
        const std::size_t direct = contest.add([&](std::size_t turn) {
            keep(
                directStep(dataset, quantizerAt(dataset, bits, turn), populations).roundingSquares);
        });
        contest.run();
        sink({"step.bits" + std::to_string(bits), request.n, contest.seconds(step) * kMicroseconds,
              "us", contest.seconds(direct) * kMicroseconds, "direct pass over all values"});
    }
}

// Error against clip limit at 256 places, as the sweep chart draws it.
void timeCurve(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    constexpr std::size_t kPoints = 256;
    Contest contest(request);
    const Scheme scheme = scenarioWith(8).scheme;
    const std::size_t curve = contest.add([&](std::size_t) {
        double sum = 0;
        for (std::size_t i = 1; i <= kPoints; ++i) {
            const double limit = dataset.stats.absMax() * static_cast<double>(i) / kPoints;
            const AffineQuantizer quantizer(
                affineParams(scheme, rangeAtLimit(dataset, scheme, limit)), scheme.rounding);
            sum += dataset.index->squares(levelTable(quantizer)).rounding;
        }
        keep(sum);
    });
    const std::size_t direct = contest.add([&](std::size_t turn) {
        keep(directErrors(dataset.tensor.finite.values(), quantizerAt(dataset, 8, turn), {})
                 .roundingSquares);
    });
    contest.run();
    sink({"curve.256", request.n, contest.seconds(curve) * kMilliseconds, "ms",
          contest.seconds(direct) * kMilliseconds * kPoints, "256 direct passes"});
}

// What the window waits for: an answer from the bit-pattern histogram, then the index.
Result<Done> timeSetUp(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    const auto values = dataset.tensor.finite.values();
    const Dataset fresh{dataset.tensor, dataset.stats, {}, {}, {}};
    const Scenario scenario = scenarioWith(8);
    // Sorting by comparisons takes ten seconds of 10^8 values.
    Contest contest(request, request.n > 30'000'000 ? 2 : 4);
    const std::size_t first = contest.add([&](std::size_t) {
        const auto ready = withBits(fresh);
        const auto answer = evaluate(ready.value(), scenario);
        keep(answer.value().errors.mse);
    });
    const std::size_t set = contest.add([&](std::size_t) {
        const auto index = SortedIndex::build(values);
        keep(index ? static_cast<double>(index.value()->size()) : 0);
    });
    const std::size_t read = contest.add([&](std::size_t) { keep(readAll(values)); });
    std::vector<float> copy(values.size());
    const std::size_t sort = contest.add([&](std::size_t) {
        std::copy(values.begin(), values.end(), copy.begin());
        std::sort(copy.begin(), copy.end());
        keep(double{copy.front()});
    });
    contest.run();
    const double perValue = kNanoseconds / static_cast<double>(request.n);
    sink({"first-answer", request.n, contest.seconds(first) * perValue, "ns/value",
          contest.seconds(read) * perValue, "reading the values"});
    sink({"index.set-up", request.n, contest.seconds(set) * perValue, "ns/value",
          contest.seconds(sort) * perValue, "std::sort"});
    return Done{};
}

// How far the index's answers lie from a direct pass: ratios of 1, and no value in another level.
void compareAnswers(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    std::vector<std::uint64_t> populations;
    for (const int bits : {2, 4, 8, 16}) {
        const AffineQuantizer quantizer = quantizerAt(dataset, bits, 1);
        const LevelErrors errors = dataset.index->errors(levelTable(quantizer));
        const ErrorSums direct = directStep(dataset, quantizer, populations);
        std::uint64_t moved = errors.sums.clipped > direct.clipped
                                  ? errors.sums.clipped - direct.clipped
                                  : direct.clipped - errors.sums.clipped;
        for (std::size_t level = 0; level < populations.size(); ++level)
            moved += static_cast<std::uint64_t>(std::abs(
                static_cast<std::int64_t>(populations[level] - errors.populations[level])));
        const auto n = static_cast<double>(direct.count);
        const std::string which = ".bits" + std::to_string(bits);
        sink({"mse" + which, request.n,
              (errors.sums.roundingSquares + errors.sums.clippingSquares) / n, "squared",
              (direct.roundingSquares + direct.clippingSquares) / n, "direct pass"});
        sink({"moved" + which, request.n, static_cast<double>(moved), "values", n,
              "all values; moved: in another level than the direct pass says"});
    }
}

}  // namespace

Result<Done> benchWhatIf(const BenchRequest& request, const BenchSink& sink) {
    std::vector<float> values = benchWeights(request.n);
    const Shape shape{values.size()};
    Dataset dataset =
        makeDataset(makeTensor("weights", shape, "float32", 32, FloatArray(std::move(values))));
    if (auto done = timeSetUp(dataset, request, sink); !done)
        return done;
    auto indexed = withIndex(std::move(dataset));
    if (!indexed)
        return indexed.error();
    const Dataset& ready = indexed.value();
    sink({"index.memory", request.n,
          static_cast<double>(ready.index->memoryBytes()) / static_cast<double>(request.n),
          "bytes/value", sizeof(float), "the values themselves"});
    timeSteps(ready, request, sink);
    timeCurve(ready, request, sink);
    compareAnswers(ready, request, sink);
    return Done{};
}

}  // namespace quantscope::cli
