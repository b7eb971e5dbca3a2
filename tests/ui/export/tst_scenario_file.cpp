// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

#include "core/scenario/prepare.h"
#include "core/scenario/scenario_json.h"
#include "tests/support/test_classes.h"
#include "ui/export/export_files.h"
#include "ui/export/scenario_file.h"
#include "ui/text/messages.h"

using namespace quantscope;

namespace {

// Away from the default in data, scheme, calibration and view. The bars are what Markdown tables
// are made of, the quotes what JSON escapes, the letters what Latin-1 has not.
Scenario unusualScenario() {
    Scenario scenario = defaultScenario();
    GeneratedData data;
    data.distribution = Distribution::Laplace;
    data.count = 300;
    data.seed = 7;
    data.placed = {3.25, -1e-9};
    scenario.data = data;
    scenario.scheme.kind = SchemeKind::Asymmetric;
    scenario.scheme.codeRange.reset();
    scenario.scheme.bits = 3;
    scenario.calibration.method = "manual";
    scenario.calibration.lower = -0.1;
    scenario.calibration.upper = 2.0 / 3.0;
    scenario.view.visible = ClipRange{-1, 5};
    scenario.unknown = "{\"note\":\"a|b \\\\| \\\"c\\\" ộ\"}";
    return scenario;
}

// The exported file of that extension, in `folder`.
QString exported(const Scenario& scenario, const QString& extension, const QString& folder,
                 bool howMade = true) {
    const Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
    const auto content = std::make_shared<const ExportContent>(
        exploreContent(dataset, evaluate(dataset, scenario).value(), nullptr));
    ExportSettings settings;
    settings.formats = {extension};
    settings.howMade = howMade;
    for (const ExportFile& file : exportFiles(content, settings, folder)) {
        if (!file.name.endsWith(u'.' + extension))
            continue;
        return writeExportFile(folder, file) ? folder + u'/' + file.name : QString();
    }
    return {};
}

QString written(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

}  // namespace

class tst_ScenarioFile : public QObject {
    Q_OBJECT

private slots:
    void everyExportedKindGivesItsScenarioBack_data() {
        QTest::addColumn<QString>("extension");
        for (const QString& extension : chartFormats() + tableFormats())
            QTest::newRow(qPrintable(extension)) << extension;
        QTest::newRow("qscn") << QStringLiteral("qscn");
    }
    void everyExportedKindGivesItsScenarioBack() {
        QFETCH(QString, extension);
        const QTemporaryDir folder;
        const Scenario scenario = unusualScenario();
        const QString path = exported(scenario, extension, folder.path());

        QVERIFY(opensAsScenario(path));
        const auto read = readScenarioFile(path);

        QVERIFY2(read, read ? "" : qPrintable(text(read.error().message)));
        QVERIFY(read.value().scenario == scenario);
    }

    void aPictureWithoutAScenarioSaysSo_data() {
        QTest::addColumn<QString>("extension");
        for (const QString& extension : chartFormats())
            QTest::newRow(qPrintable(extension)) << extension;
    }
    void aPictureWithoutAScenarioSaysSo() {
        QFETCH(QString, extension);
        const QTemporaryDir folder;
        const QString path = exported(unusualScenario(), extension, folder.path(), false);

        QVERIFY(opensAsScenario(path));
        const auto read = readScenarioFile(path);

        QVERIFY(!read);
        QVERIFY(text(read.error().message).contains(QStringLiteral("carries no scenario")));
    }

    void tablesOfOthersAreData_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("csv") << QStringLiteral("a.csv") << QByteArray("# weights\n1,2\n3,4\n");
        QTest::newRow("csv that names one later")
            << QStringLiteral("b.csv") << QByteArray("1,2\n# scenario: {}\n");
        QTest::newRow("json") << QStringLiteral("c.json") << QByteArray("[1, 2, 3]");
        QTest::newRow("no json") << QStringLiteral("d.json") << QByteArray("{\"made\": [");
        QTest::newRow("numbers") << QStringLiteral("e.txt") << QByteArray("# scenario: {}\n1 2");
    }
    void tablesOfOthersAreData() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        QVERIFY(!opensAsScenario(written(folder.filePath(name), bytes)));
    }

    // Every beginning of a file is one that a full disk or a broken download leaves.
    void cutFilesGiveAnErrorOrTheScenario_data() { everyExportedKindGivesItsScenarioBack_data(); }
    void cutFilesGiveAnErrorOrTheScenario() {
        QFETCH(QString, extension);
        const QTemporaryDir folder;
        const Scenario scenario = unusualScenario();
        QFile whole(exported(scenario, extension, folder.path()));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        const QString path = folder.filePath(QStringLiteral("cut.") + extension);
        for (int part = 0; part < 100; ++part) {
            QVERIFY(!written(path, bytes.first(bytes.size() * part / 100)).isEmpty());
            const auto read = readScenarioFile(path);
            if (read)
                QVERIFY(read.value().scenario == scenario);
            else
                QVERIFY(!text(read.error().message).isEmpty());
        }
    }

    void dataAreLookedForBesideThePicture() {
        const QTemporaryDir folder;
        const QString data = written(folder.filePath(QStringLiteral("few.csv")), "1,2,-3,0.5\n");
        Scenario scenario = defaultScenario();
        scenario.data = FileData{data.toStdString(), {}, 11, {}};
        const QString path = exported(scenario, QStringLiteral("svg"), folder.path());

        const auto read = readScenarioFile(path);

        QVERIFY(read);
        QVERIFY(read.value().scenario == scenario);
        QFile picture(path);
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QVERIFY2(!picture.readAll().contains(folder.path().toUtf8()), "a path of this computer");
    }
};

QUANTSCOPE_TEST_CLASS(tst_ScenarioFile)
#include "tst_scenario_file.moc"
