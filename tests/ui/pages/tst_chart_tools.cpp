// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "ui/charts/chart_handle.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/chart_slot.h"
#include "ui/pages/chart_tools.h"
#include "ui/pages/explore_page.h"

using namespace quantscope;

namespace {

constexpr int kPatience = 60'000;

Scenario searchScenario() {
    Scenario scenario = defaultScenario();
    scenario.calibration.method = "mse";
    scenario.view.leftChart = "trace";
    scenario.view.rightChart = "codes";
    return scenario;
}

}  // namespace

class tst_ChartTools : public QObject {
    Q_OBJECT

private slots:
    void init() {
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")));
        store_ = std::make_unique<SessionStore>(searchScenario());
        analyzer_ = std::make_unique<Analyzer>();
        pinned_ = std::make_unique<PinResults>(*analyzer_);
        page_ =
            std::make_unique<ExplorePage>(PageServices{*store_, *analyzer_, *settings_, *pinned_});
        connect(store_.get(), &SessionStore::changed, this,
                [this] { analyzer_->show(store_->scenario(), store_->dragging()); });
        analyzer_->show(store_->scenario(), false);
        page_->resize(1000, 700);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }
    void cleanup() {
        page_.reset();
        pinned_.reset();
        analyzer_.reset();
        store_.reset();
    }

    void theSearchIsSteppedThrough() {
        QTRY_VERIFY_WITH_TIMEOUT(analyzer_->search() && analyzer_->search()->searches(), kPatience);
        const std::size_t chosen = analyzer_->search()->steps.chosen;
        button("view.searchStep.previous")->click();
        QVERIFY(store_->scenario().view.searchStep == chosen - 1);
        button("view.searchStep.next")->click();
        QVERIFY(store_->scenario().view.searchStep == chosen);
        button("view.searchStep.chosen")->click();
        QVERIFY(!store_->scenario().view.searchStep);
        // Looking at candidates is no new question: nothing was computed again.
        QVERIFY(analyzer_->current());
    }

    void theMarkerStepsByWholeCandidates() {
        QTRY_VERIFY_WITH_TIMEOUT(left()->youHandle()->isVisible(), kPatience);
        const std::size_t chosen = analyzer_->search()->steps.chosen;
        left()->youHandle()->setFocus();
        QTest::keyClick(left()->youHandle(), Qt::Key_Left);
        QVERIFY(store_->scenario().view.searchStep == chosen - 1);
        QTest::keyClick(left()->youHandle(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(store_->scenario().view.searchStep == chosen - 2);
        QTest::keyClick(left()->youHandle(), Qt::Key_Home);
        QVERIFY(store_->scenario().view.searchStep == std::size_t{0});
    }

    void aClickOnACodeKeepsItLit() {
        FigureView* codes = right();
        const QPoint at = codes->positionOf(0, 10).toPoint();
        QTest::mouseClick(codes->viewport(), Qt::LeftButton, {}, at);
        const QImage lit = page_->mainChart()->grab().toImage();
        // The pointer leaves: the lit code stays.
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(codes->viewport(), &leave);
        QCOMPARE(page_->mainChart()->grab().toImage(), lit);
        // Once more: it goes out.
        QTest::mouseClick(codes->viewport(), Qt::LeftButton, {}, at);
        QCoreApplication::sendEvent(codes->viewport(), &leave);
        QVERIFY(page_->mainChart()->grab().toImage() != lit);
    }

    void everyChartCanStandInEverySlot() {
        for (const char* chart :
             {"matrix", "channels", "channel-sqnr", "step", "staircase", "cumulative", "sweep"}) {
            Scenario next = store_->scenario();
            next.view.leftChart = next.view.rightChart = chart;
            store_->apply("view.leftChart", next);
            QTRY_VERIFY_WITH_TIMEOUT(analyzer_->settled(), kPatience);
            QCOMPARE(left()->figure().id, std::string(chart));
            QCOMPARE(right()->figure().id, std::string(chart));
            QVERIFY2(!left()->accessibleName().isEmpty(), chart);
            if (std::string_view(chart) != "sweep")
                QVERIFY2(!left()->accessibleDescription().isEmpty(), chart);
        }
    }

    void anUnknownChartLeavesTheUsualOne() {
        Scenario next = store_->scenario();
        next.view.leftChart = "of a later version";
        store_->apply("view.leftChart", next);

        QCOMPARE(left()->figure().id, std::string("sweep"));
        QCOMPARE(right()->figure().id, std::string("codes"));
    }

    void theCellMovesWithTheArrowKeys() {
        Scenario next = store_->scenario();
        next.view.leftChart = "matrix";
        store_->apply("view.leftChart", next);
        left()->setFocus();
        QTest::keyClick(left(), Qt::Key_Right);
        QTest::keyClick(left(), Qt::Key_Down);
        QVERIFY(store_->scenario().view.cell.column > 0);
        QVERIFY(store_->scenario().view.cell.row > 0);
        QTest::keyClick(left(), Qt::Key_Plus);
        QVERIFY(store_->scenario().view.closeUp);
        QCOMPARE(left()->figure().matrix->rowStep, std::size_t{1});
    }

private:
    FigureView* left() const { return slot("chart.left")->view(); }
    FigureView* right() const { return slot("chart.right")->view(); }
    ChartSlot* slot(const char* name) const {
        return page_->findChild<ChartSlot*>(QString::fromLatin1(name));
    }
    QToolButton* button(const char* name) const {
        return slot("chart.left")->tools()->findChild<QToolButton*>(QString::fromLatin1(name));
    }

    QTemporaryDir folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<SessionStore> store_;
    std::unique_ptr<Analyzer> analyzer_;
    std::unique_ptr<PinResults> pinned_;
    std::unique_ptr<ExplorePage> page_;
};

#include "tst_chart_tools.moc"
QUANTSCOPE_TEST_CLASS(tst_ChartTools)
