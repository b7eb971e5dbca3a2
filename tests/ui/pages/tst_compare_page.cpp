// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "core/figure/pareto_figure.h"
#include "core/table/tables.h"
#include "tests/support/test_classes.h"
#include "ui/charts/figure_view.h"
#include "ui/dialogs/save_table.h"
#include "ui/models/compare_model.h"
#include "ui/pages/chart_tools.h"
#include "ui/pages/compare_page.h"
#include "ui/state/compare_runner.h"

using namespace quantscope;

namespace {

constexpr int kPatience = 60'000;

Scenario smallScenario() {
    Scenario scenario = defaultScenario();
    std::get<GeneratedData>(scenario.data).count = 512;
    return scenario;
}

ComparedRow rowOf(SchemeKind kind, double bits, double sqnr) {
    ComparedRow row;
    row.contender.scheme.kind = kind;
    row.contender.scheme.codebook = "nf4";
    row.contender.scheme.format = "mxfp4";
    row.contender.label = std::string(idOf(kind));
    row.errors.bitsPerValue = bits;
    row.errors.sqnrDb = sqnr;
    return row;
}

}  // namespace

class tst_ComparePage : public QObject {
    Q_OBJECT

private slots:
    void init() {
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")));
        store_ = std::make_unique<SessionStore>(smallScenario());
        analyzer_ = std::make_unique<Analyzer>();
        pinned_ = std::make_unique<PinResults>(*analyzer_);
        analyzer_->show(store_->scenario(), false);
        page_ =
            std::make_unique<ComparePage>(PageServices{*store_, *analyzer_, *settings_, *pinned_});
        page_->resize(900, 600);
    }
    void cleanup() {
        page_.reset();
        pinned_.reset();
        analyzer_.reset();
        store_.reset();
    }

    void itRunsWhenItIsShown() {
        QVERIFY(page_->runner()->rows().empty());
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(!page_->runner()->running(), kPatience);

        QCOMPARE(page_->runner()->rows().size() + page_->runner()->failed(),
                 page_->runner()->total());
        QVERIFY(page_->runner()->total() > 60);
        QCOMPARE(rows()->model()->rowCount(), static_cast<int>(page_->runner()->rows().size()));
        QVERIFY(!page_->chart()->figure().marks.empty());
    }

    // What waits for the page to be complete (a screenshot) waits for the last row.
    void itIsSettledWhenTheLastWayIsThere() {
        QTRY_VERIFY_WITH_TIMEOUT(analyzer_->dataset(), kPatience);
        QVERIFY(!page_->settled());
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(page_->settled(), kPatience);
        QCOMPARE(page_->runner()->done(), page_->runner()->total());
    }

    void rowsAreSortedByNumbers() {
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(!page_->runner()->running(), kPatience);
        rows()->sortByColumn(CompareModel::Mse, Qt::AscendingOrder);

        double last = -1;
        for (int row = 0; row < rows()->model()->rowCount(); ++row) {
            const double mse = rows()
                                   ->model()
                                   ->index(row, CompareModel::Mse)
                                   .data(CompareModel::SortRole)
                                   .toDouble();
            QVERIFY(mse >= last);
            last = mse;
        }
    }

    void aClickAdoptsAsOneStep() {
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(!page_->runner()->running(), kPatience);
        QSignalSpy toast(page_.get(), &Page::toast);
        const std::size_t steps = store_->history().steps().size();
        const QModelIndex at = rows()->model()->index(3, 0);
        const auto row = static_cast<std::size_t>(at.data(CompareModel::RowRole).toInt());
        rows()->scrollTo(at);

        QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, rows()->visualRect(at).center());

        QVERIFY(store_->scenario().scheme == page_->runner()->rows()[row].contender.scheme);
        QVERIFY(store_->scenario().calibration ==
                page_->runner()->rows()[row].contender.calibration);
        QCOMPARE(store_->history().steps().size(), steps + 1);
        QCOMPARE(toast.count(), 1);
        store_->undo();
        QVERIFY(store_->scenario() == smallScenario());
    }

    void cancellingKeepsWhatIsThere() {
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(!page_->runner()->rows().empty(), kPatience);
        page_->runner()->cancel();
        const std::size_t kept = page_->runner()->rows().size();

        QVERIFY(!page_->runner()->running());
        QTest::qWait(300);
        QVERIFY(page_->runner()->rows().size() >= kept);
        QVERIFY(page_->runner()->rows().size() <= page_->runner()->total());
        QCOMPARE(rows()->model()->rowCount(), static_cast<int>(page_->runner()->rows().size()));
    }

    void theFilterNarrowsTheRows() {
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(!page_->runner()->running(), kPatience);
        page_->findChild<QLineEdit*>(QStringLiteral("compare.filter"))
            ->setText(QStringLiteral("nf4"));

        QVERIFY(rows()->model()->rowCount() > 0);
        for (int row = 0; row < rows()->model()->rowCount(); ++row)
            QVERIFY(
                rows()->model()->index(row, 0).data().toString().contains(QStringLiteral("NF4")));
    }

    void familiesDifferInShape() {
        std::vector<ComparedRow> rows{rowOf(SchemeKind::Symmetric, 4, 10),
                                      rowOf(SchemeKind::Codebook, 4, 12),
                                      rowOf(SchemeKind::Format, 4.25, 11)};
        const Figure figure = paretoFigure(rows);

        QCOMPARE(figure.marks.size(), std::size_t{3});
        QVERIFY(figure.marks[0].shape != figure.marks[1].shape);
        QVERIFY(figure.marks[1].shape != figure.marks[2].shape);
        QVERIFY(figure.marks[0].shape != figure.marks[2].shape);
        QVERIFY(figure.marks[0].role != figure.marks[1].role);
        QVERIFY(figure.marks[1].role != figure.marks[2].role);
        QVERIFY(figure.marks[0].role != figure.marks[2].role);
    }

    void theTableIsWrittenInFull() {
        const std::vector<ComparedRow> rows{rowOf(SchemeKind::Symmetric, 4, 10.125),
                                            rowOf(SchemeKind::Codebook, 4, 12)};
        const QString path = folder_.filePath(QStringLiteral("compare.csv"));
        QVERIFY(writeTable(path, compareTable(rows)).isEmpty());

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("bits_per_value,sqnr_db"));
        QVERIFY(written.contains(",4,10.125,"));
        QVERIFY(!writeTable(folder_.filePath(QStringLiteral("none/x.csv")), compareTable(rows))
                     .isEmpty());
    }

    void noErrorAtAllIsBetterThanAnyNumber() {
        std::vector<ComparedRow> ways(2);
        ways[0].errors = {.mse = 1e-4, .sqnrDb = 40.0, .cosine = 1.0};
        ways[1].errors = {.mse = 0, .cosine = 1.0};
        CompareModel model;
        model.setRows(ways);

        const QModelIndex lossless = model.index(1, CompareModel::Sqnr);
        QCOMPARE(lossless.data().toString(), QStringLiteral("∞"));
        QVERIFY(lossless.data(CompareModel::SortRole).toDouble() >
                model.index(0, CompareModel::Sqnr).data(CompareModel::SortRole).toDouble());
    }

private:
    QTableView* rows() const {
        return page_->findChild<QTableView*>(QStringLiteral("compare.rows"));
    }

    QTemporaryDir folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<SessionStore> store_;
    std::unique_ptr<Analyzer> analyzer_;
    std::unique_ptr<PinResults> pinned_;
    std::unique_ptr<ComparePage> page_;
};

#include "tst_compare_page.moc"
QUANTSCOPE_TEST_CLASS(tst_ComparePage)
