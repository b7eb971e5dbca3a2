// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <array>

#include "ui/theme/theme.h"

class QApplication;

namespace quantscope {

/// Which theme the program wears, as chosen: a theme or "as the system". Applies it at once.
/// One object per application.
class ThemeSwitch : public QObject {
    Q_OBJECT

public:
    /// "system" and the ids of all themes, in the order of menus.
    static constexpr std::array<const char*, 4> kChoices{"system", "light", "dark", "contrast"};

    /// An unknown choice is "system".
    ThemeSwitch(QApplication& application, const QString& choice);

    void use(const QString& choice);
    QString choice() const { return choice_; }
    const Theme& current() const { return theme_; }

signals:
    void changed();

private:
    QApplication& application_;
    ThemeId system_;  ///< Of the desktop's own palette, read before ours replaces it.
    QString choice_;
    Theme theme_;
};

/// "As the system", "Light", … in the user's language.
QString themeChoiceName(const QString& choice);

}  // namespace quantscope
