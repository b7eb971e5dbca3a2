// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QTest>

#include "core/scenario/scenario_json.h"
#include "tests/support/test_classes.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/data_opener.h"
#include "ui/window/menu_fillers.h"

using namespace quantscope;
using namespace quantscope::test;

namespace {

// Twenty values, two of them not finite.
constexpr const char* kNotAllFinite = "1 2 3 nan 5 inf 7 8 9 10 11 12 13 14 15 16 17 18 19 20";

struct Bar {
    Bar() { ready = fixture.settle(); }

    MessageBar* widget() { return fixture.find<MessageBar>("warnings"); }
    void paste(const char* numbers) {
        fixture.window->opener().openText(QString::fromLatin1(numbers));
    }
    QToolButton* button(const char* label) {
        for (auto* candidate : widget()->findChildren<QToolButton*>())
            if (candidate->text() == QLatin1String(label) && candidate->isVisible())
                return candidate;
        return nullptr;
    }
    const Dataset& dataset() { return *fixture.window->analyzer().dataset(); }

    WindowFixture fixture;
    bool ready = false;
};

bool offersInSetup(Bar& bar, const char* method) {
    const auto* box = bar.fixture.find<ChoiceBox>("calibration.method");
    const auto* model = qobject_cast<const QStandardItemModel*>(box->model());
    const int row = box->findData(QString::fromLatin1(method));
    return model && row >= 0 && model->item(row)->isEnabled();
}

bool offersInMenu(Bar& bar, const QString& start) {
    QMenu menu;
    fillMethods(*bar.fixture.window, menu);
    for (const QAction* entry : menu.actions())
        if (entry->text().startsWith(start))
            return entry->isEnabled();
    return false;
}

bool picks(const Sweep& sweep, std::string_view method) {
    return std::ranges::any_of(sweep.picks, [method](const MethodPick& pick) {
        return pick.calibration.method == method;
    });
}

}  // namespace

class tst_WarningBar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void valuesThatAreNotFiniteAreCounted() {
        Bar bar;
        QVERIFY(bar.ready);
        bar.paste(kNotAllFinite);
        QTRY_VERIFY(!bar.widget()->shownText().isEmpty());
        QVERIFY(bar.button("Show them"));

        auto* more = bar.widget()->findChild<QToolButton*>(QStringLiteral("messageBar.more"));
        QVERIFY(more->isVisible());
        more->click();
        const auto* details =
            bar.widget()->findChild<QLabel*>(QStringLiteral("messageBar.details"));
        QVERIFY(details->isVisible());
        QVERIFY2(details->text().startsWith(QStringLiteral("1 NaN, 1 +∞, 0 −∞; the first at "
                                                           "position 3")),
                 qPrintable(details->text()));

        bar.button("Show them")->click();
        const auto* rows = bar.fixture.find<QTableView>("figureTable.rows");
        QVERIFY(rows);
        QCOMPARE(rows->model()->rowCount(), 2);
        QCOMPARE(rows->model()->index(0, 1).data().toString(), QStringLiteral("[3]"));
    }

    void pastedOnesCanBeReplacedByZero() {
        Bar bar;
        QVERIFY(bar.ready);
        bar.paste(kNotAllFinite);
        replaceAndUndo(bar);
    }

    void thoseOfAFileCanBeReplacedByZero() {
        Bar bar;
        QVERIFY(bar.ready);
        const QString path = bar.fixture.folder.filePath(QStringLiteral("numbers.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kNotAllFinite);
        file.close();
        bar.fixture.window->opener().openInput(path);
        replaceAndUndo(bar);

        // The scenario's text says so, and its reader finds the same values.
        bar.button("Replace by 0")->click();
        QTRY_COMPARE(bar.dataset().tensor.counts.finite, std::size_t{20});
        const auto read = parseScenario(scenarioJson(bar.fixture.scenario()));
        QVERIFY(read);
        QVERIFY(read.value().notes.empty());
        QVERIFY(read.value().scenario == bar.fixture.scenario());
    }

    void fewValuesSwitchOffTheMethodsThatNeedMore() {
        Bar bar;
        QVERIFY(bar.ready);
        QVERIFY(offersInSetup(bar, "percentile"));
        QVERIFY(offersInMenu(bar, QStringLiteral("Percentile")));

        bar.paste("0.1 0.4 -0.3 0.7 -0.9");
        QTRY_COMPARE(bar.widget()->shownText(),
                     QStringLiteral("Only 5 values: percentile and entropy need more; those "
                                    "methods are off."));
        QVERIFY(bar.fixture.settle());
        for (const char* method : {"percentile", "entropy"}) {
            QVERIFY2(!offersInSetup(bar, method), method);
            QVERIFY2(!picks(*bar.fixture.window->analyzer().sweep(), method), method);
        }
        QVERIFY(!offersInMenu(bar, QStringLiteral("Percentile")));
        QVERIFY(offersInSetup(bar, "mse"));
        QVERIFY(picks(*bar.fixture.window->analyzer().sweep(), "mse"));
    }

    void aMethodThatFewValuesDoNotServeIsLeftWithAButton() {
        Bar bar;
        QVERIFY(bar.ready);
        Calibration percentile;
        percentile.method = "percentile";
        bar.fixture.window->explore().adoptMethod(percentile);
        bar.paste("0.1 0.4 -0.3 0.7 -0.9");
        QTRY_VERIFY(bar.button("Use MinMax"));

        bar.button("Use MinMax")->click();

        QCOMPARE(bar.fixture.scenario().calibration.method, std::string("minmax"));
        QTRY_VERIFY(!bar.button("Use MinMax"));
    }

    void equalValuesCanBeSpread() {
        Bar bar;
        QVERIFY(bar.ready);
        bar.paste("0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5");
        QTRY_VERIFY(bar.widget()->shownText().startsWith(QStringLiteral("All values are 0.5")));
        const Scenario before = bar.fixture.scenario();

        bar.button("Add spread")->click();

        QVERIFY(bar.fixture.settle());
        QVERIFY(bar.widget()->shownText().isEmpty());
        QVERIFY(bar.dataset().stats.min < bar.dataset().stats.max);
        QVERIFY(std::abs(bar.dataset().stats.mean - 0.5) < 0.05);
        bar.fixture.window->store().undo();
        QVERIFY(bar.fixture.scenario() == before);
    }

    void limitsBeyondAllValuesCanBeFitted() {
        Bar bar;
        QVERIFY(bar.ready);
        Scenario next = bar.fixture.scenario();
        next.scheme.kind = SchemeKind::Asymmetric;
        next.scheme.codeRange.reset();
        next.calibration.method = "manual";
        next.calibration.lower = 100;
        next.calibration.upper = 200;
        next.scheme.zeroInRange = false;
        bar.fixture.window->store().apply("calibration.lower", next);
        QVERIFY(bar.fixture.settle());
        QVERIFY2(bar.button("Fit limits to data"), qPrintable(bar.widget()->shownText()));

        bar.button("Fit limits to data")->click();

        QVERIFY(bar.fixture.settle());
        QTRY_VERIFY(!bar.button("Fit limits to data"));
        QVERIFY(bar.fixture.window->analyzer().analysis()->errors.clipped == 0);
    }

private:
    static void replaceAndUndo(Bar& bar) {
        QTRY_VERIFY(!bar.widget()->shownText().isEmpty());
        const Scenario before = bar.fixture.scenario();

        bar.button("Replace by 0")->click();

        QTRY_VERIFY(bar.widget()->shownText().isEmpty());
        QCOMPARE(bar.dataset().tensor.counts.finite, std::size_t{20});
        QCOMPARE(bar.dataset().tensor.values.values()[3], 0.0F);
        bar.fixture.window->store().undo();
        QVERIFY(bar.fixture.scenario() == before);
        QTRY_VERIFY(!bar.widget()->shownText().isEmpty());
    }
};

QUANTSCOPE_TEST_CLASS(tst_WarningBar)
#include "tst_warning_bar.moc"
