// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QTest>

#include <memory>

#include "tests/support/test_classes.h"
#include "ui/panels/pins_row.h"
#include "ui/theme/theme.h"

using namespace quantscope;

namespace {

std::vector<PinChip> chipsOf(const char* letters) {
    std::vector<PinChip> chips;
    for (const char* letter = letters; *letter; ++letter)
        chips.push_back({*letter, QStringLiteral("MinMax 4b"), QStringLiteral("8.31 dB"),
                         QStringLiteral("4-bit symmetric, per tensor, MinMax")});
    return chips;
}

}  // namespace

class tst_PinsRow : public QObject {
    Q_OBJECT

private slots:
    void init() {
        row_ = std::make_unique<PinsRow>();
        row_->showStyle(theme(ThemeId::Light).plot);
        row_->resize(1200, 40);
        row_->show();
        QVERIFY(QTest::qWaitForWindowActive(row_.get()));
    }
    void cleanup() { row_.reset(); }

    void withoutPinsItSaysWhatToDo() {
        QVERIFY(!row_->chip('A'));
        QVERIFY(!button("pins.compare")->isVisible());
        QVERIFY(!row_->findChild<QLabel*>()->text().isEmpty());
        QSignalSpy asked(row_.get(), &PinsRow::pinRequested);
        button("pins.add")->click();
        QCOMPARE(asked.size(), 1);
    }

    void chipsTellLetterNameAndResult() {
        row_->showPins(chipsOf("AB"));

        QVERIFY(row_->chip('A')->text().contains(QStringLiteral("MinMax 4b")));
        QVERIFY(row_->chip('B')->text().startsWith(u'B'));
        QVERIFY(row_->chip('B')->accessibleName().contains(QStringLiteral("8.31 dB")));
        QVERIFY(!row_->chip('C'));
    }

    // Where there is no room for six names, letters and results remain.
    void narrowRowsLeaveNamesOut() {
        row_->showPins(chipsOf("ABCDEF"));
        row_->resize(700, 80);

        QVERIFY(!row_->chip('F')->text().contains(QStringLiteral("MinMax")));
        QVERIFY(row_->chip('F')->text().contains(QStringLiteral("8.31 dB")));
    }

    // Checklist 40: with all colour taken away, no two of the six signs are the same picture.
    void signsDifferInGreyscale() {
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast}) {
            row_->showStyle(theme(id).plot);
            row_->showPins(chipsOf("ABCDEF"));
            QSet<QByteArray> pictures;
            for (const char letter : Pins::kLetters) {
                const QImage sign =
                    row_->chip(letter)->icon().pixmap(26, 14).toImage().convertToFormat(
                        QImage::Format_Alpha8);
                pictures.insert(QByteArray(reinterpret_cast<const char*>(sign.constBits()),
                                           sign.sizeInBytes()));
            }
            QCOMPARE(pictures.size(), qsizetype(6));
        }
    }

    void keysOnAChipDoEverything() {
        row_->showPins(chipsOf("AC"));
        QSignalSpy loads(row_.get(), &PinsRow::loadRequested);
        QSignalSpy removals(row_.get(), &PinsRow::removeRequested);
        QToolButton* chip = row_->chip('C');
        chip->setFocus();

        QTest::keyClick(chip, Qt::Key_Return);
        QTest::keyClick(chip, Qt::Key_Delete);

        QCOMPARE(loads.value(0).value(0).value<char>(), 'C');
        QCOMPARE(removals.value(0).value(0).value<char>(), 'C');
    }

    void renamingTakesEnterAndForgetsOnEscape() {
        row_->showPins(chipsOf("A"));
        QSignalSpy names(row_.get(), &PinsRow::renamed);
        auto* name = row_->findChild<QLineEdit*>(QStringLiteral("pins.name"));
        row_->chip('A')->setFocus();

        QTest::keyClick(row_->chip('A'), Qt::Key_F2);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("before"));
        QTest::keyClick(name, Qt::Key_Escape);
        QCOMPARE(names.size(), 0);
        QVERIFY(!name->isVisible());
        QVERIFY(row_->chip('A')->hasFocus());

        QTest::keyClick(row_->chip('A'), Qt::Key_F2);
        QTest::keyClicks(name, QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(names.size(), 1);
        QCOMPARE(names[0][1].toString(), QStringLiteral("mine"));
    }

    // A pin that goes while its chip has the keyboard leaves it to a neighbour.
    void focusStaysAmongTheChips() {
        row_->showPins(chipsOf("ABC"));
        row_->chip('B')->setFocus();
        row_->showPins(chipsOf("AC"));
        QVERIFY(row_->chip('C')->hasFocus());
        row_->showPins({});
        QVERIFY(button("pins.add")->hasFocus());
    }

    void theHoldButtonIsForPinA() {
        row_->showPins(chipsOf("B"));
        QVERIFY(!button("pins.hold")->isEnabled());

        row_->showPins(chipsOf("AB"));
        QSignalSpy held(row_.get(), &PinsRow::heldChanged);
        QTest::mousePress(button("pins.hold"), Qt::LeftButton);
        QTest::mouseRelease(button("pins.hold"), Qt::LeftButton);
        QCOMPARE(held.size(), 2);
        QVERIFY(held[0][0].toBool() && !held[1][0].toBool());
    }

    void everyControlHasAName() {
        row_->showPins(chipsOf("ABCDEF"));
        for (const QToolButton* each : row_->findChildren<QToolButton*>())
            if (each->isVisible()) {
                QVERIFY(!each->accessibleName().isEmpty());
                QVERIFY(each->focusPolicy() & Qt::TabFocus);
            }
    }

private:
    QToolButton* button(const char* name) {
        return row_->findChild<QToolButton*>(QString::fromLatin1(name));
    }

    std::unique_ptr<PinsRow> row_;
};

QUANTSCOPE_TEST_CLASS(tst_PinsRow)
#include "tst_pins_row.moc"
