// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtTest/QTest>

#include "core/scenario/history.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace std::chrono_literals;

namespace {

Scenario withBits(int bits) {
    Scenario scenario;
    scenario.scheme.bits = bits;
    return scenario;
}

}  // namespace

class tst_History : public QObject {
    Q_OBJECT

private slots:
    void undoAndRedoRestoreTheScenario() {
        History history(withBits(8));
        history.push(withBits(4), "scheme.bits", at(0ms));

        history.undo();
        QCOMPARE(history.current().scheme.bits, 8);
        QVERIFY(!history.canUndo());

        history.redo();
        QCOMPARE(history.current().scheme.bits, 4);
        QVERIFY(!history.canRedo());
    }

    void quickChangesOfOneControlAreOneStep() {
        History history(withBits(8));
        history.push(withBits(7), "scheme.bits", at(0ms));
        history.push(withBits(6), "scheme.bits", at(599ms));
        history.push(withBits(5), "scheme.bits", at(1198ms));

        QCOMPARE(history.steps().size(), std::size_t{2});
        QCOMPARE(history.current().scheme.bits, 5);
    }

    void slowOrOtherChangesAreStepsOfTheirOwn() {
        History history(withBits(8));
        history.push(withBits(7), "scheme.bits", at(0ms));
        history.push(withBits(6), "scheme.bits", at(600ms));
        history.push(withBits(5), "other", at(601ms));

        QCOMPARE(history.steps().size(), std::size_t{4});
    }

    void anEqualScenarioIsNoStep() {
        History history(withBits(8));
        history.push(withBits(8), "scheme.bits", at(0ms));

        QVERIFY(!history.canUndo());
    }

    void aDragIsOneStepHoweverLong() {
        History history(withBits(8));
        history.beginDrag("calibration.upper");
        for (int bits = 7; bits > 1; --bits)
            history.push(withBits(bits), "calibration.upper", at(5000ms * (8 - bits)));
        history.endDrag();
        history.push(withBits(3), "calibration.upper", at(30001ms));

        QCOMPARE(history.steps().size(), std::size_t{3});
        QCOMPARE(history.steps()[1].scenario.scheme.bits, 2);
    }

    void aDragStartsAStepOfItsOwn() {
        History history(withBits(8));
        history.push(withBits(7), "calibration.upper", at(0ms));
        history.beginDrag("calibration.upper");
        history.push(withBits(6), "calibration.upper", at(1ms));
        history.endDrag();

        QCOMPARE(history.steps().size(), std::size_t{3});
    }

    void aCancelledDragLeavesNoTrace() {
        History history(withBits(8));
        history.push(withBits(7), "scheme.bits", at(0ms));
        history.beginDrag("calibration.upper");
        history.push(withBits(6), "calibration.upper", at(1ms));
        history.push(withBits(5), "calibration.upper", at(2ms));
        history.cancelDrag();

        QCOMPARE(history.current().scheme.bits, 7);
        QCOMPARE(history.steps().size(), std::size_t{2});
    }

    void aNewChangeDropsWhatWasUndone() {
        History history(withBits(8));
        history.push(withBits(7), "a", at(0ms));
        history.push(withBits(6), "b", at(1ms));
        history.undo();
        history.push(withBits(5), "c", at(2ms));

        QVERIFY(!history.canRedo());
        QCOMPARE(history.steps().size(), std::size_t{3});
        QCOMPARE(history.current().scheme.bits, 5);
    }

    void aChangeAfterUndoDoesNotMergeIntoTheStepReached() {
        History history(withBits(8));
        history.push(withBits(7), "scheme.bits", at(0ms));
        history.push(withBits(6), "other", at(1ms));
        history.undo();
        history.push(withBits(5), "scheme.bits", at(2ms));

        history.undo();
        QCOMPARE(history.current().scheme.bits, 7);
    }

    void theOldestStepsGoWhenThereAreTooMany() {
        History history(withBits(8));
        for (int i = 0; i < 600; ++i)
            history.push(withBits(1 + i % 16), "control" + std::to_string(i), at(1ms * i));

        QCOMPARE(history.steps().size(), History::kMaxSteps);
        QCOMPARE(history.position(), History::kMaxSteps - 1);
        QCOMPARE(history.current().scheme.bits, 1 + 599 % 16);
    }

private:
    static History::Time at(std::chrono::milliseconds time) { return History::Time(1h + time); }
};

QUANTSCOPE_TEST_CLASS(tst_History)
#include "tst_history.moc"
