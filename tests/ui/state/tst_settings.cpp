// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "ui/state/recents.h"
#include "ui/state/settings.h"

using namespace quantscope;

namespace {

QString fileNumber(int number) {
    return QStringLiteral("/nowhere/%1.npy").arg(number);
}

}  // namespace

class tst_Settings : public QObject {
    Q_OBJECT

private slots:
    void valuesSurviveARestart() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(path);
            QCOMPARE(settings.value(Setting::HintSeen).toBool(), false);
            settings.setValue(Setting::HintSeen, true);
            settings.setValue(Setting::Language, QStringLiteral("vi"));
        }

        const Settings settings(path);
        QCOMPARE(settings.value(Setting::HintSeen).toBool(), true);
        QCOMPARE(settings.value(Setting::Language).toString(), QStringLiteral("vi"));
    }

    void optionsOfThisRunAreNotRemembered() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(path);
            settings.setValue(Setting::Theme, QStringLiteral("light"));
            settings.override(Setting::Theme, QStringLiteral("dark"));
            QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("dark"));
        }

        const Settings settings(path);
        QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("light"));
    }

    void recentFilesAreTenNewestFirst() {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Recents recents(settings, Setting::RecentFiles);

        for (int i = 0; i < 12; ++i)
            recents.add(fileNumber(i));
        recents.add(fileNumber(5));

        const auto files = recents.files();
        QCOMPARE(files.size(), Recents::kMaxFiles);
        QCOMPARE(files[0].path, QStringLiteral("/nowhere/5.npy"));
        QCOMPARE(files[1].path, QStringLiteral("/nowhere/11.npy"));
        QCOMPARE(files[9].path, QStringLiteral("/nowhere/2.npy"));
    }

    void missingRecentFilesAreKeptAndKnownToBeMissing() {
        QTemporaryDir folder;
        const QString there = folder.filePath(QStringLiteral("there.npy"));
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Recents recents(settings, Setting::RecentFiles);

        recents.add(fileNumber(1));
        recents.add(there, QStringLiteral("conv::weight"));

        const auto files = recents.files();
        QVERIFY(files[0].exists());
        QCOMPARE(files[0].tensor, QStringLiteral("conv::weight"));
        QVERIFY(!files[1].exists());
        recents.remove(files[1]);
        QCOMPARE(recents.files().size(), std::size_t{1});
    }
};

QUANTSCOPE_TEST_CLASS(tst_Settings)
#include "tst_settings.moc"
