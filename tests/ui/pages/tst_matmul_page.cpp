// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractScrollArea>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QTest>

#include <algorithm>

#include "tests/support/test_classes.h"
#include "tests/ui/pages/matmul_fixture.h"
#include "ui/charts/figure_view.h"
#include "ui/models/table_model.h"
#include "ui/panels/product_cells_panel.h"
#include "ui/panels/product_depth_panel.h"
#include "ui/panels/product_maps_panel.h"
#include "ui/panels/product_steps_panel.h"
#include "ui/panels/product_ways_panel.h"
#include "ui/panels/race_panel.h"
#include "ui/panels/remedy_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_box.h"

using namespace quantscope;

namespace {

constexpr int kPatience = 60'000;

}  // namespace

class tst_MatmulPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void bothWaysStandBesideEachOther();
    void largeProductsAreMadeBesideTheInterface();
    void mapsAreWalkedByKeys();
    void mapsAreExported();
    void theStatusLineTellsOfTheProduct();
    void nothingIsDrawnBeforeTheFirstProduct();
    void remediesShowBeforeAndAfter();
    void allRemediesStandInOneTable();
    void anOutlierIsPlantedAndUndone();
    void kGrowsToTheFirstOverflow();
    void groupScalesStandBesideOneScale();
    void racesTakeTypedSizes();
    void errorsKeepTheLastPicture();
    void raceRunsAndCanBeCancelled();
    void everyControlHasAName();
    void tabGoesInReadingOrder();
};

void tst_MatmulPage::bothWaysStandBesideEachOther() {
    MatmulFixture fixture;
    auto* ways = fixture.panel<ProductWaysPanel>();

    QCOMPARE(ways->shownText(3, 1), QStringLiteral("24"));
    QCOMPARE(ways->shownText(3, 2), QStringLiteral("24"));
    QCOMPARE(ways->shownText(4, 1), QStringLiteral("80"));
    QCOMPARE(ways->shownText(4, 2), QStringLiteral("20"));
    QVERIFY(ways->shownText(7, 2).startsWith(QStringLiteral("5,035 × ")));
}

void tst_MatmulPage::largeProductsAreMadeBesideTheInterface() {
    MatmulFixture fixture;

    fixture.apply("matmul.rows", [](MatmulSpec& spec) {
        spec.source = MatmulSource::Random;
        spec.rows = 100;
        spec.depth = 120;
        spec.columns = 90;
    });

    QVERIFY(!fixture.page.products().current());
    QCOMPARE(fixture.cell("matmul.sums", 0, 0), QStringLiteral("5,035"));  // the last picture stays
    QTRY_VERIFY_WITH_TIMEOUT(fixture.page.products().current(), kPatience);
    QCOMPARE(fixture.page.products().analysis()->product.shape.m, std::size_t{100});
    QVERIFY(!fixture.panel<ProductCellsPanel>()->isVisible());
}

void tst_MatmulPage::mapsAreWalkedByKeys() {
    MatmulFixture fixture;
    fixture.page.findChild<QTabWidget*>(QStringLiteral("matmul.tabs"))->setCurrentIndex(2);
    const auto chart = [&](const char* name) {
        return fixture.page.findChild<FigureView*>(QStringLiteral("matmul.") + QLatin1String(name));
    };

    QTest::keyClick(chart("mapC"), Qt::Key_Right);
    QTest::keyClick(chart("mapC"), Qt::Key_Down);
    QTest::keyClick(chart("mapC"), Qt::Key_Down);  // there is no third row
    QTest::keyClick(chart("mapA"), Qt::Key_Right);

    QCOMPARE(chart("mapC")->figure().matrix->chosen, std::size_t{1 * 3 + 1});
    QCOMPARE(chart("mapA")->figure().matrix->chosen, std::size_t{1 * 4 + 1});
    QCOMPARE(chart("mapB")->figure().matrix->chosen, std::size_t{1 * 3 + 1});
    QCOMPARE(chart("mapA")->walkedText(), QStringLiteral("row 2, column 2: 0.9"));
    QCOMPARE(chart("corner")->figure().matrix->chosen, std::size_t{1 * 3 + 1});
    QVERIFY(fixture.panel<ProductStepsPanel>()->shownText().contains(QStringLiteral("C[2, 2]")));
}

void tst_MatmulPage::mapsAreExported() {
    MatmulFixture fixture;
    emit fixture.panel<ProductMapsPanel>()->placeChosen({1, 2, 0});

    const auto content = fixture.page.exportContent();

    std::vector<std::string> charts;
    for (const ExportChart& chart : content->charts)
        charts.push_back(chart.figure.id);
    QVERIFY((charts == std::vector<std::string>{"matmul-a", "matmul-b", "matmul-c", "matmul-corner",
                                                "matmul-rows", "matmul-columns", "matmul-room"}));
    // What is exported is what is on screen.
    for (const ExportChart& chart : content->charts)
        QVERIFY(std::ranges::any_of(
            fixture.page.findChildren<FigureView*>(),
            [&](const FigureView* view) { return view->figure() == chart.figure; }));
    QVERIFY(content->tables.front().provenance.front().starts_with("Quantscope"));
}

void tst_MatmulPage::theStatusLineTellsOfTheProduct() {
    MatmulFixture fixture;
    QCOMPARE(fixture.page.status(),
             QStringLiteral("2 × 4 times 4 × 3, Example in decimals  │  A: 8-bit symmetric, one "
                            "scale  │  B: 8-bit symmetric, one scale  │  int32  │  exact"));
    QSignalSpy changed(&fixture.page, &Page::statusChanged);

    fixture.apply("matmul.perColumn", [](MatmulSpec& spec) { spec.perColumn = true; });

    QVERIFY(!changed.isEmpty());
    QVERIFY(fixture.page.status().contains(QStringLiteral("int32")));
}

void tst_MatmulPage::nothingIsDrawnBeforeTheFirstProduct() {
    Scenario start = defaultScenario();
    start.matmul.source = MatmulSource::Random;
    start.matmul.rows = start.matmul.depth = start.matmul.columns = 150;
    SessionStore store{start};
    Analyzer analyzer;
    Settings settings;
    PinResults pinned{analyzer};
    MatmulPage page{PageServices{store, analyzer, settings, pinned}};
    page.resize(1000, 700);
    page.show();

    const auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("matmul.tabs"));
    QVERIFY(!tabs->isVisible());
    QCOMPARE(page.status(), QStringLiteral("No product to show yet"));
    QVERIFY(!page.exportContent());
    QTRY_VERIFY_WITH_TIMEOUT(page.products().current(), kPatience);
    QVERIFY(tabs->isVisible());
    QVERIFY(page.status().startsWith(QStringLiteral("150 × 150")));
}

void tst_MatmulPage::remediesShowBeforeAndAfter() {
    MatmulFixture fixture;
    auto* remedies = fixture.panel<RemedyPanel>();
    QVERIFY(!remedies->table());

    fixture.page.findChild<QPushButton*>(QStringLiteral("matmul.remedies.plant"))->click();

    QTRY_VERIFY_WITH_TIMEOUT(fixture.page.products().current(), kPatience);
    const auto table = remedies->table();
    QCOMPARE(table->rows.size(), std::size_t{2});
    QCOMPARE(english(std::get<Message>(table->rows[1][1])), std::string("SmoothQuant"));
    QVERIFY(std::get<double>(table->rows[1][5]) > std::get<double>(table->rows[0][5]) + 3);
    fixture.store.undo();
    QVERIFY(fixture.store.scenario().matmul.source == MatmulSource::Worked);
}

void tst_MatmulPage::allRemediesStandInOneTable() {
    MatmulFixture fixture;
    auto* panel = fixture.panel<RemedyPanel>();

    fixture.page.findChild<QTabWidget*>(QStringLiteral("matmul.tabs"))->setCurrentWidget(panel);

    QTRY_COMPARE_WITH_TIMEOUT(panel->outcomes().size(), remedies().size(), kPatience);
    QTableView* rows = fixture.table("matmul.remedies.table");
    QCOMPARE(rows->model()->rowCount(), static_cast<int>(remedies().size()));
    // Sorted by the error of Y, as numbers.
    constexpr int kMseOfY = 8;
    rows->sortByColumn(kMseOfY, Qt::AscendingOrder);
    double last = 0;
    for (int row = 0; row < rows->model()->rowCount(); ++row) {
        const double mse = rows->model()->index(row, kMseOfY).data(TableModel::SortRole).toDouble();
        QVERIFY(mse >= last);
        last = mse;
    }
    // A row that is chosen becomes the scenario's remedy.
    for (int row = 0; row < rows->model()->rowCount(); ++row)
        if (rows->model()->index(row, 1).data().toString() == QLatin1String("GPTQ"))
            emit rows->activated(rows->model()->index(row, 0));
    QCOMPARE(fixture.store.scenario().matmul.remedy, std::string("gptq"));
    QTRY_COMPARE_WITH_TIMEOUT(panel->figures().size(), std::size_t{2}, kPatience);
    const auto content = fixture.page.exportContent();
    QVERIFY(std::ranges::any_of(content->tables, [](const Table& table) {
        return table.id == "matmul-remedies" && table.rows.size() == remedies().size();
    }));
}

void tst_MatmulPage::anOutlierIsPlantedAndUndone() {
    MatmulFixture fixture;
    auto* plant = fixture.page.findChild<QPushButton*>(QStringLiteral("matmul.plantOutlier"));
    QCOMPARE(plant->text(), QStringLiteral("Put 20 into A[1, 4]"));

    plant->click();

    QCOMPARE(fixture.cell("matmul.realA", 0, 3), QStringLiteral("20"));
    QCOMPARE(fixture.cell("matmul.codesA", 1, 0), QStringLiteral("-3"));  // -25 before
    fixture.store.undo();
    QCOMPARE(fixture.cell("matmul.realA", 0, 3), QStringLiteral("2"));
}

void tst_MatmulPage::kGrowsToTheFirstOverflow() {
    MatmulFixture fixture;
    fixture.apply("matmul.accumulatorBits", [](MatmulSpec& spec) { spec.accumulatorBits = 16; });
    auto* panel = fixture.panel<ProductDepthPanel>();
    QVERIFY2(panel->shownText().contains(QStringLiteral("overflow int16 from k = 3 on")),
             qPrintable(panel->shownText()));
    QVERIFY(
        panel->shownText().contains(QStringLiteral("C[1, 1], repeated along k, overflow at "
                                                   "k = 25")));
    QVERIFY(panel->shownText().contains(QStringLiteral("that of C[1, 1] is 5,035, which fits")));
    const auto product = fixture.page.products().analysis();

    fixture.page.findChild<NumberBox*>(QStringLiteral("matmul.roomDepth"))->proposeValue(25);

    QVERIFY(panel->shownText().contains(
        QStringLiteral("C[1, 1] is 34,545, and the register holds -30,991")));
    QCOMPARE(panel->chart()->figure().marks.front().x, 25.0);
    // The product itself was not made again.
    QCOMPARE(fixture.page.products().analysis(), product);
    QVERIFY(fixture.page.products().current());
    emit panel->chart()->youDragged(2.6);
    QCOMPARE(*fixture.store.scenario().matmul.roomDepth, std::size_t{3});
    fixture.store.undo();
    fixture.store.undo();
    QVERIFY(panel->shownText().contains(QStringLiteral("which fits")));
}

void tst_MatmulPage::groupScalesStandBesideOneScale() {
    MatmulFixture fixture;
    auto* steps = fixture.panel<ProductStepsPanel>();
    QVERIFY(!steps->shownText().contains(QStringLiteral("along k")));

    fixture.page.findChild<NumberBox*>(QStringLiteral("matmul.groupDepth"))->proposeValue(2);

    QVERIFY2(steps->shownText().contains(QStringLiteral("With scales for every 2 along k")),
             qPrintable(steps->shownText()));
    const auto content = fixture.page.exportContent();
    QVERIFY(std::ranges::any_of(content->tables,
                                [](const Table& table) { return table.id == "matmul-groups"; }));
    fixture.page.findChild<NumberBox*>(QStringLiteral("matmul.groupDepth"))->proposeValue(0);
    QVERIFY(!fixture.store.scenario().matmul.groupDepth);
}

void tst_MatmulPage::racesTakeTypedSizes() {
    MatmulFixture fixture;
    const auto box = [&](const char* letter) {
        return fixture.page.findChild<NumberBox*>(QStringLiteral("matmul.race.") +
                                                  QLatin1String(letter));
    };
    auto* start = fixture.page.findChild<QPushButton*>(QStringLiteral("matmul.race.start"));

    box("m")->proposeValue(3);
    box("k")->proposeValue(16384);
    box("n")->proposeValue(17);

    QVERIFY(start->isEnabled());
    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.page.race().running(), kPatience);
    QCOMPARE(fixture.page.race().timings().front().shape, (ProductShape{3, 16384, 17}));

    // What would take minutes is not started, and said why.
    box("m")->proposeValue(16384);
    box("n")->proposeValue(16384);
    QVERIFY(!start->isEnabled());
    fixture.page.findChild<QToolButton*>(QStringLiteral("matmul.race.size.128"))->click();
    QVERIFY(start->isEnabled());
    QCOMPARE(box("k")->value(), 128.0);
}

void tst_MatmulPage::errorsKeepTheLastPicture() {
    MatmulFixture fixture;

    fixture.apply("matmul.source", [](MatmulSpec& spec) { spec.source = MatmulSource::Dataset; });

    // No dataset is there yet.
    auto* bar = fixture.page.findChild<MessageBar*>(QStringLiteral("matmul.errors"));
    QVERIFY(!bar->shownText().isEmpty());
    QCOMPARE(fixture.cell("matmul.sums", 0, 0), QStringLiteral("5,035"));
    fixture.store.undo();
    QVERIFY(bar->shownText().isEmpty());
}

void tst_MatmulPage::raceRunsAndCanBeCancelled() {
    MatmulFixture fixture;
    auto* panel = fixture.panel<RacePanel>();
    fixture.page.findChild<QToolButton*>(QStringLiteral("matmul.race.size.128"))->click();
    auto* start = fixture.page.findChild<QPushButton*>(QStringLiteral("matmul.race.start"));
    auto* cancel = fixture.page.findChild<QPushButton*>(QStringLiteral("matmul.race.cancel"));
    QVERIFY(!cancel->isEnabled());

    start->click();
    QVERIFY(fixture.page.race().running());
    QVERIFY(!start->isEnabled());
    cancel->click();
    QVERIFY(!cancel->isEnabled() || !fixture.page.race().running());
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.page.race().running(), kPatience);
    QVERIFY(!fixture.page.race().cancelling());
    QVERIFY(start->isEnabled());

    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.page.race().running(), kPatience);
    QCOMPARE(panel->table().rows.size(), raceEntries().size());
    QCOMPARE(panel->figure().marks.size(), raceEntries().size());
}

void tst_MatmulPage::everyControlHasAName() {
    MatmulFixture fixture;
    auto* tabs = fixture.page.findChild<QTabWidget*>(QStringLiteral("matmul.tabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (const QWidget* widget : fixture.page.findChildren<QWidget*>()) {
            const bool reached =
                (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisibleTo(&fixture.page);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            // A chart's own window onto its scene is spoken for by the chart.
            const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                               qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
            if (!reached || inner || (button && !button->text().isEmpty()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         qobject_cast<const QTabWidget*>(widget->parentWidget()),
                     qPrintable(widget->objectName() + u' ' +
                                QLatin1String(widget->metaObject()->className()) + u" in "_qs +
                                widget->parentWidget()->objectName()));
        }
    }
}

void tst_MatmulPage::tabGoesInReadingOrder() {
    MatmulFixture fixture;
    // Along the chain that Tab follows, from one control to the next of those named.
    const auto follows = [&](const char* first, const char* second) {
        const QWidget* from = fixture.page.findChild<QWidget*>(QString::fromLatin1(first));
        const QWidget* to = fixture.page.findChild<QWidget*>(QString::fromLatin1(second));
        for (const QWidget* next = from->nextInFocusChain(); next != from;
             next = next->nextInFocusChain()) {
            if (next == to)
                return true;
            if (next->objectName().startsWith(QLatin1String("matmul.")) &&
                (next->focusPolicy() & Qt::TabFocus))
                return false;
        }
        return false;
    };

    QVERIFY(follows("matmul.bits", "matmul.kindA.no"));
    QVERIFY(follows("matmul.kindA.yes", "matmul.perRow.no"));
    QVERIFY(follows("matmul.perColumn.yes", "matmul.groupDepth"));
    QVERIFY(follows("matmul.race.size.rows", "matmul.race.m"));
    QVERIFY(follows("matmul.race.n", "matmul.race.start"));
    QVERIFY(follows("matmul.columnErrors", "matmul.corner"));
}

QUANTSCOPE_TEST_CLASS(tst_MatmulPage)
#include "tst_matmul_page.moc"
