// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QtTest/QTest>
#include <random>

#include "core/base/printable.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

class tst_Printable : public QObject {
    Q_OBJECT

private slots:
    void keepsWords();
    void replacesWhatTerminalsObey();
    void replacesBytesThatAreNoText_data();
    void replacesBytesThatAreNoText();
    void cutsBetweenCharacters();
    void anyBytesGiveText();
};

void tst_Printable::keepsWords() {
    for (const char* text : {"", "layer.0/weight", "tầng “một”", "字 🙂"})
        QCOMPARE(printable(text), std::string(text));
}

void tst_Printable::replacesWhatTerminalsObey() {
    QCOMPARE(printable("a\x1b[31mb\n"), std::string("a�[31mb�"));
    QCOMPARE(printable("\x7f\xc2\x9b"), std::string("��"));
    QCOMPARE(printable("\u202egpj.exe"), std::string("�gpj.exe"));
    QCOMPARE(printable("\u2066x\u2028y"), std::string("�x�y"));
    QCOMPARE(printable(std::string("a\0b", 3)), std::string("a�b"));
}

void tst_Printable::replacesBytesThatAreNoText_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("lone continuation") << QByteArray("a\x80") << "a�";
    QTest::newRow("cut character") << QByteArray("a\xe1\xba") << "a��";
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << "��";
    QTest::newRow("overlong of three") << QByteArray("\xe0\x80\xaf") << "���";
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << "���";
    QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << "����";
    QTest::newRow("never a first byte") << QByteArray("\xff\xfe") << "��";
}

void tst_Printable::replacesBytesThatAreNoText() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);

    QCOMPARE(QString::fromStdString(printable(bytes.toStdString())), shown);
}

void tst_Printable::cutsBetweenCharacters() {
    QCOMPARE(printable("tầng một", 2), std::string("tầ…"));
    QCOMPARE(printable("tầng", 4), std::string("tầng"));
    QCOMPARE(printable(std::string(100000, 'x'), 3), std::string("xxx…"));
}

void tst_Printable::anyBytesGiveText() {
    std::mt19937 random(11);
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes(static_cast<int>(random() % 24), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        const std::string shown = printable(bytes.toStdString());
        // Qt's own converter, as a second opinion, finds nothing to replace but what stands there.
        QCOMPARE(QString::fromStdString(shown).toStdString(), shown);
    }
}

QUANTSCOPE_TEST_CLASS(tst_Printable)
#include "tst_printable.moc"
