// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "core/figure/figure.h"

namespace quantscope {

/// The colour of a number on a panel's scale. Sequential: the map cividis (Nuñez, Anderton, Renslow
/// 2018), which people with colour blindness read alike. Signed: blue below zero, white at it,
/// vermilion above. Values beyond the scale get its end; NaN nothing (an invalid colour).
QColor cellColor(const FigurePanel& panel, double value);

}  // namespace quantscope
