// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/charts/chart_handle.h"
#include "ui/pages/first_move.h"
#include "ui/theme/motion.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// The window on its first start, quicker than for people.
struct FirstRun {
    explicit FirstRun(const char* reducedMotion = "false") {
        fixture.settings.setValue(Setting::ReducedMotion, QString::fromLatin1(reducedMotion));
        move = fixture.window->findChild<FirstMove*>();
        move->setPace(10, 50, 400);
        hint = fixture.find<QWidget>("hintLine");
        start = fixture.scenario();
        ready = fixture.settle() && QTest::qWaitForWindowActive(fixture.window.get());
    }

    bool isBack() const {
        return fixture.scenario() == start && !fixture.window->store().history().canUndo() &&
               !fixture.window->store().dragging();
    }

    WindowFixture fixture;
    FirstMove* move = nullptr;
    QWidget* hint = nullptr;
    Scenario start;
    bool ready = false;
};

void writeFile(const QString& path, const char* words) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(words);
}

}  // namespace

class tst_FirstRun : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theFirstDragReplacesTheHintByWhatItDid() {
        FirstRun run;
        QVERIFY(run.ready);
        run.fixture.window->invite(false);
        QVERIFY(run.hint->isVisible());
        const QString invitation = run.hint->accessibleName();

        dragGrip(run.fixture, LimitSide::Upper, -150);

        QVERIFY(run.hint->accessibleName() != invitation);
        QVERIFY2(run.hint->accessibleName().startsWith(QStringLiteral("8.3")),
                 qPrintable(run.hint->accessibleName()));
        QVERIFY(run.fixture.settings.value(Setting::HintSeen).toBool());
    }

    void keysCountAsAFirstDragOnceTheyPause() {
        FirstRun run;
        QVERIFY(run.ready);
        run.fixture.window->invite(false);
        ClipGrip* grip = run.fixture.chart()->grip(LimitSide::Upper);

        for (int i = 0; i < 5; ++i)
            QTest::keyClick(grip, Qt::Key_Left, Qt::ShiftModifier);

        QTRY_VERIFY2(run.hint->accessibleName().startsWith(QStringLiteral("8.3")),
                     qPrintable(run.hint->accessibleName()));
        const double now = *run.fixture.window->analyzer().analysis()->errors.sqnrDb;
        QVERIFY(run.hint->accessibleName().contains(QLocale().toString(now, 'f', 1)));
    }

    void theHintNeverComesBack() {
        FirstRun run;
        QVERIFY(run.ready);
        run.fixture.settings.setValue(Setting::HintSeen, true);

        run.fixture.window->invite(true);

        QVERIFY(!run.hint->isVisible());
    }

    void anUntouchedGripPulsesAndMakesATripThatLeavesNoTrace() {
        FirstRun run;
        QVERIFY(run.ready);
        QSignalSpy ended(run.move, &FirstMove::tripEnded);

        run.fixture.window->invite(true);

        QTRY_VERIFY(run.fixture.find<QWidget>("gripPulse"));
        QTRY_VERIFY(run.fixture.scenario().calibration.method == "manual");
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(run.isBack());
        QVERIFY(run.hint->isVisible());
        QTRY_VERIFY(!run.fixture.find<QWidget>("gripPulse"));
    }

    void aTouchEndsTheTripForGood() {
        FirstRun run;
        QVERIFY(run.ready);
        run.move->setPace(10, 10, 100'000);
        run.fixture.window->invite(true);
        QTRY_VERIFY(run.fixture.scenario().calibration.method == "manual");

        QTest::keyClick(run.fixture.window.get(), Qt::Key_Shift);

        QVERIFY(run.isBack());
        run.fixture.window->invite(true);
        QVERIFY(!run.move->onTrip());
    }

    void reducedMotionKeepsItStill() {
        FirstRun run("true");
        QVERIFY(run.ready);
        QSignalSpy pulse(run.move, &FirstMove::pulse);
        QSignalSpy trip(run.move, &FirstMove::tripStarted);

        run.fixture.window->invite(true);
        QTest::qWait(200);  // four times as long as it would take

        QVERIFY(run.hint->isVisible());
        QCOMPARE(pulse.size() + trip.size(), 0);
    }

    void desktopsTellWhetherTheyReduceMotion_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("reduces");
        const QString gtk = QStringLiteral("gtk-3.0/settings.ini");
        const QString kde = QStringLiteral("kdeglobals");
        QTest::newRow("nothing said") << gtk << QByteArray("[Settings]\n") << false;
        QTest::newRow("GTK off") << gtk << QByteArray("[Settings]\ngtk-enable-animations=false\n")
                                 << true;
        QTest::newRow("GTK 0") << gtk << QByteArray("[Settings]\ngtk-enable-animations=0\n")
                               << true;
        QTest::newRow("GTK on") << gtk << QByteArray("[Settings]\ngtk-enable-animations=true\n")
                                << false;
        QTest::newRow("KDE none") << kde << QByteArray("[KDE]\nAnimationDurationFactor=0\n")
                                  << true;
        QTest::newRow("KDE half") << kde << QByteArray("[KDE]\nAnimationDurationFactor=0.5\n")
                                  << false;
    }

    void desktopsTellWhetherTheyReduceMotion() {
        QFETCH(QString, file);
        QFETCH(QByteArray, words);
        QFETCH(bool, reduces);
        QTemporaryDir folder;
        writeFile(folder.filePath(file), words.constData());

        QCOMPARE(desktopReducesMotion(folder.path()), reduces);
    }
};

QUANTSCOPE_TEST_CLASS(tst_FirstRun)
#include "tst_first_run.moc"
