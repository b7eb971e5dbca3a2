// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "ui/export/share_code.h"

using namespace quantscope;

class tst_ShareCode : public QObject {
    Q_OBJECT

private slots:
    void giveTheScenarioBackBitForBit() {
        Scenario scenario = defaultScenario();
        scenario.scheme.bits = 3;
        scenario.calibration.method = "manual";
        scenario.calibration.lower = -1.0 / 3.0;
        scenario.calibration.upper = 0.1;
        for (const Scenario& each : {defaultScenario(), scenario}) {
            const QString code = shareCode(each);
            QVERIFY(isShareCode(code));
            QVERIFY2(code.size() < 400, qPrintable(code));
            QVERIFY(readShareCode(code).value().scenario == each);
        }
    }

    void whiteSpaceDoesNotCount() {
        const QString code = shareCode(defaultScenario());
        const QString broken = u' ' + code.left(20) + u'\n' + code.mid(20, 30) +
                               QStringLiteral("\r\n  ") + code.mid(50) + u'\n';
        QVERIFY(isShareCode(broken));
        QVERIFY(readShareCode(broken).value().scenario == defaultScenario());
    }

    void everyChangedLetterIsFound() {
        const QString code = shareCode(defaultScenario());
        for (qsizetype i = 4; i < code.size(); ++i) {
            QString changed = code;
            changed[i] = changed[i] == u'A' ? u'B' : u'A';
            if (const auto read = readShareCode(changed))
                // The last letter may hold bits that stand for nothing.
                QVERIFY(i + 1 == code.size() && read.value().scenario == defaultScenario());
        }
    }

    void everyCutIsFound() {
        const QString code = shareCode(defaultScenario());
        for (qsizetype length = 4; length < code.size(); ++length)
            QVERIFY(!readShareCode(code.first(length)));
    }

    void namesNoFolderOfThisComputer() {
        Scenario scenario = defaultScenario();
        scenario.data = FileData{"/folder/of/mine/w.npy", {}, 0, {}};
        const auto read = readShareCode(shareCode(scenario));
        QCOMPARE(std::get<FileData>(read.value().scenario.data).path, std::string("w.npy"));
    }
};

QUANTSCOPE_TEST_CLASS(tst_ShareCode)
#include "tst_share_code.moc"
