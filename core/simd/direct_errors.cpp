// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/direct_errors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/random.h"
#include "core/simd/direct_kernels.h"

namespace quantscope {

namespace {

FloatQuantizer floatQuantizer(const AffineQuantizer& quantizer) {
    const AffineParams& params = quantizer.params();
    return {quantizer.inverse(), quantizer.scale(),
            static_cast<float>(params.codes.lowest - params.zeroPoint),
            static_cast<float>(params.codes.highest - params.zeroPoint)};
}

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
        block.codes[i] =
            q.lowest + static_cast<float>(std::clamp<std::int64_t>(index, -1, beyond));
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
        for (std::size_t i = 0; i < places.size(); ++i)
            ++tables_[(i % kTables) * (levels_ + 1) + static_cast<std::size_t>(places[i] + 1)];
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

    std::size_t levels() const { return quantizer.params().codes.levels(); }
    bool stochastic() const { return quantizer.rounding() == Rounding::Stochastic; }
};

// The float32 path; what has a place is added to `populations`.
ErrorSums errorsOfPiece(std::span<const float> values, const Job& job, std::uint64_t firstIndex,
                        std::span<std::uint64_t> populations) {
    const FloatQuantizer q = floatQuantizer(job.quantizer);
    // Tables of their own cost more than they save where there are few values.
    const bool few = values.size() < 4 * job.levels();
    PlaceCounter counter(job.populations && !few ? job.levels() : 0);
    LaneSums lanes;
    QuantizedBlock block;
    for (std::size_t at = 0; at < values.size(); at += kBlockValues) {
        const auto part = values.subspan(at, std::min(kBlockValues, values.size() - at));
        fillBlock(part, job.quantizer, q, job.seed, firstIndex + at, block);
        addErrors(q, wholeLanes(part.size()), block, lanes);
        if (job.populations && few)
            countFew(std::span(block.places).first(part.size()), populations);
        else if (job.populations)
            counter.count(std::span(block.places).first(part.size()));
    }
    if (job.populations && !few)
        counter.addTo(populations);
    return sumsOf(lanes);
}

// The double path, value by value: ranges far from zero, which are rare.
ErrorSums errorsInDouble(std::span<const float> values, const Job& job, std::uint64_t firstIndex,
                         std::span<std::uint64_t> populations) {
    ErrorSums sums;
    const auto levels = static_cast<std::int64_t>(job.levels());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = values[i];
        if (!std::isfinite(x))
            continue;
        const float uniform =
            job.stochastic() ? stochasticUniform(job.seed, firstIndex + i) : 0.5F;
        const std::int64_t unclamped = job.quantizer.unclampedIndex(x, uniform);
        const auto index = std::clamp<std::int64_t>(unclamped, 0, levels - 1);
        sums.addValue(x, job.quantizer.level(static_cast<std::int32_t>(index)),
                      unclamped != index);
        if (job.populations)
            ++populations[static_cast<std::size_t>(index)];
    }
    return sums;
}

ErrorSums errorsOf(std::span<const float> values, const Job& job, std::uint64_t firstIndex,
                   std::span<std::uint64_t> populations) {
    return job.quantizer.inDouble() ? errorsInDouble(values, job, firstIndex, populations)
                                    : errorsOfPiece(values, job, firstIndex, populations);
}

}  // namespace

float stochasticUniform(std::uint64_t seed, std::uint64_t index) {
    const std::uint64_t bits = mixBits(mixBits(seed) + index * 0x9e3779b97f4a7c15U);
    return static_cast<float>(bits >> 40U) * 0x1p-24F;
}

ErrorSums directErrors(std::span<const float> values, const AffineQuantizer& quantizer,
                       std::span<std::uint64_t> populations, std::uint64_t seed,
                       std::uint64_t firstIndex) {
    assert(populations.empty() || populations.size() == quantizer.params().codes.levels());
    const Job job{quantizer, !populations.empty(), seed};
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
