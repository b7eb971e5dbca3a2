// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "tests/ui/pages/matmul_fixture.h"
#include "ui/panels/product_cells_panel.h"
#include "ui/panels/product_room_panel.h"
#include "ui/panels/product_steps_panel.h"
#include "ui/widgets/number_box.h"

using namespace quantscope;

class tst_MatmulSteps : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void opensWithTheExampleOnPaper();
    void enteringACellLightsItsRowAndColumn();
    void stepsGoForwardAndBack();
    void playingEndsByItself();
    void spaceAndArrowsStep();
    void zeroPointTermsAreStruckOutUntilNeeded();
    void typingANumberMakesTheMatricesOnesOwn();
    void editsAreUndone();
    void overflowIsSaid();
    void requantizationAddsAStage();
    void errorsAreSharesOnRequest();
    void lettersGrowWithTheRoom();
};

void tst_MatmulSteps::opensWithTheExampleOnPaper() {
    MatmulFixture fixture;

    QCOMPARE(fixture.cell("matmul.sums", 0, 0), QStringLiteral("5,035"));
    QCOMPARE(fixture.cell("matmul.results", 0, 0), QStringLiteral("0.28095"));
    QCOMPARE(fixture.cell("matmul.codesA", 0, 1), QStringLiteral("-76"));
    const QString steps = fixture.panel<ProductStepsPanel>()->shownText();
    QVERIFY2(steps.contains(QStringLiteral("4,335 − 1,064 − 1,792 + 3,556 = 5,035")),
             qPrintable(steps));
    QVERIFY2(steps.contains(QStringLiteral("13 of the 31 bits of int32")), qPrintable(steps));
    const QString room = fixture.panel<ProductRoomPanel>()->shownText();
    QVERIFY2(room.contains(QStringLiteral("133,144")), qPrintable(room));
    QVERIFY2(room.contains(QStringLiteral("24 multiply-adds; bytes read: 80 as float, 20 as int8")),
             qPrintable(room));
}

void tst_MatmulSteps::enteringACellLightsItsRowAndColumn() {
    MatmulFixture fixture;

    emit fixture.panel<ProductCellsPanel>()->cellEntered(1, 2);

    const auto background = [&](const char* name, int row, int column) {
        return fixture.table(name)->model()->index(row, column).data(Qt::BackgroundRole).isValid();
    };
    QVERIFY(background("matmul.codesA", 1, 0));
    QVERIFY(!background("matmul.codesA", 0, 0));
    QVERIFY(background("matmul.codesB", 3, 2));
    QVERIFY(!background("matmul.codesB", 3, 1));
    QVERIFY(background("matmul.sums", 1, 2));
    QVERIFY(fixture.panel<ProductStepsPanel>()->shownText().contains(QStringLiteral("C[2, 3]")));
}

void tst_MatmulSteps::stepsGoForwardAndBack() {
    MatmulFixture fixture;
    auto* steps = fixture.panel<ProductStepsPanel>();
    QCOMPARE(steps->step(), steps->stepCount());

    steps->setStep(2);

    QVERIFY(steps->shownText().contains(QStringLiteral("= 3,271")));
    QVERIFY(!steps->shownText().contains(QStringLiteral("5,035")));
    QCOMPARE(*steps->productAtWork(), 1);
    fixture.page.findChild<QToolButton*>(QStringLiteral("matmul.step.back"))->click();
    QCOMPARE(steps->step(), 1);
    fixture.page.findChild<QToolButton*>(QStringLiteral("matmul.step.last"))->click();
    QCOMPARE(steps->step(), steps->stepCount());
    QVERIFY(!steps->productAtWork());
}

void tst_MatmulSteps::playingEndsByItself() {
    MatmulFixture fixture;
    auto* steps = fixture.panel<ProductStepsPanel>();

    steps->play(true);

    QVERIFY(steps->playing());
    QCOMPARE(steps->step(), 0);
    steps->setStep(steps->stepCount() - 1);
    QVERIFY(steps->playing());
    steps->setStep(steps->stepCount());
    QVERIFY(!steps->playing());
}

void tst_MatmulSteps::spaceAndArrowsStep() {
    MatmulFixture fixture;
    auto* steps = fixture.panel<ProductStepsPanel>();

    QTest::keyClick(steps, Qt::Key_Home);
    QCOMPARE(steps->step(), 0);
    QTest::keyClick(steps, Qt::Key_Right);
    QCOMPARE(steps->step(), 1);
    QTest::keyClick(steps, Qt::Key_Space);
    QVERIFY(steps->playing());
    QTest::keyClick(steps, Qt::Key_Left);
    QVERIFY(!steps->playing());
    QCOMPARE(steps->step(), 0);
}

void tst_MatmulSteps::zeroPointTermsAreStruckOutUntilNeeded() {
    MatmulFixture fixture;
    const auto term = [&](const char* name) {
        return fixture.page.findChild<QLabel*>(QStringLiteral("matmul.step.") +
                                               QLatin1String(name));
    };
    QVERIFY(term("zaSumQb")->font().strikeOut());
    QVERIFY(term("kZaZb")->font().strikeOut());

    fixture.apply("matmul.kindA", [](MatmulSpec& spec) { spec.kindA = SchemeKind::Asymmetric; });

    QVERIFY(!term("zaSumQb")->font().strikeOut());
    QVERIFY(term("zbSumQa")->font().strikeOut());
    QVERIFY(term("kZaZb")->font().strikeOut());
}

void tst_MatmulSteps::typingANumberMakesTheMatricesOnesOwn() {
    MatmulFixture fixture;
    QTableView* a = fixture.table("matmul.realA");

    QVERIFY(a->model()->setData(a->model()->index(0, 3), QStringLiteral("20.0"), Qt::EditRole));

    const MatmulSpec& spec = fixture.store.scenario().matmul;
    QVERIFY(spec.source == MatmulSource::Typed);
    QCOMPARE(spec.a[3], 20.0F);
    QCOMPARE(spec.a[0], 0.8F);
    QCOMPARE(fixture.cell("matmul.realA", 0, 3), QStringLiteral("20"));
    // One large value takes the codes of all others.
    QCOMPARE(fixture.cell("matmul.codesA", 0, 3), QStringLiteral("127"));
    QCOMPARE(fixture.cell("matmul.codesA", 0, 0), QStringLiteral("5"));
    // Leaving a cell as it was offered changes nothing.
    const Scenario typed = fixture.store.scenario();
    for (int column = 0; column < 4; ++column) {
        const QModelIndex at = a->model()->index(1, column);
        QVERIFY(a->model()->setData(at, at.data(Qt::EditRole), Qt::EditRole));
    }
    QVERIFY(fixture.store.scenario() == typed);
    // What no matrix can hold changes nothing, and is said.
    QSignalSpy toasts(&fixture.page, &Page::toast);
    for (const char* wrong : {"many", "NaN", "inf", "1e300", ""})
        QVERIFY2(
            !a->model()->setData(a->model()->index(0, 0), QString::fromLatin1(wrong), Qt::EditRole),
            wrong);
    QCOMPARE(toasts.size(), 5);
    QCOMPARE(fixture.store.scenario().matmul.a[0], 0.8F);
}

void tst_MatmulSteps::editsAreUndone() {
    MatmulFixture fixture;
    auto* bits = fixture.page.findChild<NumberBox*>(QStringLiteral("matmul.bits"));

    bits->proposeValue(4);

    QCOMPARE(fixture.store.scenario().matmul.bits, 4);
    QCOMPARE(fixture.cell("matmul.codesA", 0, 3), QStringLiteral("7"));
    fixture.store.undo();
    QCOMPARE(fixture.cell("matmul.codesA", 0, 3), QStringLiteral("127"));
    QCOMPARE(bits->value(), 8.0);
}

void tst_MatmulSteps::overflowIsSaid() {
    MatmulFixture fixture;

    fixture.apply("matmul.accumulatorBits", [](MatmulSpec& spec) {
        spec.source = MatmulSource::Random;
        spec.rows = 2;
        spec.depth = 16;
        spec.columns = 2;
        spec.accumulatorBits = 16;
    });

    const QString room = fixture.panel<ProductRoomPanel>()->shownText();
    QVERIFY2(room.contains(QStringLiteral("int16 holds every sum of such codes up to k = 2")),
             qPrintable(room));
}

void tst_MatmulSteps::requantizationAddsAStage() {
    MatmulFixture fixture;
    const int before = fixture.panel<ProductStepsPanel>()->stepCount();

    fixture.apply("matmul.requantizes", [](MatmulSpec& spec) { spec.requantizes = true; });

    auto* steps = fixture.panel<ProductStepsPanel>();
    QCOMPARE(steps->stepCount(), before + 1);
    QVERIFY(steps->shownText().contains(QStringLiteral("2^−31")));
}

// The worked example: 0.28095 where 0.28 is exact.
void tst_MatmulSteps::errorsAreSharesOnRequest() {
    MatmulFixture fixture;
    const QString error = fixture.cell("matmul.errors", 0, 0);
    QVERIFY2(error.startsWith(QStringLiteral("+0.00095")), qPrintable(error));
    const auto product = fixture.page.products().analysis();

    fixture.page.findChild<QCheckBox*>(QStringLiteral("matmul.errorsInPercent"))->click();

    const QString share = fixture.cell("matmul.errors", 0, 0);
    QVERIFY2(share.startsWith(QStringLiteral("+0.34")) && share.endsWith(QStringLiteral(" %")),
             qPrintable(share));
    QCOMPARE(fixture.page.products().analysis(), product);  // not made again
    fixture.store.undo();
    QCOMPARE(fixture.cell("matmul.errors", 0, 0), error);

    // A share of an exact 0 is none.
    fixture.apply("matmul.a", [](MatmulSpec& spec) {
        spec.source = MatmulSource::Typed;
        // 1·0.25 − 0.5·0.5; in codes 127·32 − 64·64.
        spec.a = {1, 0.5F, 0, 0, 1, 1, 1, 1};
        spec.b = {0.25F, 1, 1, -0.5F, 1, 1, 1, 1, 1, 1, 1, 1};
        spec.errorsInPercent = true;
    });
    QTRY_VERIFY(fixture.page.products().current());
    QCOMPARE(fixture.cell("matmul.errors", 0, 0), QStringLiteral("–"));
}

void tst_MatmulSteps::lettersGrowWithTheRoom() {
    MatmulFixture fixture;
    const auto letters = [&] { return fixture.panel<ProductCellsPanel>()->font().pointSizeF(); };
    const double usual = fixture.page.font().pointSizeF();

    fixture.page.resize(1900, 1000);
    QTRY_VERIFY(letters() > 1.2 * usual);

    fixture.page.resize(800, 450);
    QTRY_COMPARE(letters(), usual);
}

QUANTSCOPE_TEST_CLASS(tst_MatmulSteps)
#include "tst_matmul_steps.moc"
