// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/exporter.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>

#include <utility>

#include "core/scenario/scenario_json.h"
#include "core/table/tables.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/export/export_files.h"
#include "ui/state/recents.h"
#include "ui/text/numbers.h"

namespace quantscope {

Exporter::Exporter(Settings& settings, QWidget* window)
    : QObject(window), settings_(settings), window_(window) {
}

ExportSettings Exporter::remembered(ThemeId screen) const {
    ExportSettings settings =
        parseExportSettings(settings_.value(Setting::ExportOptions).toStringList());
    settings.screen = screen;
    return settings;
}

QString Exporter::folder() const {
    const QString last = settings_.value(Setting::ExportFolder).toString();
    if (!last.isEmpty())
        return last;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Quantscope"));
}

void Exporter::openDialog(ExportContent content, ThemeId screen) {
    if (dialog_) {
        dialog_->raise();
        dialog_->activateWindow();
        return;
    }
    const auto shared = std::make_shared<const ExportContent>(std::move(content));
    dialog_ = new ExportDialog(shared, remembered(screen), folder(), window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &QDialog::finished, this, [this] { remember(*dialog_); });
    connect(dialog_, &ExportDialog::exported, this, [this](int files, const QString& folder) {
        emit exported(tr("Exported to %1 (files: %2)")
                          .arg(QDir::toNativeSeparators(folder), shownCount(files)),
                      folder);
    });
    connect(dialog_, &ExportDialog::copyRequested, this,
            [this, shared](const QString& item) { copyItem(*shared, item, dialog_->settings()); });
    dialog_->open();
}

void Exporter::remember(const ExportDialog& dialog) {
    settings_.setValue(Setting::ExportOptions, settingsWords(dialog.settings()));
    settings_.setValue(Setting::ExportFolder, dialog.folder());
}

void Exporter::copyItem(const ExportContent& content, const QString& item,
                        const ExportSettings& settings) {
    for (const ExportChart& chart : content.charts) {
        if (item != QStringLiteral("chart.") + QString::fromStdString(chart.figure.id))
            continue;
        const CopySubject subject{chart, figureTable(chart.figure)};
        QGuiApplication::clipboard()->setMimeData(
            copyData(subject, CopyAs::Everything, content, settings));
        return;
    }
    for (const Table& table : content.tables)
        if (item == QStringLiteral("table.") + QString::fromStdString(table.id)) {
            QGuiApplication::clipboard()->setMimeData(tableData(table));
            return;
        }
    // The report or the scenario: its text.
    const auto shared = std::make_shared<const ExportContent>(content);
    ExportSettings only = settings;
    only.items = QStringList{item};
    only.formats += QStringLiteral("md");
    const auto files = exportFiles(shared, only, folder());
    if (!files.empty())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(files.front().make()));
}

void Exporter::copy(const CopySubject& subject, CopyAs as, const ExportContent& content,
                    ThemeId screen) {
    QGuiApplication::clipboard()->setMimeData(copyData(subject, as, content, remembered(screen)));
    const bool chart =
        subject.chart && as != CopyAs::Table && as != CopyAs::Markdown && as != CopyAs::Latex;
    emit exported(chart ? tr("The chart is on the clipboard") : tr("The table is on the clipboard"),
                  {});
}

void Exporter::saveScenario(const Scenario& scenario) {
    save(tr("Save scenario"), tr("Scenarios (%1)").arg(QStringLiteral("*.qscn")),
         QString::fromStdString(scenarioSlug(scenario)) + QStringLiteral(".qscn"),
         [scenario](const std::string& folder) {
             return scenarioJson(portableScenario(scenario, folder));
         });
}

void Exporter::saveSession(const Session& session) {
    save(tr("Save session"), tr("Sessions (%1)").arg(QStringLiteral("*.qses")),
         QString::fromStdString(scenarioSlug(session.state.scenario)) + QStringLiteral(".qses"),
         [session](const std::string& folder) {
             return sessionJson(portableSession(session, folder));
         });
}

void Exporter::save(const QString& title, const QString& filter, const QString& name,
                    const MakeText& make) {
    auto* dialog = new QFileDialog(window_, title, folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, make](const QString& path) {
        const QFileInfo file(path);
        const QString target = file.absolutePath();
        const auto written = writeExportFile(
            target, {file.fileName(), [&make, &target] {
                         return QByteArray::fromStdString(make(target.toStdString()));
                     }});
        if (!written) {
            emit failed(written.error());
            return;
        }
        Recents(settings_, Setting::RecentSessions).add(path);
        emit exported(tr("Saved as %1").arg(file.fileName()), target);
    });
    dialog->open();
}

}  // namespace quantscope
