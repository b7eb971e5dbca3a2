// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/bin_places.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/data/bin_places.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include <hwy/cache_control.h>

#include "core/base/vector_loops-inl.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<float, kBinRun> kReals;
constexpr hn::RebindToSigned<decltype(kReals)> kWholes;
using Reals = hn::Vec<decltype(kReals)>;

void placeAll(const float* values, std::size_t count, const BinRuler& ruler, std::int32_t* bins,
              std::uint8_t* unsure) {
    const Reals lower = hn::Set(kReals, ruler.lower);
    const Reals upper = hn::Set(kReals, ruler.upper);
    const Reals perWidth = hn::Set(kReals, ruler.perWidth);
    const Reals offset = hn::Set(kReals, ruler.offset);
    const Reals last = hn::Set(kReals, ruler.last);
    const Reals farthest = hn::Set(kReals, 0.5F - ruler.nearest);
    const Reals magic = hn::Set(kReals, kRoundingMagic);
    for (std::size_t run = 0; run * kBinRun < count; ++run) {
        hwy::Prefetch(values + run * kBinRun + kFloatsAhead);
        auto doubtful = hn::Lt(magic, hn::Zero(kReals));
        for (std::size_t i = 0; i < kBinRun; i += hn::Lanes(kReals)) {
            const std::size_t at = run * kBinRun + i;
            const Reals x = hn::LoadU(kReals, values + at);
            // What lies in the outer halves of the end bins, or beyond, goes to their middles: the
            // range's own ends decide there.
            const Reals place =
                hn::Min(hn::Max(fusedMulAdd(kReals, x, perWidth, offset), hn::Zero(kReals)), last);
            const Reals rounded = hn::Add(place, magic);
            const Reals away = hn::Abs(hn::Sub(place, hn::Sub(rounded, magic)));
            const auto outside = hn::Or(hn::Lt(x, lower), hn::Gt(x, upper));
            doubtful = hn::Or(doubtful, hn::Or(outside, hn::Gt(away, farthest)));
            hn::StoreU(hn::Sub(hn::BitCast(kWholes, rounded), hn::BitCast(kWholes, magic)), kWholes,
                       bins + at);
        }
        unsure[run] = hn::AllFalse(kReals, doubtful) ? 0 : 1;
    }
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(placeAll);

void placeInBins(const float* values, std::size_t count, const BinRuler& ruler, std::int32_t* bins,
                 std::uint8_t* unsure) {
    HWY_DYNAMIC_DISPATCH(placeAll)(values, count, ruler, bins, unsure);
}

}  // namespace quantscope
#endif
