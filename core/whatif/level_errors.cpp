// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/whatif/index_parts.h"

namespace quantscope {

namespace {

using Sums = PrefixMoments::Sums;

// Where a quantizer cuts the sorted values.
struct Cuts {
    std::vector<std::size_t> edges;  ///< Of each threshold.
    std::size_t clipLow;             ///< Values before it are clipped,
    std::size_t clipHigh;            ///< and values from it on.
};

Cuts cutsOf(const IndexParts& parts, const LevelTable& table) {
    Cuts cuts{std::vector<std::size_t>(table.thresholds.size()), 0, 0};
    parts.tree.ranks(table.thresholds, cuts.edges);
    const std::array<float, 2> limits{table.clipBelow, table.clipFrom};
    std::array<std::size_t, 2> clip{};
    parts.tree.ranks(limits, clip);
    cuts.clipLow = clip[0];
    cuts.clipHigh = std::max(clip[0], clip[1]);
    return cuts;
}

// The smallest float32 that is not below x: as many values are below the one as below the other.
float firstFloatFrom(double x) {
    const auto near = static_cast<float>(x);
    return double{near} < x ? std::nextafter(near, std::numeric_limits<float>::infinity()) : near;
}

double differenceOf(const DoubleDouble& from, const DoubleDouble& to) {
    return (to.high - from.high) + (to.low - from.low);
}

// --- Everything about every level ----------------------------------------------------------------

// Neighbouring values that share a level and are all clipped or all not.
struct Stretch {
    std::size_t begin;
    std::size_t end;
    std::size_t level;
    bool clipped;
};

// The stretches that hold values, in ascending order and without gaps.
std::vector<Stretch> stretchesOf(const Cuts& cuts, std::size_t count) {
    std::vector<Stretch> stretches;
    stretches.reserve(cuts.edges.size() + 3);
    std::size_t begin = 0;
    for (std::size_t level = 0; level <= cuts.edges.size(); ++level) {
        const std::size_t end = level < cuts.edges.size() ? cuts.edges[level] : count;
        const std::size_t inner = std::clamp(cuts.clipLow, begin, end);
        const std::size_t outer = std::clamp(cuts.clipHigh, inner, end);
        if (begin < inner)
            stretches.push_back({begin, inner, level, true});
        if (inner < outer)
            stretches.push_back({inner, outer, level, false});
        if (outer < end)
            stretches.push_back({outer, end, level, true});
        begin = end;
    }
    return stretches;
}

// What is needed of one stretch besides the table.
struct StretchSums {
    double count;
    double smallest;
    double largest;
    double first;       // Σ (x − c)
    double second;      // Σ (x − c)²
    double countBelow;  // of the values below the level
    double firstBelow;
};

class ErrorSummer {
public:
    ErrorSummer(std::size_t levels, double pivot) : pivot_(pivot) {
        errors_.populations.assign(levels, 0);
        errors_.levelSquares.assign(levels, 0);
    }

    void add(const Stretch& stretch, double level, const StretchSums& s) {
        const double q = level - pivot_;
        const double far = std::max(std::abs(s.smallest - level), std::abs(s.largest - level));
        // Equal values: no sum to take differences of, so that nothing is lost.
        const bool equal = s.smallest == s.largest;
        const double squares = equal ? s.count * far * far
                                     : std::max(0.0, s.second - 2 * q * s.first + s.count * q * q);
        (stretch.clipped ? clipping_ : rounding_).add(squares);
        errors_.levelSquares[stretch.level] += squares;
        errors_.populations[stretch.level] += stretch.end - stretch.begin;
        // Σ|x − q| = (q·n − Σx) over the values below the level + (Σx − q·n) over the others.
        const double left = q * s.countBelow - s.firstBelow;
        const double right = (s.first - s.firstBelow) - q * (s.count - s.countBelow);
        absolute_.add(equal ? s.count * far : std::max(0.0, left) + std::max(0.0, right));
        cross_.add(level * (s.first + s.count * pivot_));
        reconstructed_.add(s.count * level * level);
        errors_.sums.maxAbsolute = std::max(errors_.sums.maxAbsolute, far);
    }

    void addZeroed(std::uint64_t count) { errors_.sums.zeroed += count; }

    LevelErrors finished(const IndexParts& parts, const Cuts& cuts) {
        ErrorSums& sums = errors_.sums;
        sums.count = parts.count;
        sums.roundingSquares = rounding_.value();
        sums.clippingSquares = clipping_.value();
        sums.absolute = absolute_.value();
        sums.valueSquares = parts.valueSquares;
        sums.reconstructedSquares = reconstructed_.value();
        sums.cross = cross_.value();
        errors_.clippedBelow = cuts.clipLow;
        errors_.clippedAbove = parts.count - cuts.clipHigh;
        sums.clipped = errors_.clippedBelow + errors_.clippedAbove;
        return std::move(errors_);
    }

private:
    double pivot_;
    LevelErrors errors_;
    CompensatedSum rounding_;
    CompensatedSum clipping_;
    CompensatedSum absolute_;
    CompensatedSum reconstructed_;
    CompensatedSum cross_;
};

// The sums at both ends of every stretch and at the level inside it, where errors change sign.
struct SumsOfStretches {
    std::vector<Sums> ends;           ///< Beginning of the first, then the end of each.
    std::vector<std::size_t> middle;  ///< Ranks of the levels, kept inside the stretches.
    std::vector<double> firstAtMiddle;
};

SumsOfStretches sumsOf(const IndexParts& parts, const LevelTable& table,
                       std::span<const Stretch> stretches) {
    std::vector<std::size_t> ranks(stretches.size() + 1, 0);
    std::vector<float> levels(stretches.size());
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        ranks[i + 1] = stretches[i].end;
        levels[i] = firstFloatFrom(table.levels[stretches[i].level]);
    }
    SumsOfStretches sums{std::vector<Sums>(ranks.size()),
                         std::vector<std::size_t>(stretches.size()),
                         std::vector<double>(stretches.size())};
    parts.moments.at(ranks, sums.ends);
    parts.tree.ranks(levels, sums.middle);
    for (std::size_t i = 0; i < stretches.size(); ++i)
        sums.middle[i] = std::clamp(sums.middle[i], stretches[i].begin, stretches[i].end);
    parts.moments.firstAt(sums.middle, sums.firstAtMiddle);
    return sums;
}

}  // namespace

LevelErrors levelErrors(const IndexParts& parts, const LevelTable& table) {
    const Cuts cuts = cutsOf(parts, table);
    const std::vector<Stretch> stretches = stretchesOf(cuts, parts.count);
    const SumsOfStretches sums = sumsOf(parts, table, stretches);
    const float* sorted = parts.values.data();
    ErrorSummer summer(table.levels.size(), parts.moments.pivot());
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& stretch = stretches[i];
        const Sums& from = sums.ends[i];
        const Sums& to = sums.ends[i + 1];
        const double level = table.levels[stretch.level];
        summer.add(stretch, level,
                   {static_cast<double>(stretch.end - stretch.begin),
                    static_cast<double>(sorted[stretch.begin]),
                    static_cast<double>(sorted[stretch.end - 1]),
                    differenceOf(from.first, to.first), differenceOf(from.second, to.second),
                    static_cast<double>(sums.middle[i] - stretch.begin),
                    sums.firstAtMiddle[i] - from.first.value()});
        if (level == 0) {
            const std::size_t zeros = std::clamp(parts.zerosEnd, stretch.begin, stretch.end) -
                                      std::clamp(parts.negatives, stretch.begin, stretch.end);
            summer.addZeroed(stretch.end - stretch.begin - zeros);
        }
    }
    return summer.finished(parts, cuts);
}

// --- Squared errors alone ------------------------------------------------------------------------

namespace {

// Σ (x − q)² over the ranks begin … end − 1 is ΔS₂ + Σ over levels of (n·q² − 2q·ΔS₁). Summed by
// parts, the second sum needs each threshold's S₁ once and no S₂: a step from level q to level q′
// at rank r gives (q′ − q)·(2·S₁ − (q′ + q)·r). Steps below the level next to the pivot take r and
// S₁ from the beginning on, steps above it from the end, so that all terms stay small.
struct StepSquares {
    const IndexParts& parts;
    const LevelTable& table;
    const std::vector<std::size_t>& edges;
    const std::vector<double>& first;  // S₁ at the edges

    double level(std::size_t i) const { return table.levels[i] - parts.moments.pivot(); }

    void addSteps(std::size_t from, std::size_t to, std::size_t rank, double firstAtRank,
                  CompensatedSum& sum) const {
        double q = level(from);
        for (std::size_t k = from; k < to; ++k) {
            const double next = level(k + 1);
            const double r = static_cast<double>(edges[k]) - static_cast<double>(rank);
            sum.add((next - q) * (2 * (first[k] - firstAtRank) - (next + q) * r));
            q = next;
        }
    }

    double between(std::size_t begin, const Sums& from, std::size_t end, const Sums& to) const {
        if (begin >= end)
            return 0;
        const auto indexOfEdge = [&](auto edge) {
            return static_cast<std::size_t>(edge - edges.begin());
        };
        const std::size_t lowest = indexOfEdge(std::upper_bound(edges.begin(), edges.end(), begin));
        const std::size_t highest = indexOfEdge(std::lower_bound(edges.begin(), edges.end(), end));
        std::size_t middle = lowest;
        while (middle < highest && level(middle) < 0)
            ++middle;
        const double q = level(middle);
        const auto count = static_cast<double>(end - begin);
        CompensatedSum sum;
        sum.add({to.second.high - from.second.high, to.second.low - from.second.low});
        sum.add(-2 * q * differenceOf(from.first, to.first));
        sum.add(twoProduct(q, q) * count);
        addSteps(lowest, middle, begin, from.first.value(), sum);
        addSteps(middle, highest, end, to.first.value(), sum);
        return std::max(0.0, sum.value());
    }
};

}  // namespace

SortedIndex::Squares levelSquares(const IndexParts& parts, const LevelTable& table) {
    const Cuts cuts = cutsOf(parts, table);
    std::vector<double> first(cuts.edges.size());
    parts.moments.firstAt(cuts.edges, first);
    const std::array<std::size_t, 4> at{0, cuts.clipLow, cuts.clipHigh, parts.count};
    std::array<Sums, 4> sums;
    parts.moments.at(at, sums);
    const StepSquares steps{parts, table, cuts.edges, first};
    return {steps.between(at[1], sums[1], at[2], sums[2]),
            steps.between(at[0], sums[0], at[1], sums[1]) +
                steps.between(at[2], sums[2], at[3], sums[3])};
}

}  // namespace quantscope
