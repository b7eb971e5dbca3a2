// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTreeWidget>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/widgets/change_mark.h"
#include "ui/window/command_palette.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// The open palette of a settled window.
struct Palette {
    explicit Palette(WindowFixture& fixture) {
        fixture.window->openPalette();
        dialog = fixture.window->findChild<CommandPalette*>();
        line = dialog->findChild<QLineEdit*>();
        list = dialog->findChild<QTreeWidget*>();
    }

    QStringList found() const {
        QStringList names;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            names += list->topLevelItem(i)->text(0);
        return names;
    }

    QPointer<CommandPalette> dialog;
    QLineEdit* line = nullptr;
    QTreeWidget* list = nullptr;
};

}  // namespace

class tst_CommandPalette : public QObject {
    Q_OBJECT

private slots:
    void termsOfBothLanguagesFindTheSame_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const int english = static_cast<int>(Language::English);
        const int vietnamese = static_cast<int>(Language::Vietnamese);
        const QString accented = QStringLiteral("đối xứng");
        const QString plain = QStringLiteral("doi xung");
        QTest::newRow("English in English")
            << english << QStringLiteral("symmetric") << QStringLiteral("Symmetric");
        QTest::newRow("Vietnamese in English")
            << english << accented << QStringLiteral("Symmetric");
        QTest::newRow("no accents") << english << plain << QStringLiteral("Symmetric");
        QTest::newRow("English in Vietnamese")
            << vietnamese << QStringLiteral("SYMMETRIC") << QStringLiteral("Đối xứng");
        QTest::newRow("no accents in Vietnamese")
            << vietnamese << plain << QStringLiteral("Đối xứng");
    }
    void termsOfBothLanguagesFindTheSame() {
        QFETCH(int, language);
        QFETCH(QString, typed);
        QFETCH(QString, first);
        WindowFixture fixture(static_cast<Language>(language));
        QVERIFY(fixture.settle());
        const Palette palette(fixture);

        palette.line->setText(typed);

        QVERIFY2(palette.found().contains(first), qPrintable(palette.found().join(u'\n')));
    }

    void enterRunsTheChosenOne() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const int bits = fixture.scenario().scheme.bits;
        const Palette palette(fixture);

        QTest::keyClicks(palette.line, QStringLiteral("more bits"));
        QTest::keyClick(palette.line, Qt::Key_Return);

        QTRY_COMPARE(fixture.scenario().scheme.bits, bits + 1);
        QVERIFY(!palette.dialog);
    }

    void arrowsMoveTheChoiceWhileTheLineKeepsTheKeyboard() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Palette palette(fixture);
        palette.line->setText(QStringLiteral("theme"));
        QVERIFY(palette.list->topLevelItemCount() > 1);

        QTest::keyClick(palette.line, Qt::Key_Down);

        QCOMPARE(palette.list->currentItem(), palette.list->topLevelItem(1));
        QCOMPARE(palette.dialog->focusWidget(), palette.line);
    }

    void entriesOfSubmenusAreCommands() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Palette palette(fixture);

        QTest::keyClicks(palette.line, QStringLiteral("calibration octav"));
        QTest::keyClick(palette.line, Qt::Key_Return);

        QTRY_COMPARE(fixture.scenario().calibration.method, std::string("octav"));
    }

    void controlsAreShownAndGetTheKeyboard() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Palette palette(fixture);

        QTest::keyClicks(palette.line, QStringLiteral("control rounding"));
        QTest::keyClick(palette.line, Qt::Key_Return);

        auto* control = fixture.find<QWidget>("scheme.rounding");
        QTRY_VERIFY(control->isVisible());
        QTRY_VERIFY(fixture.window->focusWidget() == control ||
                    control->isAncestorOf(fixture.window->focusWidget()));
    }

    void ofSeveralButtonsTheChosenOneGetsTheKeyboard() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* chosen = fixture.find<QAbstractButton>("scheme.codeRange.full");
        chosen->click();
        const Palette palette(fixture);

        QTest::keyClicks(palette.line, QStringLiteral("control code range"));
        QTest::keyClick(palette.line, Qt::Key_Return);

        QTRY_COMPARE(fixture.window->focusWidget(), chosen);
    }

    void whatCannotBeDoneIsNotOffered() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Palette palette(fixture);

        palette.line->setText(QStringLiteral("swap pins"));

        QVERIFY(palette.found().isEmpty());
        QVERIFY(palette.dialog->findChild<QLabel*>(QStringLiteral("palette.nothing"))
                    ->text()
                    .contains(QStringLiteral("swap pins")));
    }

    void undoneChangesOfAnotherPageAreMarked() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->showPage(QStringLiteral("matmul"));
        Scenario next = fixture.scenario();
        next.matmul.bits = 4;
        fixture.window->store().apply("matmul.bits", next);
        QVERIFY(fixture.settle());
        fixture.window->showPage(QStringLiteral("explore"));
        QVERIFY(fixture.settle());

        fixture.window->undo();

        QVERIFY(fixture.find<QWidget>("page.matmul")->isVisible());
        QTRY_VERIFY(fixture.window->findChild<ChangeMark*>());
        QCOMPARE(fixture.window->findChild<ChangeMark*>()->control().objectName(),
                 QStringLiteral("matmul.bits"));
        QTRY_VERIFY(!fixture.window->findChild<ChangeMark*>());  // it goes by itself
    }
};

QUANTSCOPE_TEST_CLASS(tst_CommandPalette)
#include "tst_command_palette.moc"
