// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

#include "tests/support/test_classes.h"
#include "ui/text/numbers.h"

using namespace quantscope;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kVietnamese(QLocale::Vietnamese, QLocale::Vietnam);

}  // namespace

class tst_Numbers : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbersFollowTheLanguage() {
        QLocale::setDefault(kEnglish);
        QCOMPARE(shownNumber(1234.56, 6), QStringLiteral("1,234.56"));
        QCOMPARE(shownCount(20000), QStringLiteral("20,000"));
        QCOMPARE(shownShare(0.002), QStringLiteral("0.20 %"));

        QLocale::setDefault(kVietnamese);
        QCOMPARE(shownNumber(1234.56, 6), QStringLiteral("1.234,56"));
        QCOMPARE(shownCount(20000), QStringLiteral("20.000"));
        QCOMPARE(shownShare(0.002), QStringLiteral("0,20 %"));
    }

    void digitsKeepTheirNumber() {
        QLocale::setDefault(kEnglish);
        QCOMPARE(shownNumber(8.31, 4), QStringLiteral("8.310"));
        QCOMPARE(shownNumber(0.169, 4), QStringLiteral("0.1690"));
        QCOMPARE(shownNumber(0, 4), QStringLiteral("0.000"));
        QCOMPARE(shownNumber(-12345.6, 4), QStringLiteral("-12,346"));
        QCOMPARE(shownNumber(1.5e-7, 4), QStringLiteral("1.500e-7"));
        QCOMPARE(shownNumber(2.5e12, 2), QStringLiteral("2.5e12"));
    }

    void shortNumbersHaveNoTrailingZeros() {
        QLocale::setDefault(kEnglish);
        QCOMPARE(shortNumber(4.6899999999), QStringLiteral("4.69"));
        QCOMPARE(shortNumber(0.2), QStringLiteral("0.2"));
        QCOMPARE(shortNumber(-0.0), QStringLiteral("0"));
        QCOMPARE(shortNumber(1e-9), QStringLiteral("1e-9"));
        QCOMPARE(shortNumber(100), QStringLiteral("100"));
    }

    void whatIsNoNumberIsNotShownAsOne() {
        QCOMPARE(shownNumber(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
        QCOMPARE(shortNumber(-std::numeric_limits<double>::infinity()), QStringLiteral("−∞"));
    }

    void tinySharesAreNotShownAsNothing() {
        QLocale::setDefault(kEnglish);
        QCOMPARE(shownShare(0), QStringLiteral("0.00 %"));
        QCOMPARE(shownShare(1e-8), QStringLiteral("< 0.01 %"));
    }

    void bothSignsAreReadWhereOnlyOneReadingIsPossible_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("english");
        QTest::addColumn<double>("vietnamese");
        QTest::newRow("point") << "-12.5" << -12.5 << -12.5;
        QTest::newRow("comma") << "-12,5" << -12.5 << -12.5;
        QTest::newRow("English groups") << "1,234.56" << 1234.56 << 1234.56;
        QTest::newRow("Vietnamese groups") << "1.234,56" << 1234.56 << 1234.56;
        QTest::newRow("two groups, commas") << "1,234,567" << 1234567.0 << 1234567.0;
        QTest::newRow("two groups, points") << "1.234.567" << 1234567.0 << 1234567.0;
        QTest::newRow("ambiguous point") << "1.234" << 1.234 << 1234.0;
        QTest::newRow("ambiguous comma") << "1,234" << 1234.0 << 1.234;
        QTest::newRow("leading zero") << "0,125" << 0.125 << 0.125;
        QTest::newRow("four decimals") << "1,2345" << 1.2345 << 1.2345;
        QTest::newRow("exponent") << "1,5e-3" << 1.5e-3 << 1.5e-3;
        QTest::newRow("blanks") << " 12 345.5 " << 12345.5 << 12345.5;
        QTest::newRow("minus sign") << QStringLiteral("−2") << -2.0 << -2.0;
        QTest::newRow("plus") << "+2" << 2.0 << 2.0;
        QTest::newRow("no leading digit") << ".5" << 0.5 << 0.5;
    }
    void bothSignsAreReadWhereOnlyOneReadingIsPossible() {
        QFETCH(QString, typed);
        QFETCH(double, english);
        QFETCH(double, vietnamese);

        QLocale::setDefault(kEnglish);
        QCOMPARE(parseShown(typed).value_or(NAN), english);
        QLocale::setDefault(kVietnamese);
        QCOMPARE(parseShown(typed).value_or(NAN), vietnamese);
    }

    void nonsenseIsRefused_data() {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"", "-", ".", "1,2,3", "1.23.456", "1,234.5.6", "1.2,345.6",
                                  "nan", "inf", "1e999", "4 bits", "0x10", "1e", "--1"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void nonsenseIsRefused() {
        QFETCH(QString, typed);
        QVERIFY(!parseShown(typed));
    }

    void whatIsShownCanBeTypedBack() {
        for (const QLocale& locale : {kEnglish, kVietnamese}) {
            QLocale::setDefault(locale);
            for (const double value :
                 {0.0, 4.69, -9.984, 0.001, 1e-9, 123456.0, -2.5e12, 1.234, 1234.0})
                QCOMPARE(parseShown(shortNumber(value)).value_or(NAN), value);
        }
    }
};

QUANTSCOPE_TEST_CLASS(tst_Numbers)
#include "tst_numbers.moc"
