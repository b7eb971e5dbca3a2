// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

#include "tests/support/test_classes.h"
#include "ui/state/autosave.h"

using namespace quantscope;
using namespace std::chrono_literals;

namespace {

Session sessionOfBits(int bits) {
    Session session;
    session.state.scenario = defaultScenario();
    session.state.scenario.scheme.bits = bits;
    session.state.pins = Pins().withAdded(defaultScenario());
    session.page = "compare";
    return session;
}

// The process id of somebody who was here and is gone.
qint64 finishedProcess() {
    QProcess gone;
    gone.start(QStringLiteral("true"), {});
    gone.waitForStarted();
    const qint64 id = gone.processId();
    gone.waitForFinished();
    return id;
}

class Folder {
public:
    QString path() const { return folder_.path(); }
    QStringList files(const char* pattern) const {
        return QDir(path()).entryList({QString::fromLatin1(pattern)}, QDir::Files);
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(folder_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    // What a window leaves that is killed.
    void leave(const QString& name, const QByteArray& bytes) const {
        write(name + QStringLiteral(".qses"), bytes);
        write(name + QStringLiteral(".lock"), QByteArray::number(finishedProcess()) +
                                                  "\nquantscope\n" +
                                                  QSysInfo::machineHostName().toUtf8() + '\n');
    }
    void leave(const QString& name, const Session& session) const {
        leave(name, QByteArray::fromStdString(sessionJson(session)));
    }

private:
    QTemporaryDir folder_;
};

struct Window {
    Session now = sessionOfBits(4);
    Autosave autosave;

    explicit Window(const Folder& folder, std::chrono::milliseconds delay = 20ms)
        : autosave(
              folder.path(), [this] { return now; }, delay) {}

    void change(int bits) {
        QSignalSpy written(&autosave, &Autosave::written);
        now = sessionOfBits(bits);
        autosave.noteChange();
        QVERIFY(written.wait());
    }
};

}  // namespace

class tst_Autosave : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWrittenBeforeAChange() {
        Folder folder;
        Window window(folder);
        QTest::qWait(60);
        QVERIFY(folder.files("*.qses").isEmpty());
    }

    void aChangeIsWrittenAndAnOrdinaryEndLeavesNothing() {
        Folder folder;
        Window window(folder);
        window.change(8);

        QCOMPARE(folder.files("*.qses").size(), qsizetype(1));
        QFile file(QDir(folder.path()).filePath(folder.files("*.qses").front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = parseSession(file.readAll().toStdString());
        QVERIFY(read && read.value().session == sessionOfBits(8));

        window.autosave.finish();
        QVERIFY(folder.files("*").isEmpty());
    }

    // Checklist 46: ten seconds after the first change, however many follow.
    void changesDoNotPutTheWritingOff() {
        Folder folder;
        Window window(folder, 300ms);
        QSignalSpy written(&window.autosave, &Autosave::written);
        QElapsedTimer time;
        time.start();
        int bits = 2;
        while (written.isEmpty() && time.elapsed() < 10'000) {
            window.now = sessionOfBits(2 + bits++ % 14);
            window.autosave.noteChange();
            QTest::qWait(50);
        }
        QVERIFY(!written.isEmpty());
        QVERIFY(Autosave::kDelay <= 10s);
    }

    void whatAKilledWindowLeftIsFound() {
        Folder folder;
        folder.leave(QStringLiteral("killed"), sessionOfBits(6));
        Window window(folder);

        const auto found = window.autosave.takeLeftover();
        QVERIFY(found.leftover);
        QVERIFY(found.leftover->session == sessionOfBits(6));
        QVERIFY(found.leftover->saved.secsTo(QDateTime::currentDateTime()) < 60);
        QVERIFY(!found.complaint);
    }

    // A new crash right after the restore loses nothing either.
    void adoptedWorkIsWrittenBeforeTheOldFileGoes() {
        Folder folder;
        folder.leave(QStringLiteral("killed"), sessionOfBits(6));
        Window window(folder);
        const auto found = window.autosave.takeLeftover();
        window.now = found.leftover->session;
        QSignalSpy written(&window.autosave, &Autosave::written);
        window.autosave.adoptLeftover();
        QVERIFY(written.wait());

        const QStringList files = folder.files("*.qses");
        QCOMPARE(files.size(), qsizetype(1));
        QVERIFY(files.front() != QStringLiteral("killed.qses"));
        window.autosave.finish();
        QVERIFY(folder.files("*.qses").isEmpty());
    }

    void discardedWorkIsGone() {
        Folder folder;
        folder.leave(QStringLiteral("killed"), sessionOfBits(6));
        Window window(folder);
        QVERIFY(window.autosave.takeLeftover().leftover);
        window.autosave.discardLeftover();
        QVERIFY(folder.files("killed*").isEmpty());
    }

    // Neither taken nor thrown away: the next start finds it again.
    void workThatNobodyDecidedOnStays() {
        Folder folder;
        folder.leave(QStringLiteral("killed"), sessionOfBits(6));
        {
            Window window(folder);
            QVERIFY(window.autosave.takeLeftover().leftover);
            window.autosave.finish();
        }
        Window next(folder);
        QVERIFY(next.autosave.takeLeftover().leftover);
    }

    void windowsThatRunKeepTheirFiles() {
        Folder folder;
        Window first(folder);
        first.change(8);
        Window second(folder);
        QVERIFY(!second.autosave.takeLeftover().leftover);
        second.change(6);
        QCOMPARE(folder.files("*.qses").size(), qsizetype(2));
        second.autosave.finish();
        QCOMPARE(folder.files("*.qses").size(), qsizetype(1));
    }

    void twoWindowsDoNotFindTheSameWork() {
        Folder folder;
        folder.leave(QStringLiteral("one"), sessionOfBits(5));
        folder.leave(QStringLiteral("two"), sessionOfBits(6));
        Window first(folder);
        Window second(folder);
        Window third(folder);
        const auto a = first.autosave.takeLeftover();
        const auto b = second.autosave.takeLeftover();
        QVERIFY(a.leftover && b.leftover);
        QVERIFY(!(a.leftover->session == b.leftover->session));
        QVERIFY(!third.autosave.takeLeftover().leftover);
    }

    void brokenFilesAreSetAsideWithASentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = QByteArray::fromStdString(sessionJson(sessionOfBits(6)));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << whole.left(whole.size() / 2);
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("something else") << QByteArray("PNG or what");
    }
    void brokenFilesAreSetAsideWithASentence() {
        QFETCH(QByteArray, bytes);
        Folder folder;
        folder.leave(QStringLiteral("broken"), bytes);
        Window window(folder);

        const auto found = window.autosave.takeLeftover();
        QVERIFY(!found.leftover);
        QVERIFY(found.complaint);
        QVERIFY(english(*found.complaint).find("broken.unreadable") != std::string::npos);
        QCOMPARE(folder.files("*.unreadable").size(), qsizetype(1));
        QVERIFY(!window.autosave.takeLeftover().complaint);
    }

    // The sound one is found behind a broken one.
    void brokenFilesDoNotHideOthers() {
        Folder folder;
        folder.leave(QStringLiteral("sound"), sessionOfBits(6));
        folder.leave(QStringLiteral("broken"), QByteArray("{"));
        Window window(folder);
        const auto found = window.autosave.takeLeftover();
        QVERIFY(found.leftover);
    }

    void aFolderThatCannotBeIsSaidOnce() {
        Folder folder;
        folder.write(QStringLiteral("file"), "in the way");
        Session now = sessionOfBits(4);
        Autosave autosave(
            folder.path() + QStringLiteral("/file/below"), [&now] { return now; }, 10ms);
        QSignalSpy failed(&autosave, &Autosave::failed);
        now = sessionOfBits(8);
        autosave.noteChange();
        QVERIFY(failed.wait());
        now = sessionOfBits(6);
        autosave.noteChange();
        QTest::qWait(60);
        QCOMPARE(failed.size(), 1);
        autosave.finish();
    }
};

QUANTSCOPE_TEST_CLASS(tst_Autosave)
#include "tst_autosave.moc"
