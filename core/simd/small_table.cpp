// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/small_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <tuple>

#include "core/quant/quant_params.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/small_table.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include "core/base/vector_loops-inl.h"
#include "core/simd/small_table_lookup-inl.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

// As many floats as a register holds doubles.
using DoubleTag = hn::CappedTag<double, SmallTableSums::kLanes>;
using HalfTag = hn::Rebind<float, DoubleTag>;
using Doubles = hn::Vec<DoubleTag>;

constexpr HalfTag kHalf;
constexpr DoubleTag kDoubles;
constexpr hn::RebindToSigned<HalfTag> kHalfInts;
constexpr std::size_t kParts = SmallTableSums::kLanes / hn::MaxLanes(kDoubles);

HWY_INLINE hn::Vec<HalfTag> nearestFloats(Doubles x) {
    const Doubles most = hn::Set(kDoubles, std::numeric_limits<float>::max());
    return hn::DemoteTo(kHalf, hn::Min(hn::Max(x, hn::Neg(most)), most));
}

// The next float32 above: one more as an integer, one less for negative numbers.
HWY_INLINE hn::Vec<HalfTag> nextAbove(hn::Vec<HalfTag> x) {
    const auto one = hn::Set(kHalfInts, 1);
    const auto bits = hn::BitCast(kHalfInts, x);
    const auto step =
        hn::IfThenElse(hn::Lt(bits, hn::Zero(kHalfInts)), hn::Set(kHalfInts, -1), one);
    const auto isZero = hn::RebindMask(kHalfInts, hn::Eq(x, hn::Zero(kHalf)));
    return hn::BitCast(kHalf, hn::IfThenElse(isZero, one, hn::Add(bits, step)));
}

struct ScaledBlock : ScaledTable {
    alignas(64) float clips[std::tuple_size_v<decltype(SmallTable::clips)>];

    float clipBelow() const { return clips[0]; }
    float clipFrom() const { return clips[1]; }
};

// As thresholdAt(), for finite values: the smallest float32 at or above each border, or, where a
// tie goes down, above it.
HWY_INLINE hn::Vec<HalfTag> thresholdsAt(Doubles border, const double* tieDown) {
    const Doubles one = hn::Set(kDoubles, 1.0);
    const auto near = nearestFloats(border);
    const Doubles real = hn::PromoteTo(kDoubles, near);
    const auto down = hn::Eq(hn::LoadU(kDoubles, tieDown), one);
    const auto bump = hn::Or(hn::Lt(real, border), hn::And(hn::Eq(real, border), down));
    // Through a float vector, as masks of doubles are wider than those of as many floats.
    const auto mark = hn::DemoteTo(kHalf, hn::IfThenElseZero(bump, one));
    return hn::IfThenElse(hn::Gt(mark, hn::Zero(kHalf)), nextAbove(near), near);
}

HWY_INLINE void scaleBlock(const SmallTable& table, double scale, ScaledBlock& block) {
    const Doubles by = hn::Set(kDoubles, scale);
    for (std::size_t i = 0; i < SmallTable::kMostLevels; i += hn::Lanes(kDoubles)) {
        const Doubles level = hn::Mul(hn::Load(kDoubles, table.levels.data() + i), by);
        hn::Store(nearestFloats(level), kHalf, block.levels + i);
        const Doubles border = hn::Mul(hn::Load(kDoubles, table.borders.data() + i), by);
        hn::Store(thresholdsAt(border, table.tieDown.data() + i), kHalf, block.thresholds + i);
    }
    for (std::size_t i = 0; i < 2; i += hn::Lanes(kDoubles)) {
        const Doubles border = hn::Mul(hn::Load(kDoubles, table.clips.data() + i), by);
        hn::Store(thresholdsAt(border, SmallTable::kClipTies.data() + i), kHalf, block.clips + i);
    }
}

// --- Looking up ----------------------------------------------------------------------------------

constexpr std::size_t kBlockValues = 256;

// Values of a block and what they come back as; zeros where a value is not finite. The places are
// indices with 16 more in them, or not.
struct LookedUp {
    alignas(64) float values[kBlockValues];
    alignas(64) float levels[kBlockValues];
    alignas(64) float clips[kBlockValues];  // 1 where clipped
    alignas(64) std::int32_t places[kBlockValues];
};

HWY_INLINE Ints countZeroed(Ints zeroed, Floats x, Floats level) {
    const Floats zero = hn::Zero(kFloats);
    const auto isZero = hn::VecFromMask(kFloats, hn::Eq(x, zero));
    const auto becomesZero = hn::VecFromMask(kFloats, hn::Eq(level, zero));
    return hn::Sub(zeroed, hn::BitCast(kInts, hn::AndNot(isZero, becomesZero)));
}

// Whether all values are finite and none is clipped, which is most blocks.
HWY_INLINE bool isPlain(const ScaledBlock& block, const float* values, std::size_t count) {
    const Floats bound = hn::Set(kFloats, std::min(block.clipFrom(), -block.clipBelow()));
    auto inside = hn::Eq(hn::Zero(kFloats), hn::Zero(kFloats));
    for (std::size_t i = 0; i < count; i += hn::Lanes(kFloats))
        inside = hn::And(inside, hn::Lt(hn::Abs(hn::LoadU(kFloats, values + i)), bound));
    return hn::AllTrue(kFloats, inside);
}

// @pre count is a multiple of 16.
HWY_INLINE void lookUpPlain(const Lookup& table, const float* values, std::size_t count,
                            LookedUp& out, SmallTableSums& sums) {
    Ints zeroed = hn::Zero(kInts);
    for (std::size_t i = 0; i < count; i += hn::Lanes(kFloats)) {
        const Floats x = hn::LoadU(kFloats, values + i);
        const Ints place = table.place(x);
        const Floats level = table.level(place);
        zeroed = countZeroed(zeroed, x, level);
        hn::Store(level, kFloats, out.levels + i);
        hn::Store(Lookup::index(place), kInts, out.places + i);
    }
    sums.zeroed += static_cast<std::uint64_t>(hn::GetLane(hn::SumOfLanes(kInts, zeroed)));
}

HWY_INLINE void lookUpCarefully(const Lookup& table, const ScaledBlock& block, const float* values,
                                std::size_t count, LookedUp& out, SmallTableSums& sums) {
    const Floats most = hn::Set(kFloats, std::numeric_limits<float>::max());
    const Floats one = hn::Set(kFloats, 1.0F);
    const Ints nowhere = hn::Set(kInts, SmallTable::kMostLevels);
    Ints zeroed = hn::Zero(kInts);
    for (std::size_t i = 0; i < count; i += hn::Lanes(kFloats)) {
        const Floats given = hn::LoadU(kFloats, values + i);
        const auto finite = hn::Le(hn::Abs(given), most);
        const Floats x = hn::IfThenElseZero(finite, given);
        const Ints place = table.place(x);
        const Floats level = hn::IfThenElseZero(finite, table.level(place));
        const auto clips = hn::And(finite, hn::Or(hn::Lt(x, hn::Set(kFloats, block.clipBelow())),
                                                  hn::Ge(x, hn::Set(kFloats, block.clipFrom()))));
        zeroed = countZeroed(zeroed, x, level);
        hn::Store(x, kFloats, out.values + i);
        hn::Store(level, kFloats, out.levels + i);
        hn::Store(hn::IfThenElseZero(clips, one), kFloats, out.clips + i);
        hn::Store(hn::IfThenElse(hn::RebindMask(kInts, finite), Lookup::index(place), nowhere),
                  kInts, out.places + i);
    }
    for (std::size_t i = 0; i < count; ++i)
        sums.clipped += out.clips[i] != 0 ? 1 : 0;
    sums.zeroed += static_cast<std::uint64_t>(hn::GetLane(hn::SumOfLanes(kInts, zeroed)));
}

// --- Adding up -----------------------------------------------------------------------------------

struct SumRegisters {
    Doubles rounding[kParts];
    Doubles clipping[kParts];
    Doubles absolute[kParts];
    Doubles values[kParts];
    Doubles reconstructed[kParts];
    Doubles cross[kParts];
    Doubles largest[kParts];
};

template <class Sums, class Move>
HWY_INLINE void forEachSum(SumRegisters& registers, Sums& sums, Move move) {
    move(registers.rounding, sums.rounding, kDoubles);
    move(registers.clipping, sums.clipping, kDoubles);
    move(registers.absolute, sums.absolute, kDoubles);
    move(registers.values, sums.values, kDoubles);
    move(registers.reconstructed, sums.reconstructed, kDoubles);
    move(registers.cross, sums.cross, kDoubles);
    move(registers.largest, sums.largest, kDoubles);
}

// Products of floats are exact in double, so that fused and unfused sums are the same; squares of
// errors are not.
template <bool mayClip>
HWY_INLINE void addErrors(const float* values, const LookedUp& found, std::size_t count,
                          SmallTableSums& sums) {
    SumRegisters r;
    forEachSum(r, sums, LoadLanes{});
    for (std::size_t i = 0; i < count; i += SmallTableSums::kLanes) {
        for (std::size_t part = 0; part < kParts; ++part) {
            const std::size_t at = i + part * hn::Lanes(kDoubles);
            const Doubles real = hn::PromoteTo(kDoubles, hn::LoadU(kHalf, values + at));
            const Doubles back = hn::PromoteTo(kDoubles, hn::Load(kHalf, found.levels + at));
            const Doubles size = hn::Abs(hn::Sub(back, real));
            const Doubles square = hn::Mul(size, size);
            if constexpr (mayClip) {
                const Doubles clips = hn::PromoteTo(kDoubles, hn::Load(kHalf, found.clips + at));
                const Doubles beyond = hn::Mul(square, clips);
                r.clipping[part] = hn::Add(r.clipping[part], beyond);
                r.rounding[part] = hn::Add(r.rounding[part], hn::Sub(square, beyond));
            } else {
                r.rounding[part] = hn::Add(r.rounding[part], square);
            }
            r.absolute[part] = hn::Add(r.absolute[part], size);
            r.values[part] = hn::MulAdd(real, real, r.values[part]);
            r.reconstructed[part] = hn::MulAdd(back, back, r.reconstructed[part]);
            r.cross[part] = hn::MulAdd(real, back, r.cross[part]);
            r.largest[part] = hn::Max(r.largest[part], size);
        }
    }
    forEachSum(r, sums, StoreLanes{});
}

HWY_INLINE void countPlaces(const LookedUp& found, std::size_t count, SmallTableSums& sums) {
    for (std::size_t i = 0; i < count; i += sums.places.size())
        for (std::size_t table = 0; table < sums.places.size(); ++table)
            ++sums.places[table][static_cast<std::size_t>(found.places[i + table])];
}

// @pre count is a multiple of 16 and at most kBlockValues.
HWY_INLINE void addStretch(const Lookup& table, const ScaledBlock& block, const float* values,
                           std::size_t count, LookedUp& found, SmallTableSums& sums) {
    if (isPlain(block, values, count)) {
        lookUpPlain(table, values, count, found, sums);
        addErrors<false>(values, found, count, sums);
    } else {
        lookUpCarefully(table, block, values, count, found, sums);
        addErrors<true>(found.values, found, count, sums);
    }
    countPlaces(found, count, sums);
}

void addBlock(const SmallTable& table, double scale, const float* values, std::size_t count,
              SmallTableSums& sums) {
    constexpr std::size_t kStep = 16;
    ScaledBlock block;
    scaleBlock(table, scale, block);
    const Lookup lookup(block);
    LookedUp found;
    std::size_t done = 0;
    for (std::size_t size = 0; (size = std::min(count - done, kBlockValues) / kStep * kStep) > 0;
         done += size)
        addStretch(lookup, block, values + done, size, found, sums);
    if (done == count)
        return;
    float rest[kStep];
    std::fill(std::copy(values + done, values + count, rest), std::end(rest),
              std::numeric_limits<float>::quiet_NaN());
    addStretch(lookup, block, rest, kStep, found, sums);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(addBlock);

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNearly = 1e-12;

double sumOfLanes(const SmallTableSums::Doubles& lanes) {
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

}  // namespace

SmallTable SmallTable::of(const CodebookTable& table, Rounding rounding) {
    // The k-th border in ascending order has as its place in the tree the way to it: one step less
    // for each factor of two in k + 1.
    SmallTable small;
    std::copy(table.levels.begin(), table.levels.end(), small.levels.begin());
    small.borders.fill(kInfinity);
    for (std::size_t k = 0; k < table.borders.size(); ++k) {
        const auto above = static_cast<std::size_t>(std::countr_zero(k + 1));
        const std::size_t place = (kMostLevels >> (above + 1)) + ((k + 1) >> (above + 1));
        small.borders[place] = table.borders[k];
        small.tieDown[place] = tieGoesUp(table, k, rounding) ? 0 : 1;
    }
    const auto [below, above] = clipBorders(table);
    small.clips = {below, above};
    for (std::size_t k = 0; k < table.borders.size(); ++k) {
        const double middle = (table.levels[k] + table.levels[k + 1]) / 2;
        small.isNearest &= std::abs(table.borders[k] - middle) <= kNearly * std::abs(middle);
    }
    const auto inFloat = [](double x) { return static_cast<float>(x); };
    std::ranges::transform(small.borders, small.floatBorders.begin(), inFloat);
    std::ranges::transform(small.levels, small.floatLevels.begin(), inFloat);
    return small;
}

ErrorSums SmallTableSums::sums() const {
    ErrorSums sums;
    for (const auto& table : places)
        for (std::size_t level = 0; level < SmallTable::kMostLevels; ++level)
            sums.count += table[level];
    sums.roundingSquares = sumOfLanes(rounding);
    sums.clippingSquares = sumOfLanes(clipping);
    sums.absolute = sumOfLanes(absolute);
    sums.maxAbsolute = *std::max_element(largest.begin(), largest.end());
    sums.valueSquares = sumOfLanes(values);
    sums.reconstructedSquares = sumOfLanes(reconstructed);
    sums.cross = sumOfLanes(cross);
    sums.clipped = clipped;
    sums.zeroed = zeroed;
    return sums;
}

void SmallTableSums::addPopulations(std::span<std::uint64_t> populations) const {
    for (const auto& table : places)
        for (std::size_t level = 0; level < populations.size(); ++level)
            populations[level] += table[level];
}

void addBlockErrors(const SmallTable& table, double scale, std::span<const float> values,
                    SmallTableSums& sums) {
    HWY_DYNAMIC_DISPATCH(addBlock)(table, scale, values.data(), values.size(), sums);
}

}  // namespace quantscope
#endif
