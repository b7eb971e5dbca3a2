// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>

#include "ui/theme/plot_style.h"

class QPainter;

namespace quantscope {

/// Paints the marker of `style` around `at`: outline in its line colour, `inside` within.
/// None and Tag, which charts draw in their own ways, come out as a circle.
void paintMarker(QPainter& painter, const QPointF& at, const RoleStyle& style, const QColor& inside,
                 double radius);

}  // namespace quantscope
