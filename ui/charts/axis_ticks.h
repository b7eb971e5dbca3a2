// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <functional>
#include <vector>

#include "ui/charts/axis_scale.h"

namespace quantscope {

struct AxisTick {
    double value = 0;
    QString label;  ///< Empty: a small tick between two with labels.

    bool operator==(const AxisTick&) const = default;
};

/// How much room labels need along the axis, in pixels.
struct TickRoom {
    std::function<double(const QString&)> extent;  ///< Of one label.
    double gap = 10;                               ///< Between two labels.
    double length = 0;                             ///< Of the axis.
    int most = 12;                                 ///< Labels wanted at most.
    bool whole = false;                            ///< Ticks at whole numbers only; linear axes.
};

/// Ticks at round numbers (1, 2, 2.5 and 5 times a power of ten) within the axis, as dense as the
/// labels have room. Logarithmic axes: powers of ten, thinned where they are many, with 2 and 5
/// where they are few; linear numbers where the axis spans less than a factor of three.
///
/// Labels follow `locale`, all with the same decimals; very large and very small ones are written
/// with powers of ten.
std::vector<AxisTick> axisTicks(const AxisScale& axis, const TickRoom& room, const QLocale& locale);

}  // namespace quantscope
