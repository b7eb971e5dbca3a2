// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QtTest/QTest>

#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/pages/matmul_page.h"
#include "ui/panels/product_maps_panel.h"
#include "ui/window/menu_fillers.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// The maps of the MatMul page, on screen and ready.
struct Maps {
    Maps() {
        fixture.window->showPage(QStringLiteral("matmul"));
        panel = fixture.window->findChild<ProductMapsPanel*>();
        fixture.find<QTabWidget>("matmul.tabs")->setCurrentWidget(panel);
        ready = QTest::qWaitForWindowActive(fixture.window.get()) &&
                QTest::qWaitFor([this] { return panel->charts().front()->isVisible(); });
    }

    WindowFixture fixture;
    ProductMapsPanel* panel = nullptr;
    bool ready = false;
};

}  // namespace

class tst_ChartRoom : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aMapCanHaveAllTheRoomAndGiveItBack() {
        Maps maps;
        QVERIFY(maps.ready);
        FigureView* chart = maps.panel->charts()[0];
        const QSize before = chart->size();

        QTest::keyClick(chart, Qt::Key_F);

        for (const FigureView* other : maps.panel->charts())
            QCOMPARE(other->isVisible(), other == chart);
        QTRY_VERIFY(chart->width() > 2 * before.width());
        QTest::keyClick(chart, Qt::Key_F);
        for (const FigureView* other : maps.panel->charts())
            QVERIFY(other->isVisible());
        QTRY_COMPARE(chart->size(), before);
    }

    void anotherTabGivesTheRoomBack() {
        Maps maps;
        QVERIFY(maps.ready);
        QTest::keyClick(maps.panel->charts()[1], Qt::Key_F);
        auto* tabs = maps.fixture.find<QTabWidget>("matmul.tabs");

        tabs->setCurrentIndex(0);
        tabs->setCurrentWidget(maps.panel);

        for (const FigureView* chart : maps.panel->charts())
            QVERIFY(chart->isVisible());
    }

    void theChartsMenuMeansTheChartWithTheFocus() {
        Maps maps;
        QVERIFY(maps.ready);
        FigureView* chart = maps.panel->charts()[2];
        chart->setFocus();
        QSignalSpy table(chart, &FigureView::tableRequested);
        QSignalSpy wrong(maps.fixture.chart(), &FigureView::tableRequested);
        QMenu menu;

        fillChartMenu(*maps.fixture.window, menu);
        for (QAction* entry : menu.actions())
            if (entry->text() == QLatin1String("Show as &table"))
                entry->trigger();

        QCOMPARE(table.size(), 1);
        QCOMPARE(wrong.size(), 0);
    }
};

QUANTSCOPE_TEST_CLASS(tst_ChartRoom)
#include "tst_chart_room.moc"
