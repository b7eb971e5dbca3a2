// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QtTest/QTest>

#include "core/calib/calibrator.h"
#include "core/data/generators.h"
#include "core/scenario/fields.h"
#include "tests/support/test_classes.h"
#include "ui/text/names.h"

using namespace quantscope;

namespace {

Scenario withLimits(double lower, double upper) {
    Scenario scenario = defaultScenario();
    scenario.calibration.method = "manual";
    scenario.calibration.lower = lower;
    scenario.calibration.upper = upper;
    return scenario;
}

}  // namespace

class tst_Names : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyFieldHasAName() {
        for (const Field& field : scenarioFields())
            QVERIFY2(fieldName(field.id) != QString::fromUtf8(field.id.data()), field.id.data());
    }

    void everyMethodHasAName() {
        for (const Calibrator& method : calibrators())
            QVERIFY2(methodName(method.id) != QString::fromUtf8(method.id.data()),
                     method.id.data());
    }

    void everyDistributionHasAName() {
        for (const DistributionInfo& row : distributions())
            QVERIFY2(!nameOf(row.distribution).isEmpty(), row.id.data());
    }

    void stepsSayWhatWasAndWhatIs() {
        const Scenario before = defaultScenario();
        Scenario after = before;
        after.scheme.bits = 8;

        QCOMPARE(stepName(before, after, "scheme.bits"), QStringLiteral("Bits 4 to 8"));
    }

    void movedLimitsAreNamed() {
        const Scenario before = withLimits(-9, 9);

        QCOMPARE(stepName(before, withLimits(-9, 4.69), "calibration.upper"),
                 QStringLiteral("Move upper limit to 4.69"));
        QCOMPARE(stepName(before, withLimits(-4.5, 9), "calibration.lower"),
                 QStringLiteral("Move lower limit to -4.5"));
        QCOMPARE(stepName(before, withLimits(-4.5, 4.5), "calibration.lower"),
                 QStringLiteral("Move limits to ±4.5"));
        QCOMPARE(stepName(defaultScenario(), withLimits(-1, 2), "calibration.upper"),
                 QStringLiteral("Move limits to -1 and 2"));
    }

    void openingIsNamedAfterTheFile() {
        Scenario after = defaultScenario();
        after.data = FileData{.path = "/tmp/weights.npy", .tensor = {}, .size = 0, .checksum = {}};

        QCOMPARE(stepName(defaultScenario(), after, "data.source"),
                 QStringLiteral("Open weights.npy"));
    }

    void zoomingIsNamed() {
        Scenario zoomed = defaultScenario();
        zoomed.view.visible = ClipRange{-1, 1};

        QCOMPARE(stepName(defaultScenario(), zoomed, "view.visible"), QStringLiteral("Zoom"));
        QCOMPARE(stepName(zoomed, defaultScenario(), "view.visible"), QStringLiteral("Fit view"));
    }
};

QUANTSCOPE_TEST_CLASS(tst_Names)
#include "tst_names.moc"
