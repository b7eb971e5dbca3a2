// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtTest/QTest>

#include <limits>
#include <numeric>
#include <string>

#include "core/scenario/pinned_result.h"
#include "core/scenario/prepare.h"
#include "core/scenario/result_numbers.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Dataset datasetOf(const Scenario& scenario) {
    return withIndex(makeDataset(loadData(scenario.data, {}).value())).value();
}

Analysis analysisWith(double ErrorReport::*number, double value) {
    Analysis analysis;
    analysis.sums.valueSquares = 1;
    analysis.errors.values = 1;
    analysis.errors.mse = 1;
    analysis.errors.*number = value;
    return analysis;
}

Analysis withSqnr(std::optional<double> sqnr, double mse) {
    Analysis analysis;
    analysis.sums.valueSquares = 1;
    analysis.errors.mse = mse;
    analysis.errors.sqnrDb = sqnr;
    return analysis;
}

std::string told(const ResultChange& change) {
    const std::string amount = english(change.amount);
    const std::string word = change.verdict ? english(verdictWord(*change.verdict)) : "";
    return word.empty() ? amount : amount + " " + word;
}

// By the first letter of "tensor", "groups", "format" and "stochastic".
Scenario withScheme(int scheme) {
    Scenario scenario = defaultScenario();
    if (scheme == 'g')
        scenario.scheme.per = {Granularity::Kind::Group, 0, 32};
    if (scheme == 'f') {
        scenario.scheme.kind = SchemeKind::Format;
        scenario.scheme.format = "q4_0";
    }
    if (scheme == 's')
        scenario.scheme.rounding = Rounding::Stochastic;
    return scenario;
}

}  // namespace

class tst_ResultNumbers : public QObject {
    Q_OBJECT

private slots:
    void noValuesHaveNoAverages();
    void changesAreToldInWordsAndSign_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* id, double before, double after,
                            const char* words) {
            QTest::newRow(name) << QString::fromUtf8(id) << before << after
                                << QString::fromUtf8(words);
        };
        row("mse falls", "mse", 0.1690, 0.0705, "−58.3 % better");
        row("mse grows", "mse", 0.1, 0.15, "+50 % worse");
        row("error many times", "max_abs_error", 0.713, 5.291, "× 7.42 worse");
        row("error a fraction", "max_abs_error", 5.291, 0.01, "÷ 529 better");
        row("clipping begins", "clipping_mse", 0, 0.033, "new worse");
        row("clipping ends", "clipping_mse", 0.033, 0, "gone better");
        row("clipped share", "clipped_fraction", 0, 0.002, "+0.2 points worse");
        row("fewer clipped", "clipped_fraction", 0.05, 0.002, "−4.8 points better");
        row("levels", "code_entropy_bits", 2, 1.5, "−0.5 bits");
        row("fewer bits", "bits_per_value", 8, 4.125, "−3.88 bits better");
        row("compression", "compression", 4, 8, "× 2 better");
        row("same", "mse", 0.1, 0.1, "same");
        row("same nothing", "clipping_mse", 0, 0, "same");
    }
    void changesAreToldInWordsAndSign() {
        QFETCH(QString, id);
        QFETCH(double, before);
        QFETCH(double, after);
        QFETCH(QString, words);
        double ErrorReport::*number = nullptr;
        if (id == QLatin1String("mse"))
            number = &ErrorReport::mse;
        else if (id == QLatin1String("max_abs_error"))
            number = &ErrorReport::maxAbsError;
        else if (id == QLatin1String("clipping_mse"))
            number = &ErrorReport::clippingMse;
        else if (id == QLatin1String("clipped_fraction"))
            number = &ErrorReport::clippedFraction;
        else if (id == QLatin1String("code_entropy_bits"))
            number = &ErrorReport::codeEntropyBits;
        else if (id == QLatin1String("bits_per_value"))
            number = &ErrorReport::bitsPerValue;
        else
            number = &ErrorReport::compression;

        const ResultChange change = resultChange(id.toStdString(), analysisWith(number, before),
                                                 analysisWith(number, after));
        QCOMPARE(QString::fromStdString(told(change)), words);
        QCOMPARE(*change.difference, before == after ? 0 : after - before);
    }

    void decibelsGoUpToBetter() {
        QCOMPARE(told(resultChange("sqnr_db", withSqnr(8.31, 1), withSqnr(12.1, 0.5))),
                 std::string("+3.79 dB better"));
        QCOMPARE(told(resultChange("sqnr_db", withSqnr(12.1, 1), withSqnr(8.31, 0.5))),
                 std::string("−3.79 dB worse"));
    }

    // Without any error there are no decibels to write, and yet it is the best there can be.
    void noErrorIsBetterThanAnyDecibels() {
        const Analysis lossless = withSqnr(std::nullopt, 0);
        QCOMPARE(told(resultChange("sqnr_db", withSqnr(80, 1e-9), lossless)),
                 std::string("+∞ dB better"));
        QCOMPARE(told(resultChange("sqnr_db", lossless, withSqnr(80, 1e-9))),
                 std::string("−∞ dB worse"));
        QCOMPARE(told(resultChange("sqnr_db", lossless, lossless)), std::string("same"));
        QCOMPARE(*resultChange("sqnr_db", lossless, lossless).difference, 0.0);
    }

    void whatIsNoNumberIsNotCompared() {
        Analysis silent;  // no signal
        const ResultChange change = resultChange("sqnr_db", silent, withSqnr(10, 1));
        QVERIFY(!change.verdict);
        QVERIFY(!change.difference);
        QVERIFY(change.amount.text.empty());
    }

    void limitsAreComparedWithoutAVerdict() {
        const Dataset dataset = datasetOf(defaultScenario());
        Scenario manual = defaultScenario();
        manual.calibration = {.method = "manual", .lower = -4.5, .upper = 4.5};
        const auto before = evaluate(dataset, defaultScenario());
        const auto after = evaluate(dataset, manual);
        QVERIFY(before && after);

        const double largest = dataset.stats.absMax();  // what MinMax picks
        const ResultChange lower = resultChange("lo", before.value(), after.value());
        const ResultChange upper = resultChange("hi", before.value(), after.value());
        QCOMPARE(lower.before.value(), -largest);
        QCOMPARE(lower.difference.value(), largest - 4.5);
        QCOMPARE(upper.before.value(), largest);
        QCOMPARE(upper.after.value(), 4.5);
        QVERIFY(lower.verdict == Verdict::Different && upper.verdict == Verdict::Different);
    }

    // Checklist 31.
    void directionsAreThoseOfTheField_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("higherIsBetter");
        QTest::newRow("SQNR") << QStringLiteral("sqnr_db") << true;
        QTest::newRow("cosine") << QStringLiteral("cosine") << true;
        QTest::newRow("MSE") << QStringLiteral("mse") << false;
        QTest::newRow("max") << QStringLiteral("max_abs_error") << false;
        QTest::newRow("clipped") << QStringLiteral("clipped_fraction") << false;
        QTest::newRow("KL") << QStringLiteral("kl") << false;
    }
    void directionsAreThoseOfTheField() {
        QFETCH(QString, id);
        QFETCH(bool, higherIsBetter);
        const ResultKind* kind = findResultKind(id.toStdString());
        QVERIFY(kind);
        QVERIFY(kind->better == (higherIsBetter ? Better::Higher : Better::Lower));
    }

    // Checklist 30, over schemes whose results come from different machinery.
    void aStateComparedWithItselfIsTheSameInEveryRow_data() {
        QTest::addColumn<int>("scheme");
        for (const char* name : {"tensor", "groups", "format", "stochastic"})
            QTest::newRow(name) << static_cast<int>(QByteArray(name)[0]);
    }
    void aStateComparedWithItselfIsTheSameInEveryRow() {
        QFETCH(int, scheme);
        const Scenario scenario = withScheme(scheme);
        const Dataset dataset = datasetOf(scenario);
        const auto one = pinnedResult(dataset, scenario);
        const auto other = pinnedResult(datasetOf(scenario), scenario);
        QVERIFY(one);
        QVERIFY(other);

        int compared = 0;
        for (const ResultKind& kind : resultKinds()) {
            const ResultChange change =
                resultChange(kind.id, one.value().analysis, other.value().analysis);
            if (!change.verdict)
                continue;
            QVERIFY2(*change.verdict == Verdict::Same, std::string(kind.id).c_str());
            QCOMPARE(*change.difference, 0.0);
            ++compared;
        }
        QVERIFY(compared >= 12);
    }

    void valuesAfterAreAsManyAsBefore_data() { aStateComparedWithItselfIsTheSameInEveryRow_data(); }
    void valuesAfterAreAsManyAsBefore() {
        QFETCH(int, scheme);
        const Scenario scenario = withScheme(scheme);
        const auto result = pinnedResult(datasetOf(scenario), scenario);
        QVERIFY(result);
        const ValuesAfter& after = result.value().after;

        QCOMPARE(std::accumulate(after.counts.begin(), after.counts.end(), std::uint64_t{0}),
                 std::uint64_t{20'000});
        QCOMPARE(after.x.size(), after.counts.size());
        QVERIFY(std::is_sorted(after.x.begin(), after.x.end()));
        QCOMPARE(after.levels, scheme == 't');
    }
};

void tst_ResultNumbers::noValuesHaveNoAverages() {
    const Analysis nothing;
    for (const char* id : {"mse", "rounding_mse", "clipping_mse", "mae", "max_abs_error",
                           "clipped_fraction", "zeroed_fraction", "code_entropy_bits", "sqnr_db"})
        QVERIFY2(!resultNumber(id, nothing), id);
}

QUANTSCOPE_TEST_CLASS(tst_ResultNumbers)
#include "tst_result_numbers.moc"
