// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest/QTest>

#include "core/scenario/session_json.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/export/session_file.h"
#include "ui/window/data_opener.h"
#include "ui/window/recovery_bar.h"

using namespace quantscope;
using quantscope::test::WindowFixture;

namespace {

Session killedSession() {
    Session session;
    session.state.scenario = defaultScenario();
    session.state.scenario.scheme.bits = 6;
    session.state.pins = Pins().withAdded(defaultScenario());
    session.page = "compare";
    return session;
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

class tst_Recovery : public QObject {
    Q_OBJECT

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void killedWorkIsBackWithItsPinsAndPage() {
        leave(QByteArray::fromStdString(sessionJson(killedSession())));
        WindowFixture fixture;
        QVERIFY(fixture.window->keepWork(folder_->path(), false));

        QVERIFY(fixture.scenario() == killedSession().state.scenario);
        QVERIFY(fixture.window->store().pins() == killedSession().state.pins);
        QVERIFY(fixture.find<QWidget>("page.compare")->isVisible());
        QVERIFY(bar(fixture)->isVisible());
        QVERIFY(bar(fixture)->shownText().contains(QStringLiteral("is back")));
        fixture.window->undo();
        QVERIFY(fixture.scenario() == defaultScenario());
    }

    void discardingBringsTheFirstStateAndCanBeUndone() {
        leave(QByteArray::fromStdString(sessionJson(killedSession())));
        WindowFixture fixture;
        fixture.window->keepWork(folder_->path(), false);

        button(fixture, 0)->click();

        QVERIFY(fixture.scenario() == defaultScenario());
        QVERIFY(fixture.window->store().pins().isEmpty());
        QVERIFY(!bar(fixture)->isVisible());
        fixture.window->undo();
        QVERIFY(fixture.scenario() == killedSession().state.scenario);
    }

    // A file on the command line wins; the work is not lost for it.
    void whatWasAskedForStaysAndTheWorkIsOffered() {
        leave(QByteArray::fromStdString(sessionJson(killedSession())));
        WindowFixture fixture;
        QVERIFY(!fixture.window->keepWork(folder_->path(), true));

        QVERIFY(fixture.scenario() == defaultScenario());
        QVERIFY(bar(fixture)->isVisible());
        button(fixture, 0)->click();
        QVERIFY(fixture.scenario() == killedSession().state.scenario);
        QVERIFY(bar(fixture)->shownText().contains(QStringLiteral("is back")));
    }

    void anOrdinaryEndLeavesNothing() {
        {
            WindowFixture fixture;
            fixture.window->keepWork(folder_->path(), false);
            fixture.window->explore().changeBits(1);
            fixture.window->close();
        }
        QVERIFY(QDir(folder_->path()).entryList(QDir::Files).isEmpty());
    }

    void brokenWorkIsASentenceAndNothingElse() {
        leave("{\"quantscope\": \"session\", \"scena");
        WindowFixture fixture;
        fixture.window->keepWork(folder_->path(), false);

        QVERIFY(fixture.scenario() == defaultScenario());
        QVERIFY(bar(fixture)->isVisible());
        QVERIFY(bar(fixture)->shownText().contains(QStringLiteral("unreadable")));
    }

    void theBarSpeaksBothLanguages() {
        leave(QByteArray::fromStdString(sessionJson(killedSession())));
        WindowFixture fixture;
        fixture.window->keepWork(folder_->path(), false);
        const QString english = bar(fixture)->shownText();
        fixture.window->useLanguage(Language::Vietnamese);
        QTRY_VERIFY(bar(fixture)->shownText() != english);
        for (const QToolButton* each : bar(fixture)->findChildren<QToolButton*>())
            QVERIFY(!each->isVisible() || !each->accessibleName().isEmpty());
    }

    void sessionsAreOpenedLikeScenarios() {
        const QString path = folder_->filePath(QStringLiteral("mine.qses"));
        write(path, QByteArray::fromStdString(sessionJson(killedSession())));
        WindowFixture fixture;
        fixture.window->opener().openInput(path);

        QVERIFY(fixture.find<QWidget>("page.compare")->isVisible());
        QVERIFY(fixture.scenario() == killedSession().state.scenario);
        QVERIFY(fixture.window->store().pins() == killedSession().state.pins);
        fixture.window->undo();
        QVERIFY(fixture.window->store().pins().isEmpty());
    }

    void aBrokenSessionIsRefused() {
        const QString path = folder_->filePath(QStringLiteral("broken.qses"));
        write(path, "nothing");
        WindowFixture fixture;
        QSignalSpy refused(&fixture.window->opener(), &DataOpener::refused);
        fixture.window->opener().openInput(path);
        QCOMPARE(refused.size(), 1);
        QVERIFY(fixture.scenario() == defaultScenario());
    }

private:
    // What a window leaves that was killed: a file, and the lock of a process that is gone.
    void leave(const QByteArray& bytes) {
        QProcess gone;
        gone.start(QStringLiteral("true"), {});
        QVERIFY(gone.waitForStarted());
        const qint64 id = gone.processId();
        gone.waitForFinished();
        write(folder_->filePath(QStringLiteral("killed.qses")), bytes);
        write(folder_->filePath(QStringLiteral("killed.lock")),
              QByteArray::number(id) + "\nquantscope\n" + QSysInfo::machineHostName().toUtf8() +
                  '\n');
    }
    static MessageBar* bar(WindowFixture& fixture) { return fixture.find<RecoveryBar>("recovery"); }
    static QToolButton* button(WindowFixture& fixture, int i) {
        return bar(fixture)->findChild<QToolButton*>(QStringLiteral("messageBar.button%1").arg(i));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QUANTSCOPE_TEST_CLASS(tst_Recovery)
#include "tst_recovery.moc"
