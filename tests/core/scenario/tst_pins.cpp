// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtTest/QTest>

#include <string>

#include "core/scenario/history.h"
#include "core/scenario/pins.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/session_json.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace std::chrono_literals;

namespace {

Scenario withBits(int bits) {
    Scenario scenario = defaultScenario();
    scenario.scheme.bits = bits;
    return scenario;
}

Pins pinsOfBits(int from, int to) {
    Pins pins;
    for (int bits = from; bits <= to; ++bits)
        pins = pins.withAdded(withBits(bits));
    return pins;
}

std::string lettersOf(const Pins& pins) {
    std::string letters;
    for (const Pin& pin : pins.all())
        letters += pin.letter;
    return letters;
}

History::Time at(std::chrono::milliseconds time) {
    return History::Time(time);
}

}  // namespace

class tst_Pins : public QObject {
    Q_OBJECT

private slots:
    void sixPinsGetTheLettersInTurn() {
        const Pins pins = pinsOfBits(2, 7);

        QCOMPARE(lettersOf(pins), std::string("ABCDEF"));
        QVERIFY(pins.isFull());
        QCOMPARE(pins.find('C')->scenario.scheme.bits, 4);
        QVERIFY(!pins.find('G'));
    }

    void aFreedLetterIsUsedAgain() {
        const Pins pins = pinsOfBits(2, 4).without('B').withAdded(withBits(8));

        QCOMPARE(lettersOf(pins), std::string("ABC"));
        QCOMPARE(pins.find('B')->scenario.scheme.bits, 8);
        QCOMPARE(pins.oldest().letter, 'A');
        QCOMPARE(pins.without('A').oldest().letter, 'C');
    }

    void comparisonsStartWithTheFirstTwo() {
        using Sides = std::array<ComparedSide, 2>;

        QCOMPARE(Pins().firstSides(), Sides{});
        QCOMPARE(pinsOfBits(2, 2).firstSides(), (Sides{'A', std::nullopt}));
        QCOMPARE(pinsOfBits(2, 4).without('A').firstSides(), (Sides{'B', 'C'}));
    }

    void replacingMakesThePinTheNewest() {
        const Pins pins = pinsOfBits(2, 4).renamed('A', "mine").withReplaced('A', withBits(8));

        QCOMPARE(pins.oldest().letter, 'B');
        QCOMPARE(pins.find('A')->scenario.scheme.bits, 8);
        QVERIFY(pins.find('A')->name.empty());
    }

    void changesLeaveTheValueTheyCameFrom() {
        const Pins before = pinsOfBits(2, 3);
        const Pins after = before.swapped('A', 'B').renamed('A', "new");

        QCOMPARE(before.find('A')->scenario.scheme.bits, 2);
        QCOMPARE(after.find('A')->scenario.scheme.bits, 3);
        QVERIFY(before == pinsOfBits(2, 3));
        QVERIFY(!(before == after));
        QVERIFY(before.without('F') == before);
    }

    void aLongNameIsCutBetweenCharacters() {
        std::string name;
        for (int i = 0; i < 60; ++i)
            name += "ộ";  // three bytes each: 80 is within one
        const Pins pins = pinsOfBits(2, 2).renamed('A', name);

        QCOMPARE(pins.find('A')->name.size(), std::size_t{78});
        QVERIFY(QString::fromStdString(pins.find('A')->name) == QString(u'ộ').repeated(26));
    }

    void whatIsReadLosesImpossibleAndDoubleLetters() {
        const Pins pins = Pins::of({{'B', "b", 0, withBits(2)},
                                    {'A', "a", 1, withBits(3)},
                                    {'B', "again", 2, withBits(4)},
                                    {'x', "no", 3, withBits(5)}});

        QCOMPARE(lettersOf(pins), std::string("AB"));
        QCOMPARE(pins.find('B')->name, std::string("b"));
    }

    // The MatMul page has a state of its own, which a pin of a tensor must not throw away.
    void loadingAPinKeepsTheProduct() {
        Scenario live = withBits(8);
        live.matmul.rows = 7;
        const Pins pins = pinsOfBits(4, 4);

        const Scenario next = loaded(*pins.find('A'), live);
        QCOMPARE(next.scheme.bits, 4);
        QCOMPARE(next.matmul.rows, live.matmul.rows);
    }

    void lookingBackKeepsTheViewUnlessTheValuesAreOthers() {
        Scenario pinned = withBits(4);
        pinned.view.visible = ClipRange{-1, 1};
        const Pins pins = Pins().withAdded(pinned);
        Scenario live = withBits(8);
        live.view.visible = ClipRange{-3, 3};

        QVERIFY(seenLike(*pins.find('A'), live).view == live.view);
        QCOMPARE(seenLike(*pins.find('A'), live).scheme.bits, 4);

        std::get<GeneratedData>(live.data).seed = 7;
        QVERIFY(seenLike(*pins.find('A'), live).view.visible == pinned.view.visible);
    }

    void undoBringsPinsBack() {
        History history(withBits(4));
        const Pins one = pinsOfBits(4, 4);
        history.push(SessionState{withBits(4), one}, "pins.add.A", at(0ms));
        history.push(withBits(8), "scheme.bits", at(1ms));
        history.push(SessionState{withBits(8), one.without('A')}, "pins.remove.A", at(2ms));
        QCOMPARE(history.steps().size(), std::size_t{4});
        QVERIFY(history.pins().isEmpty());

        history.undo();
        QVERIFY(history.pins() == one);
        QCOMPARE(history.current().scheme.bits, 8);
        history.undo();
        history.undo();
        QVERIFY(history.pins().isEmpty());
        history.goTo(2);
        QVERIFY(history.pins() == one);
    }

    // Pinning twice quickly is two steps, and ends what a drag would merge with.
    void pinStepsNeverMerge() {
        History history(withBits(4));
        history.beginDrag("calibration.upper");
        history.push(withBits(5), "calibration.upper", at(0ms));
        history.push(SessionState{withBits(5), pinsOfBits(5, 5)}, "pins.add.A", at(1ms));
        history.push(withBits(6), "calibration.upper", at(2ms));
        QCOMPARE(history.steps().size(), std::size_t{4});
        QVERIFY(history.steps()[2].scenario == withBits(5));
        QVERIFY(history.steps()[3].pins == pinsOfBits(5, 5));

        history.push(SessionState{withBits(6), history.pins()}, "pins.add.A", at(3ms));
        QCOMPARE(history.steps().size(), std::size_t{4});
    }

    void aSessionComesBackAsItWas() {
        Session session;
        session.state = {withBits(4), pinsOfBits(2, 7).without('C').renamed('B', "tốt \"nhất\"")};
        session.page = "compare";
        session.state.scenario.view.visible = ClipRange{-2, 2};

        const auto read = parseSession(sessionJson(session));
        QVERIFY(read);
        QVERIFY(read.value().notes.empty());
        QVERIFY(read.value().session == session);
    }

    void aBrokenPinIsLeftOutWithANote() {
        Session session;
        session.state = {withBits(4), pinsOfBits(2, 3)};
        std::string json = sessionJson(session);
        const auto bits = json.rfind("\"bits\": 3");
        QVERIFY(bits != std::string::npos);
        json.replace(bits, 9, "\"bits\": 99");

        const auto read = parseSession(json);
        QVERIFY(read);
        QCOMPARE(lettersOf(read.value().session.state.pins), std::string("A"));
        QCOMPARE(read.value().notes.size(), std::size_t{1});
    }

    void brokenSessionsAreRefused_data() {
        QTest::addColumn<QString>("json");
        QTest::newRow("empty") << QString();
        QTest::newRow("cut off") << QStringLiteral("{\"quantscope\": \"session\", \"pins\": [");
        QTest::newRow("no object") << QStringLiteral("[1, 2]");
        QTest::newRow("a scenario") << QString::fromStdString(scenarioJson(defaultScenario()));
        QTest::newRow("no scenario") << QStringLiteral("{\"quantscope\": \"session\"}");
        QTest::newRow("deep") << QStringLiteral("{\"quantscope\": \"session\", \"pins\": ") +
                                     QString(u'[').repeated(5000) + QString(u']').repeated(5000) +
                                     u'}';
        QTest::newRow("odd types")
            << QStringLiteral("{\"quantscope\": \"session\", \"scenario\": 7, \"pins\": {}}");
    }
    void brokenSessionsAreRefused() {
        QFETCH(QString, json);
        const auto read = parseSession(json.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().code == Errc::BadInput);
        QVERIFY(!english(read.error().message).empty());
    }

    // Whatever a crash leaves of the file: never a crash of the reader.
    void everyCutOfASessionIsReadOrRefused() {
        Session session;
        session.state = {withBits(4), pinsOfBits(2, 2)};
        const std::string json = sessionJson(session);
        for (std::size_t length = 0; length + 1 < json.size(); length += 7)
            QVERIFY(!parseSession(json.substr(0, length)));
    }

    void portableSessionsHoldNoFolder() {
        Scenario scenario = defaultScenario();
        scenario.data = FileData{"/nobody/models/a.npy", {}, 12, {}};
        Session session;
        session.state = {scenario, Pins().withAdded(scenario)};

        const Session portable = portableSession(session, "/nobody");
        QVERIFY(sessionJson(portable).find("nobody") == std::string::npos);
        QVERIFY(locatedSession(portable, "/nobody") == session);
    }
};

QUANTSCOPE_TEST_CLASS(tst_Pins)
#include "tst_pins.moc"
