// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <algorithm>
#include <cmath>

// Strokes that fall on whole device pixels: sharp at every scale factor without antialiasing.
namespace quantscope {

inline double aligned(double position, double pixelRatio) {
    return std::round(position * pixelRatio) / pixelRatio;
}

inline double alignedWidth(double width, double pixelRatio) {
    return std::max(1.0, std::round(width * pixelRatio)) / pixelRatio;
}

inline QRectF verticalStroke(double x, double top, double bottom, double width, double pixelRatio) {
    const double wide = alignedWidth(width, pixelRatio);
    const double from = aligned(top, pixelRatio);
    return {aligned(x - wide / 2, pixelRatio), from, wide, aligned(bottom, pixelRatio) - from};
}

inline QRectF horizontalStroke(double left, double right, double y, double width,
                               double pixelRatio) {
    const double wide = alignedWidth(width, pixelRatio);
    const double from = aligned(left, pixelRatio);
    return {from, aligned(y - wide / 2, pixelRatio), aligned(right, pixelRatio) - from, wide};
}

}  // namespace quantscope
