// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "app/quantscope_cli/bench.h"
#include "core/calib/calibrator.h"
#include "core/calib/entropy.h"
#include "core/calib/histograms.h"
#include "core/quant/affine.h"
#include "core/quant/level_table.h"
#include "core/scenario/prepare.h"
#include "core/simd/direct_errors.h"
#include "core/whatif/sorted_index.h"

namespace quantscope::cli {

namespace {

constexpr double kMicroseconds = 1e6;
constexpr double kMilliseconds = 1e3;

// `nvidia-toolkit` as one reads it: for every threshold the kept bins are merged into levels,
// spread over their non-empty bins, and compared term by term. The reference, and no part of core.
double textbookDivergence(const std::vector<double>& counts, std::size_t kept, std::size_t levels) {
    std::vector<double> p(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<double> q(kept, 0);
    for (std::size_t i = kept; i < counts.size(); ++i)
        p.back() += counts[i];
    std::vector<double> sums(levels, 0);
    std::vector<double> filled(levels, 0);
    for (std::size_t i = 0; i < kept; ++i) {
        sums[i * levels / kept] += counts[i];
        filled[i * levels / kept] += counts[i] > 0 ? 1 : 0;
    }
    double pTotal = 0;
    double qTotal = 0;
    for (std::size_t i = 0; i < kept; ++i) {
        const std::size_t level = i * levels / kept;
        q[i] = counts[i] > 0 ? sums[level] / filled[level] : 0;
        pTotal += p[i];
        qTotal += q[i];
    }
    double divergence = 0;
    for (std::size_t i = 0; i < kept; ++i) {
        if (p[i] > 0 && q[i] == 0)
            return std::numeric_limits<double>::infinity();
        if (p[i] > 0)
            divergence += p[i] / pTotal * std::log(p[i] / pTotal * qTotal / q[i]);
    }
    return divergence;
}

double textbookThreshold(const CalibrationInput& input, std::size_t bins) {
    constexpr std::size_t kFirst = 128;
    constexpr std::size_t kLevels = 128;
    const Histogram histogram = absHistogramOfInput(input, bins);
    std::vector<double> counts(histogram.counts.begin(), histogram.counts.end());
    counts[0] = counts[1];
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = bins;
    for (std::size_t kept = kFirst; kept <= bins; ++kept) {
        const double divergence = textbookDivergence(counts, kept, kLevels);
        if (divergence <= least) {
            least = divergence;
            best = kept;
        }
    }
    return static_cast<double>(best) * histogram.binWidth();
}

CalibrationInput inputOf(const Dataset& dataset, std::string_view method,
                         std::string_view variant = {}) {
    CalibrationInput input;
    input.values = dataset.tensor.finite.values();
    input.stats = &dataset.stats;
    input.index = dataset.index.get();
    input.shape = &dataset.tensor.shape;
    input.everything = dataset.tensor.values.values();
    // Both kinds of scheme take the methods, but the half-quadratic zero-point needs one.
    if (method == "hqq")
        input.scheme.kind = SchemeKind::Asymmetric;
    input.calibration.method = method;
    input.calibration.variant = variant;
    return input;
}

// The histogram is on the index, so this is the search and little else.
void timeEntropy(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    constexpr std::size_t kBins = 2048;
    for (const EntropyVariant& variant : entropyVariants()) {
        CalibrationInput input = inputOf(dataset, "entropy", variant.id);
        Contest contest(request);
        const std::size_t search = contest.add([&](std::size_t) {
            const auto pick = calibrate(input);
            keep(pick ? pick.value().range.upper : 0);
        });
        const std::size_t textbook =
            contest.add([&](std::size_t) { keep(textbookThreshold(input, kBins)); });
        contest.run();
        sink({"entropy." + std::string(variant.id), request.n,
              contest.seconds(search) * kMilliseconds, "ms",
              contest.seconds(textbook) * kMilliseconds,
              "nvidia-toolkit's rule as a textbook writes it, 2048 bins"});
    }
}

// Exact squared errors at 2,048 clip limits for each of 2 to 8 bits.
void timeGrid(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    constexpr std::size_t kLimits = 2048;
    constexpr int kFewestBits = 2;
    constexpr int kMostBits = 8;
    const auto quantizerAt = [&](int bits, std::size_t place) {
        Scheme scheme;
        scheme.bits = bits;
        const double limit = dataset.stats.absMax() * static_cast<double>(place) / kLimits;
        return AffineQuantizer(affineParams(scheme, {-limit, limit}), scheme.rounding);
    };
    Contest contest(request, 4);
    const std::size_t grid = contest.add([&](std::size_t) {
        double sum = 0;
        for (int bits = kFewestBits; bits <= kMostBits; ++bits)
            for (std::size_t place = 1; place <= kLimits; ++place)
                sum += dataset.index->squares(levelTable(quantizerAt(bits, place))).rounding;
        keep(sum);
    });
    const std::size_t direct = contest.add([&](std::size_t) {
        keep(directErrors(dataset.tensor.finite.values(), quantizerAt(kMostBits, kLimits / 2), {})
                 .roundingSquares);
    });
    contest.run();
    constexpr double kPasses = static_cast<double>(kLimits) * (kMostBits - kFewestBits + 1);
    sink({"mse.grid", request.n, contest.seconds(grid) * kMilliseconds, "ms",
          contest.seconds(direct) * kMilliseconds * kPasses, "14336 direct passes"});
}

void timeMethods(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    const AffineQuantizer whole(affineParams(Scheme{}, {dataset.stats.min, dataset.stats.max}),
                                Rounding::HalfEven);
    for (const Calibrator& method : calibrators()) {
        if (method.id == "manual" || method.id == "entropy" || method.id == "percentile")
            continue;
        const CalibrationInput input = inputOf(dataset, method.id);
        Contest contest(request);
        const std::size_t pick = contest.add([&](std::size_t) {
            const auto picked = calibrate(input);
            keep(picked ? picked.value().range.upper : 0);
        });
        const std::size_t direct = contest.add([&](std::size_t) {
            keep(directErrors(dataset.tensor.finite.values(), whole, {}).roundingSquares);
        });
        contest.run();
        sink({std::string(method.id), request.n, contest.seconds(pick) * kMilliseconds, "ms",
              contest.seconds(direct) * kMilliseconds, "one direct pass over all values"});
    }
}

void timePercentile(const Dataset& dataset, const BenchRequest& request, const BenchSink& sink) {
    const CalibrationInput input = inputOf(dataset, "percentile");
    std::vector<float> sizes(request.n);
    Contest contest(request);
    const std::size_t pick = contest.add([&](std::size_t) {
        const auto picked = calibrate(input);
        keep(picked ? picked.value().range.upper : 0);
    });
    const std::size_t select = contest.add([&](std::size_t) {
        std::transform(input.values.begin(), input.values.end(), sizes.begin(),
                       [](float x) { return std::abs(x); });
        const auto place = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 999 / 1000);
        std::nth_element(sizes.begin(), place, sizes.end());
        keep(double{*place});
    });
    contest.run();
    sink({"percentile", request.n, contest.seconds(pick) * kMicroseconds, "us",
          contest.seconds(select) * kMicroseconds, "std::nth_element"});
}

}  // namespace

Result<Done> benchCalibration(const BenchRequest& request, const BenchSink& sink) {
    std::vector<float> values = benchWeights(request.n);
    const Shape shape{values.size()};
    auto dataset = withIndex(
        makeDataset(makeTensor("weights", shape, "float32", 32, FloatArray(std::move(values)))));
    if (!dataset)
        return dataset.error();
    timeEntropy(dataset.value(), request, sink);
    timePercentile(dataset.value(), request, sink);
    timeGrid(dataset.value(), request, sink);
    timeMethods(dataset.value(), request, sink);
    return Done{};
}

}  // namespace quantscope::cli
