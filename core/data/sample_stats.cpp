// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_stats.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/data/sample_stats.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <hwy/cache_control.h>

#include "core/base/vector_loops-inl.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/parallel.h"

#ifndef QUANTSCOPE_SAMPLE_STATS_SUMS
#define QUANTSCOPE_SAMPLE_STATS_SUMS
namespace quantscope {

// Sums run in 8 lanes whatever the vector width, so every instruction set adds in one order: as
// many as leave all sums of AVX2 in registers.
constexpr std::size_t kStatsLanes = 8;

struct ExtremeLanes {
    alignas(64) std::array<float, kStatsLanes> min;
    alignas(64) std::array<float, kStatsLanes> max;
    alignas(64) std::array<std::int32_t, kStatsLanes> zeros{};

    ExtremeLanes() {
        min.fill(std::numeric_limits<float>::infinity());
        max.fill(-std::numeric_limits<float>::infinity());
    }

    void add(float x, std::size_t lane) {
        min[lane] = std::min(min[lane], x);
        max[lane] = std::max(max[lane], x);
        zeros[lane] += x == 0 ? 1 : 0;
    }
};

// What one pass over some values adds up; powers of x − pivot.
struct PowerSums {
    using Doubles = std::array<double, kStatsLanes>;
    alignas(64) Doubles first{};
    alignas(64) Doubles second{};
    alignas(64) Doubles third{};
    alignas(64) Doubles fourth{};
    alignas(64) Doubles sizes{};  ///< Of |x|.
    ExtremeLanes extremes;
};

}  // namespace quantscope
#endif

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<float, kStatsLanes> kFloats;
constexpr hn::RebindToSigned<decltype(kFloats)> kInts;
constexpr hn::CappedTag<double, kStatsLanes> kDoubles;
constexpr hn::Rebind<float, decltype(kDoubles)> kFew;
using Floats = hn::Vec<decltype(kFloats)>;
using Ints = hn::Vec<decltype(kInts)>;
using Doubles = hn::Vec<decltype(kDoubles)>;

constexpr std::size_t kFloatParts = kStatsLanes / hn::MaxLanes(kFloats);
constexpr std::size_t kParts = kStatsLanes / hn::MaxLanes(kDoubles);

struct ExtremeRegisters {
    Floats min[kFloatParts];
    Floats max[kFloatParts];
    Ints zeros[kFloatParts];

    template <class Sums, class Move>
    HWY_INLINE void forEach(Sums& sums, Move move) {
        move(min, sums.min, kFloats);
        move(max, sums.max, kFloats);
        move(zeros, sums.zeros, kInts);
    }

    HWY_INLINE void clear() {
        const Floats infinite = hn::Set(kFloats, std::numeric_limits<float>::infinity());
        for (std::size_t part = 0; part < kFloatParts; ++part) {
            min[part] = infinite;
            max[part] = hn::Neg(infinite);
            zeros[part] = hn::Zero(kInts);
        }
    }

    /// Takes kStatsLanes values.
    HWY_INLINE void add(const float* values) {
        for (std::size_t part = 0; part < kFloatParts; ++part) {
            const Floats x = hn::LoadU(kFloats, values + part * hn::Lanes(kFloats));
            min[part] = hn::Min(min[part], x);
            max[part] = hn::Max(max[part], x);
            const auto isZero = hn::RebindMask(kInts, hn::Eq(x, hn::Zero(kFloats)));
            zeros[part] = hn::Sub(zeros[part], hn::VecFromMask(kInts, isZero));
        }
    }
};

/// Of `values` alone: what is in the lanes is not read, which groups of a few values would wait
/// for. @pre `count` is a multiple of kStatsLanes.
void extremeLanes(const float* values, std::size_t count, ExtremeLanes& sums) {
    ExtremeRegisters r;
    r.clear();
    for (std::size_t i = 0; i < count; i += kStatsLanes)
        r.add(values + i);
    r.forEach(sums, StoreLanes{});
}

struct PowerRegisters {
    Doubles first[kParts];
    Doubles second[kParts];
    Doubles third[kParts];
    Doubles fourth[kParts];
    Doubles sizes[kParts];

    template <class Sums, class Move>
    HWY_INLINE void forEach(Sums& sums, Move move) {
        move(first, sums.first, kDoubles);
        move(second, sums.second, kDoubles);
        move(third, sums.third, kDoubles);
        move(fourth, sums.fourth, kDoubles);
        move(sizes, sums.sizes, kDoubles);
    }

    /// Takes kStatsLanes values.
    template <bool centred>
    HWY_INLINE void add(const float* values, Doubles centre) {
        for (std::size_t part = 0; part < kParts; ++part) {
            const Doubles x =
                hn::PromoteTo(kDoubles, hn::LoadU(kFew, values + part * hn::Lanes(kDoubles)));
            const Doubles d = centred ? hn::Sub(x, centre) : x;
            const Doubles square = hn::Mul(d, d);
            sizes[part] = hn::Add(sizes[part], hn::Abs(x));
            first[part] = hn::Add(first[part], d);
            second[part] = fusedMulAdd(kDoubles, d, d, second[part]);
            third[part] = fusedMulAdd(kDoubles, square, d, third[part]);
            fourth[part] = fusedMulAdd(kDoubles, square, square, fourth[part]);
        }
    }
};

template <bool centred>
HWY_INLINE void addAll(const float* values, std::size_t count, double pivot, PowerSums& sums) {
    const Doubles centre = hn::Set(kDoubles, pivot);
    ExtremeRegisters extremes;
    PowerRegisters powers;
    extremes.forEach(sums.extremes, LoadLanes{});
    powers.forEach(sums, LoadLanes{});
    for (std::size_t i = 0; i < count; i += kStatsLanes) {
        hwy::Prefetch(values + i + kFloatsAhead);
        extremes.add(values + i);
        powers.add<centred>(values + i, centre);
    }
    extremes.forEach(sums.extremes, StoreLanes{});
    powers.forEach(sums, StoreLanes{});
}

/// @pre `count` is a multiple of kStatsLanes.
void powerSums(const float* values, std::size_t count, double pivot, PowerSums& sums) {
    if (pivot == 0)
        addAll<false>(values, count, 0, sums);
    else
        addAll<true>(values, count, pivot, sums);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(powerSums);
HWY_EXPORT(extremeLanes);

namespace {

double laneSum(const PowerSums::Doubles& lanes) {
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

PowerSums powerSumsOf(std::span<const float> values, double pivot) {
    PowerSums sums;
    const std::size_t whole = values.size() / kStatsLanes * kStatsLanes;
    HWY_DYNAMIC_DISPATCH(powerSums)(values.data(), whole, pivot, sums);
    for (std::size_t i = whole; i < values.size(); ++i) {
        const std::size_t lane = i - whole;
        const auto wide = static_cast<double>(values[i]);
        const double d = wide - pivot;
        const double square = d * d;
        sums.first[lane] += d;
        sums.second[lane] = std::fma(d, d, sums.second[lane]);
        sums.third[lane] = std::fma(square, d, sums.third[lane]);
        sums.fourth[lane] = std::fma(square, square, sums.fourth[lane]);
        sums.sizes[lane] += std::abs(wide);
        sums.extremes.add(values[i], lane);
    }
    return sums;
}

// Sums of the second to fourth powers of x − mean.
struct Central {
    double count = 0;
    double mean = 0;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
};

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

// Powers about the pivot turned into powers about the mean.
Central centralOf(const PowerSums& sums, std::size_t count, double pivot) {
    Central c;
    c.count = static_cast<double>(count);
    const double first = laneSum(sums.first);
    const double second = laneSum(sums.second);
    const double third = laneSum(sums.third);
    const double d = first / c.count;
    c.mean = pivot + d;
    c.m2 = second - first * d;
    c.m3 = third - d * (3 * second - 2 * first * d);
    c.m4 = laneSum(sums.fourth) - d * (4 * third - d * (6 * second - 3 * first * d));
    return c;
}

// Further away the differences of the powers would lose digits: two deviations cost two of them.
bool isNear(const Central& central, double pivot) {
    constexpr double kDeviations = 2;
    const double d = central.mean - pivot;
    return d * d * central.count <= kDeviations * kDeviations * central.m2;
}

struct Extremes {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    std::size_t zeros = 0;

    void add(const ExtremeLanes& lanes) {
        for (std::size_t lane = 0; lane < kStatsLanes; ++lane)
            add({lanes.min[lane], lanes.max[lane], static_cast<std::size_t>(lanes.zeros[lane])});
    }

    void add(const Extremes& other) {
        min = std::min(min, other.min);
        max = std::max(max, other.max);
        zeros += other.zeros;
    }

    void writeTo(SampleStats& stats) const {
        stats.zeros = zeros;
        stats.min = static_cast<double>(min);
        stats.max = static_cast<double>(max);
    }
};

struct Piece {
    Extremes extremes;
    double sumAbs = 0;
    double sumSquares = 0;
    Central central;

    void add(const PowerSums& sums, const Central& part, double pivot) {
        extremes.add(sums.extremes);
        sumAbs += laneSum(sums.sizes);
        sumSquares += laneSum(sums.second) + pivot * (2 * laneSum(sums.first) + part.count * pivot);
        central = combined(central, part);
    }

    void add(const Piece& other) {
        extremes.add(other.extremes);
        sumAbs += other.sumAbs;
        sumSquares += other.sumSquares;
        central = combined(central, other.central);
    }
};

// 64 KiB at a time, about the pivot of the part before, at first 0. A part whose mean is far from
// it is read again, from cache, about its own mean.
Piece pieceOf(std::span<const float> values) {
    constexpr std::size_t kCachedValues = std::size_t{1} << 14;
    Piece piece;
    double pivot = 0;
    for (std::size_t at = 0; at < values.size(); at += kCachedValues) {
        const auto part = values.subspan(at, std::min(kCachedValues, values.size() - at));
        PowerSums sums = powerSumsOf(part, pivot);
        Central central = centralOf(sums, part.size(), pivot);
        if (!isNear(central, pivot)) {
            pivot = central.mean;
            sums = powerSumsOf(part, pivot);
            central = centralOf(sums, part.size(), pivot);
        }
        piece.add(sums, central, pivot);
    }
    return piece;
}

SampleStats statsOf(const Piece& all) {
    const Central& c = all.central;
    SampleStats stats;
    stats.count = static_cast<std::size_t>(c.count);
    all.extremes.writeTo(stats);
    stats.mean = c.mean;
    stats.meanAbs = all.sumAbs / c.count;
    stats.sumSquares = all.sumSquares;
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
    const float b =
        fromOthers > 0 ? other(fromOthers - 1) : -std::numeric_limits<float>::infinity();
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
    // Groups are small and many: they need no list of pieces.
    if (finite.size() <= kPieceValues)
        return statsOf(pieceOf(finite));
    std::vector<Piece> pieces(pieceCount(finite.size()));
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        pieces[i] = pieceOf(finite.subspan(start, std::min(kPieceValues, finite.size() - start)));
    });
    Piece all;
    for (const Piece& piece : pieces)
        all.add(piece);
    return statsOf(all);
}

SampleStats extremesOf(std::span<const float> finite) {
    SampleStats stats;
    if (finite.empty())
        return stats;
    ExtremeLanes lanes;
    const std::size_t whole = finite.size() / kStatsLanes * kStatsLanes;
    HWY_DYNAMIC_DISPATCH(extremeLanes)(finite.data(), whole, lanes);
    for (std::size_t i = whole; i < finite.size(); ++i)
        lanes.add(finite[i], i - whole);
    Extremes extremes;
    extremes.add(lanes);
    extremes.writeTo(stats);
    stats.count = finite.size();
    return stats;
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
#endif  // HWY_ONCE
