// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QtTest/QTest>

#include "core/scenario/scenario_json.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/window/data_opener.h"
#include "ui/window/menu_fillers.h"
#include "ui/window/samples.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

QString written(const QTemporaryDir& folder, const char* name, const std::string& text) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.data(), static_cast<qint64>(text.size()));
    return path;
}

// The menu as it opens now, without the & of its keys.
QStringList entries(WindowFixture& fixture) {
    QMenu menu;
    fillRecents(*fixture.window, menu);
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts += action->isSeparator() ? QStringLiteral("-") : action->text().remove(u'&');
    return texts;
}

// Triggers an entry of the submenu of the first file that is missing.
void triggerOfMissing(WindowFixture& fixture, const char* text) {
    QMenu menu;
    fillRecents(*fixture.window, menu);
    for (QMenu* ways : menu.findChildren<QMenu*>())
        for (QAction* action : ways->actions())
            if (action->text() == QString::fromUtf8(text))
                action->trigger();
}

}  // namespace

class tst_Recents : public QObject {
    Q_OBJECT

private slots:
    void dataSessionsAndScenariosAreListed() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const QString numbers = written(fixture.folder, "numbers.csv", "1,2,3,4\n");
        const QString scenario =
            written(fixture.folder, "four.qscn", scenarioJson(defaultScenario()));
        QCOMPARE(entries(fixture), QStringList{QStringLiteral("No file opened yet")});

        fixture.window->opener().openInput(numbers);
        QTRY_COMPARE(entries(fixture).first(), QStringLiteral("numbers.csv"));
        fixture.window->opener().openText(scenario);

        QCOMPARE(entries(fixture), (QStringList{QStringLiteral("numbers.csv"), QStringLiteral("-"),
                                                QStringLiteral("four.qscn")}));
    }

    void whatCouldNotBeReadIsNotListed() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());

        fixture.window->opener().openInput(written(fixture.folder, "broken.qscn", "{\"scheme\": "));

        QCOMPARE(entries(fixture), QStringList{QStringLiteral("No file opened yet")});
    }

    void aMissingFileCanBeLocated() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const QString there = written(fixture.folder, "moved.csv", "1,2,3\n");
        fixture.window->opener().recents().add(QStringLiteral("/nowhere/numbers.csv"));
        QCOMPARE(entries(fixture), QStringList{QStringLiteral("numbers.csv (not found)")});

        triggerOfMissing(fixture, "&Locate…");
        auto* dialog = fixture.find<QFileDialog>("openDialog");
        QVERIFY(dialog);
        emit dialog->fileSelected(there);
        dialog->close();

        QTRY_COMPARE(entries(fixture), QStringList{QStringLiteral("moved.csv")});
        QVERIFY(fixture.settle());
        QCOMPARE(fixture.window->analyzer().dataset()->tensor.counts.finite, std::size_t{3});
    }

    void aMissingFileCanBeRemoved() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->opener().recentSessions().add(QStringLiteral("/nowhere/lesson.qses"));

        triggerOfMissing(fixture, "&Remove");

        QCOMPARE(entries(fixture), QStringList{QStringLiteral("No file opened yet")});
    }
};

QUANTSCOPE_TEST_CLASS(tst_Recents)
#include "tst_recents.moc"
