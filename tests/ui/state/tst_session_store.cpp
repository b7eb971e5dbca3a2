// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "ui/state/session_store.h"

using namespace quantscope;

namespace {

Scenario withBits(int bits) {
    Scenario scenario = defaultScenario();
    scenario.scheme.bits = bits;
    return scenario;
}

Scenario withUpper(double upper) {
    Scenario scenario = defaultScenario();
    scenario.calibration.method = "manual";
    scenario.calibration.lower = -upper;
    scenario.calibration.upper = upper;
    return scenario;
}

}  // namespace

class tst_SessionStore : public QObject {
    Q_OBJECT

private slots:
    void aChangeIsAnnouncedOnce() {
        SessionStore store(withBits(4));
        QSignalSpy changed(&store, &SessionStore::changed);

        store.apply("scheme.bits", withBits(8));

        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.scenario().scheme.bits, 8);
    }

    void anEqualScenarioChangesNothing() {
        SessionStore store(withBits(4));
        QSignalSpy changed(&store, &SessionStore::changed);

        store.apply("scheme.bits", withBits(4));

        QCOMPARE(changed.size(), 0);
        QVERIFY(!store.history().canUndo());
    }

    void aDragIsOneStepAndUndoRestoresExactly() {
        const Scenario before = withBits(4);
        SessionStore store(before);

        store.beginDrag("calibration.upper");
        QVERIFY(store.dragging());
        for (double upper = 9; upper > 4; upper -= 0.1)
            store.apply("calibration.upper", withUpper(upper));
        const Scenario dragged = store.scenario();
        store.endDrag();
        QVERIFY(!store.dragging());

        store.undo();
        QVERIFY(store.scenario() == before);
        QVERIFY(!store.history().canUndo());
        store.redo();
        QVERIFY(store.scenario() == dragged);
    }

    void aCancelledDragLeavesNoTrace() {
        const Scenario before = withBits(4);
        SessionStore store(before);

        store.beginDrag("calibration.upper");
        store.apply("calibration.upper", withUpper(5));
        store.cancelDrag();

        QVERIFY(store.scenario() == before);
        QVERIFY(!store.history().canUndo());
        QVERIFY(!store.history().canRedo());
    }

    void undoEndsADrag() {
        SessionStore store(withBits(4));
        store.apply("scheme.bits", withBits(8));

        store.beginDrag("calibration.upper");
        store.apply("calibration.upper", withUpper(5));
        store.undo();

        QVERIFY(!store.dragging());
        QVERIFY(store.scenario() == withBits(8));
    }

    void twoHundredChangesUndoOneByOne() {
        constexpr int changes = 200;
        SessionStore store(withBits(1));
        for (int i = 1; i <= changes; ++i) {
            Scenario next = store.scenario();
            next.scheme.bits = 1 + i % 16;
            next.view.bins = static_cast<std::size_t>(32 + i);
            store.apply("step" + std::to_string(i), next);
        }

        int undone = 0;
        while (store.history().canUndo()) {
            store.undo();
            ++undone;
        }

        QCOMPARE(undone, changes);
        QVERIFY(store.scenario() == withBits(1));
    }

    void goingNowhereIsAllowed() {
        SessionStore store(withBits(4));
        QSignalSpy changed(&store, &SessionStore::changed);

        store.undo();
        store.redo();
        store.goTo(17);

        QCOMPARE(changed.size(), 0);
    }
};

QUANTSCOPE_TEST_CLASS(tst_SessionStore)
#include "tst_session_store.moc"
