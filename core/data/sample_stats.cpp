// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_stats.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/parallel.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

// Sums run in 16 lanes whatever the vector width, so every instruction set adds in one order.
constexpr std::size_t kLanes = 16;
using Lanes = std::array<double, kLanes>;

double laneSum(const Lanes& lanes) {
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

struct FirstPass {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    std::size_t zeros = 0;
    double sum = 0;
    double sumAbs = 0;
    double sumSquares = 0;
};

struct LaneState {
    Lanes sum{};
    Lanes sumAbs{};
    Lanes sumSquares{};
    std::array<float, kLanes> min{};
    std::array<float, kLanes> max{};
    std::array<std::uint32_t, kLanes> zeros{};
};

inline void addValue(LaneState& state, std::size_t lane, float x) {
    const auto wide = static_cast<double>(x);
    state.sum[lane] += wide;
    state.sumAbs[lane] += std::abs(wide);
    state.sumSquares[lane] += wide * wide;
    state.min[lane] = x < state.min[lane] ? x : state.min[lane];
    state.max[lane] = x > state.max[lane] ? x : state.max[lane];
    state.zeros[lane] += x == 0.0F ? 1U : 0U;
}

QUANTSCOPE_TARGET_CLONES
FirstPass firstPass(const float* values, std::size_t count) {
    LaneState state;
    state.min.fill(std::numeric_limits<float>::infinity());
    state.max.fill(-std::numeric_limits<float>::infinity());
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            addValue(state, lane, values[i + lane]);
    for (; i < count; ++i)
        addValue(state, i % kLanes, values[i]);
    FirstPass result;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        result.min = std::min(result.min, state.min[lane]);
        result.max = std::max(result.max, state.max[lane]);
        result.zeros += state.zeros[lane];
    }
    result.sum = laneSum(state.sum);
    result.sumAbs = laneSum(state.sumAbs);
    result.sumSquares = laneSum(state.sumSquares);
    return result;
}

// Sums of the second to fourth powers of x − mean.
struct Central {
    double count = 0;
    double mean = 0;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
};

QUANTSCOPE_TARGET_CLONES
void centralSums(const float* values, std::size_t count, double mean, Central& result) {
    Lanes m2{};
    Lanes m3{};
    Lanes m4{};
    const auto add = [&](std::size_t lane, float x) __attribute__((always_inline)) {
        const double d = static_cast<double>(x) - mean;
        const double d2 = d * d;
        m2[lane] += d2;
        m3[lane] += d2 * d;
        m4[lane] += d2 * d2;
    };
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            add(lane, values[i + lane]);
    for (; i < count; ++i)
        add(i % kLanes, values[i]);
    result.m2 = laneSum(m2);
    result.m3 = laneSum(m3);
    result.m4 = laneSum(m4);
}

// Pébay 2008 (SAND2008-6212), equations for the union of two sets.
Central combined(const Central& a, const Central& b) {
    if (a.count == 0)
        return b;
    const double n = a.count + b.count;
    const double d = b.mean - a.mean;
    const double dn = d / n;
    const double product = a.count * b.count;
    Central c;
    c.count = n;
    c.mean = a.mean + b.count * dn;
    c.m2 = a.m2 + b.m2 + product * d * dn;
    c.m3 = a.m3 + b.m3 + product * (a.count - b.count) * d * dn * dn +
           3 * (a.count * b.m2 - b.count * a.m2) * dn;
    c.m4 = a.m4 + b.m4 +
           product * (a.count * a.count - product + b.count * b.count) * d * dn * dn * dn +
           6 * (a.count * a.count * b.m2 + b.count * b.count * a.m2) * dn * dn +
           4 * (a.count * b.m3 - b.count * a.m3) * dn;
    return c;
}

struct Piece {
    FirstPass first;
    Central central;
};

// 64 KiB at a time: the second pass reads from cache what the first one brought in.
constexpr std::size_t kCachedValues = std::size_t{1} << 14;

Piece pieceOf(std::span<const float> values) {
    Piece piece;
    for (std::size_t at = 0; at < values.size(); at += kCachedValues) {
        const auto part = values.subspan(at, std::min(kCachedValues, values.size() - at));
        const FirstPass first = firstPass(part.data(), part.size());
        Central central;
        central.count = static_cast<double>(part.size());
        central.mean = first.sum / central.count;
        centralSums(part.data(), part.size(), central.mean, central);
        piece.central = combined(piece.central, central);
        piece.first.min = std::min(piece.first.min, first.min);
        piece.first.max = std::max(piece.first.max, first.max);
        piece.first.zeros += first.zeros;
        piece.first.sumAbs += first.sumAbs;
        piece.first.sumSquares += first.sumSquares;
    }
    return piece;
}

SampleStats statsOf(const std::vector<Piece>& pieces) {
    Piece all;
    for (const Piece& piece : pieces) {
        all.central = combined(all.central, piece.central);
        all.first.min = std::min(all.first.min, piece.first.min);
        all.first.max = std::max(all.first.max, piece.first.max);
        all.first.zeros += piece.first.zeros;
        all.first.sumAbs += piece.first.sumAbs;
        all.first.sumSquares += piece.first.sumSquares;
    }
    const Central& c = all.central;
    SampleStats stats;
    stats.count = static_cast<std::size_t>(c.count);
    stats.zeros = all.first.zeros;
    stats.min = static_cast<double>(all.first.min);
    stats.max = static_cast<double>(all.first.max);
    stats.mean = c.mean;
    stats.meanAbs = all.first.sumAbs / c.count;
    stats.sumSquares = all.first.sumSquares;
    // Equal values leave rounding dust in the sums; their variance is 0.
    if (stats.min < stats.max) {
        stats.variance = c.m2 / c.count;
        stats.skewness = std::sqrt(c.count) * c.m3 / (c.m2 * std::sqrt(c.m2));
        stats.kurtosis = c.count * c.m4 / (c.m2 * c.m2) - 3;
    } else {
        stats.mean = stats.min;
    }
    return stats;
}

// Order statistic k of |x| from the ascending signed values: the k-th smallest of two sorted runs,
// the negative values backwards and the others.
double absOrderStatistic(std::span<const float> sorted, std::size_t k) {
    const auto split = static_cast<std::size_t>(
        std::lower_bound(sorted.begin(), sorted.end(), 0.0F) - sorted.begin());
    const std::size_t negatives = split;
    const std::size_t others = sorted.size() - split;
    const auto negative = [&](std::size_t i) { return -sorted[split - 1 - i]; };
    const auto other = [&](std::size_t i) { return sorted[split + i]; };
    // How many of the k + 1 smallest come from the negative run: the partition where neither run's
    // next value is smaller than the other's last.
    std::size_t low = k + 1 > others ? k + 1 - others : 0;
    std::size_t high = std::min(k + 1, negatives);
    while (low < high) {
        const std::size_t taken = (low + high) / 2;
        if (k - taken < others && negative(taken) < other(k - taken))
            low = taken + 1;
        else
            high = taken;
    }
    const std::size_t fromOthers = k + 1 - low;
    const float a = low > 0 ? negative(low - 1) : -std::numeric_limits<float>::infinity();
    const float b = fromOthers > 0 ? other(fromOthers - 1) : -std::numeric_limits<float>::infinity();
    return static_cast<double>(std::max(a, b));
}

template <class At>
double interpolated(std::size_t count, double p, At at) {
    const double place = std::clamp(p, 0.0, 100.0) / 100 * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(place);
    const double share = place - static_cast<double>(below);
    const double lower = at(below);
    return share > 0 ? lower + share * (at(below + 1) - lower) : lower;
}

}  // namespace

SampleStats sampleStats(std::span<const float> finite) {
    if (finite.empty())
        return {};
    std::vector<Piece> pieces(pieceCount(finite.size()));
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        pieces[i] = pieceOf(finite.subspan(start, std::min(kPieceValues, finite.size() - start)));
    });
    return statsOf(pieces);
}

double percentileOfSorted(std::span<const float> sorted, double p) {
    return interpolated(sorted.size(), p,
                        [&](std::size_t i) { return static_cast<double>(sorted[i]); });
}

double absPercentileOfSorted(std::span<const float> sorted, double p) {
    return interpolated(sorted.size(), p,
                        [&](std::size_t i) { return absOrderStatistic(sorted, i); });
}

}  // namespace quantscope
