// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "ui/pages/limit_edits.h"

using namespace quantscope;

namespace {

Scenario symmetricScenario() {
    Scenario scenario;
    scenario.scheme.kind = SchemeKind::Symmetric;
    scenario.scheme.bits = 4;
    return scenario;
}

Scenario asymmetricScenario() {
    Scenario scenario = symmetricScenario();
    scenario.scheme.kind = SchemeKind::Asymmetric;
    return scenario;
}

MethodPick pickAt(const char* method, double limit, double mse, double sqnr) {
    MethodPick pick;
    pick.calibration.method = method;
    pick.limit = limit;
    pick.errors.mse = mse;
    pick.errors.sqnrDb = sqnr;
    return pick;
}

Sweep threePicks() {
    Sweep sweep;
    sweep.picks = {pickAt("minmax", 10, 0.17, 8.3), pickAt("mse", 4.7, 0.07, 12.1),
                   pickAt("entropy", 3.2, 0.09, 11.0)};
    return sweep;
}

// Levels −1, 0, 1 with edges at ±0.5.
Analysis threeLevels() {
    Analysis analysis;
    analysis.groups = {AffineParams{.scale = 1, .zeroPoint = 0, .codes = {-1, 1}, .clip = {-1, 1}}};
    analysis.table = LevelTable{{-1, 0, 1}, {-0.5F, 0.5F}, -1.5F, 1.5F};
    return analysis;
}

}  // namespace

class tst_LimitEdits : public QObject {
    Q_OBJECT

private slots:
    void gripsShowTheLimitsInUse() {
        QVERIFY(shownLimits(symmetricScenario(), threeLevels()) == (ClipRange{-1, 1}));
    }

    void gripsStayWhereAHandHasPutThem() {
        const Scenario manual = withManualLimits(symmetricScenario(), {-3, 2});

        QVERIFY(shownLimits(manual, threeLevels()) == (ClipRange{-3, 2}));
    }

    void severalGroupsHaveNoGrips() {
        Analysis analysis = threeLevels();
        analysis.groups.push_back(analysis.groups.front());

        QVERIFY(!shownLimits(symmetricScenario(), analysis));
    }

    void movingOneGripMirrorsTheOther() {
        const Scenario moved =
            withMovedLimit(symmetricScenario(), {-9, 9}, LimitSide::Upper, 4.5, false);

        QCOMPARE(moved.calibration.method, std::string("manual"));
        QCOMPARE(moved.calibration.lower, -4.5);
        QCOMPARE(moved.calibration.upper, 4.5);
    }

    void shiftMovesOneSideOnly() {
        const Scenario moved =
            withMovedLimit(symmetricScenario(), {-9, 9}, LimitSide::Lower, -4.5, true);

        QCOMPARE(moved.calibration.lower, -4.5);
        QCOMPARE(moved.calibration.upper, 9.0);
    }

    void asymmetricLimitsMoveApart() {
        const Scenario moved =
            withMovedLimit(asymmetricScenario(), {0, 9}, LimitSide::Upper, 4.5, false);

        QCOMPARE(moved.calibration.lower, 0.0);
        QCOMPARE(moved.calibration.upper, 4.5);
    }

    void aMirroredGripPastZeroKeepsTheOrder() {
        const Scenario moved =
            withMovedLimit(symmetricScenario(), {-9, 9}, LimitSide::Upper, -2, false);

        QCOMPARE(moved.calibration.lower, -2.0);
        QCOMPARE(moved.calibration.upper, 2.0);
    }

    void nothingOfTheMethodIsLeftInManual() {
        Scenario scenario = symmetricScenario();
        scenario.calibration.method = "percentile";
        scenario.calibration.parameter = 99.9;

        const Scenario moved = withMovedLimit(scenario, {-9, 9}, LimitSide::Upper, 4.5, false);

        QVERIFY(!moved.calibration.parameter);
    }

    void unequalLimitsMakeASymmetricSchemeAsymmetric() {
        const auto next =
            asymmetricForUnequalLimits(withManualLimits(symmetricScenario(), {-3, 2}));

        QVERIFY(next.has_value());
        QCOMPARE(next->scheme.kind, SchemeKind::Asymmetric);
        QVERIFY(!asymmetricForUnequalLimits(withManualLimits(symmetricScenario(), {-3, 3})));
        QVERIFY(!asymmetricForUnequalLimits(withManualLimits(asymmetricScenario(), {-3, 2})));
        QVERIFY(!asymmetricForUnequalLimits(symmetricScenario()));
    }

    void aResetFindsTheMethodBeforeTheHand() {
        Scenario percentile = symmetricScenario();
        percentile.calibration.method = "percentile";
        percentile.calibration.parameter = 99.9;
        History history(symmetricScenario());
        const auto now = History::Time();
        history.push(percentile, "calibration.method", now);
        history.push(withManualLimits(percentile, {-3, 3}), "calibration.upper", now);
        history.push(withManualLimits(percentile, {-2, 2}), "calibration.lower", now);

        QVERIFY(calibrationBeforeManual(history) == percentile.calibration);
    }

    void theNearestMethodIsTheOneWhoseLimitIsClosest() {
        const Sweep sweep = threePicks();

        QCOMPARE(nearestMethod(sweep, {-4.2, 4.2})->calibration.method, std::string("mse"));
        QCOMPARE(nearestMethod(sweep, {-1, 30})->calibration.method, std::string("minmax"));
        QVERIFY(nearestMethod(Sweep{}, {-1, 1}) == nullptr);
    }

    void theBestMethodFollowsTheMetric() {
        Sweep sweep = threePicks();
        sweep.picks[0].errors.cosine = 0.99;

        QCOMPARE(bestMethod(sweep, Metric::Mse)->calibration.method, std::string("mse"));
        QCOMPARE(bestMethod(sweep, Metric::Sqnr)->calibration.method, std::string("mse"));
        QCOMPARE(bestMethod(sweep, Metric::Cosine)->calibration.method, std::string("minmax"));
        QVERIFY(bestMethod(sweep, Metric::Kl) == nullptr);
    }

    void codesAndValuesNameTheSameCell() {
        const Analysis analysis = threeLevels();
        const ClipRange visible{-4, 4};

        QCOMPARE(codeAt(analysis, 0.2).value_or(99), 0);
        QCOMPARE(codeAt(analysis, -3).value_or(99), -1);
        QVERIFY(cellOf(analysis, 0, visible) == (ClipRange{-0.5, 0.5}));
        QVERIFY(cellOf(analysis, 1, visible) == (ClipRange{0.5, 4}));
        QVERIFY(!cellOf(analysis, 2, visible));
    }
};

QUANTSCOPE_TEST_CLASS(tst_LimitEdits)
#include "tst_limit_edits.moc"
