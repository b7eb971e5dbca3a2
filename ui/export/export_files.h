// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

#include "core/base/result.h"
#include "ui/charts/chart_export.h"
#include "ui/export/export_content.h"
#include "ui/export/export_settings.h"

// The one way to files, of the Export dialog and of `quantscope --export` alike.
namespace quantscope {

/// Something that can be exported.
struct ExportItem {
    enum class Kind { Chart, Table, Report, Scenario };

    QString id;  ///< "chart.values", "table.results", "report", "scenario".
    Kind kind;
    QString title;  ///< In the user's language.
};

/// Charts, tables, the page that shows them all, the scenario.
std::vector<ExportItem> exportItems(const ExportContent& content);

/// One file to be: its name is known before its bytes are made.
struct ExportFile {
    QString name;
    std::function<QByteArray()> make;
};

/// The files that `settings` ask for, in the language in force when they are made. Charts come in
/// every chosen format of charts, tables in every one of tables; the report (Markdown) needs "md";
/// the scenario always comes. Names of one export differ from each other.
///
/// The same content and settings give the same bytes on the same computer. `folder` is where the
/// files will be, so that the scenario can name its data from there.
std::vector<ExportFile> exportFiles(const std::shared_ptr<const ExportContent>& content,
                                    const ExportSettings& settings, const QString& folder);

/// How a chart of `content` is drawn under `settings`: for the preview and the clipboard.
ChartExport chartExport(const ExportContent& content, const ExportChart& chart,
                        const ExportSettings& settings);

/// The bytes of a table in the format of that id (tableWriters()), words in the language in force.
QByteArray tableBytes(const Table& table, const QString& format);

/// Makes the file and writes it into `folder`, which is made when it is not there. Whole or
/// untouched. Errors: Io, with what to do.
Result<Done> writeExportFile(const QString& folder, const ExportFile& file);

}  // namespace quantscope
