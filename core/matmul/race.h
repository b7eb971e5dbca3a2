// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/matmul/float_product.h"
#include "core/matmul/gemm.h"

// Real timings of the ways to a product on this computer. Only what was measured is ever shown.
namespace quantscope {

enum class RaceMethod {
    Float,      ///< Float matrices, float product (Eigen).
    Simulated,  ///< int8 codes of both sides to floats, then the float product.
    Integer,    ///< int8 codes, integer product to int32 sums.
    Pipeline,   ///< Float matrices quantized, multiplied as integers, scaled back to floats.
};

/// One way, and for integer products the instruction set it runs on.
struct RaceEntry {
    RaceMethod method = RaceMethod::Float;
    std::optional<MatmulIsa> isa;

    bool operator==(const RaceEntry&) const = default;
};

/// "portable", "avx2", "avx-vnni", "avx512-vnni": written into exports.
std::string_view isaId(MatmulIsa isa);

/// "float", "simulated", "integer.portable", "integer.avx2", "integer.avx-vnni",
/// "integer.avx512-vnni", "pipeline": written into exports.
std::string raceId(const RaceEntry& entry);

/// Every way this computer can go, in the order in which bars are shown.
std::vector<RaceEntry> raceEntries();

struct RaceOptions {
    unsigned threads = 1;           ///< 0: as many as the computer has.
    int rounds = 5;                 ///< Rounds that count; one before them does not.
    double secondsPerSlice = 0.02;  ///< An entry's turn in one round: at least so long, at least
                                    ///< one call.
};

/// What was measured for one entry and one shape.
struct RaceTiming {
    RaceEntry entry;
    ProductShape shape;
    double seconds = 0;              ///< Of one call: the median over the rounds.
    double gops = 0;                 ///< 2·m·n·k / seconds / 10^9.
    std::optional<double> peakGops;  ///< What the instruction set's multiply-adds reach in
                                     ///< registers, all threads together; integer products only.

    std::optional<double> peakShare() const {
        return peakGops && *peakGops > 0 ? std::optional(gops / *peakGops) : std::nullopt;
    }
};

/// Lets all `entries` multiply matrices of each shape in turn, round by round, so that whatever
/// disturbs the computer disturbs all of them. `found`, when set, is told each shape's timings as
/// soon as its last round is over, on the calling thread.
/// Errors: Usage for sizes of 0, TooLarge, Cancelled.
Result<std::vector<RaceTiming>> race(
    std::span<const ProductShape> shapes, std::span<const RaceEntry> entries,
    const RaceOptions& options = {}, const Task& task = {},
    const std::function<void(std::span<const RaceTiming>)>& found = {});

}  // namespace quantscope
