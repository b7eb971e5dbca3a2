// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace quantscope {

namespace {

// Far outside of any plot area, and still safe to add to and multiply as a pixel.
constexpr double kFarShare = 1e4;
constexpr double kSmallestLog = 1e-300;

}  // namespace

AxisScale::AxisScale(double lower, double upper, bool log, double from, double to)
    : lower_(std::isfinite(lower) ? lower : 0),
      upper_(std::isfinite(upper) ? upper : lower_ + 1),
      log_(log),
      from_(from),
      to_(to) {
    if (log_)
        lower_ = std::max(lower_, kSmallestLog);
    if (!(lower_ < upper_))
        upper_ = log_ ? lower_ * 10 : lower_ + std::max(1.0, std::abs(lower_));
    start_ = log_ ? std::log10(lower_) : lower_;
    span_ = (log_ ? std::log10(upper_) : upper_) - start_;
}

double AxisScale::share(double value) const {
    if (log_)
        value = value > 0 ? std::log10(value) : -1e9;
    const double share = (value - start_) / span_;
    return std::isnan(share) ? -kFarShare : std::clamp(share, -kFarShare, kFarShare);
}

double AxisScale::valueAt(double pixel) const {
    const double measure = start_ + (pixel - from_) / (to_ - from_) * span_;
    return log_ ? std::pow(10.0, measure) : measure;
}

double AxisScale::unitsPerPixel() const {
    return (upper_ - lower_) / std::max(1.0, std::abs(to_ - from_));
}

}  // namespace quantscope
