// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/scenario/scenario.h"
#include "core/scenario/session_json.h"
#include "ui/export/clipboard.h"
#include "ui/export/export_content.h"
#include "ui/export/export_settings.h"
#include "ui/state/settings.h"

class QWidget;

namespace quantscope {

class ExportDialog;

/// Files and clipboard: opens the Export dialog, remembers what was chosen in it, copies.
class Exporter : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the dialog. Both must outlive the exporter.
    Exporter(Settings& settings, QWidget* window);

    /// `screen` is the theme that "as on screen" means. An open dialog comes to the front.
    void openDialog(ExportContent content, ThemeId screen);

    void copy(const CopySubject& subject, CopyAs as, const ExportContent& content, ThemeId screen);

    /// Asks for a place and writes a scenario file, or a session, there.
    void saveScenario(const Scenario& scenario);
    void saveSession(const Session& session);

signals:
    /// Nothing was written, and why.
    void failed(const Error& error);
    /// Done; `folder` is empty when it went to the clipboard.
    void exported(const QString& sentence, const QString& folder);

private:
    /// What a file in some folder holds: paths in it start there.
    using MakeText = std::function<std::string(const std::string& folder)>;

    void save(const QString& title, const QString& filter, const QString& name,
              const MakeText& make);
    ExportSettings remembered(ThemeId screen) const;
    QString folder() const;
    void remember(const ExportDialog& dialog);
    void copyItem(const ExportContent& content, const QString& item,
                  const ExportSettings& settings);

    Settings& settings_;
    QWidget* window_;
    QPointer<ExportDialog> dialog_;
};

}  // namespace quantscope
