// SPDX-License-Identifier: GPL-3.0-or-later
// Included once per instruction set (Highway), hence no #pragma once.
#if defined(QUANTSCOPE_CORE_SIMD_SMALL_TABLE_LOOKUP_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef QUANTSCOPE_CORE_SIMD_SMALL_TABLE_LOOKUP_INL_H_
#undef QUANTSCOPE_CORE_SIMD_SMALL_TABLE_LOOKUP_INL_H_
#else
#define QUANTSCOPE_CORE_SIMD_SMALL_TABLE_LOOKUP_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "core/simd/small_table.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// As many floats as have a level each.
using FloatTag = hn::CappedTag<float, SmallTable::kMostLevels>;
using IntTag = hn::RebindToSigned<FloatTag>;
using Floats = hn::Vec<FloatTag>;
using Ints = hn::Vec<IntTag>;

constexpr FloatTag kFloats;
constexpr IntTag kInts;

// A table at one block's scale.
struct ScaledTable {
    alignas(64) float levels[SmallTable::kMostLevels];
    alignas(64) float thresholds[SmallTable::kMostLevels];
};

// Down the tree, a register at a time, where one holds eight floats or all sixteen; else by
// counting the thresholds that are reached.
class Lookup {
public:
    HWY_INLINE explicit Lookup(const ScaledTable& table)
        : table_(table),
          inner_(hn::Load(kFloats, table.thresholds)),
          leaves_(hn::Load(kFloats, table.thresholds + kSecond)),
          lower_(hn::Load(kFloats, table.levels)),
          upper_(hn::Load(kFloats, table.levels + kSecond)) {}

    /// The index, with 16 more in it where the tree is walked.
    HWY_INLINE Ints place(Floats x) const {
        if constexpr (kTree) {
            Ints place = child(hn::Set(kInts, 1), x, hn::Set(kFloats, table_.thresholds[1]));
            place = child(place, x, at(inner_, place));
            place = child(place, x, at(inner_, place));
            return child(place, x, at(leaves_, inRegister(place)));
        }
        Ints place = hn::Zero(kInts);
        for (std::size_t k = 1; k < SmallTable::kMostLevels; ++k)
            place = hn::Sub(place, reached(x, hn::Set(kFloats, table_.thresholds[k])));
        return place;
    }

    static HWY_INLINE Ints index(Ints place) {
        return hn::And(place, hn::Set(kInts, SmallTable::kMostLevels - 1));
    }

    HWY_INLINE Floats level(Ints place) const {
        if constexpr (kTree) {
            const Ints within = inRegister(place);
            if constexpr (kSecond == 0)
                return at(lower_, within);
            const Floats isUpper = hn::BitCast(kFloats, hn::ShiftLeft<28>(place));
            return hn::IfNegativeThenElse(isUpper, at(upper_, within), at(lower_, within));
        } else {
            return hn::GatherIndex(kFloats, table_.levels, place);
        }
    }

private:
    static constexpr bool kTree = hn::MaxLanes(kFloats) >= 8;
    static constexpr std::size_t kSecond = hn::MaxLanes(kFloats) == 8 ? 8 : 0;

    static HWY_INLINE Ints reached(Floats x, Floats threshold) {
        return hn::VecFromMask(kInts, hn::RebindMask(kInts, hn::Ge(x, threshold)));
    }
    static HWY_INLINE Ints child(Ints place, Floats x, Floats threshold) {
        return hn::Sub(hn::Add(place, place), reached(x, threshold));
    }
    static HWY_INLINE Ints inRegister(Ints place) {
        return hn::And(place, hn::Set(kInts, static_cast<std::int32_t>(hn::MaxLanes(kFloats)) - 1));
    }
    static HWY_INLINE Floats at(Floats table, Ints place) {
        return hn::TableLookupLanes(table, hn::IndicesFromVec(kFloats, place));
    }

    const ScaledTable& table_;
    Floats inner_;
    Floats leaves_;
    Floats lower_;
    Floats upper_;
};

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
