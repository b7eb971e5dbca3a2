// SPDX-License-Identifier: GPL-3.0-or-later
// Included once per instruction set (Highway), hence no #pragma once.
#if defined(QUANTSCOPE_CORE_BASE_LANE_SUMS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef QUANTSCOPE_CORE_BASE_LANE_SUMS_INL_H_
#undef QUANTSCOPE_CORE_BASE_LANE_SUMS_INL_H_
#else
#define QUANTSCOPE_CORE_BASE_LANE_SUMS_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <iterator>

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

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

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
