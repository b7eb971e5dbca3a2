// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest/QTest>

#include <memory>

#include "core/scenario/prepare.h"
#include "core/scenario/scenario_json.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"
#include "ui/export/clipboard.h"
#include "ui/export/export_files.h"
#include "ui/export/export_run.h"
#include "ui/text/language.h"

using namespace quantscope;

namespace {

std::shared_ptr<const ExportContent> contentOf(const Scenario& scenario) {
    const Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
    const Analysis analysis = evaluate(dataset, scenario).value();
    const Sweep sweep = sweepClip(dataset, scenario, 64).value();
    return std::make_shared<const ExportContent>(exploreContent(dataset, analysis, &sweep));
}

ExportSettings allFormats() {
    ExportSettings settings;
    settings.formats = chartFormats() + tableFormats();
    return settings;
}

QByteArray bytesOf(const std::vector<ExportFile>& files, const char* name) {
    for (const ExportFile& file : files)
        if (file.name == QLatin1String(name))
            return file.make();
    return {};
}

QStringList namesOf(const std::vector<ExportFile>& files) {
    QStringList names;
    for (const ExportFile& file : files)
        names += file.name;
    return names;
}

// Names of the elements of an SVG file, and the text that stands between them.
struct SvgParts {
    QStringList elements;
    QString words;
    QString description;
};

SvgParts svgParts(const QByteArray& bytes) {
    SvgParts parts;
    QXmlStreamReader reader(bytes);
    QString element;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            element = reader.name().toString();
            parts.elements += element;
        } else if (reader.isCharacters()) {
            (element == QLatin1String("desc") ? parts.description : parts.words) +=
                reader.text().toString();
        }
    }
    return reader.hasError() ? SvgParts{} : parts;
}

}  // namespace

class tst_ExportFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { content_ = contentOf(defaultScenario()); }

    void oneExportGivesEveryFormatAtOnce() {
        const QStringList names = namesOf(exportFiles(content_, allFormats(), {}));
        for (const char* name :
             {"values.png", "values.svg", "values.pdf", "sweep.svg", "error.svg", "codes.svg",
              "results.csv", "results.json", "results.md", "results.tex", "sweep.csv", "picks.csv",
              "codes.csv", "report.md", "scenario.qscn"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        QStringList once = names;
        QCOMPARE(once.removeDuplicates(), 0);
    }

    void onlyWhatIsChosenIsWritten() {
        ExportSettings settings = allFormats();
        settings.items = QStringList{QStringLiteral("chart.sweep"), QStringLiteral("table.picks")};
        settings.formats = QStringList{QStringLiteral("svg"), QStringLiteral("json")};
        QCOMPARE(namesOf(exportFiles(content_, settings, {})),
                 (QStringList{QStringLiteral("sweep.svg"), QStringLiteral("picks.json")}));
    }

    void namesFollowTheTemplateAndNeverLeaveTheFolder_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        const QString scenario = QStringLiteral("normal-4b-symmetric-minmax");
        QTest::newRow("parts") << QStringLiteral("{scenario}_{item}_{look}_{lang}")
                               << scenario + QStringLiteral("_values_paper_en.svg");
        QTest::newRow("path") << QStringLiteral("../{item}") << QStringLiteral("-values.svg");
        QTest::newRow("hidden") << QStringLiteral("...") << QStringLiteral("values.svg");
        QTest::newRow("unknown part")
            << QStringLiteral("{x}{item}") << QStringLiteral("{x}values.svg");
    }
    void namesFollowTheTemplateAndNeverLeaveTheFolder() {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        ExportSettings settings;
        settings.items = QStringList{QStringLiteral("chart.values")};
        settings.formats = QStringList{QStringLiteral("svg")};
        settings.nameTemplate = pattern;
        QCOMPARE(namesOf(exportFiles(content_, settings, {})), QStringList{name});
    }

    void aTemplateWithoutTheItemNumbersTheFiles() {
        ExportSettings settings;
        settings.formats = QStringList{QStringLiteral("svg")};
        settings.nameTemplate = QStringLiteral("figure");
        QStringList names = namesOf(exportFiles(content_, settings, {}));
        QVERIFY(names.contains(QStringLiteral("figure.svg")));
        QVERIFY(names.contains(QStringLiteral("figure-2.svg")));
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void theSameScenarioGivesTheSameBytes() {
        const auto first = exportFiles(content_, allFormats(), {});
        const auto again = exportFiles(contentOf(defaultScenario()), allFormats(), {});
        QCOMPARE(first.size(), again.size());
        for (std::size_t i = 0; i < first.size(); ++i)
            QVERIFY2(first[i].make() == again[i].make(), qPrintable(first[i].name));
    }

    void svgHoldsTextAsTextAndNoPictures() {
        const auto files = exportFiles(content_, allFormats(), {});
        for (const char* name : {"values.svg", "sweep.svg", "error.svg", "codes.svg",
                                 "staircase.svg", "cumulative.svg"}) {
            const SvgParts parts = svgParts(bytesOf(files, name));
            QVERIFY2(parts.elements.contains(QLatin1String("text")), name);
            QVERIFY2(parts.elements.contains(QLatin1String("path")) ||
                         parts.elements.contains(QLatin1String("polyline")),
                     name);
            QVERIFY2(!parts.elements.contains(QLatin1String("image")), name);
        }
    }

    void everyFileSaysHowItWasMade() {
        const auto files = exportFiles(content_, allFormats(), {});
        const QString seed = QStringLiteral("seed 42");
        QVERIFY(svgParts(bytesOf(files, "values.svg")).description.contains(seed));
        QByteArray png = bytesOf(files, "values.png");
        QBuffer buffer(&png);
        QVERIFY(QImageReader(&buffer, "png").text(QStringLiteral("Comment")).contains(seed));
        const QByteArray csv = bytesOf(files, "results.csv");
        QVERIFY(csv.startsWith("# Quantscope "));
        QVERIFY(csv.contains("seed 42"));
        const QJsonObject json = QJsonDocument::fromJson(bytesOf(files, "results.json")).object();
        QVERIFY(json.value(QStringLiteral("made")).toArray().size() >= 3);
        QVERIFY(bytesOf(files, "results.tex").startsWith("% Quantscope "));
        QVERIFY(bytesOf(files, "values.pdf").contains("how-it-was-made.txt"));
    }

    void howItWasMadeCanBeLeftOut() {
        ExportSettings settings = allFormats();
        settings.howMade = false;
        const auto files = exportFiles(content_, settings, {});
        for (const char* name : {"values.svg", "results.csv", "results.json", "results.md",
                                 "results.tex", "report.md"})
            QVERIFY2(!bytesOf(files, name).contains("seed 42"), name);
    }

    void theDefaultLookIsInkOnWhiteWhateverTheScreen() {
        ExportSettings settings;
        settings.screen = ThemeId::Dark;
        settings.formats = QStringList{QStringLiteral("png")};
        const QImage paper =
            QImage::fromData(bytesOf(exportFiles(content_, settings, {}), "values.png"));
        QCOMPARE(paper.size(), QSize(1920, 1080));
        QCOMPARE(paper.pixelColor(2, 2), QColor(Qt::white));

        settings.look = ExportLook::Transparent;
        const QImage open =
            QImage::fromData(bytesOf(exportFiles(content_, settings, {}), "values.png"));
        QCOMPARE(open.pixelColor(2, 2).alpha(), 0);

        settings.look = ExportLook::DarkSlide;
        const QImage dark =
            QImage::fromData(bytesOf(exportFiles(content_, settings, {}), "values.png"));
        QVERIFY(dark.pixelColor(2, 2).lightness() < 80);
    }

    void numbersInFilesForMachinesAreTheSameInEveryLanguage() {
        const QByteArray english = bytesOf(exportFiles(content_, allFormats(), {}), "results.csv");
        words_.use(Language::Vietnamese);
        const auto files = exportFiles(content_, allFormats(), {});
        const QByteArray csv = bytesOf(files, "results.csv");
        const QByteArray markdown = bytesOf(files, "results.md");
        words_.use(Language::English);
        QCOMPARE(csv, english);
        QVERIFY(markdown.contains("8.29"));
        QVERIFY(!markdown.contains("clipped values"));
    }

    void csvReadsBackToTheSameDoubles() {
        const QByteArray csv = bytesOf(exportFiles(content_, allFormats(), {}), "sweep.csv");
        const Table* sweep = nullptr;
        for (const Table& table : content_->tables)
            if (table.id == "sweep")
                sweep = &table;
        QVERIFY(sweep);
        std::size_t row = 0;
        for (const QByteArray& line : csv.split('\n')) {
            if (line.isEmpty() || line.startsWith('#') || line.startsWith('x'))
                continue;
            const auto cells = line.split(',');
            for (std::size_t i = 0; i < 4; ++i)
                QCOMPARE(cells[static_cast<qsizetype>(i)].toDouble(),
                         std::get<double>(sweep->rows[row][i]));
            ++row;
        }
        QCOMPARE(row, sweep->rows.size());
    }

    void theScenarioFileOpensAgainAndHoldsNoAbsolutePath() {
        ExportContent content = *content_;
        FileData data;
        data.path = "/somewhere/private/weights.npy";
        content.scenario->data = data;
        const auto files =
            exportFiles(std::make_shared<const ExportContent>(content), {}, QStringLiteral("/tmp"));
        const QByteArray bytes = bytesOf(files, "scenario.qscn");
        QVERIFY(!bytes.contains("private"));
        QVERIFY(parseScenario(bytes.toStdString()));
        const auto plain =
            parseScenario(bytesOf(exportFiles(content_, {}, {}), "scenario.qscn").toStdString());
        QVERIFY(plain && plain.value().scenario == defaultScenario());
    }

    void theReportNamesPicturesThatAreBesideIt() {
        ExportSettings settings;
        settings.nameTemplate = QStringLiteral("{scenario} {item}");
        const auto files = exportFiles(content_, settings, {});
        const QString page =
            QString::fromUtf8(bytesOf(files, "normal-4b-symmetric-minmax report.md"));
        const QStringList names = namesOf(files);
        int pictures = 0;
        for (const QString& name : names)
            if (page.contains(u'<' + name + u'>'))
                ++pictures;
        QCOMPARE(pictures, static_cast<int>(content_->charts.size()));
    }

    void withoutASweepWhatNeedsItIsLeftOut() {
        const Dataset dataset = makeDataset(loadData(defaultScenario().data, {}).value());
        const Analysis analysis = evaluate(dataset, defaultScenario()).value();
        const auto content =
            std::make_shared<const ExportContent>(exploreContent(dataset, analysis, nullptr));
        const QStringList names = namesOf(exportFiles(content, {}, {}));
        QVERIFY(!names.contains(QStringLiteral("sweep.svg")));
        QVERIFY(names.contains(QStringLiteral("values.svg")));
    }

    void aRunWritesEverythingAndReports() {
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("new/folder"));
        ExportRun run;
        QSignalSpy finished(&run, &ExportRun::finished);
        auto files = exportFiles(content_, {}, target);
        const auto count = static_cast<int>(files.size());
        run.start(target, std::move(files));
        QVERIFY(finished.wait(30'000));
        QCOMPARE(finished[0][0].toInt(), count);
        QCOMPARE(QDir(target).entryList(QDir::Files).size(), count);
    }

    void aFolderThatCannotBeIsAnErrorWithANextStep() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto written = writeExportFile(folder.filePath(QStringLiteral("file/below")),
                                             exportFiles(content_, {}, {}).front());
        QVERIFY(!written);
        QCOMPARE(written.error().code, Errc::Io);
    }

    void aCancelledRunStopsBeforeTheNextFile() {
        QTemporaryDir folder;
        ExportRun run;
        QSignalSpy finished(&run, &ExportRun::finished);
        connect(&run, &ExportRun::progressed, &run, &ExportRun::cancel);
        run.start(folder.path(), exportFiles(content_, {}, folder.path()));
        QTRY_VERIFY(!run.isRunning());
        QTest::qWait(50);
        QCOMPARE(finished.size(), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void settingsSurviveARestart() {
        ExportSettings settings;
        settings.formats = QStringList{QStringLiteral("pdf"), QStringLiteral("tex")};
        settings.look = ExportLook::DarkSlide;
        settings.sizeId = QStringLiteral("custom");
        settings.size = {700, 350};
        settings.textScale = 1.25;
        settings.dotsPerInch = 300;
        settings.howMade = false;
        settings.nameTemplate = QStringLiteral("a=b {item}");
        QVERIFY(parseExportSettings(settingsWords(settings)) == settings);
        QVERIFY(parseExportSettings({QStringLiteral("width=nan"), QStringLiteral("look=?")}) ==
                ExportSettings{});
    }

    void aChartIsCopiedAsPictureAndSvgATableAsTsvAndHtml() {
        const ExportChart& chart = content_->charts.front();
        const CopySubject subject{chart, figureTable(chart.figure)};
        const std::unique_ptr<QMimeData> both(copyData(subject, CopyAs::Everything, *content_, {}));
        QVERIFY(both->hasImage());
        QVERIFY(both->hasFormat(QStringLiteral("image/svg+xml")));
        const std::unique_ptr<QMimeData> table(copyData(subject, CopyAs::Table, *content_, {}));
        QVERIFY(table->text().contains(u'\t'));
        QVERIFY(table->html().contains(QStringLiteral("<td")));
        const std::unique_ptr<QMimeData> latex(copyData(subject, CopyAs::Latex, *content_, {}));
        QVERIFY(latex->text().contains(QStringLiteral("\\toprule")));
    }

private:
    LanguageSwitch words_{Language::English};
    std::shared_ptr<const ExportContent> content_;
};

QUANTSCOPE_TEST_CLASS(tst_ExportFiles)
#include "tst_export_files.moc"
