// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/direct_errors.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/random.h"
#include "core/simd/target_clones.h"

namespace quantscope {

namespace {

// Sums run in 16 lanes whatever the vector width, so every instruction set adds in one order.
constexpr std::size_t kLanes = 16;
constexpr std::size_t kBlock = 512;
constexpr float kMostFloat = std::numeric_limits<float>::max();

struct LaneSums {
    std::array<double, kLanes> rounding{};
    std::array<double, kLanes> clipping{};
    std::array<double, kLanes> absolute{};
    std::array<double, kLanes> values{};
    std::array<double, kLanes> reconstructed{};
    std::array<double, kLanes> cross{};
    std::array<double, kLanes> largest{};
    std::array<std::uint32_t, kLanes> finite{};
    std::array<std::uint32_t, kLanes> clipped{};
    std::array<std::uint32_t, kLanes> zeroed{};
};

// The float32 path of an AffineQuantizer, codes counted from the zero-point.
struct FloatQuantizer {
    float inverse;
    float scale;
    float lowest;
    float highest;
};

// --- Rounding in float32, for |t| < 2^22; each equals rounded() of core/quant/rounding.h ---------

inline float wholePart(float t) {
    return static_cast<float>(static_cast<std::int32_t>(t));
}

inline float wholeBelow(float t) {
    const float whole = wholePart(t);
    return whole > t ? whole - 1 : whole;
}

template <Rounding rounding>
[[gnu::always_inline]] inline float roundedInFloat(float t, float uniform) {
    if constexpr (rounding == Rounding::HalfEven) {
        // Adding 1.5·2^23 leaves no place for a fraction, and the addition rounds half to even.
        constexpr float kMagic = 12582912.0F;
        return (t + kMagic) - kMagic;
    } else if constexpr (rounding == Rounding::HalfAway) {
        const float size = std::abs(t);
        const float whole = wholePart(size);
        const float up = size - whole >= 0.5F ? whole + 1 : whole;
        return t < 0 ? -up : up;
    } else if constexpr (rounding == Rounding::HalfUp) {
        const float whole = wholeBelow(t);
        return t - whole >= 0.5F ? whole + 1 : whole;
    } else if constexpr (rounding == Rounding::TowardZero) {
        return wholePart(t);
    } else {
        return wholeBelow(t + uniform);
    }
}

// One value into one lane; `place` is its level's index, or `levels` when it is not finite.
template <Rounding rounding>
[[gnu::always_inline]] inline void addValue(LaneSums& sums, std::size_t lane, float value,
                                            float uniform, const FloatQuantizer& q,
                                            std::int32_t levels, std::int32_t& place) {
    const bool finite = std::abs(value) <= kMostFloat;
    const float x = finite ? value : 0.0F;
    // One code beyond each end is as good as any farther one: it is clipped.
    float t = x * q.inverse;
    t = t < q.lowest - 1 ? q.lowest - 1 : t;
    t = t > q.highest + 1 ? q.highest + 1 : t;
    const float code = roundedInFloat<rounding>(t, uniform);
    float inside = code < q.lowest ? q.lowest : code;
    inside = inside > q.highest ? q.highest : inside;
    const float level = inside * q.scale;
    const bool clips = finite && inside != code;
    const auto real = static_cast<double>(x);
    const double back = finite ? static_cast<double>(level) : 0.0;
    const double error = back - real;
    const double size = std::abs(error);
    const double square = error * error;
    sums.rounding[lane] += clips ? 0.0 : square;
    sums.clipping[lane] += clips ? square : 0.0;
    sums.absolute[lane] += size;
    sums.values[lane] += real * real;
    sums.reconstructed[lane] += back * back;
    sums.cross[lane] += real * back;
    sums.largest[lane] = size > sums.largest[lane] ? size : sums.largest[lane];
    sums.finite[lane] += finite ? 1U : 0U;
    sums.clipped[lane] += clips ? 1U : 0U;
    sums.zeroed[lane] += level == 0 && x != 0 ? 1U : 0U;
    place = finite ? static_cast<std::int32_t>(inside - q.lowest) : levels;
}

template <Rounding rounding>
[[gnu::always_inline]] inline void addBlock(LaneSums& sums, const float* values, std::size_t count,
                                            const float* uniforms, const FloatQuantizer& q,
                                            std::int32_t levels, std::int32_t* places) {
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            addValue<rounding>(sums, lane, values[i + lane], uniforms[i + lane], q, levels,
                               places[i + lane]);
    for (; i < count; ++i)
        addValue<rounding>(sums, i % kLanes, values[i], uniforms[i], q, levels, places[i]);
}

using AddBlock = void (*)(LaneSums&, const float*, std::size_t, const float*, const FloatQuantizer&,
                          std::int32_t, std::int32_t*);

QUANTSCOPE_TARGET_CLONES
void addHalfEven(LaneSums& sums, const float* values, std::size_t count, const float* uniforms,
                 const FloatQuantizer& q, std::int32_t levels, std::int32_t* places) {
    addBlock<Rounding::HalfEven>(sums, values, count, uniforms, q, levels, places);
}
QUANTSCOPE_TARGET_CLONES
void addHalfAway(LaneSums& sums, const float* values, std::size_t count, const float* uniforms,
                 const FloatQuantizer& q, std::int32_t levels, std::int32_t* places) {
    addBlock<Rounding::HalfAway>(sums, values, count, uniforms, q, levels, places);
}
QUANTSCOPE_TARGET_CLONES
void addHalfUp(LaneSums& sums, const float* values, std::size_t count, const float* uniforms,
               const FloatQuantizer& q, std::int32_t levels, std::int32_t* places) {
    addBlock<Rounding::HalfUp>(sums, values, count, uniforms, q, levels, places);
}
QUANTSCOPE_TARGET_CLONES
void addTowardZero(LaneSums& sums, const float* values, std::size_t count, const float* uniforms,
                   const FloatQuantizer& q, std::int32_t levels, std::int32_t* places) {
    addBlock<Rounding::TowardZero>(sums, values, count, uniforms, q, levels, places);
}
QUANTSCOPE_TARGET_CLONES
void addStochastic(LaneSums& sums, const float* values, std::size_t count, const float* uniforms,
                   const FloatQuantizer& q, std::int32_t levels, std::int32_t* places) {
    addBlock<Rounding::Stochastic>(sums, values, count, uniforms, q, levels, places);
}

AddBlock addBlockFor(Rounding rounding) {
    switch (rounding) {
        case Rounding::HalfEven:
            return addHalfEven;
        case Rounding::HalfAway:
            return addHalfAway;
        case Rounding::HalfUp:
            return addHalfUp;
        case Rounding::TowardZero:
            return addTowardZero;
        case Rounding::Stochastic:
            break;
    }
    return addStochastic;
}

template <class Lanes>
auto sumOf(const Lanes& lanes) {
    std::uint64_t whole = 0;
    double real = 0;
    for (const auto lane : lanes) {
        if constexpr (std::is_floating_point_v<std::decay_t<decltype(lane)>>)
            real += lane;
        else
            whole += lane;
    }
    if constexpr (std::is_floating_point_v<typename Lanes::value_type>)
        return real;
    else
        return whole;
}

ErrorSums sumsOf(const LaneSums& lanes) {
    ErrorSums sums;
    sums.count = sumOf(lanes.finite);
    sums.roundingSquares = sumOf(lanes.rounding);
    sums.clippingSquares = sumOf(lanes.clipping);
    sums.absolute = sumOf(lanes.absolute);
    sums.maxAbsolute = *std::max_element(lanes.largest.begin(), lanes.largest.end());
    sums.valueSquares = sumOf(lanes.values);
    sums.reconstructedSquares = sumOf(lanes.reconstructed);
    sums.cross = sumOf(lanes.cross);
    sums.clipped = sumOf(lanes.clipped);
    sums.zeroed = sumOf(lanes.zeroed);
    return sums;
}

// Counts places in four tables in turn, so that runs of one code do not wait for their own store.
class PlaceCounter {
public:
    explicit PlaceCounter(std::size_t levels)
        : levels_(levels), tables_(levels * kTables + kTables, 0) {}

    void count(std::span<const std::int32_t> places) {
        for (std::size_t i = 0; i < places.size(); ++i)
            ++tables_[(i % kTables) * (levels_ + 1) + static_cast<std::size_t>(places[i])];
    }

    void addTo(std::vector<std::uint64_t>& populations) const {
        for (std::size_t level = 0; level < levels_; ++level)
            for (std::size_t table = 0; table < kTables; ++table)
                populations[level] += tables_[table * (levels_ + 1) + level];
    }

private:
    static constexpr std::size_t kTables = 4;
    std::size_t levels_;
    std::vector<std::uint32_t> tables_;  ///< The last place of each table holds what has no code.
};

struct Piece {
    ErrorSums sums;
    std::vector<std::uint64_t> populations;
};

// How one tensor or group is quantized, for all its pieces.
struct Job {
    const AffineQuantizer& quantizer;
    bool populations;
    std::uint64_t seed;

    std::size_t levels() const { return quantizer.params().codes.levels(); }
    bool stochastic() const { return quantizer.rounding() == Rounding::Stochastic; }
};

Piece piece32(std::span<const float> values, const Job& job, std::uint64_t firstIndex) {
    const AffineParams& params = job.quantizer.params();
    const FloatQuantizer q{job.quantizer.inverse(), job.quantizer.scale(),
                           static_cast<float>(params.codes.lowest - params.zeroPoint),
                           static_cast<float>(params.codes.highest - params.zeroPoint)};
    const AddBlock add = addBlockFor(job.quantizer.rounding());
    LaneSums lanes;
    PlaceCounter counter(job.populations ? job.levels() : 0);
    std::array<std::int32_t, kBlock> places;
    std::array<float, kBlock> uniforms{};
    for (std::size_t at = 0; at < values.size(); at += kBlock) {
        const auto block = values.subspan(at, std::min(kBlock, values.size() - at));
        if (job.stochastic())
            for (std::size_t i = 0; i < block.size(); ++i)
                uniforms[i] = stochasticUniform(job.seed, firstIndex + at + i);
        add(lanes, block.data(), block.size(), uniforms.data(), q,
            static_cast<std::int32_t>(job.levels()), places.data());
        if (job.populations)
            counter.count(std::span(places).first(block.size()));
    }
    Piece piece{sumsOf(lanes), {}};
    if (job.populations) {
        piece.populations.assign(job.levels(), 0);
        counter.addTo(piece.populations);
    }
    return piece;
}

// The double path, value by value: ranges far from zero, which are rare.
Piece piece64(std::span<const float> values, const Job& job, std::uint64_t firstIndex) {
    Piece piece;
    piece.populations.assign(job.populations ? job.levels() : 0, 0);
    const auto levels = static_cast<std::int64_t>(job.levels());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float x = values[i];
        if (!std::isfinite(x))
            continue;
        const float uniform =
            job.stochastic() ? stochasticUniform(job.seed, firstIndex + i) : 0.5F;
        const std::int64_t unclamped = job.quantizer.unclampedIndex(x, uniform);
        const auto index = std::clamp<std::int64_t>(unclamped, 0, levels - 1);
        const auto level =
            static_cast<double>(job.quantizer.level(static_cast<std::int32_t>(index)));
        const auto real = static_cast<double>(x);
        const double error = level - real;
        ErrorSums& sums = piece.sums;
        ++sums.count;
        (unclamped != index ? sums.clippingSquares : sums.roundingSquares) += error * error;
        sums.absolute += std::abs(error);
        sums.maxAbsolute = std::max(sums.maxAbsolute, std::abs(error));
        sums.valueSquares += real * real;
        sums.reconstructedSquares += level * level;
        sums.cross += real * level;
        sums.clipped += unclamped != index ? 1 : 0;
        sums.zeroed += level == 0 && real != 0 ? 1 : 0;
        if (job.populations)
            ++piece.populations[static_cast<std::size_t>(index)];
    }
    return piece;
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
    std::vector<Piece> pieces(pieceCount(values.size()));
    forEachPiece(pieces.size(), [&](std::size_t i) {
        const std::size_t start = i * kPieceValues;
        const auto part = values.subspan(start, std::min(kPieceValues, values.size() - start));
        pieces[i] = quantizer.inDouble() ? piece64(part, job, firstIndex + start)
                                         : piece32(part, job, firstIndex + start);
    });
    ErrorSums sums;
    for (const Piece& piece : pieces) {
        sums.add(piece.sums);
        for (std::size_t level = 0; level < populations.size(); ++level)
            populations[level] += piece.populations[level];
    }
    return sums;
}

void quantizeIndices(std::span<const float> values, const AffineQuantizer& quantizer,
                     std::span<std::int32_t> indices, std::uint64_t seed,
                     std::uint64_t firstIndex) {
    const bool stochastic = quantizer.rounding() == Rounding::Stochastic;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float uniform = stochastic ? stochasticUniform(seed, firstIndex + i) : 0.5F;
        indices[i] = std::isfinite(values[i]) ? quantizer.index(values[i], uniform) : -1;
    }
}

}  // namespace quantscope
