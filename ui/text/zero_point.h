// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quantscope {

/// Which sign a zero-point is shown with. Core and files always hold the ONNX one.
enum class ZeroPointConvention {
    Onnx,    ///< x̂ = scale · (code − zero-point); also PyTorch's.
    Course,  ///< x̂ = S · (code + Z), Z = −zero-point.
};

/// "onnx", "course": as remembered in the settings.
QString conventionId(ZeroPointConvention convention);
/// An unknown id is Onnx.
ZeroPointConvention parseConvention(const QString& id);

/// "ONNX", "course".
QString conventionName(ZeroPointConvention convention);

/// Both conventions named, the chosen one first: "3 (course: −3)" or "−3 (ONNX: 3)". A zero-point
/// that is not whole is shown with four significant digits.
QString zeroPointShown(double zeroPoint, ZeroPointConvention convention);

}  // namespace quantscope
