// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "ui/dialogs/tensor_picker.h"

using namespace quantscope;

namespace {

std::vector<TensorEntry> entries() {
    std::vector<TensorEntry> all;
    for (const char* name : {"embed.weight", "layer.0.bias", "layer.0.weight", "head.weight"}) {
        TensorEntry entry;
        entry.name = name;
        entry.type = "F32";
        entry.shape = {4, 2};
        all.push_back(entry);
    }
    all.front().readable = false;
    return all;
}

struct ShownPicker {
    ShownPicker() : picker(QStringLiteral("model.safetensors"), all) { picker.open(); }

    std::vector<TensorEntry> all = entries();
    TensorPicker picker;
    QSignalSpy chosen{&picker, &TensorPicker::chosen};
    QLineEdit* filter = picker.findChild<QLineEdit*>(QStringLiteral("tensorPicker.filter"));
    QTableView* list = picker.findChild<QTableView*>(QStringLiteral("tensorPicker.list"));
    QPushButton* ok = picker.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
};

}  // namespace

class tst_TensorPicker : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<std::size_t>("std::size_t"); }

    void theFirstThatCanBeReadIsChosen() {
        ShownPicker shown;

        shown.ok->click();

        QCOMPARE(shown.chosen.size(), 1);
        QCOMPARE(shown.chosen.front().front().value<std::size_t>(), std::size_t{1});
    }

    void aNarrowedListStillGivesTheEntryOfTheFile() {
        ShownPicker shown;

        QTest::keyClicks(shown.filter, QStringLiteral("HEAD"));
        QCOMPARE(shown.list->model()->rowCount(), 1);
        QTest::keyClick(shown.filter, Qt::Key_Return);

        QCOMPARE(shown.chosen.size(), 1);
        QCOMPARE(shown.chosen.front().front().value<std::size_t>(), std::size_t{3});
    }

    void nothingThatMatchesCannotBeOpened() {
        ShownPicker shown;

        QTest::keyClicks(shown.filter, QStringLiteral("attnn"));

        QVERIFY(!shown.ok->isEnabled());
        QTest::keyClick(shown.filter, Qt::Key_Return);
        QVERIFY(shown.chosen.isEmpty());
        QVERIFY(shown.picker.isVisible());
    }

    void whatHoldsNoNumbersCannotBeChosen() {
        ShownPicker shown;

        QTest::keyClicks(shown.filter, QStringLiteral("embed"));

        QCOMPARE(shown.list->model()->rowCount(), 1);
        QVERIFY(!shown.ok->isEnabled());
    }
};

QUANTSCOPE_TEST_CLASS(tst_TensorPicker)
#include "tst_tensor_picker.moc"
