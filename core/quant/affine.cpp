// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quant/affine.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/quant/rounding.h"

namespace quantscope {

namespace {

using FloatLimits = std::numeric_limits<float>;

constexpr double kMostEstimatedInFloat = 1048576;        // 2^20: estimates within a quarter
constexpr double kMostExactInDouble = 1125899906842624;  // 2^50: halves are exact
constexpr std::int64_t kEndOfIndexes = std::int64_t{1} << 62;

// --- Parameters from a range ------------------------------------------------------------------

double symmetricScale(const Scheme& scheme, ClipRange range) {
    const double steps = codeSpan(CodeRange::Unsigned, scheme.bits).highest;  // 2^b − 1
    const double half = std::ldexp(1.0, scheme.bits - 1);                     // 2^(b−1)
    const double positive = std::max(1.0, half - 1);
    const double absMax = std::max(-range.lower, range.upper);
    if (codeRangeOf(scheme) == CodeRange::Unsigned)
        return range.upper / steps;
    switch (scheme.scaleRule) {
        case ScaleRule::Torch: return absMax / (steps / 2);
        case ScaleRule::MaxOfSides: return std::max(-range.lower / half, range.upper / positive);
        case ScaleRule::Course: break;
    }
    return absMax / positive;
}

// Limits at the far ends of double can be further apart than a double holds.
double asymmetricScale(const Scheme& scheme, ClipRange range) {
    const double steps = codeSpan(CodeRange::Unsigned, scheme.bits).highest;
    const double width = range.upper - range.lower;
    return std::isfinite(width) ? width / steps : range.upper / steps - range.lower / steps;
}

// An empty range gets the scale 1, unless the scheme has a smallest one, which is then its scale.
double usableScale(const Scheme& scheme, double scale, bool emptyRange) {
    return adjustedScale(scheme, emptyRange && scheme.smallestScale == 0 ? 1.0 : scale);
}

AffineParams symmetricParams(const Scheme& scheme, ClipRange range) {
    const CodeRange codes = codeRangeOf(scheme);
    const ClipRange sides{std::min(range.lower, 0.0), std::max(range.upper, 0.0)};
    const double absMax = std::max(-sides.lower, sides.upper);
    const bool oneSided = codes == CodeRange::Unsigned;

    AffineParams params;
    params.codes = codeSpan(codes, scheme.bits);
    const bool empty = (oneSided ? sides.upper : absMax) == 0;
    params.scale = usableScale(scheme, symmetricScale(scheme, sides), empty);
    if (oneSided)
        params.clip = {0, sides.upper};
    else if (scheme.scaleRule == ScaleRule::MaxOfSides && !empty)
        params.clip = {params.codes.lowest * params.scale, params.codes.highest * params.scale};
    else
        params.clip = {-absMax, absMax};
    return params;
}

AffineParams asymmetricParams(const Scheme& scheme, ClipRange range) {
    if (scheme.zeroInRange)
        range = {std::min(range.lower, 0.0), std::max(range.upper, 0.0)};
    AffineParams params;
    params.codes = codeSpan(codeRangeOf(scheme), scheme.bits);
    params.clip = range;
    params.scale = usableScale(scheme, asymmetricScale(scheme, range), range.lower == range.upper);
    params.zeroPoint = params.codes.lowest - halfEven(range.lower / params.scale);
    return params;
}

// --- Thresholds -------------------------------------------------------------------------------

// Floats numbered in their order: neighbours differ by 1, both zeros are 0.
std::int64_t orderOf(float x) {
    const auto bits = std::bit_cast<std::int32_t>(x);
    return bits >= 0 ? bits : std::int64_t{std::numeric_limits<std::int32_t>::min()} - bits;
}

float floatAt(std::int64_t order) {
    const auto size = static_cast<std::int32_t>(std::abs(order));
    const float magnitude = std::bit_cast<float>(size);
    return order < 0 ? -magnitude : magnitude;
}

// The border below `whole`: where rounding starts to give `whole` or more, and whether a value
// exactly there (a tie) still gives less.
struct RoundingBorder {
    double at;
    bool tieIsBelow;
};

RoundingBorder borderBelow(std::int64_t whole, Rounding rounding) {
    const auto number = static_cast<double>(whole);
    switch (rounding) {
        case Rounding::HalfEven: return {number - 0.5, whole % 2 != 0};
        case Rounding::HalfAway: return {number - 0.5, whole <= 0};
        case Rounding::HalfUp:
        case Rounding::Stochastic: return {number - 0.5, false};
        case Rounding::TowardZero: break;
    }
    return whole > 0 ? RoundingBorder{number, false} : RoundingBorder{number - 1, true};
}

// The smallest double that rounds to the border's whole number or more.
double firstAbove(RoundingBorder border) {
    return border.tieIsBelow ? std::nextafter(border.at, std::numeric_limits<double>::infinity())
                             : border.at;
}

// The smallest finite float for which `reaches` holds, or +inf. `reaches` is monotone; the search
// walks from `guess` in growing strides and then halves, because next to a zero-point that is not
// whole millions of floats can stand for the same sum.
template <class Reaches>
float firstReaching(double guess, Reaches reaches) {
    constexpr double kMost = FloatLimits::max();
    const std::int64_t last = orderOf(FloatLimits::max());
    std::int64_t yes = orderOf(static_cast<float>(std::clamp(guess, -kMost, kMost)));
    std::int64_t no = yes;
    if (reaches(floatAt(yes))) {
        for (std::int64_t stride = 1;; stride *= 2) {
            if (yes == -last)
                return -FloatLimits::max();
            no = std::max(yes - stride, -last);
            if (!reaches(floatAt(no)))
                break;
            yes = no;
        }
    } else {
        for (std::int64_t stride = 1;; stride *= 2) {
            if (no == last)
                return FloatLimits::infinity();
            yes = std::min(no + stride, last);
            if (reaches(floatAt(yes)))
                break;
            no = yes;
        }
    }
    while (yes - no > 1) {
        const std::int64_t middle = no + (yes - no) / 2;
        (reaches(floatAt(middle)) ? yes : no) = middle;
    }
    return floatAt(yes);
}

bool floatCanHold(const AffineParams& params, float scale, float inverse) {
    const double lowest = params.codes.lowest - params.zeroPoint;
    const double highest = params.codes.highest - params.zeroPoint;
    const double farthest = std::max(std::abs(lowest), std::abs(highest));
    return params.zeroPoint == std::floor(params.zeroPoint) && farthest <= kMostEstimatedInFloat &&
           std::isnormal(scale) && std::isnormal(inverse) &&
           farthest * double{scale} <= double{FloatLimits::max()};
}

}  // namespace

AffineParams affineParams(const Scheme& scheme, ClipRange range) {
    return scheme.kind == SchemeKind::Asymmetric ? asymmetricParams(scheme, range)
                                                 : symmetricParams(scheme, range);
}

double adjustedScale(const Scheme& scheme, double scale) {
    const double adjusted =
        std::max({scale, scheme.smallestScale, std::numeric_limits<double>::min()});
    if (!scheme.powerOfTwoScale)
        return adjusted;
    int exponent = 0;
    const double fraction = std::frexp(adjusted, &exponent);  // in [0.5, 1)
    return std::ldexp(1.0, fraction == 0.5 ? exponent - 1 : exponent);
}

bool zeroPointFits(const AffineParams& params) {
    return params.zeroPoint >= params.codes.lowest && params.zeroPoint <= params.codes.highest;
}

double levelOfCode(const AffineParams& params, std::int32_t code) {
    constexpr double kMost = FloatLimits::max();
    return std::clamp((code - params.zeroPoint) * params.scale, -kMost, kMost);
}

AffineQuantizer::AffineQuantizer(const AffineParams& params, Rounding rounding)
    : params_(params),
      rounding_(rounding),
      scale_(static_cast<float>(params.scale)),
      inverse_(static_cast<float>(1 / params.scale)) {
    inDouble_ = !floatCanHold(params, scale_, inverse_);
    const double shift = params.zeroPoint - params.codes.lowest;
    const bool whole = shift == std::floor(shift) && std::abs(shift) <= kMostExactInDouble;
    if (whole)
        shiftAfter_ = static_cast<std::int64_t>(shift);
    else
        shiftInside_ = shift;
}

std::int64_t AffineQuantizer::unclampedIndex(float x, float uniform) const {
    const double t = x / params_.scale + shiftInside_;
    const double whole =
        rounding_ == Rounding::HalfEven ? halfEven(t) : rounded(t, rounding_, double{uniform});
    constexpr auto kEnd = static_cast<double>(kEndOfIndexes);
    if (!(whole > -kEnd))
        return -kEndOfIndexes;
    if (whole >= kEnd)
        return kEndOfIndexes;
    return std::clamp(static_cast<std::int64_t>(whole) + shiftAfter_, -kEndOfIndexes,
                      kEndOfIndexes);
}

std::int32_t AffineQuantizer::index(float x, float uniform) const {
    const std::int64_t last = params_.codes.highest - params_.codes.lowest;
    return static_cast<std::int32_t>(std::clamp(unclampedIndex(x, uniform), std::int64_t{0}, last));
}

double AffineQuantizer::level(std::int32_t index) const {
    return levelOfCode(params_, params_.codes.lowest + index);
}

float AffineQuantizer::dequantized(std::int32_t index) const {
    if (inDouble_)
        return static_cast<float>(level(index));
    return static_cast<float>(params_.codes.lowest + index - params_.zeroPoint) * scale_;
}

float AffineQuantizer::threshold(std::int64_t index) const {
    const double first = firstAbove(borderBelow(index - shiftAfter_, rounding_));
    return firstReaching((first - shiftInside_) * params_.scale,
                         [&](float x) { return x / params_.scale + shiftInside_ >= first; });
}

LevelTable levelTable(const AffineQuantizer& quantizer) {
    const std::size_t levels = quantizer.params().codes.levels();
    LevelTable table;
    table.levels.resize(levels);
    table.thresholds.resize(levels - 1);
    for (std::size_t i = 0; i < levels; ++i)
        table.levels[i] = quantizer.level(static_cast<std::int32_t>(i));
    for (std::size_t i = 1; i < levels; ++i)
        table.thresholds[i - 1] = quantizer.threshold(static_cast<std::int64_t>(i));
    table.clipBelow = quantizer.threshold(0);
    table.clipFrom = quantizer.threshold(static_cast<std::int64_t>(levels));
    return table;
}

}  // namespace quantscope
