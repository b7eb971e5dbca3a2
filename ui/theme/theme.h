// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>
#include <span>

#include "ui/theme/plot_style.h"

class QApplication;

// Colours, fonts and strokes of the program as values. Nobody else names a colour.
namespace quantscope {

enum class ThemeId { Light, Dark, HighContrast };

/// "light", "dark", "contrast": as written in settings and on the command line.
QString themeName(ThemeId id);
std::optional<ThemeId> parseTheme(const QString& name);

/// All looks of one theme. Text has a contrast of at least 4.5 against what it stands on, borders
/// of controls and strokes in charts at least 3.
struct Theme {
    ThemeId id = ThemeId::Light;
    QColor window;  ///< Behind panels.
    QColor base;    ///< Behind tables, boxes to type in.
    QColor button;
    QColor text;
    QColor muted;     ///< Text of less weight; still readable.
    QColor disabled;  ///< Text of what cannot be used (exempt from the contrast rule).
    QColor border;    ///< Of boxes, check boxes, sliders.
    QColor accent;    ///< Selection, the chosen one, links.
    QColor onAccent;  ///< Text on it.
    QColor note;      ///< Behind messages: notes, warnings, errors.
    QColor warning;
    QColor error;
    QColor better;  ///< Text of numbers that improved, got worse. Words say the same.
    QColor worse;
    PlotStyle plot;

    QPalette palette() const;
};

/// `pointSize` is that of the charts' labels.
Theme theme(ThemeId id, double pointSize = 9);

/// Whether a palette is that of a dark desktop: its text is lighter than its window.
bool isDark(const QPalette& palette);

/// Sets style, palette and font of the whole program. Charts follow through FigureView::showStyle.
void applyTheme(QApplication& application, const Theme& theme);

}  // namespace quantscope
