// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/theme_switch.h"

#include <QApplication>

#include "ui/theme/fonts.h"

namespace quantscope {

ThemeSwitch::ThemeSwitch(QApplication& application, const QString& choice)
    : application_(application),
      system_(isDark(QApplication::palette()) ? ThemeId::Dark : ThemeId::Light) {
    use(choice);
}

void ThemeSwitch::use(const QString& choice) {
    const auto wanted = parseTheme(choice);
    choice_ = wanted ? choice : QString::fromLatin1(kChoices.front());
    theme_ = theme(wanted.value_or(system_));
    applyTheme(application_, theme_);
    emit changed();
}

QString themeChoiceName(const QString& choice) {
    switch (parseTheme(choice).value_or(ThemeId::Light)) {
        case ThemeId::Light:
            return choice == QLatin1String("light")
                       ? QCoreApplication::translate("themes", "Light")
                       : QCoreApplication::translate("themes", "As the system");
        case ThemeId::Dark: return QCoreApplication::translate("themes", "Dark");
        case ThemeId::HighContrast: return QCoreApplication::translate("themes", "High contrast");
    }
    return {};
}

}  // namespace quantscope
