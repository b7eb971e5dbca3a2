// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QTest>

#include "core/scenario/ids.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/models/results_model.h"
#include "ui/text/pin_names.h"
#include "ui/widgets/toast.h"
#include "ui/window/actions.h"
#include "ui/window/menu_fillers.h"

using namespace quantscope;
using quantscope::test::WindowFixture;

namespace {

void press(WindowFixture& fixture, const char* action) {
    fixture.window->menus().refresh();
    fixture.window->menus().action(action)->trigger();
}

QString currentStep(WindowFixture& fixture) {
    const History& history = fixture.window->store().history();
    return stepNameAt(history, history.position());
}

const Pins& pinsOf(WindowFixture& fixture) {
    return fixture.window->store().pins();
}

double sqnr(WindowFixture& fixture) {
    return *fixture.window->analyzer().analysis()->errors.sqnrDb;
}

QModelIndex resultCell(WindowFixture& fixture, const char* id, int column) {
    auto* table = fixture.find<QTableView>("results");
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data(ResultsModel::IdRole) == QString::fromLatin1(id))
            return table->model()->index(row, column);
    return {};
}

}  // namespace

class tst_Pins : public QObject {
    Q_OBJECT

private slots:
    void pinningIsAStepWithAName() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());

        press(fixture, "edit.pin");

        QVERIFY(pinsOf(fixture).find('A'));
        QCOMPARE(currentStep(fixture), QStringLiteral("Pin A: MinMax 4b"));
        QVERIFY(fixture.find<QToolButton>("pins.A")->isVisible());
        QVERIFY(fixture.find<QToolButton>("pins.A")->text().endsWith(QStringLiteral("dB")));

        fixture.window->undo();
        QVERIFY(pinsOf(fixture).isEmpty());
        QVERIFY(!fixture.find<QToolButton>("pins.A")->isVisible());
        fixture.window->redo();
        QVERIFY(pinsOf(fixture).find('A'));
    }

    // Checklist 38.
    void theSeventhPinOffersToReplaceTheOldest() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        for (int i = 0; i < 6; ++i) {
            press(fixture, "edit.pin");
            fixture.window->explore().changeBits(1);
        }
        QVERIFY(pinsOf(fixture).isFull());
        const std::size_t steps = fixture.window->store().history().steps().size();

        press(fixture, "edit.pin");

        QCOMPARE(fixture.window->store().history().steps().size(), steps);
        auto* toast = fixture.window->findChild<Toast*>();
        QVERIFY(toast->isVisible());
        QVERIFY(toast->findChild<QLabel*>()->text().contains(QStringLiteral("A MinMax 4b")));
        toast->findChild<QToolButton*>()->click();
        QCOMPARE(pinsOf(fixture).find('A')->scenario.scheme.bits, 10);
        QCOMPARE(pinsOf(fixture).oldest().letter, 'B');
        QCOMPARE(currentStep(fixture), QStringLiteral("Pin A anew: MinMax 10b"));
    }

    void loadingAPinIsOneStepAndExact() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        press(fixture, "edit.pin");
        const double pinned = sqnr(fixture);
        fixture.window->explore().changeBits(4);
        const Scenario before = fixture.scenario();

        press(fixture, "pin.loadA");

        QVERIFY(fixture.scenario() == pinsOf(fixture).find('A')->scenario);
        QCOMPARE(sqnr(fixture), pinned);
        QCOMPARE(currentStep(fixture), QStringLiteral("Go to pin A"));
        fixture.window->undo();
        QVERIFY(fixture.scenario() == before);
    }

    void aPinThatIsNotThereCannotBeLoaded() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->menus().refresh();
        QVERIFY(!fixture.window->menus().action("pin.loadA")->isEnabled());
        QVERIFY(!fixture.window->menus().action("pin.swap")->isEnabled());
        QCOMPARE(fixture.window->menus().action("pin.loadF")->shortcut(),
                 QKeySequence(QStringLiteral("Ctrl+Shift+6")));
    }

    // Checklist 30 on screen, and 31: words and signs against pin A.
    void resultsSayWhatIsBetterThanPinA() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* table = fixture.find<QTableView>("results");
        QVERIFY(table->isColumnHidden(ResultsModel::PinColumn));

        press(fixture, "edit.pin");
        QVERIFY(!table->isColumnHidden(ResultsModel::PinColumn));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const auto cell = table->model()->index(row, ResultsModel::PinColumn);
            QVERIFY(cell.data().toString() == QStringLiteral("same") ||
                    cell.data().toString() == QStringLiteral("–"));
        }

        fixture.window->explore().adoptMethod({.method = "mse"});
        const auto cell = resultCell(fixture, "sqnr_db", ResultsModel::PinColumn);
        QVERIFY(cell.data().toString().startsWith(u'+'));
        QVERIFY(cell.data().toString().endsWith(QStringLiteral(" dB better")));
        QCOMPARE(cell.data(ResultsModel::VerdictRole).toString(), QStringLiteral("better"));
        QCOMPARE(resultCell(fixture, "clipping_mse", ResultsModel::PinColumn).data().toString(),
                 QStringLiteral("new worse"));
        QCOMPARE(resultCell(fixture, "mse", ResultsModel::PinColumn)
                     .data(ResultsModel::VerdictRole)
                     .toString(),
                 QStringLiteral("better"));

        fixture.window->useLanguage(Language::Vietnamese);
        QVERIFY(!cell.data().toString().contains(QStringLiteral("better")));
        fixture.window->useLanguage(Language::English);

        fixture.window->undo();
        fixture.window->undo();
        QVERIFY(table->isColumnHidden(ResultsModel::PinColumn));
    }

    void renamingRemovingAndSwappingAreSteps() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        press(fixture, "edit.pin");
        fixture.window->explore().changeBits(4);
        press(fixture, "edit.pin");

        press(fixture, "pin.swap");
        QCOMPARE(pinsOf(fixture).find('A')->scenario.scheme.bits, 8);
        QCOMPARE(currentStep(fixture), QStringLiteral("Swap pins A and B"));

        fixture.find<QToolButton>("pins.A")->setFocus();
        QTest::keyClick(fixture.find<QToolButton>("pins.B"), Qt::Key_Delete);
        QVERIFY(!pinsOf(fixture).find('B'));
        QCOMPARE(currentStep(fixture), QStringLiteral("Remove pin B"));
        fixture.window->undo();
        QVERIFY(pinsOf(fixture).find('B'));
    }

    // Keys of the table above may not be taken twice.
    void noTwoActionsShareAKey() {
        QStringList keys;
        for (const ActionRow& row : actionRows())
            keys += QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(keys.removeDuplicates(), qsizetype(0));
    }

    // Checklist 102.
    void aThemeChangeKeepsPins() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        press(fixture, "edit.pin");
        fixture.window->useTheme(QStringLiteral("dark"));
        QVERIFY(fixture.find<QToolButton>("pins.A")->isVisible());
        QVERIFY(pinsOf(fixture).find('A'));
    }
};

QUANTSCOPE_TEST_CLASS(tst_Pins)
#include "tst_pins.moc"
