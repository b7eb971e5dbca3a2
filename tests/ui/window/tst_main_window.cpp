// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>

#include "core/scenario/scenario_json.h"
#include "tests/support/pointer.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_handle.h"
#include "ui/export/export_files.h"
#include "ui/export/share_code.h"
#include "ui/pages/matmul_page.h"
#include "ui/text/numbers.h"
#include "ui/widgets/toast.h"
#include "ui/window/actions.h"
#include "ui/window/data_opener.h"
#include "ui/window/samples.h"
#include "ui/window/status_line.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

std::size_t valueCount(WindowFixture& fixture) {
    const auto dataset = fixture.window->analyzer().dataset();
    return dataset ? dataset->tensor.values.size() : 0;
}

// Everything a user can read in the window.
QStringList shownWords(QWidget& window) {
    QStringList words;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        for (const char* property : {"text", "toolTip", "windowTitle", "accessibleName"})
            words += widget->property(property).toString();
    }
    for (const QAction* action : window.findChildren<QAction*>())
        words += action->text();
    words.removeAll(QString());
    return words;
}

void switchLanguages(MainWindow& window) {
    for (const Language language : {Language::Vietnamese, Language::English}) {
        window.useLanguage(language);
        QCoreApplication::processEvents();
    }
}

QString nameOf(const QWidget* widget) {
    QString name;
    for (; widget; widget = widget->parentWidget())
        name += QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                widget->objectName() + QStringLiteral(" < ");
    return name;
}

}  // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theStatusLineTellsOfThePageThatIsShown() {
        WindowFixture fixture;
        const auto* line = fixture.window->findChild<StatusLine*>();
        const QString ofExplore = line->summary();

        QVERIFY(fixture.window->showPage(QStringLiteral("matmul")));
        const auto* page = fixture.window->findChild<MatmulPage*>();
        QCOMPARE(line->summary(), page->status());
        QVERIFY(!line->summary().isEmpty() && line->summary() != ofExplore);

        fixture.window->showPage(QStringLiteral("explore"));
        QCOMPARE(line->summary(), ofExplore);
    }

    // Checklist 107.
    void onlyLongWaitsSayHowLong() {
        using std::chrono::milliseconds;
        using std::chrono::seconds;
        QVERIFY(!timeLeft(milliseconds(2900), 0.5));
        QVERIFY(!timeLeft(milliseconds(4000), 0));
        QCOMPARE(timeLeft(milliseconds(4000), 0.5).value(), seconds(4));
        QCOMPARE(timeLeft(milliseconds(6000), 0.75).value(), seconds(2));
        QCOMPARE(timeLeft(milliseconds(9000), 1).value(), seconds(1));
    }

    void theFirstFrameShowsALiveHistogramWithTwoGrips() {
        WindowFixture fixture;
        QVERIFY(fixture.window->analyzer().analysis());  // before the event loop ever ran
        QVERIFY(!fixture.chart()->figure().bars.empty());
        QVERIFY(fixture.chart()->grip(LimitSide::Lower)->isVisible());
        QVERIFY(fixture.chart()->grip(LimitSide::Upper)->isVisible());
        const auto sqnr = fixture.window->analyzer().analysis()->errors.sqnrDb;
        QVERIFY(sqnr && *sqnr > 8 && *sqnr < 9);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void everyMenuEntryDoesSomething() {
        for (const ActionRow& row : actionRows())
            QVERIFY2(row.run != nullptr || row.fill != nullptr, row.id);
        WindowFixture fixture;
        for (const ActionRow& row : actionRows()) {
            if (!row.fill)
                continue;
            QMenu menu;
            row.fill(*fixture.window, menu);
            QVERIFY2(!menu.actions().isEmpty(), row.id);
        }
    }

    void noTwoActionsShareAKey() {
        QHash<QString, QString> owners;
        for (const ActionRow& row : actionRows())
            for (const QString& key :
                 QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts)) {
                QVERIFY2(!owners.contains(key), qPrintable(key));
                owners.insert(key, QString::fromLatin1(row.id));
            }
    }

    void samplesOpenAndCanBeUndone_data() {
        QTest::addColumn<int>("sample");
        QTest::addColumn<int>("values");
        QTest::newRow("bell") << 0 << 512 * 128;
        QTest::newRow("outliers") << 1 << 128 * 64 * 3;
        QTest::newRow("one-sided") << 2 << 8 * 12 * 96;
    }
    void samplesOpenAndCanBeUndone() {
        QFETCH(int, sample);
        QFETCH(int, values);
        WindowFixture fixture;
        QVERIFY(fixture.settle());

        fixture.window->openSample(samples()[static_cast<std::size_t>(sample)]);
        QTRY_COMPARE(valueCount(fixture), static_cast<std::size_t>(values));
        QVERIFY(!fixture.window->opener().recents().files().empty());

        fixture.window->store().undo();
        QTRY_COMPARE(valueCount(fixture), std::size_t{20'000});
    }

    void pastedNumbersBecomeTheData() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        QApplication::clipboard()->setText(QStringLiteral("0.3 0.6 -0.3 -0.5 0 0.7 -0.8 0.2"));

        fixture.window->opener().pasteClipboard();

        QTRY_COMPARE(valueCount(fixture), std::size_t{8});
        const auto* pasted = std::get_if<PastedData>(&fixture.scenario().data);
        QVERIFY(pasted);
        QCOMPARE(pasted->values[6], -0.8F);
    }

    void holdingCShowsThePinAndReleasingItTheLiveState() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const double pinned = *fixture.window->analyzer().analysis()->errors.sqnrDb;
        fixture.window->explore().pinState();
        fixture.window->explore().changeBits(4);
        const Scenario live = fixture.scenario();
        const double now = *fixture.window->analyzer().analysis()->errors.sqnrDb;
        QVERIFY(now > pinned + 10);
        fixture.window->activateWindow();
        fixture.chart()->setFocus();

        QTest::keyPress(fixture.chart(), Qt::Key_C);
        QCOMPARE(*fixture.window->analyzer().analysis()->errors.sqnrDb, pinned);
        QVERIFY(fixture.scenario() == live);
        QTest::keyRelease(fixture.chart(), Qt::Key_C);

        QCOMPARE(*fixture.window->analyzer().analysis()->errors.sqnrDb, now);
        QVERIFY(fixture.window->analyzer().current());
    }

    void aShareCodeBringsItsScenarioBack() {
        WindowFixture fixture;
        fixture.window->explore().changeBits(2);
        const Scenario shared = fixture.scenario();
        fixture.window->copyShareCode();
        fixture.window->newScenario();
        const Scenario before = fixture.scenario();

        fixture.window->opener().pasteClipboard();

        QVERIFY(fixture.scenario() == shared);
        fixture.window->store().undo();
        QApplication::clipboard()->setText(QApplication::clipboard()->text().chopped(3));
        fixture.window->opener().pasteClipboard();
        QVERIFY(
            fixture.find<MessageBar>("errors")->shownText().contains(QStringLiteral("check sum")));
        QVERIFY(fixture.scenario() == before);
    }

    void aTallWindowShowsResultsAndHistoryAtOnce() {
        WindowFixture fixture;
        fixture.window->resize(1920, 1080);
        QCoreApplication::processEvents();
        for (const char* panel : {"dock.setup", "dock.results", "dock.history"})
            QVERIFY2(!fixture.find<QDockWidget>(panel)->visibleRegion().isEmpty(), panel);
        fixture.window->resize(1366, 768);
        QCoreApplication::processEvents();
        QVERIFY(fixture.find<QDockWidget>("dock.history")->visibleRegion().isEmpty());
    }

    void noControlOfTheSetupIsCutInTheSmallestWindow() {
        for (const Language language : {Language::English, Language::Vietnamese}) {
            WindowFixture fixture(language);
            fixture.window->resize(1024, 600);
            QCoreApplication::processEvents();
            const auto* setup = fixture.find<QDockWidget>("dock.setup")->widget();
            QVERIFY(setup->isVisible());
            for (const QWidget* control : setup->findChildren<QWidget*>()) {
                if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus)
                    continue;
                const int right = control->mapTo(setup, control->rect().topRight()).x();
                QVERIFY2(right < setup->width(), qPrintable(nameOf(control)));
            }
        }
    }

    void whatCannotBeReadKeepsThePictureAndSaysWhy() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();
        const auto picture = fixture.window->analyzer().analysis();

        fixture.window->opener().openInput(
            QStringLiteral(QUANTSCOPE_TEST_DATA "/bad-inputs/npy/cut-in-data.npy"));

        auto* bar = fixture.find<MessageBar>("errors");
        QTRY_VERIFY(!bar->shownText().isEmpty());
        QVERIFY(bar->shownText().contains(QStringLiteral("cut-in-data.npy")));
        QVERIFY(fixture.scenario() == before);
        QVERIFY(fixture.window->analyzer().analysis() == picture);
    }

    void anExportedPictureBringsItsScenarioBack() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->explore().changeBits(2);
        QVERIFY(fixture.settle());
        const Scenario pictured = fixture.scenario();
        fixture.window->activateWindow();
        const auto content =
            std::make_shared<const ExportContent>(*fixture.window->explore().exportContent());
        const QString path = fixture.folder.filePath(QStringLiteral("values.svg"));
        QVERIFY(writeExportFile(fixture.folder.path(),
                                {QStringLiteral("values.svg"), [&content] {
                                     return chartSvg(
                                         content->charts.front().figure, exportStyle({}),
                                         chartExport(*content, content->charts.front(), {}));
                                 }}));
        fixture.window->newScenario();
        const Scenario before = fixture.scenario();
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(fixture.window->opener().dropHint(dropped).contains(QStringLiteral("scenario")));

        fixture.window->opener().drop(dropped);

        QVERIFY(fixture.scenario() == pictured);
        fixture.window->store().undo();
        QVERIFY(fixture.scenario() == before);
    }

    void aPictureOfOthersChangesNothingAndSaysWhy() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();
        const QString path = fixture.folder.filePath(QStringLiteral("holiday.png"));
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        QVERIFY(picture.save(path));

        fixture.window->opener().openInput(path);

        QVERIFY(fixture.find<MessageBar>("errors")->shownText().contains(
            QStringLiteral("holiday.png carries no scenario")));
        QVERIFY(fixture.scenario() == before);
    }

    void aScenarioWhoseDataAreAwayChangesNothingAndSaysWhere() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();
        Scenario away = before;
        away.data = FileData{"gone.npy", {}, 0, {}};
        const QString path = fixture.folder.filePath(QStringLiteral("away.qscn"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(scenarioJson(away)));
        file.close();

        fixture.window->opener().openInput(path);

        QVERIFY(
            fixture.find<MessageBar>("errors")->shownText().contains(QStringLiteral("gone.npy")));
        QVERIFY(fixture.scenario() == before);
    }

    void aSampleIsFoundForItsPicture() {
        WindowFixture fixture;
        Scenario sample = fixture.scenario();
        sample.data = FileData{"bell.npy", {}, 0, {}};
        const QString path = fixture.folder.filePath(QStringLiteral("sample.qscn"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(scenarioJson(sample)));
        file.close();

        fixture.window->opener().openInput(path);

        QTRY_COMPARE(valueCount(fixture), std::size_t{512 * 128});
    }

    void shiftAndDragMarksAnIntervalWhoseResultsStandApart() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        FigureView* chart = fixture.chart();
        const QRectF plot = chart->plotArea();
        const double y = plot.top() + plot.height() / 4;
        const double from = chart->positionOf(-1, 1).x();
        const double to = chart->positionOf(0.5, 1).x();
        const Scenario before = fixture.scenario();

        Pointer hand(chart->viewport(), Qt::ShiftModifier);
        hand.press({to, y});
        hand.move({(from + to) / 2, y});
        hand.move({from, y});
        hand.release({from, y});

        QVERIFY(fixture.scenario() == before);  // no part of the scenario, none of undo
        const auto selection = fixture.window->analyzer().selection();
        QVERIFY(selection);
        const ClipRange marked{std::min(chart->valueAt(from), chart->valueAt(to)),
                               std::max(chart->valueAt(from), chart->valueAt(to))};
        const auto finite = fixture.window->analyzer().dataset()->tensor.finite.values();
        const auto inside = std::ranges::count_if(finite, [&marked](float value) {
            return marked.lower <= static_cast<double>(value) &&
                   static_cast<double>(value) <= marked.upper;
        });
        QVERIFY(inside > 1000 && inside < 19'000);
        QCOMPARE(selection->sums.count, static_cast<std::uint64_t>(inside));
        const auto* results = fixture.find<QTableView>("results");
        QVERIFY(!results->isColumnHidden(2));
        QVERIFY(results->model()
                    ->headerData(2, Qt::Horizontal)
                    .toString()
                    .endsWith(shownCount(inside)));

        fixture.find<QToolButton>("selection.clear")->click();
        QVERIFY(results->isColumnHidden(2));
        QVERIFY(!fixture.window->analyzer().selection());
    }

    void theSelectionFollowsTheGrips() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        emit fixture.chart()->intervalMarked(ClipRange{1, 6});
        const auto before = fixture.window->analyzer().selection();
        QVERIFY(before);

        fixture.window->explore().changeBits(1);

        const auto after = fixture.window->analyzer().selection();
        QVERIFY(after && after->errors.mse < before->errors.mse);
        QCOMPARE(after->sums.count, before->sums.count);
    }

    void keysMarkAnIntervalAndEscapeClearsIt() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        FigureView* chart = fixture.chart();
        QSignalSpy marked(chart, &FigureView::intervalMarked);
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_B);
        QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_B);
        QTest::keyClick(chart, Qt::Key_Right);  // the mark has ended

        QCOMPARE(marked.size(), 3);
        const auto first = *marked.first().first().value<std::optional<ClipRange>>();
        const auto last = *marked.last().first().value<std::optional<ClipRange>>();
        QCOMPARE(last.lower, first.lower);
        QVERIFY(last.upper > first.upper);
        QVERIFY(fixture.window->explore().hasSelection());

        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(!fixture.window->explore().hasSelection());
    }

    void viewChangesAreUndoneBeforeTheScenario() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->explore().changeBits(1);
        fixture.window->explore().switchLogCounts();
        const CountScale linear = fixture.scenario().view.counts;

        fixture.window->store().undo();
        QVERIFY(fixture.scenario().view.counts != linear);
        QCOMPARE(fixture.scenario().scheme.bits, 5);
        fixture.window->store().undo();
        QCOMPARE(fixture.scenario().scheme.bits, 4);
    }

    void switchingTheLanguageLeavesNoWordOfTheOther() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();
        // There and back once: some words are only said at the first change.
        switchLanguages(*fixture.window);
        const QStringList english = shownWords(*fixture.window);
        QVERIFY(english.contains(QStringLiteral("Fit view")));
        switchLanguages(*fixture.window);
        const QStringList back = shownWords(*fixture.window);
        for (const QString& word : back)
            QVERIFY2(english.contains(word), qPrintable(word));

        fixture.window->useLanguage(Language::Vietnamese);
        QCoreApplication::processEvents();
        const QStringList vietnamese = shownWords(*fixture.window);
        for (const char* word : {"Fit view", "&File", "&Edit", "Setup", "Results", "History",
                                 "Hide", "exact", "Cancel", "Bits", "Seed"})
            QVERIFY2(!vietnamese.contains(QString::fromLatin1(word)), word);
        QVERIFY(fixture.scenario() == before);
    }

    void everyControlHasAnAccessibleName() {
        for (const Language language : {Language::English, Language::Vietnamese}) {
            WindowFixture fixture(language);
            QVERIFY(fixture.settle());
            for (const QWidget* widget : fixture.window->findChildren<QWidget*>()) {
                const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
                if (!takesFocus || !widget->isVisible() || widget->focusProxy())
                    continue;
                const QString text = widget->property("text").toString();
                QVERIFY2(!widget->accessibleName().isEmpty() || !text.isEmpty(),
                         qPrintable(nameOf(widget)));
            }
        }
    }

    void themesChangeOpenChartsAtOnceAndKeepTheZoom() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        Scenario zoomed = fixture.scenario();
        zoomed.view.visible = ClipRange{-2, 3};
        fixture.window->store().apply("view.visible", zoomed);
        QVERIFY(fixture.settle());
        const QColor light = fixture.chart()->grab().toImage().pixelColor(3, 3);

        fixture.window->useTheme(QStringLiteral("dark"));
        QCoreApplication::processEvents();

        const QColor dark = fixture.chart()->grab().toImage().pixelColor(3, 3);
        QVERIFY(dark.lightness() < 100 && light.lightness() > 200);
        QCOMPARE(fixture.chart()->figure().xAxis.lower, -2.0);
        QCOMPARE(fixture.chart()->figure().xAxis.upper, 3.0);
    }

    void resetLayoutBringsBackEveryPanel() {
        WindowFixture fixture;
        for (QDockWidget* dock : fixture.window->docks()) {
            dock->setFloating(true);
            dock->close();
        }
        fixture.window->resetLayout();
        for (QDockWidget* dock : fixture.window->docks()) {
            QVERIFY(!dock->isFloating());
            QVERIFY(!dock->isHidden());
        }
    }

    void panelsKeepTheirWidthsBesideAPageThatStandsAlone() {
        WindowFixture fixture;
        fixture.window->resize(1280, 770);
        QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
        QVERIFY(fixture.settle());
        const int setup = fixture.window->docks().front()->width();
        const int results = fixture.window->docks()[1]->width();

        fixture.window->showPage(QStringLiteral("matmul"));
        QVERIFY(fixture.settle());
        QCoreApplication::processEvents();
        fixture.window->showPage(QStringLiteral("explore"));
        QCoreApplication::processEvents();

        QTRY_COMPARE(fixture.window->docks().front()->width(), setup);
        QTRY_COMPARE(fixture.window->docks()[1]->width(), results);
    }

    void anOfferToUndoLeavesWithTheNextStep() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* toast = fixture.window->findChild<Toast*>();
        emit fixture.window->explore().toast(QStringLiteral("In use now"), QStringLiteral("Undo"),
                                             [] {});
        QVERIFY(toast->isVisible());

        fixture.window->explore().changeBits(1);

        QVERIFY(!toast->isVisible());
    }

    void copyOnAChartGivesAPictureAndSvgOnATableTsvAndHtml() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->activateWindow();
        fixture.chart()->setFocus();
        fixture.window->copy(CopyAs::Everything);
        const QMimeData* chart = QApplication::clipboard()->mimeData();
        QVERIFY(chart->hasImage());
        QVERIFY(chart->data(QStringLiteral("image/svg+xml")).contains("<svg"));

        auto* results = fixture.find<QWidget>("results");
        for (QDockWidget* dock : fixture.window->docks())
            if (dock->isAncestorOf(results))
                dock->raise();
        results->setFocus();
        QTRY_VERIFY(results->hasFocus());
        fixture.window->copy(CopyAs::Everything);
        const QMimeData* table = QApplication::clipboard()->mimeData();
        QVERIFY(table->text().contains(u'\t'));
        QVERIFY(table->html().contains(QStringLiteral("<table")));
    }

    // The other pages' needs must not squeeze what stands beside the page that is shown.
    void theFirstWindowHasRoomForItsPanels() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        QVERIFY(fixture.window->width() >= MainWindow::kCompactBelow);
        for (const QDockWidget* dock : fixture.window->docks())
            if (!dock->visibleRegion().isEmpty())
                QVERIFY2(dock->width() >= 280, qPrintable(dock->objectName()));
    }

    void theStatusLineOffersTheShareCode() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        QGuiApplication::clipboard()->clear();

        fixture.find<QToolButton>("status.share")->click();

        const auto read = readShareCode(QGuiApplication::clipboard()->text());
        QVERIFY(read);
        QVERIFY(read.value().scenario == fixture.scenario());
    }

    void letterKeysCanBeSwitchedOff() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        fixture.chart()->setFocus();
        const Scenario start = fixture.scenario();
        QSignalSpy table(fixture.chart(), &FigureView::tableRequested);
        const auto pressAll = [&] {
            for (const Qt::Key key : {Qt::Key_L, Qt::Key_BracketRight, Qt::Key_T})
                QTest::keyClick(fixture.chart(), key);
        };

        fixture.window->switchLetterKeys();
        pressAll();
        QVERIFY(fixture.scenario() == start);
        QCOMPARE(table.size(), 0);

        fixture.window->switchLetterKeys();
        pressAll();
        QCOMPARE(fixture.scenario().scheme.bits, start.scheme.bits + 1);
        QVERIFY(fixture.scenario().view.counts != start.view.counts);
        QCOMPARE(table.size(), 1);
    }

    void undoRedoAndDragsInAnyOrderEndWhereTheyBegan() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario start = fixture.scenario();
        const auto before = *fixture.window->analyzer().analysis();
        for (int i = 0; i < 40; ++i) {
            switch (i % 5) {
                case 0: fixture.window->explore().changeBits(i % 2 ? -1 : 1); break;
                case 1: dragGrip(fixture, LimitSide::Upper, i % 2 ? 15 : -30, 3); break;
                case 2: fixture.window->explore().switchLogCounts(); break;
                case 3: fixture.window->explore().newSample(); break;
                default: fixture.window->explore().switchSymmetry(); break;
            }
            if (i % 7 == 6)
                fixture.window->store().undo();
        }
        while (fixture.window->store().history().canUndo())
            fixture.window->store().undo();
        QVERIFY(fixture.settle());
        QVERIFY(fixture.scenario() == start);
        QVERIFY(fixture.window->analyzer().analysis()->errors == before.errors);
    }
};

QUANTSCOPE_TEST_CLASS(tst_MainWindow)
#include "tst_main_window.moc"
