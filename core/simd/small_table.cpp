// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/small_table.h"

#include <algorithm>
#include <limits>

#include "core/quant/quant_params.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/small_table.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::CappedTag<float, SmallTableSums::kLanes>;
using IntTag = hn::RebindToSigned<FloatTag>;
using DoubleTag = hn::CappedTag<double, SmallTableSums::kLanes>;
using HalfTag = hn::Rebind<float, DoubleTag>;  // as many floats as a register holds doubles
using Floats = hn::Vec<FloatTag>;
using Ints = hn::Vec<IntTag>;
using Doubles = hn::Vec<DoubleTag>;

constexpr FloatTag kFloats;
constexpr IntTag kInts;
constexpr HalfTag kHalf;
constexpr DoubleTag kDoubles;
constexpr hn::RebindToSigned<HalfTag> kHalfInts;
constexpr std::size_t kBorders = SmallTable::kMostLevels - 1;
constexpr std::size_t kParts = SmallTableSums::kLanes / hn::MaxLanes(kDoubles);

HWY_INLINE hn::Vec<HalfTag> nearestFloats(Doubles x) {
    const Doubles most = hn::Set(kDoubles, std::numeric_limits<float>::max());
    return hn::DemoteTo(kHalf, hn::Min(hn::Max(x, hn::Neg(most)), most));
}

// The next float32 above: one more as an integer, one less for negative numbers.
HWY_INLINE hn::Vec<HalfTag> nextAbove(hn::Vec<HalfTag> x) {
    const auto one = hn::Set(kHalfInts, 1);
    const auto bits = hn::BitCast(kHalfInts, x);
    const auto step = hn::IfThenElse(hn::Lt(bits, hn::Zero(kHalfInts)), hn::Set(kHalfInts, -1), one);
    const auto isZero = hn::RebindMask(kHalfInts, hn::Eq(x, hn::Zero(kHalf)));
    return hn::BitCast(kHalf, hn::IfThenElse(isZero, one, hn::Add(bits, step)));
}

// Thresholds as in scaleTable(): the smallest float32 at or above a border, or above it.
HWY_INLINE void scaleBlock(const SmallTable& table, double scale, float* levels,
                           float* thresholds) {
    const Doubles by = hn::Set(kDoubles, scale);
    const Doubles one = hn::Set(kDoubles, 1.0);
    for (std::size_t i = 0; i < SmallTable::kMostLevels; i += hn::Lanes(kDoubles)) {
        const Doubles level = hn::Mul(hn::Load(kDoubles, table.levels.data() + i), by);
        hn::Store(nearestFloats(level), kHalf, levels + i);
        const Doubles border = hn::Mul(hn::Load(kDoubles, table.borders.data() + i), by);
        const auto near = nearestFloats(border);
        const Doubles real = hn::PromoteTo(kDoubles, near);
        const auto tieDown = hn::Eq(hn::Load(kDoubles, table.tieDown.data() + i), one);
        const auto bump = hn::Or(hn::Lt(real, border), hn::And(hn::Eq(real, border), tieDown));
        // Through a float vector, as masks of doubles are wider than those of as many floats.
        const auto mark = hn::DemoteTo(kHalf, hn::IfThenElseZero(bump, one));
        const auto bumped = hn::Gt(mark, hn::Zero(kHalf));
        hn::Store(hn::IfThenElse(bumped, nextAbove(near), near), kHalf, thresholds + i);
    }
}

struct ScaledBlock {
    alignas(64) float levels[SmallTable::kMostLevels];
    alignas(64) float thresholds[SmallTable::kMostLevels];
    float clipBelow;
    float clipFrom;
};

// --- Looking up ----------------------------------------------------------------------------------

// One bit of the index more: twice the index, and one if the threshold is reached.
HWY_INLINE Ints nextBit(Ints index, Floats x, Floats threshold) {
    const Ints reached = hn::VecFromMask(kInts, hn::RebindMask(kInts, hn::Ge(x, threshold)));
    return hn::Sub(hn::Add(index, index), reached);
}

// Thresholds as a search tree, one register a storey, where a register holds eight floats; else in
// ascending order.
class Lookup {
public:
    HWY_INLINE explicit Lookup(const ScaledBlock& block) : block_(block) {
        if constexpr (kTree) {
            const float* t = block.thresholds;
            alignas(64) const float second[8] = {t[3], t[11], 0, 0, 0, 0, 0, 0};
            alignas(64) const float third[8] = {t[1], t[5], t[9], t[13], 0, 0, 0, 0};
            alignas(64) const float fourth[8] = {t[0], t[2], t[4], t[6], t[8], t[10], t[12], t[14]};
            second_ = hn::Load(kFloats, second);
            third_ = hn::Load(kFloats, third);
            fourth_ = hn::Load(kFloats, fourth);
            lower_ = hn::Load(kFloats, block.levels);
            upper_ = hn::Load(kFloats, block.levels + 8);
        }
    }

    HWY_INLINE Ints index(Floats x) const {
        Ints index = hn::Zero(kInts);
        if constexpr (kTree) {
            index = nextBit(index, x, hn::Set(kFloats, block_.thresholds[7]));
            index = nextBit(index, x, at(second_, index));
            index = nextBit(index, x, at(third_, index));
            return nextBit(index, x, at(fourth_, index));
        }
        for (std::size_t k = 0; k < kBorders; ++k) {
            const auto reached = hn::Ge(x, hn::Set(kFloats, block_.thresholds[k]));
            index = hn::Sub(index, hn::VecFromMask(kInts, hn::RebindMask(kInts, reached)));
        }
        return index;
    }

    HWY_INLINE Floats level(Ints index) const {
        if constexpr (kTree) {
            const Ints inHalf = hn::And(index, hn::Set(kInts, 7));
            const auto high = hn::RebindMask(kFloats, hn::Gt(index, hn::Set(kInts, 7)));
            return hn::IfThenElse(high, at(upper_, inHalf), at(lower_, inHalf));
        } else {
            return hn::GatherIndex(kFloats, block_.levels, index);
        }
    }

private:
    static constexpr bool kTree = hn::MaxLanes(kFloats) == 8;

    static HWY_INLINE Floats at(Floats table, Ints index) {
        return hn::TableLookupLanes(table, hn::IndicesFromVec(kFloats, index));
    }

    const ScaledBlock& block_;
    Floats second_;
    Floats third_;
    Floats fourth_;
    Floats lower_;
    Floats upper_;
};

constexpr std::size_t kBlockValues = 256;

// Values of a block and what they come back as; zeros where a value is not finite.
struct LookedUp {
    alignas(64) float values[kBlockValues];
    alignas(64) float levels[kBlockValues];
    alignas(64) float clips[kBlockValues];  // 1 where clipped
    alignas(64) std::int32_t places[kBlockValues];
    bool anyClip = false;
};

// @pre count is a multiple of 16.
HWY_INLINE void lookUp(const ScaledBlock& block, const float* values, std::size_t count,
                       LookedUp& out, SmallTableSums& sums) {
    const Lookup table(block);
    const Floats most = hn::Set(kFloats, std::numeric_limits<float>::max());
    const Floats zero = hn::Zero(kFloats);
    const Ints nowhere = hn::Set(kInts, SmallTable::kMostLevels);
    Floats anyClip = zero;
    Floats zeroed = zero;
    for (std::size_t i = 0; i < count; i += hn::Lanes(kFloats)) {
        const Floats given = hn::LoadU(kFloats, values + i);
        const auto finite = hn::Le(hn::Abs(given), most);
        const Floats x = hn::IfThenElseZero(finite, given);
        const Ints index = table.index(x);
        const Floats level = hn::IfThenElseZero(finite, table.level(index));
        const auto clips = hn::And(finite, hn::Or(hn::Lt(x, hn::Set(kFloats, block.clipBelow)),
                                                  hn::Ge(x, hn::Set(kFloats, block.clipFrom))));
        const Floats one = hn::Set(kFloats, 1.0F);
        const Floats clipped = hn::IfThenElseZero(clips, one);
        anyClip = hn::Or(anyClip, clipped);
        zeroed = hn::Add(zeroed, hn::IfThenElseZero(
                                     hn::And(hn::Eq(level, zero), hn::Ne(x, zero)), one));
        hn::Store(x, kFloats, out.values + i);
        hn::Store(level, kFloats, out.levels + i);
        hn::Store(clipped, kFloats, out.clips + i);
        hn::Store(hn::IfThenElse(hn::RebindMask(kInts, finite), index, nowhere), kInts,
                  out.places + i);
    }
    out.anyClip = !hn::AllTrue(kFloats, hn::Eq(anyClip, zero));
    sums.zeroed += static_cast<std::uint64_t>(hn::GetLane(hn::SumOfLanes(kFloats, zeroed)));
}

// --- Adding up -----------------------------------------------------------------------------------

template <bool mayClip>
HWY_INLINE void addPart(const LookedUp& block, std::size_t part, std::size_t count,
                        SmallTableSums& sums) {
    const std::size_t lane = part * hn::Lanes(kDoubles);
    Doubles rounding = hn::Load(kDoubles, sums.rounding.data() + lane);
    Doubles clipping = hn::Load(kDoubles, sums.clipping.data() + lane);
    Doubles absolute = hn::Load(kDoubles, sums.absolute.data() + lane);
    Doubles squares = hn::Load(kDoubles, sums.values.data() + lane);
    Doubles reconstructed = hn::Load(kDoubles, sums.reconstructed.data() + lane);
    Doubles largest = hn::Load(kDoubles, sums.largest.data() + lane);
    for (std::size_t i = lane; i < count; i += SmallTableSums::kLanes) {
        const Doubles real = hn::PromoteTo(kDoubles, hn::Load(kHalf, block.values + i));
        const Doubles back = hn::PromoteTo(kDoubles, hn::Load(kHalf, block.levels + i));
        const Doubles error = hn::Sub(back, real);
        const Doubles size = hn::Abs(error);
        const Doubles square = hn::Mul(error, error);
        if constexpr (mayClip) {
            const Doubles clips = hn::PromoteTo(kDoubles, hn::Load(kHalf, block.clips + i));
            const Doubles beyond = hn::Mul(square, clips);
            clipping = hn::Add(clipping, beyond);
            rounding = hn::Add(rounding, hn::Sub(square, beyond));
        } else {
            rounding = hn::Add(rounding, square);
        }
        absolute = hn::Add(absolute, size);
        squares = hn::Add(squares, hn::Mul(real, real));
        reconstructed = hn::Add(reconstructed, hn::Mul(back, back));
        largest = hn::Max(largest, size);
    }
    hn::Store(rounding, kDoubles, sums.rounding.data() + lane);
    hn::Store(clipping, kDoubles, sums.clipping.data() + lane);
    hn::Store(absolute, kDoubles, sums.absolute.data() + lane);
    hn::Store(squares, kDoubles, sums.values.data() + lane);
    hn::Store(reconstructed, kDoubles, sums.reconstructed.data() + lane);
    hn::Store(largest, kDoubles, sums.largest.data() + lane);
}

HWY_INLINE void addLookedUp(const LookedUp& block, std::size_t count, SmallTableSums& sums) {
    for (std::size_t part = 0; part < kParts; ++part) {
        if (block.anyClip)
            addPart<true>(block, part, count, sums);
        else
            addPart<false>(block, part, count, sums);
    }
    for (std::size_t i = 0; i < count && block.anyClip; ++i)
        sums.clipped += block.clips[i] != 0 ? 1 : 0;
    for (std::size_t i = 0; i < count; i += sums.places.size())
        for (std::size_t table = 0; table < sums.places.size(); ++table)
            ++sums.places[table][static_cast<std::size_t>(block.places[i + table])];
}

void addBlock(const SmallTable& table, double scale, float clipBelow, float clipFrom,
              const float* values, std::size_t count, SmallTableSums& sums) {
    ScaledBlock block;
    scaleBlock(table, scale, block.levels, block.thresholds);
    block.clipBelow = clipBelow;
    block.clipFrom = clipFrom;
    LookedUp found;
    std::size_t done = 0;
    for (std::size_t size = 0; (size = std::min(count - done, kBlockValues) / 16 * 16) > 0;
         done += size) {
        lookUp(block, values + done, size, found, sums);
        addLookedUp(found, size, sums);
    }
    if (done == count)
        return;
    float rest[SmallTableSums::kLanes];
    std::fill(std::copy(values + done, values + count, rest), std::end(rest),
              std::numeric_limits<float>::quiet_NaN());
    lookUp(block, rest, SmallTableSums::kLanes, found, sums);
    addLookedUp(found, SmallTableSums::kLanes, sums);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(addBlock);

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double sumOfLanes(const SmallTableSums::Doubles& lanes) {
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

}  // namespace

SmallTable SmallTable::of(const CodebookTable& table, Rounding rounding) {
    SmallTable small;
    small.count = table.levels.size();
    std::copy(table.levels.begin(), table.levels.end(), small.levels.begin());
    small.borders.fill(kInfinity);
    std::copy(table.borders.begin(), table.borders.end(), small.borders.begin());
    for (std::size_t k = 0; k < table.borders.size(); ++k)
        small.tieDown[k] = tieGoesUp(table, k, rounding) ? 0 : 1;
    const auto [below, above] = clipBorders(table);
    small.clipBelow = below;
    small.clipFrom = above;
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
    // Σ e² = Σ x² + Σ x̂² − 2·Σ x·x̂
    sums.cross = (sums.valueSquares + sums.reconstructedSquares - sums.roundingSquares -
                  sums.clippingSquares) /
                 2;
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
    HWY_DYNAMIC_DISPATCH(addBlock)
    (table, scale, thresholdAt(table.clipBelow * scale, true),
     thresholdAt(table.clipFrom * scale, false), values.data(), values.size(), sums);
}

}  // namespace quantscope
#endif
