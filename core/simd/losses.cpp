// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/losses.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/simd/losses.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h

#include <hwy/highway.h>

#include "core/base/vector_loops-inl.h"

#include <algorithm>
#include <cassert>

#include "core/simd/direct_errors.h"
#include "core/simd/direct_kernels.h"

HWY_BEFORE_NAMESPACE();
namespace quantscope::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Sums run in eight lanes whatever a register holds, so that every instruction set adds in one
// order.
constexpr std::size_t kLossLanes = 8;
constexpr hn::CappedTag<double, kLossLanes> kDoubles;
constexpr hn::Rebind<float, decltype(kDoubles)> kFloats;
constexpr std::size_t kParts = kLossLanes / hn::MaxLanes(kDoubles);
using Doubles = hn::Vec<decltype(kDoubles)>;
using Floats = hn::Vec<decltype(kFloats)>;

class Losses {
public:
    explicit Losses(const FloatQuantizer& quantizer)
        : inverse_(hn::Set(kFloats, quantizer.inverse)),
          lowest_(hn::Set(kFloats, quantizer.lowest)),
          highest_(hn::Set(kFloats, quantizer.highest)),
          step_(hn::Set(kDoubles, quantizer.step)) {
        for (std::size_t part = 0; part < kParts; ++part)
            squares_[part] = absolute_[part] = hn::Zero(kDoubles);
    }

    /// Eight values, of which the first `count` count.
    HWY_INLINE void add(const float* values, std::size_t count) {
        for (std::size_t part = 0; part < kParts; ++part) {
            const std::size_t from = part * hn::Lanes(kDoubles);
            Doubles size = sizeOf(hn::LoadU(kFloats, values + from));
            if (count < kLossLanes)
                size =
                    hn::IfThenElseZero(hn::FirstN(kDoubles, count > from ? count - from : 0), size);
            squares_[part] = hn::Add(squares_[part], hn::Mul(size, size));
            absolute_[part] = hn::Add(absolute_[part], size);
        }
    }

    LossSums sums() const { return {sumOf(squares_), sumOf(absolute_)}; }

private:
    HWY_INLINE Doubles sizeOf(Floats x) const {
        const Floats magic = hn::Set(kFloats, kRoundingMagic);
        const Floats t = hn::Min(hn::Max(hn::Mul(x, inverse_), lowest_), highest_);
        const Floats code = hn::Sub(hn::Add(t, magic), magic);
        const Doubles level = hn::Mul(hn::PromoteTo(kDoubles, code), step_);
        return hn::Abs(hn::Sub(level, hn::PromoteTo(kDoubles, x)));
    }

    static double sumOf(const Doubles* parts) {
        double lanes[kLossLanes];
        for (std::size_t part = 0; part < kParts; ++part)
            hn::StoreU(parts[part], kDoubles, lanes + part * hn::Lanes(kDoubles));
        double sum = 0;
        for (const double lane : lanes)
            sum += lane;
        return sum;
    }

    Floats inverse_;
    Floats lowest_;
    Floats highest_;
    Doubles step_;
    Doubles squares_[kParts];
    Doubles absolute_[kParts];
};

LossSums lossesOf(const FloatQuantizer& quantizer, const float* values, std::size_t count) {
    Losses losses(quantizer);
    const std::size_t whole = count / kLossLanes * kLossLanes;
    for (std::size_t i = 0; i < whole; i += kLossLanes)
        losses.add(values + i, kLossLanes);
    if (whole < count) {
        float rest[kLossLanes] = {};
        std::copy(values + whole, values + count, rest);
        losses.add(rest, count - whole);
    }
    return losses.sums();
}

}  // namespace quantscope::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace quantscope {

HWY_EXPORT(lossesOf);

LossSums lossesIn(const ErrorSums& sums) {
    return {sums.roundingSquares + sums.clippingSquares, sums.absolute};
}

LossSums lossSums(std::span<const float> values, const AffineQuantizer& quantizer) {
    assert(quantizer.rounding() != Rounding::Stochastic);
    if (quantizer.inDouble() || quantizer.rounding() == Rounding::TowardZero)
        return lossesIn(directErrors(values, quantizer, {}));
    // x · inverse is off by two roundings: the farther out, the more of a step that is.
    constexpr float kFarthest = 512;
    const FloatQuantizer inFloat = floatQuantizer(quantizer);
    if (inFloat.lowest < -kFarthest || inFloat.highest > kFarthest)
        return lossesIn(directErrors(values, quantizer, {}));
    return HWY_DYNAMIC_DISPATCH(lossesOf)(inFloat, values.data(), values.size());
}

}  // namespace quantscope
#endif
