// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/direct_kernels.h"

#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/direct_kernels.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <hwy/cache_control.h>

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

// --- The quick way ------------------------------------------------------------------------------

constexpr hn::CappedTag<float, kQuickLanes> kQuickFloats;
constexpr hn::RebindToSigned<decltype(kQuickFloats)> kQuickInts;
constexpr hn::RebindToUnsigned<decltype(kQuickFloats)> kQuickBits;
constexpr hn::CappedTag<double, kQuickLanes> kQuickDoubles;
constexpr hn::Rebind<float, decltype(kQuickDoubles)> kQuickFew;
using QuickFloats = hn::Vec<decltype(kQuickFloats)>;
using QuickInts = hn::Vec<decltype(kQuickInts)>;
using QuickBits = hn::Vec<decltype(kQuickBits)>;
using QuickDoubles = hn::Vec<decltype(kQuickDoubles)>;

constexpr std::size_t kQuickParts = kQuickLanes / hn::MaxLanes(kQuickDoubles);

struct QuickRegisters {
    QuickDoubles squares[kQuickParts];
    QuickDoubles absolute[kQuickParts];
    QuickDoubles values[kQuickParts];
    QuickDoubles codes[kQuickParts];
    QuickDoubles largest[kQuickParts];
};

template <class Sums, class Move>
HWY_INLINE void forEachQuickSum(QuickRegisters& registers, Sums& sums, Move move) {
    move(registers.squares, sums.squares, kQuickDoubles);
    move(registers.absolute, sums.absolute, kQuickDoubles);
    move(registers.values, sums.values, kQuickDoubles);
    move(registers.codes, sums.codes, kQuickDoubles);
    move(registers.largest, sums.largest, kQuickDoubles);
}

/// Codes of a run and, if wanted, their places; whether all its values are finite, inside and
/// sure. Counts, negatively, the values that are not 0 and become so.
///
/// A value is rounded up and down by the error of x · inverse; where both give one code, x / scale
/// gives it too. What is not finite, or so far outside that the sum with the magic number does not
/// hold it, has bits far from those of any code.
template <bool wantsPlaces>
HWY_INLINE bool quantizeRun(const FloatQuantizer& quantizer, const float* values, float* codes,
                            [[maybe_unused]] std::int32_t* places, QuickInts& zeroed) {
    constexpr float kRelative = 0x1p-22F;
    const QuickFloats less = hn::Set(kQuickFloats, quantizer.inverse * (1 - kRelative));
    const QuickFloats more = hn::Set(kQuickFloats, quantizer.inverse * (1 + kRelative));
    const QuickFloats magic = hn::Set(kQuickFloats, kRoundingMagic);
    const QuickFloats zero = hn::Zero(kQuickFloats);
    const auto lowest =
        hn::BitCast(kQuickBits, hn::Set(kQuickFloats, kRoundingMagic + quantizer.lowest));
    QuickBits farthest = hn::Zero(kQuickBits);
    QuickBits differences = hn::Zero(kQuickBits);
    zeroed = hn::Zero(kQuickInts);
#pragma GCC unroll 1  // laid out in full it has more in flight than there are registers
    for (std::size_t i = 0; i < kRunValues; i += hn::Lanes(kQuickFloats)) {
        const QuickFloats x = hn::LoadU(kQuickFloats, values + i);
        const QuickFloats one = fusedMulAdd(kQuickFloats, x, less, magic);
        const QuickFloats other = fusedMulAdd(kQuickFloats, x, more, magic);
        const QuickBits bits = hn::BitCast(kQuickBits, one);
        differences = hn::Or(differences, hn::Xor(bits, hn::BitCast(kQuickBits, other)));
        const QuickBits place = hn::Sub(bits, lowest);
        farthest = hn::Max(farthest, place);
        if constexpr (wantsPlaces)
            hn::StoreU(hn::BitCast(kQuickInts, place), kQuickInts, places + i);
        const QuickFloats isZero = hn::VecFromMask(kQuickFloats, hn::Eq(x, zero));
        const auto becomesZero = hn::VecFromMask(
            kQuickInts, hn::Eq(hn::BitCast(kQuickInts, one), hn::BitCast(kQuickInts, magic)));
        zeroed = hn::Add(zeroed, hn::AndNot(hn::BitCast(kQuickInts, isZero), becomesZero));
        hn::Store(hn::Sub(one, magic), kQuickFloats, codes + i);
    }
    const auto last =
        hn::Set(kQuickBits, static_cast<std::uint32_t>(quantizer.highest - quantizer.lowest));
    return hn::AllTrue(kQuickBits, hn::And(hn::Eq(differences, hn::Zero(kQuickBits)),
                                           hn::Eq(hn::Max(farthest, last), last)));
}

/// @pre `count` is a multiple of kRunValues. It is not a constant: a loop laid out in full has more
/// in flight than there are registers.
HWY_INLINE void addStretch(const FloatQuantizer& quantizer, const float* values, const float* codes,
                           std::size_t count, QuickRegisters& sums) {
    const QuickDoubles step = hn::Set(kQuickDoubles, quantizer.step);
    for (std::size_t i = 0; i < count; i += kQuickLanes) {
        hwy::Prefetch(values + i + kFloatsAhead);
        for (std::size_t part = 0; part < kQuickParts; ++part) {
            const std::size_t at = i + part * hn::Lanes(kQuickDoubles);
            const QuickDoubles code = hn::PromoteTo(kQuickDoubles, hn::Load(kQuickFew, codes + at));
            const QuickDoubles real =
                hn::PromoteTo(kQuickDoubles, hn::LoadU(kQuickFew, values + at));
            // A level is a number of its own, rounded: the product is not fused.
            const QuickDoubles size = hn::Abs(hn::Sub(hn::Mul(code, step), real));
            sums.absolute[part] = hn::Add(sums.absolute[part], size);
            sums.largest[part] = hn::Max(sums.largest[part], size);
            sums.squares[part] = fusedMulAdd(kQuickDoubles, size, size, sums.squares[part]);
            sums.values[part] = hn::MulAdd(real, real, sums.values[part]);
            sums.codes[part] = hn::MulAdd(code, code, sums.codes[part]);
        }
    }
}

template <bool wantsPlaces>
HWY_INLINE std::uint32_t quickErrors(const FloatQuantizer& quantizer, const float* values,
                                     std::size_t runs, std::int32_t* places, QuickSums& sums) {
    alignas(64) float codes[kBlockValues];
    std::uint32_t left = 0;
    QuickInts zeroed = hn::Zero(kQuickInts);
    for (std::size_t run = 0; run < runs; ++run) {
        const std::size_t at = run * kRunValues;
        QuickInts here;
        if (quantizeRun<wantsPlaces>(quantizer, values + at, codes + at,
                                     wantsPlaces ? places + at : nullptr, here))
            zeroed = hn::Sub(zeroed, here);
        else
            left |= 1U << run;
    }
    sums.zeroed += static_cast<std::uint64_t>(hn::GetLane(hn::SumOfLanes(kQuickInts, zeroed)));
    QuickRegisters registers;
    forEachQuickSum(registers, sums, LoadLanes{});
    for (std::size_t run = 0; run < runs;) {
        const std::size_t first = run;
        while (run < runs && (left >> run & 1U) == 0)
            ++run;
        const std::size_t count = (run - first) * kRunValues;
        addStretch(quantizer, values + first * kRunValues, codes + first * kRunValues, count,
                   registers);
        sums.finite += count;
        while (run < runs && (left >> run & 1U) != 0)
            ++run;
    }
    forEachQuickSum(registers, sums, StoreLanes{});
    return left;
}

std::uint32_t addQuickErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                             std::int32_t* places, QuickSums& sums) {
    return places != nullptr ? quickErrors<true>(quantizer, values, runs, places, sums)
                             : quickErrors<false>(quantizer, values, runs, nullptr, sums);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(estimateCodes);
HWY_EXPORT(addErrors);
HWY_EXPORT(addQuickErrors);

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

std::uint32_t addQuickErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                             std::int32_t* places, QuickSums& sums) {
    return HWY_DYNAMIC_DISPATCH(addQuickErrors)(quantizer, values, runs, places, sums);
}

}  // namespace quantscope
#endif
