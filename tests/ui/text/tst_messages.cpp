// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QtTest/QTest>

#include <array>

#include "tests/support/test_classes.h"
#include "ui/text/messages.h"

using namespace quantscope;

class tst_Messages : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void placeholdersAreFilledInTheUsersLocale() {
        const Message message{"%1 of %2 values in %3, mean %4",
                              {std::int64_t{12}, std::int64_t{20000}, std::string("a.npy"), 0.5}};

        QCOMPARE(text(message), QStringLiteral("12 of 20,000 values in a.npy, mean 0.5"));
    }

    void anArgumentIsNotATemplate() {
        const Message message{"%1 and %2", {std::string("%2.npy"), std::string("b.npy")}};

        QCOMPARE(text(message), QStringLiteral("%2.npy and b.npy"));
    }

    void aPlaceholderWithoutArgumentStays() {
        QCOMPARE(text(Message{"100 % of %1", {}}), QStringLiteral("100 % of %1"));
    }

    void sentencesAreJoined() {
        const std::array messages{Message{"One.", {}}, Message{"Two.", {}}};

        QCOMPARE(text(messages), QStringLiteral("One. Two."));
    }
};

QUANTSCOPE_TEST_CLASS(tst_Messages)
#include "tst_messages.moc"
