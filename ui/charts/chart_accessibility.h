// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantscope {

/// Teaches Qt's accessibility what FigureView (a chart with a description and a current point) and
/// ChartHandle (a slider with a spoken value) are. Calling it again changes nothing.
void installChartAccessibility();

}  // namespace quantscope
