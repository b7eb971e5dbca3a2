// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>
#include <QTableView>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/results_panel.h"

using namespace quantscope;
using namespace quantscope::test;

// What is read off the panels beside the charts.
class tst_Reading : public QObject {
    Q_OBJECT

private slots:
    void aResultOpensItsFormulaAndTheFormulaItsControl() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* results = fixture.find<QTableView>("results");
        auto* filled = fixture.find<QWidget>("formula.filled");
        QVERIFY(results && filled && !filled->isVisible());

        results->setCurrentIndex(results->model()->index(0, 0));
        QTest::keyClick(results, Qt::Key_Return);
        QTRY_VERIFY(filled->isVisible());

        auto* link = fixture.find<QAbstractButton>("formula.goto.scheme.bits");
        QVERIFY(link);
        link->click();
        auto* bits = fixture.find<QWidget>("scheme.bits");
        QTRY_VERIFY(bits == fixture.window->focusWidget() ||
                    bits->isAncestorOf(fixture.window->focusWidget()));
    }

    void aStepOfTheHistoryIsOneKeyAway() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario start = fixture.scenario();
        fixture.window->explore().changeBits(1);
        fixture.window->explore().changeBits(1);
        fixture.window->explore().switchSymmetry();
        QVERIFY(fixture.settle());
        auto* history = fixture.find<QListView>("history");
        QVERIFY(history->model()->rowCount() >= 3);

        history->setCurrentIndex(history->model()->index(0, 0));
        QTest::keyClick(history, Qt::Key_Return);

        QVERIFY(fixture.settle());
        QVERIFY(fixture.scenario() == start);
    }

    // Walked with the keyboard; the pointer gives the same.
    void theInspectorNamesTheBinThatIsWalked() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* count = fixture.find<QLabel>("inspector.count");
        QVERIFY(count);
        const QString before = count->text();

        fixture.chart()->setFocus();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(fixture.chart()->viewport(), Qt::Key_Right);

        QTRY_VERIFY(count->text() != before);
        QVERIFY(count->text().contains(QRegularExpression(QStringLiteral("\\d"))));
        QTest::keyClick(fixture.chart()->viewport(), Qt::Key_Escape);
        QTRY_COMPARE(count->text(), before);
    }
};

QUANTSCOPE_TEST_CLASS(tst_Reading)
#include "tst_reading.moc"
