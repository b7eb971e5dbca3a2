// SPDX-License-Identifier: GPL-3.0-or-later
// Included once per instruction set (Highway), hence no #pragma once.
#if defined(QUANTSCOPE_CORE_BASE_VECTOR_LOOPS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef QUANTSCOPE_CORE_BASE_VECTOR_LOOPS_INL_H_
#undef QUANTSCOPE_CORE_BASE_VECTOR_LOOPS_INL_H_
#else
#define QUANTSCOPE_CORE_BASE_VECTOR_LOOPS_INL_H_
#endif

#include <hwy/highway.h>

#include <cmath>
#include <cstddef>
#include <iterator>

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

// How many floats ahead to ask memory for in a loop that takes about as long as reading: the
// processor alone does not run far enough ahead.
constexpr std::size_t kFloatsAhead = 1024;

// Adding it leaves no place for a fraction below 2^22, and the addition rounds half to even; the
// whole number is then in the sum's low bits.
constexpr float kRoundingMagic = 0x1.8p23F;

// Sums run in a fixed number of lanes whatever a register holds, so that every instruction set adds
// in one order. Between pieces of work they lie in arrays, one place per lane; while they are added
// to, in as many registers as that takes. The arrays need not be aligned: GCC 12 without
// optimization forgets it of temporaries.

struct LoadLanes {
    template <class Vectors, class Lanes, class Tag>
    HWY_INLINE void operator()(Vectors& to, const Lanes& from, Tag tag) const {
        for (std::size_t part = 0; part < std::size(to); ++part)
            to[part] =
                hwy::HWY_NAMESPACE::LoadU(tag, from.data() + part * hwy::HWY_NAMESPACE::Lanes(tag));
    }
};

struct StoreLanes {
    template <class Vectors, class Lanes, class Tag>
    HWY_INLINE void operator()(const Vectors& from, Lanes& to, Tag tag) const {
        for (std::size_t part = 0; part < std::size(from); ++part)
            hwy::HWY_NAMESPACE::StoreU(from[part], tag,
                                       to.data() + part * hwy::HWY_NAMESPACE::Lanes(tag));
    }
};

// a·b + c, rounded once on every instruction set: those without such an instruction (x86 before
// 2013) take it lane by lane from the C library, which is slow there.
template <class Tag, class Vector = hwy::HWY_NAMESPACE::Vec<Tag>>
HWY_INLINE Vector fusedMulAdd([[maybe_unused]] Tag tag, Vector a, Vector b, Vector c) {
#if HWY_NATIVE_FMA
    return hwy::HWY_NAMESPACE::MulAdd(a, b, c);
#else
    constexpr std::size_t kLanes = hwy::HWY_NAMESPACE::MaxLanes(Tag());
    hwy::HWY_NAMESPACE::TFromD<Tag> lanes[3][kLanes];
    hwy::HWY_NAMESPACE::StoreU(a, tag, lanes[0]);
    hwy::HWY_NAMESPACE::StoreU(b, tag, lanes[1]);
    hwy::HWY_NAMESPACE::StoreU(c, tag, lanes[2]);
    for (std::size_t i = 0; i < kLanes; ++i)
        lanes[2][i] = std::fma(lanes[0][i], lanes[1][i], lanes[2][i]);
    return hwy::HWY_NAMESPACE::LoadU(tag, lanes[2]);
#endif
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
