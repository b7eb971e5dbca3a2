// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "app/quantscope_cli/bench.h"
#include "app/quantscope_cli/bench_limits.h"
#include "core/base/huge_buffer.h"
#include "core/data/histogram.h"
#include "core/data/sample_stats.h"
#include "core/quant/affine.h"
#include "core/simd/direct_errors.h"
#include "core/simd/quantize_stream.h"

namespace quantscope::cli {

namespace {

Error noMemory(std::size_t n) {
    return {Errc::TooLarge,
            {QUANTSCOPE_TEXT("core",
                             "There is not enough memory to time %1 values. Use a smaller "
                             "--n."),
             {static_cast<std::int64_t>(n)}}};
}

// A kernel beside the limit that moves the same bytes.
struct StreamRow {
    const char* name;
    const char* against;
    std::size_t work;
    std::size_t limit;
};

AffineQuantizer quantizerOf(const SampleStats& stats, int bits) {
    Scheme scheme;
    scheme.bits = bits;
    return AffineQuantizer(affineParams(scheme, {stats.min, stats.max}), scheme.rounding);
}

}  // namespace

Result<Done> benchStream(const BenchRequest& request, const BenchSink& sink) {
    constexpr std::size_t kBins = 2048;
    auto buffer = HugeBuffer<float>::make(request.n);
    auto codes = HugeBuffer<std::uint8_t>::make(request.n);
    auto back = HugeBuffer<float>::make(request.n);
    if (!buffer || !codes || !back)
        return noMemory(request.n);
    {
        const std::vector<float> drawn = benchWeights(request.n);
        std::copy(drawn.begin(), drawn.end(), buffer->data());
    }
    const std::span<const float> values = std::as_const(*buffer).span();
    const SampleStats stats = sampleStats(values);
    const AffineQuantizer quantizer = quantizerOf(stats, 8);
    std::vector<std::uint64_t> populations(quantizer.params().codes.levels());

    Contest contest(request);
    const std::size_t read = contest.add([&](std::size_t) { keep(readAll(values)); });
    const std::vector<StreamRow> rows{
        {"statistics", "reading the values",
         contest.add([&](std::size_t) { keep(sampleStats(values).variance); }), read},
        {"histogram.2048", "reading the values", contest.add([&](std::size_t) {
             const auto counted = histogram(values, stats.min, stats.max, kBins);
             keep(static_cast<double>(counted.counts[kBins / 2]));
         }),
         read},
        {"errors.bits8", "reading the values", contest.add([&](std::size_t) {
             keep(directErrors(values, stats, quantizer, {}).roundingSquares);
         }),
         read},
        {"errors-and-populations.bits8", "reading the values", contest.add([&](std::size_t) {
             keep(directErrors(values, stats, quantizer, populations).roundingSquares);
         }),
         read},
        {"quantize.int8", "reading floats, writing bytes",
         contest.add([&](std::size_t) { quantizeToBytes(values, quantizer, codes->span()); }),
         contest.add([&](std::size_t) { narrowAll(values, codes->span()); })},
        {"dequantize.int8", "reading bytes, writing floats", contest.add([&](std::size_t) {
             dequantizeBytes(std::as_const(*codes).span(), quantizer, back->span());
         }),
         contest.add([&](std::size_t) { widenAll(std::as_const(*codes).span(), back->span()); })},
        {"fake-quantize.bits8", "copying the values",
         contest.add([&](std::size_t) { fakeQuantize(values, quantizer, back->span()); }),
         contest.add([&](std::size_t) { copyAll(values, back->span()); })},
    };
    contest.run();
    constexpr double kNanoseconds = 1e9;
    const double perValue = kNanoseconds / static_cast<double>(request.n);
    for (const StreamRow& row : rows)
        sink({row.name, request.n, contest.seconds(row.work) * perValue, "ns/value",
              contest.seconds(row.limit) * perValue, row.against});
    return Done{};
}

}  // namespace quantscope::cli
