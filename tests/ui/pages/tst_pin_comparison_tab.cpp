// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest/QTest>

#include <memory>

#include "core/scenario/pins.h"
#include "tests/support/test_classes.h"
#include "ui/charts/figure_view.h"
#include "ui/models/comparison_model.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/pin_comparison_tab.h"
#include "ui/state/compare_runner.h"
#include "ui/widgets/choice_box.h"

using namespace quantscope;

namespace {

constexpr int kPatience = 60'000;

Scenario withMethod(const char* method) {
    Scenario scenario = defaultScenario();
    scenario.calibration.method = method;
    return scenario;
}

}  // namespace

class tst_PinComparisonTab : public QObject {
    Q_OBJECT

private slots:
    void init() {
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")));
        store_ = std::make_unique<SessionStore>(defaultScenario());
        analyzer_ = std::make_unique<Analyzer>();
        pinned_ = std::make_unique<PinResults>(*analyzer_);
        page_ =
            std::make_unique<ComparePage>(PageServices{*store_, *analyzer_, *settings_, *pinned_});
        connect(store_.get(), &SessionStore::changed, analyzer_.get(),
                [this] { analyzer_->show(store_->scenario(), store_->dragging()); });
        analyzer_->show(store_->scenario(), false);
        page_->showTheme(theme(ThemeId::Light));
        page_->resize(1100, 700);
        page_->showPins();
        page_->show();
    }
    void cleanup() {
        page_.reset();
        pinned_.reset();
        analyzer_.reset();
        store_.reset();
    }

    void withoutPinsItSaysWhatToDo() {
        QVERIFY(!rows()->isVisible());
        QVERIFY(find<QPushButton>("compare.pins.add")->isVisible());
        QVERIFY(!page_->exportContent());
        QVERIFY(!page_->copySubject());
    }

    void onePinIsComparedWithNow() {
        store_->applyPins("pins.add.A", Pins().withAdded(defaultScenario()));
        store_->apply("calibration.method", withMethod("mse"));

        QCOMPARE(header(ComparisonModel::FirstColumn), QStringLiteral("A"));
        QCOMPARE(header(ComparisonModel::ChangeColumn), QStringLiteral("now minus A"));
        QVERIFY(change("sqnr_db").endsWith(QStringLiteral("dB better")));
    }

    void twoPinsAreComparedAndSwapped() {
        pinTwo();
        const double difference = number("sqnr_db", ComparisonModel::ChangeColumn);
        QVERIFY(difference > 3);

        find<QPushButton>("compare.swap")->click();

        QCOMPARE(header(ComparisonModel::FirstColumn), QStringLiteral("A"));
        QCOMPARE(number("sqnr_db", ComparisonModel::ChangeColumn), -difference);
        QVERIFY(store_->pins().find('A')->scenario == withMethod("mse"));
        store_->undo();
        QCOMPARE(number("sqnr_db", ComparisonModel::ChangeColumn), difference);
    }

    void aPinAgainstItselfIsTheSameEverywhere() {
        pinTwo();
        auto* second = find<ChoiceBox>("compare.second");
        emit second->chosen(QStringLiteral("A"));

        for (int row = 0; row < rows()->model()->rowCount(); ++row) {
            const auto cell = rows()->model()->index(row, ComparisonModel::ChangeColumn);
            const QVariant verdict = cell.data(ComparisonModel::VerdictRole);
            QVERIFY(!verdict.isValid() || verdict.toString() == QStringLiteral("same"));
        }
        QVERIFY(!find<QPushButton>("compare.swap")->isEnabled());
    }

    // Checklist 32.
    void axesAreSharedUnlessUnlocked() {
        pinTwo();
        QVERIFY(chart(0)->figure().xAxis == chart(1)->figure().xAxis);
        QVERIFY(chart(0)->figure().yAxis == chart(1)->figure().yAxis);

        find<QCheckBox>("compare.lockAxes")->click();
        QVERIFY(!(chart(0)->figure().xAxis == chart(1)->figure().xAxis));
    }

    void thereAreThreeWaysToDrawBoth() {
        pinTwo();
        find<QToolButton>("compare.arrangement.overlay")->click();
        QVERIFY(!chart(1)->isVisible());
        QCOMPARE(chart(0)->figure().stems.size(), std::size_t{2});
        find<QToolButton>("compare.arrangement.difference")->click();
        QVERIFY(!chart(0)->figure().spans.front().x.empty());
        find<QToolButton>("compare.arrangement.stacked")->click();
        QVERIFY(chart(1)->isVisible());
    }

    void whatIsOnScreenCanBeExported() {
        pinTwo();
        const auto content = page_->exportContent();
        QVERIFY(content);
        QCOMPARE(content->charts.size(), std::size_t{2});
        QCOMPARE(content->tables.front().id, std::string("comparison"));
        QVERIFY(!content->provenance.empty());
        QVERIFY(page_->copySubject()->table.rows.size() > 10);
    }

    // Pins in view cost the comparison of all ways nothing.
    void theOtherTabDoesNotRunBehindIt() {
        QTRY_VERIFY_WITH_TIMEOUT(page_->settled(), kPatience);
        QVERIFY(page_->runner()->rows().empty());
        find<QTabWidget>("compare.tabs")->setCurrentIndex(0);
        QVERIFY(page_->runner()->running());
    }

    void aPinThatGoesIsReplacedByWhatIsThere() {
        pinTwo();
        store_->applyPins("pins.remove.B", store_->pins().without('B'));
        QCOMPARE(header(ComparisonModel::SecondColumn), QStringLiteral("now"));
        store_->applyPins("pins.remove.A", store_->pins().without('A'));
        QVERIFY(!rows()->isVisible());
    }

    void theSecondSideFollowsTheNextPin() {
        store_->applyPins("pins.add.A", Pins().withAdded(defaultScenario()));
        QCOMPARE(header(ComparisonModel::SecondColumn), QStringLiteral("now"));
        store_->applyPins("pins.add.B", store_->pins().withAdded(withMethod("mse")));
        QCOMPARE(header(ComparisonModel::SecondColumn), QStringLiteral("B"));
    }

private:
    // As Explore does: it is the one that wants the pins' results.
    void pinTwo() {
        store_->applyPins("pins.add.A", Pins().withAdded(defaultScenario()));
        store_->applyPins("pins.add.B", store_->pins().withAdded(withMethod("mse")));
    }
    template <class Widget>
    Widget* find(const char* name) {
        return page_->findChild<Widget*>(QString::fromLatin1(name));
    }
    QTableView* rows() { return find<QTableView>("compare.results"); }
    FigureView* chart(int i) {
        return page_->findChild<FigureView*>(QStringLiteral("compare.chart.%1").arg(i));
    }
    QString header(int column) {
        return rows()->model()->headerData(column, Qt::Horizontal).toString();
    }
    QModelIndex cell(const char* id, int column) {
        for (int row = 0; row < rows()->model()->rowCount(); ++row)
            if (rows()->model()->index(row, 0).data(ComparisonModel::IdRole) ==
                QString::fromLatin1(id))
                return rows()->model()->index(row, column);
        return {};
    }
    QString change(const char* id) {
        return cell(id, ComparisonModel::ChangeColumn).data().toString();
    }
    double number(const char* id, int column) {
        return cell(id, column).data(ComparisonModel::NumberRole).toDouble();
    }

    QTemporaryDir folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<SessionStore> store_;
    std::unique_ptr<Analyzer> analyzer_;
    std::unique_ptr<PinResults> pinned_;
    std::unique_ptr<ComparePage> page_;
};

QUANTSCOPE_TEST_CLASS(tst_PinComparisonTab)
#include "tst_pin_comparison_tab.moc"
