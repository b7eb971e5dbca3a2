// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <span>

namespace quantscope {

/// What is remembered between runs. A setting is a row of settingRows() and nothing else.
enum class Setting {
    Language,        ///< "en" or "vi"; empty: the system's.
    Theme,           ///< "light", "dark" or "system".
    ZeroPointSign,   ///< "onnx" or "course".
    HintSeen,        ///< Whether the first-run hint has done its work.
    ReducedMotion,   ///< Whether nothing moves by itself; empty: as the desktop says.
    LetterKeys,      ///< Whether single letters act on the charts.
    WindowGeometry,  ///< QWidget::saveGeometry()
    WindowLayout,    ///< QMainWindow::saveState()
    RecentFiles,     ///< List of "path" or "path::tensor", newest first.
    RecentSessions,  ///< The same of sessions and scenarios.
    LastFolder,      ///< Of the Open dialog.
    ExportFolder,    ///< Of the Export dialog.
    ExportOptions,   ///< What was chosen there, as settingsWords() writes it.
};

struct SettingRow {
    Setting setting;
    const char* key;       ///< In the settings file; never renamed.
    const char* fallback;  ///< What value() gives before anything is remembered.
};

std::span<const SettingRow> settingRows();

/// Reads and writes the settings file of this user.
class Settings {
public:
    /// Of the file at `path`; an empty path is the user's own (QSettings' native place).
    explicit Settings(const QString& path = {});

    QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant& value);

    /// For this run only: value() gives it until setValue(), and it is not remembered. For options
    /// of the command line.
    void override(Setting setting, const QVariant& value);

private:
    static QString keyOf(Setting setting);

    QSettings file_;
    QHash<QString, QVariant> overrides_;
};

}  // namespace quantscope
