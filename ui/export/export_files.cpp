// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_files.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/files/write_file.h"
#include "core/scenario/scenario_json.h"
#include "ui/text/messages.h"

namespace quantscope {

namespace {

using Content = std::shared_ptr<const ExportContent>;

struct ChartFormat {
    const char* id;
    QByteArray (*write)(const Figure&, const PlotStyle&, const ChartExport&);
};
constexpr std::array kChartFormats{ChartFormat{"png", chartPng}, ChartFormat{"svg", chartSvg},
                                   ChartFormat{"pdf", chartPdf}};

QString exportText(const char* english) {
    return QCoreApplication::translate("export", english);
}

QString chartId(const ExportChart& chart) {
    return QStringLiteral("chart.") + QString::fromStdString(chart.figure.id);
}

QString tableId(const Table& table) {
    return QStringLiteral("table.") + QString::fromStdString(table.id);
}

QString lookId(ExportLook look) {
    const auto row = std::ranges::find(exportLooks(), look, &ExportLookRow::look);
    return QString::fromLatin1(row->id);
}

// What no file system takes becomes a dash; a name is never empty, hidden or a path.
QString cleaned(QString name) {
    for (QChar& c : name)
        if (c < u' ' || QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.trimmed();
}

// Gives the files their names, each once.
class Names {
public:
    Names(const ExportContent& content, const ExportSettings& settings)
        : content_(content), settings_(settings) {}

    QString of(const QString& item, const QString& extension) {
        QString base = settings_.nameTemplate;
        // In one pass, so that a scenario called "{item}" stays what it is.
        const std::array parts{
            std::pair{QStringLiteral("{scenario}"), QString::fromStdString(content_.name)},
            std::pair{QStringLiteral("{item}"), item},
            std::pair{QStringLiteral("{look}"), lookId(settings_.look)},
            std::pair{QStringLiteral("{lang}"), QLocale().name().left(2)},
            std::pair{QStringLiteral("{date}"), QDate::currentDate().toString(Qt::ISODate)}};
        for (qsizetype at = 0; at < base.size(); ++at)
            for (const auto& [placeholder, words] : parts)
                if (base.mid(at).startsWith(placeholder)) {
                    base.replace(at, placeholder.size(), words);
                    at += words.size() - 1;
                    break;
                }
        base = cleaned(base);
        if (base.isEmpty())
            base = item;
        QString name = base + u'.' + extension;
        for (int again = 2; used_.contains(name); ++again)
            name = QStringLiteral("%1-%2.%3").arg(base).arg(again).arg(extension);
        used_.insert(name);
        return name;
    }

private:
    const ExportContent& content_;
    const ExportSettings& settings_;
    QSet<QString> used_;
};

bool isWanted(const ExportSettings& settings, const QString& id) {
    return settings.items.isEmpty() || settings.items.contains(id);
}

// Words inside cells (names of results and series) follow the language of the headers.
Table translated(Table table) {
    for (auto& row : table.rows)
        for (Cell& cell : row)
            if (const auto* words = std::get_if<Message>(&cell))
                cell = text(*words).toStdString();
    return table;
}

// Returns Markdown links to the charts, one each.
QStringList addCharts(std::vector<ExportFile>& files, Names& names, const Content& content,
                      const ExportSettings& settings) {
    const PlotStyle style = exportStyle(settings);
    QStringList links;
    for (const ExportChart& chart : content->charts) {
        if (!isWanted(settings, chartId(chart)))
            continue;
        const ChartExport options = chartExport(*content, chart, settings);
        QString picture;  // of those that browsers show, the sharpest
        for (const ChartFormat& format : kChartFormats) {
            const QString extension = QString::fromLatin1(format.id);
            if (!settings.formats.contains(extension))
                continue;
            files.push_back({names.of(QString::fromStdString(chart.figure.id), extension),
                             [content, &chart, style, options, write = format.write] {
                                 return write(chart.figure, style, options);
                             }});
            if (extension != QLatin1String("pdf"))
                picture = files.back().name;
        }
        if (!picture.isEmpty())
            links += QStringLiteral("![%1](<%2>)").arg(text(chart.figure.title), picture);
    }
    return links;
}

void addTables(std::vector<ExportFile>& files, Names& names, const Content& content,
               const ExportSettings& settings) {
    for (const Table& table : content->tables) {
        if (!isWanted(settings, tableId(table)))
            continue;
        for (const QString& format : tableFormats()) {
            if (!settings.formats.contains(format))
                continue;
            files.push_back({names.of(QString::fromStdString(table.id), format),
                             [content, &table, format, howMade = settings.howMade] {
                                 if (howMade)
                                     return tableBytes(table, format);
                                 Table silent = table;
                                 silent.provenance.clear();
                                 return tableBytes(silent, format);
                             }});
        }
    }
}

// The page to open first: the finding in words, the charts that are beside it, the first table.
QByteArray reportPage(const ExportContent& content, const QStringList& pictures, bool howMade) {
    QString page = QStringLiteral("# Quantscope\n\n");
    if (!content.words.empty())
        page += text(content.words) + QStringLiteral("\n\n");
    for (const QString& picture : pictures)
        page += picture + QStringLiteral("\n\n");
    QByteArray bytes = page.toUtf8();
    if (content.tables.empty())
        return bytes;
    Table results = content.tables.front();
    if (!howMade)
        results.provenance.clear();
    return bytes + tableBytes(results, QStringLiteral("md"));
}

}  // namespace

std::vector<ExportItem> exportItems(const ExportContent& content) {
    using Kind = ExportItem::Kind;
    std::vector<ExportItem> items;
    for (const ExportChart& chart : content.charts)
        items.push_back({chartId(chart), Kind::Chart, text(chart.figure.title)});
    for (const Table& table : content.tables)
        items.push_back(
            {tableId(table), Kind::Table,
             exportText(QT_TRANSLATE_NOOP("export", "Table: %1")).arg(text(table.title))});
    items.push_back({QStringLiteral("report"), Kind::Report,
                     exportText(QT_TRANSLATE_NOOP("export", "Report page (Markdown)"))});
    if (content.scenario)
        items.push_back({QStringLiteral("scenario"), Kind::Scenario,
                         exportText(QT_TRANSLATE_NOOP("export", "Scenario file (.qscn)"))});
    return items;
}

ChartExport chartExport(const ExportContent& content, const ExportChart& chart,
                        const ExportSettings& settings) {
    ChartExport options;
    options.size = settings.size;
    options.textScale = settings.textScale;
    options.dotsPerInch = settings.dotsPerInch;
    options.transparent = settings.look == ExportLook::Transparent;
    options.limits = chart.limits;
    if (settings.howMade)
        for (const std::string& line : content.provenance)
            options.howMade += QString::fromStdString(line) + u'\n';
    return options;
}

QByteArray tableBytes(const Table& table, const QString& format) {
    const TableWriter* writer = findTableWriter(format.toStdString());
    if (!writer)
        return {};
    std::vector<std::string> titles;
    for (const TableColumn& column : table.columns)
        titles.push_back(text(column.title).toStdString());
    const bool forMachines = format == QLatin1String("csv") || format == QLatin1String("json");
    return QByteArray::fromStdString(
        writer->write(forMachines ? table : translated(table), titles));
}

std::vector<ExportFile> exportFiles(const Content& content, const ExportSettings& settings,
                                    const QString& folder) {
    std::vector<ExportFile> files;
    Names names(*content, settings);
    const QStringList pictures = addCharts(files, names, content, settings);
    addTables(files, names, content, settings);
    if (isWanted(settings, QStringLiteral("report")) &&
        settings.formats.contains(QStringLiteral("md")))
        files.push_back({names.of(QStringLiteral("report"), QStringLiteral("md")),
                         [content, pictures, howMade = settings.howMade] {
                             return reportPage(*content, pictures, howMade);
                         }});
    if (content->scenario && isWanted(settings, QStringLiteral("scenario")))
        files.push_back(
            {names.of(QStringLiteral("scenario"), QStringLiteral("qscn")), [content, folder] {
                 return QByteArray::fromStdString(
                     scenarioJson(portableScenario(*content->scenario, folder.toStdString())));
             }});
    return files;
}

Result<Done> writeExportFile(const QString& folder, const ExportFile& file) {
    const QDir target(folder);
    if (!target.mkpath(QStringLiteral(".")))
        return Error{Errc::Io,
                     {QUANTSCOPE_TEXT("core",
                                      "The folder %1 cannot be made or written to. Choose "
                                      "another folder."),
                      {folder.toStdString()}}};
    const QByteArray bytes = file.make();
    return writeFile(std::filesystem::path(target.filePath(file.name).toStdString()),
                     {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace quantscope
