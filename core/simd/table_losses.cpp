// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/simd/losses.h"
#include "core/simd/small_table.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/table_losses.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include "core/base/vector_loops-inl.h"
#include "core/simd/small_table_lookup-inl.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

// Sums run in eight lanes of float32 over a stretch, and in double from stretch to stretch,
// whatever a register holds, so that every instruction set adds in one order.
constexpr std::size_t kTableLossLanes = 8;
constexpr std::size_t kTableLossStretch = 256;
constexpr hn::CappedTag<float, kTableLossLanes> kLossFloats;
constexpr std::size_t kTableLossParts = kTableLossLanes / hn::MaxLanes(kLossFloats);
using LossFloats = hn::Vec<decltype(kLossFloats)>;

HWY_INLINE void scaleInFloat(const SmallTable& table, float scale, ScaledTable& scaled) {
    const Floats by = hn::Set(kFloats, scale);
    for (std::size_t i = 0; i < SmallTable::kMostLevels; i += hn::Lanes(kFloats)) {
        hn::Store(hn::Mul(hn::Load(kFloats, table.floatLevels.data() + i), by), kFloats,
                  scaled.levels + i);
        hn::Store(hn::Mul(hn::Load(kFloats, table.floatBorders.data() + i), by), kFloats,
                  scaled.thresholds + i);
    }
}

// |error| of each value. @pre count is a multiple of 16.
HWY_INLINE void sizesOf(const Lookup& table, const float* values, std::size_t count, float* sizes) {
    for (std::size_t i = 0; i < count; i += hn::Lanes(kFloats)) {
        const Floats x = hn::LoadU(kFloats, values + i);
        hn::Store(hn::Abs(hn::Sub(table.level(table.place(x)), x)), kFloats, sizes + i);
    }
}

// Pairs first: one long chain of additions is what short blocks would wait for.
HWY_INLINE double sumOfParts(const LossFloats* parts) {
    static_assert(kTableLossLanes == 8);
    alignas(64) float lanes[kTableLossLanes];
    for (std::size_t part = 0; part < kTableLossParts; ++part)
        hn::Store(parts[part], kLossFloats, lanes + part * hn::Lanes(kLossFloats));
    double pairs[4];
    for (std::size_t i = 0; i < 4; ++i)
        pairs[i] = double{lanes[i]} + double{lanes[i + 4]};
    return (pairs[0] + pairs[2]) + (pairs[1] + pairs[3]);
}

// @pre count is a multiple of 16.
HWY_INLINE void addSizes(const float* sizes, std::size_t count, LossSums& sums) {
    LossFloats squares[kTableLossParts];
    LossFloats absolute[kTableLossParts];
    for (std::size_t part = 0; part < kTableLossParts; ++part)
        squares[part] = absolute[part] = hn::Zero(kLossFloats);
    for (std::size_t i = 0; i < count; i += kTableLossLanes) {
        for (std::size_t part = 0; part < kTableLossParts; ++part) {
            const LossFloats size =
                hn::Load(kLossFloats, sizes + i + part * hn::Lanes(kLossFloats));
            squares[part] = fusedMulAdd(kLossFloats, size, size, squares[part]);
            absolute[part] = hn::Add(absolute[part], size);
        }
    }
    sums.squares += sumOfParts(squares);
    sums.absolute += sumOfParts(absolute);
}

LossSums tableLosses(const SmallTable& table, float scale, const float* values, std::size_t count) {
    constexpr std::size_t kWhole = 16;
    ScaledTable scaled;
    scaleInFloat(table, scale, scaled);
    const Lookup lookup(scaled);
    alignas(64) float sizes[kTableLossStretch];
    LossSums sums;
    for (std::size_t done = 0; done < count; done += kTableLossStretch) {
        const std::size_t size = std::min(count - done, kTableLossStretch);
        const std::size_t whole = size / kWhole * kWhole;
        sizesOf(lookup, values + done, whole, sizes);
        addSizes(sizes, whole, sums);
        if (whole == size)
            continue;
        float rest[kWhole] = {};
        std::copy(values + done + whole, values + done + size, rest);
        sizesOf(lookup, rest, kWhole, sizes);
        std::fill(sizes + (size - whole), sizes + kWhole, 0.0F);
        addSizes(sizes, kWhole, sums);
    }
    return sums;
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(tableLosses);

LossSums lossSums(std::span<const float> values, const SmallTable& table, double scale) {
    // Else levels, or the squares of errors, come near the ends of float32.
    constexpr double kSmallest = 0x1p-30;
    constexpr double kLargest = 0x1p30;
    if (table.isNearest && scale >= kSmallest && scale <= kLargest) {
        const LossSums sums = HWY_DYNAMIC_DISPATCH(tableLosses)(table, static_cast<float>(scale),
                                                                values.data(), values.size());
        if (std::isfinite(sums.squares))
            return sums;
    }
    SmallTableSums careful;
    addBlockErrors(table, scale, values, careful);
    return lossesIn(careful.sums());
}

}  // namespace quantscope
#endif
