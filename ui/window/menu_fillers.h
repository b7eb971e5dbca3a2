// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/scenario/history.h"

class QMenu;

namespace quantscope {

class MainWindow;

// Submenus whose entries depend on the moment. Each fills an empty menu.
void fillRecents(MainWindow& window, QMenu& menu);
void fillSamples(MainWindow& window, QMenu& menu);
void fillDocks(MainWindow& window, QMenu& menu);
void fillLanguages(MainWindow& window, QMenu& menu);
void fillThemes(MainWindow& window, QMenu& menu);
void fillMethods(MainWindow& window, QMenu& menu);
void fillCopyAs(MainWindow& window, QMenu& menu);
/// What can be done with the chart that has the focus.
void fillChartMenu(MainWindow& window, QMenu& menu);

/// What the step at `position` of `history` did. @pre 0 < position < history.steps().size().
QString stepNameAt(const History& history, std::size_t position);

}  // namespace quantscope
