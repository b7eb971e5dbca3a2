// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/quantscope_cli/bench.h"
#include "app/quantscope_cli/bench_limits.h"
#include "core/base/parallel.h"
#include "core/calib/group_params.h"
#include "core/codebook/codebooks.h"
#include "core/data/sample_stats.h"
#include "core/data/tensor.h"
#include "core/scenario/quantize_tensor.h"
#include "core/simd/direct_errors.h"
#include "core/simd/losses.h"

namespace quantscope::cli {

namespace {

// Lloyd's algorithm as a textbook has it: from even quantiles, each level becomes the mean of the
// values nearest to it, so many times. The reference, and no part of core.
std::vector<double> textbookLevels(std::span<const float> sorted, std::size_t count,
                                   std::size_t rounds) {
    std::vector<double> levels(count);
    for (std::size_t k = 0; k < count; ++k)
        levels[k] = double{sorted[(2 * k + 1) * sorted.size() / (2 * count)]};
    for (std::size_t round = 0; round < rounds; ++round) {
        std::size_t at = 0;
        for (std::size_t k = 0; k < count; ++k) {
            const double end = k + 1 < count ? (levels[k] + levels[k + 1]) / 2 : HUGE_VAL;
            double sum = 0;
            const std::size_t begin = at;
            for (; at < sorted.size() && double{sorted[at]} < end; ++at)
                sum += double{sorted[at]};
            if (at > begin)
                levels[k] = sum / static_cast<double>(at - begin);
        }
    }
    return levels;
}

double meanSquare(std::span<const float> sorted, std::span<const double> levels) {
    double sum = 0;
    std::size_t k = 0;
    for (const float x : sorted) {
        while (k + 1 < levels.size() && double{x} >= (levels[k] + levels[k + 1]) / 2)
            ++k;
        sum += (double{x} - levels[k]) * (double{x} - levels[k]);
    }
    return sum / static_cast<double>(sorted.size());
}

// The best levels for 16 and 256 codes: time and error beside 50 rounds of the textbook.
Result<Done> timeBestLevels(const BenchRequest& request, std::span<const float> values,
                            const BenchSink& sink) {
    constexpr std::size_t kRounds = 50;
    constexpr double kMilliseconds = 1e3;
    std::vector<float> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const SampleStats stats = sampleStats(values);
    for (const int bits : {4, 8}) {
        CodebookInput input;
        input.bits = bits;
        input.values = values;
        input.stats = &stats;
        input.sorted = sorted;
        const auto made = makeCodebook("lloyd-max", input);
        if (!made)
            return made.error();
        const std::size_t levels = std::size_t{1} << static_cast<unsigned>(bits);
        Contest contest(request, 3);
        const std::size_t best = contest.add([&](std::size_t) {
            const auto again = makeCodebook("lloyd-max", input);
            keep(again ? again.value().scale : 0);
        });
        const std::size_t textbook = contest.add(
            [&](std::size_t) { keep(textbookLevels(sorted, levels, kRounds).front()); });
        contest.run();
        const std::string which = ".levels" + std::to_string(levels);
        sink({"lloyd-max" + which, request.n, contest.seconds(best) * kMilliseconds, "ms",
              contest.seconds(textbook) * kMilliseconds, "50 rounds of Lloyd from even quantiles"});
        sink({"lloyd-max.mse" + which, request.n, meanSquare(sorted, made.value().table.levels),
              "squared", meanSquare(sorted, textbookLevels(sorted, levels, kRounds)),
              "50 rounds of Lloyd from even quantiles"});
    }
    return Done{};
}

// What searches ask for: squared errors alone, of every block at its own scale.
double lossesOfBlocks(std::span<const float> values, std::size_t block, const SmallTable& table,
                      std::span<const QuantParams> groups) {
    std::vector<double> sums(pieceCount(values.size()));
    forEachPiece(sums.size(), [&](std::size_t piece) {
        const std::size_t end = std::min((piece + 1) * kPieceValues, values.size());
        for (std::size_t at = piece * kPieceValues; at < end; at += block)
            sums[piece] += lossSums(values.subspan(at, std::min(block, end - at)), table,
                                    groups[at / block].scale)
                               .squares;
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

// Blocks of 64 values that share a scale, sixteen levels each.
Result<Done> timeBlocks(const BenchRequest& request, std::vector<float> values,
                        const BenchSink& sink) {
    constexpr double kNanoseconds = 1e9;
    constexpr std::size_t kBlock = 64;
    Scheme scheme;
    scheme.kind = SchemeKind::Codebook;
    scheme.codebook = "nf4";
    scheme.bits = 4;
    scheme.per = {.kind = Granularity::Kind::Group, .size = kBlock};
    const Shape shape{values.size()};
    const Tensor tensor =
        makeTensor("weights", shape, "float32", 32, FloatArray(std::move(values)));
    const auto groups = groupParams(tensor, scheme, Calibration{});
    if (!groups)
        return groups.error();
    Contest contest(request);
    const std::size_t params = contest.add([&](std::size_t) {
        keep(groupParams(tensor, scheme, Calibration{}).value().front().scale);
    });
    const std::size_t errors = contest.add([&](std::size_t) {
        keep(groupErrors(tensor, scheme, groups.value()).value().sums.roundingSquares);
    });
    const SmallTable table = SmallTable::of(*groups.value().front().codebook, scheme.rounding);
    const std::size_t losses = contest.add([&](std::size_t) {
        keep(lossesOfBlocks(tensor.values.values(), kBlock, table, groups.value()));
    });
    const std::size_t read =
        contest.add([&](std::size_t) { keep(readAll(tensor.values.values())); });
    contest.run();
    const double perValue = kNanoseconds / static_cast<double>(request.n);
    sink({"nf4.blocks64.scales", request.n, contest.seconds(params) * perValue, "ns/value",
          contest.seconds(read) * perValue, "reading the values"});
    sink({"nf4.blocks64.losses", request.n, contest.seconds(losses) * perValue, "ns/value",
          contest.seconds(read) * perValue, "reading the values"});
    sink({"nf4.blocks64.errors", request.n, contest.seconds(errors) * perValue, "ns/value",
          contest.seconds(read) * perValue, "reading the values"});
    return Done{};
}

}  // namespace

Result<Done> benchCodebook(const BenchRequest& request, const BenchSink& sink) {
    std::vector<float> values = benchWeights(request.n);
    if (auto done = timeBestLevels(request, values, sink); !done)
        return done;
    return timeBlocks(request, std::move(values), sink);
}

}  // namespace quantscope::cli
