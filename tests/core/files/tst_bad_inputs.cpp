// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "tests/support/bad_inputs.h"
#include "tests/support/peak_memory.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

class tst_BadInputs : public QObject {
    Q_OBJECT

private slots:
    void isAsTheManifestSays_data();
    void isAsTheManifestSays();
};

void tst_BadInputs::isAsTheManifestSays_data() {
    QTest::addColumn<std::size_t>("index");
    std::size_t index = 0;
    for (const BadInput& input : badInputs())
        QTest::newRow(input.file.c_str()) << index++;
    QVERIFY2(index > 0, "the manifest has no entry of a kind that is read");
}

void tst_BadInputs::isAsTheManifestSays() {
    QFETCH(std::size_t, index);
    static const std::vector<BadInput> inputs = badInputs();
    const BadInput& input = inputs.at(index);

    resetPeakMemory();
    const std::string wrong = whatIsWrong(input);
    const auto peak = peakMemory();

    QVERIFY2(wrong.empty(), wrong.c_str());
    if (peak)
        QVERIFY2(*peak <= allowedBytes(input),
                 (std::to_string(*peak >> 20U) + " MiB resident").c_str());
}

QUANTSCOPE_TEST_CLASS(tst_BadInputs)
#include "tst_bad_inputs.moc"
