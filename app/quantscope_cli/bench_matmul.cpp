// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>
#include <vector>

#include "app/quantscope_cli/bench.h"
#include "core/matmul/race.h"

namespace quantscope::cli {

namespace {

// `n` is the number of values of each matrix, so that it means here what it means elsewhere.
std::vector<ProductShape> shapesFor(std::size_t n) {
    const auto side = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(n))));
    return {{.m = side, .k = side, .n = side},
            {.m = 1, .k = side, .n = side},
            {.m = 8, .k = side, .n = side}};
}

std::string shapeName(const ProductShape& shape) {
    return std::to_string(shape.m) + "x" + std::to_string(shape.n) + "x" + std::to_string(shape.k);
}

}  // namespace

Result<Done> benchMatmul(const BenchRequest& request, const BenchSink& sink) {
    const std::vector<RaceEntry> entries = raceEntries();
    const RaceOptions options{.threads = request.threads, .rounds = 5, .secondsPerSlice = 0.01};
    const auto tell = [&](std::span<const RaceTiming> timings) {
        const double reference =
            timings.front().gops;  // raceEntries() begins with the float product
        for (const RaceTiming& timing : timings.subspan(1)) {
            const std::string name = raceId(timing.entry) + "." + shapeName(timing.shape);
            sink({name, request.n, timing.gops, "GOPS", reference, "float product (Eigen)"});
            if (timing.peakGops)
                sink({name + ".peak", request.n, timing.gops, "GOPS", *timing.peakGops,
                      "the instruction set's multiply-adds in registers"});
        }
    };
    const auto done = race(shapesFor(request.n), entries, options, {}, tell);
    if (!done)
        return done.error();
    return Done{};
}

}  // namespace quantscope::cli
