// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/zero_point.h"

#include <QCoreApplication>

#include <cmath>

#include "ui/text/numbers.h"

namespace quantscope {

namespace {

QString zeroPointNumber(double value) {
    const double positiveZero = value + 0.0;
    return value == std::round(value) ? shownCount(static_cast<std::int64_t>(positiveZero))
                                      : shownNumber(value);
}

}  // namespace

QString conventionId(ZeroPointConvention convention) {
    return convention == ZeroPointConvention::Course ? QStringLiteral("course")
                                                     : QStringLiteral("onnx");
}

ZeroPointConvention parseConvention(const QString& id) {
    return id == conventionId(ZeroPointConvention::Course) ? ZeroPointConvention::Course
                                                           : ZeroPointConvention::Onnx;
}

QString conventionName(ZeroPointConvention convention) {
    return convention == ZeroPointConvention::Course
               ? QCoreApplication::translate("zero-point", "course")
               : QCoreApplication::translate("zero-point", "ONNX");
}

QString zeroPointShown(double zeroPoint, ZeroPointConvention convention) {
    const bool course = convention == ZeroPointConvention::Course;
    const auto other = course ? ZeroPointConvention::Onnx : ZeroPointConvention::Course;
    return QCoreApplication::translate("zero-point", "%1 (%2: %3)",
                                       "value, convention, value in it")
        .arg(zeroPointNumber(course ? -zeroPoint : zeroPoint), conventionName(other),
             zeroPointNumber(course ? zeroPoint : -zeroPoint));
}

}  // namespace quantscope
