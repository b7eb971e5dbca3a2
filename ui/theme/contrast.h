// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace quantscope {

/// Relative luminance of an opaque colour, 0 (black) to 1 (white). Source: WCAG 2.2, definition of
/// "relative luminance".
double relativeLuminance(const QColor& color);

/// Contrast of two opaque colours, 1 to 21. Source: WCAG 2.2, definition of "contrast ratio".
double contrastRatio(const QColor& one, const QColor& other);

/// Black or white, whichever reads better on `fill`; at least 4.5 on every colour.
QColor readableOn(const QColor& fill);

}  // namespace quantscope
