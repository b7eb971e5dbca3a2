// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSet>
#include <QStandardPaths>
#include <QWindow>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>

#include "tests/support/pointer.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/charts/chart_handle.h"
#include "ui/pages/chart_bar.h"
#include "ui/pages/chart_slot.h"
#include "ui/pages/limit_edits.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"
#include "ui/window/data_opener.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

std::size_t steps(WindowFixture& fixture) {
    return fixture.window->store().history().steps().size();
}

void type(NumberBox* box, const char* words) {
    auto* line = box->findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QString::fromLatin1(words));
}

// What somebody in a hurry does to the window, in any order.
class Storm {
public:
    Storm(WindowFixture& fixture, quint32 seed) : fixture_(fixture), random_(seed) {}

    void event() {
        MainWindow& window = *fixture_.window;
        ExplorePage& page = window.explore();
        switch (random_.bounded(16)) {
            case 0:
            case 1: window.undo(); break;
            case 2: window.redo(); break;
            case 3:
            case 4:
                dragGrip(fixture_, pick(LimitSide::Lower, LimitSide::Upper),
                         random_.bounded(-80, 80), 3,
                         pick(Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)));
                break;
            case 5: heldDrag(); break;
            case 6: page.changeBits(pick(-1, 1)); break;
            case 7: page.newSample(); break;
            case 8: page.switchSymmetry(); break;
            case 9: page.switchLogCounts(); break;
            case 10: page.adoptBest(); break;
            case 11:
                window.showPage(pick(QStringLiteral("explore"), QStringLiteral("matmul")));
                break;
            case 12: QTest::keyClick(fixture_.chart(), pick(Qt::Key_Plus, Qt::Key_Minus)); break;
            case 13: window.analyzer().cancel(); break;
            case 14: count(pick(std::size_t{20'000}, std::size_t{200'000})); break;
            default: window.opener().openText(QStringLiteral("1 2 nan 3 -4 5")); break;
        }
        QCoreApplication::processEvents();
    }

private:
    template <class T>
    T pick(T one, T other) {
        return random_.bounded(2) ? one : other;
    }

    // Undone, or cancelled, before the hand lets go.
    void heldDrag() {
        ClipGrip* grip = fixture_.chart()->grip(LimitSide::Upper);
        Pointer hand(grip);
        hand.press({5, 5});
        hand.move({-20, 5});
        QCoreApplication::processEvents();
        if (random_.bounded(2))
            fixture_.window->undo();
        else
            QTest::keyClick(grip, Qt::Key_Escape);
        hand.move({-40, 5});
        hand.release({-40, 5});
    }

    // Enough values for work in the background.
    void count(std::size_t values) {
        Scenario next = fixture_.scenario();
        if (auto* generated = std::get_if<GeneratedData>(&next.data))
            generated->count = values;
        fixture_.window->store().apply("data.count", next);
    }

    WindowFixture& fixture_;
    QRandomGenerator random_;
};

}  // namespace

class tst_Everyday : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aThousandHastyEventsEndWhereTheyBegan() {
        constexpr quint32 kSeed = 20240611;
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const Scenario start = fixture.scenario();
        const ErrorReport errors = fixture.window->analyzer().analysis()->errors;
        Storm storm(fixture, kSeed);

        for (int i = 0; i < 1000; ++i)
            storm.event();

        QVERIFY(!fixture.window->store().dragging());
        QVERIFY2(fixture.settle(), "seed 20240611");
        SessionStore& store = fixture.window->store();
        store.goTo(0);
        QVERIFY(fixture.settle());
        // More steps than the history keeps may have been made: then it begins later.
        if (fixture.scenario() == start)
            QVERIFY(fixture.window->analyzer().analysis()->errors == errors);
        QVERIFY(fixture.window->analyzer().current());
    }

    void limitsTakeAPointAndACommaAndMayLieOutsideTheData_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("point") << QByteArray("-12.5");
        QTest::newRow("comma") << QByteArray("-12,5");
    }

    void limitsTakeAPointAndACommaAndMayLieOutsideTheData() {
        QFETCH(QByteArray, words);
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* lower = fixture.find<NumberBox>("calibration.lower");
        QVERIFY(lower);

        type(lower, words.constData());
        QCOMPARE(fixture.scenario().calibration.method, std::string("minmax"));  // half typed
        QTest::keyClick(lower->findChild<QLineEdit*>(), Qt::Key_Return);

        QVERIFY(fixture.settle());
        QCOMPARE(fixture.scenario().calibration.lower, -12.5);
        QVERIFY(fixture.chart()->figure().xAxis.lower <= -12.5);
    }

    void anImpossibleLimitKeepsTheLastAndSaysWhy() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        fixture.window->explore().switchSymmetry();
        QVERIFY(fixture.settle());
        const Scenario before = fixture.scenario();
        auto* lower = fixture.find<NumberBox>("calibration.lower");

        type(lower, "99");
        QTest::keyClick(lower->findChild<QLineEdit*>(), Qt::Key_Return);

        QVERIFY(fixture.scenario() == before);
        QVERIFY(!lower->reason().isEmpty());
    }

    void aZoomStaysWhenBitsAndMethodChange() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        QTest::keyClick(fixture.chart(), Qt::Key_Plus);
        const auto zoomed = fixture.scenario().view.visible;
        QVERIFY(zoomed);
        const double left = fixture.chart()->figure().xAxis.lower;

        fixture.window->explore().changeBits(3);
        fixture.window->explore().adoptBest();
        fixture.window->explore().newSample();
        QVERIFY(fixture.settle());

        QVERIFY(fixture.scenario().view.visible == zoomed);
        QCOMPARE(fixture.chart()->figure().xAxis.lower, left);
        fixture.window->explore().fitView();
        QVERIFY(!fixture.scenario().view.visible);
    }

    void everySlidersBoxFollowsWhileItMoves() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        int sliders = 0;
        for (NumberField* field : fixture.window->findChildren<NumberField*>()) {
            ValueSlider* slider = field->slider();
            if (!slider || !slider->isVisible() || !slider->isEnabled())
                continue;
            ++sliders;
            const double before = field->box()->value();
            QTest::keyClick(slider,
                            before == field->box()->maximum() ? Qt::Key_PageDown : Qt::Key_PageUp);
            QVERIFY2(field->box()->value() != before, qPrintable(field->objectName()));
        }
        QVERIFY(sliders >= 5);
    }

    void aHoveredCodeIsLitInEveryChart() {
        Scenario scenario = defaultScenario();
        scenario.view.rightChart = "codes";
        WindowFixture fixture(Language::English, scenario);
        QVERIFY(fixture.settle());
        FigureView* codes = fixture.find<ChartSlot>("chart.right")->view();
        const auto& analysis = *fixture.window->analyzer().analysis();
        const auto cell = cellOf(analysis, 2, {-20, 20});
        QVERIFY(cell);

        Pointer(codes->viewport()).hover(codes->positionOf(2, 0.6));
        QVERIFY(fixture.chart()->lit() == cell);
        QVERIFY(codes->lit() == (ClipRange{1.5, 2.5}));

        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(codes->viewport(), &leave);

        QVERIFY(!fixture.chart()->lit() && !codes->lit());
    }

    void aClickedPickIsOneStepAndADragNamesTheNearest() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        auto* sweep = fixture.find<ChartSlot>("chart.left")->view();
        QTest::mouseClick(sweep->viewport(), Qt::LeftButton, {},
                          sweep->markArea("mse").center().toPoint());
        QCOMPARE(fixture.scenario().calibration.method, std::string("mse"));
        QCOMPARE(steps(fixture), std::size_t{2});

        dragGrip(fixture, LimitSide::Upper, 25, 10, Qt::ControlModifier);
        QCOMPARE(fixture.scenario().calibration.method, std::string("manual"));
        const auto* bar = fixture.window->findChild<ChartBar*>();
        QVERIFY(bar);
        bool named = false;
        for (const QLabel* label : bar->findChildren<QLabel*>())
            named = named || label->text().contains(QStringLiteral("nearest method"));
        QVERIFY(named);
    }

    void everyPicksLimitIsThatOfTheMethod() {
        WindowFixture fixture;
        QVERIFY(fixture.settle());
        const auto sweep = fixture.window->analyzer().sweep();
        QVERIFY(sweep && sweep->picks.size() > 8);
        for (const MethodPick& pick : sweep->picks) {
            fixture.window->explore().adoptMethod(pick.calibration);
            QVERIFY(fixture.settle());
            QCOMPARE(fixture.chart()->grip(LimitSide::Upper)->value().now, pick.params.clip.upper);
        }
    }

    void tabGoesRoundEveryControlAndComesBack_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"explore", "compare", "matmul"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void tabGoesRoundEveryControlAndComesBack() {
        QFETCH(QString, page);
        WindowFixture fixture;
        fixture.window->resize(1400, 960);
        QVERIFY(fixture.window->showPage(page));
        QVERIFY(fixture.settle());
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QSet<const QWidget*> reached;
        const QWidget* first = nullptr;
        int rounds = 0;
        constexpr int kMoreThanThereAre = 400;
        for (int i = 0; i < kMoreThanThereAre; ++i) {
            QTest::keyClick(fixture.window->windowHandle(), Qt::Key_Tab);
            const QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus && fixture.window->isAncestorOf(focus));
            // Twice: the first round may make a button available, as choosing a row does.
            rounds += focus == first ? 1 : 0;
            if (rounds == 2)
                break;
            first = first ? first : focus;
            reached.insert(focus);
        }
        for (const QWidget* widget : fixture.window->findChildren<QWidget*>())
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() &&
                widget->isEnabled() && !isPart(widget, reached))
                QVERIFY2(reached.contains(widget),
                         qPrintable(widget->objectName() + u' ' +
                                    QString::fromLatin1(widget->metaObject()->className())));
    }

private:
    // The line of a box, a scroll area's inside, buttons of a group that arrows move through.
    static bool isPart(const QWidget* widget, const QSet<const QWidget*>& reached) {
        for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
            if (reached.contains(up))
                return true;
        return widget->focusProxy() != nullptr;
    }
};

QUANTSCOPE_TEST_CLASS(tst_Everyday)
#include "tst_everyday.moc"
