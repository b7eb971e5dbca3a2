// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/direct_kernels.h"

#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/direct_kernels.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include "core/base/vector_loops-inl.h"
#include "core/quant/rounding.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::CappedTag<float, kSumLanes>;
using IntTag = hn::RebindToSigned<FloatTag>;
using DoubleTag = hn::CappedTag<double, kSumLanes>;
using Floats = hn::Vec<FloatTag>;
using Doubles = hn::Vec<DoubleTag>;

constexpr FloatTag kFloats;
constexpr IntTag kInts;
constexpr DoubleTag kDoubles;

// As many floats, and integers, as a register holds doubles.
constexpr hn::Rebind<float, DoubleTag> kFew;
constexpr hn::RebindToSigned<hn::Rebind<float, DoubleTag>> kFewInts;

HWY_INLINE Floats nearestWhole(Floats t) {
    const Floats magic = hn::Set(kFloats, kRoundingMagic);
    return hn::Sub(hn::Add(t, magic), magic);
}

HWY_INLINE Floats wholeBelow(Floats t) {
    const Floats nearest = nearestWhole(t);
    return hn::Sub(nearest, hn::IfThenElseZero(hn::Gt(nearest, t), hn::Set(kFloats, 1.0F)));
}

// Rules that differ in ties alone round alike here: ties are doubtful.
template <Rounding rounding>
HWY_INLINE Floats estimateOf(Floats t) {
    if constexpr (rounding == Rounding::TowardZero)
        return hn::CopySign(wholeBelow(hn::Abs(t)), t);
    else if constexpr (rounding == Rounding::Stochastic)
        return wholeBelow(t);
    else
        return nearestWhole(t);
}

template <Rounding rounding>
bool estimate(const FloatQuantizer& quantizer, std::size_t count, QuantizedBlock& block) {
    constexpr bool kHalves = roundsToNearest(rounding);
    // How far outside the codes' ends a code may come out, and the relative error of x · inverse.
    constexpr float kBeyond = 2;
    constexpr float kDoubt = 0x1p-22F;
    const Floats lowest = hn::Set(kFloats, quantizer.lowest - kBeyond);
    const Floats highest = hn::Set(kFloats, quantizer.highest + kBeyond);
    const Floats one = hn::Set(kFloats, 1.0F);
    const Floats most = hn::Set(kFloats, std::numeric_limits<float>::max());
    Floats any = hn::Zero(kFloats);
    for (std::size_t i = 0; i < count; i += hn::Lanes(kFloats)) {
        Floats x = hn::Load(kFloats, block.values.data() + i);
        x = hn::IfThenElseZero(hn::Le(hn::Abs(x), most), x);
        Floats t = hn::Mul(x, hn::Set(kFloats, quantizer.inverse));
        if constexpr (rounding == Rounding::Stochastic)
            t = hn::Add(t, hn::Load(kFloats, block.uniforms.data() + i));
        const auto inReach = hn::And(hn::Gt(t, lowest), hn::Lt(t, highest));
        t = hn::Min(hn::Max(t, lowest), highest);
        hn::Store(estimateOf<rounding>(t), kFloats, block.codes.data() + i);

        const Floats away = hn::Abs(hn::Sub(t, nearestWhole(t)));
        const Floats doubt = hn::Mul(hn::Add(hn::Abs(t), one), hn::Set(kFloats, kDoubt));
        const auto close =
            kHalves ? hn::Gt(away, hn::Sub(hn::Set(kFloats, 0.5F), doubt)) : hn::Lt(away, doubt);
        const Floats marked = hn::IfThenElseZero(hn::And(close, inReach), one);
        hn::Store(hn::BitCast(kInts, marked), kInts, block.doubtful.data() + i);
        any = hn::Max(any, marked);
    }
    return !hn::AllTrue(kFloats, hn::Eq(any, hn::Zero(kFloats)));
}

bool estimateCodes(const FloatQuantizer& quantizer, Rounding rounding, std::size_t count,
                   QuantizedBlock& block) {
    if (rounding == Rounding::TowardZero)
        return estimate<Rounding::TowardZero>(quantizer, count, block);
    if (rounding == Rounding::Stochastic)
        return estimate<Rounding::Stochastic>(quantizer, count, block);
    return estimate<Rounding::HalfEven>(quantizer, count, block);
}

// The sixteen lanes of every sum, as many registers as that takes.
constexpr std::size_t kParts = kSumLanes / hn::MaxLanes(kDoubles);
using FewInts = hn::Vec<decltype(kFewInts)>;

struct Registers {
    Doubles rounding[kParts];
    Doubles clipping[kParts];
    Doubles absolute[kParts];
    Doubles values[kParts];
    Doubles reconstructed[kParts];
    Doubles cross[kParts];
    Doubles largest[kParts];
    FewInts finite[kParts];
    FewInts clipped[kParts];
    FewInts zeroed[kParts];
};

// Calls move(registers, lanes, tag) for every sum and the array that keeps it.
template <class Sums, class Move>
HWY_INLINE void forEachSum(Registers& registers, Sums& sums, Move move) {
    move(registers.rounding, sums.rounding, kDoubles);
    move(registers.clipping, sums.clipping, kDoubles);
    move(registers.absolute, sums.absolute, kDoubles);
    move(registers.values, sums.values, kDoubles);
    move(registers.reconstructed, sums.reconstructed, kDoubles);
    move(registers.cross, sums.cross, kDoubles);
    move(registers.largest, sums.largest, kDoubles);
    move(registers.finite, sums.finite, kFewInts);
    move(registers.clipped, sums.clipped, kFewInts);
    move(registers.zeroed, sums.zeroed, kFewInts);
}

HWY_INLINE void addDoubles(Registers& sums, std::size_t part, Doubles real, Doubles back,
                           Doubles clips) {
    const Doubles error = hn::Sub(back, real);
    const Doubles size = hn::Abs(error);
    const Doubles square = hn::Mul(error, error);
    const Doubles beyond = hn::Mul(square, clips);
    sums.rounding[part] = hn::Add(sums.rounding[part], hn::Sub(square, beyond));
    sums.clipping[part] = hn::Add(sums.clipping[part], beyond);
    sums.absolute[part] = hn::Add(sums.absolute[part], size);
    sums.values[part] = hn::Add(sums.values[part], hn::Mul(real, real));
    sums.reconstructed[part] = hn::Add(sums.reconstructed[part], hn::Mul(back, back));
    sums.cross[part] = hn::Add(sums.cross[part], hn::Mul(real, back));
    sums.largest[part] = hn::Max(sums.largest[part], size);
}

// counts + 1 where the mask is set: a set lane is −1 as an integer.
template <class Mask>
HWY_INLINE FewInts counted(FewInts counts, Mask mask) {
    return hn::Sub(counts, hn::VecFromMask(kFewInts, hn::RebindMask(kFewInts, mask)));
}

void addErrors(const FloatQuantizer& quantizer, std::size_t count, QuantizedBlock& block,
               LaneSums& sums) {
    const auto one = hn::Set(kFew, 1.0F);
    const auto zero = hn::Zero(kFew);
    const Doubles step = hn::Set(kDoubles, quantizer.step);
    const auto lowest = hn::Set(kFew, quantizer.lowest);
    const auto highest = hn::Set(kFew, quantizer.highest);
    const auto most = hn::Set(kFew, std::numeric_limits<float>::max());
    const auto noPlace = hn::Set(kFewInts, -1);
    Registers registers;
    forEachSum(registers, sums, LoadLanes{});
    for (std::size_t first = 0; first < count; first += kSumLanes) {
        for (std::size_t part = 0; part < kParts; ++part) {
            const std::size_t i = first + part * hn::Lanes(kDoubles);
            const auto given = hn::Load(kFew, block.values.data() + i);
            const auto finite = hn::Le(hn::Abs(given), most);
            const auto x = hn::IfThenElseZero(finite, given);
            const auto code = hn::Load(kFew, block.codes.data() + i);
            const auto inside = hn::Min(hn::Max(code, lowest), highest);
            const auto clips = hn::And(hn::Ne(inside, code), finite);
            const Doubles steps = hn::PromoteTo(kDoubles, hn::IfThenElseZero(finite, inside));
            addDoubles(registers, part, hn::PromoteTo(kDoubles, x), hn::Mul(steps, step),
                       hn::PromoteTo(kDoubles, hn::IfThenElseZero(clips, one)));
            registers.finite[part] = counted(registers.finite[part], finite);
            registers.clipped[part] = counted(registers.clipped[part], clips);
            registers.zeroed[part] =
                counted(registers.zeroed[part], hn::And(hn::Eq(inside, zero), hn::Ne(x, zero)));
            const auto place = hn::ConvertTo(kFewInts, hn::Sub(inside, lowest));
            hn::Store(hn::IfThenElse(hn::RebindMask(kFewInts, finite), place, noPlace), kFewInts,
                      block.places.data() + i);
        }
    }
    forEachSum(registers, sums, StoreLanes{});
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(estimateCodes);
HWY_EXPORT(addErrors);

FloatQuantizer floatQuantizer(const AffineQuantizer& quantizer) {
    const AffineParams& params = quantizer.params();
    return {quantizer.inverse(), quantizer.scale(),
            static_cast<float>(params.codes.lowest - params.zeroPoint),
            static_cast<float>(params.codes.highest - params.zeroPoint), params.scale};
}

bool estimateCodes(const FloatQuantizer& quantizer, Rounding rounding, std::size_t count,
                   QuantizedBlock& block) {
    return HWY_DYNAMIC_DISPATCH(estimateCodes)(quantizer, rounding, count, block);
}

void addErrors(const FloatQuantizer& quantizer, std::size_t count, QuantizedBlock& block,
               LaneSums& sums) {
    HWY_DYNAMIC_DISPATCH(addErrors)(quantizer, count, block, sums);
}

}  // namespace quantscope
#endif
