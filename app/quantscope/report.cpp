// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/report.h"

#include <QDir>
#include <QSaveFile>

#include <array>
#include <utility>

#include "core/figure/figures.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/prepare.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/sweep.h"
#include "core/table/tables.h"
#include "ui/charts/chart_export.h"
#include "ui/text/messages.h"

namespace quantscope {

namespace {

constexpr std::size_t kSweepPoints = 256;

/// Everything that charts and tables are made from.
struct ReportState {
    Dataset dataset;
    Analysis analysis;
    Sweep sweep;
    QString madeBy;
};

struct ChartFormat {
    const char* id;
    QByteArray (*write)(const Figure&, const PlotStyle&, const ChartExport&);
};
constexpr std::array kChartFormats{ChartFormat{"png", chartPng}, ChartFormat{"svg", chartSvg},
                                   ChartFormat{"pdf", chartPdf}};

Result<ReportState> computedState(const Scenario& scenario) {
    auto tensor = loadData(scenario.data, std::filesystem::path(QDir::currentPath().toStdString()));
    if (!tensor)
        return tensor.error();
    ReportState state;
    state.dataset = makeDataset(std::move(tensor).value());
    if (!state.dataset.tensor.finite.empty()) {
        auto indexed = withIndex(std::move(state.dataset));
        if (!indexed)
            return indexed.error();
        state.dataset = std::move(indexed).value();
    }
    auto analysis = evaluate(state.dataset, scenario);
    if (!analysis)
        return analysis.error();
    state.analysis = std::move(analysis).value();
    auto sweep = sweepClip(state.dataset, scenario, kSweepPoints);
    if (!sweep)
        return sweep.error();
    state.sweep = std::move(sweep).value();
    for (const std::string& line : provenance(state.dataset, state.analysis))
        state.madeBy += QString::fromStdString(line) + u'\n';
    return state;
}

/// Writes files into one folder and remembers the first failure.
class FileWriter {
public:
    explicit FileWriter(const QString& folder) : folder_(folder) {
        if (!folder_.mkpath(QStringLiteral(".")))
            fail(folder, QStringLiteral("it cannot be made"));
    }

    void write(const QString& name, const QByteArray& bytes) {
        if (error_)
            return;
        const QString path = folder_.filePath(name);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.commit())
            fail(path, file.errorString());
        else
            written_.push_back(path);
    }

    Result<std::vector<QString>> result() const {
        if (error_)
            return *error_;
        return written_;
    }

private:
    void fail(const QString& path, const QString& reason) {
        error_ = Error{Errc::Io,
                       {QUANTSCOPE_TEXT("core", "%1 could not be written (%2). Choose a folder "
                                                "that you may write to and that has room."),
                        {path.toStdString(), reason.toStdString()}}};
    }

    QDir folder_;
    std::vector<QString> written_;
    std::optional<Error> error_;
};

std::vector<std::string> columnTitles(const Table& table) {
    std::vector<std::string> titles;
    for (const TableColumn& column : table.columns)
        titles.push_back(text(column.title).toStdString());
    return titles;
}

void writeCharts(FileWriter& files, const ReportState& state, const ReportRequest& request) {
    const PlotStyle style = theme(request.theme).plot;
    ChartExport options;
    options.howMade = state.madeBy;
    if (state.analysis.groups.size() == 1)
        options.limits = state.analysis.groups.front().clip;
    for (const FigureKind& kind : figureKinds()) {
        const Figure figure = kind.make({&state.dataset, &state.analysis, &state.sweep});
        for (const ChartFormat& format : kChartFormats) {
            const QString extension = QString::fromLatin1(format.id);
            if (!request.formats.contains(extension))
                continue;
            ChartExport chart = options;
            if (figure.id != "values")
                chart.limits.reset();
            files.write(QString::fromStdString(figure.id) + u'.' + extension,
                        format.write(figure, style, chart));
        }
    }
}

void writeTables(FileWriter& files, const ReportState& state, const QStringList& formats) {
    const std::array tables{resultsTable(state.dataset, state.analysis),
                            codesTable(state.analysis), sweepTable(state.sweep),
                            picksTable(state.sweep)};
    for (Table table : tables) {
        if (table.provenance.empty())
            table.provenance = provenance(state.dataset, state.analysis);
        for (const TableWriter& writer : tableWriters()) {
            const QString id = QString::fromUtf8(writer.id.data(),
                                                 static_cast<qsizetype>(writer.id.size()));
            if (!formats.contains(id))
                continue;
            const QString extension = QString::fromUtf8(
                writer.extension.data(), static_cast<qsizetype>(writer.extension.size()));
            files.write(QString::fromStdString(table.id) + u'.' + extension,
                        QByteArray::fromStdString(writer.write(table, columnTitles(table))));
        }
    }
}

// The page to open first: the finding in words, the charts, the results.
void writePage(FileWriter& files, const ReportState& state, const QStringList& formats) {
    QString page = QStringLiteral("# Quantscope\n\n");
    page += text(inWords(state.dataset, state.analysis)) + QStringLiteral("\n\n");
    const QString image = formats.contains(QStringLiteral("svg")) ? QStringLiteral("svg")
                                                                  : QStringLiteral("png");
    for (const FigureKind& kind : figureKinds())
        if (formats.contains(image))
            page += QStringLiteral("![%1](%2.%3)\n\n")
                        .arg(text(kind.title()),
                             QString::fromUtf8(kind.id.data(),
                                               static_cast<qsizetype>(kind.id.size())),
                             image);
    Table results = resultsTable(state.dataset, state.analysis);
    if (const TableWriter* markdown = findTableWriter("md"))
        page += QString::fromStdString(markdown->write(results, columnTitles(results)));
    files.write(QStringLiteral("report.md"), page.toUtf8());
}

}  // namespace

Result<std::vector<QString>> writeReport(const ReportRequest& request) {
    const auto state = computedState(request.scenario);
    if (!state)
        return state.error();
    FileWriter files(request.folder);
    writeCharts(files, state.value(), request);
    writeTables(files, state.value(), request.formats);
    if (request.formats.contains(QStringLiteral("md")))
        writePage(files, state.value(), request.formats);
    files.write(QStringLiteral("scenario.qscn"),
                QByteArray::fromStdString(scenarioJson(request.scenario)));
    return files.result();
}

}  // namespace quantscope
