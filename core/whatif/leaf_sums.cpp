// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/whatif/leaf_sums.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/whatif/leaf_sums.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::CappedTag<double, 8>;
using Floats = hn::Rebind<float, Doubles>;
using DoubleVector = hn::Vec<Doubles>;

constexpr std::size_t kLeafValues = 16;
constexpr std::size_t kVectors = kLeafValues / hn::MaxLanes(Doubles());

/// Adds the upper half of the lanes to the lower one until one is left.
#if HWY_TARGET == HWY_SCALAR
HWY_INLINE double folded(DoubleVector v) {
    return hn::GetLane(v);
}
#else
template <class D>
HWY_INLINE double foldedLanes(D /*d*/, hn::Vec<D> v) {
    if constexpr (hn::MaxLanes(D()) == 1) {
        return hn::GetLane(v);
    } else {
        const hn::Half<D> half;
        return foldedLanes(half, hn::Add(hn::LowerHalf(half, v), hn::UpperHalf(half, v)));
    }
}
HWY_INLINE double folded(DoubleVector v) {
    return foldedLanes(Doubles(), v);
}
#endif

HWY_INLINE double folded(DoubleVector (&v)[kVectors]) {
    for (std::size_t width = kVectors / 2; width > 0; width /= 2)
        for (std::size_t i = 0; i < width; ++i)
            v[i] = hn::Add(v[i], v[i + width]);
    return folded(v[0]);
}

/// x − pivot of the values that count, 0 for the others.
HWY_INLINE void load(const LeafPart& part, DoubleVector pivot, DoubleVector (&v)[kVectors]) {
    const Doubles d;
    const auto begin = hn::Set(d, part.begin);
    const auto end = hn::Set(d, part.end);
    for (std::size_t i = 0; i < kVectors; ++i) {
        const std::size_t at = i * hn::Lanes(d);
        const auto lanes = hn::Iota(d, static_cast<double>(at));
        const auto x = hn::PromoteTo(d, hn::LoadU(Floats(), part.leaf + at));
        const auto counts = hn::And(hn::Ge(lanes, begin), hn::Lt(lanes, end));
        v[i] = hn::IfThenElseZero(counts, hn::Sub(x, pivot));
    }
}

void leafSums(const LeafPart* parts, std::size_t count, double pivot, double* first,
              double* second) {
    const auto centre = hn::Set(Doubles(), pivot);
    for (std::size_t k = 0; k < count; ++k) {
        DoubleVector v[kVectors];
        DoubleVector squares[kVectors];
        load(parts[k], centre, v);
        for (std::size_t i = 0; i < kVectors; ++i)
            squares[i] = hn::Mul(v[i], v[i]);
        first[k] = folded(v);
        second[k] = folded(squares);
    }
}

void leafFirstSums(const LeafPart* parts, std::size_t count, double pivot, double* first) {
    const auto centre = hn::Set(Doubles(), pivot);
    for (std::size_t k = 0; k < count; ++k) {
        DoubleVector v[kVectors];
        load(parts[k], centre, v);
        first[k] = folded(v);
    }
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(leafSums);
HWY_EXPORT(leafFirstSums);

void leafSums(std::span<const LeafPart> parts, double pivot, double* first, double* second) {
    HWY_DYNAMIC_DISPATCH(leafSums)(parts.data(), parts.size(), pivot, first, second);
}

void leafFirstSums(std::span<const LeafPart> parts, double pivot, double* first) {
    HWY_DYNAMIC_DISPATCH(leafFirstSums)(parts.data(), parts.size(), pivot, first);
}

}  // namespace quantscope
#endif  // HWY_ONCE
