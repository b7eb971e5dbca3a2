// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QFontMetricsF>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <cmath>

#include "tests/support/pointer.h"
#include "tests/support/test_classes.h"
#include "tests/ui/charts/example_figures.h"
#include "ui/charts/chart_handle.h"
#include "ui/charts/chart_layout.h"
#include "ui/charts/figure_view.h"
#include "ui/charts/mark_layout.h"
#include "ui/theme/theme.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

GripContext context(bool mirrored) {
    GripContext context;
    context.data = {-9.8, 9.8};
    context.mirrored = mirrored;
    context.picks = {{QStringLiteral("M"), {-4.69, 4.69}}, {QStringLiteral("X"), {-9.98, 9.98}}};
    return context;
}

struct ShownChart {
    explicit ShownChart(const Figure& figure) {
        view.resize(800, 400);
        view.showStyle(theme(ThemeId::Light).plot);
        view.showFigure(figure);
        view.show();
    }
    FigureView view;
};

double proposed(const QSignalSpy& spy) {
    return spy.last().at(1).toDouble();
}

// Edges that are drawn over the plot's height: places where it looks other than without them.
int drawnEdges(Figure figure) {
    ShownChart with(figure);
    figure.stems[0].x = {figure.xAxis.lower - 1000};
    ShownChart without(figure);
    const QImage a = with.view.grab().toImage();
    const QImage b = without.view.grab().toImage();
    int lines = 0;
    bool inside = false;
    for (int x = 0; x < a.width(); ++x) {
        bool differs = false;
        for (int y = a.height() / 3; y < a.height() / 2; ++y)
            differs = differs || a.pixel(x, y) != b.pixel(x, y);
        lines += differs && !inside ? 1 : 0;
        inside = differs;
    }
    return lines;
}

}  // namespace

class tst_FigureView : public QObject {
    Q_OBJECT

private slots:
    void gripsAreLargeEnoughAtEveryZoomAndSize() {
        for (const QSize size : {QSize(300, 160), QSize(800, 400), QSize(1800, 900)}) {
            ShownChart chart(valuesExample());
            chart.view.resize(size);
            for (const double limit : {9.0, 0.01}) {
                chart.view.showLimits({-limit, limit}, context(true));
                for (const LimitSide side : {LimitSide::Lower, LimitSide::Upper}) {
                    const ClipGrip* grip = chart.view.grip(side);
                    QVERIFY(grip->isVisible());
                    QVERIFY(grip->width() >= 24 && grip->height() >= 24);
                    QVERIFY(chart.view.viewport()->rect().intersects(grip->geometry()));
                }
            }
        }
    }

    void aDragProposesTheValueUnderThePointer() {
        ShownChart chart(valuesExample());
        chart.view.showLimits({-8, 8}, context(true));
        QSignalSpy dragged(&chart.view, &FigureView::limitDragged);
        ClipGrip* grip = chart.view.grip(LimitSide::Upper);
        const QPointF from = QRectF(grip->rect()).center();
        const double wanted = 6.5;
        const double by = chart.view.positionOf(wanted, 0).x() - chart.view.positionOf(8, 0).x();

        Pointer hand(grip, Qt::ControlModifier);  // Ctrl: no snapping
        hand.press(from);
        hand.move(from + QPointF(by, 0));
        hand.release(from + QPointF(by, 0));

        QVERIFY(!dragged.isEmpty());
        QVERIFY(std::abs(proposed(dragged) - wanted) < 0.05);
    }

    void gripsNeverCross() {
        ShownChart chart(valuesExample());
        chart.view.showLimits({-2, 2}, context(false));
        QSignalSpy dragged(&chart.view, &FigureView::limitDragged);
        ClipGrip* grip = chart.view.grip(LimitSide::Upper);
        const QPointF from = QRectF(grip->rect()).center();
        Pointer hand(grip, Qt::ControlModifier);
        hand.press(from);
        hand.move(from - QPointF(500, 0));
        hand.release(from - QPointF(500, 0));
        const double step = gripStep({-11, 11});
        QVERIFY(std::abs(proposed(dragged) - (-2 + step)) < 1e-9);
    }

    void aGripSticksToAPickWithinSixPixelsUnlessCtrlIsHeld() {
        ShownChart chart(valuesExample());
        chart.view.showLimits({-8, 8}, context(true));
        QSignalSpy dragged(&chart.view, &FigureView::limitDragged);
        ClipGrip* grip = chart.view.grip(LimitSide::Upper);
        const QPointF from = QRectF(grip->rect()).center();
        const double pick = chart.view.positionOf(4.69, 0).x() - chart.view.positionOf(8, 0).x();
        Pointer hand(grip);
        hand.press(from);
        hand.move(from + QPointF(pick + 4, 0));
        QCOMPARE(proposed(dragged), 4.69);
        hand.move(from + QPointF(pick + 12, 0));
        QVERIFY(proposed(dragged) != 4.69);
        hand.release(from + QPointF(pick + 12, 0));
    }

    void pageKeysWalkThePicksAndHomeAndEndTheData() {
        ShownChart chart(valuesExample());
        chart.view.showLimits({-5, 5}, context(false));
        QSignalSpy dragged(&chart.view, &FigureView::limitDragged);
        ClipGrip* grip = chart.view.grip(LimitSide::Upper);
        QTest::keyClick(grip, Qt::Key_PageDown);
        QCOMPARE(proposed(dragged), 4.69);
        QTest::keyClick(grip, Qt::Key_PageUp);
        QCOMPARE(proposed(dragged), 9.98);
        QTest::keyClick(grip, Qt::Key_End);
        QCOMPARE(proposed(dragged), 9.8);
    }

    void gripsAreSlidersToScreenReaders() {
        ShownChart chart(valuesExample());
        GripContext spoken = context(true);
        spoken.upperSpoken = QStringLiteral("8, clips 0.2 per cent");
        chart.view.showLimits({-8, 8}, spoken);
        QAccessibleInterface* grip =
            QAccessible::queryAccessibleInterface(chart.view.grip(LimitSide::Upper));
        QVERIFY(grip && grip->valueInterface());
        QCOMPARE(grip->role(), QAccessible::Slider);
        QVERIFY(!grip->text(QAccessible::Name).isEmpty());
        QCOMPARE(grip->text(QAccessible::Value), spoken.upperSpoken);
        QCOMPARE(grip->valueInterface()->currentValue().toDouble(), 8.0);
    }

    void keysWalkThePointsAndSayThem() {
        ShownChart chart(codesExample());
        QSignalSpy hovered(&chart.view, &FigureView::hovered);
        QTest::keyClick(&chart.view, Qt::Key_Home);
        const QString first = chart.view.walkedText();
        QVERIFY(!first.isEmpty());
        QTest::keyClick(&chart.view, Qt::Key_Right);
        QVERIFY(chart.view.walkedText() != first);
        QCOMPARE(hovered.size(), 2);
        QTest::keyClick(&chart.view, Qt::Key_Escape);
        QVERIFY(chart.view.walkedText().isEmpty());
    }

    void singleLettersAskAndCanBeSwitchedOff() {
        ShownChart chart(valuesExample());
        QSignalSpy table(&chart.view, &FigureView::tableRequested);
        QSignalSpy maximised(&chart.view, &FigureView::maximizeRequested);
        QTest::keyClick(&chart.view, Qt::Key_T);
        QTest::keyClick(&chart.view, Qt::Key_F);
        QCOMPARE(table.size(), 1);
        QCOMPARE(maximised.size(), 1);
        chart.view.setLetterKeys(false);
        QTest::keyClick(&chart.view, Qt::Key_T);
        QCOMPARE(table.size(), 1);
    }

    void aClickOnAMarkAdoptsIt() {
        ShownChart chart(sweepExample());
        QSignalSpy adopted(&chart.view, &FigureView::markActivated);
        const std::string id = chart.view.figure().marks.front().id;
        const QRectF mark = chart.view.markArea(id);
        QVERIFY(!mark.isEmpty());
        Pointer(chart.view.viewport()).click(mark.center());
        QCOMPARE(adopted.size(), 1);
        QCOMPARE(adopted[0][0].toString(), QString::fromStdString(id));
    }

    void oneValueInTwentyThousandIsSeen_data() {
        QTest::addColumn<bool>("log");
        QTest::newRow("log") << true;
        QTest::newRow("linear") << false;
    }
    void oneValueInTwentyThousandIsSeen() {
        QFETCH(bool, log);
        Figure figure = valuesExample(4, 4.69, log);
        figure.stems.clear();
        figure.bands.clear();
        Figure without = figure;
        without.bars.front().heights[508] = 0;
        ShownChart with(figure);
        ShownChart bare(without);
        const QImage a = with.view.grab().toImage();
        const QImage b = bare.view.grab().toImage();
        int different = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                different += a.pixel(x, y) != b.pixel(x, y);
        QVERIFY2(different >= 2, qPrintable(QString::number(different)));
    }

    // Checklist 29, with levels that crowd at zero as well: what is out of view crowds nobody.
    void edgesAreDrawnWhereTheyAreApart_data() {
        QTest::addColumn<bool>("crowded");
        QTest::newRow("even steps") << false;
        QTest::newRow("powers of two") << true;
    }
    void edgesAreDrawnWhereTheyAreApart() {
        QFETCH(bool, crowded);
        Figure figure = valuesExample(8, 9.9);
        figure.bars.clear();
        figure.bands.clear();
        figure.stems.resize(1);
        if (crowded) {
            figure.stems[0].x.clear();
            for (int power = -60; power <= 3; ++power)
                figure.stems[0].x.push_back(std::ldexp(1.0, power));
        }
        QCOMPARE(drawnEdges(figure), 0);

        figure.xAxis.lower = 0.9;
        figure.xAxis.upper = crowded ? 10 : 1.3;
        // At 1, 2, 4 and 8; or one step of 9.9 / 127 after the other.
        QCOMPARE(drawnEdges(figure), crowded ? 4 : 5);
    }

    void aSizeThatChangesLeavesTheBinsAsTheyAre() {
        ShownChart chart(valuesExample());
        const double before = countOf(chart.view.figure());
        chart.view.resize(300, 200);
        QCOMPARE(countOf(chart.view.figure()), before);
        QCOMPARE(before, 20'000.0);
    }

    void namesOnTheAxisAreCutToTheirRoom() {
        Figure figure = codesExample();
        figure.xAxis.lower = -0.5;
        figure.xAxis.upper = 3.5;
        figure.xAxis.whole = true;
        figure.itemNames = {{"rounding", {}},
                            {"clipping of both sides", {}},
                            {"zero", {}},
                            {"quantized scales", {}}};
        const PlotStyle& style = theme(ThemeId::Light).plot;
        const QFontMetricsF metrics(style.font);
        for (const double width : {900.0, 400.0, 150.0}) {
            const ChartLayout layout = chartLayout(figure, style, {.size = QSizeF(width, 200)});
            const double apart = layout.plot.width() / 4;
            double before = -apart;
            for (const AxisTick& tick : layout.xTicks) {
                const double half = metrics.horizontalAdvance(tick.label) / 2;
                QVERIFY(tick.value * apart - half > before);
                before = tick.value * apart + half;
            }
        }
        const ChartLayout wide = chartLayout(figure, style, {.size = QSizeF(900, 200)});
        QCOMPARE(wide.xTicks.at(1).label, QStringLiteral("clipping of both sides"));
    }

    void aLegendTakesASecondRowWhereOneIsTooShort() {
        Figure figure = sweepExample();
        figure.lines.push_back(
            {{"each group at its own limits", {}}, Role::Ideal, {0, 10}, {0.1, 0.1}});
        const PlotStyle& style = theme(ThemeId::Light).plot;

        const ChartLayout high = chartLayout(figure, style, {.size = QSizeF(320, 280)});
        const ChartLayout low = chartLayout(figure, style, {.size = QSizeF(320, 160)});

        QCOMPARE(high.legend.size(), std::size_t{4});
        QCOMPARE(high.legend.back().text, QStringLiteral("each group at its own limits"));
        QVERIFY(high.legend.back().textArea.right() <= 320);
        QVERIFY(high.legend.back().textArea.top() >= high.legend.front().textArea.bottom() - 0.5);
        QVERIFY(high.plot.top() >= high.legend.back().textArea.bottom());
        QCOMPARE(low.legend.back().textArea.top(), low.legend.front().textArea.top());
    }

    void tagsOfOnePointStandSideBySide() {
        const AxisScale x(0, 10, false, 0, 400);
        const AxisScale y(0, 10, false, 300, 0);
        std::vector<FigureMark> marks(7);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            marks[i].letter = "A";
            marks[i].x = i < 5 ? 5 : 8;
            marks[i].y = 5;
        }

        const auto placed = placeMarks(marks, x, y, QRectF(0, 0, 400, 300), 16);

        for (std::size_t i = 1; i < 5; ++i) {
            const QRectF before = placed[i - 1].tag;
            QCOMPARE(std::abs(placed[i].tag.center().x() - placed[0].tag.center().x()),
                     16.0 * static_cast<double>(i));
            QCOMPARE(placed[i].tag.top(), before.top());
        }
        for (std::size_t i = 0; i < placed.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF both = placed[i].tag.intersected(placed[j].tag);
                QVERIFY(both.width() * both.height() < 1e-6);
            }
    }

    void shapesBeyondTheAxisStandAtItsBorderWithOneNumberAPlace() {
        const AxisScale x(0, 10, false, 0, 100);
        const AxisScale y(0, 10, false, 100, 0);
        std::vector<FigureMark> marks(5);
        for (FigureMark& mark : marks)
            mark.shape = MarkShape::Circle;
        marks[0].x = 500;  // three beyond, two of them at almost the same height
        marks[0].y = 5;
        marks[1].x = 90;
        marks[1].y = 5.2;
        marks[2].x = 70;
        marks[2].y = 9;
        marks[3].x = 4;
        marks[4].x = 600;  // letters belong to curves, which end at the border
        marks[4].shape = MarkShape::Tag;

        const auto placed = placeMarks(marks, x, y, QRectF(0, 0, 100, 100), 16);

        QCOMPARE(placed.size(), std::size_t{4});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(placed[i].beyond, 1);
            QCOMPARE(placed[i].point.x(), 92.0);
        }
        QVERIFY(placed[0].numbered && !placed[1].numbered && placed[2].numbered);
        QVERIFY(placed[3].beyond == 0 && !placed[3].numbered);
        QCOMPARE(placed[3].point.x(), 40.0);
    }
};

QUANTSCOPE_TEST_CLASS(tst_FigureView)
#include "tst_figure_view.moc"
