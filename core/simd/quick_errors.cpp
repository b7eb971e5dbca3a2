// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/quick_errors.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/quick_errors.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <hwy/cache_control.h>

#include "core/base/vector_loops-inl.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<float, kQuickLanes> kQuickFloats;
constexpr hn::RebindToSigned<decltype(kQuickFloats)> kQuickInts;
constexpr hn::RebindToUnsigned<decltype(kQuickFloats)> kQuickBits;
constexpr hn::CappedTag<double, kQuickLanes> kQuickDoubles;
constexpr hn::Rebind<float, decltype(kQuickDoubles)> kQuickFew;
using QuickFloats = hn::Vec<decltype(kQuickFloats)>;
using QuickInts = hn::Vec<decltype(kQuickInts)>;
using QuickBits = hn::Vec<decltype(kQuickBits)>;
using QuickDoubles = hn::Vec<decltype(kQuickDoubles)>;

// --- Sums in double ------------------------------------------------------------------------------

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
    alignas(64) float codes[kMostRuns * kRunValues];
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

// --- Sums in float32 -----------------------------------------------------------------------------

constexpr std::size_t kFloatParts = kQuickLanes / hn::MaxLanes(kQuickFloats);

struct FloatRegisters {
    QuickFloats squares[kFloatParts];
    QuickFloats absolute[kFloatParts];
    QuickFloats values[kFloatParts];
    QuickFloats codes[kFloatParts];
};

template <class Change>
HWY_INLINE void forEachFloatSum(FloatRegisters& registers, QuickSums& sums, Change change) {
    change(registers.squares, sums.squares);
    change(registers.absolute, sums.absolute);
    change(registers.values, sums.values);
    change(registers.codes, sums.codes);
}

struct Clear {
    HWY_INLINE void operator()(QuickFloats (&lanes)[kFloatParts], const QuickSums::Doubles&) const {
        for (QuickFloats& part : lanes)
            part = hn::Zero(kQuickFloats);
    }
};

// From float32 into the sums that last.
struct AddToDoubles {
    HWY_INLINE void operator()(const QuickFloats (&from)[kFloatParts],
                               QuickSums::Doubles& to) const {
        alignas(64) float lanes[kQuickLanes];
        for (std::size_t part = 0; part < kFloatParts; ++part)
            hn::Store(from[part], kQuickFloats, lanes + part * hn::Lanes(kQuickFloats));
        for (std::size_t i = 0; i < kQuickLanes; i += hn::Lanes(kQuickDoubles)) {
            const QuickDoubles more = hn::PromoteTo(kQuickDoubles, hn::Load(kQuickFew, lanes + i));
            const QuickDoubles sum = hn::LoadU(kQuickDoubles, to.data() + i);
            hn::StoreU(hn::Add(sum, more), kQuickDoubles, to.data() + i);
        }
    }
};

// A quantizer laid out for addRun(). The step is two floats, the second what the first leaves:
// value − code · high is exact where it is less than a step, and taking code · low from that rounds
// once.
struct FloatRun {
    HWY_INLINE explicit FloatRun(const FloatQuantizer& quantizer)
        : inverse(hn::Set(kQuickFloats, quantizer.inverse)),
          minusHigh(hn::Set(kQuickFloats, -static_cast<float>(quantizer.step))) {
        constexpr double kSure = 0.5 * (1 - 0x1p-20);  // errors are known to 2^-24 of them
        const double low = quantizer.step - double{static_cast<float>(quantizer.step)};
        minusLow = hn::Set(kQuickFloats, -static_cast<float>(low));
        lowest = hn::BitCast(kQuickBits, hn::Set(kQuickFloats, kRoundingMagic + quantizer.lowest));
        last =
            hn::Set(kQuickBits, static_cast<std::uint32_t>(quantizer.highest - quantizer.lowest));
        sure = hn::BitCast(kQuickBits,
                           hn::Set(kQuickFloats, static_cast<float>(kSure * quantizer.step)));
    }

    QuickFloats inverse;
    QuickFloats minusHigh;
    QuickFloats minusLow;
    QuickBits lowest;  ///< The bits of the lowest code, added to the magic number.
    QuickBits last;    ///< The place of the highest.
    QuickBits sure;    ///< The bits of the largest error that is surely below half a step.
};

// What is found beside sums.
struct FoundInRun {
    QuickInts zeroed;  ///< Values that become 0; those that are 0 are left out unless known.
    QuickBits farthest;
    QuickBits largest;
};

template <bool wantsPlaces, Known known>
HWY_INLINE void addEight(const FloatRun& q, const float* values,
                         [[maybe_unused]] std::int32_t* places, FloatRegisters& sums,
                         FoundInRun& found) {
    const QuickFloats magic = hn::Set(kQuickFloats, kRoundingMagic);
    for (std::size_t part = 0; part < kFloatParts; ++part) {
        const std::size_t at = part * hn::Lanes(kQuickFloats);
        const QuickFloats x = hn::LoadU(kQuickFloats, values + at);
        const QuickFloats rounded = fusedMulAdd(kQuickFloats, x, q.inverse, magic);
        const QuickBits bits = hn::BitCast(kQuickBits, rounded);
        const QuickBits place = hn::Sub(bits, q.lowest);
        if constexpr (known != Known::SumsAndRange)
            found.farthest = hn::Max(found.farthest, place);
        if constexpr (wantsPlaces)
            hn::StoreU(hn::BitCast(kQuickInts, place), kQuickInts, places + at);
        auto becomesZero = hn::VecFromMask(
            kQuickInts, hn::Eq(hn::BitCast(kQuickInts, rounded), hn::BitCast(kQuickInts, magic)));
        if constexpr (known == Known::Nothing) {
            const auto isZero = hn::VecFromMask(kQuickFloats, hn::Eq(x, hn::Zero(kQuickFloats)));
            becomesZero = hn::AndNot(hn::BitCast(kQuickInts, isZero), becomesZero);
            sums.values[part] = fusedMulAdd(kQuickFloats, x, x, sums.values[part]);
        }
        found.zeroed = hn::Sub(found.zeroed, becomesZero);
        const QuickFloats code = hn::Sub(rounded, magic);
        const QuickFloats nearly = fusedMulAdd(kQuickFloats, code, q.minusHigh, x);
        const QuickFloats size = hn::Abs(fusedMulAdd(kQuickFloats, code, q.minusLow, nearly));
        found.largest = hn::Max(found.largest, hn::BitCast(kQuickBits, size));
        sums.absolute[part] = hn::Add(sums.absolute[part], size);
        sums.squares[part] = fusedMulAdd(kQuickFloats, size, size, sums.squares[part]);
        sums.codes[part] = fusedMulAdd(kQuickFloats, code, code, sums.codes[part]);
    }
}

/// Adds a run; whether all its values are finite, inside and sure. If not, the sums are void.
///
/// An error of less than half a step says by itself that its code is the nearest: the code may be
/// off by one next to a tie, which its error then tells.
template <bool wantsPlaces, Known known>
HWY_INLINE bool addRun(const FloatRun& q, const float* values, std::int32_t* places,
                       FloatRegisters& sums, FoundInRun& found) {
    constexpr std::size_t kLine = 2 * kQuickLanes;  // of the cache
    found.farthest = hn::Zero(kQuickBits);
    found.largest = hn::Zero(kQuickBits);
#pragma GCC unroll 1  // laid out in full it has more in flight than there are registers
    for (std::size_t i = 0; i < kRunValues; i += kLine) {
        hwy::Prefetch(values + i + kFloatsAhead);
        for (std::size_t at = i; at < i + kLine; at += kQuickLanes)
            addEight<wantsPlaces, known>(q, values + at, wantsPlaces ? places + at : nullptr, sums,
                                         found);
    }
    return hn::AllTrue(kQuickBits, hn::And(hn::Eq(hn::Max(found.largest, q.sure), q.sure),
                                           hn::Eq(hn::Max(found.farthest, q.last), q.last)));
}

// The largest error of a run that addRun() took, in double.
HWY_INLINE double largestOfRun(const FloatQuantizer& quantizer, const float* values) {
    const auto inverse = hn::Set(kQuickFew, quantizer.inverse);
    const auto magic = hn::Set(kQuickFew, kRoundingMagic);
    const QuickDoubles step = hn::Set(kQuickDoubles, quantizer.step);
    QuickDoubles largest = hn::Zero(kQuickDoubles);
    for (std::size_t i = 0; i < kRunValues; i += hn::Lanes(kQuickDoubles)) {
        const auto x = hn::LoadU(kQuickFew, values + i);
        const auto code = hn::Sub(fusedMulAdd(kQuickFew, x, inverse, magic), magic);
        const QuickDoubles level = hn::Mul(hn::PromoteTo(kQuickDoubles, code), step);
        largest = hn::Max(largest, hn::Abs(hn::Sub(level, hn::PromoteTo(kQuickDoubles, x))));
    }
    return hn::GetLane(hn::MaxOfLanes(kQuickDoubles, largest));
}

// Whether a run's largest error in float32 could in double be above `known`.
HWY_INLINE bool mayBeLarger(QuickBits largest, double known) {
    constexpr double kBelow = 1 - 0x1p-22;
    const auto bound =
        hn::BitCast(kQuickBits, hn::Set(kQuickFloats, static_cast<float>(kBelow * known)));
    return !hn::AllTrue(kQuickBits, hn::Eq(hn::Max(largest, bound), bound));
}

// How many runs are added up in float32.
constexpr std::size_t kRunsInFloat = 8;

// Adds up to kRunsInFloat runs; the bits of those it does not.
template <bool wantsPlaces, Known known>
HWY_INLINE std::uint32_t addRuns(const FloatQuantizer& quantizer, const FloatRun& run,
                                 const float* values, std::size_t runs, std::int32_t* places,
                                 QuickInts& zeroed, QuickSums& sums) {
    FloatRegisters registers;
    forEachFloatSum(registers, sums, Clear{});
    FoundInRun found;
    found.zeroed = zeroed;
    std::uint32_t left = 0;
    for (std::size_t i = 0; i < runs; ++i, values += kRunValues) {
        const FloatRegisters before = registers;
        if (!addRun<wantsPlaces, known>(
                run, values, wantsPlaces ? places + i * kRunValues : nullptr, registers, found)) {
            registers = before;
            found.zeroed = zeroed;
            left |= 1U << i;
            continue;
        }
        zeroed = found.zeroed;
        sums.finite += kRunValues;
        if (mayBeLarger(found.largest, sums.largest[0]))
            sums.largest[0] = std::max(sums.largest[0], largestOfRun(quantizer, values));
    }
    forEachFloatSum(registers, sums, AddToDoubles{});
    return left;
}

template <bool wantsPlaces, Known known>
HWY_INLINE std::uint32_t errorsInFloat(const FloatQuantizer& quantizer, const float* values,
                                       std::size_t runs, std::int32_t* places, QuickSums& sums) {
    const FloatRun run(quantizer);
    QuickInts zeroed = hn::Zero(kQuickInts);
    std::uint32_t left = 0;
    for (std::size_t first = 0; first < runs; first += kRunsInFloat) {
        const std::size_t at = first * kRunValues;
        left |= addRuns<wantsPlaces, known>(quantizer, run, values + at,
                                            std::min(kRunsInFloat, runs - first),
                                            wantsPlaces ? places + at : nullptr, zeroed, sums)
                << first;
    }
    sums.zeroed += static_cast<std::uint64_t>(hn::GetLane(hn::SumOfLanes(kQuickInts, zeroed)));
    return left;
}

template <bool wantsPlaces>
HWY_INLINE std::uint32_t errorsKnowing(Known known, const FloatQuantizer& quantizer,
                                       const float* values, std::size_t runs, std::int32_t* places,
                                       QuickSums& sums) {
    switch (known) {
        case Known::SumsAndRange:
            return errorsInFloat<wantsPlaces, Known::SumsAndRange>(quantizer, values, runs, places,
                                                                   sums);
        case Known::Sums:
            return errorsInFloat<wantsPlaces, Known::Sums>(quantizer, values, runs, places, sums);
        case Known::Nothing: break;
    }
    return errorsInFloat<wantsPlaces, Known::Nothing>(quantizer, values, runs, places, sums);
}

std::uint32_t addManyErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                            std::int32_t* places, Known known, QuickSums& sums) {
    return places != nullptr ? errorsKnowing<true>(known, quantizer, values, runs, places, sums)
                             : errorsKnowing<false>(known, quantizer, values, runs, nullptr, sums);
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(addQuickErrors);
HWY_EXPORT(addManyErrors);

bool sumsFitFloat(const FloatQuantizer& quantizer) {
    constexpr double kSmallest = 0x1p-30;
    constexpr double kLargest = 0x1p30;
    constexpr float kMostSteps = 512;  // 64 squares are whole numbers up to 2^24
    return quantizer.step >= kSmallest && quantizer.step <= kLargest &&
           -quantizer.lowest <= kMostSteps && quantizer.highest <= kMostSteps;
}

std::uint32_t addQuickErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                             std::int32_t* places, QuickSums& sums) {
    return HWY_DYNAMIC_DISPATCH(addQuickErrors)(quantizer, values, runs, places, sums);
}

std::uint32_t addManyErrors(const FloatQuantizer& quantizer, const float* values, std::size_t runs,
                            std::int32_t* places, Known known, QuickSums& sums) {
    return HWY_DYNAMIC_DISPATCH(addManyErrors)(quantizer, values, runs, places, known, sums);
}

}  // namespace quantscope
#endif
