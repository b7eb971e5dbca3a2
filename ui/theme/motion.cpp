// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/motion.h"

#include <QSettings>
#include <QStandardPaths>
#include <QVariant>

namespace quantscope {

namespace {

// Empty when the file or the key is not there.
QString iniValue(const QString& file, const QString& key) {
    return QSettings(file, QSettings::IniFormat).value(key).toString();
}

}  // namespace

bool desktopReducesMotion(const QString& configFolder) {
    const QString key = QStringLiteral("Settings/gtk-enable-animations");
    for (const char* folder : {"gtk-3.0", "gtk-4.0"}) {
        const QString value = iniValue(
            configFolder + u'/' + QLatin1String(folder) + QStringLiteral("/settings.ini"), key);
        if (value == QLatin1String("0") || value == QLatin1String("false"))
            return true;
    }
    bool isNumber = false;
    const double factor = iniValue(configFolder + QStringLiteral("/kdeglobals"),
                                   QStringLiteral("KDE/AnimationDurationFactor"))
                              .toDouble(&isNumber);
    return isNumber && factor == 0;
}

bool reducesMotion(const QString& choice) {
    if (!choice.isEmpty())
        return choice == QLatin1String("true");
    return desktopReducesMotion(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
}

}  // namespace quantscope
