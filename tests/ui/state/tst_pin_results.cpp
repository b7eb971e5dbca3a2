// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "core/scenario/pins.h"
#include "tests/support/test_classes.h"
#include "ui/state/analyzer.h"
#include "ui/state/pin_results.h"

using namespace quantscope;

namespace {

constexpr int kPatience = 60'000;

Scenario withSeed(std::uint64_t seed, std::size_t count = 20'000) {
    Scenario scenario = defaultScenario();
    std::get<GeneratedData>(scenario.data).seed = seed;
    std::get<GeneratedData>(scenario.data).count = count;
    return scenario;
}

}  // namespace

class tst_PinResults : public QObject {
    Q_OBJECT

private slots:
    // The pin of the state in view has its result in the same breath, and the same bits.
    void theStateInViewIsThereAtOnce() {
        Analyzer analyzer;
        analyzer.show(defaultScenario(), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        PinResults results(analyzer);

        results.need(this, {defaultScenario()});

        const auto result = results.of(defaultScenario());
        QVERIFY(result);
        QVERIFY(result->analysis.errors == analyzer.analysis()->errors);
        QVERIFY(result->analysis.sums == analyzer.analysis()->sums);
    }

    void otherValuesAreLoadedInTheBackground() {
        Analyzer analyzer;
        analyzer.show(withSeed(1), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        PinResults results(analyzer);
        QSignalSpy changed(&results, &PinResults::changed);

        results.need(this, {withSeed(2, 100'000), withSeed(3, 50'000)});
        QTRY_VERIFY_WITH_TIMEOUT(!results.running(), kPatience);

        QVERIFY(results.of(withSeed(2, 100'000)));
        QVERIFY(results.of(withSeed(3, 50'000)));
        QVERIFY(!results.of(withSeed(1)));
        QVERIFY(changed.size() >= 2);

        // Seen later, the same question gives the same bits.
        const auto before = results.of(withSeed(3, 50'000))->analysis.sums;
        analyzer.show(withSeed(3, 50'000), false);
        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled(), kPatience);
        QVERIFY(analyzer.analysis()->sums == before);
    }

    // Values that take more than a frame: first approximate in view, exact in the end.
    void bigValuesEndExact() {
        Analyzer analyzer;
        const Scenario big = withSeed(5, 3'000'000);
        analyzer.show(big, false);
        PinResults results(analyzer);
        results.need(this, {big});

        QTRY_VERIFY_WITH_TIMEOUT(analyzer.settled() && !results.running(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(results.of(big) && results.of(big)->analysis.exact(), kPatience);
        QVERIFY(results.of(big)->analysis.sums == analyzer.analysis()->sums);
    }

    void aDifferentViewIsTheSameQuestion() {
        Analyzer analyzer;
        analyzer.show(defaultScenario(), false);
        PinResults results(analyzer);
        results.need(this, {defaultScenario()});

        Scenario zoomed = defaultScenario();
        zoomed.view.visible = ClipRange{-1, 1};
        QVERIFY(results.of(zoomed));
    }

    void aFileThatIsGoneIsAFailureWithWords() {
        Analyzer analyzer;
        PinResults results(analyzer);
        Scenario scenario = defaultScenario();
        scenario.data = FileData{"/nowhere/at/all.npy", {}, 0, {}};

        results.need(this, {scenario});
        QTRY_VERIFY_WITH_TIMEOUT(!results.running(), kPatience);

        QVERIFY(!results.of(scenario));
        QVERIFY(results.failure(scenario));
        QVERIFY(!english(results.failure(scenario)->message).empty());
    }

    // Two pages want results; what one no longer wants stays for the other.
    void eachAskerKeepsItsOwn() {
        Analyzer analyzer;
        analyzer.show(defaultScenario(), false);
        PinResults results(analyzer);
        QObject other;
        Scenario eight = defaultScenario();
        eight.scheme.bits = 8;
        results.need(this, {defaultScenario(), eight});
        results.need(&other, {eight});

        results.need(this, {});
        QVERIFY(!results.of(defaultScenario()));
        QVERIFY(results.of(eight));
        results.need(&other, {});
        QVERIFY(!results.of(eight));
    }
};

QUANTSCOPE_TEST_CLASS(tst_PinResults)
#include "tst_pin_results.moc"
