// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPen>
#include <QString>

#include <array>

#include "core/figure/figure.h"

namespace quantscope {

/// What a colour is called, so that a lecturer can say "the blue one".
enum class ColorName {
    Black,
    White,
    Grey,
    Blue,
    SkyBlue,
    Vermilion,
    BluishGreen,
    Orange,
    ReddishPurple,
    Yellow,
};

/// In the user's language: "blue", "xanh dương".
QString nameOf(ColorName color);

enum class Marker { None, Circle, Triangle, Square, TriangleDown, Plus, Cross, Diamond, Tag };

/// How one role of a figure looks. Nothing is told apart by colour alone: dashes, markers, hatches
/// and outlines repeat what the colour says.
struct RoleStyle {
    QColor line;  ///< Strokes and outlines.
    QColor fill;  ///< Areas; invalid: not filled.
    ColorName name = ColorName::Grey;
    double width = 1;     ///< Of strokes, in device-independent pixels.
    QList<qreal> dashes;  ///< In units of the width; empty: solid.
    Marker marker = Marker::None;
    bool hatched = false;  ///< The area carries diagonal strokes.

    QPen pen() const;
    bool operator==(const RoleStyle&) const = default;
};

/// Everything that decides how a chart looks: colours, strokes, fonts. Applied to charts at run
/// time and to exports alike.
struct PlotStyle {
    static constexpr std::size_t kRoles = 20;

    QColor page;           ///< Behind the whole chart.
    QColor plot;           ///< Behind the plot area.
    QColor ink;            ///< Titles, axis lines, grips.
    QColor muted;          ///< Tick labels, captions.
    QColor grid;           ///< Decoration only; carries no meaning.
    QColor focus;          ///< Ring around what has the keyboard.
    QColor hover;          ///< Behind the bin or level under the pointer.
    QFont font;            ///< Labels; titles are the same in bold.
    double lineScale = 1;  ///< Widths are multiplied by it; 1.5 on projectors.
    std::array<RoleStyle, kRoles> roles;

    const RoleStyle& of(Role role) const { return roles[static_cast<std::size_t>(role)]; }
    bool operator==(const PlotStyle&) const = default;
};

/// The font of titles and of what must stand out.
QFont titleFont(const PlotStyle& style);

/// The same look with all text and strokes `factor` times as large.
PlotStyle scaled(const PlotStyle& style, double factor);

}  // namespace quantscope
