// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plot_style.h"

#include <QCoreApplication>

namespace quantscope {

QString nameOf(ColorName color) {
    const auto word = [](const char* text) {
        return QCoreApplication::translate("ColorName", text);
    };
    switch (color) {
        case ColorName::Black: return word(QT_TRANSLATE_NOOP("ColorName", "black"));
        case ColorName::White: return word(QT_TRANSLATE_NOOP("ColorName", "white"));
        case ColorName::Grey: return word(QT_TRANSLATE_NOOP("ColorName", "grey"));
        case ColorName::Blue: return word(QT_TRANSLATE_NOOP("ColorName", "blue"));
        case ColorName::SkyBlue: return word(QT_TRANSLATE_NOOP("ColorName", "sky blue"));
        case ColorName::Vermilion: return word(QT_TRANSLATE_NOOP("ColorName", "vermilion"));
        case ColorName::BluishGreen: return word(QT_TRANSLATE_NOOP("ColorName", "bluish green"));
        case ColorName::Orange: return word(QT_TRANSLATE_NOOP("ColorName", "orange"));
        case ColorName::ReddishPurple:
            return word(QT_TRANSLATE_NOOP("ColorName", "reddish purple"));
        case ColorName::Yellow: return word(QT_TRANSLATE_NOOP("ColorName", "yellow"));
    }
    return {};
}

QPen RoleStyle::pen() const {
    QPen pen(line, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

QFont titleFont(const PlotStyle& style) {
    QFont font = style.font;
    font.setBold(true);
    return font;
}

PlotStyle scaled(const PlotStyle& style, double factor) {
    PlotStyle larger = style;
    larger.font.setPointSizeF(style.font.pointSizeF() * factor);
    larger.lineScale = style.lineScale * factor;
    for (RoleStyle& role : larger.roles)
        role.width *= factor;
    return larger;
}

}  // namespace quantscope
