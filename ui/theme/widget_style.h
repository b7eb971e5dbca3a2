// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace quantscope {

/// Fusion with borders that can be seen in every palette and indicators that grow with the font.
///
/// Fusion derives the outlines of check boxes and radio buttons from the window colour, which makes
/// them vanish in dark palettes, and gives them a fixed size. Here the outline is QPalette::Mid,
/// which the themes keep at a contrast of 3 or more.
class WidgetStyle : public QProxyStyle {
    Q_OBJECT

public:
    WidgetStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
};

}  // namespace quantscope
