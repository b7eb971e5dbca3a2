// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging a grip in the real window: afterwards every view says what a fresh computation says.
#include <QAbstractItemModel>
#include <QTableView>
#include <QtTest/QTest>

#include <cmath>

#include "core/figure/figures.h"
#include "core/scenario/prepare.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/charts/chart_handle.h"
#include "ui/models/results_model.h"
#include "ui/pages/chart_slot.h"
#include "ui/widgets/number_box.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// The slow obvious way: everything from the start.
Analysis freshAnalysis(const Scenario& scenario) {
    Dataset dataset = makeDataset(loadData(scenario.data, {}).value());
    dataset = withIndex(std::move(dataset)).value();
    return evaluate(dataset, scenario).value();
}

double shownResult(WindowFixture& fixture, const char* id) {
    auto* table = fixture.find<QTableView>("results");
    const auto* model = qobject_cast<const ResultsModel*>(table->model());
    return model->index(model->rowOf(QString::fromLatin1(id)), ResultsModel::ValueColumn)
        .data(ResultsModel::NumberRole)
        .toDouble();
}

double youMark(const FigureView* view) {
    for (const FigureMark& mark : view->figure().marks)
        if (mark.role == Role::You)
            return mark.x;
    return std::nan("");
}

std::size_t steps(const WindowFixture& fixture) {
    return fixture.window->store().history().steps().size();
}

}  // namespace

class tst_Drag : public QObject {
    Q_OBJECT

private slots:
    void afterADragAllViewsAgreeWithAFreshComputation() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const double before = shownResult(fixture, "sqnr_db");

        dragGrip(fixture, LimitSide::Upper, -150);
        QVERIFY(fixture.settle());

        const Scenario& scenario = fixture.scenario();
        QCOMPARE(scenario.calibration.method, std::string("manual"));
        const double upper = scenario.calibration.upper;
        QVERIFY(upper < 9);
        QCOMPARE(scenario.calibration.lower, -upper);  // symmetric: both grips moved

        const Analysis fresh = freshAnalysis(scenario);
        const auto shown = fixture.window->analyzer().analysis();
        QVERIFY(shown->exact());
        QVERIFY(shown->populations == fresh.populations);
        QVERIFY(std::abs(shown->errors.mse / fresh.errors.mse - 1) < 1e-9);
        QVERIFY(std::abs(shownResult(fixture, "sqnr_db") - *fresh.errors.sqnrDb) < 1e-8);
        QVERIFY(shownResult(fixture, "sqnr_db") > before);
        QCOMPARE(fixture.find<NumberBox>("calibration.upper")->value(), upper);
        QCOMPARE(fixture.find<NumberBox>("calibration.lower")->value(), -upper);
        QCOMPARE(fixture.chart()->grip(LimitSide::Upper)->value().now, upper);
        QCOMPARE(fixture.chart()->grip(LimitSide::Lower)->value().now, -upper);
        const auto* sweep = fixture.find<ChartSlot>("chart.left")->view();
        QVERIFY(std::abs(youMark(sweep) - upper) < 1e-9);
    }

    void oneDragIsOneStepAndUndoTakesItBackBitForBit() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();

        dragGrip(fixture, LimitSide::Upper, -120, 30);

        QCOMPARE(steps(fixture), std::size_t{2});
        const Scenario after = fixture.scenario();
        fixture.window->store().undo();
        QVERIFY(fixture.scenario() == before);
        fixture.window->store().redo();
        QVERIFY(fixture.scenario() == after);
    }

    void escapeDuringADragLeavesNoTrace() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();
        ClipGrip* grip = fixture.chart()->grip(LimitSide::Upper);

        QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
        QMouseEvent move(QEvent::MouseMove, QPointF(grip->rect().center()) - QPointF(80, 0),
                         grip->mapToGlobal(QPointF(grip->rect().center()) - QPointF(80, 0)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(grip, &move);
        QVERIFY(!(fixture.scenario() == before));
        QTest::keyClick(grip, Qt::Key_Escape);

        QVERIFY(fixture.scenario() == before);
        QCOMPARE(steps(fixture), std::size_t{1});
        QTest::mouseRelease(grip, Qt::LeftButton, {}, grip->rect().center());
        QVERIFY(fixture.scenario() == before);
    }

    void withShiftOneSideMovesAndTheSchemeBecomesAsymmetric() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const double lower = fixture.chart()->grip(LimitSide::Lower)->value().now;

        dragGrip(fixture, LimitSide::Upper, -100, 10, Qt::ShiftModifier);
        QVERIFY(fixture.settle());

        QCOMPARE(fixture.chart()->grip(LimitSide::Lower)->value().now, lower);
        QVERIFY(fixture.scenario().scheme.kind == SchemeKind::Asymmetric);
    }

    void keysOnAGripMoveItByHalfAPerCentOfTheView() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        ClipGrip* grip = fixture.chart()->grip(LimitSide::Upper);
        const FigureAxis& axis = fixture.chart()->figure().xAxis;
        const double span = axis.upper - axis.lower;
        const double before = grip->value().now;

        QTest::keyClick(grip, Qt::Key_Left, Qt::ShiftModifier);
        QTRY_VERIFY(std::abs(before - grip->value().now - span * 0.05) < 1e-6 * span);
        const double between = grip->value().now;
        QTest::keyClick(grip, Qt::Key_Left);
        QTRY_VERIFY(between - grip->value().now > 0);
        QCOMPARE(steps(fixture), std::size_t{2});  // one burst of keys is one step
    }

    void theYouMarkerAndTheGripsAreOneThing() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* sweep = fixture.find<ChartSlot>("chart.left")->view();
        YouHandle* you = sweep->youHandle();
        QVERIFY(you->isVisible());

        QTest::keyClick(you, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(fixture.settle());

        const double limit = youMark(sweep);
        QVERIFY(limit < 9.9);
        QVERIFY(std::abs(fixture.chart()->grip(LimitSide::Upper)->value().now - limit) < 1e-9);
    }

    // The staircase has the same grips on the ends of its steps, and they move the same limits.
    void theStaircaseHasGripsToo() {
        Scenario scenario = defaultScenario();
        scenario.view.rightChart = "staircase";
        WindowFixture fixture(Language::English, scenario);
        QVERIFY(fixture.settle());
        FigureView* stairs = fixture.find<ChartSlot>("chart.right")->view();
        ClipGrip* grip = stairs->grip(LimitSide::Upper);
        QVERIFY(grip->isVisible());
        QCOMPARE(grip->value().now, fixture.chart()->grip(LimitSide::Upper)->value().now);
        const double before = grip->value().now;

        QTest::keyClick(grip, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(fixture.settle());

        QVERIFY(fixture.scenario().calibration.upper < before);
        QCOMPARE(fixture.chart()->grip(LimitSide::Upper)->value().now,
                 fixture.scenario().calibration.upper);
        fixture.window->store().undo();
        QVERIFY(fixture.scenario() == scenario);
        scenario.view.rightChart = "codes";
        fixture.window->store().apply("view.rightChart", scenario);
        QVERIFY(!grip->isVisible());
    }

    // Moving a line of the cumulative chart sets the percentile, whatever was in use before.
    void thePercentileLinesSetThePercentile_data() {
        QTest::addColumn<bool>("lower");
        QTest::addColumn<int>("key");
        QTest::newRow("lower") << true << int(Qt::Key_Right);
        QTest::newRow("upper") << false << int(Qt::Key_Left);
    }

    void thePercentileLinesSetThePercentile() {
        QFETCH(bool, lower);
        QFETCH(int, key);
        Scenario scenario = defaultScenario();
        scenario.view.rightChart = "cumulative";
        scenario.scheme.kind = SchemeKind::Asymmetric;
        scenario.scheme.codeRange.reset();
        WindowFixture fixture(Language::English, scenario);
        QVERIFY(fixture.settle());
        FigureView* shares = fixture.find<ChartSlot>("chart.right")->view();
        ClipGrip* grip = shares->grip(lower ? LimitSide::Lower : LimitSide::Upper);
        QVERIFY(grip->isVisible());
        const double before = grip->value().now;

        QTest::keyClick(grip, static_cast<Qt::Key>(key), Qt::ShiftModifier);
        QVERIFY(fixture.settle());

        const Calibration& now = fixture.scenario().calibration;
        QCOMPARE(now.method, std::string("percentile"));
        QVERIFY(now.parameter && *now.parameter > 90 && *now.parameter < 100);
        const ClipRange fresh = freshAnalysis(fixture.scenario()).groups.front().clip;
        QCOMPARE(grip->value().now, lower ? fresh.lower : fresh.upper);
        QVERIFY(std::abs(grip->value().now) < std::abs(before));
        QCOMPARE(steps(fixture), std::size_t{2});
        fixture.window->store().undo();
        QVERIFY(fixture.scenario() == scenario);
    }
};

QUANTSCOPE_TEST_CLASS(tst_Drag)
#include "tst_drag.moc"
