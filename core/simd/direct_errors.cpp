// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/direct_errors.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/random.h"
#include "core/quant/rounding.h"
#include "core/simd/direct_kernels.h"
#include "core/simd/quick_errors.h"

namespace quantscope {

namespace {

std::size_t wholeLanes(std::size_t count) {
    return (count + kSumLanes - 1) / kSumLanes * kSumLanes;
}

// Fills a block with values and their codes exactly as the quantizer gives them: estimated, and
// taken from the quantizer itself where the estimate is in doubt.
void fillBlock(std::span<const float> values, const AffineQuantizer& quantizer,
               const FloatQuantizer& q, std::uint64_t seed, std::uint64_t firstIndex,
               QuantizedBlock& block) {
    const bool stochastic = quantizer.rounding() == Rounding::Stochastic;
    const std::size_t whole = wholeLanes(values.size());
    std::copy(values.begin(), values.end(), block.values.begin());
    for (std::size_t i = values.size(); i < whole; ++i)
        block.values[i] = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t i = 0; i < whole && stochastic; ++i)
        block.uniforms[i] = stochasticUniform(seed, firstIndex + i);
    if (!estimateCodes(q, quantizer.rounding(), whole, block))
        return;
    const auto beyond = static_cast<std::int64_t>(quantizer.params().codes.levels());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (block.doubtful[i] == 0 || !std::isfinite(values[i]))
            continue;
        const std::int64_t index =
            quantizer.unclampedIndex(values[i], stochastic ? block.uniforms[i] : 0.5F);
        block.codes[i] = q.lowest + static_cast<float>(std::clamp<std::int64_t>(index, -1, beyond));
    }
}

template <class Lanes>
double sumOfReals(const Lanes& lanes) {
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

std::uint64_t sumOfCounts(const LaneSums::Counts& lanes) {
    std::uint64_t sum = 0;
    for (const std::int32_t lane : lanes)
        sum += static_cast<std::uint64_t>(lane);
    return sum;
}

ErrorSums sumsOf(const LaneSums& lanes) {
    ErrorSums sums;
    sums.count = sumOfCounts(lanes.finite);
    sums.roundingSquares = sumOfReals(lanes.rounding);
    sums.clippingSquares = sumOfReals(lanes.clipping);
    sums.absolute = sumOfReals(lanes.absolute);
    sums.maxAbsolute = *std::max_element(lanes.largest.begin(), lanes.largest.end());
    sums.valueSquares = sumOfReals(lanes.values);
    sums.reconstructedSquares = sumOfReals(lanes.reconstructed);
    sums.cross = sumOfReals(lanes.cross);
    sums.clipped = sumOfCounts(lanes.clipped);
    sums.zeroed = sumOfCounts(lanes.zeroed);
    return sums;
}

// Counts places in four tables in turn, so that runs of one code do not wait for their own store.
class PlaceCounter {
public:
    explicit PlaceCounter(std::size_t levels)
        : levels_(levels), tables_(levels * kTables + kTables, 0) {}

    void count(std::span<const std::int32_t> places) {
        // Each table's second counter is the first level's, so that −1 has one too.
        std::array<std::uint32_t*, kTables> counts;
        for (std::size_t table = 0; table < kTables; ++table)
            counts[table] = tables_.data() + table * (levels_ + 1) + 1;
        std::size_t i = 0;
        for (; i + kTables <= places.size(); i += kTables)
            for (std::size_t table = 0; table < kTables; ++table)
                ++counts[table][places[i + table]];
        for (; i < places.size(); ++i)
            ++counts[0][places[i]];
    }

    void addTo(std::span<std::uint64_t> populations) const {
        for (std::size_t level = 0; level < levels_; ++level)
            for (std::size_t table = 0; table < kTables; ++table)
                populations[level] += tables_[table * (levels_ + 1) + level + 1];
    }

private:
    static constexpr std::size_t kTables = 4;
    std::size_t levels_;
    std::vector<std::uint32_t> tables_;  ///< The first of each table counts what has no code.
};

void countFew(std::span<const std::int32_t> places, std::span<std::uint64_t> populations) {
    for (const std::int32_t place : places)
        if (place >= 0)
            ++populations[static_cast<std::size_t>(place)];
}

// How one tensor or group is quantized, for all its pieces.
struct Job {
    const AffineQuantizer& quantizer;
    bool populations;
    std::uint64_t seed;
    bool many;    ///< Sums may run in float32.
    Known known;  ///< Of `many` values.

    std::size_t levels() const { return quantizer.params().codes.levels(); }
    bool stochastic() const { return quantizer.rounding() == Rounding::Stochastic; }
};

// Adds what the quick way found to the sums of the careful one.
void addQuickSums(const QuickSums& quick, double step, ErrorSums& sums) {
    const double squares = sumOfReals(quick.squares);
    const double values = sumOfReals(quick.values);
    const double reconstructed = sumOfReals(quick.codes) * (step * step);
    sums.count += quick.finite;
    sums.roundingSquares += squares;
    sums.absolute += sumOfReals(quick.absolute);
    sums.maxAbsolute =
        std::max(sums.maxAbsolute, *std::max_element(quick.largest.begin(), quick.largest.end()));
    sums.valueSquares += values;
    sums.reconstructedSquares += reconstructed;
    sums.cross += (values + reconstructed - squares) / 2;
    sums.zeroed += quick.zeroed;
}

// The float32 path: runs of values without anything special the quick way, the others, and all of
// roundings that are not to nearest, the careful one.
class PieceErrors {
public:
    PieceErrors(const Job& job, std::span<std::uint64_t> populations)
        : job_(job),
          q_(floatQuantizer(job.quantizer)),
          populations_(populations),
          isQuick_(roundsToNearest(job.quantizer.rounding())),
          stretch_(isQuick_ ? kMostRuns * kRunValues : kBlockValues) {}

    ErrorSums errors(std::span<const float> values, std::uint64_t firstIndex) {
        // Tables of their own cost more than they save where there are few values.
        few_ = values.size() < 4 * job_.levels();
        PlaceCounter counter(job_.populations && !few_ ? job_.levels() : 0);
        for (std::size_t at = 0; at < values.size(); at += stretch_) {
            const auto part = values.subspan(at, std::min(stretch_, values.size() - at));
            const std::size_t quickRuns = isQuick_ ? part.size() / kRunValues : 0;
            std::uint32_t left = 0;
            if (quickRuns > 0)
                left = addQuickly(part.data(), quickRuns);
            for (std::size_t run = 0; run < quickRuns; ++run)
                if ((left >> run & 1U) != 0)
                    addCarefully(part, run * kRunValues, kRunValues, firstIndex + at);
            const std::size_t done = quickRuns * kRunValues;
            if (done < part.size())
                addCarefully(part, done, part.size() - done, firstIndex + at);
            countPlaces(part.size(), counter);
        }
        if (job_.populations && !few_)
            counter.addTo(populations_);
        ErrorSums sums = sumsOf(lanes_);
        addQuickSums(quick_, q_.step, sums);
        return sums;
    }

private:
    std::uint32_t addQuickly(const float* values, std::size_t runs) {
        std::int32_t* places = job_.populations ? places_.data() : nullptr;
        return job_.many ? addManyErrors(q_, values, runs, places, job_.known, quick_)
                         : addQuickErrors(q_, values, runs, places, quick_);
    }

    void addCarefully(std::span<const float> part, std::size_t from, std::size_t count,
                      std::uint64_t firstIndex) {
        if (job_.known != Known::Nothing)  // as the quick way counts
            quick_.zeroed +=
                static_cast<std::uint64_t>(std::ranges::count(part.subspan(from, count), 0.0F));
        fillBlock(part.subspan(from, count), job_.quantizer, q_, job_.seed, firstIndex + from,
                  block_);
        addErrors(q_, wholeLanes(count), block_, lanes_);
        std::copy_n(block_.places.begin(), count,
                    places_.begin() + static_cast<std::ptrdiff_t>(from));
    }

    void countPlaces(std::size_t count, PlaceCounter& counter) {
        const auto places = std::span(places_).first(count);
        if (job_.populations && few_)
            countFew(places, populations_);
        else if (job_.populations)
            counter.count(places);
    }

    const Job& job_;
    FloatQuantizer q_;
    std::span<std::uint64_t> populations_;
    bool isQuick_;
    std::size_t stretch_;  ///< How many values are taken at a time.
    bool few_ = false;
    LaneSums lanes_;
    QuickSums quick_;
    QuantizedBlock block_;
    std::array<std::int32_t, kMostRuns * kRunValues> places_;
};

// The double path, value by value: ranges far from zero, which are rare.
ErrorSums errorsInDouble(std::span<const float> values, const Job& job, std::uint64_t firstIndex,
                         std::span<std::uint64_t> populations) {
    ErrorSums sums;
    const auto levels = static_cast<std::int64_t>(job.levels());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = values[i];
        if (!std::isfinite(x))
            continue;
        const float uniform = job.stochastic() ? stochasticUniform(job.seed, firstIndex + i) : 0.5F;
        const std::int64_t unclamped = job.quantizer.unclampedIndex(x, uniform);
        const auto index = std::clamp<std::int64_t>(unclamped, 0, levels - 1);
        sums.addValue(x, job.quantizer.level(static_cast<std::int32_t>(index)), unclamped != index);
        if (job.populations)
            ++populations[static_cast<std::size_t>(index)];
    }
    return sums;
}

ErrorSums errorsOf(std::span<const float> values, const Job& job, std::uint64_t firstIndex,
                   std::span<std::uint64_t> populations) {
    return job.quantizer.inDouble() ? errorsInDouble(values, job, firstIndex, populations)
                                    : PieceErrors(job, populations).errors(values, firstIndex);
}

}  // namespace

float stochasticUniform(std::uint64_t seed, std::uint64_t index) {
    const std::uint64_t bits = mixBits(mixBits(seed) + index * 0x9e3779b97f4a7c15U);
    return static_cast<float>(bits >> 40U) * 0x1p-24F;
}

namespace {

ErrorSums errorsOfPieces(std::span<const float> values, const Job& job, std::uint64_t firstIndex,
                         std::span<std::uint64_t> populations) {
    assert(populations.empty() || populations.size() == job.levels());
    // One piece needs no threads and no tables of its own: groups are small and many.
    if (values.size() <= kPieceValues)
        return errorsOf(values, job, firstIndex, populations);
    std::vector<ErrorSums> pieces(pieceCount(values.size()));
    std::mutex merging;
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        const auto part = values.subspan(start, std::min(kPieceValues, values.size() - start));
        std::vector<std::uint64_t> counts(populations.size());
        pieces[i] = errorsOf(part, job, firstIndex + start, counts);
        const std::lock_guard lock(merging);
        for (std::size_t level = 0; level < populations.size(); ++level)
            populations[level] += counts[level];
    });
    ErrorSums sums;
    for (const ErrorSums& piece : pieces)
        sums.add(piece);
    return sums;
}

bool addsInFloat(std::size_t values, const AffineQuantizer& quantizer) {
    return values > kPieceValues && !quantizer.inDouble() &&
           roundsToNearest(quantizer.rounding()) && sumsFitFloat(floatQuantizer(quantizer));
}

// Whether Σ x² still tells what values inside add to it beside those far outside.
bool isWithinReach(const AffineQuantizer& quantizer, double absMax) {
    constexpr double kFarthest = 0x1p20;
    const FloatQuantizer q = floatQuantizer(quantizer);
    return absMax <= kFarthest * q.step * std::max(-double{q.lowest}, double{q.highest});
}

bool isInside(const AffineQuantizer& quantizer, double value) {
    const std::int64_t index = quantizer.unclampedIndex(static_cast<float>(value));
    return 0 <= index && index < static_cast<std::int64_t>(quantizer.params().codes.levels());
}

}  // namespace

ErrorSums directErrors(std::span<const float> values, const AffineQuantizer& quantizer,
                       std::span<std::uint64_t> populations, std::uint64_t seed,
                       std::uint64_t firstIndex) {
    const bool many = addsInFloat(values.size(), quantizer);
    const Job job{quantizer, !populations.empty(), seed, many, Known::Nothing};
    return errorsOfPieces(values, job, firstIndex, populations);
}

ErrorSums directErrors(std::span<const float> values, const SampleStats& stats,
                       const AffineQuantizer& quantizer, std::span<std::uint64_t> populations,
                       std::uint64_t seed) {
    if (!addsInFloat(values.size(), quantizer) || !isInside(quantizer, 0) ||
        !isWithinReach(quantizer, stats.absMax()))
        return directErrors(values, quantizer, populations, seed);
    const bool clipsNone = isInside(quantizer, stats.min) && isInside(quantizer, stats.max);
    const Job job{quantizer, !populations.empty(), seed, true,
                  clipsNone ? Known::SumsAndRange : Known::Sums};
    ErrorSums sums = errorsOfPieces(values, job, 0, populations);
    // So far the sums over values are those of the careful way alone, and zeros count as zeroed.
    sums.cross += (stats.sumSquares - sums.valueSquares) / 2;
    sums.valueSquares = stats.sumSquares;
    sums.zeroed -= stats.zeros;
    return sums;
}

void quantizeIndices(std::span<const float> values, const AffineQuantizer& quantizer,
                     std::span<std::int32_t> indices, std::uint64_t seed,
                     std::uint64_t firstIndex) {
    const bool stochastic = quantizer.rounding() == Rounding::Stochastic;
    if (quantizer.inDouble()) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float uniform = stochastic ? stochasticUniform(seed, firstIndex + i) : 0.5F;
            indices[i] = std::isfinite(values[i]) ? quantizer.index(values[i], uniform) : -1;
        }
        return;
    }
    const FloatQuantizer q = floatQuantizer(quantizer);
    QuantizedBlock block;
    for (std::size_t at = 0; at < values.size(); at += kBlockValues) {
        const auto part = values.subspan(at, std::min(kBlockValues, values.size() - at));
        fillBlock(part, quantizer, q, seed, firstIndex + at, block);
        for (std::size_t i = 0; i < part.size(); ++i) {
            const float inside = std::clamp(block.codes[i], q.lowest, q.highest);
            indices[at + i] =
                std::isfinite(part[i]) ? static_cast<std::int32_t>(inside - q.lowest) : -1;
        }
    }
}

}  // namespace quantscope
