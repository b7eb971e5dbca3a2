// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantscope {

/// Maps one axis, linear or logarithmic, to pixels and back. `from` is the pixel of the lower end;
/// it may be the larger number (the y axis grows upwards).
///
/// Ends that cannot be shown (not finite, equal, not positive on a logarithmic axis) are replaced
/// by the nearest that can, so that every figure can be drawn.
class AxisScale {
public:
    AxisScale() = default;
    AxisScale(double lower, double upper, bool log, double from, double to);

    double lower() const { return lower_; }
    double upper() const { return upper_; }
    bool log() const { return log_; }

    /// 0 at the lower end, 1 at the upper. A value <= 0 on a logarithmic axis, and NaN, is far
    /// below the lower end.
    double share(double value) const;
    double toPixel(double value) const { return from_ + share(value) * (to_ - from_); }
    double valueAt(double pixel) const;
    /// Values per pixel, on the average over the axis.
    double unitsPerPixel() const;

private:
    double lower_ = 0;
    double upper_ = 1;
    bool log_ = false;
    double from_ = 0;
    double to_ = 1;
    double start_ = 0;  ///< Of the linear measure: the lower end, or its logarithm.
    double span_ = 1;
};

}  // namespace quantscope
