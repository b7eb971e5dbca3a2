// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matmul/race.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <thread>
#include <utility>

#include "core/matmul/demos.h"
#include "core/matmul/float_pipeline.h"
#include "core/matmul/peak.h"

namespace quantscope {

namespace {

using Clock = std::chrono::steady_clock;

// The matrices that all entries of one shape work on.
struct RaceTrack {
    ProductShape shape;
    std::vector<float> a;
    std::vector<float> b;
    std::vector<std::int8_t> codesA;
    std::vector<std::int8_t> codesB;
    std::vector<std::int32_t> sums;
    std::vector<float> c;
};

std::vector<std::int8_t> narrowed(const std::vector<std::int32_t>& codes) {
    std::vector<std::int8_t> bytes(codes.size());
    std::transform(codes.begin(), codes.end(), bytes.begin(),
                   [](std::int32_t code) { return static_cast<std::int8_t>(code); });
    return bytes;
}

Result<RaceTrack> trackFor(const ProductShape& shape, const Task& task) {
    auto demo = randomDemo(shape);
    if (!demo)
        return demo.error();
    const auto a = quantizedSide(demo.value().a, demo.value().quantizerA, ProductSide::A, task);
    if (!a)
        return a.error();
    const auto b = quantizedSide(demo.value().b, demo.value().quantizerB, ProductSide::B, task);
    if (!b)
        return b.error();
    RaceTrack track;
    track.shape = shape;
    const auto realsA = demo.value().a.values.values();
    const auto realsB = demo.value().b.values.values();
    track.a.assign(realsA.begin(), realsA.end());
    track.b.assign(realsB.begin(), realsB.end());
    track.codesA = narrowed(a.value().codes);
    track.codesB = narrowed(b.value().codes);
    track.sums.resize(shape.m * shape.n);
    track.c.resize(shape.m * shape.n);
    return track;
}

std::vector<float> dequantized(const std::vector<std::int8_t>& codes) {
    constexpr float kScale = 1.0F / 64;  // any scale costs the same
    std::vector<float> values(codes.size());
    std::transform(codes.begin(), codes.end(), values.begin(),
                   [](std::int8_t code) { return kScale * static_cast<float>(code); });
    return values;
}

Result<Done> runFloat(RaceTrack& track, bool fromCodes, unsigned threads, const Task& task) {
    auto product = fromCodes ? floatProduct(dequantized(track.codesA), dequantized(track.codesB),
                                            track.shape, task, threads)
                             : floatProduct(track.a, track.b, track.shape, task, threads);
    if (!product)
        return product.error();
    track.c = std::move(product).value();
    return Done{};
}

// One call of an entry.
Result<Done> runOnce(RaceTrack& track, const RaceEntry& entry, unsigned threads, const Task& task) {
    const auto& [m, k, n] = track.shape;
    const GemmOptions options{.isa = entry.isa.value_or(bestIsa()),
                              .threads = threads,
                              .overflow = Overflow::Wrap,
                              .task = task};
    switch (entry.method) {
        case RaceMethod::Float: return runFloat(track, false, threads, task);
        case RaceMethod::Simulated: return runFloat(track, true, threads, task);
        case RaceMethod::Integer:
            return multiplyCodes(CodeMatrix::of(track.codesA.data(), m, k),
                                 CodeMatrix::of(track.codesB.data(), k, n), {track.sums.data(), n},
                                 options);
        case RaceMethod::Pipeline: {
            const auto times = multiplyQuantized(
                RealMatrix::of(track.a.data(), m, k), RealMatrix::of(track.b.data(), k, n),
                WeightScales::PerTensor, track.c.data(), n, options);
            if (!times)
                return times.error();
            return Done{};
        }
    }
    return Done{};
}

// Mean seconds of a call in one turn.
Result<double> runTurn(RaceTrack& track, const RaceEntry& entry, const RaceOptions& options,
                       const Task& task) {
    const auto start = Clock::now();
    int calls = 0;
    double seconds = 0;
    do {
        if (task.cancelled())
            return Error{Errc::Cancelled, {}};
        if (auto done = runOnce(track, entry, options.threads, task); !done)
            return done.error();
        ++calls;
        seconds = std::chrono::duration<double>(Clock::now() - start).count();
    } while (seconds < options.secondsPerSlice);
    return seconds / calls;
}

unsigned threadsOf(const RaceOptions& options) {
    return options.threads > 0 ? options.threads
                               : std::max(1U, std::thread::hardware_concurrency());
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Result<std::vector<RaceTiming>> raceOn(RaceTrack& track, std::span<const RaceEntry> entries,
                                       const RaceOptions& options, const Task& task) {
    std::vector<std::vector<double>> seconds(entries.size());
    const int rounds = std::max(options.rounds, 1);
    for (int round = 0; round <= rounds; ++round) {
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const auto turn = runTurn(track, entries[at], options, task);
            if (!turn)
                return turn.error();
            if (round > 0)  // the first one warms caches and clocks
                seconds[at].push_back(turn.value());
            const auto done = static_cast<double>(round) * static_cast<double>(entries.size()) +
                              static_cast<double>(at + 1);
            task.progress(done /
                          (static_cast<double>(rounds + 1) * static_cast<double>(entries.size())));
        }
    }
    std::vector<RaceTiming> timings;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        RaceTiming timing{entries[at], track.shape, median(seconds[at]), 0, std::nullopt};
        timing.gops = track.shape.operations() / timing.seconds / 1e9;
        if (entries[at].method == RaceMethod::Integer)
            timing.peakGops = peakGops(*entries[at].isa) * threadsOf(options);
        timings.push_back(timing);
    }
    return timings;
}

}  // namespace

std::string_view isaId(MatmulIsa isa) {
    switch (isa) {
        case MatmulIsa::Portable: return "portable";
        case MatmulIsa::Avx2: return "avx2";
        case MatmulIsa::AvxVnni: return "avx-vnni";
        case MatmulIsa::Avx512Vnni: return "avx512-vnni";
    }
    return {};
}

std::string raceId(const RaceEntry& entry) {
    switch (entry.method) {
        case RaceMethod::Float: return "float";
        case RaceMethod::Simulated: return "simulated";
        case RaceMethod::Pipeline: return "pipeline";
        case RaceMethod::Integer:
            return "integer." + std::string(isaId(entry.isa.value_or(MatmulIsa::Portable)));
    }
    return {};
}

std::vector<RaceEntry> raceEntries() {
    std::vector<RaceEntry> entries{{RaceMethod::Float, {}}, {RaceMethod::Simulated, {}}};
    for (const MatmulIsa isa : availableIsas())
        entries.push_back({RaceMethod::Integer, isa});
    entries.push_back({RaceMethod::Pipeline, bestIsa()});
    return entries;
}

Result<std::vector<RaceTiming>> race(
    std::span<const ProductShape> shapes, std::span<const RaceEntry> entries,
    const RaceOptions& options, const Task& task,
    const std::function<void(std::span<const RaceTiming>)>& found) {
    std::vector<RaceTiming> all;
    for (std::size_t at = 0; at < shapes.size(); ++at) {
        auto track = trackFor(shapes[at], task);
        if (!track)
            return track.error();
        const auto count = static_cast<double>(shapes.size());
        const auto timings =
            raceOn(track.value(), entries, options,
                   task.part(static_cast<double>(at) / count, static_cast<double>(at + 1) / count));
        if (!timings)
            return timings.error();
        if (found)
            found(timings.value());
        all.insert(all.end(), timings.value().begin(), timings.value().end());
    }
    return all;
}

}  // namespace quantscope
