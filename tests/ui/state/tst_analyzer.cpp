// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "core/scenario/prepare.h"
#include "tests/support/test_classes.h"
#include "ui/state/analyzer.h"

using namespace quantscope;

namespace {

Scenario generatedScenario(std::size_t count) {
    Scenario scenario = defaultScenario();
    std::get<GeneratedData>(scenario.data).count = count;
    return scenario;
}

Scenario withUpper(Scenario scenario, double upper) {
    scenario.calibration.method = "manual";
    scenario.calibration.lower = -upper;
    scenario.calibration.upper = upper;
    return scenario;
}

// The slow obvious way: everything from the start, on this thread.
Analysis freshAnalysis(const Scenario& scenario) {
    Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
    dataset = withIndex(std::move(dataset)).value();
    return evaluate(dataset, scenario).value();
}

QString writtenNumbers(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return path;
}

DataSpec fileSpec(const QString& path) {
    FileData data;
    data.path = path.toStdString();
    return data;
}

constexpr std::size_t kSmall = 20'000;
constexpr std::size_t kLarge = 3'000'000;
constexpr int kPatience = 60'000;

}  // namespace

class tst_Analyzer : public QObject {
    Q_OBJECT

private slots:
    void smallDataIsAnsweredInPlace() {
        Analyzer analyzer;

        analyzer.show(generatedScenario(kSmall), false);

        QVERIFY(analyzer.current());
        QVERIFY(analyzer.analysis()->exact());
        QCOMPARE(analyzer.dataset()->tensor.values.size(), kSmall);
    }

    void theSweepFollowsAndHasEveryPick() {
        Analyzer analyzer;
        analyzer.show(generatedScenario(kSmall), false);

        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        QVERIFY(analyzer.sweepCurrent());
        QVERIFY(!analyzer.sweep()->picks.empty());
        QCOMPARE(analyzer.sweep()->x.size(), analyzer.sweep()->total.size());
    }

    void draggingMovesNeitherSweepNorDataset() {
        Analyzer analyzer;
        analyzer.show(generatedScenario(kSmall), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        const auto sweep = analyzer.sweep();
        const auto dataset = analyzer.dataset();

        for (double upper = 9; upper > 4; upper -= 0.5) {
            analyzer.show(withUpper(generatedScenario(kSmall), upper), true);
            QVERIFY(analyzer.current());
            QVERIFY(analyzer.sweep() == sweep);
            QVERIFY(analyzer.dataset() == dataset);
        }
    }

    void largeDataIsFirstApproximateThenExact() {
        Analyzer analyzer;
        bool approximateSeen = false;
        connect(&analyzer, &Analyzer::updated, this, [&] {
            if (analyzer.analysis())
                approximateSeen = approximateSeen || !analyzer.analysis()->exact();
        });
        const Scenario scenario = generatedScenario(8'000'000);

        analyzer.show(scenario, false);
        QVERIFY(!analyzer.current());
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        QVERIFY(approximateSeen);
        QVERIFY(analyzer.current());
        QVERIFY(analyzer.analysis()->exact());
        QVERIFY(analyzer.analysis()->errors == freshAnalysis(scenario).errors);
    }

    void theNewestWishIsTheOneAnswered() {
        Analyzer analyzer;
        for (std::size_t count = kLarge; count < kLarge + 5; ++count)
            analyzer.show(generatedScenario(count), false);

        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        QCOMPARE(analyzer.dataset()->tensor.values.size(), kLarge + 4);
        QVERIFY(analyzer.current());
    }

    void viewChangesKeepTheNumbers() {
        Analyzer analyzer;
        Scenario scenario = generatedScenario(kSmall);
        analyzer.show(scenario, false);
        const ErrorReport before = analyzer.analysis()->errors;

        scenario.view.counts = CountScale::Linear;
        scenario.view.visible = ClipRange{-1, 1};
        analyzer.show(scenario, false);

        QVERIFY(analyzer.current());
        QVERIFY(analyzer.analysis()->scenario == scenario);
        QVERIFY(analyzer.analysis()->errors == before);
    }

    void openingAFileLeavesThePictureUntilItIsThere() {
        QTemporaryDir folder;
        const DataSpec data = fileSpec(writtenNumbers(folder, "a.csv", "1\n2\n3\n-4\n"));
        Analyzer analyzer;
        analyzer.show(generatedScenario(kSmall), false);
        QSignalSpy opened(&analyzer, &Analyzer::opened);

        analyzer.open(data);
        QVERIFY(analyzer.current());
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kPatience);
        QCOMPARE(analyzer.dataset()->tensor.values.size(), kSmall);

        Scenario next = generatedScenario(kSmall);
        next.data = data;
        analyzer.show(next, false);
        QVERIFY(analyzer.current());
        QCOMPARE(analyzer.dataset()->tensor.values.size(), std::size_t{4});
    }

    void aFileThatCannotBeReadLeavesThePicture() {
        Analyzer analyzer;
        analyzer.show(generatedScenario(kSmall), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        const auto analysis = analyzer.analysis();
        QSignalSpy failed(&analyzer, &Analyzer::failed);
        QSignalSpy opened(&analyzer, &Analyzer::opened);

        analyzer.open(fileSpec(QStringLiteral("/nowhere/at/all.npy")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        QCOMPARE(opened.size(), 0);
        QVERIFY(analyzer.current());
        QVERIFY(analyzer.analysis() == analysis);
    }

    void undoToDataSeenBeforeIsImmediate() {
        Analyzer analyzer;
        analyzer.show(generatedScenario(kLarge), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        analyzer.show(generatedScenario(kSmall), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        analyzer.show(generatedScenario(kLarge), false);

        QVERIFY(analyzer.current());
        QCOMPARE(analyzer.dataset()->tensor.values.size(), kLarge);
    }

    void aCancelledLoadIsReportedAndNotRepeated() {
        Analyzer analyzer;
        analyzer.show(generatedScenario(kSmall), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        QSignalSpy cancelled(&analyzer, &Analyzer::loadCancelled);
        QSignalSpy failed(&analyzer, &Analyzer::failed);

        analyzer.show(generatedScenario(50'000'000), false);
        QCOMPARE(analyzer.job(), Analyzer::Job::Load);
        analyzer.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(analyzer.dataset()->tensor.values.size(), kSmall);
    }

    void aSchemeThatCannotBeIsRefusedAndThePictureStays() {
        Analyzer analyzer;
        analyzer.show(generatedScenario(kSmall), false);
        const auto analysis = analyzer.analysis();
        QSignalSpy failed(&analyzer, &Analyzer::failed);
        Scenario impossible = generatedScenario(kSmall);
        impossible.scheme.bits = 1;
        impossible.scheme.codeRange = CodeRange::Narrow;

        analyzer.show(impossible, false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);

        QCOMPARE(failed.size(), 1);
        QVERIFY(!analyzer.current());
        QVERIFY(analyzer.analysis() == analysis);
    }
};

QUANTSCOPE_TEST_CLASS(tst_Analyzer)
#include "tst_analyzer.moc"
