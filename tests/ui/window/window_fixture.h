// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTemporaryDir>

#include <memory>

#include "ui/charts/figure_view.h"
#include "ui/pages/explore_page.h"
#include "ui/window/main_window.h"
#include "ui/window/theme_switch.h"

namespace quantscope::test {

/// The whole window as somebody starts it for the first time, with settings of its own.
struct WindowFixture {
    explicit WindowFixture(Language language = Language::English,
                           const Scenario& scenario = defaultScenario());

    /// Waits until nothing more is being computed. False when that takes a minute.
    bool settle();
    /// A widget by its object name; null when there is none.
    template <class Widget>
    Widget* find(const char* name) {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }
    FigureView* chart() { return window->explore().mainChart(); }
    const Scenario& scenario() const { return window->store().scenario(); }

    QTemporaryDir folder;
    Settings settings;
    LanguageSwitch words;
    ThemeSwitch theme;
    std::unique_ptr<MainWindow> window;
};

/// Drags a grip of the main chart by `pixels`, in `steps` movements.
void dragGrip(WindowFixture& fixture, LimitSide side, double pixels, int steps = 20,
              Qt::KeyboardModifiers modifiers = {});

}  // namespace quantscope::test
