// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/settings.h"

#include <algorithm>
#include <array>

namespace quantscope {

namespace {

constexpr std::array kRows{
    SettingRow{Setting::Language, "language", ""},
    SettingRow{Setting::Theme, "theme", "system"},
    SettingRow{Setting::ZeroPointSign, "zeroPointSign", "onnx"},
    SettingRow{Setting::HintSeen, "hintSeen", "false"},
    SettingRow{Setting::ReducedMotion, "reducedMotion", ""},
    SettingRow{Setting::LetterKeys, "letterKeys", "true"},
    SettingRow{Setting::WindowGeometry, "window/geometry", ""},
    SettingRow{Setting::WindowLayout, "window/layout", ""},
    SettingRow{Setting::RecentFiles, "recentFiles", ""},
    SettingRow{Setting::RecentSessions, "recentSessions", ""},
    SettingRow{Setting::LastFolder, "lastFolder", ""},
    SettingRow{Setting::ExportFolder, "export/folder", ""},
    SettingRow{Setting::ExportOptions, "export/options", ""},
};

const SettingRow& rowOf(Setting setting) {
    return *std::ranges::find(kRows, setting, &SettingRow::setting);
}

}  // namespace

std::span<const SettingRow> settingRows() {
    return kRows;
}

Settings::Settings(const QString& path)
    : file_(path.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope,
                                       QStringLiteral("quantscope"), QStringLiteral("quantscope"))
                                 .fileName()
                           : path,
            QSettings::IniFormat) {
}

QVariant Settings::value(Setting setting) const {
    const QString key = keyOf(setting);
    const auto overriding = overrides_.find(key);
    if (overriding != overrides_.end())
        return *overriding;
    return file_.value(key, QString::fromLatin1(rowOf(setting).fallback));
}

void Settings::setValue(Setting setting, const QVariant& value) {
    overrides_.remove(keyOf(setting));
    file_.setValue(keyOf(setting), value);
}

void Settings::override(Setting setting, const QVariant& value) {
    overrides_.insert(keyOf(setting), value);
}

QString Settings::keyOf(Setting setting) {
    return QString::fromLatin1(rowOf(setting).key);
}

}  // namespace quantscope
